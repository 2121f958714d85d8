package org.clickwage.report;

import java.util.stream.Collectors;
import org.clickwage.document.Cell;
import org.clickwage.document.Unit;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.tasklog.SessionsOutcome;
import org.clickwage.tasklog.SessionsRow;
import org.clickwage.tasklog.SessionsSummary;

/** What the rows of a task log's tables are called, and its figures in sentences. */
record SessionsNames(SessionsSummary summary, Wording wording) {
  private static final Rational MOST_IN_SECONDS = Rational.of(120);

  /** A group by all its keys; all workers in words. */
  String group(SessionsRow row) {
    return row.ofAll()
        ? wording.say("summary.all")
        : row.keys().stream().map(Cell::named).collect(Collectors.joining(", "));
  }

  /** {@code sessions, gap 60 s}. */
  String method(SessionsRow row) {
    return switch (row.figures().method()) {
      case SESSION ->
          wording.say("sessions.by-session", gap(row.figures().gapSeconds().orElseThrow()));
      case SUMMED -> wording.say("sessions.by-summed");
      case PER_TASK -> wording.say("sessions.by-task");
    };
  }

  private String gap(Rational seconds) {
    return show(seconds.isLessThan(MOST_IN_SECONDS) ? Unit.SECONDS : Unit.LONG_SECONDS, seconds);
  }

  String outcome(SessionsOutcome outcome) {
    String name = wording.say("sessions." + outcome.name());
    return outcome.isUntimed() ? wording.say("sessions.untimed", name) : name;
  }

  String show(Unit unit, Rational figure) {
    return unit.show(Range.of(figure), summary.log().currency(), wording.figures());
  }
}
