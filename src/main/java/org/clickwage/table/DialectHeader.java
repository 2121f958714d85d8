package org.clickwage.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where the header is: after titles, and sometimes more than one row high. */
record DialectHeader(List<List<String>> rows, int usual) {
  /** Titles fill a cell or two; a header names at least half of its columns. */
  private static final double LEAST_NAMED = 0.5;

  private static final int MOST_PREAMBLE = 50;
  private static final int MOST_ROWS = 4;
  private static final int LEAST_NUMBERS = 5;
  private static final double MOSTLY = 0.9;

  /** How the third header row of a Qualtrics export begins in each cell. */
  private static final String QUALTRICS_ID = "{\"ImportId\"";

  /** The number of records before the header; titles padded with empty cells are such records. */
  int preamble() {
    double least = usual < 2 ? 1 : Math.max(2, LEAST_NAMED * usual);
    for (int i = 0; i < Math.min(rows.size(), MOST_PREAMBLE); i++) {
      if (filled(rows.get(i)) >= least) {
        return i;
      }
    }
    return 0;
  }

  private static int filled(List<String> row) {
    return (int) row.stream().filter(cell -> !cell.isBlank()).count();
  }

  /**
   * The height of the header that begins at this record; a record of nothing but numbers is none.
   */
  int rowsFrom(int header) {
    if (header >= rows.size() || isAllNumbers(rows.get(header))) {
      return 0;
    }
    int last = Math.min(rows.size(), header + MOST_ROWS);
    for (int i = header + 1; i < last; i++) {
      if (rows.get(i).get(0).startsWith(QUALTRICS_ID)) {
        return i - header + 1;
      }
    }
    return header + 1 < rows.size() && isSecondHeader(header + 1) ? 2 : 1;
  }

  private static boolean isAllNumbers(List<String> row) {
    return row.stream().allMatch(cell -> cell.isBlank() || DialectNumbers.isNumber(cell));
  }

  /**
   * Question texts under the names, over columns of numbers: a different text over each. Anything
   * less could be the first record, and taking that for a header would lose it.
   */
  private boolean isSecondHeader(int row) {
    List<String> cells = rows.get(row);
    if (cells.stream().anyMatch(DialectNumbers::isNumber)) {
      return false;
    }
    Set<String> texts = new HashSet<>();
    int numberColumns = 0;
    for (int column = 0; column < usual; column++) {
      if (isNumberColumn(column, row + 1)) {
        numberColumns++;
        String cell = column < cells.size() ? cells.get(column) : "";
        if (!cell.contains(" ") || !texts.add(cell)) {
          return false;
        }
      }
    }
    return numberColumns >= 2;
  }

  private boolean isNumberColumn(int column, int from) {
    List<String> filled =
        rows.subList(from, rows.size()).stream()
            .filter(row -> column < row.size())
            .map(row -> row.get(column))
            .filter(cell -> !cell.isBlank())
            .toList();
    long numbers = filled.stream().filter(DialectNumbers::isNumber).count();
    return filled.size() >= LEAST_NUMBERS && numbers >= MOSTLY * filled.size();
  }
}
