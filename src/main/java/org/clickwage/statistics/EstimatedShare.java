package org.clickwage.statistics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clickwage.number.Rational;

/** A part of all units by their weights, as a sample tells it. */
record EstimatedShare(double share, double variance) {
  /** What units weigh, and the squares of their weights: each 1 where all weigh the same. */
  private record Sums(WideSum weight, WideSum squares) {
    Sums() {
      this(new WideSum(), new WideSum());
    }

    void add(RateSlab slab, int from, int to) {
      if (slab.isPlain()) {
        weight.add(to - from);
        squares.add(to - from);
        return;
      }
      for (int i = from; i < to; i++) {
        weight.add(slab.weight(i));
        squares.addProduct(slab.weight(i), slab.weight(i));
      }
    }

    void add(Sums other) {
      weight.add(other.weight);
      squares.add(other.squares);
    }
  }

  /**
   * The shares of the units up to some rates, where each was sampled alone.
   *
   * @param upTo rates that never decrease
   */
  static List<EstimatedShare> of(SortedRates rates, List<Rational> upTo, Sampling sampling) {
    List<Sums> parts = Stream.generate(Sums::new).limit(upTo.size() + 1L).toList();
    rates.pass(
        slab -> {
          int from = 0;
          for (int i = 0; i < upTo.size(); i++) {
            int to = Math.max(from, slab.below(upTo.get(i), true));
            parts.get(i).add(slab, from, to);
            from = to;
          }
          parts.get(upTo.size()).add(slab, from, slab.count);
        });
    Sums all = new Sums();
    parts.forEach(all::add);
    List<EstimatedShare> shares = new ArrayList<>();
    Sums reached = new Sums();
    for (Sums part : parts.subList(0, upTo.size())) {
      reached.add(part);
      shares.add(of(reached, all, sampling));
    }
    return shares;
  }

  private static EstimatedShare of(Sums reached, Sums all, Sampling sampling) {
    BigInteger weight = all.weight().value();
    double share = Rational.of(reached.weight().value(), weight).toDecimal().doubleValue();
    double squares =
        Rational.of(reached.squares().value(), weight.pow(2)).toDecimal().doubleValue();
    double ofAll = Rational.of(all.squares().value(), weight.pow(2)).toDecimal().doubleValue();
    return new EstimatedShare(
        share,
        sampling.factor()
            * ((1 - share) * (1 - share) * squares + share * share * (ofAll - squares)));
  }
}
