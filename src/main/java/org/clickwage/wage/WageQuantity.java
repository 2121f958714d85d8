package org.clickwage.wage;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clickwage.number.Amount;
import org.clickwage.number.Amount.Unit;

/**
 * A quantity of a work, declared once: those of money on the way from pay to net pay, each result
 * after what it is made of.
 */
public enum WageQuantity {
  PAY(Unit.MONEY, Sign.ADDED),
  BONUS(Unit.MONEY, Sign.ADDED),
  TIPS(Unit.MONEY, Sign.ADDED),
  GROSS_PAY(Unit.MONEY, Sign.RESULT),
  /** What the platform kept. */
  PLATFORM_FEE(Unit.MONEY, Sign.TAKEN),
  /** What went to the holder of a rented account. */
  ACCOUNT_RENT(Unit.MONEY, Sign.TAKEN),
  WORK_COSTS(Unit.MONEY, Sign.TAKEN),
  /** What an employee's gross wage is the counterpart of. */
  EARNINGS(Unit.MONEY, Sign.RESULT),
  /** Not known where none are stated, for they are hardly 0. */
  SOCIAL_CHARGES(Unit.MONEY, Sign.TAKEN),
  NET_PAY(Unit.MONEY, Sign.RESULT),
  TASKS(Unit.COUNT, Sign.NONE),
  PAID_HOURS(Unit.HOURS, Sign.NONE),
  UNPAID_HOURS(Unit.HOURS, Sign.NONE),
  WORK_HOURS(Unit.HOURS, Sign.NONE);

  /** What it does on the way from pay to net pay. */
  public enum Sign {
    ADDED,
    TAKEN,
    RESULT,
    NONE
  }

  /**
   * Those that the works of a group are summed by, each at its {@link #place}: the wholes, which
   * every work that is summed states, and parts of them that some may not.
   */
  public static final List<WageQuantity> SUMMED =
      List.of(GROSS_PAY, EARNINGS, NET_PAY, PAID_HOURS, WORK_HOURS);

  /**
   * The same, and after them what is taken of a work's pay besides its costs, which are the rest: a
   * survey may have none of the last of them.
   */
  public static final List<WageQuantity> GATHERED =
      Stream.concat(SUMMED.stream(), Stream.of(PLATFORM_FEE, ACCOUNT_RENT)).toList();

  /** Those that are taken off, a bit for each by its ordinal. */
  static final int TAKEN;

  static {
    for (int place = 0; place < GATHERED.size(); place++) {
      GATHERED.get(place).place = place;
    }
    int taken = 0;
    int first = 0;
    for (WageQuantity each : values()) {
      if (each.sign == Sign.TAKEN) {
        taken |= 1 << each.ordinal();
      } else if (each.sign == Sign.RESULT) {
        each.firstPart = first;
        first = each.ordinal();
      }
    }
    TAKEN = taken;
  }

  private final Unit unit;
  private final Sign sign;
  private int place = -1;
  private int firstPart = ordinal();

  WageQuantity(Unit unit, Sign sign) {
    this.unit = unit;
    this.sign = sign;
  }

  /** Its name in files: {@code gross_pay}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Unit unit() {
    return unit;
  }

  public Sign sign() {
    return sign;
  }

  /** What a result is made of: the one before it, if any, and what is added and taken since. */
  public List<WageQuantity> parts() {
    return List.of(values()).subList(firstPart, ordinal());
  }

  /** The ordinal of the first of them; the others follow, up to the result. */
  int firstPart() {
    return firstPart;
  }

  /** Where it is among those that are {@link #GATHERED}. */
  public int place() {
    return place;
  }

  /** The sum that it is a part of. */
  public WageQuantity whole() {
    return unit == Unit.HOURS ? WORK_HOURS : GROSS_PAY;
  }

  public boolean isWhole() {
    return this == whole();
  }

  /** An amount for each, none known. */
  public static Amount[] amounts(List<WageQuantity> quantities) {
    Amount[] amounts = new Amount[quantities.size()];
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = new Amount(quantities.get(i).unit);
    }
    return amounts;
  }
}
