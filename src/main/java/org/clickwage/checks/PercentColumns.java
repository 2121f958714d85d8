package org.clickwage.checks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clickwage.message.Note;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.work.Notation;

/**
 * The percentages of a survey that are written without their sign. A fee of 84 may be meant as
 * money, and nothing but its being over 100 % would show it; 0.25 may be what a spreadsheet has
 * stored of 25 %.
 */
final class PercentColumns implements Check {
  private final Mapping mapping;
  private final Notation notation;
  private final Map<RecordField, Seen> seen = new EnumMap<>(RecordField.class);

  /** What the cells of a key are. */
  private static final class Seen {
    private boolean bare;
    private boolean someUnderOne;
    private boolean someElse;

    boolean areFractions() {
      return someUnderOne && !someElse;
    }
  }

  PercentColumns(Sample sample) {
    this.mapping = sample.mapping();
    this.notation = sample.notation();
    RecordField.DEDUCTIONS.stream()
        .filter(mapping::gives)
        .forEach(key -> seen.put(key, new Seen()));
  }

  @Override
  public void look(FieldCells record) {
    seen.forEach((key, column) -> meet(record.text(key), column));
  }

  private void meet(String cell, Seen column) {
    if (cell == null) {
      return;
    }
    Range value = value(cell);
    column.bare |= isBare(cell);
    column.someElse |= value.high().compareTo(Rational.ONE) > 0;
    column.someUnderOne |= value.high().isPositive() && value.low().isLessThan(Rational.ONE);
  }

  /** Whether a cell is a number alone; nothing is nothing in money too. */
  private static boolean isBare(String cell) {
    return cell.indexOf('%') < 0
        && !Notation.isAmount(cell)
        && cell.chars().anyMatch(c -> c >= '1' && c <= '9');
  }

  /** The bare number of a cell; what is anything else is as far from a fraction as can be. */
  private Range value(String cell) {
    return Notation.ifReads(cell, notation::percent)
        .filter(known -> cell.indexOf('%') < 0)
        .orElse(Range.of(Rational.HUNDRED));
  }

  @Override
  public List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    List<RecordField> bare = seen.keySet().stream().filter(key -> seen.get(key).bare).toList();
    if (!bare.isEmpty()) {
      notes.add(
          Note.of(
              "summary.bare-percentages",
              bare.stream().map(this::title).collect(Collectors.joining(", "))));
    }
    if (bare.contains(RecordField.PLATFORM_FEE)) {
      notes.add(Note.of("summary.bare-fee", title(RecordField.PLATFORM_FEE)));
    }
    seen.forEach(
        (key, column) -> {
          if (column.areFractions() && mapping.column(key) != Mapping.NONE) {
            notes.add(Note.of("batch.fractions", title(key)));
          }
        });
    return notes;
  }

  private String title(RecordField key) {
    return FieldCells.title(mapping, key);
  }
}
