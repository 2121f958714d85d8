package org.clickwage.group;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.clickwage.source.ByteWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workers are distinguished by a hash of their names alone, so that of no two may be the same. */
class DistinctWorkerCountsTest {
  private static final String NAME = "worker-000000000000000000";

  /** Names of an export differ in few digits, wherever in their eight bytes those are. */
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
      hashes.add(ByteWords.hash(name, 0, name.length));
    }
  }

  /** However many groups and kinds there are, and whichever thread saw whom. */
  @ParameterizedTest
  @CsvSource({"1,1", "10,1", "64,1", "65,1", "300,1", "1,3", "10,3", "17,3", "10,7", "300,7"})
  void eachWorkerIsCountedOnceInAGroupAndOnceInAll(int groups, int kinds) {
    Random random = new Random(groups);
    List<DistinctWorkerCounts> threads =
        Stream.generate(() -> new DistinctWorkerCounts(kinds)).limit(3).toList();
    Set<Long> all = new HashSet<>();
    List<Map<Integer, Set<Long>>> byKind =
        Stream.<Map<Integer, Set<Long>>>generate(TreeMap::new).limit(kinds).toList();
    for (int record = 0; record < 20_000; record++) {
      long worker = hash("w" + random.nextInt(4_000));
      int group = random.nextInt(groups);
      int ofKinds = 1 | random.nextInt(1 << kinds);
      threads.get(random.nextInt(threads.size())).add(worker, group, ofKinds);
      all.add(worker);
      for (int kind = 0; kind < kinds; kind++) {
        if ((ofKinds & 1 << kind) != 0) {
          byKind.get(kind).computeIfAbsent(group, none -> new HashSet<>()).add(worker);
        }
      }
    }
    DistinctWorkerCounts merged = threads.get(0);
    threads.subList(1, threads.size()).forEach(merged::merge);
    assertEquals(all.size(), merged.workers());
    for (int kind = 0; kind < kinds; kind++) {
      assertKind(byKind.get(kind), merged, kind);
    }
  }

  private static void assertKind(
      Map<Integer, Set<Long>> byGroup, DistinctWorkerCounts merged, int kind) {
    long[] counts = merged.byGroup()[kind];
    byGroup.forEach((group, workers) -> assertEquals(workers.size(), counts[group]));
    assertEquals(byGroup.values().stream().mapToLong(Set::size).sum(), LongStream.of(counts).sum());
    assertEquals(union(byGroup, byGroup.keySet()).size(), merged.workers(kind));
    Set<Integer> some = Set.copyOf(byGroup.keySet().stream().filter(i -> i % 3 == 0).toList());
    long inSome = some.stream().mapToLong(group -> byGroup.get(group).size()).sum();
    assertEquals(inSome - union(byGroup, some).size(), merged.seenAgain(some, kind));
  }

  private static Set<Long> union(Map<Integer, Set<Long>> byGroup, Set<Integer> groups) {
    Set<Long> union = new HashSet<>();
    groups.forEach(group -> union.addAll(byGroup.get(group)));
    return union;
  }

  @Test
  void aNameWhoseHashIsZeroIsAWorkerToo() {
    DistinctWorkerCounts workers = new DistinctWorkerCounts(1);
    workers.add(0, 3, 1);
    workers.add(0, 3, 1);
    workers.add(hash("anna"), 3, 1);
    assertEquals(2, workers.workers());
    assertEquals(2, workers.byGroup()[DistinctWorkerCounts.SEEN][3]);
  }

  private static long hash(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
    return ByteWords.hash(bytes, 0, bytes.length);
  }
}
