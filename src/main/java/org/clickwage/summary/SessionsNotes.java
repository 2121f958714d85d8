package org.clickwage.summary;

import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.survey.SurveySummary;
import org.clickwage.tasklog.LogPlan;
import org.clickwage.tasklog.LogReferences;
import org.clickwage.tasklog.LogTotals;
import org.clickwage.tasklog.LogTotals.Count;
import org.clickwage.tasklog.SessionsMethod;
import org.clickwage.tasklog.SessionsRow;
import org.clickwage.tasklog.SessionsSummary;
import org.clickwage.tasklog.TopUpPlan;
import org.clickwage.tasklog.TopUpTime;
import org.clickwage.tasklog.TopUps;
import org.clickwage.wage.RateName;

/** How the figures of a task log were made, and what they leave out. */
final class SessionsNotes extends StatisticsNotes<SessionsRow> {
  private final SessionsSummary summary;
  private final Optional<SurveySummary> floors;
  private final LogPlan plan;
  private final Mapping mapping;
  private final LogTotals log;
  private final LogReferences references;

  private SessionsNotes(SessionsSummary summary, Optional<SurveySummary> floors) {
    super(summary.rows());
    this.summary = summary;
    this.floors = floors;
    this.plan = summary.plan();
    this.mapping = plan.mapping();
    this.log = summary.log();
    this.references = summary.references();
  }

  static List<Note> of(SessionsSummary summary, Optional<SurveySummary> floors) {
    SessionsNotes all = new SessionsNotes(summary, floors);
    all.onLog();
    if (all.plan.givesPay()) {
      all.onPay();
    } else {
      all.add("sessions.note-no-pay");
    }
    all.onSuppression(summary.minGroup(), summary.hidesAny());
    return all.notes;
  }

  /** How the log is read, whatever its tasks pay. */
  private void onLog() {
    addIf(!plan.where().takesAll(), "summary.where", plan.where().toString());
    addIf(plan.methods().contains(SessionsMethod.SESSION), "sessions.note-session");
    if (mapping.repeatsRewards()) {
      add("sessions.note-pages", mapping.title(RecordField.PAY), Rational.of(summary.repeats()));
    } else if (mapping.profile().records().spansRepeat()) {
      add("sessions.note-spans", plan.input().profile().name());
    }
    addIf(!mapping.gives(RecordField.WORKER), "sessions.note-one-worker");
    references.unusedRates().forEach(rate -> notes.add(rate.unused()));
  }

  private void onPay() {
    onRewards();
    if (plan.rate() == RateName.NET
        && !mapping.gives(RecordField.CHARGES)
        && !mapping.isNetAlone()) {
      add("sessions.note-rate-net");
      return;
    }
    onRates();
    onIntervals(plan.statistics(), row -> true, SIMPLE_SAMPLE);
    onOutliers(summary.answering().statistics(), log.currency());
    addIf(mapping.gives(RecordField.WEIGHT), "sessions.note-weight");
    onReference();
    floors.ifPresent(tried -> notes.addAll(SummaryNotes.onFloors(tried)));
    addIf(summary.floors().isPresent() && floors.isEmpty(), "sessions.floors-hidden");
    addIf(summary.pieceRates().isPresent() && summary.minGroup() == 1, "sessions.note-piece-rates");
    summary.topUps().ifPresent(this::onTopUps);
  }

  private void onTopUps(TopUps owed) {
    TopUpPlan asked = plan.topUp().orElseThrow();
    add("top-up." + Note.word(asked.time()));
    if (asked.time() == TopUpTime.MEDIAN_OF_MEDIANS) {
      String tasks = asked.namesTasks() ? mapping.header().get(asked.task()) : "";
      addIf(asked.namesTasks(), "top-up.tasks", tasks);
      addIf(!asked.namesTasks(), "top-up.one-task");
    }
    count("top-up.without-reference", owed.withoutReference());
    count("top-up.without-assignment", owed.unpayable());
  }

  private void onRewards() {
    notes.addAll(plan.money().notes());
    onTasks(mapping, summary.union().repeated());
    log.factors().forEach(this::onConversion);
    long unnamed = log.number(Count.UNNAMED);
    if (unnamed > 0 && !log.factors().isEmpty()) {
      add("sessions.note-unnamed", Rational.of(unnamed), log.currency().orElseThrow());
    }
    addIf(plan.methods().contains(SessionsMethod.PER_TASK), "sessions.note-per-task");
    count("sessions.note-unpriced", log.number(Count.UNPRICED));
    if (summary.union().of(TaskOutcome.PENDING).tasks() > 0) {
      onPending();
    }
  }

  private void onConversion(Currency from, Rational factor) {
    add("sessions.note-converted", from, factor, log.currency().orElseThrow());
  }

  private void onPending() {
    if (plan.rules().counted().contains(TaskOutcome.PENDING)) {
      add("summary.pending." + Note.word(plan.rules().pending()));
    } else {
      add("sessions.note-pending-out", withPending());
    }
  }

  /** What --count must name for pending tasks to count too. */
  private String withPending() {
    Set<TaskOutcome> counted = EnumSet.of(TaskOutcome.PENDING);
    counted.addAll(plan.rules().counted());
    return counted.stream().map(TaskOutcome::word).collect(Collectors.joining(","));
  }

  private void onRates() {
    add("sessions.note-median", units());
    addIf(!plan.perWorker(), "sessions.note-per-record");
    addIf(!plan.perWorker(), "summary.records-of-workers");
    addIf(plan.rate() == RateName.ADVERTISED, "sessions.note-rate-advertised");
    addIf(plan.rate() == RateName.EARNINGS && !plan.isTaken(), "sessions.note-rate-earnings");
    addIf(plan.isTaken(), "sessions.note-left", Note.of("answer.rate." + plan.rate().word()));
  }

  /** Whose hourly rates the statistics are of. */
  private Note units() {
    return Note.of(plan.perWorker() ? "sessions.workers" : "sessions.tasks");
  }

  private void onReference() {
    if (summary.isCompared()) {
      references
          .given()
          .ifPresentOrElse(
              rate -> add("sessions.note-given", units(), rate),
              () -> add("sessions.note-of-tasks", units()));
    }
    if (!references.used().isEmpty()) {
      count("sessions.note-without-reference", summary.withoutReference());
    }
    notes.addAll(references.missing());
    addIf(!plan.isCompared(), "sessions.note-no-reference");
    addIf(log.currency().isEmpty(), "sessions.note-no-currency");
  }
}
