package org.clickwage.table;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The chunks of an input, worked on by several threads and taken back in the order of the input, so
 * that what comes out does not depend on the threads.
 *
 * <p>Each thread, of which the caller's is one, reads a chunk, works on it and hands it on where it
 * is its turn: what a processor has read stands in its own caches then, and no more threads run
 * than were asked for.
 *
 * @param <R> what a chunk becomes
 */
public final class OrderedChunks<R> {
  /** Takes what chunks became, one after the other, in any of the threads. */
  public interface Taker<R> {
    void take(R done) throws IOException;
  }

  private record Given(long place, Chunk chunk) {}

  /** Two for each thread keep all of them busy; more would only fill the memory. */
  private static final int UNDER_WAY = 2;

  private final Chunker chunker;
  private final int threads;
  private final Function<Chunk, R> work;
  private final Taker<R> taker;

  /** Held by the thread that reads. */
  private final Object reading = new Object();

  private long given;

  /** What waits for its turn, by its place. */
  private final Map<Long, R> done = new HashMap<>();

  private long taken;
  private boolean taking;
  private boolean ended;
  private Throwable failure;
  private long failurePlace;

  /**
   * @param work is done on each chunk, by several threads at a time
   */
  public OrderedChunks(Chunker chunker, int threads, Function<Chunk, R> work, Taker<R> taker) {
    this.chunker = chunker;
    this.threads = threads;
    this.work = work;
    this.taker = taker;
  }

  /** Ends when all is taken. What fails first in the input is thrown; all before it was taken. */
  public void run() throws IOException {
    List<Thread> others =
        IntStream.range(1, threads).mapToObj(i -> new Thread(this::workOnAll)).toList();
    others.forEach(Thread::start);
    workOnAll();
    for (Thread each : others) {
      join(each);
    }
    throwFailure();
  }

  private void workOnAll() {
    for (Given next = next(); next != null; next = next()) {
      try {
        hand(next.place, work.apply(next.chunk));
      } catch (RuntimeException | Error e) {
        fail(next.place, e);
      }
    }
  }

  /** The next chunk; null where there is none, or none is wanted any more. */
  private Given next() {
    synchronized (reading) {
      if (!waitForRoom()) {
        return null;
      }
      try {
        Chunk chunk = chunker.next();
        if (chunk == null) {
          end();
          return null;
        }
        return new Given(given++, chunk);
      } catch (IOException | RuntimeException | Error e) {
        fail(given, e);
        return null;
      }
    }
  }

  private synchronized boolean waitForRoom() {
    while (!ended && given - taken >= UNDER_WAY * threads) {
      try {
        wait();
      } catch (InterruptedException e) {
        fail(0, new InterruptedIOException());
      }
    }
    return !ended;
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  private synchronized void fail(long place, Throwable e) {
    if (failure == null || place < failurePlace) {
      failure = e;
      failurePlace = place;
    }
    end();
  }

  /** Hands on what has its turn, unless another thread is at it, which then goes on with this. */
  private void hand(long place, R result) {
    for (R next = first(place, result); next != null; next = following()) {
      try {
        taker.take(next);
      } catch (IOException | RuntimeException | Error e) {
        fail(taken, e);
        return;
      }
    }
  }

  private synchronized R first(long place, R result) {
    done.put(place, result);
    return taking ? null : turn();
  }

  private synchronized R following() {
    taken++;
    notifyAll();
    return turn();
  }

  private R turn() {
    R next = done.remove(taken);
    taking = next != null;
    return next;
  }

  private void join(Thread thread) {
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        fail(0, new InterruptedIOException());
      }
    }
  }

  private void throwFailure() throws IOException {
    if (failure instanceof InterruptedIOException) {
      Thread.currentThread().interrupt();
    }
    if (failure instanceof EndlessRecordException) {
      throw chunker.endless(); // all before it was taken, so the line is known that it begins on
    } else if (failure instanceof IOException cause) {
      throw cause;
    } else if (failure instanceof RuntimeException cause) {
      throw cause;
    } else if (failure instanceof Error cause) {
      throw cause;
    }
  }
}
