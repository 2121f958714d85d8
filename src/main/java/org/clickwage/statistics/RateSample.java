package org.clickwage.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.clickwage.number.Rational;

/**
 * The hourly rates of a group as they come in: eight bytes each while every weight is 1, sixteen
 * otherwise, and more where a weight does not lie on the {@link FixedPointScale}.
 *
 * <p>Rates lie on the grid; those under -10^9 or over 10^9 are kept apart, exactly. The least and
 * the greatest rate are exact, and no other figure goes beyond them.
 */
final class RateSample {
  private final LongList rates = new LongList();

  /** Null while all are 1. */
  private WeightList weights;

  private List<Rational> farRates = List.of(); // hardly any group has one
  private final WeightList farWeights = new WeightList();
  private final WideSum weightedRates = new WideSum();

  /** What has no place on the grid, a rate or a weight. */
  private final ExactSum otherWeightedRates = new ExactSum();

  private Rational min;
  private Rational max;

  /** The least and the greatest on the grid: between them, no rate needs an exact comparison. */
  private long lowUnits = Long.MAX_VALUE;

  private long highUnits = Long.MIN_VALUE;

  /** {@code weight} is positive. */
  void add(Rational rate, Weight weight) {
    long units = FixedPointScale.nearest(rate, FixedPointScale.RATE_DECIMALS);
    if (units == FixedPointScale.OFF) {
      widen(rate, rate);
      addFar(List.of(rate));
      farWeights.add(weight);
      otherWeightedRates.add(rate, weight);
    } else {
      widen(rate, units);
      add(units, weight);
    }
  }

  private void addFar(List<Rational> more) {
    if (!more.isEmpty()) {
      farRates = farRates.isEmpty() ? new ArrayList<>() : farRates;
      farRates.addAll(more);
    }
  }

  private void widen(Rational rate, long units) {
    if (units <= lowUnits || units >= highUnits) {
      widen(rate, rate);
      lowUnits = Math.min(lowUnits, units);
      highUnits = Math.max(highUnits, units);
    }
  }

  private void add(long rateUnits, Weight weight) {
    if (!weight.isOne() && weights == null) {
      weights = WeightList.ofOnes(rates.size());
    }
    rates.add(rateUnits);
    if (weights != null) {
      weights.add(weight);
    }
    if (weight.isOnGrid()) {
      weightedRates.addTimes(rateUnits, weight.units());
    } else {
      otherWeightedRates.add(FixedPointScale.rate(rateUnits), weight);
    }
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
      weights = weightsOfAll();
      weights.addAll(other.weightsOfAll());
    }
    rates.addAll(other.rates);
    addFar(other.farRates);
    farWeights.addAll(other.farWeights);
    weightedRates.add(other.weightedRates);
    otherWeightedRates.add(other.otherWeightedRates);
  }

  private WeightList weightsOfAll() {
    return weights == null ? WeightList.ofOnes(rates.size()) : weights;
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
    int decimals = FixedPointScale.RATE_DECIMALS + FixedPointScale.WEIGHT_DECIMALS;
    BigInteger sum = weightedRates.value();
    return Rational.of(new BigDecimal(sum, decimals)).plus(otherWeightedRates.value());
  }

  /** Never outside the least and the greatest rate, though it was taken from the grid. */
  Rational within(Rational figure) {
    return figure.max(min).min(max);
  }

  MedianInterval within(MedianInterval interval) {
    return new MedianInterval(within(interval.low()), within(interval.high()), interval.method());
  }

  SortedRates sorted() {
    if (weights == null && farRates.isEmpty()) {
      return SortedRates.of(rates.toSortedArray());
    }
    WeightList near = weightsOfAll();
    int decimals = Math.min(near.decimals(), farWeights.decimals());
    long[] ofFar = farWeights.units(decimals);
    List<OutOfRangeRate> far = new ArrayList<>();
    for (int i = 0; i < ofFar.length; i++) {
      far.add(new OutOfRangeRate(farRates.get(i), ofFar[i]));
    }
    return SortedRates.of(rates.toArray(), near.units(decimals), far);
  }
}
