package org.clickwage.batch;

import java.util.HashSet;
import java.util.Set;
import org.clickwage.money.Rational;
import org.clickwage.statistics.ExactSum;

/** The records of a group whose pay is undecided, and whose they are. */
final class PendingTally {
  /** Rows of a page of tasks that each repeat its reward: those that are equal are one page. */
  private record Page(String worker, long acceptMicros, long endMicros, Rational pay) {}

  private final ExactSum pay = new ExactSum();
  private Set<Page> pages = Set.of();
  private long records;
  private long workers;
  private long nameless;

  /**
   * @param pageOf the worker of whose page it is a row, where rows repeat the reward; else null
   */
  void add(RowResult row, String pageOf) {
    records++;
    Rational ofRow = row.pendingPay.times(row.weight);
    if (pageOf == null) {
      pay.add(ofRow);
    } else {
      add(Set.of(new Page(pageOf, row.acceptMicros, row.endMicros, ofRow)));
    }
  }

  private void add(Set<Page> more) {
    if (!more.isEmpty()) {
      pages = pages.isEmpty() ? new HashSet<>() : pages;
      pages.addAll(more);
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
    pay.add(other.pay);
    add(other.pages);
  }

  long records() {
    return records;
  }

  Rational pay() {
    return pages.stream().map(Page::pay).reduce(pay.value(), Rational::plus);
  }

  /** How many people they are of; a record that names nobody is one. */
  long people() {
    return workers + nameless;
  }
}
