package org.clickwage.cli;

import org.clickwage.message.Wording;
import org.clickwage.output.InputFile;
import org.clickwage.output.Progress;
import org.clickwage.output.ProgressState;

/** How the progress of a run is said on one line. */
final class RunProgress {
  private static final long MINUTE = 60;

  private RunProgress() {}

  /** Begins to show it, where somebody watches. */
  static Progress begin(InputFile file, CommandContext session) {
    if (!session.surroundings().errorTerminal()) {
      return Progress.NONE;
    }
    Wording wording = session.wording();
    return new Progress(
        session::printQuietly,
        state -> line(state, wording),
        System::nanoTime,
        file::position,
        file.size(),
        session.surroundings().width());
  }

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
