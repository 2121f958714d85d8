package org.clickwage.survey;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.message.ResultTitle;
import org.clickwage.number.Amount;
import org.clickwage.number.Rational;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.reference.MinimumWage;
import org.clickwage.wage.RateName;
import org.clickwage.wage.Wage;
import org.clickwage.work.WageQuantity;

/** A column that a batch adds after each record, in this order. */
public enum ResultColumn {
  WORK_HOURS(WageQuantity.WORK_HOURS),
  GROSS_PAY(WageQuantity.GROSS_PAY),
  PLATFORM_FEE_AMOUNT(WageQuantity.PLATFORM_FEE),
  WORK_COSTS_AMOUNT(WageQuantity.WORK_COSTS),
  REIMBURSEMENTS_AMOUNT(WageQuantity.REIMBURSEMENTS),
  EARNINGS(WageQuantity.EARNINGS),
  SOCIAL_CHARGES(WageQuantity.SOCIAL_CHARGES),
  NET_PAY(WageQuantity.NET_PAY),
  ADVERTISED_HOURLY_RATE(RateName.ADVERTISED),
  GROSS_HOURLY_RATE(RateName.GROSS),
  EARNINGS_HOURLY_RATE(RateName.EARNINGS),
  NET_HOURLY_RATE(RateName.NET),
  PIECE_RATE(WageQuantity.GROSS_PAY, WageQuantity.TASKS),
  TASKS_PER_HOUR(WageQuantity.TASKS, WageQuantity.WORK_HOURS),
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
  private final List<WageQuantity> quantities;

  ResultColumn(BiFunction<Wage, ReferenceWage, Rational> figure, WageQuantity... quantities) {
    this.figure = figure;
    this.quantities = List.of(quantities);
  }

  ResultColumn() {
    this(null, new WageQuantity[0]);
  }

  ResultColumn(WageQuantity quantity) {
    this((wage, reference) -> wage.of(quantity).value(), quantity);
  }

  ResultColumn(RateName rate) {
    this((wage, reference) -> rate.of(wage), rate.amount(), rate.hours());
  }

  ResultColumn(WageQuantity amount, WageQuantity by) {
    this((wage, reference) -> wage.of(amount).per(wage.of(by)), amount, by);
  }

  ResultColumn(BiFunction<ReferenceWage, Wage, Rational> against) {
    this(
        (wage, reference) -> reference == null ? null : against.apply(reference, wage),
        new WageQuantity[0]);
  }

  /**
   * The quantity that it is, or both of which it is a quotient; none where it is of a reference.
   */
  List<WageQuantity> quantities() {
    return quantities;
  }

  /** The money of all the work that it is; empty where it is none. */
  public Optional<WageQuantity> amount() {
    return quantities.stream()
        .filter(quantity -> isTotal() && quantity.unit() == Amount.Unit.MONEY)
        .findFirst();
  }

  /** Whether it is money, or money for an hour or a task. */
  boolean isOfMoney() {
    return quantities.stream().anyMatch(quantity -> quantity.unit() == Amount.Unit.MONEY);
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

  /** Those that a file has if none are named: what comes in as it is stated only where it does. */
  public static List<ResultColumn> of(Mapping mapping) {
    return Arrays.stream(values())
        .filter(
            column ->
                WageQuantity.AMOUNTS.stream()
                    .filter(column.quantities::contains)
                    .allMatch(stated -> mapping.gives(RecordField.of(stated))))
        .toList();
  }

  /** Whether it is of all the work, and not of an hour or a task of it. */
  boolean isTotal() {
    return quantities.size() == 1;
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
