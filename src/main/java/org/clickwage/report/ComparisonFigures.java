package org.clickwage.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.FloorComparison;
import org.clickwage.document.Figure;
import org.clickwage.document.Unit;
import org.clickwage.number.Range;

/** The figures of a wage compared with a reference wage or a legal floor. */
final class ComparisonFigures {
  /** What the reference comes to for an hour. */
  static final Figure<Comparison> HOURLY =
      Figure.ofRange(
          "hourly",
          "column.hourly",
          Unit.MONEY_PER_HOUR,
          comparison -> Optional.of(Range.of(comparison.reference().hourly().perHour())));

  static final Figure<Comparison> SHORTFALL =
      Figure.ofRange("shortfall", "needed.shortfall", Unit.MONEY, Comparison::shortfall);

  static final List<Figure<Comparison>> COMPARED =
      List.of(
          Figure.ofRange("hourly_rate", "", Unit.MONEY_PER_HOUR, Comparison::hourlyRate),
          Figure.ofRange("ratio", "column.ratio", Unit.SHARE, Comparison::ratio),
          Figure.ofRange(
              "shortfall_per_hour",
              "column.missing-per-hour",
              Unit.MONEY_PER_HOUR,
              Comparison::shortfallPerHour),
          SHORTFALL);

  static final List<Figure<FloorComparison>> WITH_FLOOR =
      List.of(
          Figure.ofRange("due", "column.due", Unit.MONEY, FloorComparison::due),
          Figure.ofRange("paid", "column.paid", Unit.MONEY, FloorComparison::paid),
          Figure.ofRange("hourly_rate", "", Unit.MONEY_PER_HOUR, FloorComparison::hourlyRate),
          Figure.ofRange("ratio", "column.ratio", Unit.SHARE, FloorComparison::ratio),
          Figure.ofRange(
              "shortfall_per_hour", "", Unit.MONEY_PER_HOUR, FloorComparison::shortfallPerHour),
          Figure.ofRange(
              "shortfall", "column.missing-pay", Unit.MONEY, FloorComparison::shortfall));

  /** What would reach the reference: the gross pay, a pay per task, or a pace. */
  static final List<Figure<Comparison>> REQUIRED =
      List.of(
          required("gross_pay", Unit.MONEY, Comparison::requiredGrossPay),
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
}
