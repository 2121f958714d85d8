package org.clickwage.checks;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clickwage.message.Note;
import org.clickwage.message.WordList;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.RowCells;
import org.clickwage.source.CellText;
import org.clickwage.source.Record;

/**
 * Rows of subtotals that a spreadsheet has put between those that they add up: each would be one
 * more record. Their first cell says so, by itself or with the group of the row above.
 */
final class SubtotalRows implements Check {
  private final Sample sample;
  private final Pattern subtotal;
  private final Pattern totalOfGroup;

  /** The cells of the record before. */
  private List<String> above = List.of();

  /** The column of the first such row; negative for none. */
  private int column = -1;

  SubtotalRows(Sample sample) {
    WordList words = WordList.named("totals");
    this.sample = sample;
    this.subtotal = Pattern.compile(words.expression("subtotal"));
    this.totalOfGroup = Pattern.compile(words.expression("of-group"));
  }

  @Override
  public void look(RowCells cells) {
    Record record = cells.record();
    int columns = sample.mapping().header().size();
    int first = 0;
    while (first < columns && !record.hasName(first)) {
      first++;
    }
    boolean isRow = column < 0 && first < columns && cells.has(RecordField.PAY);
    if (isRow && isSubtotal(record.text(first), first)) {
      column = first;
    }
    above = record.texts();
  }

  private boolean isSubtotal(String cell, int place) {
    String name = plain(cell);
    Matcher total = totalOfGroup.matcher(name);
    return subtotal.matcher(name).matches()
        || (total.matches()
            && place < above.size()
            && plain(above.get(place)).equals(total.replaceFirst("$1$2")));
  }

  private static String plain(String cell) {
    return CellText.stripped(cell).toLowerCase(Locale.ROOT);
  }

  @Override
  public List<Note> notes() {
    return column < 0
        ? List.of()
        : List.of(Note.of("summary.subtotal-rows", sample.mapping().nameOf(column)));
  }
}
