package org.clickwage.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clickwage.number.HourlyRate;
import org.clickwage.statistics.PlainObservation;
import org.clickwage.wage.RateName;
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
        UnitSums sums = units.sums(unit);
        assertTrue(
            IntStream.range(0, 4)
                .mapToObj(rate -> expected.get(List.of(worker.number(), group, place, rate)))
                .anyMatch(known -> known != null && known.equals(sums)),
            () -> worker.number() + " " + group + " " + place + " " + sums);
        count++;
      }
    }
    assertEquals(expected.size(), count);
  }

  /** What is too large stays out, and what was there stays as it was. */
  @Test
  void aRecordThatDoesNotFitChangesNothing() {
    WorkerTotals worker = new WorkerTotals(0);
    PlainObservation record = records.next(RateName.NET);
    assertFalse(units.add(worker, 1 << 26, 0, RateName.NET, record, ReferenceNumbers.NONE));
    assertEquals(PlainUnits.NONE, worker.firstUnit());
    assertTrue(units.add(worker, 0, 0, RateName.NET, record, reference(record)));
    UnitSums before = units.sums(worker.firstUnit());
    assertEquals(PlainRecords.sums(record), before);
    record.workHours = Long.MAX_VALUE;
    record.rateHours = record.workHours;
    assertFalse(units.add(worker, 0, 0, RateName.NET, record, reference(record)));
    assertEquals(before, units.sums(worker.firstUnit()));
  }

  private int reference(PlainObservation record) {
    HourlyRate reference = PlainRecords.reference(record);
    return reference == null ? ReferenceNumbers.NONE : recent.of(reference);
  }
}
