package org.clickwage.survey;

import java.util.List;
import org.clickwage.number.Amount;
import org.clickwage.number.Amount.Unit;
import org.clickwage.number.Rational;
import org.clickwage.profile.RecordField;
import org.clickwage.wage.Wage;
import org.clickwage.work.WageQuantity;

/** A record's plain numbers put together as one work, and calculated. */
final class FastPathRecord {
  final RecordNumbers numbers;
  private final boolean isTaskLog;
  private final boolean givesPay;
  private final Wage wage = new Wage();
  private final List<Wage> wages = List.of(wage);
  private final Amount unpaidHours = new Amount(Unit.HOURS);
  private final Stated[] additionsToPay = stated(true);
  private final Stated[] otherAmounts = stated(false);

  /** An amount that is stated as it is, and the field that states it. */
  private record Stated(Amount amount, RecordField field) {}

  FastPathRecord(RecordNumbers numbers, BatchPlan plan) {
    this.numbers = numbers;
    this.givesPay = plan.mapping().givesPay();
    this.isTaskLog = plan.mapping().profile().records().isTaskLog();
  }

  private Stated[] stated(boolean isGrossPay) {
    return WageQuantity.AMOUNTS.stream()
        .filter(each -> WageQuantity.GROSS_PAY.parts().contains(each) == isGrossPay)
        .map(each -> new Stated(wage.of(each), RecordField.of(each)))
        .toArray(Stated[]::new);
  }

  /**
   * Calculates the numbers that were read, as the only wage of the record.
   *
   * @param paid whether the record's money is paid
   * @param apart whether it is kept apart, so that its pay is not known yet
   */
  List<Wage> calculate(boolean paid, boolean apart) {
    if (paid) {
      readPay();
    } else {
      readNoPay(givesPay && !apart);
    }
    numbers.setOrZero(wage.workCosts, RecordField.COSTS);
    for (Stated each : otherAmounts) {
      numbers.setOrZero(each.amount, each.field);
    }
    numbers.set(wage.tasks, RecordField.TASKS);
    readTime();
    boolean isTask = isTaskLog && !wage.paidHours.isKnown();
    if (isTask && paid) {
      wage.paidHours.set(wage.workHours);
    } else if (!paid && !apart && wage.workHours.isKnown()) {
      wage.paidHours.setZero();
    }
    numbers.setOrZero(wage.feePercent, RecordField.PLATFORM_FEE);
    numbers.setOrZero(wage.rentPercent, RecordField.ACCOUNT_RENT);
    numbers.set(wage.chargesPercent, RecordField.CHARGES);
    wage.calculate();
    return wages;
  }

  private void readPay() {
    numbers.set(wage.pay, RecordField.PAY);
    for (Stated each : additionsToPay) {
      numbers.setOrZero(each.amount, each.field);
    }
  }

  /** Nothing was earned: the time is all that counts. */
  private void readNoPay(boolean isKnown) {
    if (isKnown) {
      wage.pay.setZero();
    } else {
      wage.pay.setUnknown();
    }
    for (Stated each : additionsToPay) {
      each.amount.setZero();
    }
  }

  /** What the record says was earned; nothing where the pay is not known, as a bonus alone. */
  Rational statedPay() {
    readPay();
    if (!wage.pay.isKnown()) {
      return Rational.ZERO;
    }
    Rational sum = wage.pay.value();
    for (Stated each : additionsToPay) {
      sum = sum.plus(each.amount.value());
    }
    return sum;
  }

  /** Either all of the time, or its parts: who gives both is not calculated here. */
  private void readTime() {
    RecordField paid = numbers.first(RecordField.PAID_HOURS, RecordField.PAID_SECONDS);
    RecordField unpaid = numbers.first(RecordField.UNPAID_HOURS, RecordField.UNPAID_SECONDS);
    if (paid != null || unpaid != null) {
      readPart(wage.paidHours, paid);
      readPart(unpaidHours, unpaid);
      wage.workHours.sum(wage.paidHours, unpaidHours);
    } else {
      wage.paidHours.setUnknown();
      readWhole(numbers.first(RecordField.MINUTES, RecordField.SECONDS));
    }
  }

  /**
   * @param key null where there is no such part
   */
  private void readPart(Amount hours, RecordField key) {
    if (key == null) {
      hours.setZero();
    } else {
      numbers.set(hours, key);
    }
  }

  /**
   * @param smaller what gives the time where hours do not; null where nothing does
   */
  private void readWhole(RecordField smaller) {
    RecordField key =
        numbers.has(RecordField.HOURS) || smaller == null ? RecordField.HOURS : smaller;
    numbers.set(wage.workHours, key);
  }
}
