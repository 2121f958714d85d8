package org.clickwage.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;

/** The units with a reference that leave amounts empty which others give. */
final class IncompleteUnits {
  /** Three amounts may be empty, in any combination. */
  private static final int COMBINATIONS = 8;

  // By what they leave empty, as the bits of an observation.
  private final long[] units = new long[COMBINATIONS];
  private final WeightSum[] weights = sums();

  /** Of those under their reference. */
  private final WeightSum[] below = sums();

  private static WeightSum[] sums() {
    return IntStream.range(0, COMBINATIONS)
        .mapToObj(none -> new WeightSum())
        .toArray(WeightSum[]::new);
  }

  void add(int empty, Weight weight, boolean isBelow) {
    units[empty]++;
    weights[empty].add(weight);
    if (isBelow) {
      below[empty].add(weight);
    }
  }

  void merge(IncompleteUnits other) {
    for (int empty = 0; empty < COMBINATIONS; empty++) {
      units[empty] += other.units[empty];
      weights[empty].merge(other.weights[empty]);
      below[empty].merge(other.below[empty]);
    }
  }

  void exchange(BinaryForm form) {
    for (int empty = 0; empty < COMBINATIONS; empty++) {
      units[empty] += form.more(units[empty]);
      weights[empty].exchange(form);
      below[empty].exchange(form);
    }
  }

  /**
   * What is left without those that leave any of some amounts empty, by these amounts as bits.
   *
   * @param ofAll what all units weigh
   * @param belowOfAll what those under the reference do
   */
  List<Underpayment.Without> without(Rational ofAll, Rational belowOfAll) {
    return IntStream.range(0, COMBINATIONS)
        .mapToObj(amounts -> without(amounts, ofAll, belowOfAll))
        .toList();
  }

  private Underpayment.Without without(int amounts, Rational ofAll, Rational belowOfAll) {
    long leftOut = 0;
    Rational weight = ofAll;
    Rational under = belowOfAll;
    for (int empty = 0; empty < COMBINATIONS; empty++) {
      if ((empty & amounts) != 0) {
        leftOut += units[empty];
        weight = weight.minus(weights[empty].value());
        under = under.minus(below[empty].value());
      }
    }
    return new Underpayment.Without(
        leftOut, weight.isPositive() ? Optional.of(under.dividedBy(weight)) : Optional.empty());
  }
}
