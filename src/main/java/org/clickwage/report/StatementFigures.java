package org.clickwage.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clickwage.document.Figure;
import org.clickwage.document.Unit;
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
  private static final List<Figure<StatementPeriod>> OF_WAGE =
      List.of(
          money("gross_pay", "column.gross-pay", WageBreakdown::grossPay),
          money("work_costs", "", wage -> Optional.of(wage.work().workCosts())),
          money("social_charges", "", wage -> wage.amount(WageQuantity.SOCIAL_CHARGES)),
          money("net_pay", "column.net-pay", WageBreakdown::netPay),
          quantity("trips", Unit.COUNT, Quantity.TRIPS),
          quantity("waiting_hours", Unit.HOURS, Quantity.WAITING),
          quantity("en_route_hours", Unit.HOURS, Quantity.EN_ROUTE),
          quantity("on_trip_hours", Unit.HOURS, Quantity.ON_TRIP),
          hours("online_hours", "column.hours", CountedHours.ONLINE),
          money(
              "on_trip_hourly_rate",
              "column.on-trip-rate",
              point -> point.rate(RateName.ADVERTISED)),
          money("gross_hourly_rate", "column.gross-rate", point -> point.rate(RateName.GROSS)),
          money(
              "earnings_hourly_rate",
              "column.earnings-rate",
              point -> point.rate(RateName.EARNINGS)),
          money("net_hourly_rate", "column.net-rate", point -> point.rate(RateName.NET)));

  static final List<Figure<StatementPeriod>> OF_WORK =
      Stream.concat(lines(), OF_WAGE.stream()).toList();

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
      List.of(
          Figure.of("real_gross_pay", "", Unit.MONEY, row -> row.real().flatMap(RealPay::grossPay)),
          Figure.of("real_net_pay", "", Unit.MONEY, row -> row.real().flatMap(RealPay::netPay)),
          real("real_on_trip_hourly_rate", RateName.ADVERTISED),
          real("real_gross_hourly_rate", RateName.GROSS),
          real("real_earnings_hourly_rate", RateName.EARNINGS),
          real("real_net_hourly_rate", RateName.NET));

  private StatementFigures() {}

  /** What the lines of payment come to, kind by kind; charges are those of the wage. */
  private static Stream<Figure<StatementPeriod>> lines() {
    return Stream.of(Quantity.values())
        .filter(what -> what.isMoney() && what != Quantity.CHARGES)
        .map(what -> quantity(what.name().toLowerCase(Locale.ROOT), Unit.MONEY, what));
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

  private static Figure<StatementPeriod> real(String key, RateName rate) {
    return Figure.of(key, "", Unit.MONEY, row -> row.realRate(rate));
  }

  private static Figure<StatementPeriod> quantity(String key, Unit unit, Quantity what) {
    return Figure.of(key, "", unit, period -> period.get(what));
  }

  private static Figure<StatementPeriod> money(
      String key, String titleKey, Function<WageBreakdown, Optional<Rational>> amount) {
    return Figure.of(key, titleKey, Unit.MONEY, period -> amount.apply(period.wage()));
  }

  private static Figure<StatementPeriod> minimum(
      String key, String titleKey, Unit unit, Function<StatementMinimum, Rational> figure) {
    return Figure.of(key, titleKey, unit, period -> period.minimum().map(figure));
  }
}
