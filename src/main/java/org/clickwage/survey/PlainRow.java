package org.clickwage.survey;

import org.clickwage.number.PowersOfTen;
import org.clickwage.number.Rational;
import org.clickwage.profile.RecordField;
import org.clickwage.wage.PlainDeductions;
import org.clickwage.wage.PlainWage;
import org.clickwage.work.PlainWork;

/** A record's plain numbers put together as one work, and calculated. */
final class PlainRow {
  private static final int SECONDS_PER_HOUR = 3600;
  private static final int MINUTES_PER_HOUR = 60;

  private final RowNumbers numbers;
  private final boolean isTaskLog;
  private final boolean givesPay;
  private final PlainWork work = new PlainWork();
  private final PlainDeductions taken = new PlainDeductions();
  private final PlainWage wage = new PlainWage(work);

  PlainRow(RowNumbers numbers, BatchPlan plan) {
    this.numbers = numbers;
    this.givesPay = plan.mapping().givesPay();
    this.isTaskLog = plan.mapping().profile().rows().isTaskLog();
  }

  /**
   * Calculates the numbers that were read. Throws {@link ArithmeticException} where they are too
   * large for 64 bits.
   *
   * @param paid whether the record's money is paid
   * @param apart whether it stands apart, so that its pay is not known yet
   */
  PlainWage calculate(boolean paid, boolean apart) {
    readMoney();
    work.hasPay = paid ? numbers.has(RecordField.PAY) : givesPay && !apart;
    if (!paid) {
      work.withoutMoney();
    }
    readTime();
    boolean isTask = isTaskLog && !work.hasPaidHours;
    boolean isUnpaid = !paid && !apart;
    if (work.hasHours && (isUnpaid || (isTask && paid))) {
      work.hasPaidHours = true;
      work.paidHours = paid ? work.workHours : 0;
    }
    readDeductions();
    wage.calculate(taken);
    return wage;
  }

  /** What the record says was earned; nothing where the pay is not known, as a bonus alone. */
  Rational statedPay() {
    readMoney();
    return numbers.has(RecordField.PAY)
        ? Rational.of(Math.addExact(work.pay, Math.addExact(work.bonus, work.tips)), work.moneyUnit)
        : Rational.ZERO;
  }

  private void readMoney() {
    int decimals =
        Math.max(
            Math.max(numbers.decimals(RecordField.PAY), numbers.decimals(RecordField.BONUS)),
            Math.max(numbers.decimals(RecordField.TIPS), numbers.decimals(RecordField.COSTS)));
    work.pay = numbers.scaled(RecordField.PAY, decimals);
    work.bonus = numbers.scaled(RecordField.BONUS, decimals);
    work.tips = numbers.scaled(RecordField.TIPS, decimals);
    work.costs = numbers.scaled(RecordField.COSTS, decimals);
    work.moneyUnit = PowersOfTen.of(decimals);
    work.hasTasks = numbers.has(RecordField.TASKS);
    work.tasks = numbers.scaled(RecordField.TASKS, numbers.decimals(RecordField.TASKS));
    work.taskUnit = PowersOfTen.of(numbers.decimals(RecordField.TASKS));
  }

  private void readDeductions() {
    int decimals =
        Math.max(
            numbers.decimals(RecordField.CHARGES),
            Math.max(
                numbers.decimals(RecordField.PLATFORM_FEE),
                numbers.decimals(RecordField.ACCOUNT_RENT)));
    taken.platformFee = numbers.scaled(RecordField.PLATFORM_FEE, decimals);
    taken.accountRent = numbers.scaled(RecordField.ACCOUNT_RENT, decimals);
    taken.hasCharges = numbers.has(RecordField.CHARGES);
    taken.charges = numbers.scaled(RecordField.CHARGES, decimals);
    taken.unit = PowersOfTen.of(decimals);
  }

  /** Either all of the time, or its parts: who gives both is not calculated here. */
  private void readTime() {
    RecordField paid = numbers.first(RecordField.PAID_HOURS, RecordField.PAID_SECONDS);
    RecordField unpaid = numbers.first(RecordField.UNPAID_HOURS, RecordField.UNPAID_SECONDS);
    work.hasPaidHours = paid != null || unpaid != null;
    if (work.hasPaidHours) {
      int decimals = Math.max(decimals(paid), decimals(unpaid));
      int perHour = Math.max(perHour(paid), perHour(unpaid));
      work.paidHours = time(paid, decimals, perHour);
      work.workHours = Math.addExact(work.paidHours, time(unpaid, decimals, perHour));
      work.hourUnit = Math.multiplyExact(PowersOfTen.of(decimals), perHour);
      work.hasHours = true;
    } else {
      readWholeTime(
          numbers.has(RecordField.HOURS)
              ? RecordField.HOURS
              : numbers.first(RecordField.MINUTES, RecordField.SECONDS));
    }
  }

  private void readWholeTime(RecordField hours) {
    work.hasHours = hours != null;
    work.workHours = time(hours, decimals(hours), perHour(hours));
    work.hourUnit = Math.multiplyExact(PowersOfTen.of(decimals(hours)), perHour(hours));
  }

  private int decimals(RecordField key) {
    return key == null ? 0 : numbers.decimals(key);
  }

  private long time(RecordField key, int decimals, int perHour) {
    return key == null
        ? 0
        : Math.multiplyExact(numbers.scaled(key, decimals), perHour / perHour(key));
  }

  /** How many of the units that a key is counted in are an hour. */
  private static int perHour(RecordField key) {
    if (key == RecordField.SECONDS
        || key == RecordField.PAID_SECONDS
        || key == RecordField.UNPAID_SECONDS) {
      return SECONDS_PER_HOUR;
    }
    return key == RecordField.MINUTES ? MINUTES_PER_HOUR : 1;
  }
}
