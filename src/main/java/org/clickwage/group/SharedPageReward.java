package org.clickwage.group;

import org.clickwage.number.BinaryForm;
import org.clickwage.statistics.Observation;

/**
 * What a row of a page of tasks brings to the sums of its worker, where each row repeats the reward
 * of the whole page: rows that are equal are one page, and count once.
 *
 * @param place where it comes in, by {@link GroupTotals#place}
 */
public record SharedPageReward(int place, long acceptMicros, long endMicros, Observation sums) {

  /** Takes a page into the binary form of sums; reads one where null is taken. */
  static SharedPageReward exchange(SharedPageReward known, BinaryForm form) {
    SharedPageReward page =
        known == null ? new SharedPageReward(0, 0, 0, new Observation()) : known;
    return new SharedPageReward(
        (int) form.count(page.place),
        form.word(page.acceptMicros),
        form.word(page.endMicros),
        page.sums.exchange(form));
  }
}
