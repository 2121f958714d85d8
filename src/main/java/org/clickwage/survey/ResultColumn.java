package org.clickwage.survey;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.message.ResultTitle;
import org.clickwage.number.Amount;
import org.clickwage.number.Rational;
import org.clickwage.reference.MinimumWage;
import org.clickwage.wage.RateName;
import org.clickwage.wage.Wage;

/** A column that a batch adds behind each record, in this order. */
public enum ResultColumn {
  WORK_HOURS(wage -> wage.workHours),
  GROSS_PAY(wage -> wage.grossPay),
  PLATFORM_FEE_AMOUNT(wage -> wage.platformFee),
  WORK_COSTS_AMOUNT(wage -> wage.workCosts),
  EARNINGS(wage -> wage.earnings),
  SOCIAL_CHARGES(wage -> wage.socialCharges),
  NET_PAY(wage -> wage.netPay),
  ADVERTISED_HOURLY_RATE(RateName.ADVERTISED),
  GROSS_HOURLY_RATE(RateName.GROSS),
  EARNINGS_HOURLY_RATE(RateName.EARNINGS),
  NET_HOURLY_RATE(RateName.NET),
  PIECE_RATE(wage -> wage.grossPay, wage -> wage.tasks),
  TASKS_PER_HOUR(wage -> wage.tasks, wage -> wage.workHours),
  MINIMUM_HOURLY((reference, wage) -> reference.hourly().perHour()),
  MINIMUM_CURRENCY,
  MINIMUM_BASIS,
  MINIMUM_SERIES,
  RATIO(ReferenceWage::ratio),
  SHORTFALL_PER_HOUR(ReferenceWage::shortfallPerHour),
  VERDICT,
  PROBLEM,
  /** Whether the record is in the statistics, or why not. */
  COUNTED;

  private final BiFunction<Wage, ReferenceWage, Rational> figure;

  ResultColumn() {
    this.figure = null;
  }

  ResultColumn(Function<Wage, Amount> amount) {
    this.figure = (wage, reference) -> amount.apply(wage).value();
  }

  ResultColumn(RateName rate) {
    this.figure = (wage, reference) -> rate.of(wage);
  }

  ResultColumn(Function<Wage, Amount> amount, Function<Wage, Amount> by) {
    this.figure = (wage, reference) -> amount.apply(wage).per(by.apply(wage));
  }

  ResultColumn(BiFunction<ReferenceWage, Wage, Rational> against) {
    this.figure = (wage, reference) -> reference == null ? null : against.apply(reference, wage);
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
    return isNumber() && this != MINIMUM_HOURLY;
  }

  public boolean isNumber() {
    return figure != null;
  }

  /** Whether it is of all the work, and not of an hour or a task of it. */
  boolean isTotal() {
    return compareTo(NET_PAY) <= 0;
  }

  /**
   * The figure of a wage; null where it is not known.
   *
   * @param reference null for none
   */
  Rational figure(Wage wage, ReferenceWage reference) {
    return figure.apply(wage, reference);
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
