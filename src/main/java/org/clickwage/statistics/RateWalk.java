package org.clickwage.statistics;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.clickwage.number.Rational;

/** One walk over the rates of a sample: those out of range too. */
final class RateWalk {
  private final Queue<RateSlab> low = new ArrayDeque<>();
  private final MergedRates onGrid;
  private final Queue<RateSlab> high = new ArrayDeque<>();

  // Where one rate is looked at after the other.
  private RateSlab slab;
  private int at;

  RateWalk(List<OutOfRangeRate> low, MergedRates onGrid, List<OutOfRangeRate> high) {
    this.onGrid = onGrid;
    add(low, this.low);
    add(high, this.high);
  }

  private static void add(List<OutOfRangeRate> outOfRange, Queue<RateSlab> slabs) {
    if (!outOfRange.isEmpty()) {
      slabs.add(new RateSlab(outOfRange));
    }
  }

  /** The next rates in order; null after the last. */
  RateSlab next() {
    RateSlab next = low.poll();
    next = next == null ? onGrid.next() : next;
    return next == null ? high.poll() : next;
  }

  /** Goes on to the next rate; returns whether there is one. */
  boolean advance() {
    at++;
    if (slab == null || at >= slab.count) {
      slab = next();
      at = 0;
    }
    return slab != null;
  }

  Rational rate() {
    return slab.rate(at);
  }
}
