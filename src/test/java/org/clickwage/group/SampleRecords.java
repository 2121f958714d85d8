package org.clickwage.group;

import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Rational;
import org.clickwage.statistics.Observation;
import org.clickwage.statistics.Weight;
import org.clickwage.wage.RateName;
import org.clickwage.work.WageQuantity;

/** Records in whole numbers, of all units, that state what they state by chance. */
final class SampleRecords {
  /** Cents, hundredths of them, and the least; hundredths of hours, seconds, and the least. */
  private static final long[] MONEY_UNITS = {1_000_000, 10_000, 1};

  private static final long[] HOUR_UNITS = {36_000_000, 1_000_000, 1};

  /** The first is in another currency than the others. */
  private static final List<HourlyRate> REFERENCES =
      List.of(
          new HourlyRate(Rational.parse("11.88"), Currency.getInstance("MGA")),
          new HourlyRate(Rational.of(90335, 17333), Currency.getInstance("EUR")),
          new HourlyRate(Rational.parse("7.25"), Currency.getInstance("EUR")),
          new HourlyRate(Rational.of(136875000000L, 41683925413L), Currency.getInstance("EUR")));

  private final SplittableRandom random;

  SampleRecords(SplittableRandom random) {
    this.random = random;
  }

  Observation next(RateName rate) {
    Observation record = new Observation();
    long money = MONEY_UNITS[random.nextInt(MONEY_UNITS.length)];
    long hour = HOUR_UNITS[random.nextInt(HOUR_UNITS.length)];
    long grossPay = random.nextLong(0, 1_000_000) * money;
    long earnings = grossPay - random.nextLong(0, 300_000) * money;
    long workHours = random.nextLong(1, 900_000) * hour;
    record.grossPay.setUnits(grossPay);
    record.of(WageQuantity.EARNINGS).setUnits(earnings);
    record.workHours.setUnits(workHours);
    if (rate == RateName.NET || random.nextInt(4) > 0) {
      record.of(WageQuantity.NET_PAY).setUnits(earnings - random.nextLong(0, 1_000) * money);
    }
    if (rate == RateName.ADVERTISED || random.nextInt(4) > 0) {
      record.paidHours.setUnits(random.nextLong(0, workHours + 1));
    }
    if (random.nextBoolean()) {
      record.of(WageQuantity.PLATFORM_FEE).setUnits(random.nextLong(0, 1_000) * money);
      record.of(WageQuantity.ACCOUNT_RENT).setUnits(random.nextLong(0, 1_000) * money);
    }
    record.setRateOf(rate);
    int place = random.nextInt(REFERENCES.size() + 1);
    record.references.set(
        place == REFERENCES.size() ? null : REFERENCES.get(place), record.rateHours);
    return record;
  }

  /** A record that rows of whole numbers don't hold: off the grid, or too large for two. */
  Observation odd(RateName rate) {
    Observation record = next(rate);
    if (random.nextBoolean()) {
      record.grossPay.set(record.grossPay.value().plus(Rational.of(1, 7)));
    } else {
      record.grossPay.setUnits(Long.MAX_VALUE);
    }
    record.setRateOf(rate);
    return record;
  }

  /** None, one of a few decimals or of many, or one that is no decimal. */
  Weight weight() {
    return switch (random.nextInt(6)) {
      case 0 -> null;
      case 1 -> Weight.of(Rational.of(random.nextInt(1, 9), 7));
      case 2 ->
          Weight.of(
              Rational.of(random.nextInt(3, 5)).plus(Rational.ofDecimal(random.nextInt(3), 16)));
      default -> Weight.of(Rational.ofDecimal(random.nextInt(1, 400), 2));
    };
  }
}
