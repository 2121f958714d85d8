package org.clickwage.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.number.Rational;

/**
 * How many units have an hourly rate in each of equal steps, with what lies beyond the ends counted
 * in the first and the last step. No step that has anyone in it has fewer than a least number of
 * units: a picture of a few people would reveal their rates.
 *
 * @param from where the first step begins
 * @param step the width of a step, 1, 2 or 5 times a power of ten
 * @param shares of the weight, a step each, together 1
 */
public record Histogram(Rational from, Rational step, List<Rational> shares) {
  private static final int MOST_STEPS = 24;
  private static final int[] NICE = {1, 2, 5};
  private static final int WIDEST = 12;

  /**
   * The finest steps that hide every single unit; empty where there are none, or all are equal.
   *
   * @param origin where a step begins, so that none lies on both sides of it
   */
  static Optional<Histogram> of(SortedRates rates, int least, Rational origin) {
    if (rates.size() < 2L * least) {
      return Optional.empty();
    }
    // The last hundredth on either side may be far out, and is not to make all steps wide.
    long few = rates.size() / 100;
    RateRanks ranks = new RateRanks(few, rates.size() - 1 - few);
    rates.walk(List.of(new RateQuestion<>(ranks, () -> ranks)));
    Rational low = ranks.rate(few);
    Rational high = ranks.rate(rates.size() - 1 - few);
    for (int i = 0; i < NICE.length * WIDEST; i++) {
      Rational step = Rational.of(NICE[i % NICE.length]).times(power(i / NICE.length - 2));
      if (high.minus(low).compareTo(step.times(MOST_STEPS)) <= 0) {
        Optional<Histogram> tried = new Steps(rates, step, origin, low, high).histogram(least);
        if (tried.isPresent()) {
          return tried;
        }
      }
    }
    return Optional.empty();
  }

  private static Rational power(int exponent) {
    return Rational.of(BigDecimal.ONE.scaleByPowerOfTen(exponent));
  }

  /** The share of all steps up to where one begins. */
  public Rational below(Rational origin) {
    Rational steps = origin.minus(from).dividedBy(step);
    return IntStream.range(0, shares.size())
        .filter(i -> Rational.of(i).isLessThan(steps))
        .mapToObj(shares::get)
        .reduce(Rational.ZERO, Rational::plus);
  }

  public Rational end() {
    return from.plus(step.times(shares.size()));
  }

  /** One attempt, with steps of one width. */
  private static final class Steps {
    private final Rational step;
    private final Rational origin;
    private final Rational first;
    private final long[] counts;
    private final Rational[] weights;

    Steps(SortedRates rates, Rational step, Rational origin, Rational low, Rational high) {
      this.step = step;
      this.origin = origin;
      this.first = place(low);
      int steps = place(high).minus(first).rounded(0).intValueExact() + 1;
      this.counts = new long[steps];
      WideSum[] sums = Stream.generate(WideSum::new).limit(steps).toArray(WideSum[]::new);
      rates.pass(slab -> add(slab, sums));
      this.weights = Stream.of(sums).map(sum -> Rational.of(sum.value())).toArray(Rational[]::new);
    }

    private void add(RateSlab slab, WideSum[] sums) {
      int start = 0;
      for (int i = 0; i < sums.length; i++) {
        int end = i == sums.length - 1 ? slab.count : slab.below(edge(i + 1), false);
        counts[i] += end - start;
        slab.addWeights(sums[i], start, end);
        start = end;
      }
    }

    /** In which step a rate lies, counted from the origin. */
    private Rational place(Rational rate) {
      return rate.minus(origin).dividedBy(step).negated().ceiling().negated();
    }

    /** Where a step begins. */
    private Rational edge(int number) {
      return origin.plus(step.times(first.plus(Rational.of(number))));
    }

    Optional<Histogram> histogram(int least) {
      int start = 0;
      int end = counts.length - 1;
      while (start < end && counts[start] < least) {
        move(start, start + 1);
        start++;
      }
      while (end > start && counts[end] < least) {
        move(end, end - 1);
        end--;
      }
      int steps = end - start + 1;
      boolean shows = steps >= 2 && steps <= MOST_STEPS;
      for (int i = start; i <= end; i++) {
        shows &= counts[i] == 0 || counts[i] >= least;
      }
      return shows ? Optional.of(shares(start, end)) : Optional.empty();
    }

    private void move(int from, int to) {
      counts[to] += counts[from];
      weights[to] = weights[to].plus(weights[from]);
    }

    private Histogram shares(int start, int end) {
      Rational all = Rational.ZERO;
      for (int i = start; i <= end; i++) {
        all = all.plus(weights[i]);
      }
      List<Rational> shares = new ArrayList<>();
      for (int i = start; i <= end; i++) {
        shares.add(weights[i].dividedBy(all));
      }
      return new Histogram(edge(start), step, List.copyOf(shares));
    }
  }
}
