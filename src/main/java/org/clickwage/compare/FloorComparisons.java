package org.clickwage.compare;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.FloorTerm;
import org.clickwage.reference.LegalFloor;
import org.clickwage.wage.Deductions;
import org.clickwage.wage.RequiredPay;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.wage.WageRange;
import org.clickwage.work.WageQuantity;

/**
 * A work compared with the legal floors of its day, guarantee by guarantee, and why others can't be
 * calculated.
 *
 * <p>What counts is pay and bonus after the platform's fee: tips are the customers', and what a
 * rented account and the work itself cost is not the platform's to deduct.
 */
public record FloorComparisons(List<FloorComparison> compared, List<Note> missing) {
  static final FloorComparisons NONE = new FloorComparisons(List.of(), List.of());

  static FloorComparisons of(Floors floors, WageRange wage, ReferenceRequest asked) {
    Optional<Rational> meanOutput = asked.terms().work().meanOutput();
    List<FloorComparison.Point> points =
        wage.points().stream().map(each -> point(each, meanOutput, wage.coin())).toList();
    return of(floors, points, asked.currency());
  }

  /**
   * What a floor makes due at one point over what the platform paid, below 0 where it paid more; of
   * several guarantees the one that lacks most makes good the others. Empty where none is known, as
   * of a threshold.
   */
  public static Optional<Rational> lack(
      Floors.InForce floor, WageBreakdown wage, Rational coin, ReferenceRequest asked) {
    if (floor.law().rule().isThreshold()) {
      return Optional.empty();
    }
    FloorComparison.Point point = point(wage, asked.terms().work().meanOutput(), coin);
    return of(new Floors(List.of(floor), List.of()), List.of(point), asked.currency())
        .compared()
        .stream()
        .flatMap(each -> each.ofWork(Rational::minus).map(Range::low).stream())
        .max(Rational::compareTo);
  }

  /** Of what the platform pays its fee alone comes off. */
  private static FloorComparison.Point point(
      WageBreakdown wage, Optional<Rational> meanOutput, Rational coin) {
    Deductions fee =
        new Deductions(
            wage.deductions().platformFee(), Share.NONE, Optional.empty(), Share.NONE, false);
    Function<WageBreakdown, Optional<Rational>> fromPlatform =
        paid ->
            paid.grossPay()
                .map(
                    pay ->
                        pay.minus(wage.work().other(WageQuantity.TIPS))
                            .minus(paid.amount(WageQuantity.PLATFORM_FEE).orElseThrow()));
    return new FloorComparison.Point(
        fromPlatform.apply(wage),
        WorkQuantities.of(wage, meanOutput),
        new RequiredPay(wage.work(), fee, fromPlatform, coin)::leaving);
  }

  public static FloorComparisons of(
      Floors floors, List<FloorComparison.Point> points, Optional<Currency> currency) {
    List<FloorComparison> compared = new ArrayList<>();
    Set<Note> missing = new LinkedHashSet<>(floors.missing());
    for (Floors.InForce floor : floors.found()) {
      List<FloorComparison> known = new ArrayList<>();
      for (LegalFloor.Part part : floor.law().parts()) {
        FloorComparison comparison = new FloorComparison(floor, part, points, currency);
        List<Note> why = why(comparison, currency);
        missing.addAll(why);
        if (why.isEmpty()) {
          known.add(comparison);
        }
      }
      boolean isOne = floor.law().rule() == LegalFloor.Rule.GREATEST;
      known.stream()
          .filter(each -> !isOne || each.isGreatest())
          .limit(isOne ? 1 : known.size())
          .forEach(compared::add);
    }
    return new FloorComparisons(List.copyOf(compared), List.copyOf(missing));
  }

  /**
   * @param currency that of the work; empty when no money was stated
   */
  private static List<Note> why(FloorComparison comparison, Optional<Currency> currency) {
    LegalFloor law = comparison.floor().law();
    Set<FloorTerm.Per> unknown = comparison.unknown();
    if (!unknown.isEmpty()) {
      return unknown.stream()
          .map(
              per ->
                  Note.of(
                      law.isProposed() ? "compare.proposed-needs" : "compare.floor-needs",
                      law.title(),
                      Note.of(key(per))))
          .toList();
    }
    Currency own = comparison.currency();
    return Stream.concat(
            currency.stream(), comparison.floor().minimum().map(HourlyRate::currency).stream())
        .filter(stated -> !stated.equals(own))
        .limit(1)
        .map(
            other ->
                Note.of(
                    law.isProposed() ? "compare.proposed-currency" : "compare.floor-currency",
                    law.title(),
                    own,
                    other))
        .toList();
  }

  private static String key(FloorTerm.Per per) {
    return "floor-count."
        + switch (per) {
          case ONLINE_HOUR -> "online-hours";
          case ACTIVITY_HOUR, ACTIVITY_MINUTE -> "activity-hours";
          case TRIP_MINUTE -> "trip-hours";
          case RIDE -> "rides";
          case KM, MILE -> "kilometres";
          case FARE -> "fee";
          case MONTH, YEAR -> "month";
          case OUTPUT_HOUR -> "mean-output";
        };
  }
}
