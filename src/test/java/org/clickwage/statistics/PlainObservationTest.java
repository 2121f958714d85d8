package org.clickwage.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.SplittableRandom;
import org.clickwage.number.Amount;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Units in whole numbers come to the statistics of the same units in quotients. */
class PlainObservationTest {
  private static final long MONEY = Amount.Unit.MONEY.one();
  private static final long HOUR = Amount.Unit.HOURS.one();

  private static final Rational[] REFERENCES = {
    null,
    Rational.parse("11.88"),
    Rational.of(90335, 17333),
    Rational.of(136875000000L, 41683925413L)
  };

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 50, 2000})
  void bothFormsComeToTheSame(int size) {
    SplittableRandom random = new SplittableRandom(size);
    PlainObservation plain = new PlainObservation();
    GroupAccumulator ofPlain = new GroupAccumulator();
    GroupAccumulator ofQuotients = new GroupAccumulator();
    for (int i = 0; i < size; i++) {
      fill(plain, random);
      ofPlain.add(plain);
      inQuotients(plain).addTo(ofQuotients);
      if (i % 7 == 0) {
        inQuotients(plain).addTo(ofPlain);
        inQuotients(plain).addTo(ofQuotients);
      }
    }
    assertEquals(
        ofQuotients.statistics(Samples.OPTIONS).toString(),
        ofPlain.statistics(Samples.OPTIONS).toString());
  }

  /** As large as numbers are that are gathered on 64 bits, and three times as many as fit there. */
  @Test
  void manyLargeNumbersDoNotOverflow() {
    long large = (1L << 50) - 1;
    int count = 3 << 12;
    PlainObservation unit = new PlainObservation();
    unit.hasNetPay = true;
    unit.hasPaidHours = true;
    unit.grossPay = large;
    unit.earnings = -large;
    unit.netPay = -large;
    unit.paidAmount = -large;
    unit.paidHours = large;
    unit.workHours = large;
    unit.rateHours = large;
    unit.rate = Rational.of(-1, 1_000);
    unit.reference = Rational.of(2);
    GroupAccumulator group = new GroupAccumulator();
    for (int i = 0; i < count; i++) {
      group.add(unit);
    }
    GroupStatistics statistics = group.statistics(Samples.OPTIONS);
    Rational money = Rational.of(large, MONEY).times(count);
    Rational hours = Rational.of(large, HOUR).times(count);
    assertEquals(money, statistics.totals().orElseThrow().grossPay());
    assertEquals(Optional.of(money.negated()), statistics.totals().orElseThrow().netPay());
    assertEquals(hours, statistics.totals().orElseThrow().workHours());
    assertEquals(Optional.of(hours), statistics.totals().orElseThrow().paidHours());
    // What is due, two for each hour, and what was taken instead of paid.
    assertEquals(
        hours.times(2).plus(money),
        statistics.underpayment().orElseThrow().missingPay().orElseThrow());
  }

  private static void fill(PlainObservation unit, SplittableRandom random) {
    long most = random.nextInt(20) == 0 ? Long.MAX_VALUE / 10_000 : 1_000_000;
    unit.grossPay = random.nextLong(0, most) * (random.nextBoolean() ? 1_000 : 1);
    unit.earnings = unit.grossPay - random.nextLong(0, 300_000);
    unit.hasNetPay = random.nextInt(4) > 0;
    unit.netPay = unit.hasNetPay ? unit.earnings - random.nextLong(0, 1_000) : 0;
    unit.paidAmount = unit.hasNetPay ? unit.netPay : unit.grossPay;
    unit.hasPaidHours = random.nextInt(4) > 0;
    unit.workHours = random.nextLong(1, 900_000) * (random.nextBoolean() ? 100_000 : 36_000_000);
    unit.rateHours = unit.workHours;
    unit.paidHours = unit.hasPaidHours ? random.nextLong(0, unit.workHours + 1) : 0;
    unit.rate = Rational.of(unit.paidAmount, MONEY).dividedBy(Rational.of(unit.workHours, HOUR));
    unit.reference = REFERENCES[random.nextInt(REFERENCES.length)];
  }

  private static Observation inQuotients(PlainObservation unit) {
    return new Observation(
        Rational.of(unit.grossPay, MONEY),
        Optional.of(Rational.of(unit.earnings, MONEY)),
        said(unit.hasNetPay, unit.netPay, MONEY),
        unit.rate,
        Rational.of(unit.paidAmount, MONEY),
        said(unit.hasPaidHours, unit.paidHours, HOUR),
        said(unit.hasPaidHours, unit.workHours - unit.paidHours, HOUR),
        Rational.of(unit.workHours, HOUR),
        Rational.ONE,
        Optional.ofNullable(unit.reference));
  }

  private static Optional<Rational> said(boolean said, long number, long unit) {
    return said ? Optional.of(Rational.of(number, unit)) : Optional.empty();
  }
}
