package org.clickwage.checks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clickwage.message.Note;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.RecordField;
import org.clickwage.work.Notation;

/**
 * Whether a column of what is taken off has amounts with a minus and without one: either may be
 * refunds, so that it is asked which.
 */
final class MixedSigns {
  private static final List<RecordField> TAKEN_OFF =
      List.of(
          RecordField.PLATFORM_FEE,
          RecordField.ACCOUNT_RENT,
          RecordField.CHARGES,
          RecordField.INCOME_TAX,
          RecordField.COSTS);

  private static final Pattern NOT_ZERO = Pattern.compile("[1-9]");

  private MixedSigns() {}

  /** What to change in the file; empty where each column has one sign. */
  static Optional<Note> question(Sample sample) {
    return TAKEN_OFF.stream()
        .filter(field -> areMixed(sample.cells(field).keySet()))
        .findFirst()
        .map(field -> Note.of("summary.mixed-signs", FieldCells.title(sample.mapping(), field)));
  }

  private static boolean areMixed(Set<String> cells) {
    return cells.stream()
            .filter(cell -> !Notation.isName(cell) && NOT_ZERO.matcher(cell).find())
            .map(cell -> Notation.withoutMinus(cell).isPresent())
            .collect(Collectors.toSet())
            .size()
        == 2;
  }
}
