package org.clickwage.statistics;

import java.util.Arrays;
import java.util.List;
import org.clickwage.number.Amount;
import org.clickwage.number.Amount.Unit;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;

/**
 * The money and time of one unit of the statistics: a record, all records of a worker, or those in
 * a group. It is filled again for each of millions.
 *
 * <p>A sum is not known where one record does not state its part, for a sum over some records would
 * pass for one over all. A unit of which an hourly rate alone is known has no money and no hours.
 */
public final class Observation {
  public final Amount grossPay = new Amount(Unit.MONEY);
  public final Amount earnings = new Amount(Unit.MONEY);
  public final Amount netPay = new Amount(Unit.MONEY);

  /** The money whose hourly rate the statistics are about. */
  public final Amount paidAmount = new Amount(Unit.MONEY);

  public final Amount paidHours = new Amount(Unit.HOURS);
  public final Amount workHours = new Amount(Unit.HOURS);

  /** The hours that the amount is divided by. */
  public final Amount rateHours = new Amount(Unit.HOURS);

  /** How many amounts are summed; the others follow from their sums. */
  public static final int SUMMED = 5;

  /** The places of hours among {@link #summed}. */
  public static final int PAID_HOURS = 3;

  public static final int WORK_HOURS = 4;

  private final Amount[] summed = {grossPay, earnings, netPay, paidHours, workHours};

  /** Those hours by the references of an hour. */
  public final HoursByReference references = new HoursByReference();

  /** The amount by its hours; null where the unit has no rate of its own, and is in sums alone. */
  public Rational rate;

  /** The greatest survey weight of the records; null where none has one. */
  public Weight weight;

  /**
   * The amounts that count as 0 since a record leaves them empty, a bit for each of up to three.
   */
  public int empty;

  /** One of the amounts that are summed. */
  public Amount summed(int place) {
    return summed[place];
  }

  private List<Amount> amounts() {
    return List.of(grossPay, earnings, netPay, paidAmount, paidHours, workHours, rateHours);
  }

  public Observation copy() {
    Observation copy = new Observation();
    copy.set(this);
    return copy;
  }

  public void set(Observation other) {
    grossPay.set(other.grossPay);
    earnings.set(other.earnings);
    netPay.set(other.netPay);
    paidAmount.set(other.paidAmount);
    paidHours.set(other.paidHours);
    workHours.set(other.workHours);
    rateHours.set(other.rateHours);
    references.set(other.references);
    rate = other.rate;
    weight = other.weight;
    empty = other.empty;
  }

  /** Becomes a unit of which an hourly rate alone is known. */
  public void clear() {
    amounts().forEach(Amount::setUnknown);
    references.clear();
    rate = null;
    weight = null;
    empty = 0;
  }

  /** Adds more records to the sums; what the rate of all of them is has to be asked then. */
  public void add(Observation other) {
    grossPay.sum(grossPay, other.grossPay);
    earnings.sum(earnings, other.earnings);
    netPay.sum(netPay, other.netPay);
    paidAmount.sum(paidAmount, other.paidAmount);
    paidHours.sum(paidHours, other.paidHours);
    workHours.sum(workHours, other.workHours);
    rateHours.sum(rateHours, other.rateHours);
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

  /** A 1 for each figure that all of the records state. */
  public ReportedCounts reported() {
    return new ReportedCounts(1, netPay.isKnown() ? 1 : 0, paidHours.isKnown() ? 1 : 0);
  }

  /** Takes what is known, or reads an empty one's. */
  public Observation exchange(BinaryForm form) {
    amounts().forEach(each -> each.exchange(form));
    references.exchange(form);
    rate = form.number(rate);
    weight = Weight.exchange(weight, form);
    empty |= (int) form.more(empty);
    return this;
  }

  private List<Object> figures() {
    return Arrays.asList(amounts(), references.currency(), references.due(), weight);
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
