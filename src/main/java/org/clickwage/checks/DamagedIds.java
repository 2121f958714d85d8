package org.clickwage.checks;

import java.util.List;
import java.util.regex.Pattern;
import org.clickwage.message.Note;
import org.clickwage.profile.RecordField;

/**
 * Names of workers that a spreadsheet has taken for numbers: of a telephone's 261341234567 it keeps
 * 2.61341E+11, which is that of a neighbour too.
 */
record DamagedIds(Sample sample) implements Check {
  private static final Pattern SHORTENED = Pattern.compile("\\d(?:[.,]\\d+)?[Ee]\\+\\d{2,3}");

  /** The cells may be hidden, so none is quoted. */
  @Override
  public List<Note> notes() {
    return sample.hasColumn(RecordField.WORKER)
            && sample.cells(RecordField.WORKER).keySet().stream()
                .anyMatch(SHORTENED.asMatchPredicate())
        ? List.of(Note.of("summary.shortened-names", sample.mapping().title(RecordField.WORKER)))
        : List.of();
  }
}
