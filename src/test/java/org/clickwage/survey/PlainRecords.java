package org.clickwage.survey;

import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Rational;
import org.clickwage.statistics.PlainObservation;
import org.clickwage.wage.RateName;

/** Records in whole numbers, of all units, that say what they say by chance. */
final class PlainRecords {
  /** Cents, hundredths of them, and the least; hundredths of hours, seconds, and the least. */
  private static final long[] MONEY_UNITS = {1_000_000, 10_000, 1};

  private static final long[] HOUR_UNITS = {36_000_000, 1_000_000, 1};
  private static final List<Rational> REFERENCES =
      List.of(
          Rational.parse("11.88"),
          Rational.of(90335, 17333),
          Rational.parse("7.25"),
          Rational.of(136875000000L, 41683925413L));

  private final SplittableRandom random;

  PlainRecords(SplittableRandom random) {
    this.random = random;
  }

  PlainObservation next(RateName rate) {
    PlainObservation record = new PlainObservation();
    long money = MONEY_UNITS[random.nextInt(MONEY_UNITS.length)];
    long hour = HOUR_UNITS[random.nextInt(HOUR_UNITS.length)];
    record.grossPay = random.nextLong(0, 1_000_000) * money;
    record.earnings = record.grossPay - random.nextLong(0, 300_000) * money;
    record.hasNetPay = rate == RateName.NET || random.nextInt(4) > 0;
    record.netPay = record.hasNetPay ? record.earnings - random.nextLong(0, 1_000) * money : 0;
    record.workHours = random.nextLong(1, 900_000) * hour;
    record.hasPaidHours = rate == RateName.ADVERTISED || random.nextInt(4) > 0;
    record.paidHours = record.hasPaidHours ? random.nextLong(0, record.workHours + 1) : 0;
    record.rateHours = rate.byHours(record.paidHours, record.workHours);
    record.paidAmount = rate.of(record.grossPay, record.earnings, record.netPay);
    record.reference =
        random.nextInt(8) == 0 ? null : REFERENCES.get(random.nextInt(REFERENCES.size()));
    return record;
  }

  /** A record's reference in its currency: the first has another than the others. */
  static HourlyRate reference(PlainObservation record) {
    if (record.reference == null) {
      return null;
    }
    boolean other = record.reference.equals(REFERENCES.get(0));
    return new HourlyRate(record.reference, Currency.getInstance(other ? "MGA" : "EUR"));
  }

  static UnitSums sums(PlainObservation record) {
    HourlyRate reference = reference(record);
    return UnitSums.of(record, reference == null ? null : reference.currency());
  }
}
