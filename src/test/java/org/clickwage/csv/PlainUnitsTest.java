package org.clickwage.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clickwage.money.Rational;
import org.clickwage.statistics.PlainObservation;
import org.junit.jupiter.api.Test;

/** Sums in rows of numbers come to what the same records come to one by one. */
class PlainUnitsTest {
  private static final long[] MONEY_UNITS = {1, 100, 1_000, 100_000, 10_000_000};
  private static final long[] HOUR_UNITS = {1, 60, 100, 3_600, 36_000};
  private static final List<Rational> REFERENCES =
      List.of(
          Rational.parse("11.88"),
          Rational.of(90335, 17333),
          Rational.parse("7.25"),
          Rational.of(136875000000L, 41683925413L));

  private final ReferenceNumbers numbers = new ReferenceNumbers();
  private final ReferenceNumbers.Recent recent = new ReferenceNumbers.Recent(numbers);
  private final PlainUnits units = new PlainUnits(numbers);
  private final SplittableRandom random = new SplittableRandom(11);

  @Test
  void unitsAreTheSumsOfTheirRecords() {
    List<WorkerTally> workers = IntStream.range(0, 400).mapToObj(WorkerTally::new).toList();
    Map<List<Integer>, UnitSums> expected = new HashMap<>();
    for (int i = 0; i < 10_000; i++) {
      WorkerTally worker = workers.get(random.nextInt(workers.size()));
      int group = random.nextInt(3) == 0 ? (1 << 26) - 1 : random.nextInt(3);
      int place = random.nextInt(10);
      RateName rate = RateName.values()[random.nextInt(4)];
      PlainObservation record = record(rate);
      assertTrue(units.add(worker, group, place, rate, record, reference(record)));
      expected.merge(
          List.of(worker.number(), group, place, rate.ordinal()),
          PlainSums.of(record, rate),
          UnitSums::plus);
    }
    int count = 0;
    for (WorkerTally worker : workers) {
      for (int unit = worker.firstUnit(); unit != PlainUnits.NONE; unit = units.next(unit)) {
        int group = units.group(unit);
        int place = units.place(unit);
        QuotientSums sums = units.sums(unit).inQuotients();
        assertTrue(
            IntStream.range(0, 4)
                .mapToObj(rate -> expected.get(List.of(worker.number(), group, place, rate)))
                .anyMatch(known -> known != null && known.inQuotients().equals(sums)),
            () -> worker.number() + " " + group + " " + place + " " + sums);
        count++;
      }
    }
    assertEquals(expected.size(), count);
  }

  /** What is not in whole units, or is too large, stays out, and what was there stays as it was. */
  @Test
  void aRecordThatDoesNotFitChangesNothing() {
    WorkerTally worker = new WorkerTally(0);
    PlainObservation record = record(RateName.NET);
    record.countIn(7, 100);
    assertFalse(units.add(worker, 0, 0, RateName.NET, record, PlainUnits.NO_REFERENCE));
    assertEquals(PlainUnits.NONE, worker.firstUnit());
    record.countIn(1, 1);
    record.grossPay = Long.MAX_VALUE / 1_000;
    assertFalse(units.add(worker, 0, 0, RateName.NET, record, PlainUnits.NO_REFERENCE));
    assertNull(units.sums(worker.firstUnit()));
    record.grossPay = 12;
    record.workHours = 4;
    assertTrue(units.add(worker, 0, 0, RateName.NET, record, reference(record)));
    QuotientSums before = units.sums(worker.firstUnit()).inQuotients();
    record.workHours = Long.MAX_VALUE / 36_000_000;
    assertFalse(units.add(worker, 0, 0, RateName.NET, record, reference(record)));
    assertEquals(before, units.sums(worker.firstUnit()).inQuotients());
    assertEquals(Rational.of(12), before.grossPay());
    assertEquals(Rational.of(4), before.workHours());
  }

  private int reference(PlainObservation record) {
    return record.reference == null ? PlainUnits.NO_REFERENCE : recent.of(record.reference);
  }

  private PlainObservation record(RateName rate) {
    PlainObservation record = new PlainObservation();
    record.countIn(
        MONEY_UNITS[random.nextInt(MONEY_UNITS.length)],
        HOUR_UNITS[random.nextInt(HOUR_UNITS.length)]);
    record.grossPay = random.nextLong(0, 1_000_000);
    record.earnings = record.grossPay - random.nextLong(0, 300_000);
    record.netPaySaid = rate == RateName.NET || random.nextInt(4) > 0;
    record.netPay = record.netPaySaid ? record.earnings - random.nextLong(0, 1_000) : 0;
    record.workHours = random.nextLong(1, 900_000);
    record.paidHoursSaid = rate == RateName.ADVERTISED || random.nextInt(4) > 0;
    record.paidHours = record.paidHoursSaid ? random.nextLong(0, record.workHours + 1) : 0;
    record.paidAmount = rate.of(record.grossPay, record.earnings, record.netPay);
    record.reference =
        random.nextInt(8) == 0 ? null : REFERENCES.get(random.nextInt(REFERENCES.size()));
    return record;
  }
}
