package org.clickwage.summary;

import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clickwage.disclosure.ShownRow;
import org.clickwage.message.Note;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Rational;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.ProfileRows;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.RowCells;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.tasklog.LogPlan;
import org.clickwage.tasklog.LogReferences;
import org.clickwage.tasklog.LogTotals;
import org.clickwage.tasklog.LogTotals.Count;
import org.clickwage.tasklog.SessionsMethod;
import org.clickwage.tasklog.SessionsSummary;
import org.clickwage.wage.RateName;

/** How the figures of a task log were made, and what they leave out. */
final class SessionsNotes {
  /** What comes off pay, of which a task log is not asked. */
  private static final Set<RecordField> DEDUCTIONS =
      EnumSet.of(
          RecordField.PLATFORM_FEE,
          RecordField.ACCOUNT_RENT,
          RecordField.CHARGES,
          RecordField.INCOME_TAX,
          RecordField.COSTS,
          RecordField.DISTANCE_KM);

  private final SessionsSummary summary;
  private final LogPlan plan;
  private final Mapping mapping;
  private final ProfileRows rows;
  private final LogTotals log;
  private final LogReferences references;
  private final List<Note> notes = new ArrayList<>();

  private SessionsNotes(SessionsSummary summary) {
    this.summary = summary;
    this.plan = summary.plan();
    this.mapping = plan.mapping();
    this.rows = plan.input().profile().rows();
    this.log = summary.log();
    this.references = summary.references();
  }

  static List<Note> of(SessionsSummary summary) {
    SessionsNotes all = new SessionsNotes(summary);
    all.onLog();
    if (all.plan.givesPay()) {
      all.onPay();
    } else {
      all.add("sessions.note-no-pay");
    }
    all.onWhatIsHidden();
    return all.notes;
  }

  private void add(String key, Object... values) {
    notes.add(Note.of(key, values));
  }

  /** How many of all are so, if any and if that may be shown. */
  private void addCount(String key, long count) {
    if (count > 0 && summary.ofAll().stream().anyMatch(row -> !row.isSuppressed())) {
      add(key, Rational.of(count));
    }
  }

  /** How the log is read, whatever its tasks pay. */
  private void onLog() {
    if (plan.methods().contains(SessionsMethod.SESSION)) {
      add("sessions.note-session");
    }
    if (mapping.repeatsRewards()) {
      add("sessions.note-pages", mapping.title(RecordField.PAY), Rational.of(summary.repeats()));
    } else if (rows.spansRepeat()) {
      add("sessions.note-spans", plan.input().profile().name());
    }
    if (!mapping.gives(RecordField.WORKER)) {
      add("sessions.note-one-worker");
    }
    references.unusedRates().forEach(rate -> notes.add(rate.unused()));
  }

  private void onPay() {
    onRewards();
    String deductions = deductions();
    if (!deductions.isEmpty()) {
      add("sessions.note-deductions", deductions);
    }
    if (plan.rate() == RateName.NET) {
      add("sessions.note-rate-net");
      return;
    }
    onRates(!deductions.isEmpty());
    notes.addAll(StatisticsNotes.onIntervals(plan.statistics(), summary.rows()));
    if (mapping.gives(RecordField.WEIGHT)) {
      add("sessions.note-weight");
    }
    onReference();
  }

  private void onRewards() {
    if (!rows.spansRepeat()) {
      addCount("summary.repeated-tasks", summary.union().repeated());
    }
    mapping.rewardOfPages().ifPresent(notes::add);
    log.factors().forEach(this::onConversion);
    long unnamed = log.number(Count.UNNAMED);
    if (unnamed > 0 && !log.factors().isEmpty()) {
      add("sessions.note-unnamed", Rational.of(unnamed), log.currency().orElseThrow());
    }
    if (plan.methods().contains(SessionsMethod.PER_TASK)) {
      add("sessions.note-per-task");
    }
    addCount("sessions.note-unpriced", log.number(Count.UNPRICED));
    if (summary.union().of(TaskOutcome.PENDING).tasks() > 0) {
      onPending();
    }
  }

  private void onConversion(Currency from, Rational factor) {
    add("sessions.note-converted", from, factor, log.currency().orElseThrow());
  }

  private void onPending() {
    if (!plan.rules().counted().contains(TaskOutcome.PENDING)) {
      add("sessions.note-pending-out", withPending());
      return;
    }
    add("summary.pending." + Note.word(plan.rules().pending()));
  }

  /** What --count must name for pending tasks to count too. */
  private String withPending() {
    Set<TaskOutcome> counted = EnumSet.of(TaskOutcome.PENDING);
    counted.addAll(plan.rules().counted());
    return counted.stream().map(TaskOutcome::word).collect(Collectors.joining(","));
  }

  /** Titles of columns, or keys that are set, for what comes off pay. */
  private String deductions() {
    return DEDUCTIONS.stream()
        .filter(mapping::gives)
        .map(key -> RowCells.title(mapping, key))
        .collect(Collectors.joining(", "));
  }

  private void onRates(boolean hasDeductions) {
    add("sessions.note-median", units());
    if (!plan.perWorker()) {
      add("sessions.note-per-record");
      add("summary.records-of-workers");
    }
    if (plan.rate() == RateName.ADVERTISED) {
      add("sessions.note-rate-advertised");
    } else if (plan.rate() == RateName.EARNINGS && !hasDeductions) {
      add("sessions.note-rate-earnings");
    }
  }

  /** Whose hourly rates the statistics are of. */
  private Note units() {
    return Note.of(plan.perWorker() ? "sessions.workers" : "sessions.tasks");
  }

  private void onReference() {
    if (summary.isCompared()) {
      Optional<HourlyRate> given = references.given();
      given.ifPresentOrElse(
          rate -> add("sessions.note-given", units(), rate),
          () -> add("sessions.note-of-tasks", units()));
    }
    if (!references.used().isEmpty()) {
      addCount("sessions.note-without-reference", summary.withoutReference());
    }
    notes.addAll(references.missing());
    if (!plan.isCompared()) {
      add("sessions.note-no-reference");
    }
    if (log.currency().isEmpty()) {
      add("sessions.note-no-currency");
    }
  }

  private void onWhatIsHidden() {
    notes.addAll(
        StatisticsNotes.onSuppression(
            plan.minGroup(),
            summary.rows().stream()
                .anyMatch(row -> row.isSuppressed() || (plan.givesPay() && row.lacksPendingPay())),
            ShownRow.suppressGroups(summary.rows())));
  }
}
