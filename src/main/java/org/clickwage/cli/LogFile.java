package org.clickwage.cli;

import java.io.IOException;
import java.util.List;
import org.clickwage.checks.Checks;
import org.clickwage.checks.SumRows;
import org.clickwage.message.Note;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.SessionsSettings;
import org.clickwage.reference.ReferenceData;
import org.clickwage.tasklog.LogPlan;

/** One of the files of a task log, with how its tasks are read. */
final class LogFile extends TableFile {
  final SessionsSettings settings;
  final LogPlan plan;

  /**
   * @param pictured whether a picture is asked for
   */
  LogFile(
      SumRows sums, Problems problems, ParsedOptions typed, ReferenceData facts, boolean pictured) {
    super(sums, problems);
    this.settings = new SessionsSettings(typed, problems, input());
    this.plan = settings.plan(facts, pictured);
  }

  private LogFile(SumRows sums, LogFile other) {
    super(sums, other.problems);
    this.settings = other.settings;
    this.plan = other.plan;
  }

  /** The same with all its rows judged. */
  LogFile judged() throws IOException {
    return new LogFile(sums.judged(), this);
  }

  @Override
  List<Note> questions() {
    return new Checks(sample()).questionOfRecords().stream().toList();
  }
}
