package org.clickwage.compare;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.number.Money;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.LegalFloor;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.PublishedFigure;
import org.clickwage.reference.PublishedFigure.CountedTips;
import org.clickwage.reference.PublishedFigure.MeasuredPay;
import org.clickwage.reference.ReferenceData;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.work.WageQuantity;

/**
 * A published figure of a work's country, and what of the work is like it: of the same kind of work
 * and place, over the same hours and after the same deductions, in the same money and prices.
 *
 * @param like missing, with the reason, where nothing is
 */
public record PublishedComparison(PublishedFigure figure, Lookup<Like> like) {
  /**
   * What the two come to for an hour.
   *
   * @param own the rate of the work
   * @param published that of the others, in the prices of the work's year
   * @param isInOtherPrices whether it was published in the prices of another year
   */
  public record Like(Range own, Money published, boolean isInOtherPrices) {}

  /** All figures of the country, or of several. */
  public static List<PublishedComparison> of(WageCalculation work, ReferenceData facts) {
    return facts.publishedPay().all().stream()
        .filter(figure -> isAround(figure, work))
        .map(figure -> new PublishedComparison(figure, like(figure, work, facts)))
        .toList();
  }

  private static boolean isAround(PublishedFigure figure, WageCalculation work) {
    return figure
        .place()
        .flatMap(of -> work.asked().place().map(own -> own.country().equals(of.country())))
        .orElse(true);
  }

  private static Lookup<Like> like(
      PublishedFigure figure, WageCalculation work, ReferenceData facts) {
    Set<LegalFloor.Work> kinds = work.asked().terms().work().kinds();
    if (kinds.isEmpty()) {
      return Lookup.missing("unlike.work-unknown");
    }
    if (!figure.kind().map(Set::of).equals(Optional.of(kinds))) {
      return Lookup.missing("unlike.work");
    }
    if (figure.place().isEmpty() || !figure.place().equals(work.asked().place())) {
      return Lookup.missing("unlike.place");
    }
    if (!work.currency().equals(Optional.of(figure.perHour().currency()))) {
      return Lookup.missing("unlike.currency");
    }
    if (figure.hour().isEmpty() || figure.pay().isEmpty()) {
      return Lookup.missing(figure.hour().isEmpty() ? "unlike.hours" : "unlike.pay");
    }
    if (figure.tips().equals(Optional.of(CountedTips.WITHOUT))
        && work.work().other(WageQuantity.TIPS).isPresent()) {
      return Lookup.missing("unlike.tips");
    }
    Optional<Range> own =
        states(figure.pay().get(), work)
            ? work.wage().over(point -> rate(figure, point))
            : Optional.empty();
    return own.isEmpty()
        ? Lookup.missing("unlike.rate")
        : factor(figure, work.asked().on().getYear(), facts)
            .map(
                factor ->
                    new Like(
                        own.get(), figure.perHour().times(factor), !factor.equals(Rational.ONE)));
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

  /** What brings an amount of the figure's years into the prices of another year. */
  private static Lookup<Rational> factor(PublishedFigure figure, int year, ReferenceData facts) {
    Optional<IntSummaryStatistics> years = figure.span();
    if (years.isEmpty()) {
      return Lookup.missing("unlike.years-unknown");
    }
    int first = years.get().getMin();
    int last = years.get().getMax();
    if (first <= year && year <= last) {
      return Lookup.found(Rational.ONE);
    }
    String country = figure.place().orElseThrow().country();
    return first == last
        ? facts.consumerPrices().of(year, country).then(prices -> prices.of(first))
        : Lookup.missing("unlike.years");
  }
}
