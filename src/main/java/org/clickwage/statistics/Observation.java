package org.clickwage.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clickwage.number.Amount;
import org.clickwage.number.Amount.Unit;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;
import org.clickwage.wage.RateName;
import org.clickwage.wage.Wage;
import org.clickwage.work.WageQuantity;

/**
 * The money and time of one unit of the statistics: a record, all records of a worker, or those in
 * a group. It is filled again for each of millions.
 *
 * <p>A sum is not known where one record does not state its part, for a sum over some records would
 * pass for one over all. A unit of which an hourly rate alone is known has no money and no hours.
 */
public final class Observation {
  /** The quantities by their places, and after them what the rate is of and by. */
  private final Amount[] amounts;

  public final Amount grossPay;
  public final Amount paidHours;
  public final Amount workHours;

  /** The money whose hourly rate the statistics are about. */
  public final Amount paidAmount;

  /** The hours that the amount is divided by. */
  public final Amount rateHours;

  /** Those hours by the references of an hour. */
  public final HoursByReference references = new HoursByReference();

  /** The amount by its hours; null where the unit has no rate of its own, and is in sums alone. */
  public Rational rate;

  /** The greatest survey weight of the records; null where none has one. */
  public Weight weight;

  /** Where it was sampled; null without a design. */
  public SamplePoint sampled;

  /**
   * A hash of the name of whose it is, who may have other units; 0 for one who has none, as for a
   * copy, which is the sums of all that they have.
   */
  public long person;

  /**
   * Whose it is, where units are kept; empty for a record that is one, and null where none is kept.
   */
  public String name;

  /**
   * The amounts that count as 0 since a record leaves them empty, a bit for each of {@link
   * WageQuantity#ZERO_IF_UNSTATED}.
   */
  public int empty;

  /**
   * Of a unit against a pay floor: whether it is under its minimum wage; null where it has none.
   */
  public UnderMinimum underMinimum;

  /** Whether it is a unit against a pay floor. */
  public boolean isOfFloor;

  /**
   * Whether a unit earns less than its minimum wage.
   *
   * @param before as it is
   * @param with if the platform paid the floor
   */
  public record UnderMinimum(boolean before, boolean with) {}

  public Observation() {
    this(
        WageQuantity.amounts(WageQuantity.GATHERED),
        new Amount(Unit.MONEY),
        new Amount(Unit.HOURS));
    WageQuantity.AFTER_GROSS_PAY.forEach(part -> of(part).setZero());
  }

  /** What a wage comes to, whenever it is calculated: its own amounts, with a rate of them. */
  public Observation(Wage wage, RateName rateOf) {
    this(
        WageQuantity.GATHERED.stream().map(wage::of).toArray(Amount[]::new),
        rateOf.amount(wage),
        rateOf.hours(wage));
  }

  private Observation(Amount[] sums, Amount paidAmount, Amount rateHours) {
    this.amounts = Arrays.copyOf(sums, sums.length + 2);
    this.paidAmount = amounts[sums.length] = paidAmount;
    this.rateHours = amounts[sums.length + 1] = rateHours;
    this.grossPay = of(WageQuantity.GROSS_PAY);
    this.paidHours = of(WageQuantity.PAID_HOURS);
    this.workHours = of(WageQuantity.WORK_HOURS);
  }

  /** One of the quantities that are gathered. */
  public Amount of(WageQuantity quantity) {
    return amounts[quantity.place()];
  }

  /** The quantity that is gathered at a place. */
  public Amount gathered(int place) {
    return amounts[place];
  }

  /** Gross pay; where charges were withheld that nobody knows, net pay. */
  Amount pay() {
    return grossPay.isKnown() ? grossPay : of(WageQuantity.NET_PAY);
  }

  public Observation copy() {
    Observation copy = new Observation();
    copy.set(this);
    return copy;
  }

  public void set(Observation other) {
    for (int i = 0; i < amounts.length; i++) {
      amounts[i].set(other.amounts[i]);
    }
    references.set(other.references);
    rate = other.rate;
    weight = other.weight;
    empty = other.empty;
  }

  /** Sets whether the unit, which is one against a floor, earns less than its minimum wage. */
  public void setMinimum(Rational earned, Optional<Rational> minimum) {
    Optional<Rational> floor = rate == null ? Optional.empty() : references.mean(rateHours);
    underMinimum =
        floor.isEmpty() || minimum.isEmpty() || earned == null
            ? null
            : new UnderMinimum(
                earned.isLessThan(minimum.get()),
                earned.plus(floor.get().minus(rate).max(Rational.ZERO)).isLessThan(minimum.get()));
  }

  /** Sets what a rate of the sums is of, and by which of their hours. */
  public void setRateOf(RateName name) {
    paidAmount.set(of(name.amount()));
    rateHours.set(of(name.hours()));
  }

  /** Adds more records to the sums; what the rate of all of them is has to be asked then. */
  public void add(Observation other) {
    for (int i = 0; i < amounts.length; i++) {
      amounts[i].sum(amounts[i], other.amounts[i]);
    }
    references.add(other.references);
    weight = Weight.greater(weight, other.weight);
    empty |= other.empty;
    rate = null;
  }

  /** Sets the rate to that of all records together; to none where there are no hours. */
  public void rateSums() {
    rate = paidAmount.per(rateHours);
  }

  /**
   * Keeps of the rate and the reference what another one agrees with: nothing weighs several hourly
   * rates of which some are known alone.
   */
  public void agreeWith(Observation other) {
    rate = rate != null && rate.equals(other.rate) ? rate : null;
    references.agreeWith(rateHours, other.references, other.rateHours);
    weight = Weight.greater(weight, other.weight);
    empty |= other.empty;
  }

  /** Whether there are hours to divide by. */
  public boolean hasHours() {
    return rateHours.isPositive() && workHours.isPositive();
  }

  /**
   * Puts the hours in which a worker had any task in the place of the sum of the tasks: tasks held
   * at once are not worked twice. What an hour's reference is on average stays.
   *
   * @param paidUnion the hours in which there was at least one task that was paid
   */
  public void setHours(Rational union, Rational paidUnion) {
    boolean isOfAll = rateHours.equals(workHours);
    Rational mean = rateHours.isPositive() ? references.mean(rateHours).orElse(null) : null;
    rateHours.set(isOfAll ? union : paidUnion);
    workHours.set(union);
    paidHours.set(paidHours.isKnown() ? paidUnion : null);
    references.setMean(mean, rateHours);
    rateSums();
  }

  /** A bit for each of the sums that all of the records state, by its place. */
  public int stated() {
    int stated = 0;
    for (int i = 0; i < WageQuantity.SUMMED.size(); i++) {
      stated |= amounts[i].isKnown() ? 1 << i : 0;
    }
    return stated;
  }

  /** Takes what is known, or reads an empty one's. */
  public Observation exchange(BinaryForm form) {
    for (Amount each : amounts) {
      each.exchange(form);
    }
    references.exchange(form);
    rate = form.number(rate);
    weight = Weight.exchange(weight, form);
    empty |= (int) form.more(empty);
    return this;
  }

  private List<Object> figures() {
    return Arrays.asList(List.of(amounts), references.currency(), references.due(), weight);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Observation unit && figures().equals(unit.figures());
  }

  @Override
  public int hashCode() {
    return figures().hashCode();
  }

  @Override
  public String toString() {
    return figures().toString();
  }
}
