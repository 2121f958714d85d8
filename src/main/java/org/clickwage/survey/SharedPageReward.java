package org.clickwage.survey;

/**
 * What a row of a page of tasks brings to the sums of its worker, where each row repeats the reward
 * of the whole page: rows that are equal are one page, and count once.
 *
 * @param place where it comes in, by {@link GroupTotals#place}
 */
record SharedPageReward(int place, long acceptMicros, long endMicros, UnitSums sums) {
  SharedPageReward withoutWeight() {
    return new SharedPageReward(place, acceptMicros, endMicros, sums.weighing(null));
  }
}
