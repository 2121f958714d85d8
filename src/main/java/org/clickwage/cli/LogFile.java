package org.clickwage.cli;

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

  @Override
  List<Note> questions() {
    return new Checks(sample()).questionOfRecords().stream().toList();
  }
}
