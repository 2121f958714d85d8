package org.clickwage.profile;

import java.util.Optional;
import org.clickwage.profile.ProfileStamps.DateOrder;
import org.clickwage.source.CellText;
import org.clickwage.source.Record;
import org.clickwage.source.RecordSample;
import org.clickwage.table.Evidence;

/**
 * What the dates of a file show of their order: 31/12/2024 has its day first, 12/31/2024 its month,
 * and 03/06/2024 may have either.
 */
public final class DateOrderSearch {
  /** Records after which a file without such dates is left. */
  private static final int MOST_WITHOUT = 1000;

  private final int[] columns;
  private boolean any;
  private int without;

  /** The first dates that show it; null for none. */
  private String dayFirst;

  private String monthFirst;

  private DateOrderSearch(int[] columns) {
    this.columns = columns;
  }

  /** Looks through the first records of a file. */
  public static DateOrderSearch in(RecordSample sample, Mapping mapping) {
    DateOrderSearch search = new DateOrderSearch(mapping.columnsOfDates());
    sample.forEach(() -> search.look(sample.records()));
    return search;
  }

  /** Whether more records are worth a look. */
  private boolean look(Record record) {
    for (int column : columns) {
      look(CellText.stripped(record.text(column)));
    }
    return any || ++without < MOST_WITHOUT;
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

  /** How the file was taken, for the reader; empty where no date shows its order. */
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
