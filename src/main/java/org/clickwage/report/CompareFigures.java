package org.clickwage.report;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.compare.ReferenceComparison;
import org.clickwage.document.Figure;
import org.clickwage.document.Unit;
import org.clickwage.number.Range;
import org.clickwage.wage.RateName;
import org.clickwage.wage.WageRange;
import org.clickwage.work.WageQuantity;

/** The figures of a case and of what it is compared with, in the currency of the comparison. */
final class CompareFigures {
  /** A case with a reference wage or a legal floor, or alone where it has none. */
  record Line(ComparedCase of, Optional<ReferenceComparison> compared) {
    /** Without pay, a reference may be in a currency of its own. */
    Optional<Currency> currency() {
      return compared.map(known -> of.shown(known.currency())).or(of::currency);
    }
  }

  /** The figures of the work itself. */
  static final List<Figure<Line>> OF_WORK =
      List.of(
          ofWholeWork(ofWork(WageFigures.of(WageQuantity.GROSS_PAY))),
          ofWholeWork(ofWork(WageFigures.of(WageQuantity.NET_PAY))),
          ofWholeWork(ofWork(WageFigures.of(WageQuantity.WORK_HOURS))),
          ofWork(WageFigures.of(WageQuantity.TASKS)),
          ofWork(WageFigures.PIECE_RATE),
          ofWork(WageFigures.of(RateName.GROSS)),
          ofWork(WageFigures.of(RateName.EARNINGS)),
          ofWork(WageFigures.of(RateName.NET)));

  static final Figure<Line> HOURLY_RATE = compared(ComparisonFigures.HOURLY_RATE);
  static final Figure<Line> HOURLY = compared(ComparisonFigures.HOURLY);
  static final Figure<Line> RATIO = compared(ComparisonFigures.RATIO);
  static final Figure<Line> SHORTFALL_PER_HOUR = compared(ComparisonFigures.SHORTFALL_OF_AN_HOUR);
  static final Figure<Line> SHORTFALL =
      ofWholeWork(
          compared("shortfall", "column.missing-work", Unit.MONEY, ReferenceComparison::shortfall));
  static final Figure<Line> SAME_WORK =
      ofWholeWork(compared("same_work", "column.same-work", Unit.MONEY, ReferenceComparison::due));
  static final Figure<Line> HOURS_FOR_ONE_HOUR =
      compared(
          "hours_for_one_hour",
          "column.hours-for-one",
          Unit.HOURS,
          ReferenceComparison::hoursForOneHour);
  static final Figure<Line> WORKERS =
      Figure.of("workers", "column.people", Unit.COUNT, line -> line.of().workers());
  static final Figure<Line> EXTRAPOLATED =
      Figure.ofRange(
          "extrapolated_shortfall",
          "column.missing-all",
          Unit.MONEY,
          line ->
              line.of()
                  .workers()
                  .flatMap(people -> SHORTFALL.value().apply(line).map(one -> one.times(people))));

  private CompareFigures() {}

  private static Figure<Line> ofWork(Figure<WageRange> figure) {
    return inCurrency(
        figure.with(
            line -> line.of().calculation().flatMap(known -> figure.value().apply(known.wage()))));
  }

  /** What is not known of an hourly rate alone. */
  private static Figure<Line> ofWholeWork(Figure<Line> figure) {
    return figure.where(line -> !line.of().isHourlyRate());
  }

  private static Figure<Line> compared(
      String key,
      String titleKey,
      Unit unit,
      Function<ReferenceComparison, Optional<Range>> value) {
    return compared(Figure.ofRange(key, titleKey, unit, value));
  }

  private static Figure<Line> compared(Figure<ReferenceComparison> figure) {
    return inCurrency(figure.with(line -> line.compared().flatMap(figure.value())));
  }

  private static Figure<Line> inCurrency(Figure<Line> figure) {
    return figure.unit().isMoney()
        ? figure.with(line -> figure.value().apply(line).map(line.of()::shown))
        : figure;
  }
}
