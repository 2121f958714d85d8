package org.clickwage.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.clickwage.money.Rational;

/**
 * The hourly rates of a group as they come in: eight bytes each while every weight is 1, sixteen
 * otherwise.
 *
 * <p>Rates lie on the {@link Grid}; those under -10^9 or over 10^9 are kept apart, exactly. The
 * least and the greatest rate are exact, and no other figure goes beyond them.
 */
final class RateSample {
  private final LongList rates = new LongList();
  private LongList weights;
  private List<FarRate> far = List.of(); // hardly any group has one
  private final WideSum weightedRates = new WideSum();
  private final ExactSum weightedFarRates = new ExactSum();
  private Rational min;
  private Rational max;

  /** The least and the greatest on the grid: between them, no rate needs an exact comparison. */
  private long lowUnits = Long.MAX_VALUE;

  private long highUnits = Long.MIN_VALUE;

  /** {@code weight} is positive, in units of {@link Grid#WEIGHT_ONE}. */
  void add(Rational rate, long weight) {
    long units = Grid.nearest(rate, Grid.RATE_DECIMALS);
    if (units == Grid.OFF) {
      widen(rate, rate);
      addFar(List.of(new FarRate(rate, weight)));
      weightedFarRates.add(rate, weight);
    } else {
      widen(rate, units);
      add(units, weight);
    }
  }

  private void addFar(List<FarRate> more) {
    if (!more.isEmpty()) {
      far = far.isEmpty() ? new ArrayList<>() : far;
      far.addAll(more);
    }
  }

  private void widen(Rational rate, long units) {
    if (units <= lowUnits || units >= highUnits) {
      widen(rate, rate);
      lowUnits = Math.min(lowUnits, units);
      highUnits = Math.max(highUnits, units);
    }
  }

  private void add(long rateUnits, long weight) {
    if (weight != Grid.WEIGHT_ONE && weights == null) {
      weights = ones(rates.size());
    }
    rates.add(rateUnits);
    if (weights != null) {
      weights.add(weight);
    }
    weightedRates.addTimes(rateUnits, weight);
  }

  private static LongList ones(int size) {
    LongList ones = new LongList();
    for (int i = 0; i < size; i++) {
      ones.add(Grid.WEIGHT_ONE);
    }
    return ones;
  }

  private void widen(Rational low, Rational high) {
    min = min == null ? low : min.min(low);
    max = max == null ? high : max.max(high);
  }

  void merge(RateSample other) {
    if (other.isEmpty()) {
      return;
    }
    widen(other.min, other.max);
    lowUnits = Math.min(lowUnits, other.lowUnits);
    highUnits = Math.max(highUnits, other.highUnits);
    if (weights != null || other.weights != null) {
      weights = weights == null ? ones(rates.size()) : weights;
      weights.addAll(other.weights == null ? ones(other.rates.size()) : other.weights);
    }
    rates.addAll(other.rates);
    addFar(other.far);
    weightedRates.add(other.weightedRates);
    weightedFarRates.add(other.weightedFarRates);
  }

  boolean isEmpty() {
    return min == null;
  }

  Rational min() {
    return min;
  }

  Rational max() {
    return max;
  }

  /** Σ w·x, the rates on their grid. */
  Rational weightedSum() {
    int decimals = Grid.RATE_DECIMALS + Grid.WEIGHT_DECIMALS;
    BigInteger sum = weightedRates.value();
    return Rational.of(new BigDecimal(sum, decimals)).plus(weightedFarRates.value());
  }

  /** Never outside the least and the greatest rate, though it was taken from the grid. */
  Rational within(Rational figure) {
    return figure.max(min).min(max);
  }

  MedianInterval within(MedianInterval interval) {
    return new MedianInterval(within(interval.low()), within(interval.high()), interval.method());
  }

  SortedRates sorted() {
    return weights == null && far.isEmpty()
        ? SortedRates.of(rates.toSortedArray())
        : SortedRates.of(rates.toArray(), weightArray(), far);
  }

  private long[] weightArray() {
    return (weights == null ? ones(rates.size()) : weights).toArray();
  }
}
