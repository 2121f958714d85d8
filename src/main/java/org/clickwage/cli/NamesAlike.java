package org.clickwage.cli;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.clickwage.note.Note;
import org.clickwage.profile.Key;
import org.clickwage.profile.Mapping;

/**
 * Names of workers that differ in capitals, in spaces or in how an accent is coded alone, as
 * nobody's do who is asked twice: {@code Ana} and {@code ana}. Codes, which have digits, may well.
 */
final class NamesAlike {
  private NamesAlike() {}

  /** What is to be known of the workers' column; the cells may be hidden, so none is quoted. */
  static Optional<Note> note(TableInput input) throws IOException {
    Mapping mapping = input.mapping();
    if (mapping.column(Key.WORKER) == Mapping.NONE) {
      return Optional.empty();
    }
    Map<String, String> first = new HashMap<>();
    AtomicBoolean found = new AtomicBoolean();
    FirstRecords.forEach(
        input,
        cells -> {
          String name = cells.text(Key.WORKER);
          if (name != null && name.chars().noneMatch(Character::isDigit)) {
            String before = first.putIfAbsent(plain(name), name);
            found.compareAndSet(false, before != null && !before.equals(name));
          }
        });
    return found.get()
        ? Optional.of(Note.of("summary.names-alike", mapping.title(Key.WORKER)))
        : Optional.empty();
  }

  /** What names that look alike have in common: a Mac writes é as two characters. */
  private static String plain(String name) {
    boolean ascii = name.chars().allMatch(c -> c < 0x80);
    String composed = ascii ? name : Normalizer.normalize(name, Normalizer.Form.NFKC);
    return composed.toLowerCase(Locale.ROOT).replaceAll(" {2,}", " ");
  }
}
