package org.clickwage.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.document.Figure;
import org.clickwage.document.Unit;
import org.clickwage.number.Rational;
import org.clickwage.statement.Quantity;
import org.clickwage.statement.StatementMinimum;
import org.clickwage.statement.StatementPeriod;
import org.clickwage.wage.WageBreakdown;

/** The figures of a statement's period; their keys and their order are a contract with scripts. */
final class StatementFigures {
  static final Figure<StatementPeriod> ON_TRIP_RATE =
      rate("on_trip_hourly_rate", "column.on-trip-rate", WageBreakdown::advertisedHourlyRate);
  static final Figure<StatementPeriod> GROSS_RATE =
      rate("gross_hourly_rate", "column.gross-rate", WageBreakdown::grossHourlyRate);
  static final Figure<StatementPeriod> EARNINGS_RATE =
      rate("earnings_hourly_rate", "column.earnings-rate", WageBreakdown::earningsHourlyRate);
  static final Figure<StatementPeriod> NET_RATE =
      rate("net_hourly_rate", "column.net-rate", WageBreakdown::netHourlyRate);
  static final Figure<StatementPeriod> GROSS_PAY =
      figure("gross_pay", "column.gross-pay", Unit.MONEY, WageBreakdown::grossPay);
  static final Figure<StatementPeriod> NET_PAY =
      figure("net_pay", "column.net-pay", Unit.MONEY, WageBreakdown::netPay);
  static final Figure<StatementPeriod> WORK_HOURS =
      Figure.of("online_hours", "column.hours", Unit.HOURS, StatementPeriod::workHours);
  static final Figure<StatementPeriod> RATIO =
      minimum("ratio", "column.of-minimum", Unit.SHARE, StatementMinimum::ratio);

  static final List<Figure<StatementPeriod>> OF_WORK =
      List.of(
          quantity("fares", Unit.MONEY, Quantity.FARES),
          quantity("bonuses", Unit.MONEY, Quantity.BONUSES),
          quantity("tips", Unit.MONEY, Quantity.TIPS),
          quantity("fees", Unit.MONEY, Quantity.FEES),
          quantity("reimbursements", Unit.MONEY, Quantity.REIMBURSEMENTS),
          quantity("other", Unit.MONEY, Quantity.OTHER),
          GROSS_PAY,
          figure("work_costs", "", Unit.MONEY, wage -> Optional.of(wage.work().workCosts())),
          figure("social_charges", "", Unit.MONEY, WageBreakdown::socialCharges),
          NET_PAY,
          quantity("trips", Unit.COUNT, Quantity.TRIPS),
          quantity("waiting_hours", Unit.HOURS, Quantity.WAITING),
          quantity("en_route_hours", Unit.HOURS, Quantity.EN_ROUTE),
          quantity("on_trip_hours", Unit.HOURS, Quantity.ON_TRIP),
          WORK_HOURS,
          ON_TRIP_RATE,
          GROSS_RATE,
          EARNINGS_RATE,
          NET_RATE);

  static final Figure<StatementPeriod> MINIMUM =
      minimum("minimum_hourly", "", Unit.MONEY, StatementMinimum::hourly);
  static final List<Figure<StatementPeriod>> AGAINST_MINIMUM =
      List.of(RATIO, minimum("shortfall", "", Unit.MONEY, StatementMinimum::shortfall));

  private StatementFigures() {}

  private static Figure<StatementPeriod> quantity(String key, Unit unit, Quantity what) {
    return Figure.of(key, "", unit, period -> period.get(what));
  }

  private static Figure<StatementPeriod> rate(
      String key, String titleKey, Function<WageBreakdown, Optional<Rational>> rate) {
    return figure(key, titleKey, Unit.MONEY, rate);
  }

  private static Figure<StatementPeriod> figure(
      String key, String titleKey, Unit unit, Function<WageBreakdown, Optional<Rational>> value) {
    return Figure.of(key, titleKey, unit, period -> value.apply(period.wage()));
  }

  private static Figure<StatementPeriod> minimum(
      String key, String titleKey, Unit unit, Function<StatementMinimum, Rational> figure) {
    return Figure.of(key, titleKey, unit, period -> period.minimum().map(figure));
  }
}
