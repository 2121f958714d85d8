package org.clickwage.profile;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clickwage.message.Note;
import org.clickwage.source.CellText;
import org.clickwage.source.Record;
import org.clickwage.source.RecordSample;
import org.clickwage.stamp.StampForms.DateOrder;
import org.clickwage.stamp.StampText;
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

  /** The first date that shows each order, that of days first. */
  private final Map<DateOrder, String> first = new TreeMap<>(Comparator.reverseOrder());

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
    if (StampText.mayHaveEitherOrder(date)) {
      any = true;
      StampText.orderShown(date).ifPresent(order -> first.putIfAbsent(order, date));
    }
  }

  /** The order that all dates are in which show one; empty where none does, or two differ. */
  public Optional<DateOrder> order() {
    return first.size() == 1 ? first.keySet().stream().findFirst() : Optional.empty();
  }

  /** How the file was taken, for the reader; empty where no date shows its order. */
  public Optional<Evidence> evidence() {
    String key = "dialect.dates." + order().map(Note::word).orElse("either");
    return first.isEmpty()
        ? Optional.empty()
        : Optional.of(Evidence.quoting(Evidence.Subject.DATES, key, first.values().toArray()));
  }
}
