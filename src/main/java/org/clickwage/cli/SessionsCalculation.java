package org.clickwage.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.number.Rational;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.report.SessionsRow;
import org.clickwage.report.SessionsSummary;
import org.clickwage.report.SessionsWorker;
import org.clickwage.table.CellOrder;
import org.clickwage.tasklog.LogTotals;
import org.clickwage.tasklog.Sessions;
import org.clickwage.tasklog.TaskLog;
import org.clickwage.tasklog.TaskWorker;
import org.clickwage.tasklog.WorkSession;
import org.clickwage.tasklog.WorkerDirectory;
import org.clickwage.tasklog.WorkerTime;

/** From a log that was read to what it comes to by each method, in all and by group. */
final class SessionsCalculation {
  private static final TaskWorker NOBODY = new TaskWorker();

  private final LogTotals log;
  private final WorkerDirectory people;
  private final SessionsPlan plan;
  private final SessionsReference.Found references;
  private final SessionsNotes notes;

  /** The tasks by group and worker. */
  private final TaskLog ofGroups;

  /** The tasks by worker, whatever the groups: a worker of two groups is one here. */
  private final TaskLog tasks;

  private final Sessions sessions;
  private final Map<String, TaskWorker> persons = new HashMap<>();

  /** Workers all of whose tasks end as they are accepted. */
  private long timeless;

  SessionsCalculation(
      ResolvedInput input,
      LogTotals log,
      WorkerDirectory people,
      SessionsPlan plan,
      SessionsReference reference) {
    this.log = log;
    this.people = people;
    this.plan = plan;
    this.references = reference.find(log, plan.givesPay());
    this.notes = new SessionsNotes(input, log, plan, references);
    UnaryOperator<TaskLog> paid =
        input.mapping().repeatsRewards() ? TaskLog::eachOnce : UnaryOperator.identity();
    this.ofGroups = paid.apply(log.tasks());
    this.tasks = people.by().isEmpty() ? ofGroups : paid.apply(log.tasks().under(people::worker));
    this.sessions = Sessions.in(tasks);
    log.people()
        .forEach((name, person) -> persons.merge(people.worker(name), person, TaskWorker::both));
  }

  /** How many workers the log has, whatever became of their tasks. */
  long workers() {
    return tasks.workers();
  }

  /** Every reference wage that workers were set beside, once their summary is made. */
  Set<ReferenceWage> references() {
    return references.used();
  }

  /** The records that repeat the reward of a page, and so are no task more. */
  long repeats() {
    return log.tasks().tasks() - tasks.tasks();
  }

  /** One session after the other, by gap. */
  void forEachSession(SessionUser user) {
    for (Rational gap : plan.gaps()) {
      sessions.forEachSession(
          plan.rules(gap), session -> user.use(gap, tasks.workerName(session.worker()), session));
    }
  }

  /** Something that is done with each session. */
  interface SessionUser {
    void use(Rational gapSeconds, String worker, WorkSession session);
  }

  /** Walks through all workers; each of them, by each method, is told on the way. */
  SessionsSummary summary(Consumer<SessionsWorker> user) {
    List<SessionsRow> rows = new ArrayList<>();
    Map<List<String>, Set<String>> members = new HashMap<>();
    groups(members).forEach(group -> rows.addAll(group.rows(0)));
    List<String> keys = Collections.nCopies(Math.max(plan.by().size(), 1), SessionsRow.ALL);
    SessionsGroup all = new SessionsGroup(keys, true, sessions, plan);
    sessions.forEachWorker(
        plan.rules(), worker -> meet(all, worker, tasks.workerName(worker.worker()), user));
    rows.addAll(all.rows(log.allUntimed().tasks() + log.refused()));
    List<SessionsRow> shown = new SessionsSmallRows(plan, members).suppressed(rows);
    return new SessionsSummary(
        plan.by(),
        plan.minGroup(),
        shown,
        new SessionsOutcomes(log, sessions, plan.rules()).of(all.union()),
        all.union(),
        plan.perWorker(),
        plan.rate().word(),
        plan.givesPay(),
        log.currency(),
        notes.of(all.union(), repeats(), timeless, persons.values(), shown));
  }

  private void meet(
      SessionsGroup all, WorkerTime worker, String name, Consumer<SessionsWorker> user) {
    TaskWorker person = persons.getOrDefault(name, NOBODY);
    Optional<Rational> reference = references.of(person);
    boolean worked = worker.work().tasks() > 0;
    timeless += worked && worker.work().summedSeconds().isZero() ? 1 : 0;
    all.meet(
        worker,
        person.weight(),
        reference,
        (figures, paid) ->
            user.accept(
                new SessionsWorker(
                    name,
                    person.weight(),
                    person.places(),
                    reference,
                    figures,
                    worker.work(),
                    paid)));
  }

  /**
   * The groups in the order of their names.
   *
   * @param members where the workers of each are noted
   */
  private List<SessionsGroup> groups(Map<List<String>, Set<String>> members) {
    if (plan.by().isEmpty()) {
      return List.of();
    }
    Sessions grouped = Sessions.in(ofGroups);
    Map<List<String>, SessionsGroup> groups = new TreeMap<>(CellOrder.FIRST_TO_LAST);
    grouped.forEachWorker(
        plan.rules(),
        worker -> {
          String name = ofGroups.workerName(worker.worker());
          TaskWorker person = log.people().getOrDefault(name, NOBODY);
          String own = people.worker(name);
          List<String> keys = people.group(name);
          members.computeIfAbsent(keys, first -> new HashSet<>()).add(own);
          groups
              .computeIfAbsent(keys, first -> new SessionsGroup(keys, false, grouped, plan))
              .meet(worker, person.weight(), references.of(person), (figures, paid) -> {});
        });
    return List.copyOf(groups.values());
  }
}
