package org.clickwage.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SharedWorkTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void allIsDoneByNoMoreThreadsThanWereAskedFor(int threads) {
    Set<Thread> workers = ConcurrentHashMap.newKeySet();
    List<Integer> done = Collections.synchronizedList(new ArrayList<>());
    SharedWork.run(
        threads,
        IntStream.range(0, 100)
            .<Runnable>mapToObj(
                piece ->
                    () -> {
                      workers.add(Thread.currentThread());
                      done.add(piece);
                    })
            .toList());
    assertEquals(
        IntStream.range(0, 100).boxed().toList(), done.stream().sorted().distinct().toList());
    assertEquals(100, done.size());
    assertTrue(workers.size() <= threads, workers.toString());
  }

  @Test
  void thePieceThatStandsFirstIsBegunFirst() {
    List<Integer> begun = new ArrayList<>();
    SharedWork.run(
        1, IntStream.range(0, 20).<Runnable>mapToObj(piece -> () -> begun.add(piece)).toList());
    assertEquals(IntStream.range(0, 20).boxed().toList(), begun);
  }

  /** Each waits for the other: with one thread after the other, neither would end. */
  @Test
  void piecesAreDoneAtOnce() {
    CountDownLatch both = new CountDownLatch(2);
    Runnable meeting =
        () -> {
          both.countDown();
          try {
            both.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    SharedWork.run(2, List.of(meeting, meeting));
    assertEquals(0, both.getCount());
  }

  @Test
  void whatTheFirstThatFailsThrewIsThrown() {
    RuntimeException first = new IllegalArgumentException("first");
    Error second = new OutOfMemoryError("second");
    assertSame(
        first,
        assertThrows(RuntimeException.class, () -> SharedWork.run(2, failing(first, second))));
    assertSame(second, assertThrows(Error.class, () -> SharedWork.run(2, failing(second, first))));
  }

  private static List<Runnable> failing(Throwable one, Throwable other) {
    return List.of(() -> {}, () -> fail(one), () -> fail(other));
  }

  private static void fail(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) thrown;
  }
}
