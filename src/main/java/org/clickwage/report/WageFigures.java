package org.clickwage.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clickwage.document.Figure;
import org.clickwage.document.Unit;
import org.clickwage.number.Rational;
import org.clickwage.wage.RateName;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.wage.WageRange;
import org.clickwage.work.WageQuantity;
import org.clickwage.work.WorkRecord;
import org.clickwage.work.WorkTime;

/** The figures of the work itself; their keys and their order are a contract with scripts. */
final class WageFigures {
  static final Figure<WageRange> UNPAID_PER_PAID =
      time("unpaid_per_paid", Unit.HOURS_PER_HOUR, WorkTime::unpaidPerPaid);
  static final Figure<WageRange> UNPAID_SHARE =
      time("unpaid_share", Unit.SHARE, WorkTime::unpaidShare);
  static final Figure<WageRange> RECEIVED = over("received", Unit.MONEY, WageBreakdown::received);
  static final Figure<WageRange> PIECE_RATE =
      over("piece_rate", Unit.MONEY_PER_TASK, WageBreakdown::pieceRate);

  static final List<Figure<WageRange>> WORK =
      Stream.of(
              Stream.of(of(WageQuantity.TASKS)),
              WageQuantity.WORK_HOURS.parts().stream().map(WageFigures::of),
              Stream.of(of(WageQuantity.WORK_HOURS), UNPAID_PER_PAID, UNPAID_SHARE))
          .flatMap(figures -> figures)
          .toList();

  static final List<Figure<WageRange>> PAY =
      Stream.concat(Stream.of(RECEIVED), WageQuantity.LINES.stream().map(WageFigures::of)).toList();

  static final List<Figure<WageRange>> RATES =
      Stream.concat(
              Stream.of(RateName.values()).map(WageFigures::of),
              Stream.of(
                  PIECE_RATE,
                  over("net_piece_rate", Unit.MONEY_PER_TASK, WageBreakdown::netPieceRate),
                  work("tasks_per_hour", Unit.PER_HOUR, WorkRecord::tasksPerHour),
                  work("seconds_per_task", Unit.SECONDS, WorkRecord::secondsPerTask)))
          .toList();

  private WageFigures() {}

  static Stream<Figure<WageRange>> all() {
    return Stream.of(WORK, PAY, RATES).flatMap(List::stream);
  }

  static Figure<WageRange> of(WageQuantity quantity) {
    Unit unit = Unit.of(quantity.unit());
    return over(quantity.key(), unit, point -> point.amount(quantity));
  }

  static Figure<WageRange> of(RateName rate) {
    return over(rate.word() + "_hourly_rate", Unit.MONEY_PER_HOUR, point -> point.rate(rate));
  }

  private static Figure<WageRange> time(
      String key, Unit unit, Function<WorkTime, Optional<Rational>> fact) {
    return work(key, unit, record -> fact.apply(record.time()));
  }

  private static Figure<WageRange> work(
      String key, Unit unit, Function<WorkRecord, Optional<Rational>> fact) {
    return over(key, unit, point -> fact.apply(point.work()));
  }

  private static Figure<WageRange> over(
      String key, Unit unit, Function<WageBreakdown, Optional<Rational>> figure) {
    return Figure.ofRange(
        key, "quantity." + key.replace('_', '-'), unit, wage -> wage.over(figure));
  }
}
