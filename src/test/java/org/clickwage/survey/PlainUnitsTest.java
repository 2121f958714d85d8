package org.clickwage.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Rational;
import org.clickwage.statistics.PlainObservation;
import org.junit.jupiter.api.Test;

/** Sums in rows of numbers come to what the same records come to one by one. */
class PlainUnitsTest {
  private final ReferenceNumbers numbers = new ReferenceNumbers();
  private final ReferenceNumbers.Recent recent = new ReferenceNumbers.Recent(numbers);
  private final PlainUnits units = new PlainUnits(numbers);
  private final SplittableRandom random = new SplittableRandom(11);
  private final PlainRecords records = new PlainRecords(random);

  @Test
  void unitsAreTheSumsOfTheirRecords() {
    List<WorkerTotals> workers = IntStream.range(0, 400).mapToObj(WorkerTotals::new).toList();
    Map<List<Integer>, UnitSums> expected = new HashMap<>();
    for (int i = 0; i < 10_000; i++) {
      WorkerTotals worker = workers.get(random.nextInt(workers.size()));
      int group = random.nextInt(3) == 0 ? (1 << 26) - 1 : random.nextInt(3);
      int place = random.nextInt(10);
      RateName rate = RateName.values()[random.nextInt(4)];
      PlainObservation record = records.next(rate);
      assertTrue(units.add(worker, group, place, rate, record, reference(record)));
      expected.merge(
          List.of(worker.number(), group, place, rate.ordinal()),
          PlainRecords.sums(record),
          UnitSums::plus);
    }
    int count = 0;
    for (WorkerTotals worker : workers) {
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
    WorkerTotals worker = new WorkerTotals(0);
    PlainObservation record = records.next(RateName.NET);
    record.countIn(7, 100);
    assertFalse(units.add(worker, 0, 0, RateName.NET, record, ReferenceNumbers.NONE));
    assertEquals(PlainUnits.NONE, worker.firstUnit());
    record.countIn(1, 1);
    record.grossPay = Long.MAX_VALUE / 1_000;
    assertFalse(units.add(worker, 0, 0, RateName.NET, record, ReferenceNumbers.NONE));
    assertNull(units.sums(worker.firstUnit()));
    record.grossPay = 12;
    record.workHours = 4;
    record.rateHours = 4;
    assertTrue(units.add(worker, 0, 0, RateName.NET, record, reference(record)));
    QuotientSums before = units.sums(worker.firstUnit()).inQuotients();
    record.workHours = Long.MAX_VALUE / 36_000_000;
    record.rateHours = record.workHours;
    assertFalse(units.add(worker, 0, 0, RateName.NET, record, reference(record)));
    assertEquals(before, units.sums(worker.firstUnit()).inQuotients());
    assertEquals(Rational.of(12), before.grossPay());
    assertEquals(Rational.of(4), before.workHours());
  }

  private int reference(PlainObservation record) {
    HourlyRate reference = PlainRecords.reference(record);
    return reference == null ? ReferenceNumbers.NONE : recent.of(reference);
  }
}
