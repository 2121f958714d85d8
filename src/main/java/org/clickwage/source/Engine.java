package org.clickwage.source;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The threads of this machine at work on the parts of a source, which are taken back in the order
 * of the source, so that what comes out does not depend on the threads.
 *
 * <p>Each thread, of which the caller's is one, reads a part, works on it and hands it on where it
 * is its turn: what a processor has read is in its own caches then, and no more threads run than
 * were asked for.
 *
 * @param <P> what is worked on
 * @param <R> what it becomes
 */
public final class Engine<P, R> {
  /** Gives parts one after the other; null after the last. */
  public interface Giver<P> {
    P next() throws IOException;
  }

  /** Takes what parts became, one after the other, in any of the threads. */
  public interface Taker<R> {
    void take(R done) throws IOException;
  }

  private record Given<P>(long place, P part) {}

  /** Two for each thread keep all of them busy; more would only fill the memory. */
  private static final int UNDER_WAY = 2;

  private final Giver<P> parts;
  private final int threads;
  private final long mostUnderWay;
  private final Function<P, R> work;
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

  private Engine(
      Giver<P> parts, int threads, long mostUnderWay, Function<P, R> work, Taker<R> taker) {
    this.parts = parts;
    this.threads = threads;
    this.mostUnderWay = mostUnderWay;
    this.work = work;
    this.taker = taker;
  }

  /**
   * Works on all parts; ends when all is taken. What fails first in the source is thrown; all
   * before it was taken.
   *
   * <p>Each part is worked on with whom has waited longest, so that all of them are new while the
   * compiler still learns: what it takes for impossible later makes it begin again.
   *
   * @param workers one for each thread
   * @param work is done on each part with one of them
   */
  public static <P, W, R> void run(
      Giver<P> parts, List<W> workers, BiFunction<W, P, R> work, Taker<R> taker)
      throws IOException {
    Queue<W> idle = new ConcurrentLinkedQueue<>(workers);
    Function<P, R> withOne =
        part -> {
          W worker = idle.remove();
          R done = work.apply(worker, part);
          idle.add(worker);
          return done;
        };
    int threads = workers.size();
    new Engine<>(parts, threads, (long) UNDER_WAY * threads, withOne, taker).run();
  }

  /**
   * Does pieces of work that don't depend on each other, begun in their order: the longest should
   * be first. Where some fail, what the first of them in that order threw is thrown.
   */
  public static void runAll(int threads, List<? extends Runnable> pieces) {
    Iterator<? extends Runnable> each = pieces.iterator();
    Giver<Runnable> giver = () -> each.hasNext() ? each.next() : null;
    Function<Runnable, Runnable> work =
        piece -> {
          piece.run();
          return piece;
        };
    int most = Math.max(1, Math.min(threads, pieces.size()));
    try {
      new Engine<>(giver, most, pieces.size(), work, piece -> {}).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run() throws IOException {
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
    for (Given<P> next = next(); next != null; next = next()) {
      try {
        hand(next.place, work.apply(next.part));
      } catch (RuntimeException | Error e) {
        fail(next.place, e);
      }
    }
  }

  /** The next part; null where there is none, or none is wanted any more. */
  private Given<P> next() {
    synchronized (reading) {
      if (!waitForRoom()) {
        return null;
      }
      try {
        P part = parts.next();
        if (part == null) {
          end();
          return null;
        }
        return new Given<>(given++, part);
      } catch (IOException | RuntimeException | Error e) {
        fail(given, e);
        return null;
      }
    }
  }

  private synchronized boolean waitForRoom() {
    while (!ended && given - taken >= mostUnderWay) {
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
    if (failure instanceof IOException cause) {
      throw cause;
    } else if (failure instanceof RuntimeException cause) {
      throw cause;
    } else if (failure instanceof Error cause) {
      throw cause;
    }
  }
}
