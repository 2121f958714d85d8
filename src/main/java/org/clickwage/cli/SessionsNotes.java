package org.clickwage.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.profile.RowCells;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.report.SessionsMethod;
import org.clickwage.report.SessionsRow;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.tasklog.LogTotals;
import org.clickwage.tasklog.LoggedWork;
import org.clickwage.tasklog.PendingPay;
import org.clickwage.tasklog.TaskWorker;
import org.clickwage.wage.RateName;

/** What must be said beside the figures of a task log. */
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

  private final ResolvedInput input;
  private final LogTotals log;
  private final SessionsPlan plan;
  private final SessionsReference.Found references;
  private final List<Note> notes = new ArrayList<>();
  private boolean isTotalShown;

  SessionsNotes(
      ResolvedInput input, LogTotals log, SessionsPlan plan, SessionsReference.Found references) {
    this.input = input;
    this.log = log;
    this.plan = plan;
    this.references = references;
  }

  /**
   * The notes, after every worker was met.
   *
   * @param repeats records that only repeat the reward of a page
   * @param timeless workers all of whose tasks end as they are accepted
   * @param rows of all methods, as far as they may be shown
   */
  List<Note> of(
      LoggedWork all,
      long repeats,
      long timeless,
      Collection<TaskWorker> persons,
      Collection<SessionsRow> rows) {
    isTotalShown = rows.stream().anyMatch(row -> row.ofAll() && !row.shown().isHidden());
    onLog(repeats);
    if (!plan.givesPay()) {
      notes.add(Note.of("sessions.note-no-pay"));
      return notes;
    }
    onPay(all);
    String deductions = deductions();
    if (!deductions.isEmpty()) {
      notes.add(Note.of("sessions.note-deductions", deductions));
    }
    if (plan.rate() == RateName.NET) {
      notes.add(Note.of("sessions.note-rate-net"));
      return notes;
    }
    onRates(all);
    onCount("sessions.note-timeless", timeless);
    onStatistics(rows.stream().map(SessionsRow::units).toList());
    onReference(persons);
    return notes;
  }

  /** How the log is read, whatever its tasks pay. */
  private void onLog(long repeats) {
    if (plan.methods().contains(SessionsMethod.SESSION)) {
      notes.add(Note.of("sessions.note-session"));
    }
    if (input.mapping().repeatsRewards()) {
      notes.add(
          Note.of(
              "sessions.note-pages", input.mapping().title(RecordField.PAY), Rational.of(repeats)));
    } else if (input.profile().rows().spansRepeat()) {
      notes.add(Note.of("sessions.note-spans", input.profile().name()));
    }
    if (!input.mapping().gives(RecordField.WORKER)) {
      notes.add(Note.of("sessions.note-one-worker"));
    }
    references
        .sparedRates()
        .forEach(rate -> notes.add(Note.of("rate.unused", rate.base(), rate.quote())));
  }

  /** How many of all are so, if any and if that may be told. */
  private void onCount(String key, long count) {
    if (count > 0 && isTotalShown) {
      notes.add(Note.of(key, Rational.of(count)));
    }
  }

  private void onPay(LoggedWork all) {
    if (!input.profile().rows().spansRepeat()) {
      onCount("summary.repeated-tasks", all.repeated());
    }
    input.mapping().rewardOfPages().ifPresent(notes::add);
    log.factors().entrySet().stream()
        .sorted(Comparator.comparing(each -> each.getKey().getCurrencyCode()))
        .forEach(each -> onConversion(each.getKey(), each.getValue()));
    if (log.unnamed() > 0 && !log.factors().isEmpty()) {
      Currency taken = log.currency().orElseThrow();
      notes.add(Note.of("sessions.note-unnamed", Rational.of(log.unnamed()), taken));
    }
    if (plan.methods().contains(SessionsMethod.PER_TASK)) {
      notes.add(
          all.instant() == 0 || !isTotalShown
              ? Note.of("sessions.note-per-task")
              : Note.of("sessions.note-per-task-timed", Rational.of(all.instant())));
    }
    onCount("sessions.note-unpriced", log.unpriced());
    if (all.of(TaskOutcome.PENDING).tasks() > 0) {
      onPending();
    }
  }

  /** Titles of columns, or keys that are set, for what comes off pay. */
  private String deductions() {
    return DEDUCTIONS.stream()
        .filter(input.mapping()::gives)
        .map(key -> RowCells.title(input.mapping(), key))
        .collect(Collectors.joining(", "));
  }

  private void onConversion(Currency from, Rational factor) {
    notes.add(Note.of("sessions.note-converted", from, factor, log.currency().orElseThrow()));
  }

  private void onRates(LoggedWork all) {
    notes.add(Note.of("sessions.note-median", units()));
    if (!plan.perWorker()) {
      notes.add(Note.of("sessions.note-per-record", Rational.of(all.instant())));
      notes.add(Note.of("summary.records-of-workers"));
    }
    if (plan.rate() == RateName.ADVERTISED) {
      notes.add(Note.of("sessions.note-rate-advertised"));
    } else if (plan.rate() == RateName.EARNINGS && deductions().isEmpty()) {
      notes.add(Note.of("sessions.note-rate-earnings"));
    }
  }

  /** Whose hourly rates the statistics are of. */
  private Note units() {
    return Note.of(plan.perWorker() ? "sessions.workers" : "sessions.tasks");
  }

  private void onPending() {
    PendingPay pending = plan.rules().pending();
    boolean counted = plan.rules().counted().contains(TaskOutcome.PENDING);
    if (!counted) {
      notes.add(Note.of("sessions.note-pending-out", withPending()));
      return;
    }
    notes.add(Note.of("summary.pending." + Note.word(pending)));
    if (pending == PendingPay.APART) {
      notes.add(Note.of("summary.pending-time"));
    }
  }

  /** What --count must name for pending tasks to count beside those that do. */
  private String withPending() {
    Set<TaskOutcome> counted = EnumSet.of(TaskOutcome.PENDING);
    counted.addAll(plan.rules().counted());
    return counted.stream().map(TaskOutcome::word).collect(Collectors.joining(","));
  }

  private void onStatistics(Collection<GroupStatistics> rows) {
    notes.add(Note.of("summary.confidence", Share.ofFraction(plan.statistics().confidence())));
    notes.addAll(MedianNotes.of(plan.statistics(), rows));
    if (input.mapping().gives(RecordField.WEIGHT)) {
      notes.add(Note.of("sessions.note-weight"));
    }
  }

  private void onReference(Collection<TaskWorker> persons) {
    if (!references.used().isEmpty()) {
      onShareBelow(persons);
    }
    notes.addAll(references.missing());
    if (!references.isAsked()) {
      notes.add(Note.of("sessions.note-no-reference"));
    }
    if (log.currency().isEmpty()) {
      notes.add(
          Note.of(
              references.isAsked()
                  ? "sessions.note-no-currency-to-compare"
                  : "sessions.note-no-currency"));
    }
  }

  private void onShareBelow(Collection<TaskWorker> persons) {
    List<TaskWorker> working = persons.stream().filter(TaskWorker::works).toList();
    long without = working.stream().filter(person -> references.of(person).isEmpty()).count();
    references.given().ifPresent(rate -> notes.add(Note.of("sessions.note-given", units(), rate)));
    if (references.given().isEmpty() && without < working.size()) {
      boolean ofColumns = references.isOfColumns();
      notes.add(
          Note.of(ofColumns ? "sessions.note-per-worker" : "sessions.note-of-tasks", units()));
    }
    onCount("sessions.note-without-reference", without);
  }
}
