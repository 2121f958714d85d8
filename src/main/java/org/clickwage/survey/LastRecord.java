package org.clickwage.survey;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.clickwage.message.Note;
import org.clickwage.message.WordList;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;
import org.clickwage.source.CellText;
import org.clickwage.source.Record;
import org.clickwage.statistics.GroupAccumulator;
import org.clickwage.statistics.Totals;

/**
 * The record at the foot of a file, with nothing but empty rows below it, where spreadsheets have a
 * row of totals or averages that would pass for one more record.
 *
 * @param line its first physical line
 * @param grossPay null where it is not known, or in no figure; of a range its first point's, as
 *     {@code workHours}
 * @param title what its first cell that says anything says it is
 */
record LastRecord(long line, Rational grossPay, Rational workHours, Title title) {
  /** What such a row is called, and nothing else. */
  enum Title {
    TOTAL,
    AVERAGE,
    OTHER
  }

  /** Above a sum there are two units at the least: one alone would only be like the last. */
  private static final long LEAST_UNITS = 3;

  /** Rows, subtotals and their total are three times the rows: a client called Total has less. */
  private static final Rational LEAST_PART_OF_TOTAL = Rational.of(1, 3);

  private static final WordList WORDS = WordList.named("totals");
  private static final Set<String> TOTALS = WORDS.plain("total");
  private static final Set<String> AVERAGES = WORDS.plain("average");

  /** The record that a result is of. */
  static LastRecord of(long line, RowResult row, Record record) {
    return row.isCalculated() && row.hasTime()
        ? new LastRecord(line, row.figure(ResultColumn.GROSS_PAY), row.workHours(), title(record))
        : new LastRecord(line, null, null, Title.OTHER);
  }

  private static Title title(Record record) {
    int first = 0;
    while (first < record.fields() && !record.hasName(first)) {
      first++;
    }
    String words = CellText.stripped(record.text(first).replace(':', ' '));
    String title = words.toLowerCase(Locale.ROOT);
    if (TOTALS.contains(title)) {
      return Title.TOTAL;
    }
    boolean isAverage = AVERAGES.contains(title) && isNumbers(record, first + 1);
    return isAverage ? Title.AVERAGE : Title.OTHER;
  }

  /** Whether no cell from a place on has a letter, as a name has. */
  private static boolean isNumbers(Record record, int from) {
    return IntStream.range(from, record.fields())
        .allMatch(cell -> record.text(cell).chars().noneMatch(Character::isLetter));
  }

  /** The one that is further below; either may be null, for none. */
  static LastRecord later(LastRecord one, LastRecord other) {
    boolean isOne = other == null || (one != null && one.line > other.line);
    return isOne ? one : other;
  }

  /** Takes the record into its binary form; reads one where null is taken. */
  static LastRecord exchange(LastRecord known, BinaryForm form) {
    LastRecord last = known == null ? new LastRecord(0, null, null, Title.OTHER) : known;
    return new LastRecord(
        form.count(last.line),
        form.number(last.grossPay),
        form.number(last.workHours),
        Title.valueOf(form.text(last.title.name())));
  }

  /** The same in the file that its chunk is of. */
  LastRecord below(long lines) {
    return new LastRecord(line + lines, grossPay, workHours, title);
  }

  /**
   * Says that the record may be the total of those above, given what all of them add up to.
   *
   * @param isWeighted whether they do so by their weights, so that no part of it says anything
   */
  Optional<Note> note(GroupAccumulator all, boolean isWeighted) {
    boolean isReported =
        switch (title) {
          case TOTAL -> isWeighted || mayBeTotal(all.totals());
          case AVERAGE -> true;
          case OTHER -> isSum(all);
        };
    return isReported
        ? Optional.of(Note.of("summary.totals-row", Long.toString(line)))
        : Optional.empty();
  }

  private boolean mayBeTotal(Totals all) {
    return isLargePart(grossPay, all.grossPay()) || isLargePart(workHours, all.workHours());
  }

  private static boolean isLargePart(Rational part, Rational all) {
    return part != null && !part.isLessThan(all.times(LEAST_PART_OF_TOTAL));
  }

  private boolean isSum(GroupAccumulator all) {
    return all.reported().sums() >= LEAST_UNITS
        && isHalf(grossPay, all.totals().grossPay())
        && isHalf(workHours, all.totals().workHours());
  }

  private static boolean isHalf(Rational part, Rational all) {
    return part != null && part.isPositive() && part.plus(part).equals(all);
  }
}
