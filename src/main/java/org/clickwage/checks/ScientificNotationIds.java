package org.clickwage.checks;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.clickwage.message.Note;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;

/**
 * Names of workers that a spreadsheet has taken for numbers: of a telephone's 261341234567 it keeps
 * 2.61341E+11, which is that of a neighbour too.
 */
final class ScientificNotationIds {
  private static final Pattern SHORTENED = Pattern.compile("\\d(?:[.,]\\d+)?[Ee]\\+\\d{2,3}");

  private ScientificNotationIds() {}

  /** What is to be known of the workers' column; the cells may be hidden, so none is quoted. */
  static Optional<Note> note(ResolvedInput input) throws IOException {
    Mapping mapping = input.mapping();
    if (mapping.column(RecordField.WORKER) == Mapping.NONE) {
      return Optional.empty();
    }
    AtomicBoolean found = new AtomicBoolean();
    FirstRecords.forEach(
        input,
        cells -> {
          String name = cells.text(RecordField.WORKER);
          if (name != null && SHORTENED.matcher(name).matches()) {
            found.set(true);
          }
        });
    return found.get()
        ? Optional.of(Note.of("summary.shortened-names", mapping.title(RecordField.WORKER)))
        : Optional.empty();
  }
}
