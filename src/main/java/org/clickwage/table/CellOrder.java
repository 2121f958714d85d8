package org.clickwage.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The order of what has several cells as its name: by the first, then by the second, and on. */
public final class CellOrder {
  public static final Comparator<List<String>> FIRST_TO_LAST =
      (one, other) -> Arrays.compare(one.toArray(String[]::new), other.toArray(String[]::new));

  private CellOrder() {}
}
