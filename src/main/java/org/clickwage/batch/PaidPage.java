package org.clickwage.batch;

/**
 * What a row of a page of tasks brings to the sums of its worker, where each row repeats the reward
 * of the whole page: rows that are equal are one page, and count once.
 *
 * @param place where it comes in, by {@link GroupTally#place}
 */
record PaidPage(int place, long acceptMicros, long endMicros, QuotientSums sums) {
  PaidPage withoutWeight() {
    return new PaidPage(place, acceptMicros, endMicros, sums.weighing(null));
  }
}
