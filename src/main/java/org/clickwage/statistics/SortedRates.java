package org.clickwage.statistics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clickwage.number.Rational;

/**
 * The hourly rates of a group in order, with their weights; equal rates by weight, so that the
 * order in which they came in is forgotten. They are in runs, and there may be more of them than a
 * memory holds: what is asked of their order is asked before one walk over them.
 */
final class SortedRates {
  private final List<? extends RateRun> runs;
  private final boolean isPlain;

  /** Of the unit of weights. */
  private final int decimals;

  private final List<OutOfRangeRate> low;
  private final List<OutOfRangeRate> high;
  private final long size;
  private BigInteger totalWeight;

  /**
   * @param isPlain whether every weight is 1 and every rate lies on the grid
   * @param decimals of the unit of weights
   */
  SortedRates(
      List<? extends RateRun> runs,
      boolean isPlain,
      int decimals,
      List<OutOfRangeRate> outOfRange) {
    List<OutOfRangeRate> sorted = new ArrayList<>(outOfRange);
    Collections.sort(sorted);
    int negative = (int) sorted.stream().filter(each -> each.rate().isNegative()).count();
    this.runs = runs;
    this.isPlain = isPlain;
    this.decimals = decimals;
    this.low = sorted.subList(0, negative);
    this.high = sorted.subList(negative, sorted.size());
    this.size = sorted.size() + runs.stream().mapToLong(RateRun::size).sum();
  }

  long size() {
    return size;
  }

  /** Whether every weight is 1 and every rate lies on the grid. */
  boolean isPlain() {
    return isPlain;
  }

  RateWalk walk() {
    return new RateWalk(low, new MergedRates(runs, !isPlain, decimals), high);
  }

  /** Has these answered, all in one walk. */
  void walk(List<RateQuestion<?>> questions) {
    RateWalk walk = walk();
    for (RateSlab slab = walk.next(); slab != null; slab = walk.next()) {
      for (RateQuestion<?> each : questions) {
        each.taker().take(slab);
      }
    }
  }

  <T> T answer(RateQuestion<T> question) {
    walk(List.of(question));
    return question.answer().get();
  }

  /** Passes all rates, those of each slab in order but not the slabs: what costs less. */
  void pass(RateSlab.Taker taker) {
    for (RateRun run : runs) {
      MergedRates alone = new MergedRates(List.of(run), !isPlain, decimals);
      for (RateSlab slab = alone.next(); slab != null; slab = alone.next()) {
        taker.take(slab);
      }
    }
    taker.take(new RateSlab(low));
    taker.take(new RateSlab(high));
  }

  /** Twice the number of rates below each of two; those that equal it are halved. */
  long[] halvesBelow(Rational one, Rational other) {
    long[] halves = new long[2];
    pass(
        slab -> {
          halves[0] += slab.below(one, false) + slab.below(one, true);
          halves[1] += slab.below(other, false) + slab.below(other, true);
        });
    return halves;
  }

  /** What the unit of weights is. */
  double unitOfWeights() {
    return isPlain ? 1.0 / FixedPointScale.WEIGHT_ONE : Math.pow(10, -decimals);
  }

  /** W, in the unit of weights. */
  BigInteger totalWeight() {
    if (totalWeight == null) {
      WideSum total = new WideSum();
      if (isPlain) {
        total.addProduct(size, FixedPointScale.WEIGHT_ONE);
      } else {
        pass(slab -> slab.addWeights(total, 0, slab.count));
      }
      totalWeight = total.value();
    }
    return totalWeight;
  }

  /** Of how many equal weights an interval is as wide as of these. */
  Rational effectiveSize() {
    WideSum squares = new WideSum();
    pass(
        slab -> {
          for (int i = 0; i < slab.count; i++) {
            squares.addProduct(slab.weight(i), slab.weight(i));
          }
        });
    Rational total = Rational.of(totalWeight());
    return total.times(total).dividedBy(Rational.of(squares.value()));
  }
}
