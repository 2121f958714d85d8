package org.clickwage.table;

import java.util.List;
import java.util.regex.Pattern;

/** Whether records end with delimiters that the titles do not have: {@code A;10;1;EUR;}. */
final class DialectSurplus {
  private static final double MOSTLY = 0.9;
  private static final int LEAST_RECORDS = 2;

  private static final Pattern THOUSANDS = Pattern.compile("\\D*\\d{1,3}");
  private static final Pattern REST = Pattern.compile("\\d{3}(?:\\D.*)?");

  private DialectSurplus() {}

  /**
   * How many empty cells most records have after those under the titles. A comma may also be that
   * of 1,200, which moves all cells after it: where it may, there is no surplus.
   */
  static int of(List<List<String>> records, int titles, DialectSample.Shape shape) {
    if (titles == 0 || shape.usual() <= titles) {
      return 0;
    }
    List<List<String>> filled =
        records.stream().filter(cells -> cells.size() > 1 || !cells.get(0).isBlank()).toList();
    List<List<String>> ending =
        filled.stream()
            .filter(cells -> cells.size() == shape.usual() && isEmptyFrom(titles, cells))
            .toList();
    boolean most = ending.size() >= Math.max(LEAST_RECORDS, MOSTLY * filled.size());
    boolean moved = shape.delimiter() == ',' && ending.stream().anyMatch(DialectSurplus::mayBeCut);
    return most && !moved ? shape.usual() - titles : 0;
  }

  private static boolean isEmptyFrom(int titles, List<String> cells) {
    return cells.subList(titles, cells.size()).stream().allMatch(String::isBlank);
  }

  private static boolean mayBeCut(List<String> cells) {
    for (int i = 1; i < cells.size(); i++) {
      if (THOUSANDS.matcher(cells.get(i - 1)).matches() && REST.matcher(cells.get(i)).matches()) {
        return true;
      }
    }
    return false;
  }
}
