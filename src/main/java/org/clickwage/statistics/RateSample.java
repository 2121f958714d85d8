package org.clickwage.statistics;

import java.util.ArrayList;
import java.util.List;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.PowersOfTen;
import org.clickwage.number.Rational;

/**
 * The hourly rates of a group as they come in: eight bytes each while every weight is 1, sixteen
 * otherwise, twenty-four where a weight has more than twelve decimals, and more where one does not
 * lie on the {@link FixedPointScale}.
 *
 * <p>Rates lie on the grid; those under -10^9 or over 10^9 are kept apart, exactly. The least and
 * the greatest rate are exact, and no other figure goes beyond them.
 */
final class RateSample {
  private static final long RATE_ONE = PowersOfTen.of(FixedPointScale.RATE_DECIMALS);
  private static final ExactSum.Scale RATES = ExactSum.Scale.weighted(RATE_ONE);

  private final LongList rates = new LongList();

  /** Null while all are 1. */
  private WeightList weights;

  private List<Rational> ratesOutOfRange = List.of(); // hardly any group has one
  private WeightList weightsOutOfRange = WeightList.NONE;
  private final ExactSum weightedRates = new ExactSum(RATES);

  /** On their grid. */
  private final LargestTerms largest = new LargestTerms();

  private Rational min;
  private Rational max;

  /** The least and the greatest on the grid: between them, no rate needs an exact comparison. */
  private long lowUnits = Long.MAX_VALUE;

  private long highUnits = Long.MIN_VALUE;

  /** {@code weight} is positive. */
  void add(Rational rate, Weight weight) {
    long units = FixedPointScale.nearest(rate, FixedPointScale.RATE_DECIMALS);
    if (units == FixedPointScale.NOT_REPRESENTABLE) {
      widen(rate, rate);
      makeOutOfRange();
      ratesOutOfRange.add(rate);
      weightsOutOfRange.add(weight);
      weightedRates.add(rate.times(weight.value()));
      largest.add(LargestTerms.size(rate) * RATE_ONE, weight);
    } else {
      widen(rate, units);
      add(units, weight);
    }
  }

  private void makeOutOfRange() {
    if (ratesOutOfRange.isEmpty()) {
      ratesOutOfRange = new ArrayList<>();
      weightsOutOfRange = new WeightList();
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
    weightedRates.add(rateUnits, weight);
    largest.add(rateUnits, weight);
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
    if (!other.ratesOutOfRange.isEmpty()) {
      makeOutOfRange();
      LongList.addAll(ratesOutOfRange, other.ratesOutOfRange);
      weightsOutOfRange.addAll(other.weightsOutOfRange);
    }
    weightedRates.add(other.weightedRates);
    largest.merge(other.largest);
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

  Contributions contributions(long units) {
    return largest.of(units, weightedRates.value(), RATE_ONE);
  }

  /** Σ w·x, the rates on their grid. */
  Rational weightedSum() {
    return weightedRates.value();
  }

  /** Never outside the least and the greatest rate, though it was taken from the grid. */
  Rational within(Rational figure) {
    return figure.max(min).min(max);
  }

  Quantile within(Quantile quantile) {
    return new Quantile(within(quantile.rate()), quantile.halvesBelow());
  }

  MedianInterval within(MedianInterval interval) {
    return interval.within(within(interval.low()), within(interval.high()));
  }

  /** How many rates the other one does not have. */
  long notIn(RateSample other) {
    SortedRates ours = sorted();
    SortedRates theirs = other.sorted();
    long found = 0;
    for (int i = 0, j = 0; i < ours.size() && j < theirs.size(); ) {
      int order = ours.rate(i).compareTo(theirs.rate(j));
      found += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return ours.size() - found;
  }

  SortedRates sorted() {
    if (weights == null && ratesOutOfRange.isEmpty()) {
      return SortedRates.of(rates.toSortedArray());
    }
    WeightList near = weightsOfAll();
    int decimals = Math.min(near.decimals(), weightsOutOfRange.decimals());
    long[] theirWeights = weightsOutOfRange.units(decimals);
    List<OutOfRangeRate> outOfRange = new ArrayList<>();
    for (int i = 0; i < theirWeights.length; i++) {
      outOfRange.add(new OutOfRangeRate(ratesOutOfRange.get(i), theirWeights[i]));
    }
    return SortedRates.of(rates.toArray(), near.units(decimals), outOfRange);
  }

  /** Takes what is known, or reads an empty one's. */
  void exchange(BinaryForm form) {
    if (!form.isThere(!isEmpty())) {
      return;
    }
    rates.exchange(form);
    if (form.isThere(weights != null)) {
      weights = weights == null ? new WeightList() : weights;
      weights.exchange(form);
    }
    if (form.isThere(!ratesOutOfRange.isEmpty())) {
      makeOutOfRange();
      form.each(
          List.copyOf(ratesOutOfRange), form::number, () -> ratesOutOfRange.add(form.number(null)));
      weightsOutOfRange.exchange(form);
    }
    weightedRates.exchange(form);
    largest.exchange(form);
    min = form.number(min);
    max = form.number(max);
    lowUnits = form.word(lowUnits);
    highUnits = form.word(highUnits);
  }
}
