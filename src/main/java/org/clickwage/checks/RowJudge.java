package org.clickwage.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.clickwage.message.Note;
import org.clickwage.message.Suggestions;
import org.clickwage.number.Amount;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.RecordField;
import org.clickwage.table.RecordCursor;

/**
 * Judges which rows of a table are no records: the titles once more, and the sums of others. Those
 * are called so or lack words that most have, and add up all records, or those above them since the
 * last sum; the first row, and any that is called so, may add up those below it.
 */
final class RowJudge {
  /** Of a sum without a label; one amount, or those of two rows, may agree by chance. */
  private static final int LEAST_AMOUNTS = 2;

  private static final int LEAST_ROWS = 3;

  /** Where more are called so and add up nothing, it is the name of someone. */
  private static final int MOST_OPEN = 1_000;

  private static final int MOST_LINES = 12;
  private static final String SUM = "summary.sum-rows";

  /** One that may add up rows below it. */
  private record Open(long line, List<String> cells, RowLabel label, RowAmounts amounts) {}

  private final Sample sample;
  private final RowLabels labels;
  private final RecordCursor record;
  private final FieldCells row;
  private final CellReader cells;
  private final List<RecordField> fields;
  private final RowAmounts amounts;
  private final RowAmounts records;
  private final RowAmounts withOpen;
  private RowAmounts sinceSum;
  private final Set<List<String>> leftOut = new HashSet<>();

  /** The lines of rows by what is to be said of them, in the order of these keys. */
  private final Map<String, List<Long>> lines = new TreeMap<>();

  private final List<Open> open = new ArrayList<>();

  /** The last of them, if all rows since the last sum are below it. */
  private Optional<Open> heading = Optional.empty();

  private long rows;

  /**
   * @param record is each row in turn
   */
  RowJudge(Sample sample, RowLabels labels, RecordCursor record) {
    this.sample = sample;
    this.labels = labels;
    this.record = record;
    this.row = new FieldCells(sample.mapping(), record);
    this.cells = new CellReader(sample, row, field -> false);
    this.fields = RowAmounts.fields(sample);
    this.amounts = new RowAmounts(fields);
    this.records = amounts.copy();
    this.withOpen = amounts.copy();
    this.sinceSum = amounts.copy();
  }

  /** How many rows were taken. */
  long rows() {
    return rows;
  }

  /** Takes the row at hand. */
  void take() {
    rows++;
    if (labels.areTitles(record)) {
      endBlock();
      leaveOut("summary.titles-again", record.line(), record.texts());
      return;
    }
    for (int i = 0; i < fields.size(); i++) {
      read(fields.get(i), amounts.of(i));
    }
    RowLabel label = labels.label(record);
    boolean isCalled = label != RowLabel.NONE;
    boolean mayBeSum = isCalled || labels.lacksWords(record) && amounts.known() >= LEAST_AMOUNTS;
    if (mayBeSum
        && (isSum(label, amounts, sinceSum)
            || isSum(label, amounts, records)
            || isSum(label, amounts, withOpen))) {
      endBlock();
      leaveOut(SUM, record.line(), record.texts());
    } else if (mayBeSum && (isCalled || rows == 1) && open.size() < MOST_OPEN) {
      endBlock();
      heading = Optional.of(new Open(record.line(), record.texts(), label, amounts.copy()));
      open.add(heading.get());
      withOpen.add(amounts);
    } else {
      records.add(amounts);
      withOpen.add(amounts);
      sinceSum.add(amounts);
    }
  }

  private void leaveOut(String why, long line, List<String> cells) {
    leftOut.add(cells);
    note(why, line);
  }

  private void note(String what, long line) {
    lines.computeIfAbsent(what, any -> new ArrayList<>()).add(line);
  }

  private static boolean isSum(RowLabel label, RowAmounts amounts, RowAmounts others) {
    return (label != RowLabel.NONE || others.rows() >= LEAST_ROWS) && amounts.isSum(others);
  }

  /**
   * Reads an amount; most are plain numbers. What is empty, a range or unreadable is none, as in a
   * spreadsheet.
   */
  private void read(RecordField field, Amount amount) {
    int column = sample.mapping().column(field);
    long digits = record.unscaled(column, cells.numbers(field));
    if (digits > 0 && sample.mapping().form(field).isEmpty() && !row.isEmpty(column)) {
      amount.set(digits, record.scale(), field.unit());
    } else {
      amount.set(digits == 0 ? null : exact(field).orElse(null));
    }
  }

  private Optional<Rational> exact(RecordField field) {
    return Optional.ofNullable(row.text(field))
        .flatMap(text -> cells.meaning(field, text))
        .flatMap(CellMeaning::number)
        .filter(number -> number.isPoint() && !number.low().isZero())
        .map(Range::low);
  }

  /** The rows that follow are none of those above, which the heading may add up. */
  private void endBlock() {
    heading.ifPresent(row -> judge(row, sinceSum));
    heading = Optional.empty();
    sinceSum = new RowAmounts(fields);
  }

  private void judge(Open row, RowAmounts others) {
    if (isSum(row.label, row.amounts, others)) {
      open.remove(row);
      leaveOut(SUM, row.line, row.cells);
    }
  }

  /** Judges those that are open, when all were taken. */
  void finish() {
    endBlock();
    List.copyOf(open).forEach(row -> judge(row, records));
    open.stream().filter(this::isLikely).forEach(row -> note("summary.totals-row", row.line));
  }

  private boolean isLikely(Open row) {
    return row.label == RowLabel.PART && row.amounts.known() > 0
        || row.label == RowLabel.TOTAL && row.amounts.mayBeSum(records);
  }

  /** Whether some of the rows that were taken, as the first ones, may be none. */
  boolean mayHaveOthers() {
    return !lines.isEmpty() || open.stream().anyMatch(row -> row.amounts.mayBeSum(records));
  }

  /** The rows that are no records. */
  Set<List<String>> leftOut() {
    return leftOut;
  }

  /** Which rows are left out, and which may be sums or averages and are counted all the same. */
  List<Note> notes() {
    String file = sample.input().file().fileName() + ":";
    List<Note> notes = new ArrayList<>();
    lines.forEach(
        (what, of) -> {
          List<String> places = of.stream().sorted().map(line -> file + line).toList();
          notes.add(Note.of(what, Suggestions.titles(places, MOST_LINES)));
        });
    return notes;
  }
}
