package org.clickwage.group;

import org.clickwage.number.BinaryForm;
import org.clickwage.number.Range;
import org.clickwage.statistics.ExactSum;

/** The records whose pay is undecided, of a group or of one worker in it, and whose they are. */
public final class PendingTotals {
  private final ExactSum lowPay = ExactSum.ofMoney();
  private final ExactSum highPay = ExactSum.ofMoney();
  private long workers;
  private long nameless;

  public void add(Range pay) {
    lowPay.add(pay.low());
    highPay.add(pay.high());
  }

  /** One of the records names nobody. */
  public void countNameless() {
    nameless++;
  }

  /** Says how many named workers they are of, when all records are in. */
  void countWorkers(long seen) {
    workers = seen;
  }

  /** Takes over those of another thread, or of another group, but for the number of workers. */
  void merge(PendingTotals other) {
    nameless += other.nameless;
    lowPay.add(other.lowPay);
    highPay.add(other.highPay);
  }

  void exchange(BinaryForm form) {
    nameless += form.more(nameless);
    lowPay.exchange(form);
    highPay.exchange(form);
  }

  public Range pay() {
    return new Range(lowPay.value(), highPay.value());
  }

  /** How many people they are of; a record that names nobody is one. */
  public long people() {
    return workers + nameless;
  }
}
