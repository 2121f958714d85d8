package org.clickwage.output;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.clickwage.message.Wording;

/**
 * How far a run has come.
 *
 * @param records the records done so far
 * @param recordsPerSecond since the beginning
 * @param percent of the input's bytes, rounded down; empty where their number is not known
 * @param secondsLeft at the pace so far; empty where it can't be known
 */
public record ProgressState(
    long records, long recordsPerSecond, OptionalInt percent, OptionalLong secondsLeft) {
  private static final long NANOS = 1_000_000_000;
  private static final long MINUTE = 60;

  /**
   * The state after a time.
   *
   * @param bytes of the input so far
   * @param size of the input; 0 where it is not known
   */
  static ProgressState of(long records, long bytes, long size, long nanos) {
    double seconds = Math.max(1, nanos) / (double) NANOS;
    double part = size > 0 ? Math.min(1, bytes / (double) size) : 0;
    return new ProgressState(
        records,
        Math.round(records / seconds),
        size > 0 ? OptionalInt.of((int) (part * 100)) : OptionalInt.empty(),
        part > 0
            ? OptionalLong.of((long) Math.ceil(seconds * (1 - part) / part))
            : OptionalLong.empty());
  }

  /** On one line. */
  public String in(Wording wording) {
    StringBuilder line = new StringBuilder();
    line.append(
        wording.say("progress.records", Long.toString(records), Long.toString(recordsPerSecond)));
    percent.ifPresent(
        percent -> line.append(wording.say("progress.percent", Integer.toString(percent))));
    secondsLeft.ifPresent(
        left ->
            line.append(
                left < MINUTE
                    ? wording.say("progress.seconds-left", Long.toString(left))
                    : wording.say("progress.minutes-left", Long.toString((left + 59) / MINUTE))));
    return line.toString();
  }
}
