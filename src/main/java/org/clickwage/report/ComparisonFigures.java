package org.clickwage.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.FloorComparison;
import org.clickwage.compare.ReferenceComparison;
import org.clickwage.document.Figure;
import org.clickwage.document.Unit;
import org.clickwage.number.Range;

/** The figures of a wage compared with a reference wage or a legal floor. */
final class ComparisonFigures {
  /** What the reference comes to for an hour. */
  static final Figure<ReferenceComparison> HOURLY =
      perHour("hourly", "column.hourly", ReferenceComparison::hourly);

  static final Figure<ReferenceComparison> SHORTFALL =
      money("shortfall", "needed.shortfall", ReferenceComparison::shortfall);

  static final Figure<ReferenceComparison> RATIO =
      Figure.ofRange("ratio", "column.ratio", Unit.SHARE, ReferenceComparison::ratio);

  private static final Figure<ReferenceComparison> SHORTFALL_PER_HOUR =
      perHour(
          "shortfall_per_hour", "column.missing-per-hour", ReferenceComparison::shortfallPerHour);

  /** The same without its unit of time, which the title of its column names. */
  static final Figure<ReferenceComparison> SHORTFALL_OF_AN_HOUR =
      money("shortfall_per_hour", "column.missing-per-hour", ReferenceComparison::shortfallPerHour);

  static final Figure<ReferenceComparison> HOURLY_RATE =
      perHour("hourly_rate", "", ReferenceComparison::hourlyRate);

  static final List<Figure<ReferenceComparison>> COMPARED =
      List.of(HOURLY_RATE, RATIO, SHORTFALL_PER_HOUR, SHORTFALL);

  static final List<Figure<ReferenceComparison>> WITH_FLOOR =
      List.of(
          money("due", "column.due", ReferenceComparison::due),
          money("paid", "column.paid", ReferenceComparison::paid),
          HOURLY_RATE,
          RATIO,
          perHour("shortfall_per_hour", "", ReferenceComparison::shortfallPerHour),
          money("shortfall", "column.missing-pay", ReferenceComparison::shortfall));

  /** The gross pay that would reach the reference. */
  static final Figure<Comparison> REQUIRED_GROSS_PAY =
      required("gross_pay", Unit.MONEY, Comparison::requiredGrossPay);

  /** A pay per task, or a pace, that would reach it. */
  static final List<Figure<Comparison>> REQUIRED_OF_TASKS =
      List.of(
          required("piece_rate", Unit.MONEY_PER_TASK, Comparison::requiredPieceRate),
          required("tasks_per_hour", Unit.PER_HOUR, Comparison::requiredTasksPerHour),
          required("seconds_per_task", Unit.SECONDS, Comparison::requiredSecondsPerTask));

  static final List<Figure<FloorComparison>> REQUIRED_FOR_FLOOR =
      List.of(required("gross_pay", Unit.MONEY, FloorComparison::requiredGrossPay));

  private ComparisonFigures() {}

  /** A figure that would have to be, for a wage to reach its reference. */
  static <R> Figure<R> required(String key, Unit unit, Function<R, Optional<Range>> value) {
    return Figure.ofRange(key, "needed." + key.replace('_', '-'), unit, value);
  }

  private static Figure<ReferenceComparison> money(
      String key, String titleKey, Function<ReferenceComparison, Optional<Range>> value) {
    return Figure.ofRange(key, titleKey, Unit.MONEY, value);
  }

  private static Figure<ReferenceComparison> perHour(
      String key, String titleKey, Function<ReferenceComparison, Optional<Range>> value) {
    return Figure.ofRange(key, titleKey, Unit.MONEY_PER_HOUR, value);
  }
}
