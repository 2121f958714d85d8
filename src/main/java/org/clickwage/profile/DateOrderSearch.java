package org.clickwage.profile;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.clickwage.profile.ProfileStamps.DateOrder;
import org.clickwage.table.CellText;
import org.clickwage.table.Chunk;
import org.clickwage.table.Chunker;
import org.clickwage.table.Dialect;
import org.clickwage.table.Evidence;
import org.clickwage.table.RecordCursor;

/**
 * What the dates of a file show of their order: 31/12/2024 has its day first, 12/31/2024 its month,
 * and 03/06/2024 may have either.
 */
public final class DateOrderSearch {
  private static final int CHUNK = 1 << 16;

  /** Records after which a file without such dates is left. */
  private static final int MOST_WITHOUT = 1000;

  private final int[] columns;
  private boolean any;

  /** The first dates that show it; null for none. */
  private String dayFirst;

  private String monthFirst;

  private DateOrderSearch(int[] columns) {
    this.columns = columns;
  }

  /**
   * Looks through the first records of a file.
   *
   * @param file read from its beginning; it is closed
   * @param most how many bytes of records are worth looking at
   */
  public static DateOrderSearch in(InputStream file, Dialect dialect, Mapping mapping, long most)
      throws IOException {
    DateOrderSearch search = new DateOrderSearch(mapping.columnsOfDates());
    try (Chunker chunker = new Chunker(file, dialect, CHUNK)) {
      search.look(chunker, new RecordCursor(dialect), most);
    }
    return search;
  }

  private void look(Chunker chunker, RecordCursor record, long most) throws IOException {
    long bytes = 0;
    int records = 0;
    for (Chunk chunk = chunker.next(); chunk != null && bytes < most; chunk = chunker.next()) {
      for (record.start(chunk); record.next(); records++) {
        if (records == MOST_WITHOUT && !any) {
          return;
        }
        for (int column : columns) {
          look(CellText.stripped(record.text(column)));
        }
      }
      bytes += chunk.length();
    }
  }

  private void look(String date) {
    if (!StampText.mayHaveEitherOrder(date)) {
      return;
    }
    any = true;
    Optional<DateOrder> shown = StampText.orderShown(date);
    if (shown.equals(Optional.of(DateOrder.DAY_FIRST)) && dayFirst == null) {
      dayFirst = date;
    } else if (shown.equals(Optional.of(DateOrder.MONTH_FIRST)) && monthFirst == null) {
      monthFirst = date;
    }
  }

  /** The order that all dates are in which show one; empty where none does, or two differ. */
  public Optional<DateOrder> order() {
    if ((dayFirst == null) == (monthFirst == null)) {
      return Optional.empty();
    }
    return Optional.of(dayFirst == null ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST);
  }

  /** For the reader who is told how the file was taken; empty where no date shows its order. */
  public Optional<Evidence> evidence() {
    if (dayFirst == null && monthFirst == null) {
      return Optional.empty();
    } else if (monthFirst == null) {
      return Optional.of(evidence("dialect.dates.day-first", dayFirst));
    } else if (dayFirst == null) {
      return Optional.of(evidence("dialect.dates.month-first", monthFirst));
    }
    return Optional.of(evidence("dialect.dates.either", dayFirst, monthFirst));
  }

  private static Evidence evidence(String key, Object... dates) {
    return Evidence.quoting(Evidence.Subject.DATES, key, dates);
  }
}
