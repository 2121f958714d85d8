package org.clickwage.batch;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Pieces of work that don't depend on each other, done by several threads. */
public final class SharedWork {
  private SharedWork() {}

  /**
   * Does all pieces, begun in their order: the longest should stand first. Where some fail, what
   * the first of them in that order threw is thrown.
   *
   * @param threads so many pieces at a time
   */
  public static void run(int threads, List<? extends Runnable> pieces) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      pieces.stream()
          .map(piece -> CompletableFuture.runAsync(piece, pool))
          .toList()
          .forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      } else if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e;
    } finally {
      pool.shutdown();
    }
  }
}
