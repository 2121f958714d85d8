package org.clickwage.cli;

import org.clickwage.csv.ProgressState;
import org.clickwage.report.Wording;

/** How the progress of a run is said on one line. */
final class BatchProgress {
  private static final long MINUTE = 60;

  private BatchProgress() {}

  static String line(ProgressState state, Wording wording) {
    StringBuilder line = new StringBuilder();
    line.append(
        wording.say(
            "progress.records",
            Long.toString(state.records()),
            Long.toString(state.recordsPerSecond())));
    state
        .percent()
        .ifPresent(
            percent -> line.append(wording.say("progress.percent", Integer.toString(percent))));
    state
        .secondsLeft()
        .ifPresent(
            left ->
                line.append(
                    left < MINUTE
                        ? wording.say("progress.seconds-left", Long.toString(left))
                        : wording.say(
                            "progress.minutes-left", Long.toString((left + 59) / MINUTE))));
    return line.toString();
  }
}
