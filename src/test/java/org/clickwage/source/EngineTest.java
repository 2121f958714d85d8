package org.clickwage.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.clickwage.table.Chunk;
import org.clickwage.table.Chunker;
import org.clickwage.table.Dialect;
import org.clickwage.work.NumberNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class EngineTest {
  private static final int RECORDS = 200;

  /** Each record is a chunk. */
  private static final int CHUNK_SIZE = "123\n".length();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 300})
  void chunksAreTakenInTheOrderOfTheInput(int threads) throws IOException {
    List<Integer> taken = new ArrayList<>();
    run(input(), threads, EngineTest::slowly, taken::add);
    assertEquals(IntStream.range(100, 100 + RECORDS).boxed().toList(), taken);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void noMoreThreadsWorkThanWereAskedFor(int threads) throws IOException {
    Set<Thread> workers = ConcurrentHashMap.newKeySet();
    run(
        input(),
        threads,
        number -> {
          workers.add(Thread.currentThread());
          return slowly(number);
        },
        number -> workers.add(Thread.currentThread()));
    assertTrue(workers.size() <= threads, workers.toString());
  }

  @Test
  void aChunkThatTakesLongHoldsUpFewOthers() throws IOException {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    run(
        input(),
        4,
        number -> {
          int underWay = begun.incrementAndGet() - taken.get();
          most.accumulateAndGet(underWay, Math::max);
          LockSupport.parkNanos(number == 100 ? 50_000_000 : 0);
          return number;
        },
        number -> taken.incrementAndGet());
    assertTrue(most.get() <= 8, "under way: " + most);
  }

  /** Which of two mistakes is reported must not depend on the threads. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void theFirstFailureOfTheInputIsThrownAndAllBeforeItIsTaken(int threads) {
    for (int round = 0; round < 20; round++) {
      List<Integer> taken = new ArrayList<>();
      IllegalStateException thrown =
          assertThrows(
              IllegalStateException.class,
              () -> run(input(), threads, EngineTest::failFrom150, taken::add));
      assertEquals("150", thrown.getMessage());
      assertEquals(IntStream.range(100, 150).boxed().toList(), taken);
    }
  }

  private static int failFrom150(int number) {
    if (number >= 150) {
      // Those behind are quicker to fail.
      LockSupport.parkNanos(number == 150 ? 2_000_000 : 0);
      throw new IllegalStateException(Integer.toString(number));
    }
    return number;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void whatCannotBeTakenIsTheLast(int threads) {
    List<Integer> taken = new ArrayList<>();
    IOException full = new IOException("full");
    IOException thrown =
        assertThrows(
            IOException.class,
            () ->
                run(
                    input(),
                    threads,
                    EngineTest::slowly,
                    number -> {
                      if (number == 110) {
                        throw full;
                      }
                      taken.add(number);
                    }));
    assertSame(full, thrown);
    assertEquals(IntStream.range(100, 110).boxed().toList(), taken);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void whatWasReadBeforeAFailureIsTaken(int threads) {
    IOException damaged = new IOException("damaged");
    InputStream input =
        new InputStream() {
          private final InputStream whole = input();
          private int left = 40 * CHUNK_SIZE;

          @Override
          public int read() throws IOException {
            if (left-- == 0) {
              throw damaged;
            }
            return whole.read();
          }

          @Override
          public int read(byte[] bytes, int from, int most) throws IOException {
            bytes[from] = (byte) read();
            return 1;
          }
        };
    List<Integer> taken = new ArrayList<>();
    assertSame(
        damaged,
        assertThrows(IOException.class, () -> run(input, threads, EngineTest::slowly, taken::add)));
    assertEquals(IntStream.range(100, 100 + taken.size()).boxed().toList(), taken);
    assertTrue(taken.size() >= 38, "taken: " + taken.size());
  }

  @Test
  void anInterruptEndsTheRun() {
    Thread caller = Thread.currentThread();
    CountDownLatch otherBegan = new CountDownLatch(1);
    AtomicInteger last = new AtomicInteger();
    assertThrows(
        InterruptedIOException.class,
        () ->
            run(
                input(),
                2,
                number -> {
                  if (Thread.currentThread() == caller) {
                    await(otherBegan);
                    caller.interrupt();
                  } else {
                    otherBegan.countDown();
                    LockSupport.parkNanos(100_000_000);
                  }
                  return number;
                },
                last::set));
    assertTrue(Thread.interrupted());
    assertTrue(last.get() < 100 + RECORDS - 1);
  }

  private static void await(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      Thread.onSpinWait();
    }
  }

  private static int slowly(int number) {
    LockSupport.parkNanos(number % 7 * 20_000L);
    return number;
  }

  private static InputStream input() {
    StringBuilder lines = new StringBuilder();
    IntStream.range(100, 100 + RECORDS).forEach(number -> lines.append(number).append('\n'));
    return new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.US_ASCII));
  }

  private interface Work {
    int of(int number);
  }

  private static void run(InputStream input, int threads, Work work, Engine.Taker<Integer> taker)
      throws IOException {
    Dialect dialect =
        Dialect.of(StandardCharsets.UTF_8, ',', NumberNotation.POINT, List.of(), "\n");
    try (Chunker chunker = new Chunker(input, dialect, CHUNK_SIZE)) {
      Engine.run(
          chunker::next,
          Collections.nCopies(threads, work),
          (each, chunk) -> each.of(number(chunk)),
          taker);
    }
  }

  private static int number(Chunk chunk) {
    return Integer.parseInt(
        new String(chunk.bytes(), 0, chunk.length(), StandardCharsets.US_ASCII).strip());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void allIsDoneByNoMoreThreadsThanWereAskedFor(int threads) {
    Set<Thread> workers = ConcurrentHashMap.newKeySet();
    List<Integer> done = Collections.synchronizedList(new ArrayList<>());
    Engine.runAll(
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
    Engine.runAll(
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
    Engine.runAll(2, List.of(meeting, meeting));
    assertEquals(0, both.getCount());
  }

  @Test
  void whatTheFirstThatFailsThrewIsThrown() {
    RuntimeException first = new IllegalArgumentException("first");
    Error second = new OutOfMemoryError("second");
    assertSame(
        first,
        assertThrows(RuntimeException.class, () -> Engine.runAll(2, failing(first, second))));
    assertSame(second, assertThrows(Error.class, () -> Engine.runAll(2, failing(second, first))));
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
