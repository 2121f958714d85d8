package org.clickwage.statistics;

import java.util.Map;
import java.util.TreeMap;
import org.clickwage.number.Rational;

/**
 * The money that the underpaid are missing, {@code Σ w·(z−x)·h}: for each reference z the hours and
 * the pay under it, since {@code z·Σ w·h − Σ w·x·h} is exact where z alone is an endless decimal.
 */
final class AggregateShortfall {
  private static final int FEW = 8;
  private static final int RECENT_BITS = 7;

  /** 2^64 by the golden ratio: its products have well mixed high bits. */
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private final Map<Rational, Under> byReference = new TreeMap<>();

  /**
   * Those that came lately, by a hash of their digits: a tree compares several to find one. Null
   * while there are so few that it does not.
   */
  private Under[] recent;

  void add(Rational reference, Rational amount, Rational hours, Weight weight) {
    Under under = under(reference);
    under.hours.add(hours, weight);
    under.pay.add(amount, weight);
  }

  /** The same for a unit in whole numbers. */
  void add(PlainObservation unit) {
    if (unit.hoursUnder == null) {
      under(unit.reference).add(unit);
      return;
    }
    // Pay is subtracted from all that is due: it makes no difference under which it is.
    under(unit.hoursUnder.reference()).pay.addWhole(unit.paidAmount, FixedPointScale.MONEY_FACTOR);
    for (HoursByReference each = unit.hoursUnder; each != null; each = each.others()) {
      under(each.reference()).hours.addWhole(each.hours(), FixedPointScale.HOUR_FACTOR);
    }
  }

  private Under under(Rational reference) {
    if (recent == null) {
      Under under = byReference.computeIfAbsent(reference, Under::new);
      recent = byReference.size() > FEW ? new Under[1 << RECENT_BITS] : null;
      return under;
    }
    long mixed = (reference.numerator() * GOLDEN ^ reference.denominator()) * GOLDEN;
    int place = (int) (mixed >>> Long.SIZE - RECENT_BITS);
    Under under = recent[place];
    if (under == null || !under.reference.equals(reference)) {
      under = byReference.computeIfAbsent(reference, Under::new);
      recent[place] = under;
    }
    return under;
  }

  void merge(AggregateShortfall other) {
    other.byReference.forEach((reference, theirs) -> under(reference).merge(theirs));
  }

  Rational value() {
    ExactSum missing = new ExactSum();
    byReference.forEach(
        (reference, under) -> {
          under.addUp();
          missing.add(reference.times(under.hours.value()).minus(under.pay.value()));
        });
    return missing.value();
  }

  /** What is worked and paid under one reference. */
  private static final class Under extends LongSumBuffer {
    private final Rational reference;
    private final ExactSum hours = new ExactSum();
    private final ExactSum pay = new ExactSum();
    private long gatheredHours;
    private long gatheredPay;

    Under(Rational reference) {
      this.reference = reference;
    }

    void add(PlainObservation unit) {
      if (!fit(bits(unit.rateHours) | bits(unit.paidAmount))) {
        hours.addWhole(unit.rateHours, FixedPointScale.HOUR_FACTOR);
        pay.addWhole(unit.paidAmount, FixedPointScale.MONEY_FACTOR);
        return;
      }
      makeRoom();
      gatheredHours += unit.rateHours;
      gatheredPay += unit.paidAmount;
    }

    void merge(Under other) {
      makeRoomFor(other);
      gatheredHours += other.gatheredHours;
      gatheredPay += other.gatheredPay;
      hours.add(other.hours);
      pay.add(other.pay);
    }

    @Override
    void addGathered() {
      hours.addWhole(gatheredHours, FixedPointScale.HOUR_FACTOR);
      pay.addWhole(gatheredPay, FixedPointScale.MONEY_FACTOR);
      gatheredHours = 0;
      gatheredPay = 0;
    }
  }
}
