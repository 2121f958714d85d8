package org.clickwage.group;

import org.clickwage.number.BinaryForm;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.statistics.Observation;

/**
 * What a record of a page of tasks brings to its worker, where each record repeats the reward of
 * the whole page: records that are equal are one page, and count once.
 *
 * @param place where its sums come in, by {@link GroupTotals#place}
 * @param sums those of a record in the statistics; empty ones where its pay is undecided
 * @param pendingPay 0 where it is decided
 */
public record SharedPageReward(
    long acceptMicros, long endMicros, int place, Observation sums, Range pendingPay) {
  private static final Range NOTHING = Range.of(Rational.ZERO);

  /** The part of a page in the sums of its worker. */
  public SharedPageReward(long acceptMicros, long endMicros, int place, Observation sums) {
    this(acceptMicros, endMicros, place, sums, NOTHING);
  }

  /** Pay that is undecided. */
  public SharedPageReward(long acceptMicros, long endMicros, Range pendingPay) {
    this(acceptMicros, endMicros, 0, new Observation(), pendingPay);
  }

  boolean isPending() {
    return !pendingPay.isZero();
  }

  /** Takes a page into the binary form of sums; reads one where null is taken. */
  static SharedPageReward exchange(SharedPageReward known, BinaryForm form) {
    SharedPageReward page = known == null ? new SharedPageReward(0, 0, NOTHING) : known;
    return new SharedPageReward(
        form.word(page.acceptMicros),
        form.word(page.endMicros),
        (int) form.count(page.place),
        page.sums.exchange(form),
        new Range(form.number(page.pendingPay.low()), form.number(page.pendingPay.high())));
  }
}
