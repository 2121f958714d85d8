package org.clickwage.group;

import org.clickwage.number.BinaryForm;
import org.clickwage.number.Range;
import org.clickwage.statistics.ExactSum;

/** The pay that is undecided, of a group or of one worker in it. */
public final class PendingTotals {
  private final ExactSum lowPay = ExactSum.ofMoney();
  private final ExactSum highPay = ExactSum.ofMoney();

  public void add(Range pay) {
    lowPay.add(pay.low());
    highPay.add(pay.high());
  }

  /** Takes over those of another thread, or of another group. */
  void merge(PendingTotals other) {
    lowPay.add(other.lowPay);
    highPay.add(other.highPay);
  }

  void exchange(BinaryForm form) {
    lowPay.exchange(form);
    highPay.exchange(form);
  }

  public Range pay() {
    return new Range(lowPay.value(), highPay.value());
  }
}
