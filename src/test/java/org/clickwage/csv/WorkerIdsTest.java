package org.clickwage.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Workers are told apart by a hash of their names alone, so that of no two may be the same. */
class WorkerIdsTest {
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

  /** Those who are looked up together get the numbers that they get one by one. */
  @Test
  void togetherAndOneByOneAreTheSame() {
    WorkerIds together = new WorkerIds();
    WorkerIds alone = new WorkerIds();
    long[] names = new long[WorkerIds.AT_ONCE];
    int[] ids = new int[WorkerIds.AT_ONCE];
    for (int run = 0; run < 40; run++) {
      int count = names.length - run;
      for (int i = 0; i < count; i++) {
        byte[] name = Integer.toString(i * (run + 1) % 3_000).getBytes(StandardCharsets.US_ASCII);
        names[i] = CellBytes.hash(name, 0, name.length);
      }
      together.of(names, ids, count);
      for (int i = 0; i < count; i++) {
        assertEquals(alone.of(names[i]), ids[i]);
      }
    }
  }

  /** Whoever another thread saw has here the number of his name. */
  @Test
  void numbersOfAnotherThreadAreFoundByTheirNames() {
    WorkerIds ours = new WorkerIds();
    WorkerIds theirs = new WorkerIds();
    for (int worker = 0; worker < 2_000; worker++) {
      ours.of(worker * 3L);
      theirs.of(worker * 2L);
    }
    int[] here = ours.of(theirs);
    assertEquals(2_000, here.length);
    for (int worker = 0; worker < 2_000; worker++) {
      assertEquals(ours.of(worker * 2L), here[theirs.of(worker * 2L)]);
    }
    assertEquals(2, here[theirs.of(6)]);
  }
}
