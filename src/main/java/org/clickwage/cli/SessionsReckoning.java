package org.clickwage.cli;

import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.References;
import org.clickwage.csv.Key;
import org.clickwage.csv.LogTotals;
import org.clickwage.csv.StatusRules;
import org.clickwage.money.Rational;
import org.clickwage.note.Note;
import org.clickwage.report.SessionsMethod;
import org.clickwage.report.SessionsOutcome;
import org.clickwage.report.SessionsSummary;
import org.clickwage.report.SessionsWorker;
import org.clickwage.sessions.LoggedWork;
import org.clickwage.sessions.PendingPay;
import org.clickwage.sessions.SessionRules;
import org.clickwage.sessions.Sessions;
import org.clickwage.sessions.TaskOutcome;
import org.clickwage.sessions.WorkSession;

/** From a log that was read to what it comes to by each method. */
final class SessionsReckoning {
  private final BatchInput input;
  private final LogTotals log;
  private final boolean givesPay;
  private final SessionRules rules;
  private final List<Rational> gaps;
  private final Set<SessionsMethod> methods;
  private final boolean referenceAsked;
  private final References references;
  private final Sessions sessions;
  private final SessionRules paidRules;

  SessionsReckoning(
      BatchInput input,
      LogTotals log,
      boolean givesPay,
      SessionRules rules,
      List<Rational> gaps,
      Set<SessionsMethod> methods,
      SessionsReference reference) {
    this.input = input;
    this.log = log;
    this.givesPay = givesPay;
    this.rules = rules;
    this.gaps = gaps;
    this.methods = methods;
    this.referenceAsked = reference.isAsked();
    this.references = reference.find(log);
    this.sessions = Sessions.in(log.tasks());
    this.paidRules = new SessionRules(0, paid(rules), rules.pending());
  }

  /** The outcomes that count and are paid. */
  private static Set<TaskOutcome> paid(SessionRules rules) {
    Set<TaskOutcome> paid = EnumSet.noneOf(TaskOutcome.class);
    paid.addAll(rules.counted());
    paid.remove(TaskOutcome.REJECTED);
    paid.remove(TaskOutcome.RETURNED);
    if (rules.pending() != PendingPay.PAID) {
      paid.remove(TaskOutcome.PENDING);
    }
    return paid;
  }

  /** One session after the other, by gap. */
  void forEachSession(SessionUser user) {
    for (Rational gap : gaps) {
      sessions.forEachSession(
          SessionsSettings.withGap(rules, gap),
          session -> user.use(gap, log.tasks().workerName(session.worker()), session));
    }
  }

  /** Something that is done with each session. */
  interface SessionUser {
    void use(Rational gapSeconds, String worker, WorkSession session);
  }

  /** Walks through all workers; each of them, by each method, is told on the way. */
  SessionsSummary summary(Consumer<SessionsWorker> user) {
    List<SessionsWalk> walks =
        SessionsWalk.of(sessions, rules, methods, gaps, wage().map(SessionsReckoning::perHour));
    LoggedWork[] union = {LoggedWork.NONE};
    Rational[] paidSeconds = {Rational.ZERO};
    sessions.forEachWorker(
        rules,
        worker -> {
          String name = log.tasks().workerName(worker.worker());
          Rational paid = sessions.worker(worker.worker(), paidRules).unionSeconds();
          union[0] = union[0].plus(worker.work());
          paidSeconds[0] = paidSeconds[0].plus(paid);
          walks.forEach(walk -> walk.meet(worker, name, paid, user));
        });
    long neverTimed = log.allUntimed().tasks() + log.refused();
    return new SessionsSummary(
        walks.stream().map(walk -> walk.row(neverTimed)).toList(),
        outcomes(union[0]),
        union[0],
        paidSeconds[0],
        givesPay,
        currency(),
        wage(),
        notes(union[0]));
  }

  private static Rational perHour(ReferenceWage wage) {
    return wage.hourly().perHour();
  }

  /** Without pay there is nothing to set beside a reference. */
  private Optional<ReferenceWage> wage() {
    return references.found().stream().findFirst().filter(found -> givesPay);
  }

  private Optional<Currency> currency() {
    return log.currency().or(() -> wage().map(wage -> wage.hourly().currency()));
  }

  private List<SessionsOutcome> outcomes(LoggedWork all) {
    List<SessionsOutcome> outcomes = new ArrayList<>();
    all.byOutcome()
        .forEach(
            (outcome, tally) ->
                outcomes.add(
                    new SessionsOutcome(
                        word(outcome),
                        tally.tasks(),
                        Optional.of(seconds(outcome)),
                        Optional.of(tally.reward()),
                        rules.counted().contains(outcome))));
    log.untimed()
        .forEach(
            (outcome, tally) ->
                add(outcomes, word(outcome), tally.tasks(), Optional.of(tally.reward())));
    add(outcomes, "backward", all.backward().tasks(), Optional.of(all.backward().reward()));
    add(outcomes, "refused", log.refused(), Optional.empty());
    return outcomes;
  }

  private static String word(TaskOutcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  private Rational seconds(TaskOutcome outcome) {
    return sessions.total(new SessionRules(0, Set.of(outcome), rules.pending())).summedSeconds();
  }

  private static void add(
      List<SessionsOutcome> outcomes, String name, long tasks, Optional<Rational> reward) {
    if (tasks > 0) {
      outcomes.add(new SessionsOutcome(name, tasks, Optional.empty(), reward, false));
    }
  }

  private List<Note> notes(LoggedWork all) {
    List<Note> notes = new ArrayList<>();
    if (methods.contains(SessionsMethod.SESSION)) {
      notes.add(Note.of("sessions.note-session"));
    }
    if (input.profile().rows().spansRepeat()) {
      notes.add(Note.of("sessions.note-spans", input.profile().name()));
    }
    if (!input.mapping().gives(Key.WORKER)) {
      notes.add(Note.of("sessions.note-one-worker"));
    }
    notesOnPay(all, notes);
    notesOnReference(notes);
    return notes;
  }

  private void notesOnPay(LoggedWork all, List<Note> notes) {
    if (!givesPay) {
      notes.add(Note.of("sessions.note-no-pay"));
      return;
    }
    if (methods.contains(SessionsMethod.PER_TASK)) {
      notes.add(Note.of("sessions.note-per-task", Rational.of(all.instant())));
    }
    notes.add(Note.of("sessions.note-median"));
    if (log.unpriced() > 0) {
      notes.add(Note.of("sessions.note-unpriced", Rational.of(log.unpriced())));
    }
    if (all.of(TaskOutcome.PENDING).tasks() > 0) {
      notes.add(Note.of("summary.pending." + BatchSettings.lower(pending())));
      if (rules.pending() == PendingPay.APART && rules.counted().contains(TaskOutcome.PENDING)) {
        notes.add(Note.of("sessions.note-pending-time"));
      } else if (!rules.counted().contains(TaskOutcome.PENDING)) {
        notes.add(Note.of("sessions.note-pending-out"));
      }
    }
  }

  private StatusRules.Pending pending() {
    return StatusRules.Pending.valueOf(rules.pending().name());
  }

  private void notesOnReference(List<Note> notes) {
    notes.addAll(references.missing());
    wage()
        .ifPresent(
            wage ->
                notes.add(
                    wage.law()
                        .map(
                            law ->
                                Note.of(
                                    "sessions.note-minimum",
                                    law.place(),
                                    wage.hourly(),
                                    law.validFrom(),
                                    law.source()))
                        .orElseGet(() -> Note.of("sessions.note-given", wage.hourly()))));
    if (givesPay && !referenceAsked) {
      notes.add(Note.of("sessions.note-no-reference"));
    }
    if (givesPay && log.currency().isEmpty()) {
      notes.add(
          wage()
              .map(wage -> Note.of("sessions.note-currency-of-reference", wage.hourly().currency()))
              .orElseGet(() -> Note.of("sessions.note-no-currency")));
    }
  }
}
