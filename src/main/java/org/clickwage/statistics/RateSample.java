package org.clickwage.statistics;

import java.util.ArrayList;
import java.util.List;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.PowersOfTen;
import org.clickwage.number.Rational;

/**
 * The hourly rates of a group as they come in: eight bytes each while every weight is 1, sixteen
 * otherwise. When they are many they are put in order and {@link PackedRates packed}, except those
 * with weights of more than twelve decimals, which take twenty-four bytes, or more where one does
 * not lie on the {@link FixedPointScale}.
 *
 * <p>Rates lie on the grid; those under -10^9 or over 10^9 are kept apart, exactly. The least and
 * the greatest rate are exact, and no other figure goes beyond them.
 */
final class RateSample {
  static final long RATE_ONE = PowersOfTen.of(FixedPointScale.RATE_DECIMALS);
  private static final ExactSum.Scale RATES = ExactSum.Scale.weighted(RATE_ONE);

  /** So many are packed at once. */
  static final int MANY = 1 << 17;

  /** Of what was merged: lists share what they hold. */
  private static final int MOST = 1 << 20;

  /** Fewer that were written are not packed again: each run takes memory while it is read. */
  private static final int FEW = 1 << 8;

  private List<PackedRates> packed = List.of();

  // Those that are not packed.
  private LongList rates = new LongList();

  /** Null while all are 1. */
  private WeightList weights;

  private List<Rational> ratesOutOfRange = List.of(); // hardly any group has one
  private WeightList weightsOutOfRange = WeightList.NONE;
  private final ExactSum weightedRates = new ExactSum(RATES);

  /** On their grid. */
  private final LargestTerms largest;

  private Rational min;
  private Rational max;

  /** The least and the greatest on the grid: between them, no rate needs an exact comparison. */
  private long lowUnits = Long.MAX_VALUE;

  private long highUnits = Long.MIN_VALUE;

  RateSample() {
    this(null);
  }

  /**
   * @param people whose rates come in; null where each is of another
   */
  RateSample(PersonSums people) {
    this.largest = new LargestTerms(people);
  }

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
    if (keep(rateUnits, weight)) {
      packMany(MANY); // asked so seldom, it stays out of what the compiler makes of each record
    }
    weightedRates.add(rateUnits, weight);
    largest.add(rateUnits, weight);
  }

  /** Returns whether as many more came in as {@link LongList#CHUNK}. */
  private boolean keep(long rateUnits, Weight weight) {
    if (!weight.isOne() && weights == null) {
      weights = WeightList.ofOnes(rates.size());
    }
    if (weights != null) {
      weights.add(weight);
    }
    return rates.add(rateUnits);
  }

  private void packMany(int many) {
    if (rates.size() >= many && isWhole()) {
      RatesInMemory sorted = inOrder(FixedPointScale.WEIGHT_DECIMALS);
      PackedRates.Packer packer = new PackedRates.Packer(weights != null);
      for (int i = 0; i < sorted.rates().length; i++) {
        packer.add(sorted.rates()[i], weights == null ? 0 : sorted.weights()[i]);
      }
      add(List.of(packer.packed()));
      rates = new LongList();
      weights = null;
    }
  }

  private void add(List<PackedRates> more) {
    packed = packed.isEmpty() ? new ArrayList<>() : packed;
    packed.addAll(more);
  }

  /** Whether the weights of those that are not packed are whole units of the grid. */
  private boolean isWhole() {
    return weights == null || weights.isWhole();
  }

  /** Those that are not packed. */
  private RatesInMemory inOrder(int decimals) {
    long[] sorted = rates.toArray();
    long[] theirWeights = weights == null ? null : weights.units(decimals);
    if (weights == null) {
      RadixSort.sort(sorted, sorted.length);
    } else {
      PairSort.sort(sorted, theirWeights, sorted.length);
    }
    return new RatesInMemory(sorted, theirWeights);
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
    if (!other.packed.isEmpty()) {
      add(other.packed);
    }
    packMany(MOST);
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
    return contributions(units, weightedRates.value());
  }

  /** The same of a part of their sum, which may have the largest of all. */
  Contributions contributions(long units, Rational part) {
    return largest.of(units, part, RATE_ONE);
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

  QuantileInterval within(QuantileInterval interval) {
    return new QuantileInterval(within(interval.low()), within(interval.high()), interval.error());
  }

  /** How many rates the other one does not have. */
  long notIn(RateSample other) {
    RateWalk ours = sorted().walk();
    RateWalk theirs = other.sorted().walk();
    boolean isOver = !theirs.advance();
    long found = 0;
    while (ours.advance()) {
      while (!isOver && theirs.rate().isLessThan(ours.rate())) {
        isOver = !theirs.advance();
      }
      if (isOver || ours.rate().isLessThan(theirs.rate())) {
        found++;
      } else {
        isOver = !theirs.advance();
      }
    }
    return found;
  }

  /**
   * How the rates are shared out that are not less than one, of people who have no other.
   *
   * @param ofAll their sum, whatever the weights are counted in
   */
  Contributions contributionsFrom(Rational least, double ofAll) {
    LargestTerms terms = new LargestTerms();
    double sum = 0;
    long units = 0;
    RateWalk walk = sorted().walk();
    for (RateSlab slab = walk.next(); slab != null; slab = walk.next()) {
      for (int i = slab.below(least, false); i < slab.count; i++) {
        double term = LargestTerms.size(slab.rate(i)) * slab.weight(i);
        terms.addAlone(term);
        sum += term;
        units++;
      }
    }
    return terms.of(units, ofAll, sum / ofAll);
  }

  SortedRates sorted() {
    boolean isPlain = isPlain() && ratesOutOfRange.isEmpty();
    int decimals =
        isPlain
            ? FixedPointScale.WEIGHT_DECIMALS
            : Math.min(decimals(), weightsOutOfRange.decimals(0));
    long[] theirWeights = weightsOutOfRange.units(decimals);
    List<OutOfRangeRate> outOfRange = new ArrayList<>();
    for (int i = 0; i < theirWeights.length; i++) {
      outOfRange.add(new OutOfRangeRate(ratesOutOfRange.get(i), theirWeights[i]));
    }
    return new SortedRates(runs(decimals), isPlain, decimals, outOfRange);
  }

  /** In which the weights of all rates on the grid fit. */
  private int decimals() {
    long ofOnes = weights == null && rates.size() > 0 ? FixedPointScale.WEIGHT_ONE : 0;
    long greatest =
        packed.stream().mapToLong(PackedRates::greatestWeight).reduce(ofOnes, Math::max);
    return (weights == null ? WeightList.NONE : weights).decimals(greatest);
  }

  /** Whether every weight of a rate on the grid is 1. */
  private boolean isPlain() {
    return weights == null && packed.stream().noneMatch(PackedRates::isWeighted);
  }

  private List<RateRun> runs(int decimals) {
    List<RateRun> runs = new ArrayList<>(packed);
    if (rates.size() > 0) {
      runs.add(inOrder(decimals));
    }
    return runs;
  }

  /** Takes what is known, or reads an empty one's. */
  void exchange(BinaryForm form) {
    if (!form.isThere(!isEmpty())) {
      return;
    }
    if (form.isThere(!isWhole())) {
      exchangeRest(form);
    }
    if (form.isReading()) {
      readInOrder(form);
    } else {
      writeInOrder(form);
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

  /** Those that can't be packed. */
  private void exchangeRest(BinaryForm form) {
    rates.exchange(form);
    weights = weights == null ? new WeightList() : weights;
    weights.exchange(form);
  }

  /** All others, in one run. */
  private void writeInOrder(BinaryForm form) {
    int decimals = FixedPointScale.WEIGHT_DECIMALS;
    List<? extends RateRun> runs = isWhole() ? runs(decimals) : packed;
    boolean isWeighted = !isPlain();
    form.count(runs.stream().mapToLong(RateRun::size).sum());
    form.isThere(isWeighted);
    long last = -FixedPointScale.MOST_UNITS;
    MergedRates walk = new MergedRates(runs, isWeighted, decimals);
    for (RateSlab slab = walk.next(); slab != null; slab = walk.next()) {
      for (int i = 0; i < slab.count; i++) {
        form.count(slab.rates[i] - last);
        last = slab.rates[i];
        if (isWeighted) {
          form.count(slab.weights[i]);
        }
      }
    }
  }

  private void readInOrder(BinaryForm form) {
    long size = form.count(0);
    boolean isWeighted = form.isThere(false);
    PackedRates.Packer packer = size < FEW ? null : new PackedRates.Packer(isWeighted);
    long rate = -FixedPointScale.MOST_UNITS;
    for (long left = size; left > 0; left--) {
      rate += form.count(0);
      long weight = isWeighted ? form.count(0) : FixedPointScale.WEIGHT_ONE;
      if (packer == null) {
        keep(rate, Weight.ofUnits(weight, 0));
      } else {
        packer.add(rate, weight);
      }
    }
    if (packer != null) {
      add(List.of(packer.packed()));
    }
  }
}
