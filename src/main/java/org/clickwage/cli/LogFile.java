package org.clickwage.cli;

import java.io.IOException;
import java.util.List;
import org.clickwage.checks.Checks;
import org.clickwage.checks.SumRows;
import org.clickwage.message.Language;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.SessionsSettings;
import org.clickwage.parts.PartCalculation;
import org.clickwage.parts.PartRecipe;
import org.clickwage.reference.ReferenceData;
import org.clickwage.tasklog.LogPlan;
import org.clickwage.tasklog.LogSums;

/** One of the files of a task log, with how its tasks are read. */
final class LogFile extends TableFile {
  final SessionsSettings settings;
  final LogPlan plan;
  private final boolean pictured;

  /**
   * @param pictured whether a picture is asked for
   */
  LogFile(
      SumRows sums, Problems problems, ParsedOptions typed, ReferenceData facts, boolean pictured) {
    super(sums, problems);
    this.settings = new SessionsSettings(typed, problems, input());
    this.plan = settings.plan(facts, pictured);
    this.pictured = pictured;
  }

  /** What another process makes the calculation of. */
  private record Again(boolean pictured) implements PartRecipe.Again {
    private static final long serialVersionUID = 1L;

    @Override
    public PartCalculation of(
        SumRows rows, Problems wrong, ParsedOptions typed, ReferenceData facts, Wording words) {
      return calculation(new LogSums(new LogFile(rows, wrong, typed, facts, pictured).plan, rows));
    }
  }

  private static PartCalculation calculation(LogSums log) {
    return (records, threads, progress, isFirst, out, sums) -> {
      log.read(records, threads, progress, sums);
      return true;
    };
  }

  /**
   * How its ranges are read.
   *
   * @param decided what all of the log has decided besides what was typed
   * @param rows finds rows that are no records
   */
  PartRecipe recipe(ParsedOptions typed, Language language, List<?> decided, SumRows rows)
      throws IOException {
    PartCalculation here = calculation(new LogSums(plan, rows));
    return PartRecipe.of(typed, language, rows, false, decided, here, new Again(pictured));
  }

  @Override
  List<Note> questions() {
    return new Checks(sample()).questionOfRecords().stream().toList();
  }
}
