package org.clickwage.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workers are told apart by a hash of their names alone, so that of no two may be the same. */
class WorkerSightingsTest {
  private static final String NAME = "worker-000000000000000000";

  /** Names of an export differ in few digits, wherever in their eight bytes those stand. */
  @Test
  void namesThatDifferInThreeDigitsStayApart() {
    Set<String> names = new HashSet<>();
    Set<Long> hashes = new HashSet<>();
    for (int first = 7; first < NAME.length(); first++) {
      for (int second = first + 1; second < NAME.length(); second++) {
        for (int third = second + 1; third < NAME.length(); third++) {
          addAll(names, hashes, first, second, third);
        }
      }
    }
    assertEquals(names.size(), hashes.size());
  }

  private static void addAll(
      Set<String> names, Set<Long> hashes, int first, int second, int third) {
    byte[] name = NAME.getBytes(StandardCharsets.US_ASCII);
    for (int number = 0; number < 1_000; number++) {
      name[first] = (byte) ('0' + number / 100);
      name[second] = (byte) ('0' + number / 10 % 10);
      name[third] = (byte) ('0' + number % 10);
      names.add(new String(name, StandardCharsets.US_ASCII));
      hashes.add(CellBytes.hash(name, 0, name.length));
    }
  }

  /** However many groups there are, and whichever thread saw whom. */
  @ParameterizedTest
  @ValueSource(ints = {1, 10, 64, 65, 300})
  void eachWorkerIsCountedOnceInAGroupAndOnceInAll(int groups) {
    Random random = new Random(groups);
    List<WorkerSightings> threads =
        List.of(new WorkerSightings(), new WorkerSightings(), new WorkerSightings());
    Set<Long> all = new HashSet<>();
    Map<Integer, Set<Long>> byGroup = new TreeMap<>();
    for (int record = 0; record < 20_000; record++) {
      long worker = hash("w" + random.nextInt(4_000));
      int group = random.nextInt(groups);
      threads.get(random.nextInt(threads.size())).add(worker, group);
      all.add(worker);
      byGroup.computeIfAbsent(group, none -> new HashSet<>()).add(worker);
    }
    WorkerSightings merged = threads.get(0);
    threads.subList(1, threads.size()).forEach(merged::merge);
    assertEquals(all.size(), merged.workers());
    long[] counts = merged.byGroup();
    byGroup.forEach((group, workers) -> assertEquals(workers.size(), counts[group]));
    assertEquals(byGroup.values().stream().mapToLong(Set::size).sum(), LongStream.of(counts).sum());
    Set<Integer> some = Set.copyOf(byGroup.keySet().stream().filter(i -> i % 3 == 0).toList());
    Set<Long> seen = new HashSet<>();
    some.forEach(group -> seen.addAll(byGroup.get(group)));
    long inSome = some.stream().mapToLong(group -> byGroup.get(group).size()).sum();
    assertEquals(inSome - seen.size(), merged.seenAgain(some));
  }

  @Test
  void aNameWhoseHashIsZeroIsAWorkerToo() {
    WorkerSightings sightings = new WorkerSightings();
    sightings.add(0, 3);
    sightings.add(0, 3);
    sightings.add(hash("anna"), 3);
    assertEquals(2, sightings.workers());
    assertEquals(2, sightings.byGroup()[3]);
  }

  private static long hash(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
    return CellBytes.hash(bytes, 0, bytes.length);
  }
}
