package org.clickwage.compare;

import java.util.Currency;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.clickwage.number.Money;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.DayRange;
import org.clickwage.reference.LegalFloor;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.Place;
import org.clickwage.reference.PublishedFigure;
import org.clickwage.reference.PublishedFigure.CountedTips;
import org.clickwage.reference.PublishedFigure.MeasuredPay;
import org.clickwage.reference.ReferenceData;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.work.WageQuantity;

/**
 * A published figure of the country of a work or a survey, and what of that is like it: of the same
 * kind of work and place, over the same hours and after the same deductions, in the same money and
 * prices.
 *
 * @param like missing, with the reason, where nothing is
 */
public record PublishedComparison(PublishedFigure figure, Lookup<Like> like) {
  /**
   * What the two come to for an hour.
   *
   * @param own the rate of the work
   * @param isRounded whether the rate has no more digits than may be shown
   * @param published that of the others, in the prices of the work's year
   * @param isInOtherPrices whether it was published in the prices of another year
   */
  public record Like(Range own, boolean isRounded, Money published, boolean isInOtherPrices) {}

  /**
   * What figures are set beside.
   *
   * @param kinds of its work; empty where none is stated
   * @param places where it was done; empty where none is stated
   * @param days on which it was done; empty where none is known
   * @param hasTips whether its pay is with them
   * @param rate what it comes to for an hour as a figure counts it, or why that is not known
   */
  public record Own(
      Set<LegalFloor.Work> kinds,
      Set<Place> places,
      Optional<Currency> currency,
      Optional<DayRange> days,
      boolean hasTips,
      boolean isRounded,
      Function<PublishedFigure, Lookup<Range>> rate) {
    private static Own of(WageCalculation work) {
      return new Own(
          work.asked().terms().work().kinds(),
          work.asked().place().map(Set::of).orElse(Set.of()),
          work.currency(),
          Optional.of(DayRange.only(work.asked().on())),
          work.work().other(WageQuantity.TIPS).isPresent(),
          false,
          figure -> ofWork(figure, work));
    }

    private boolean isAround(PublishedFigure figure) {
      return places.isEmpty()
          || figure.place().isEmpty()
          || places.stream().map(Place::country).anyMatch(figure.place().get().country()::equals);
    }
  }

  /** All figures of the country of a work, or of several countries. */
  public static List<PublishedComparison> of(WageCalculation work, ReferenceData facts) {
    return of(Own.of(work), facts);
  }

  /** The same of what a survey comes to. */
  public static List<PublishedComparison> of(Own own, ReferenceData facts) {
    return facts.publishedPay().all().stream()
        .filter(own::isAround)
        .map(figure -> new PublishedComparison(figure, like(figure, own, facts)))
        .toList();
  }

  private static Lookup<Like> like(PublishedFigure figure, Own own, ReferenceData facts) {
    if (own.kinds().isEmpty()) {
      return Lookup.missing("unlike.work-unknown");
    }
    if (!figure.kind().map(Set::of).equals(Optional.of(own.kinds()))) {
      return Lookup.missing("unlike.work");
    }
    if (figure.place().isEmpty() || !own.places().equals(Set.of(figure.place().get()))) {
      return Lookup.missing("unlike.place");
    }
    if (!own.currency().equals(Optional.of(figure.perHour().currency()))) {
      return Lookup.missing("unlike.currency");
    }
    if (figure.hour().isEmpty() || figure.pay().isEmpty()) {
      return Lookup.missing(figure.hour().isEmpty() ? "unlike.hours" : "unlike.pay");
    }
    if (figure.tips().equals(Optional.of(CountedTips.WITHOUT)) && own.hasTips()) {
      return Lookup.missing("unlike.tips");
    }
    return own.rate()
        .apply(figure)
        .then(
            rate ->
                factor(figure, own.days(), facts)
                    .map(
                        factor ->
                            new Like(
                                rate,
                                own.isRounded(),
                                figure.perHour().times(factor),
                                !factor.equals(Rational.ONE))));
  }

  private static Lookup<Range> ofWork(PublishedFigure figure, WageCalculation work) {
    Optional<Range> rate =
        states(figure.pay().orElseThrow(), work)
            ? work.wage().over(point -> rate(figure, point))
            : Optional.empty();
    return rate.map(Lookup::found).orElseGet(() -> Lookup.missing("unlike.rate"));
  }

  /** Whether the work states what the others deducted; without costs its pay is not after costs. */
  private static boolean states(MeasuredPay pay, WageCalculation work) {
    return switch (pay) {
      case GROSS -> true;
      case AFTER_FEE ->
          work.deductions().platformFee().isPresent()
              || work.work().other(WageQuantity.PLATFORM_FEE).isPresent();
      case AFTER_COSTS, AFTER_CHARGES ->
          !work.work().costs().isEmpty() || work.work().costPerKm().isPresent();
    };
  }

  private static Optional<Rational> rate(PublishedFigure figure, WageBreakdown point) {
    WageQuantity hours =
        switch (figure.hour().orElseThrow()) {
          case PAID, TASK -> WageQuantity.PAID_HOURS;
          case ONLINE, OWN_ESTIMATE -> WageQuantity.WORK_HOURS;
        };
    Optional<Rational> pay =
        switch (figure.pay().orElseThrow()) {
          case GROSS -> point.grossPay();
          case AFTER_FEE ->
              point
                  .grossPay()
                  .flatMap(gross -> point.amount(WageQuantity.PLATFORM_FEE).map(gross::minus));
          case AFTER_COSTS -> point.earnings();
          case AFTER_CHARGES -> point.netPay();
        };
    return pay.flatMap(
        known -> point.amount(hours).filter(time -> !time.isZero()).map(known::dividedBy));
  }

  /** What brings an amount of the figure's years into the prices of other days, all of one year. */
  private static Lookup<Rational> factor(
      PublishedFigure figure, Optional<DayRange> days, ReferenceData facts) {
    Optional<IntSummaryStatistics> years = figure.span();
    if (years.isEmpty() || days.isEmpty()) {
      return Lookup.missing(years.isEmpty() ? "unlike.years-unknown" : "unlike.days-unknown");
    }
    int first = years.get().getMin();
    int last = years.get().getMax();
    int from = days.get().first().getYear();
    int to = days.get().last().getYear();
    if (first <= from && to <= last) {
      return Lookup.found(Rational.ONE);
    }
    String country = figure.place().orElseThrow().country();
    return first == last && from == to
        ? facts.consumerPrices().of(to, country).then(prices -> prices.of(first))
        : Lookup.missing("unlike.years");
  }
}
