package org.clickwage.survey;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Pieces of work that don't depend on each other, done by several threads. */
public final class SharedWork {
  private final List<? extends Runnable> pieces;
  private final AtomicInteger begun = new AtomicInteger();

  /** What pieces threw, by their place: made before there may be no memory left to tell it. */
  private final Throwable[] failures;

  private SharedWork(List<? extends Runnable> pieces) {
    this.pieces = pieces;
    this.failures = new Throwable[pieces.size()];
  }

  /**
   * Does all pieces, begun in their order: the longest should stand first. Where some fail, what
   * the first of them in that order threw is thrown.
   *
   * @param threads so many pieces at a time; the caller's thread is one of them
   */
  public static void run(int threads, List<? extends Runnable> pieces) {
    SharedWork work = new SharedWork(pieces);
    List<Thread> others =
        IntStream.range(1, Math.min(threads, pieces.size()))
            .mapToObj(i -> new Thread(work::doPieces))
            .toList();
    others.forEach(Thread::start);
    work.doPieces();
    others.forEach(SharedWork::join);
    work.throwFailure();
  }

  private void doPieces() {
    for (int i = begun.getAndIncrement(); i < failures.length; i = begun.getAndIncrement()) {
      try {
        pieces.get(i).run();
      } catch (RuntimeException | Error e) {
        failures[i] = e;
      }
    }
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void throwFailure() {
    for (Throwable failure : failures) {
      if (failure instanceof RuntimeException cause) {
        throw cause;
      } else if (failure instanceof Error cause) {
        throw cause;
      }
    }
  }
}
