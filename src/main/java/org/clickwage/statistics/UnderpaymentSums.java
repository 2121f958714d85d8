package org.clickwage.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.number.BinaryForm;
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

  /** Null while no unit is paid less than the reference. */
  private Shortfalls below;

  /** Null while all are complete. */
  private IncompleteUnits incomplete;

  // Those against a floor that have a minimum wage, and those of them that earn less.
  private final WeightSum ofMinimum = new WeightSum();
  private final WeightSum underMinimum = new WeightSum();
  private final WeightSum underWithFloor = new WeightSum();

  /** Of units against a pay floor. */
  private final GainSums gains = new GainSums();

  private final PersonSums people;
  private final boolean isAlone;

  /**
   * @param people whose units come in
   * @param isAlone whether the units stand against no other reference
   */
  UnderpaymentSums(PersonSums people, boolean isAlone) {
    this.people = people;
    this.isAlone = isAlone;
  }

  /** Adds a unit that has a reference. */
  void add(Observation unit, Weight ofWeight) {
    observations++;
    ratesAlone += unit.rateHours.isKnown() ? 0 : 1;
    weight.add(ofWeight);
    if (unit.isOfFloor) {
      gains.add(unit, ofWeight);
    }
    if (unit.underMinimum != null) {
      addMinimum(unit.underMinimum, ofWeight);
    }
    boolean isBelow =
        BlendedReferenceRatio.isOf(unit) ? addMixed(unit, ofWeight) : addSingle(unit, ofWeight);
    if (unit.empty != 0) {
      incomplete().add(unit.empty, ofWeight, isBelow);
    }
  }

  private void addMinimum(Observation.UnderMinimum unit, Weight ofWeight) {
    ofMinimum.add(ofWeight);
    if (unit.before()) {
      underMinimum.add(ofWeight);
    }
    if (unit.with()) {
      underWithFloor.add(ofWeight);
    }
  }

  /** Returns whether it is below its one reference. */
  private boolean addSingle(Observation unit, Weight ofWeight) {
    Rational reference = unit.references.mean(unit.rateHours).orElseThrow();
    meet(reference);
    boolean isBelow = unit.rate.isLessThan(reference);
    if (isBelow) {
      below().add(unit, reference, ofWeight);
    }
    return isBelow;
  }

  private boolean addMixed(Observation unit, Weight ofWeight) {
    if (!differing) {
      meet(unit.references.mean(unit.rateHours).orElseThrow());
    }
    BlendedReferenceRatio ratio = new BlendedReferenceRatio(unit);
    boolean isBelow = ratio.isUnderOne();
    if (isBelow) {
      below().add(unit, ratio, ofWeight);
    }
    return isBelow;
  }

  private void meet(Rational reference) {
    if (common == null) {
      common = reference;
    }
    differing = differing || !(reference == common || reference.equals(common));
  }

  /** The one reference of all units; empty where they have several, or none. */
  Optional<Rational> reference() {
    return Optional.ofNullable(common).filter(known -> !differing);
  }

  private Shortfalls below() {
    if (below == null) {
      below = new Shortfalls(people, isAlone);
    }
    return below;
  }

  private IncompleteUnits incomplete() {
    if (incomplete == null) {
      incomplete = new IncompleteUnits();
    }
    return incomplete;
  }

  void merge(UnderpaymentSums other) {
    if (other.observations == 0) {
      return;
    }
    observations += other.observations;
    ratesAlone += other.ratesAlone;
    weight.merge(other.weight);
    ofMinimum.merge(other.ofMinimum);
    underMinimum.merge(other.underMinimum);
    underWithFloor.merge(other.underWithFloor);
    gains.merge(other.gains);
    differing |= other.differing;
    meet(other.common);
    if (other.below != null) {
      below().merge(other.below);
    }
    if (other.incomplete != null) {
      incomplete().merge(other.incomplete);
    }
  }

  void exchange(BinaryForm form) {
    if (!form.isThere(observations > 0)) {
      return;
    }
    observations += form.more(observations);
    ratesAlone += form.more(ratesAlone);
    weight.exchange(form);
    ofMinimum.exchange(form);
    underMinimum.exchange(form);
    underWithFloor.exchange(form);
    gains.exchange(form);
    meet(form.number(common));
    differing |= form.isThere(differing);
    below().exchange(form);
    if (form.isThere(incomplete != null)) {
      incomplete().exchange(form);
    }
  }

  long observations() {
    return observations;
  }

  /** How many of them are below their reference. */
  long unitsBelow() {
    return below == null ? 0 : below.units();
  }

  /** How many people have a unit below its reference; of very many, at least how many. */
  long peopleBelow() {
    return below == null ? 0 : below.people();
  }

  List<Contributions> contributions() {
    return below == null ? List.of() : below.contributions();
  }

  /** Empty where nobody is below, or the units stand alone. */
  Optional<Contributions> contributionsToHours() {
    return Optional.ofNullable(below).filter(any -> !isAlone).map(Shortfalls::contributionsToHours);
  }

  List<Contributions> contributionsToWork(List<UnderpaymentSums> others) {
    return gains.contributions(others.stream().map(other -> other.gains).toList());
  }

  /** The rates of those below, each with its weight; empty where they have several references. */
  Optional<Rational> sumOfRatesBelow() {
    return reference()
        .filter(known -> below != null)
        .map(known -> known.times(below.weight().minus(below.gaps())));
  }

  /**
   * @param errors of the figures
   */
  Optional<Underpayment> underpayment(Rational confidence, SamplingErrors errors) {
    if (observations == 0) {
      return Optional.empty();
    }
    Shortfalls under = below == null ? new Shortfalls(null, true) : below;
    Rational all = weight.value();
    Rational headcountRatio = under.weight().dividedBy(all);
    return Optional.of(
        new Underpayment(
            observations,
            under.units(),
            differing ? Optional.empty() : Optional.of(common),
            headcountRatio,
            Wilson.interval(
                headcountRatio,
                errors.sizeOf(headcountRatio).orElseGet(weight::effectiveSize),
                confidence),
            Optional.of(under.gaps().dividedBy(all)),
            Optional.of(under.squaredGaps().dividedBy(all)),
            ratesAlone == observations ? Optional.empty() : Optional.of(under.aggregateShortfall()),
            shareOfMinimum(underMinimum),
            shareOfMinimum(underWithFloor),
            gains.gains(),
            incomplete == null ? Map.of() : incomplete.parts(all)));
  }

  private Optional<Rational> shareOfMinimum(WeightSum under) {
    return Optional.of(ofMinimum.value())
        .filter(Rational::isPositive)
        .map(under.value()::dividedBy);
  }
}
