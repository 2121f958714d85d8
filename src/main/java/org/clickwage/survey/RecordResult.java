package org.clickwage.survey;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.compare.MoneyFactor;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.group.ReferenceRole;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.statistics.SamplePoint;
import org.clickwage.table.RecordProblem;
import org.clickwage.wage.Wage;
import org.clickwage.work.StatedSpan;

/**
 * What one record comes to. It is filled again for each record of a thread.
 *
 * <p>A record has several {@code wages} where something is a range; one that can't be calculated
 * has none.
 */
final class RecordResult {
  /** The undecided pay of most records. */
  static final Range NOTHING = Range.of(Rational.ZERO);

  /** Whether a record is in the statistics, or why not. */
  enum Counted {
    YES,
    /** The user leaves it out. */
    WHERE,
    /** Its outcome does not count. */
    STATUS,
    /** What a rate takes is missing, or wrong. */
    PROBLEM
  }

  List<Wage> wages = List.of();
  List<RecordReference> references = List.of();

  /**
   * What an hour of each wage would pay at each of the floors that are tried, tips and the
   * platform's fee among it; null where that is not known.
   */
  List<HourlyRate[]> atFloors = List.of();

  /** All that is wrong, the first cell first. */
  List<RecordProblem> problems = List.of();

  TaskOutcome status = TaskOutcome.APPROVED;

  /** Null for what is no record, and until it is added to its totals. */
  Counted counted;

  /** The survey weight; null where no record has one, and where it does not read. */
  Rational weight;

  /** Where it was sampled; null without a design, and where its cells do not read. */
  SamplePoint sampled;

  Range pendingPay = NOTHING;
  Optional<Currency> currency = Optional.empty();

  /** Whether only paid time is stated, or only unpaid time, so that the other counts as 0. */
  boolean isPartOfTime;

  /** Whether its hours are not known, and its figures are those of one hour. */
  boolean isHourlyRate;

  /** Whether an amount was brought from one period to another, by 52 weeks a year. */
  boolean usesCalendar;

  /** How long the work lasted that the figures are for; empty where nothing says. */
  Optional<StatedSpan> span = Optional.empty();

  /** Whether its charge scheme is one of another country than its own. */
  boolean isOfSchemeElsewhere;

  /** The amounts that its pay has not though a column may give them, a bit for each. */
  int empty;

  /** Whether stamps say from when to when a task was held, in microseconds since 1970. */
  boolean isHeld;

  long acceptMicros;
  long endMicros;

  void clear() {
    wages = List.of();
    references = List.of();
    atFloors = List.of();
    problems = List.of();
    status = TaskOutcome.APPROVED;
    counted = null;
    weight = null;
    sampled = null;
    pendingPay = NOTHING;
    currency = Optional.empty();
    isPartOfTime = false;
    isHourlyRate = false;
    usesCalendar = false;
    span = Optional.empty();
    isOfSchemeElsewhere = false;
    empty = 0;
    isHeld = false;
  }

  /** Brings all of its money, but its references, into that of all records. */
  void bring(MoneyFactor money) {
    wages.forEach(wage -> wage.multiplyMoney(money.factor()));
    for (HourlyRate[] rates : atFloors) {
      Arrays.setAll(rates, i -> rates[i] == null ? null : money.of(rates[i]));
    }
    pendingPay = pendingPay.times(money.factor());
    currency = Optional.of(money.currency());
  }

  boolean isCalculated() {
    return !wages.isEmpty();
  }

  boolean isRange() {
    return wages.size() > 1 || !pendingPay.isPoint();
  }

  /** One of the wages of a calculated record: in what is known and what is not they are alike. */
  private Wage wage() {
    return wages.get(0);
  }

  boolean isPayKnown() {
    return wage().grossPay.isKnown() || wage().netPay.isKnown();
  }

  /** Whether a calculated record has time to calculate a rate by. */
  boolean hasTime() {
    return wage().workHours.isPositive();
  }

  /** The hours of a calculated record; null where they are not known. */
  Rational workHours() {
    return isHourlyRate ? null : wage().workHours.value();
  }

  /**
   * The figure of a column, of a record without ranges that is calculated; null where not known.
   */
  Rational figure(ResultColumn column) {
    return isHourlyRate && column.isTotal() ? null : column.figure(wage(), reference());
  }

  /** The reference of a wage by a role; null for none. */
  HourlyRate hourly(ReferenceRole role, Wage of) {
    if (role.isFloor()) {
      return atFloors.isEmpty() ? null : atFloors.get(wages.indexOf(of))[role.floor()];
    }
    ReferenceWage reference = reference(role);
    return reference == null ? null : reference.hourly();
  }

  /** The reference of a role; null for none. */
  ReferenceWage reference(ReferenceRole role) {
    for (RecordReference each : references) {
      if (each.role() == role) {
        return each.wage();
      }
    }
    return null;
  }

  /**
   * The reference that the record's columns show; null for none. They are of a minimum wage, which
   * a promise is not.
   */
  ReferenceWage reference() {
    boolean any = !references.isEmpty() && references.get(0).role() != ReferenceRole.PROMISED;
    return any ? references.get(0).wage() : null;
  }
}
