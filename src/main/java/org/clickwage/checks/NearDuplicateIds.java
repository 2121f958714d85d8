package org.clickwage.checks;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.clickwage.message.Note;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;

/**
 * Names of workers that differ in capitals, in spaces or in how an accent is coded alone, as
 * nobody's do who is asked twice: {@code Ana} and {@code ana}. Codes, which have digits, may well.
 */
final class NearDuplicateIds {
  private NearDuplicateIds() {}

  /** What is to be known of the workers' column; the cells may be hidden, so none is quoted. */
  static Optional<Note> note(ResolvedInput input) throws IOException {
    Mapping mapping = input.mapping();
    if (mapping.column(RecordField.WORKER) == Mapping.NONE) {
      return Optional.empty();
    }
    Map<String, String> first = new HashMap<>();
    AtomicBoolean found = new AtomicBoolean();
    FirstRecords.forEach(
        input,
        cells -> {
          String name = cells.text(RecordField.WORKER);
          if (name != null && name.chars().noneMatch(Character::isDigit)) {
            String before = first.putIfAbsent(plain(name), name);
            found.compareAndSet(false, before != null && !before.equals(name));
          }
        });
    return found.get()
        ? Optional.of(Note.of("summary.names-alike", mapping.title(RecordField.WORKER)))
        : Optional.empty();
  }

  /** What names that look alike have in common: a Mac writes é as two characters. */
  private static String plain(String name) {
    boolean ascii = name.chars().allMatch(c -> c < 0x80);
    String composed = ascii ? name : Normalizer.normalize(name, Normalizer.Form.NFKC);
    return composed.toLowerCase(Locale.ROOT).replaceAll(" {2,}", " ");
  }
}
