package org.clickwage.group;

import org.clickwage.number.BinaryForm;
import org.clickwage.number.Range;
import org.clickwage.statistics.Contributions;
import org.clickwage.statistics.ExactSum;
import org.clickwage.statistics.LargestTerms;

/** The pay that is undecided, of a group or of one worker in it. */
public final class PendingTotals {
  private final ExactSum lowPay = ExactSum.ofMoney();
  private final ExactSum highPay = ExactSum.ofMoney();
  private final LargestTerms largest = new LargestTerms();

  public void add(Range pay) {
    lowPay.add(pay.low());
    highPay.add(pay.high());
    largest.add(pay.high());
  }

  /** Takes over those of another thread, or of another group. */
  void merge(PendingTotals other) {
    lowPay.add(other.lowPay);
    highPay.add(other.highPay);
    largest.merge(other.largest);
  }

  void exchange(BinaryForm form) {
    lowPay.exchange(form);
    highPay.exchange(form);
    largest.exchange(form);
  }

  /**
   * How the pay is shared out.
   *
   * @param people whose it is
   */
  public Contributions contributions(long people) {
    return largest.of(people, highPay.value());
  }

  public Range pay() {
    return new Range(lowPay.value(), highPay.value());
  }
}
