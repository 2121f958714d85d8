package org.clickwage.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.clickwage.number.Amount;
import org.clickwage.number.Rational;
import org.clickwage.wage.RateName;
import org.clickwage.work.WageQuantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Units on the grid and off it come to what their quotients come to, added one by one. */
class ObservationTest {
  private static final long MONEY = Amount.Unit.MONEY.one();
  private static final long HOUR = Amount.Unit.HOURS.one();

  private static final Rational[] REFERENCES = {
    null,
    Rational.parse("11.88"),
    Rational.of(90335, 17333),
    Rational.of(136875000000L, 41683925413L)
  };

  private interface Figure {
    Rational of(Observation unit);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 50, 2000})
  void sumsAreThoseOfQuotients(int size) {
    SplittableRandom random = new SplittableRandom(size);
    GroupAccumulator group = new GroupAccumulator();
    List<Observation> units = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      units.add(unit(random));
      group.add(units.get(i));
    }
    GroupStatistics statistics = group.statistics(Samples.OPTIONS);
    Totals totals = statistics.totals();
    assertEquals(
        sum(units, unit -> unit.grossPay.value()), totals.of(WageQuantity.GROSS_PAY).orElseThrow());
    assertEquals(
        sum(units, unit -> unit.workHours.value()),
        totals.of(WageQuantity.WORK_HOURS).orElseThrow());
    assertEquals(
        sum(units, unit -> unit.of(WageQuantity.EARNINGS).value()),
        totals.of(WageQuantity.EARNINGS).orElseThrow());
    List<Observation> net =
        units.stream().filter(unit -> unit.of(WageQuantity.NET_PAY).isKnown()).toList();
    assertEquals(
        net.isEmpty() ? null : sum(net, unit -> unit.of(WageQuantity.NET_PAY).value()),
        totals.of(WageQuantity.NET_PAY).orElse(null));
    assertEquals(
        net.isEmpty()
            ? null
            : sum(net, unit -> unit.of(WageQuantity.NET_PAY).value())
                .dividedBy(sum(net, unit -> unit.workHours.value())),
        statistics.pooled().of(RateName.NET).orElse(null));
    List<Observation> paid = units.stream().filter(unit -> unit.paidHours.isKnown()).toList();
    assertEquals(
        paid.isEmpty()
            ? null
            : sum(paid, unit -> unit.workHours.value().minus(unit.paidHours.value())),
        totals.of(WageQuantity.UNPAID_HOURS).orElse(null));
    Rational missing =
        sum(
            units.stream().filter(ObservationTest::isBelow).toList(),
            unit ->
                weight(unit)
                    .times(unit.references.due().minus(unit.paidAmount.value()))
                    .dividedBy(weight(unit)));
    assertEquals(
        missing,
        statistics.underpayment().flatMap(Underpayment::aggregateShortfall).orElse(Rational.ZERO));
  }

  private static boolean isBelow(Observation unit) {
    return !unit.references.isEmpty()
        && unit.rate.isLessThan(unit.references.mean(unit.rateHours).orElseThrow());
  }

  private static Rational weight(Observation unit) {
    return unit.weight == null ? Rational.ONE : unit.weight.value();
  }

  /** Each figure as often as its unit weighs. */
  private static Rational sum(List<Observation> units, Figure figure) {
    return units.stream()
        .map(unit -> figure.of(unit).times(weight(unit)))
        .reduce(Rational.ZERO, Rational::plus);
  }

  /** As large as numbers on the grid are, and so many that 128 bits don't hold their sums. */
  @Test
  void manyLargeNumbersDoNotOverflow() {
    long large = (1L << 62) - 1;
    int count = 3 << 12;
    Observation unit = new Observation();
    unit.grossPay.setUnits(large);
    unit.of(WageQuantity.EARNINGS).setUnits(-large);
    unit.of(WageQuantity.NET_PAY).setUnits(-large);
    unit.paidAmount.setUnits(-large);
    unit.paidHours.setUnits(large);
    unit.workHours.setUnits(large);
    unit.rateHours.setUnits(large);
    unit.rate = Rational.of(-1, 1_000);
    unit.references.set(Rational.of(2), unit.rateHours);
    unit.weight = Weight.of(Rational.of(999_999));
    GroupAccumulator group = new GroupAccumulator();
    for (int i = 0; i < count; i++) {
      group.add(unit);
    }
    GroupStatistics statistics = group.statistics(Samples.OPTIONS);
    Rational times = Rational.of(count).times(999_999);
    Rational money = Rational.of(large, MONEY).times(times);
    Rational hours = Rational.of(large, HOUR).times(times);
    assertEquals(money, statistics.totals().of(WageQuantity.GROSS_PAY).orElseThrow());
    assertEquals(Optional.of(money.negated()), statistics.totals().of(WageQuantity.NET_PAY));
    assertEquals(hours, statistics.totals().of(WageQuantity.WORK_HOURS).orElseThrow());
    assertEquals(Optional.of(hours), statistics.totals().of(WageQuantity.PAID_HOURS));
    // What is due, two for each hour, and what was taken instead of paid.
    assertEquals(
        hours.times(2).plus(money),
        statistics.underpayment().orElseThrow().aggregateShortfall().orElseThrow());
  }

  private static Observation unit(SplittableRandom random) {
    Observation unit = new Observation();
    long most = random.nextInt(20) == 0 ? Long.MAX_VALUE / 10_000 : 1_000_000;
    unit.grossPay.setUnits(random.nextLong(0, most) * (random.nextBoolean() ? 1_000 : 1));
    if (random.nextInt(5) == 0) {
      unit.grossPay.set(unit.grossPay.value().times(Rational.of(1, random.nextLong(3, 30))));
    }
    unit.of(WageQuantity.EARNINGS)
        .set(unit.grossPay.value().minus(Rational.of(random.nextLong(300_000), MONEY)));
    unit.of(WageQuantity.NET_PAY)
        .set(
            unit.of(WageQuantity.EARNINGS)
                .value()
                .minus(Rational.of(random.nextLong(1_000), MONEY)));
    unit.paidAmount.set(unit.of(WageQuantity.NET_PAY));
    if (random.nextInt(4) == 0) {
      unit.paidAmount.set(unit.grossPay);
      unit.of(WageQuantity.NET_PAY).setUnknown();
    }
    long hour = random.nextBoolean() ? 100_000 : 36_000_000;
    unit.workHours.setUnits(random.nextLong(1, 900_000) * hour);
    if (random.nextInt(5) == 0) {
      unit.workHours.set(unit.workHours.value().times(Rational.of(1, 7)));
    }
    unit.rateHours.set(unit.workHours);
    unit.paidHours.set(
        random.nextInt(4) == 0 ? null : unit.workHours.value().times(Rational.of(2, 3)));
    unit.rateSums();
    Rational reference = REFERENCES[random.nextInt(REFERENCES.length)];
    if (reference != null) {
      unit.references.set(reference, unit.rateHours);
    }
    unit.weight =
        switch (random.nextInt(4)) {
          case 0 -> Weight.of(Rational.ofDecimal(random.nextLong(1, 900), 2));
          case 1 -> Weight.of(Rational.of(random.nextLong(1, 9), 7));
          default -> null;
        };
    return unit;
  }
}
