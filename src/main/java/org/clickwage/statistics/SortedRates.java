package org.clickwage.statistics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clickwage.number.Rational;

/**
 * The hourly rates of a group in order, with their weights; equal rates by weight, so that the
 * order in which they came in is forgotten.
 */
record SortedRates(
    List<OutOfRangeRate> low, long[] rates, long[] weights, List<OutOfRangeRate> high) {
  /** Rates that are in order already, each of weight 1. */
  static SortedRates of(long[] sorted) {
    return new SortedRates(List.of(), sorted, null, List.of());
  }

  static SortedRates of(long[] rates, long[] weights, List<OutOfRangeRate> outOfRange) {
    PairSort.sort(rates, weights);
    List<OutOfRangeRate> sortedOutOfRange = new ArrayList<>(outOfRange);
    Collections.sort(sortedOutOfRange);
    int negative = (int) sortedOutOfRange.stream().filter(each -> each.rate().isNegative()).count();
    return new SortedRates(
        sortedOutOfRange.subList(0, negative),
        rates,
        weights,
        sortedOutOfRange.subList(negative, sortedOutOfRange.size()));
  }

  int size() {
    return low.size() + rates.length + high.size();
  }

  /** Whether every weight is 1 and every rate lies on the grid. */
  boolean isPlain() {
    return weights == null;
  }

  /** The grid units of each rate of a plain sample. */
  long[] plainRates() {
    return rates;
  }

  Rational rate(int index) {
    int onGrid = index - low.size();
    if (onGrid < 0) {
      return low.get(index).rate();
    }
    return onGrid < rates.length
        ? FixedPointScale.rate(rates[onGrid])
        : high.get(onGrid - rates.length).rate();
  }

  /** The rate on the grid, those out of range too. */
  BigInteger units(int index) {
    int onGrid = index - low.size();
    return onGrid >= 0 && onGrid < rates.length
        ? BigInteger.valueOf(rates[onGrid])
        : rate(index).rounded(FixedPointScale.RATE_DECIMALS).unscaledValue();
  }

  /** Twice the number of rates below one; those that equal it are halved. */
  long halvesBelow(Rational rate) {
    long halves = 0;
    for (int i = 0; i < size(); i++) {
      halves += 1 - Integer.signum(rate(i).compareTo(rate));
    }
    return halves;
  }

  /** In a unit of the sample's own: weights are relative here. */
  long weight(int index) {
    int onGrid = index - low.size();
    if (onGrid < 0) {
      return low.get(index).weight();
    }
    if (onGrid >= rates.length) {
      return high.get(onGrid - rates.length).weight();
    }
    return weights == null ? FixedPointScale.WEIGHT_ONE : weights[onGrid];
  }

  /** W, in the same unit. */
  BigInteger totalWeight() {
    WideSum total = new WideSum();
    if (weights == null) {
      total.addProduct(size(), FixedPointScale.WEIGHT_ONE);
    } else {
      for (int i = 0; i < size(); i++) {
        total.add(weight(i));
      }
    }
    return total.value();
  }

  /** Of how many equal weights an interval is as wide as of these. */
  Rational effectiveSize() {
    WideSum squares = new WideSum();
    for (int i = 0; i < size(); i++) {
      squares.addProduct(weight(i), weight(i));
    }
    Rational total = Rational.of(totalWeight());
    return total.times(total).dividedBy(Rational.of(squares.value()));
  }
}
