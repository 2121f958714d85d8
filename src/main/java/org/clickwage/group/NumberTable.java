package org.clickwage.group;

import java.util.ArrayList;
import java.util.List;

/** Rows of whole numbers, which grow in number without being copied. */
final class NumberTable {
  private static final int ROW_BITS = 8;
  private static final int ROWS = 1 << ROW_BITS;

  private final int width;
  private final List<long[]> pages = new ArrayList<>();
  private int size;

  NumberTable(int width) {
    this.width = width;
  }

  /** The place of a new row of zeros. */
  int add() {
    if (size == pages.size() << ROW_BITS) {
      pages.add(new long[ROWS * width]);
    }
    return size++;
  }

  int size() {
    return size;
  }

  /** The place of a row among others. */
  long[] page(int row) {
    return pages.get(row >>> ROW_BITS);
  }

  /** Where a row begins in its page. */
  int start(int row) {
    return (row & ROWS - 1) * width;
  }

  long get(int row, int column) {
    return page(row)[start(row) + column];
  }

  void set(int row, int column, long number) {
    page(row)[start(row) + column] = number;
  }
}
