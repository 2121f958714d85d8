package org.clickwage.batch;

import java.util.HashMap;
import java.util.Map;
import org.clickwage.money.Range;
import org.clickwage.money.Rational;
import org.clickwage.statistics.ExactSum;

/** The records of a group whose pay is undecided, and whose they are. */
final class PendingTally {
  /** Rows of a page of tasks that each repeat its reward: those that are equal are one page. */
  private record Page(String worker, long acceptMicros, long endMicros, Range pay) {}

  private final ExactSum lowPay = new ExactSum();
  private final ExactSum highPay = new ExactSum();

  /** With the largest weight that a row says; zero for none. */
  private Map<Page, Rational> pages = Map.of();

  private long records;
  private long workers;
  private long nameless;

  /**
   * @param pageOf the worker of whose page it is a row, where rows repeat the reward; else null
   */
  void add(RowResult row, String pageOf) {
    records++;
    if (pageOf == null) {
      Range pay = row.weight == null ? row.pendingPay : row.pendingPay.times(row.weight);
      lowPay.add(pay.low());
      highPay.add(pay.high());
    } else {
      Page page = new Page(pageOf, row.acceptMicros, row.endMicros, row.pendingPay);
      add(Map.of(page, row.weight == null ? Rational.ZERO : row.weight));
    }
  }

  private void add(Map<Page, Rational> more) {
    if (!more.isEmpty()) {
      pages = pages.isEmpty() ? new HashMap<>() : pages;
      more.forEach((page, weight) -> pages.merge(page, weight, Rational::max));
    }
  }

  /** One of the records names nobody. */
  void countNameless() {
    nameless++;
  }

  /** Says how many named workers they are of, when all records are in. */
  void countWorkers(long seen) {
    workers = seen;
  }

  /** Takes over those of another thread, or of another group, but for the number of workers. */
  void merge(PendingTally other) {
    records += other.records;
    nameless += other.nameless;
    lowPay.add(other.lowPay);
    highPay.add(other.highPay);
    add(other.pages);
  }

  long records() {
    return records;
  }

  Range pay() {
    Range all = new Range(lowPay.value(), highPay.value());
    for (Map.Entry<Page, Rational> each : pages.entrySet()) {
      Range ofPage = each.getKey().pay();
      all = all.plus(each.getValue().isZero() ? ofPage : ofPage.times(each.getValue()));
    }
    return all;
  }

  /** How many people they are of; a record that names nobody is one. */
  long people() {
    return workers + nameless;
  }
}
