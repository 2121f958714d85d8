package org.clickwage.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clickwage.message.Note;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.RecordField;
import org.clickwage.work.Notation;

/**
 * The percentages of a survey that are written without their sign. A fee of 84 may be meant as
 * money, and nothing but its being over 100 % would show it; 0.25 may be what a spreadsheet has
 * stored of 25 %.
 */
record PercentColumns(Sample sample) implements Check {
  private boolean areFractions(Set<String> cells) {
    List<Range> values = cells.stream().map(this::value).toList();
    return values.stream().noneMatch(each -> Rational.ONE.isLessThan(each.high()))
        && values.stream()
            .anyMatch(each -> each.high().isPositive() && each.low().isLessThan(Rational.ONE));
  }

  /** Whether a cell is a number alone; nothing is nothing in money too. */
  private static boolean isBare(String cell) {
    return cell.indexOf('%') < 0
        && !Notation.isAmount(cell)
        && cell.chars().anyMatch(c -> c >= '1' && c <= '9');
  }

  /** The bare number of a cell; what is anything else is as far from a fraction as can be. */
  private Range value(String cell) {
    return Notation.ifReads(cell, sample.notation()::percent)
        .filter(known -> cell.indexOf('%') < 0)
        .orElse(Range.of(Rational.HUNDRED));
  }

  @Override
  public List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    List<RecordField> bare = fields(cells -> cells.stream().anyMatch(PercentColumns::isBare));
    if (!bare.isEmpty()) {
      notes.add(
          Note.of(
              "summary.bare-percentages",
              bare.stream().map(this::title).collect(Collectors.joining(", "))));
    }
    if (bare.contains(RecordField.PLATFORM_FEE)) {
      notes.add(Note.of("summary.bare-fee", title(RecordField.PLATFORM_FEE)));
    }
    fields(this::areFractions).stream()
        .filter(sample::hasColumn)
        .forEach(field -> notes.add(Note.of("batch.fractions", title(field))));
    return notes;
  }

  private List<RecordField> fields(Predicate<Set<String>> haveCells) {
    return RecordField.DEDUCTIONS.stream()
        .filter(field -> haveCells.test(sample.cells(field).keySet()))
        .toList();
  }

  private String title(RecordField key) {
    return FieldCells.title(sample.mapping(), key);
  }
}
