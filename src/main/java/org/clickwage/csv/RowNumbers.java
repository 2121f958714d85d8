package org.clickwage.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.clickwage.money.Rational;
import org.clickwage.money.Share;
import org.clickwage.wage.Charges;
import org.clickwage.wage.Deductions;
import org.clickwage.work.CostItem;
import org.clickwage.work.WorkRecord;
import org.clickwage.work.WorkTime;

/**
 * The short way of a record: its numbers straight from its bytes, where each is a plain decimal for
 * the whole work.
 */
final class RowNumbers {
  /** The keys that the short way understands; a file that gives others goes the general way. */
  private static final List<Key> NUMBERS =
      List.of(
          Key.PAY,
          Key.BONUS,
          Key.TIPS,
          Key.TASKS,
          Key.HOURS,
          Key.MINUTES,
          Key.SECONDS,
          Key.PAID_HOURS,
          Key.UNPAID_HOURS,
          Key.PAID_SECONDS,
          Key.UNPAID_SECONDS,
          Key.PLATFORM_FEE,
          Key.ACCOUNT_RENT,
          Key.CHARGES,
          Key.INCOME_TAX,
          Key.COSTS,
          Key.WEIGHT);

  private static final List<Key> GENERAL_ONLY =
      List.of(
          Key.PAY_PERIOD,
          Key.HOURS_PERIOD,
          Key.OVER,
          Key.DAYS_PER_WEEK,
          Key.DISTANCE_KM,
          Key.PER_KM);

  private final RecordCursor record;
  private final RowDecimals decimals;
  private final boolean isTaskLog;
  private final boolean hasStamps;
  private final int[] columns = new int[Key.values().length];
  private final Rational[] constants = new Rational[columns.length];
  private final Rational[] values = new Rational[columns.length];
  private final int[] used;

  private RowNumbers(BatchPlan plan, RecordCursor record) {
    this.record = record;
    this.decimals = new RowDecimals(plan.dialect().decimal());
    this.isTaskLog = plan.mapping().profile().rows().isTaskLog();
    this.hasStamps = plan.mapping().gives(Key.ACCEPT) && plan.mapping().gives(Key.END);
    for (Key key : Key.values()) {
      columns[key.ordinal()] = plan.mapping().column(key);
    }
    this.used = NUMBERS.stream().filter(plan.mapping()::gives).mapToInt(Enum::ordinal).toArray();
  }

  /** The short way of a file; empty where one of its columns or constants needs the general way. */
  static Optional<RowNumbers> of(BatchPlan plan, RecordCursor record) {
    if (GENERAL_ONLY.stream().anyMatch(plan.mapping()::gives)) {
      return Optional.empty();
    }
    RowNumbers numbers = new RowNumbers(plan, record);
    for (Key key : NUMBERS) {
      Optional<String> constant = plan.mapping().constant(key);
      if (constant.isPresent()) {
        byte[] bytes = constant.get().strip().getBytes(StandardCharsets.UTF_8);
        Rational value = numbers.decimals.read(bytes, 0, bytes.length);
        if (value == null) {
          return Optional.empty();
        }
        numbers.constants[key.ordinal()] = value;
      }
    }
    return Optional.of(numbers);
  }

  /** Reads the record's numbers; false where one of them is not plain. */
  boolean read() {
    for (int key : used) {
      int column = columns[key];
      if (column == Mapping.NONE) {
        values[key] = constants[key];
      } else if (record.isEmpty(column)) {
        values[key] = null;
      } else {
        values[key] =
            decimals.read(record.bytes(), record.cellStart(column), record.cellEnd(column));
        if (values[key] == null) {
          return false;
        }
      }
    }
    return isReckonable();
  }

  /** What the general way would refuse, or take from stamps, is left to it. */
  private boolean isReckonable() {
    boolean stamped = hasStamps && !hasAny(Key.HOURS, Key.MINUTES, Key.SECONDS) && !hasBothParts();
    // Two of work, paid and unpaid time say the third, by the rules of the general way.
    boolean mixedTimes = hasAny(Key.HOURS, Key.MINUTES, Key.SECONDS) && hasPart();
    Rational weight = value(Key.WEIGHT);
    boolean weighted = weight == null || weight.isPositive();
    return !stamped
        && !mixedTimes
        && weighted
        && isPercent(Key.PLATFORM_FEE)
        && isPercent(Key.ACCOUNT_RENT)
        && isPercent(Key.CHARGES)
        && isPercent(Key.INCOME_TAX);
  }

  private boolean hasPart() {
    return hasAny(Key.PAID_HOURS, Key.PAID_SECONDS, Key.UNPAID_HOURS)
        || value(Key.UNPAID_SECONDS) != null;
  }

  private boolean hasBothParts() {
    return hours(Key.PAID_HOURS, Key.PAID_SECONDS) != null
        && hours(Key.UNPAID_HOURS, Key.UNPAID_SECONDS) != null;
  }

  private boolean hasAny(Key one, Key other, Key third) {
    return value(one) != null || value(other) != null || value(third) != null;
  }

  private boolean isPercent(Key key) {
    Rational percent = value(key);
    return percent == null || percent.compareTo(Rational.HUNDRED) <= 0;
  }

  private Rational value(Key key) {
    return values[key.ordinal()];
  }

  private Rational orZero(Key key) {
    Rational value = value(key);
    return value == null ? Rational.ZERO : value;
  }

  boolean chargesStated() {
    return value(Key.CHARGES) != null;
  }

  Rational weight() {
    Rational weight = value(Key.WEIGHT);
    return weight == null ? Rational.ONE : weight;
  }

  /** Nothing where the pay is not known: a bonus alone is not what was earned. */
  Rational grossPay() {
    Rational pay = value(Key.PAY);
    return pay == null ? Rational.ZERO : pay.plus(orZero(Key.BONUS)).plus(orZero(Key.TIPS));
  }

  /**
   * @param paid whether the record's money is paid
   * @param apart whether it stands apart, so that its pay is not known yet
   */
  WorkRecord work(boolean paid, boolean apart) {
    Optional<Rational> unpaid = apart ? Optional.empty() : Optional.of(Rational.ZERO);
    Rational costs = value(Key.COSTS);
    return new WorkRecord(
        paid ? Optional.ofNullable(value(Key.PAY)) : unpaid,
        paid ? orZero(Key.BONUS) : Rational.ZERO,
        paid ? orZero(Key.TIPS) : Rational.ZERO,
        Optional.ofNullable(value(Key.TASKS)),
        isTaskLog ? taskTime(paid) : time(),
        Rational.ZERO,
        costs == null ? List.of() : List.of(new CostItem("costs", costs)),
        Optional.empty(),
        Optional.empty());
  }

  Deductions deductions() {
    Rational charges = value(Key.CHARGES);
    return new Deductions(
        share(Key.PLATFORM_FEE),
        share(Key.ACCOUNT_RENT),
        charges == null
            ? Optional.empty()
            : Optional.of(new Charges.Percent(Share.ofPercent(charges))),
        share(Key.INCOME_TAX));
  }

  private Share share(Key key) {
    Rational percent = value(key);
    return percent == null ? Share.NONE : Share.ofPercent(percent);
  }

  private WorkTime taskTime(boolean paid) {
    WorkTime time = time();
    if (time.paidHours().isPresent() || time.workHours().isEmpty()) {
      return time;
    }
    Rational hours = time.workHours().get();
    return paid ? WorkTime.of(hours, Rational.ZERO) : WorkTime.of(Rational.ZERO, hours);
  }

  private WorkTime time() {
    Rational paid = hours(Key.PAID_HOURS, Key.PAID_SECONDS);
    Rational unpaid = hours(Key.UNPAID_HOURS, Key.UNPAID_SECONDS);
    Rational all = value(Key.HOURS);
    if (all == null && value(Key.MINUTES) != null) {
      all = value(Key.MINUTES).dividedBy(60);
    } else if (all == null) {
      all = hours(Key.HOURS, Key.SECONDS);
    }
    if (paid != null && unpaid != null) {
      return WorkTime.of(paid, unpaid);
    }
    if (all == null) {
      return paid == null && unpaid == null
          ? WorkTime.UNKNOWN
          : WorkTime.of(
              paid == null ? Rational.ZERO : paid, unpaid == null ? Rational.ZERO : unpaid);
    }
    return WorkTime.of(all);
  }

  private Rational hours(Key hours, Key seconds) {
    Rational stated = value(hours);
    if (stated != null) {
      return stated;
    }
    Rational counted = value(seconds);
    return counted == null ? null : counted.dividedBy(3600);
  }
}
