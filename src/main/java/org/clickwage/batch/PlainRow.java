package org.clickwage.batch;

import org.clickwage.money.PowersOfTen;
import org.clickwage.money.Rational;
import org.clickwage.profile.Key;
import org.clickwage.wage.PlainDeductions;
import org.clickwage.wage.PlainWage;
import org.clickwage.work.PlainWork;

/** A record's plain numbers put together as one work, and reckoned. */
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
   * Reckons the numbers that were read. Throws {@link ArithmeticException} where they are too large
   * for 64 bits.
   *
   * @param paid whether the record's money is paid
   * @param apart whether it stands apart, so that its pay is not known yet
   */
  PlainWage reckon(boolean paid, boolean apart) {
    readMoney();
    work.paySaid = paid ? numbers.has(Key.PAY) : givesPay && !apart;
    if (!paid) {
      work.withoutMoney();
    }
    readTime();
    boolean isTask = isTaskLog && !work.paidHoursSaid;
    boolean isUnpaid = !paid && !apart;
    if (work.hoursSaid && (isUnpaid || (isTask && paid))) {
      work.paidHoursSaid = true;
      work.paidHours = paid ? work.workHours : 0;
    }
    readDeductions();
    wage.reckon(taken);
    return wage;
  }

  /** What the record says was earned; nothing where the pay is not known, as a bonus alone. */
  Rational statedPay() {
    readMoney();
    return numbers.has(Key.PAY)
        ? Rational.of(Math.addExact(work.pay, Math.addExact(work.bonus, work.tips)), work.moneyUnit)
        : Rational.ZERO;
  }

  private void readMoney() {
    int decimals =
        Math.max(
            Math.max(numbers.decimals(Key.PAY), numbers.decimals(Key.BONUS)),
            Math.max(numbers.decimals(Key.TIPS), numbers.decimals(Key.COSTS)));
    work.pay = numbers.scaled(Key.PAY, decimals);
    work.bonus = numbers.scaled(Key.BONUS, decimals);
    work.tips = numbers.scaled(Key.TIPS, decimals);
    work.costs = numbers.scaled(Key.COSTS, decimals);
    work.moneyUnit = PowersOfTen.of(decimals);
    work.tasksSaid = numbers.has(Key.TASKS);
    work.tasks = numbers.scaled(Key.TASKS, numbers.decimals(Key.TASKS));
    work.taskUnit = PowersOfTen.of(numbers.decimals(Key.TASKS));
  }

  private void readDeductions() {
    int decimals =
        Math.max(
            numbers.decimals(Key.CHARGES),
            Math.max(numbers.decimals(Key.PLATFORM_FEE), numbers.decimals(Key.ACCOUNT_RENT)));
    taken.platformFee = numbers.scaled(Key.PLATFORM_FEE, decimals);
    taken.accountRent = numbers.scaled(Key.ACCOUNT_RENT, decimals);
    taken.chargesSaid = numbers.has(Key.CHARGES);
    taken.charges = numbers.scaled(Key.CHARGES, decimals);
    taken.unit = PowersOfTen.of(decimals);
  }

  /** Either all of the time, or its parts: who gives both is not reckoned here. */
  private void readTime() {
    Key paid = numbers.first(Key.PAID_HOURS, Key.PAID_SECONDS);
    Key unpaid = numbers.first(Key.UNPAID_HOURS, Key.UNPAID_SECONDS);
    work.paidHoursSaid = paid != null || unpaid != null;
    if (work.paidHoursSaid) {
      int decimals = Math.max(decimals(paid), decimals(unpaid));
      int perHour = Math.max(perHour(paid), perHour(unpaid));
      work.paidHours = time(paid, decimals, perHour);
      work.workHours = Math.addExact(work.paidHours, time(unpaid, decimals, perHour));
      work.hourUnit = Math.multiplyExact(PowersOfTen.of(decimals), perHour);
      work.hoursSaid = true;
    } else {
      readWholeTime(numbers.has(Key.HOURS) ? Key.HOURS : numbers.first(Key.MINUTES, Key.SECONDS));
    }
  }

  private void readWholeTime(Key hours) {
    work.hoursSaid = hours != null;
    work.workHours = time(hours, decimals(hours), perHour(hours));
    work.hourUnit = Math.multiplyExact(PowersOfTen.of(decimals(hours)), perHour(hours));
  }

  private int decimals(Key key) {
    return key == null ? 0 : numbers.decimals(key);
  }

  private long time(Key key, int decimals, int perHour) {
    return key == null
        ? 0
        : Math.multiplyExact(numbers.scaled(key, decimals), perHour / perHour(key));
  }

  /** How many of the units that a key is counted in are an hour. */
  private static int perHour(Key key) {
    if (key == Key.SECONDS || key == Key.PAID_SECONDS || key == Key.UNPAID_SECONDS) {
      return SECONDS_PER_HOUR;
    }
    return key == Key.MINUTES ? MINUTES_PER_HOUR : 1;
  }
}
