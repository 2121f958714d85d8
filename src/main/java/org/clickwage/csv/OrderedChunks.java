package org.clickwage.csv;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * The chunks of an input, worked on by several threads and taken back in the order of the input, so
 * that what comes out does not depend on the threads.
 *
 * @param <R> what a chunk becomes
 */
final class OrderedChunks<R> {
  /** Takes what chunks became, one after the other. */
  interface Taker<R> {
    void take(R done) throws IOException;
  }

  private final Chunker chunker;
  private final int threads;
  private final Deque<Future<R>> underWay = new ArrayDeque<>();

  OrderedChunks(Chunker chunker, int threads) {
    this.chunker = chunker;
    this.threads = threads;
  }

  void forEach(Function<Chunk, R> work, Taker<R> taker) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (Chunk chunk = next(taker); chunk != null; chunk = next(taker)) {
        Chunk taken = chunk;
        underWay.add(pool.submit(() -> work.apply(taken)));
        // Two for each thread keep all of them busy; more would only fill the memory.
        if (underWay.size() >= 2 * threads) {
          taker.take(result(underWay.poll()));
        }
      }
      takeAll(taker);
    } finally {
      pool.shutdownNow();
    }
  }

  private Chunk next(Taker<R> taker) throws IOException {
    try {
      return chunker.next();
    } catch (EndlessRecordException e) {
      takeAll(taker); // and so the line is known that it begins on
      throw chunker.endless();
    }
  }

  private void takeAll(Taker<R> taker) throws IOException {
    while (!underWay.isEmpty()) {
      taker.take(result(underWay.poll()));
    }
  }

  private static <R> R result(Future<R> waited) throws IOException {
    try {
      return waited.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      } else if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
