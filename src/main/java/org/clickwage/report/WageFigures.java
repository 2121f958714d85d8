package org.clickwage.report;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.compare.WageCalculation;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.wage.PayBreakdown;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.wage.WageRange;
import org.clickwage.work.StatedCost;
import org.clickwage.work.WorkInput;
import org.clickwage.work.WorkRecord;
import org.clickwage.work.WorkTime;

/**
 * The figures of the work itself under the names they have in JSON and in the long table, so that
 * the two can't come to differ. Their names and their order are a contract with scripts.
 */
final class WageFigures {
  /**
   * A figure, empty where it doesn't follow from what was stated; {@code unit} is the currency's
   * code for money, "{@code EUR/h}" for a rate by the hour, and empty for a number without one.
   */
  record Figure(String name, Optional<Range> range, String unit) {}

  private final WageRange wage;
  private final String currency;

  WageFigures(WageCalculation calculation) {
    this.wage = calculation.wage();
    this.currency = calculation.currency().map(Currency::getCurrencyCode).orElse("");
  }

  List<Figure> work() {
    return List.of(
        new Figure("tasks", wage.work(WorkRecord::tasks), ""),
        new Figure("paid_hours", time(WorkTime::paidHours), "h"),
        new Figure("unpaid_hours", time(WorkTime::unpaidHours), "h"),
        new Figure("work_hours", time(WorkTime::workHours), "h"),
        new Figure("unpaid_per_paid", time(WorkTime::unpaidPerPaid), ""),
        new Figure("unpaid_share", time(WorkTime::unpaidShare), ""));
  }

  private Optional<Range> time(Function<WorkTime, Optional<Rational>> fact) {
    return wage.work(record -> fact.apply(record.time()));
  }

  List<Figure> pay() {
    return List.of(
        money("gross_pay", wage.pay(PayBreakdown::grossPay)),
        money("platform_fee", wage.pay(PayBreakdown::platformFee)),
        money("account_rent", wage.pay(PayBreakdown::accountRent)),
        money("work_costs", wage.pay(PayBreakdown::workCosts)),
        money("earnings", wage.pay(PayBreakdown::earnings)),
        money("social_charges", wage.over(WageBreakdown::socialCharges)),
        money("net_pay", wage.over(WageBreakdown::netPay)),
        money("income_tax", wage.pay(PayBreakdown::incomeTax)));
  }

  List<Figure> rates() {
    return List.of(
        hourly("advertised_hourly_rate", wage.over(WageBreakdown::advertisedHourlyRate)),
        hourly("gross_hourly_rate", wage.over(WageBreakdown::grossHourlyRate)),
        hourly("earnings_hourly_rate", wage.over(WageBreakdown::earningsHourlyRate)),
        hourly("net_hourly_rate", wage.over(WageBreakdown::netHourlyRate)),
        money("piece_rate", wage.over(WageBreakdown::pieceRate)),
        money("net_piece_rate", wage.over(WageBreakdown::netPieceRate)),
        new Figure("tasks_per_hour", wage.work(WorkRecord::tasksPerHour), "1/h"),
        new Figure("seconds_per_task", wage.work(WorkRecord::secondsPerTask), "s"));
  }

  /** The names of a work's costs, in the order in which its records have them. */
  static List<String> costNames(WorkInput work) {
    List<String> names = new ArrayList<>(work.costs().stream().map(StatedCost::name).toList());
    if (work.distance().isPresent() && work.costPerKm().isPresent()) {
      names.add(WorkInput.DISTANCE_COST);
    }
    return names;
  }

  private Figure money(String name, Optional<Range> range) {
    return new Figure(name, range, currency);
  }

  private Figure hourly(String name, Optional<Range> range) {
    return new Figure(name, range, currency + "/h");
  }
}
