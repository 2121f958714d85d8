package org.clickwage.checks;

import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.work.Notation;
import org.clickwage.work.Per;

/**
 * Whether pay that is read as that of all the work of a row may be for a period: its title says so,
 * or speaks of pay that comes again and again, or a column or the user says it.
 */
final class PayOfPeriod {
  private static final String TASK = "task";

  private PayOfPeriod() {}

  /** What to type; empty where pay is that of its row, or an export's own. */
  static Optional<Note> question(Sample sample) {
    Mapping mapping = sample.mapping();
    String title = mapping.title(RecordField.PAY);
    boolean isSaid =
        mapping
            .constant(RecordField.PAY_PERIOD)
            .flatMap(text -> Notation.ifReads(text, Notation::per))
            .filter(Per.Each.WORK::equals)
            .isPresent();
    boolean mayBe =
        mapping.gives(RecordField.PAY_PERIOD)
            || TitleWords.isRecurring(title)
            || TitlePeriods.of(title, true).filter(period -> !period.equals(TASK)).isPresent();
    boolean isQuestion =
        !title.isEmpty() && !isSaid && mayBe && !sample.isOfProfile(RecordField.PAY);
    return isQuestion ? Optional.of(Note.of("records.pay-period", title)) : Optional.empty();
  }
}
