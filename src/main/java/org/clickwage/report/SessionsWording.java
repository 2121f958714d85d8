package org.clickwage.report;

import java.util.Optional;
import java.util.stream.Collectors;
import org.clickwage.document.Cell;
import org.clickwage.message.Figures;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/** How the figures of a task log are said. */
final class SessionsWording {
  private static final long SECONDS_PER_HOUR = 3600;
  private static final long MOST_SECONDS = 120;

  private final SessionsSummary summary;
  private final Wording wording;
  private final Figures figures;

  SessionsWording(SessionsSummary summary, Wording wording) {
    this.summary = summary;
    this.wording = wording;
    this.figures = wording.figures();
  }

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
    return seconds.isLessThan(Rational.of(MOST_SECONDS))
        ? figures.seconds(Range.of(seconds))
        : hours(seconds);
  }

  String outcome(SessionsOutcome outcome) {
    return switch (outcome.name()) {
      case "backward" -> wording.say("sessions.backward");
      case "weightless" -> wording.say("sessions.weightless");
      case "refused" -> wording.say("sessions.refused");
      default ->
          outcome.seconds().isPresent()
              ? status(outcome.name())
              : wording.say("sessions.untimed", status(outcome.name()));
    };
  }

  private String status(String name) {
    return switch (name) {
      case "approved" -> wording.say("sessions.approved");
      case "pending" -> wording.say("sessions.pending");
      case "rejected" -> wording.say("sessions.rejected");
      default -> wording.say("sessions.returned");
    };
  }

  String hours(Rational seconds) {
    return figures.hours(Range.of(seconds.dividedBy(SECONDS_PER_HOUR)));
  }

  String count(long count) {
    return figures.count(Range.of(Rational.of(count)));
  }

  Optional<String> rate(SessionsFigures all) {
    return all.hourlyRate().filter(rate -> summary.givesPay()).map(this::hourlyRate);
  }

  private String hourlyRate(Rational rate) {
    return figures.hourlyRate(Range.of(rate), summary.currency());
  }

  String money(Rational amount) {
    return figures.money(Range.of(amount), summary.currency());
  }
}
