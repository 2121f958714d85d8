package org.clickwage.survey;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.compare.PlainComparison;
import org.clickwage.compare.PointComparison;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.message.ResultTitle;
import org.clickwage.number.Rational;
import org.clickwage.reference.MinimumWage;
import org.clickwage.wage.PayBreakdown;
import org.clickwage.wage.PlainWage;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.work.WorkRecord;

/** A column that a batch adds behind each record, in this order. */
public enum ResultColumn {
  WORK_HOURS(point -> point.wage().work().time().workHours()),
  GROSS_PAY(pay(PayBreakdown::grossPay)),
  PLATFORM_FEE_AMOUNT(pay(PayBreakdown::platformFee)),
  WORK_COSTS_AMOUNT(pay(PayBreakdown::workCosts)),
  EARNINGS(pay(PayBreakdown::earnings)),
  SOCIAL_CHARGES(wage(WageBreakdown::socialCharges)),
  NET_PAY(wage(WageBreakdown::netPay)),
  ADVERTISED_HOURLY_RATE(wage(WageBreakdown::advertisedHourlyRate)),
  GROSS_HOURLY_RATE(wage(WageBreakdown::grossHourlyRate)),
  EARNINGS_HOURLY_RATE(wage(WageBreakdown::earningsHourlyRate)),
  NET_HOURLY_RATE(wage(WageBreakdown::netHourlyRate)),
  PIECE_RATE(wage(WageBreakdown::pieceRate)),
  TASKS_PER_HOUR(work(WorkRecord::tasksPerHour)),
  MINIMUM_HOURLY,
  MINIMUM_CURRENCY,
  MINIMUM_BASIS,
  MINIMUM_SERIES,
  RATIO(comparison(PointComparison::ratio)),
  SHORTFALL_PER_HOUR(comparison(PointComparison::shortfallPerHour)),
  VERDICT,
  PROBLEM;

  private final Function<RowPoint, Optional<Rational>> figure;

  ResultColumn() {
    this(null);
  }

  ResultColumn(Function<RowPoint, Optional<Rational>> figure) {
    this.figure = figure;
  }

  private static Function<RowPoint, Optional<Rational>> pay(
      Function<PayBreakdown, Rational> amount) {
    return point -> point.wage().pay().map(amount);
  }

  private static Function<RowPoint, Optional<Rational>> wage(
      Function<WageBreakdown, Optional<Rational>> figure) {
    return point -> figure.apply(point.wage());
  }

  private static Function<RowPoint, Optional<Rational>> work(
      Function<WorkRecord, Optional<Rational>> fact) {
    return point -> fact.apply(point.wage().work());
  }

  private static Function<RowPoint, Optional<Rational>> comparison(
      Function<PointComparison, Optional<Rational>> figure) {
    return point -> point.comparison().flatMap(figure);
  }

  /** The column's title: {@code gross_pay}. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The column of a title that it has in a file: {@code clickwage_gross_pay_low_2}. */
  public static Optional<ResultColumn> titled(String title) {
    String plain = ResultTitle.withoutPrefix(title).replaceFirst("(_(low|high))?(_[0-9]+)?$", "");
    return Arrays.stream(values()).filter(column -> column.title().equals(plain)).findFirst();
  }

  /** Whether it may have two ends, where something in the file is a range. */
  public boolean isQuantity() {
    return figure != null;
  }

  public boolean isNumber() {
    return isQuantity() || this == MINIMUM_HOURLY;
  }

  /** Whether it is of all the work, and not of an hour or a task of it. */
  boolean isTotal() {
    return compareTo(NET_PAY) <= 0;
  }

  Optional<Rational> figure(RowPoint point) {
    return figure.apply(point);
  }

  /**
   * The figure of a plain wage; null where it is not known.
   *
   * @param reference null for none
   */
  Rational figure(PlainWage wage, ReferenceWage reference) {
    return switch (this) {
      case WORK_HOURS -> wage.workHours();
      case GROSS_PAY -> wage.grossPay();
      case PLATFORM_FEE_AMOUNT -> wage.platformFee();
      case WORK_COSTS_AMOUNT -> wage.workCosts();
      case EARNINGS -> wage.earnings();
      case SOCIAL_CHARGES -> wage.socialCharges();
      case NET_PAY -> wage.netPay();
      case ADVERTISED_HOURLY_RATE -> wage.advertisedHourlyRate();
      case GROSS_HOURLY_RATE -> wage.grossHourlyRate();
      case EARNINGS_HOURLY_RATE -> wage.earningsHourlyRate();
      case NET_HOURLY_RATE -> wage.netHourlyRate();
      case PIECE_RATE -> wage.pieceRate();
      case TASKS_PER_HOUR -> wage.tasksPerHour();
      case RATIO -> reference == null ? null : PlainComparison.ratio(wage, reference);
      case SHORTFALL_PER_HOUR ->
          reference == null ? null : PlainComparison.shortfallPerHour(wage, reference);
      case MINIMUM_HOURLY, MINIMUM_CURRENCY, MINIMUM_BASIS, MINIMUM_SERIES, VERDICT, PROBLEM ->
          null;
    };
  }

  /** What a word column says of a reference. */
  static String word(ResultColumn column, ReferenceWage reference) {
    return switch (column) {
      case MINIMUM_CURRENCY -> reference.hourly().currency().getCurrencyCode();
      case MINIMUM_BASIS -> reference.basis().name().toLowerCase(Locale.ROOT);
      case MINIMUM_SERIES -> reference.law().map(MinimumWage::series).orElse("");
      default -> "";
    };
  }
}
