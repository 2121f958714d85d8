package org.clickwage.work;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clickwage.number.Amount;
import org.clickwage.number.Amount.Unit;

/**
 * A quantity of a work, declared once: of its time, or of its money from pay to income tax. Each
 * result names its parts, and the result before is one of them.
 */
public enum WageQuantity {
  TASKS(Unit.COUNT, Sign.NONE),
  PAID_HOURS(Unit.HOURS, Sign.ADDED),
  /** What paid hours leave of working hours. */
  UNPAID_HOURS(Unit.HOURS, Sign.ADDED, "unpaid_time"),
  WORK_HOURS(Unit.HOURS, PAID_HOURS, UNPAID_HOURS),
  PAY(Unit.MONEY, Sign.ADDED),
  BONUS(Unit.MONEY, Sign.ADDED),
  TIPS(Unit.MONEY, Sign.ADDED),
  GROSS_PAY(Unit.MONEY, PAY, BONUS, TIPS),
  /** What the platform kept. */
  PLATFORM_FEE(Form.SHARE_OR_AMOUNT, Sign.TAKEN, ""),
  /** What went to the holder of a rented account. */
  ACCOUNT_RENT(Form.SHARE, Sign.TAKEN, ""),
  WORK_COSTS(Form.ITEMS, Sign.TAKEN, "costs"),
  /** Paid back for such costs: not earned. */
  REIMBURSEMENTS(Unit.MONEY, Sign.ADDED),
  /** What is left before social charges: compared with an employee's gross wage. */
  EARNINGS(Unit.MONEY, GROSS_PAY, PLATFORM_FEE, ACCOUNT_RENT, WORK_COSTS, REIMBURSEMENTS),
  /** Unknown where none are stated, since they are hardly ever 0. */
  SOCIAL_CHARGES(Form.SHARE_OR_AMOUNT, Sign.TAKEN, "charges"),
  NET_PAY(Unit.MONEY, EARNINGS, SOCIAL_CHARGES),
  /** A line after net pay, and of no result. */
  INCOME_TAX(Form.SHARE, Sign.TAKEN, ""),
  DISTANCE(Unit.COUNT, Sign.NONE);

  /** How a quantity enters the next result. */
  public enum Sign {
    ADDED,
    TAKEN,
    RESULT,
    NONE
  }

  /** What it is stated as. */
  private enum Form {
    AMOUNT,
    /** A percentage of pay. */
    SHARE,
    SHARE_OR_AMOUNT,
    /** A list, each with its name. */
    ITEMS
  }

  /**
   * The sums of a group, each at its {@link #place}: gross pay and working hours, which every
   * summed work states, and parts of these two, which some works may not state.
   */
  public static final List<WageQuantity> SUMMED =
      Stream.concat(
              of(Unit.MONEY).filter(each -> each.sign == Sign.RESULT),
              of(Unit.HOURS).filter(each -> each != UNPAID_HOURS))
          .toList();

  /** The lines of a wage below those of gross pay: what is added or taken, and each result. */
  public static final List<WageQuantity> LINES =
      Stream.of(EARNINGS.parts, NET_PAY.parts, List.of(NET_PAY, INCOME_TAX))
          .flatMap(List::stream)
          .toList();

  /** What is added or taken between gross pay and net pay. */
  public static final List<WageQuantity> AFTER_GROSS_PAY =
      LINES.stream().filter(part -> part.sign != Sign.RESULT && part != INCOME_TAX).toList();

  /** What of gross pay does not arrive where it is withheld. */
  public static final List<WageQuantity> WITHHELD = List.of(PLATFORM_FEE, SOCIAL_CHARGES);

  /**
   * Amounts besides pay that are used as stated, and are 0 where not stated: no percentages of pay,
   * and no lists of items.
   */
  public static final List<WageQuantity> AMOUNTS =
      of(Unit.MONEY)
          .filter(each -> each.sign != Sign.RESULT && each.form == Form.AMOUNT && each != PAY)
          .toList();

  /** Amounts besides pay before social charges: 0 where not stated. */
  public static final List<WageQuantity> ZERO_IF_UNSTATED =
      Stream.of(GROSS_PAY.parts, EARNINGS.parts)
          .flatMap(List::stream)
          .filter(each -> each.sign != Sign.RESULT && each != PAY)
          .toList();

  /**
   * All sums, then what is added or taken between them, which a survey may not have, and tasks,
   * which are asked for by pay floors alone.
   */
  public static final List<WageQuantity> GATHERED =
      Stream.of(SUMMED, AFTER_GROSS_PAY, List.of(TASKS)).flatMap(List::stream).toList();

  static {
    for (int place = 0; place < GATHERED.size(); place++) {
      GATHERED.get(place).place = place;
    }
  }

  private final Unit unit;
  private final Sign sign;
  private final Form form;
  private final String nameOfPart;
  private final List<WageQuantity> parts;
  private int place = -1;

  WageQuantity(Unit unit, Sign sign) {
    this(unit, sign, "");
  }

  WageQuantity(Unit unit, Sign sign, String nameOfPart) {
    this(unit, sign, Form.AMOUNT, nameOfPart);
  }

  WageQuantity(Form form, Sign sign, String nameOfPart) {
    this(Unit.MONEY, sign, form, nameOfPart);
  }

  WageQuantity(Unit unit, WageQuantity... parts) {
    this(unit, Sign.RESULT, Form.AMOUNT, "", parts);
  }

  WageQuantity(Unit unit, Sign sign, Form form, String nameOfPart, WageQuantity... parts) {
    this.unit = unit;
    this.sign = sign;
    this.form = form;
    this.nameOfPart = nameOfPart;
    this.parts = List.of(parts);
  }

  private static Stream<WageQuantity> of(Unit unit) {
    return Stream.of(values()).filter(each -> each.unit == unit);
  }

  /** Whether it may be stated as a percentage of pay. */
  public boolean isShareOfPay() {
    return form == Form.SHARE || form == Form.SHARE_OR_AMOUNT;
  }

  /** Whether it may be stated as an amount too, where it may be a percentage. */
  public boolean isShareOrAmount() {
    return form == Form.SHARE_OR_AMOUNT;
  }

  /** Its name in files: {@code gross_pay}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name in files as something that lowers the hourly rate: {@code unpaid_time}. */
  public String keyOfPart() {
    return nameOfPart.isEmpty() ? key() : nameOfPart;
  }

  public Unit unit() {
    return unit;
  }

  public Sign sign() {
    return sign;
  }

  /** The parts of a result: the result before it, if any, and all that is added or taken since. */
  public List<WageQuantity> parts() {
    return parts;
  }

  /** Whether it is a part of a result, or of one of its parts. */
  public boolean isIn(WageQuantity result) {
    return result.parts.stream().anyMatch(each -> each == this || isIn(each));
  }

  /** Its index in {@link #GATHERED}; -1 where it is not in that list. */
  public int place() {
    return place;
  }

  /** The total that it is a part of: working hours, or gross pay. */
  public WageQuantity whole() {
    return unit == Unit.HOURS ? WORK_HOURS : GROSS_PAY;
  }

  public boolean isWhole() {
    return this == whole();
  }

  /** An unknown amount of each quantity. */
  public static Amount[] amounts(List<WageQuantity> quantities) {
    Amount[] amounts = new Amount[quantities.size()];
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = new Amount(quantities.get(i).unit);
    }
    return amounts;
  }
}
