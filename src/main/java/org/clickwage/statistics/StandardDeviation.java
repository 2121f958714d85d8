package org.clickwage.statistics;

import org.clickwage.number.Rational;

/**
 * How far hourly rates are from their mean: {@code √(Σ w·(x − mean)² ÷ Σ w · n ÷ (n − 1))} over n
 * units, as {@code sqrt(svyvar(~x))} has it in R's package survey. In doubles, in the order of the
 * rates.
 */
final class StandardDeviation {
  private StandardDeviation() {}

  private static double rate(RateSlab slab, int index) {
    return slab.rates == null
        ? LargestTerms.size(slab.rate(index))
        : (double) slab.rates[index] / RateSample.RATE_ONE;
  }

  /** Of at least two rates. */
  static RateQuestion<Rational> from(Rational mean) {
    double middle = LargestTerms.size(mean);
    double[] sums = new double[2];
    long[] units = {0};
    RateSlab.Taker taker =
        slab -> {
          for (int i = 0; i < slab.count; i++) {
            double apart = rate(slab, i) - middle;
            sums[0] += slab.weight(i) * apart * apart;
            sums[1] += slab.weight(i);
          }
          units[0] += slab.count;
        };
    return new RateQuestion<>(
        taker,
        () -> StandardError.rounded(Math.sqrt(sums[0] / sums[1] * units[0] / (units[0] - 1.0))));
  }
}
