package org.clickwage.statistics;

import java.util.Optional;
import org.clickwage.number.Rational;

/** The sums of the underpayment family: of all units with a reference, and of those under it. */
final class UnderpaymentSums {
  private long observations;

  /** Those whose hours are not known, nor then what their pay lacks in all. */
  private long ratesAlone;

  private final WeightSum weight = new WeightSum();

  /** The reference of all of them so far; of no meaning where they differ. */
  private Rational common;

  private boolean differing;

  /** Null while nobody is paid less than the reference. */
  private Shortfalls below;

  /** {@code reference} and {@code ofWeight} are positive. */
  void add(Rational reference, Rational rate, Rational amount, Rational hours, Weight ofWeight) {
    observations++;
    meet(reference);
    weight.add(ofWeight);
    if (rate.isLessThan(reference)) {
      below().add(reference, rate, amount, hours, ofWeight);
    }
  }

  /** The same for an hourly rate without hours. */
  void addRate(Rational reference, Rational rate, Weight ofWeight) {
    ratesAlone++;
    add(reference, rate, Rational.ZERO, Rational.ZERO, ofWeight);
  }

  /** The same for an observation of weight 1 that has a reference. */
  void add(PlainObservation unit) {
    observations++;
    weight.addOne();
    if (unit.hoursUnder != null) {
      addMixed(unit);
      return;
    }
    meet(unit.reference);
    if (unit.rate.isLessThan(unit.reference)) {
      below().add(unit);
    }
  }

  private void addMixed(PlainObservation unit) {
    if (!differing) {
      meet(unit.hoursUnder.mean(unit.rateHours));
    }
    BlendedReferenceRatio ratio = new BlendedReferenceRatio(unit);
    if (ratio.isUnderOne()) {
      below().add(unit, ratio);
    }
  }

  private void meet(Rational reference) {
    if (common == null) {
      common = reference;
    }
    differing = differing || !(reference == common || reference.equals(common));
  }

  private Shortfalls below() {
    if (below == null) {
      below = new Shortfalls();
    }
    return below;
  }

  void merge(UnderpaymentSums other) {
    if (other.observations == 0) {
      return;
    }
    observations += other.observations;
    ratesAlone += other.ratesAlone;
    weight.merge(other.weight);
    differing |= other.differing;
    meet(other.common);
    if (other.below != null) {
      below().merge(other.below);
    }
  }

  long observations() {
    return observations;
  }

  Optional<Underpayment> underpayment(Rational confidence) {
    if (observations == 0) {
      return Optional.empty();
    }
    Shortfalls under = below == null ? new Shortfalls() : below;
    Rational all = weight.value();
    Rational headcountRatio = under.weight().dividedBy(all);
    return Optional.of(
        new Underpayment(
            observations,
            under.units(),
            differing ? Optional.empty() : Optional.of(common),
            headcountRatio,
            Wilson.interval(headcountRatio, weight.effectiveSize(), confidence),
            under.gaps().dividedBy(all),
            under.squaredGaps().dividedBy(all),
            ratesAlone == observations ? Optional.empty() : Optional.of(under.missingPay())));
  }
}
