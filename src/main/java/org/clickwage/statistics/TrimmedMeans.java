package org.clickwage.statistics;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.function.BiFunction;
import org.clickwage.number.Rational;

/**
 * Means in which the ends of a sample count less. In the order of rates, a unit is cut at the lower
 * end where the weight up to and with it is at most a share p of all, {@code F ≤ p}, and at the
 * upper end where the weight from it on is, within 10^-12: of n equal weights ⌊n·p⌋ at either end.
 *
 * @param trimmed the mean of the others
 * @param winsorised the mean of all, those cut having the nearest rate of the others (W. J. Dixon
 *     1960, "Simplified Estimation from Censored Normal Samples", Annals of Mathematical Statistics
 *     31)
 * @param cut those that are cut
 */
public record TrimmedMeans(Rational trimmed, Rational winsorised, OuterUnits cut) {

  /**
   * Those of a sample that isn't empty.
   *
   * @param share under a half
   * @param outer what is known of those at either end
   */
  static RateQuestion<TrimmedMeans> of(
      SortedRates rates, Rational share, BiFunction<RateSum, RateSum, OuterUnits> outer) {
    Parts parts = new Parts(rates.totalWeight(), share);
    return new RateQuestion<>(
        parts,
        () ->
            new TrimmedMeans(
                parts.kept.sum().dividedBy(parts.kept.weight()),
                parts.winsorised(),
                outer.apply(parts.low, parts.high)));
  }

  private static final class Parts implements RateSlab.Taker {
    private final Rational total;

    /** Up to the one the weight is cut at the lower end, from the other on at the upper one. */
    private final WideSum lowEnd;

    private final WideSum highStart;
    private final WideSum reached = new WideSum();
    private final RateSum low = new RateSum();
    private final RateSum kept = new RateSum();
    private final RateSum high = new RateSum();
    private Rational least;
    private Rational most;

    Parts(BigInteger total, Rational share) {
      this.total = Rational.of(total);
      BigInteger part =
          share
              .plus(Quantiles.TOLERANCE)
              .times(this.total)
              .rounded(0, RoundingMode.FLOOR)
              .toBigInteger();
      this.lowEnd = WideSum.of(part);
      this.highStart = WideSum.of(total.subtract(part));
    }

    @Override
    public void take(RateSlab slab) {
      int from = 0;
      int to = 0;
      for (int i = 0; i < slab.count; i++) {
        to += reached.compareTo(highStart) < 0 ? 1 : 0;
        reached.add(slab.weight(i));
        from += reached.compareTo(lowEnd) <= 0 ? 1 : 0;
      }
      low.add(slab, 0, from);
      kept.add(slab, from, to);
      high.add(slab, to, slab.count);
      if (from < to) {
        least = least == null ? slab.rate(from) : least;
        most = slab.rate(to - 1);
      }
    }

    private Rational winsorised() {
      return kept.sum()
          .plus(low.weight().times(least))
          .plus(high.weight().times(most))
          .dividedBy(total);
    }
  }
}
