package org.clickwage.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clickwage.compare.FloorComparison;
import org.clickwage.message.Note;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.DayRange;
import org.clickwage.statement.Quantity;
import org.clickwage.statement.Statement;
import org.clickwage.statement.StatementDay;
import org.clickwage.statement.StatementFloors;
import org.clickwage.statement.StatementMinimum;
import org.clickwage.statement.StatementPeriod;

/** The pay periods of a worker's statement: those that can be claimed, and those that can't. */
public record PayPeriods(List<PayPeriod> claimed, List<Claim.LeftOut> leftOut) {
  /** How a period of a statement is compared with what was due. */
  private interface Law {
    /** Empty where nothing is known to be due. */
    List<PayPeriod> of(DayRange days, LocalDate due, StatementDay sum);
  }

  /**
   * Against the minimum wage.
   *
   * @param on periods that end after it are not due yet
   * @param countTips whether tips are part of the pay
   */
  public static PayPeriods ofMinimum(Statement statement, LocalDate on, boolean countTips) {
    return of(
        statement,
        on,
        (days, due, sum) ->
            statement.periods().stream()
                .filter(period -> period.days().equals(days))
                .filter(period -> period.minimum().isPresent())
                .map(period -> ofMinimum(period, due, paid(sum, countTips)))
                .toList());
  }

  /** What the law counts is what the platform paid: costs of the work are not taken off. */
  private static Rational paid(StatementDay sum, boolean countTips) {
    return countTips ? sum.fromPlatform().plus(sum.get(Quantity.TIPS)) : sum.fromPlatform();
  }

  private static PayPeriod ofMinimum(StatementPeriod period, LocalDate due, Rational paid) {
    StatementMinimum minimum = period.minimum().orElseThrow();
    return new PayPeriod(
        period.days(),
        due,
        period.workHours(),
        minimum.due(),
        paid,
        minimum.references(),
        Optional.empty());
  }

  /** Against a legal floor, by calendar months: of its guarantees the one that lacks most. */
  public static PayPeriods ofFloor(Statement statement, LocalDate on) {
    return of(
        statement,
        on,
        (days, due, sum) ->
            statement.floors().days().stream()
                .filter(each -> days.contains(each.days()))
                .map(StatementFloors.Days::days)
                .distinct()
                .flatMap(same -> worst(statement.floors(), same).stream())
                .map(each -> ofFloor(each, due))
                .toList());
  }

  private static Optional<StatementFloors.Days> worst(StatementFloors floors, DayRange same) {
    return floors.days().stream()
        .filter(each -> each.days().equals(same) && each.comparison().shortfall().isPresent())
        .max(Comparator.comparing(each -> each.comparison().shortfall().get().high()));
  }

  private static PayPeriod ofFloor(StatementFloors.Days days, LocalDate due) {
    FloorComparison floor = days.comparison();
    Rational owed = floor.due().orElseThrow().low();
    Optional<Rational> hourly = floor.hourly().map(Range::low).filter(Rational::isPositive);
    return new PayPeriod(
        days.days(),
        due,
        hourly.map(owed::dividedBy),
        owed,
        floor.paid().orElseThrow().low(),
        List.of(),
        Optional.of(floor));
  }

  private static PayPeriods of(Statement statement, LocalDate on, Law law) {
    List<PayPeriod> claimed = new ArrayList<>();
    List<Claim.LeftOut> leftOut = new ArrayList<>();
    DayRange all = statement.total().days();
    for (LocalDate day = all.first(); all.contains(day); ) {
      LocalDate due = statement.plan().lastDay(day);
      DayRange days = new DayRange(day, due).and(all);
      StatementDay sum = statement.facts().sum(days);
      Optional<String> why = whyNot(sum, due.isAfter(on));
      List<PayPeriod> known = why.isEmpty() ? law.of(days, due, sum) : List.of();
      if (known.isEmpty()) {
        leftOut.add(new Claim.LeftOut(days, Note.of(why.orElse("claim.no-reference"))));
      }
      claimed.addAll(known);
      day = days.last().plusDays(1);
    }
    return new PayPeriods(List.copyOf(claimed), joined(leftOut));
  }

  private static Optional<String> whyNot(StatementDay sum, boolean isNotOver) {
    if (sum.isEmpty()) {
      return Optional.of("claim.no-data");
    } else if (isNotOver) {
      return Optional.of("claim.not-over");
    } else if (!sum.hasTime()) {
      return Optional.of("claim.no-hours");
    }
    return sum.hasMoney() ? Optional.empty() : Optional.of("claim.no-pay");
  }

  /** Periods that follow one another and are left out for one reason as one. */
  private static List<Claim.LeftOut> joined(List<Claim.LeftOut> all) {
    List<Claim.LeftOut> joined = new ArrayList<>();
    for (Claim.LeftOut each : all) {
      int last = joined.size() - 1;
      boolean follows =
          last >= 0
              && joined.get(last).why().equals(each.why())
              && joined.get(last).days().last().plusDays(1).equals(each.days().first());
      if (follows) {
        each = new Claim.LeftOut(joined.remove(last).days().around(each.days()), each.why());
      }
      joined.add(each);
    }
    return List.copyOf(joined);
  }
}
