package org.clickwage.output;

import java.io.Closeable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * One line on a person's terminal that says how far a run has come, and goes away at its end. It
 * may count the records of several threads.
 */
public final class Progress implements Closeable {
  /** Shows nothing, where there is no terminal. */
  public static final Progress NONE = new Progress(text -> {}, state -> "", () -> 0, () -> 0, 0, 0);

  private static final long BETWEEN_LINES = 200_000_000;

  /** A run that ends sooner shows nothing. */
  private static final long BEFORE_FIRST_LINE = 500_000_000;

  private final Consumer<String> terminal;
  private final Function<ProgressState, String> wording;
  private final LongSupplier nanos;
  private final LongSupplier position;
  private final long size;
  private final int width;
  private final long begin;
  private final AtomicLong next;
  private final AtomicLong records = new AtomicLong();
  private int shown;
  private boolean closed;

  /**
   * Begins to count.
   *
   * @param terminal takes characters to print as they are, without a line end
   * @param wording the line for a state
   * @param nanos a clock that only goes forward, such as {@link System#nanoTime}
   * @param position the bytes of the input read so far
   * @param size the bytes of the input; 0 where they are not known
   * @param width the columns of the terminal
   */
  public Progress(
      Consumer<String> terminal,
      Function<ProgressState, String> wording,
      LongSupplier nanos,
      LongSupplier position,
      long size,
      int width) {
    this.terminal = terminal;
    this.wording = wording;
    this.nanos = nanos;
    this.position = position;
    this.size = size;
    this.width = width;
    this.begin = nanos.getAsLong();
    this.next = new AtomicLong(begin + BEFORE_FIRST_LINE);
  }

  /** Counts more records; shows them where the last line is old enough. */
  public void add(long more) {
    long all = records.addAndGet(more);
    if (width == 0) {
      return;
    }
    long now = nanos.getAsLong();
    long due = next.get();
    if (now - due >= 0 && next.compareAndSet(due, now + BETWEEN_LINES)) {
      show(ProgressState.of(all, position.getAsLong(), size, now - begin));
    }
  }

  /** A line that fills the terminal would move it up: the last column stays free. */
  private synchronized void show(ProgressState state) {
    if (closed) {
      return;
    }
    String line = wording.apply(state);
    String fitting = line.length() < width ? line : line.substring(0, width - 1);
    String rest = " ".repeat(Math.max(0, shown - fitting.length()));
    terminal.accept("\r" + fitting + rest);
    shown = fitting.length();
  }

  /** Clears the line, so that something else can be printed; the next state brings it back. */
  public synchronized void clear() {
    if (shown > 0) {
      terminal.accept("\r" + " ".repeat(shown) + "\r");
      shown = 0;
    }
  }

  /** Takes the line away for good. */
  @Override
  public synchronized void close() {
    clear();
    closed = true;
  }
}
