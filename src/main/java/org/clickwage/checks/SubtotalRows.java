package org.clickwage.checks;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clickwage.message.Note;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.profile.RowCells;
import org.clickwage.table.CellText;
import org.clickwage.table.RecordCursor;

/**
 * Rows of subtotals that a spreadsheet has put between those that they add up: each would be one
 * more record. Their first cell says so, by itself or beside the group of the row above.
 */
final class SubtotalRows {
  private static final Pattern SUBTOTAL =
      Pattern.compile("(?:sub|sous)[- ]?tota(?:l|le|al|is|ux)(?!\\p{L}).*|zwischensumme.*");

  private static final Pattern TOTAL_OF =
      Pattern.compile("total (?:of |de |du |der )?(.+)|(.+) (?:total|totale|totaal|ergebnis)");

  private final int columns;

  /** The cells of the record before. */
  private List<String> above = List.of();

  /** The column of the first such row; negative for none. */
  private int column = -1;

  private SubtotalRows(int columns) {
    this.columns = columns;
  }

  static Optional<Note> note(ResolvedInput input) throws IOException {
    SubtotalRows rows = new SubtotalRows(input.mapping().header().size());
    FirstRecords.forEach(input, rows::look);
    return rows.column < 0
        ? Optional.empty()
        : Optional.of(Note.of("summary.subtotal-rows", input.mapping().told(rows.column)));
  }

  private void look(RowCells cells) {
    if (column >= 0) {
      return;
    }
    RecordCursor record = cells.record();
    int first = 0;
    while (first < columns && !record.hasName(first)) {
      first++;
    }
    if (first < columns && cells.has(RecordField.PAY) && isSubtotal(record.text(first), first)) {
      column = first;
    }
    above = record.texts();
  }

  private boolean isSubtotal(String cell, int place) {
    String name = plain(cell);
    Matcher total = TOTAL_OF.matcher(name);
    return SUBTOTAL.matcher(name).matches()
        || (total.matches()
            && place < above.size()
            && plain(above.get(place)).equals(total.replaceFirst("$1$2")));
  }

  private static String plain(String cell) {
    return CellText.stripped(cell).toLowerCase(Locale.ROOT);
  }
}
