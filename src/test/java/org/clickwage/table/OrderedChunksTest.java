package org.clickwage.table;

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
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.clickwage.work.NumberNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class OrderedChunksTest {
  private static final int RECORDS = 200;

  /** Each record is a chunk. */
  private static final int CHUNK_SIZE = "123\n".length();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 300})
  void chunksAreTakenInTheOrderOfTheInput(int threads) throws IOException {
    List<Integer> taken = new ArrayList<>();
    run(input(), threads, OrderedChunksTest::slowly, taken::add);
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

  /** Which of two mistakes is told must not depend on the threads. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void theFirstFailureOfTheInputIsThrownAndAllBeforeItIsTaken(int threads) {
    for (int round = 0; round < 20; round++) {
      List<Integer> taken = new ArrayList<>();
      IllegalStateException thrown =
          assertThrows(
              IllegalStateException.class,
              () -> run(input(), threads, OrderedChunksTest::failFrom150, taken::add));
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
                    OrderedChunksTest::slowly,
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
        assertThrows(
            IOException.class, () -> run(input, threads, OrderedChunksTest::slowly, taken::add)));
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

  private static void run(
      InputStream input, int threads, Work work, OrderedChunks.Taker<Integer> taker)
      throws IOException {
    Dialect dialect =
        new Dialect(
            StandardCharsets.UTF_8, 0, ',', NumberNotation.POINT, 0, 0, List.of(), "\n", List.of());
    try (Chunker chunker = new Chunker(input, dialect, CHUNK_SIZE)) {
      new OrderedChunks<Integer>(chunker, threads, chunk -> work.of(number(chunk)), taker).run();
    }
  }

  private static int number(Chunk chunk) {
    return Integer.parseInt(
        new String(chunk.bytes(), 0, chunk.length(), StandardCharsets.US_ASCII).strip());
  }
}
