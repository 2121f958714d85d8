package org.clickwage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clickwage.document.Figure;
import org.clickwage.document.Unit;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.wage.WageRange;
import org.clickwage.work.StatedCost;
import org.clickwage.work.WorkInput;
import org.clickwage.work.WorkRecord;
import org.clickwage.work.WorkTime;

/** The figures of the work itself; their keys and their order are a contract with scripts. */
final class WageFigures {
  static final List<Figure<WageRange>> WORK =
      List.of(
          figure("tasks", Unit.TASKS, wage -> wage.work(WorkRecord::tasks)),
          time("paid_hours", Unit.HOURS, WorkTime::paidHours),
          time("unpaid_hours", Unit.HOURS, WorkTime::unpaidHours),
          time("work_hours", Unit.HOURS, WorkTime::workHours),
          time("unpaid_per_paid", Unit.HOURS_PER_HOUR, WorkTime::unpaidPerPaid),
          time("unpaid_share", Unit.SHARE, WorkTime::unpaidShare));

  static final List<Figure<WageRange>> PAY =
      List.of(
          over("gross_pay", Unit.MONEY, WageBreakdown::grossPay),
          over("platform_fee", Unit.MONEY, WageBreakdown::platformFee),
          over("account_rent", Unit.MONEY, WageBreakdown::accountRent),
          over("work_costs", Unit.MONEY, WageBreakdown::workCosts),
          over("earnings", Unit.MONEY, WageBreakdown::earnings),
          over("social_charges", Unit.MONEY, WageBreakdown::socialCharges),
          over("net_pay", Unit.MONEY, WageBreakdown::netPay),
          over("income_tax", Unit.MONEY, WageBreakdown::incomeTax));

  static final List<Figure<WageRange>> RATES =
      List.of(
          hourly("advertised_hourly_rate", WageBreakdown::advertisedHourlyRate),
          hourly("gross_hourly_rate", WageBreakdown::grossHourlyRate),
          hourly("earnings_hourly_rate", WageBreakdown::earningsHourlyRate),
          hourly("net_hourly_rate", WageBreakdown::netHourlyRate),
          over("piece_rate", Unit.MONEY_PER_TASK, WageBreakdown::pieceRate),
          over("net_piece_rate", Unit.MONEY_PER_TASK, WageBreakdown::netPieceRate),
          figure("tasks_per_hour", Unit.PER_HOUR, wage -> wage.work(WorkRecord::tasksPerHour)),
          figure("seconds_per_task", Unit.SECONDS, wage -> wage.work(WorkRecord::secondsPerTask)));

  private WageFigures() {}

  static Stream<Figure<WageRange>> all() {
    return Stream.of(WORK, PAY, RATES).flatMap(List::stream);
  }

  static Figure<WageRange> named(String key) {
    return all().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
  }

  /** The names of a work's costs, in the order in which its records have them. */
  static List<String> costNames(WorkInput work) {
    List<String> names = new ArrayList<>(work.costs().stream().map(StatedCost::name).toList());
    if (work.distance().isPresent() && work.costPerKm().isPresent()) {
      names.add(WorkInput.DISTANCE_COST);
    }
    return names;
  }

  private static Figure<WageRange> time(
      String key, Unit unit, Function<WorkTime, Optional<Rational>> fact) {
    return figure(key, unit, wage -> wage.work(record -> fact.apply(record.time())));
  }

  private static Figure<WageRange> hourly(
      String key, Function<WageBreakdown, Optional<Rational>> rate) {
    return over(key, Unit.MONEY_PER_HOUR, rate);
  }

  private static Figure<WageRange> over(
      String key, Unit unit, Function<WageBreakdown, Optional<Rational>> figure) {
    return figure(key, unit, wage -> wage.over(figure));
  }

  private static Figure<WageRange> figure(
      String key, Unit unit, Function<WageRange, Optional<Range>> value) {
    return Figure.ofRange(key, "quantity." + key.replace('_', '-'), unit, value);
  }
}
