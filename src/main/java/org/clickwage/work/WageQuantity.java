package org.clickwage.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clickwage.number.Amount;
import org.clickwage.number.Amount.Unit;

/**
 * A quantity of a work, declared once: its time, and its money on the way from pay to net pay. Each
 * result stands after what it is made of, the one before it among that.
 */
public enum WageQuantity {
  TASKS(Unit.COUNT, Sign.NONE),
  PAID_HOURS(Unit.HOURS, Sign.ADDED),
  UNPAID_HOURS(Unit.HOURS, Sign.ADDED, "unpaid_time"),
  WORK_HOURS(Unit.HOURS, Sign.RESULT),
  PAY(Unit.MONEY, Sign.ADDED),
  BONUS(Unit.MONEY, Sign.ADDED),
  TIPS(Unit.MONEY, Sign.ADDED),
  GROSS_PAY(Unit.MONEY, Sign.RESULT),
  /** What the platform kept. */
  PLATFORM_FEE(Unit.MONEY, Sign.TAKEN),
  /** What went to the holder of a rented account. */
  ACCOUNT_RENT(Unit.MONEY, Sign.TAKEN),
  WORK_COSTS(Unit.MONEY, Sign.TAKEN, "costs"),
  /** Paid back for such costs: not earned. */
  REIMBURSEMENTS(Unit.MONEY, Sign.ADDED),
  /** What an employee's gross wage is the counterpart of. */
  EARNINGS(Unit.MONEY, Sign.RESULT),
  /** Not known where none are stated, for they are hardly 0. */
  SOCIAL_CHARGES(Unit.MONEY, Sign.TAKEN, "charges"),
  NET_PAY(Unit.MONEY, Sign.RESULT),
  DISTANCE(Unit.COUNT, Sign.NONE);

  /** What it does on the way to the next result. */
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

  /** What lies between gross pay and net pay, each a part of one of the two results. */
  public static final List<WageQuantity> AFTER_GROSS_PAY =
      Stream.of(EARNINGS, NET_PAY)
          .flatMap(result -> result.parts().stream())
          .filter(part -> part.sign != Sign.RESULT)
          .toList();

  /**
   * Money besides the pay that comes in as it is stated, and is none where it is not: no percentage
   * of pay, and not itemised.
   */
  public static final List<WageQuantity> AMOUNTS =
      Stream.of(values())
          .filter(each -> each.sign == Sign.ADDED || each.sign == Sign.TAKEN)
          .filter(each -> each.unit == Unit.MONEY && each != PAY && !each.hasFormula())
          .toList();

  /** Those that are summed, and after them what lies between: a survey may have none of that. */
  public static final List<WageQuantity> GATHERED =
      Stream.concat(SUMMED.stream(), AFTER_GROSS_PAY.stream()).toList();

  static {
    for (int place = 0; place < GATHERED.size(); place++) {
      GATHERED.get(place).place = place;
    }
  }

  private final Unit unit;
  private final Sign sign;
  private final String nameOfPart;
  private int place = -1;

  WageQuantity(Unit unit, Sign sign) {
    this(unit, sign, "");
  }

  WageQuantity(Unit unit, Sign sign, String nameOfPart) {
    this.unit = unit;
    this.sign = sign;
    this.nameOfPart = nameOfPart;
  }

  /** Whether it is calculated of what is stated of it. */
  private boolean hasFormula() {
    return switch (this) {
      case PLATFORM_FEE, ACCOUNT_RENT, WORK_COSTS, SOCIAL_CHARGES -> true;
      default -> false;
    };
  }

  /** Its name in files: {@code gross_pay}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name in files as a part of what an hour loses: {@code unpaid_time}. */
  public String keyOfPart() {
    return nameOfPart.isEmpty() ? key() : nameOfPart;
  }

  public Unit unit() {
    return unit;
  }

  public Sign sign() {
    return sign;
  }

  /** What a result is made of: the one before it, if any, and what is added and taken since. */
  public List<WageQuantity> parts() {
    List<WageQuantity> parts = new ArrayList<>();
    for (WageQuantity each : values()) {
      if (each == this && sign == Sign.RESULT) {
        return List.copyOf(parts);
      } else if (each.sign == Sign.RESULT || each.unit != unit) {
        parts.clear();
      }
      if (each.unit == unit) {
        parts.add(each);
      }
    }
    return List.of();
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
