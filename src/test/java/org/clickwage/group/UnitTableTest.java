package org.clickwage.group;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clickwage.number.HourlyRate;
import org.clickwage.statistics.Observation;
import org.clickwage.wage.RateName;
import org.clickwage.work.WageQuantity;
import org.junit.jupiter.api.Test;

/** Sums in rows of numbers come to what the same records come to one by one. */
class UnitTableTest {
  private final UnitTable units =
      new UnitTable(new ReferenceNumbers(), true, WageQuantity.GATHERED);
  private final SplittableRandom random = new SplittableRandom(11);
  private final SampleRecords records = new SampleRecords(random);

  @Test
  void unitsAreTheSumsOfTheirRecords() {
    List<WorkerTotals> workers = IntStream.range(0, 400).mapToObj(WorkerTotals::new).toList();
    Map<List<Integer>, Observation> expected = new HashMap<>();
    for (int i = 0; i < 10_000; i++) {
      WorkerTotals worker = workers.get(random.nextInt(workers.size()));
      int group = random.nextInt(3) == 0 ? (1 << 27) - 1 : random.nextInt(3);
      int place = random.nextInt(10);
      RateName rate = RateName.values()[random.nextInt(4)];
      Observation record = random.nextInt(9) == 0 ? records.odd(rate) : records.next(rate);
      record.weight = records.weight();
      units.add(worker, UnitTable.key(group, place, rate), record, reference(record));
      expected.merge(
          List.of(worker.number(), group, place, rate.ordinal()), record, UnitTableTest::sum);
    }
    int count = 0;
    for (WorkerTotals worker : workers) {
      for (int unit = worker.firstUnit(); unit != UnitTable.NONE; unit = units.next(unit)) {
        List<Integer> key =
            List.of(
                worker.number(), units.group(unit), units.place(unit), units.rate(unit).ordinal());
        assertEquals(expected.get(key), units.sums(unit), key::toString);
        count++;
      }
    }
    assertEquals(expected.size(), count);
  }

  private static Observation sum(Observation known, Observation more) {
    Observation sum = known.copy();
    sum.add(more);
    return sum;
  }

  /** What is too large is added apart, and what was there stays as it was. */
  @Test
  void aRecordThatDoesNotFitIsAddedApart() {
    WorkerTotals worker = new WorkerTotals(0);
    long key = UnitTable.key(0, 0, RateName.NET);
    Observation record = records.next(RateName.NET);
    units.add(worker, key, record, reference(record));
    Observation large = record.copy();
    large.workHours.setUnits(Long.MAX_VALUE);
    large.setRateOf(RateName.NET);
    units.add(worker, key, large, reference(record));
    units.add(worker, key, record, reference(record));
    assertEquals(sum(sum(record, large), record), units.sums(worker.firstUnit()));
    assertEquals(UnitTable.NONE, units.next(worker.firstUnit()));
  }

  private static HourlyRate reference(Observation record) {
    return record.references.single().orElse(null);
  }
}
