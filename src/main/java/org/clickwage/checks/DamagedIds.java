package org.clickwage.checks;

import java.util.List;
import java.util.regex.Pattern;
import org.clickwage.message.Note;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.RecordField;

/**
 * Names of workers that a spreadsheet has taken for numbers: of a telephone's 261341234567 it keeps
 * 2.61341E+11, which is that of a neighbour too.
 */
final class DamagedIds implements Check {
  private static final Pattern SHORTENED = Pattern.compile("\\d(?:[.,]\\d+)?[Ee]\\+\\d{2,3}");

  private final Sample sample;
  private boolean found;

  DamagedIds(Sample sample) {
    this.sample = sample;
  }

  @Override
  public void look(FieldCells record) {
    String name = sample.hasColumn(RecordField.WORKER) ? record.text(RecordField.WORKER) : null;
    found |= name != null && SHORTENED.matcher(name).matches();
  }

  /** The cells may be hidden, so none is quoted. */
  @Override
  public List<Note> notes() {
    return found
        ? List.of(Note.of("summary.shortened-names", sample.mapping().title(RecordField.WORKER)))
        : List.of();
  }
}
