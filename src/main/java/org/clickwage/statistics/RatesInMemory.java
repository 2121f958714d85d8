package org.clickwage.statistics;

import java.util.Arrays;

/**
 * Rates that are in order already.
 *
 * @param weights in the sample's unit; null where all are 1
 */
record RatesInMemory(long[] rates, long[] weights) implements RateRun {
  @Override
  public long size() {
    return rates.length;
  }

  @Override
  public Reader reader(int decimals, int buffer) {
    return new Reader() {
      private int next;

      @Override
      public int read(long[] intoRates, long[] intoWeights, int from, int to) {
        int count = Math.min(to - from, rates.length - next);
        System.arraycopy(rates, next, intoRates, from, count);
        if (intoWeights != null && weights != null) {
          System.arraycopy(weights, next, intoWeights, from, count);
        } else if (intoWeights != null) {
          long one = WeightList.units(FixedPointScale.WEIGHT_ONE, decimals);
          Arrays.fill(intoWeights, from, from + count, one);
        }
        next += count;
        return count;
      }
    };
  }
}
