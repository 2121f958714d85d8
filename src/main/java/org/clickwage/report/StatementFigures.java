package org.clickwage.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clickwage.document.Figure;
import org.clickwage.document.Unit;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.statement.CountedHours;
import org.clickwage.statement.Quantity;
import org.clickwage.statement.RealPay;
import org.clickwage.statement.StatementMinimum;
import org.clickwage.statement.StatementPeriod;
import org.clickwage.statement.TakeRate;
import org.clickwage.wage.RateGap;
import org.clickwage.wage.RateGapRange;
import org.clickwage.wage.RateName;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.work.WageQuantity;

/** The figures of a statement's period; their keys and their order are a contract with scripts. */
final class StatementFigures {
  /** Those lines of a wage that the contract does not have. */
  private static final Set<WageQuantity> LEFT_OUT =
      EnumSet.of(WageQuantity.ACCOUNT_RENT, WageQuantity.EARNINGS, WageQuantity.INCOME_TAX);

  static final List<Figure<StatementPeriod>> OF_WORK =
      Stream.of(
              lines(),
              ofWage(),
              Stream.of(
                  quantity("trips", Unit.COUNT, Quantity.TRIPS),
                  quantity("waiting_hours", Unit.HOURS, Quantity.WAITING),
                  quantity("en_route_hours", Unit.HOURS, Quantity.EN_ROUTE),
                  quantity("on_trip_hours", Unit.HOURS, Quantity.ON_TRIP),
                  hours("online_hours", "column.hours", CountedHours.ONLINE)),
              Stream.of(RateName.values()).map(StatementFigures::of))
          .flatMap(figures -> figures)
          .toList();

  static final Figure<StatementPeriod> MINIMUM =
      minimum("minimum_hourly", "", Unit.MONEY, StatementMinimum::hourly);

  static final List<Figure<StatementPeriod>> AGAINST_MINIMUM =
      List.of(
          minimum("ratio", "column.of-minimum", Unit.SHARE, StatementMinimum::ratio),
          minimum("shortfall", "column.missing-pay", Unit.MONEY, StatementMinimum::shortfall));

  static final List<Figure<StatementPeriod>> WHY =
      RateGapFigures.ALL.stream().map(StatementFigures::ofGap).toList();

  static final List<Figure<StatementPeriod>> TAKE_RATE =
      List.of(
          takeRate("take_rate", "column.take-rate", TakeRate::ofAll),
          takeRate("take_rate_median", "", TakeRate::median),
          takeRate("trips_over_half", "", TakeRate::tripsOverHalf));

  /** The hours that platforms count; {@code counted_hours} says which of all divide the pay. */
  static final List<Figure<StatementPeriod>> COUNTED =
      List.of(
          hours("activity_hours", "", CountedHours.ACTIVITY),
          grossRate("activity_hourly_rate", CountedHours.ACTIVITY),
          grossRate("online_hourly_rate", CountedHours.ONLINE));

  /** In the prices of one year. */
  static final List<Figure<StatementPeriod>> REAL =
      Stream.concat(
              Stream.of(
                  money("real_gross_pay", "", row -> row.real().flatMap(RealPay::grossPay)),
                  money("real_net_pay", "", row -> row.real().flatMap(RealPay::netPay))),
              Stream.of(RateName.values())
                  .map(rate -> money("real_" + key(rate), "", row -> row.realRate(rate))))
          .toList();

  private StatementFigures() {}

  /** What the lines of payment come to, kind by kind; charges are those of the wage. */
  private static Stream<Quantity> ofPayments() {
    return Stream.of(Quantity.values()).filter(what -> what.isMoney() && what != Quantity.CHARGES);
  }

  private static Stream<Figure<StatementPeriod>> lines() {
    return ofPayments()
        .map(what -> quantity(what.name().toLowerCase(Locale.ROOT), Unit.MONEY, what));
  }

  /** The lines of the wage that are no payments. */
  private static Stream<Figure<StatementPeriod>> ofWage() {
    return WageQuantity.LINES.stream()
        .filter(line -> !LEFT_OUT.contains(line))
        .filter(line -> ofPayments().noneMatch(what -> what.amount().equals(Optional.of(line))))
        .map(
            line ->
                money(
                    line.key(),
                    line.sign() == WageQuantity.Sign.RESULT ? "column." + Wording.key(line) : "",
                    period -> amount(line, period.wage())));
  }

  /** What was spent is known without any pay. */
  private static Optional<Rational> amount(WageQuantity line, WageBreakdown wage) {
    return line == WageQuantity.WORK_COSTS
        ? Optional.of(wage.work().workCosts())
        : wage.amount(line);
  }

  private static Figure<StatementPeriod> of(RateName rate) {
    String key = key(rate);
    String titleKey = "column." + key.replace("_hourly_", "_").replace('_', '-');
    return money(key, titleKey, period -> period.wage().rate(rate));
  }

  /** What is advertised of a platform's work is the rate on trip. */
  private static String key(RateName rate) {
    return (rate == RateName.ADVERTISED ? "on_trip" : rate.word()) + "_hourly_rate";
  }

  private static Figure<StatementPeriod> hours(String key, String titleKey, CountedHours counted) {
    return Figure.of(key, titleKey, Unit.HOURS, period -> period.hours(counted));
  }

  private static Figure<StatementPeriod> grossRate(String key, CountedHours counted) {
    return Figure.of(key, "", Unit.MONEY_PER_HOUR, period -> period.grossRate(counted));
  }

  static List<Figure<StatementPeriod>> all() {
    return Stream.of(OF_WORK, List.of(MINIMUM), AGAINST_MINIMUM, TAKE_RATE)
        .flatMap(List::stream)
        .toList();
  }

  private static Figure<StatementPeriod> ofGap(Figure<RateGap> figure) {
    return figure.with(
        period ->
            RateGapRange.of(List.of(period.wage()))
                .flatMap(gap -> figure.value().apply(gap.low())));
  }

  private static Figure<StatementPeriod> takeRate(
      String key, String titleKey, Function<TakeRate, Optional<Rational>> share) {
    return Figure.of(key, titleKey, Unit.SHARE, period -> period.takeRate().flatMap(share));
  }

  private static Figure<StatementPeriod> quantity(String key, Unit unit, Quantity what) {
    return Figure.of(key, "", unit, period -> period.get(what));
  }

  private static Figure<StatementPeriod> money(
      String key, String titleKey, Function<StatementPeriod, Optional<Rational>> amount) {
    return Figure.of(key, titleKey, Unit.MONEY, amount);
  }

  private static Figure<StatementPeriod> minimum(
      String key, String titleKey, Unit unit, Function<StatementMinimum, Rational> figure) {
    return Figure.of(key, titleKey, unit, period -> period.minimum().map(figure));
  }
}
