package org.clickwage.statistics;

import java.util.Map;
import java.util.TreeMap;
import org.clickwage.number.Amount;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;

/**
 * The money that the underpaid are missing, {@code Σ w·(z−x)·h}: the hours under each reference z
 * and the pay for all of them, since {@code z·Σ w·h − Σ w·x·h} is exact where z alone is an endless
 * decimal.
 */
final class AggregateShortfall {
  private static final int FEW = 8;
  private static final int RECENT_BITS = 7;

  /** 2^64 by the golden ratio: its products have well mixed high bits. */
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private record Under(Rational reference, ExactSum hours) {}

  private final Map<Rational, Under> byReference = new TreeMap<>();
  private final ExactSum pay = ExactSum.ofMoney();

  /**
   * Those that came lately, by a hash of their digits: a tree compares several to find one. Null
   * while there are so few that it does not.
   */
  private Under[] recent;

  /** Adds a unit that has a reference, or several. */
  void add(Observation unit, Weight weight) {
    pay.add(unit.paidAmount, weight);
    HoursByReference references = unit.references;
    if (!references.areWhole()) {
      add(references.mean(unit.rateHours).orElseThrow(), unit.rateHours, weight);
      return;
    }
    for (int i = 0; i < references.size(); i++) {
      add(references.reference(i), references.hours(i), weight);
    }
  }

  private void add(Rational reference, Amount hours, Weight weight) {
    under(reference).hours.add(hours, weight);
  }

  private Under under(Rational reference) {
    if (recent == null) {
      recent = byReference.size() > FEW ? new Under[1 << RECENT_BITS] : null;
      return ofTree(reference);
    }
    long mixed = (reference.numerator() * GOLDEN ^ reference.denominator()) * GOLDEN;
    int place = (int) (mixed >>> Long.SIZE - RECENT_BITS);
    Under under = recent[place];
    if (under == null || !under.reference.equals(reference)) {
      under = ofTree(reference);
      recent[place] = under;
    }
    return under;
  }

  private Under ofTree(Rational reference) {
    return byReference.computeIfAbsent(reference, each -> new Under(each, ExactSum.ofHours()));
  }

  void merge(AggregateShortfall other) {
    pay.add(other.pay);
    other.byReference.forEach((reference, theirs) -> under(reference).hours.add(theirs.hours));
  }

  Rational value() {
    ExactSum due = ExactSum.ofMoney();
    byReference.forEach((reference, under) -> due.add(reference.times(under.hours.value())));
    return due.value().minus(pay.value());
  }

  /** The hours of all of them. */
  Rational hours() {
    ExactSum hours = ExactSum.ofHours();
    byReference.values().forEach(under -> hours.add(under.hours));
    return hours.value();
  }

  void exchange(BinaryForm form) {
    pay.exchange(form);
    form.each(
        byReference.values(),
        each -> {
          form.number(each.reference);
          each.hours.exchange(form);
        },
        () -> under(form.number(null)).hours.exchange(form));
  }
}
