package org.clickwage.statistics;

import java.util.Map;
import java.util.TreeMap;
import org.clickwage.money.Rational;

/**
 * The money that the underpaid are missing, {@code Σ w·(z−x)·h}: for each reference z the hours and
 * the pay under it, since {@code z·Σ w·h − Σ w·x·h} is exact where z alone is an endless decimal.
 */
final class MissingPay {
  private final Map<Rational, Under> byReference = new TreeMap<>();
  private Rational lastReference;
  private Under last;

  void add(Rational reference, Rational amount, Rational hours, long weight) {
    Under under = under(reference);
    under.hours.add(hours, weight);
    under.pay.add(amount, weight);
  }

  /** The next unit often has the same reference. */
  private Under under(Rational reference) {
    if (lastReference == null || !lastReference.equals(reference)) {
      lastReference = reference;
      last = byReference.computeIfAbsent(reference, z -> new Under());
    }
    return last;
  }

  void merge(MissingPay other) {
    other.byReference.forEach(
        (reference, theirs) -> {
          Under ours = under(reference);
          ours.hours.add(theirs.hours);
          ours.pay.add(theirs.pay);
        });
  }

  Rational value() {
    ExactSum missing = new ExactSum();
    byReference.forEach(
        (reference, under) ->
            missing.add(reference.times(under.hours.value()).minus(under.pay.value())));
    return missing.value();
  }

  /** What is worked and paid under one reference. */
  private static final class Under {
    private final ExactSum hours = new ExactSum();
    private final ExactSum pay = new ExactSum();
  }
}
