package org.clickwage.statistics;

import java.util.Arrays;
import org.clickwage.number.Rational;

/** The rates at some ranks, from 0 on, which are known before the rates are in order. */
final class RateRanks implements RateSlab.Taker {
  private final long[] ranks;
  private final Rational[] rates;
  private int found;
  private long first;

  RateRanks(long... ranks) {
    this.ranks = Arrays.stream(ranks).sorted().distinct().toArray();
    this.rates = new Rational[this.ranks.length];
  }

  @Override
  public void take(RateSlab slab) {
    long end = first + slab.count;
    for (; found < ranks.length && ranks[found] < end; found++) {
      rates[found] = slab.rate((int) (ranks[found] - first));
    }
    first = end;
  }

  /** The rate at one of the ranks, when all rates were taken. */
  Rational rate(long rank) {
    return rates[Arrays.binarySearch(ranks, rank)];
  }
}
