package org.clickwage.group;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.HourlyRate;
import org.clickwage.source.CellKey;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.Observation;
import org.clickwage.statistics.StatisticsOptions;
import org.clickwage.wage.RateName;
import org.clickwage.work.WageQuantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records come to the same sums as those of their workers, in all groups and in all. */
class WorkersTest {
  private static final StatisticsOptions OPTIONS = StatisticsOptions.DEFAULT;

  private static final int GROUPS = 4;
  private static final int PLACES = 3;

  private final SplittableRandom random = new SplittableRandom(12);
  private final SampleRecords records = new SampleRecords(random);
  private final Workers workers = new Workers(true, WageQuantity.GATHERED, true, false);

  /** One for each thread. */
  private final List<RecordGatherer> gatherers =
      List.of(new RecordGatherer(workers), new RecordGatherer(workers));

  /** By the worker's name: his sums in each group, and those of all of his records. */
  private final Map<String, Map<Integer, UnitTotals>> expected = new HashMap<>();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3_000, 20_000})
  void sumsAreThoseOfTheirRecords(int count) {
    for (int i = 0; i < count; i++) {
      add("of-a-platform-with-long-names-".repeat(random.nextInt(6)) + "w" + random.nextInt(500));
    }
    gatherers.forEach(RecordGatherer::finish);
    compare(carried());
    compare(workers);
  }

  /** As another process reads them. */
  private Workers carried() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryForm form = BinaryForm.to(bytes);
    workers.write(form);
    form.flush();
    Workers read = new Workers(true, WageQuantity.GATHERED, true, false);
    read.read(BinaryForm.from(bytes.toByteArray()), group -> group);
    return read;
  }

  private void compare(Workers found) {
    List<GroupTotals> groups = totals(GROUPS);
    GroupTotals total = new GroupTotals(0);
    found.addTo(groups::get, total, 2);

    List<GroupTotals> expectedGroups = totals(GROUPS);
    GroupTotals expectedTotal = new GroupTotals(0);
    expected.forEach(
        (name, units) -> {
          UnitTotals together = new UnitTotals();
          units.forEach(
              (group, unit) -> {
                unit.addTo(expectedGroups.get(group), null);
                together.merge(unit);
              });
          together.addTo(expectedTotal, null);
        });
    assertEquals(statistics(expectedTotal), statistics(total));
    for (int group = 0; group < GROUPS; group++) {
      assertEquals(statistics(expectedGroups.get(group)), statistics(groups.get(group)));
    }
  }

  private void add(String name) {
    int group = random.nextInt(GROUPS);
    int place = random.nextInt(PLACES);
    RateName rate = RateName.values()[random.nextInt(RateName.values().length)];
    Observation record = random.nextInt(20) == 0 ? records.odd(rate) : records.next(rate);
    record.weight = records.weight();
    record.empty = random.nextInt(1 << WageQuantity.ZERO_IF_UNSTATED.size());
    CellKey key = new CellKey();
    key.add(name);
    HourlyRate reference = record.references.single().orElse(null);
    expected
        .computeIfAbsent(name, none -> new HashMap<>())
        .computeIfAbsent(group, none -> new UnitTotals())
        .add(place, record.copy());
    gatherers.get(random.nextInt(2)).add(key, group, place, rate, record, reference);
  }

  private static List<GroupTotals> totals(int count) {
    return IntStream.range(0, count).mapToObj(GroupTotals::new).toList();
  }

  private static List<GroupStatistics> statistics(GroupTotals totals) {
    return IntStream.range(0, PLACES)
        .mapToObj(place -> totals.statistics(place).statistics(OPTIONS))
        .collect(Collectors.toList());
  }
}
