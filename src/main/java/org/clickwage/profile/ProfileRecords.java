package org.clickwage.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clickwage.source.CellText;

/**
 * What the records of an export are.
 *
 * @param isTaskLog whether each record is a task with its stamps, so that a worker's time is the
 *     union of them
 * @param spansRepeat whether the tasks of one page each carry the span of the whole page
 * @param pageRewards titles of columns whose amount is of the whole page, in the form of {@link
 *     CellText#plain}
 * @param hasAmountTree whether the titles of its amounts are the paths of an {@link AmountTree}
 * @param fillsPay whether the tool fills in the pay itself, so that nobody said it where all of it
 *     is 0
 * @param sameNames whether a column named as a key holds it
 * @param leave the tool's own columns that are no key though they may be named as one, in the form
 *     of {@link CellText#plain}
 * @param nothing words that mean an empty cell
 * @param tests the words by which a column, by its title in the form of {@link CellText#plain},
 *     says that a record is a test, in the form of {@link ProfileStatuses#plain}
 * @param headerRows rows of titles, the first one included
 * @param lastHeaderRow how the first cell of the last row of titles may begin; empty where {@code
 *     headerRows} alone says it
 */
public record ProfileRecords(
    boolean isTaskLog,
    boolean spansRepeat,
    Set<String> pageRewards,
    boolean hasAmountTree,
    boolean fillsPay,
    boolean sameNames,
    Set<String> leave,
    Set<String> nothing,
    Map<String, Set<String>> tests,
    int headerRows,
    List<String> lastHeaderRow) {

  /** No tool writes more rows of titles than this. */
  public static final int MOST_HEADER_ROWS = 5;

  public ProfileRecords {
    pageRewards = Set.copyOf(pageRewards);
    leave = Set.copyOf(leave);
    nothing = Set.copyOf(nothing);
    tests = Map.copyOf(tests);
    lastHeaderRow = List.copyOf(lastHeaderRow);
  }

  /** Whether titles of other languages are looked for: those of people, not of an export. */
  boolean mayBeTranslated() {
    return sameNames && !isTaskLog;
  }

  /** Whether a cell says nothing: it is blank, or holds the export's word for that. */
  public boolean isNothing(String cell) {
    String text = CellText.stripped(cell);
    return text.isEmpty() || nothing.contains(text);
  }

  /**
   * How many rows after the first are titles too.
   *
   * @param rows the first rows of the file after the header; {@link #MOST_HEADER_ROWS} are enough
   */
  public int extraHeaderRows(List<List<String>> rows) {
    if (lastHeaderRow.isEmpty()) {
      return Math.min(headerRows - 1, rows.size());
    }
    int last = 0;
    for (int i = 0; i < Math.min(rows.size(), MOST_HEADER_ROWS - 1); i++) {
      if (!rows.get(i).isEmpty() && isLastHeaderRow(rows.get(i).get(0).strip())) {
        last = i + 1;
      }
    }
    return last;
  }

  private boolean isLastHeaderRow(String firstCell) {
    return lastHeaderRow.stream().anyMatch(firstCell::startsWith);
  }
}
