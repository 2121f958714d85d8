package org.clickwage.tasklog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.clickwage.compare.BasisChoice;
import org.clickwage.disclosure.DisclosureControl;
import org.clickwage.disclosure.RankAudit;
import org.clickwage.number.Rational;
import org.clickwage.profile.RecordField;
import org.clickwage.statistics.Sampling;
import org.clickwage.table.CellOrder;
import org.clickwage.work.WageQuantity;

/** From a log that was read to what it comes to by each method, in all and by group. */
public final class SessionsCalculation {
  /** In place of a group's name: all workers. */
  private static final String ALL = "*";

  private final LogPlan plan;
  private final LogTotals log;
  private final Rational costsPerHour;
  private final LogReferences references;

  /** The tasks by worker, whatever the groups. */
  private final TaskLog tasks;

  private final Sessions sessions;
  private final Optional<PieceRates> pieceRates;

  /** By their keys, in the order of their names. */
  private final Map<List<String>, SessionsGroup> groups = new TreeMap<>(CellOrder.FIRST_TO_LAST);

  public SessionsCalculation(LogPlan asked, LogTotals log) {
    this.plan = isOfNetPay(asked, log) ? asked.ofNetPay() : asked;
    this.log = log;
    this.costsPerHour = plan.costsPerHour(log.currency());
    this.references = new LogReferences(plan, log, plan.basis());
    this.tasks = plan.by().isEmpty() && !namesTasks() ? log.tasks() : log.tasks().byName();
    this.sessions = sessions(tasks);
    this.pieceRates = PieceRates.of(plan, log, sessions);
  }

  /**
   * Whether net pay is known and all that there is to compare it with is net too, as for records of
   * a survey. A top-up is paid before charges.
   */
  private static boolean isOfNetPay(LogPlan asked, LogTotals log) {
    return asked.asked().isEmpty()
        && asked.topUp().isEmpty()
        && asked.mapping().gives(RecordField.CHARGES)
        && log.tasks().knows(WageQuantity.NET_PAY, asked.rules())
        && new LogReferences(asked, log, BasisChoice.AUTO).areNet();
  }

  private boolean namesTasks() {
    return plan.topUp().filter(TopUpPlan::namesTasks).isPresent();
  }

  /** Where each record of a page has the page's reward, a page is one task. */
  private Sessions sessions(TaskLog all) {
    return plan.mapping().repeatsRewards() ? Sessions.ofDistinct(all) : Sessions.in(all);
  }

  /** What tasks must pay by law, where one speaks of a worker. */
  public Optional<PieceRates> pieceRates() {
    return pieceRates;
  }

  /** One session after the other, by gap. */
  public void forEachSession(Consumer<WorkSession> user) {
    for (long gap : plan.gaps()) {
      sessions.forEachSession(
          plan.rules().withGap(gap), each -> user.accept(each.withCostsPerHour(costsPerHour)));
    }
  }

  /** One worker after the other, each by every method. */
  public void forEachWorker(Consumer<SessionsWorker> user) {
    SessionsGroup all = ofAll();
    for (int number : sessions.workers()) {
      all.add(number, references.of(sessions.taskWorker(number)), user);
    }
  }

  private SessionsGroup ofAll() {
    List<String> keys = Collections.nCopies(Math.max(plan.by().size(), 1), ALL);
    return new SessionsGroup(keys, true, sessions, plan, costsPerHour);
  }

  public SessionsSummary summary() {
    if (!plan.by().isEmpty()) {
      addGroups();
    }
    SessionsGroup all = ofAll();
    Optional<TopUps> topUps = plan.topUp().map(this::topUps);
    Optional<LogFloors> floors =
        log.currency()
            .filter(any -> plan.givesPay() && !plan.floors().isEmpty())
            .map(currency -> new LogFloors(plan, log, currency));
    SessionRules longest = plan.rules().withGap(Collections.max(plan.gaps()));
    Consumer<SessionsWorker> owed =
        topUps.<Consumer<SessionsWorker>>map(each -> each::take).orElse(any -> {});
    for (int number : sessions.workers()) {
      TaskWorker worker = sessions.taskWorker(number);
      Optional<Rational> reference = references.of(worker);
      all.add(number, reference, owed);
      pieceRates.ifPresent(rates -> rates.add(worker, sessions.worker(number, plan.rules())));
      floors.ifPresent(tried -> tried.add(worker, sessions.worker(number, longest)));
    }
    int minGroup = plan.minGroup().orElseGet(() -> DisclosureControl.usualLeast(people()));
    DisclosureControl small = disclosureControl(minGroup, all);
    return new SessionsSummary(
        plan,
        log,
        minGroup,
        methods(all).flatMap(MethodTotals::sizes).anyMatch(small::hidesAny),
        references,
        rows(all, small),
        SessionsOutcome.of(all.union, log),
        all.union,
        tasks.workers(),
        tasks.tasks() - sessions.tasks(),
        tasks.allWorkers().filter(TaskWorker::hasSettings).filter(this::lacksReference).count(),
        topUps,
        floors,
        pieceRates);
  }

  private TopUps topUps(TopUpPlan asked) {
    Optional<MedianTimes> medians =
        Optional.of(asked)
            .filter(each -> each.time() == TopUpTime.MEDIAN_OF_MEDIANS)
            .map(any -> log.tasks().by(key -> new WorkerKey(List.of(), key.task(), key.name())))
            .map(byTask -> new MedianTimes(sessions(byTask), plan.rules()));
    return new TopUps(asked, log, medians);
  }

  private void addGroups() {
    TaskLog byGroup =
        namesTasks() ? log.tasks().by(key -> new WorkerKey(key.group(), key.name())) : log.tasks();
    Sessions ofGroups = sessions(byGroup);
    for (int number : ofGroups.workers()) {
      TaskWorker worker = ofGroups.taskWorker(number);
      groups
          .computeIfAbsent(
              worker.group(), keys -> new SessionsGroup(keys, false, ofGroups, plan, costsPerHour))
          .add(number, references.of(worker), figures -> {});
    }
  }

  private boolean lacksReference(TaskWorker worker) {
    return references.of(worker).isEmpty();
  }

  /** How many are in the log; those whose records are left out may be others. */
  private long people() {
    boolean leavesOut = isNamed() && log.number(LogTotals.Count.LEFT_OUT) > 0;
    return tasks.workers() + (leavesOut ? 1 : 0);
  }

  private boolean isNamed() {
    return plan.mapping().gives(RecordField.WORKER);
  }

  /** Of the groups, and last of all. */
  private Stream<MethodTotals> methods(SessionsGroup all) {
    return Stream.concat(groups.values().stream(), Stream.of(all))
        .flatMap(group -> group.methods.stream());
  }

  private List<SessionsRow> rows(SessionsGroup all, DisclosureControl small) {
    List<List<RankAudit.Row>> ofGroups =
        groups.values().stream().map(group -> audited(group, all, small)).toList();
    List<RankAudit.Row> ofAll = small.audit().withGroups(audited(all, all, small), ofGroups);
    Iterator<RankAudit.Row> audited =
        Stream.concat(ofGroups.stream().flatMap(List::stream), ofAll.stream()).iterator();
    return methods(all).map(method -> method.row(small, log, audited.next().shown())).toList();
  }

  private static List<RankAudit.Row> audited(
      SessionsGroup group, SessionsGroup all, DisclosureControl small) {
    List<RankAudit.Row> rows = new ArrayList<>();
    for (int i = 0; i < group.methods.size(); i++) {
      Sampling sampling = new Sampling(all.methods.get(i).units());
      rows.add(group.methods.get(i).statistics(small, sampling));
    }
    return small.audit().audited(rows);
  }

  private DisclosureControl disclosureControl(int minGroup, SessionsGroup all) {
    return new DisclosureControl(
        methods(all).flatMap(MethodTotals::sizes).toList(), minGroup, this::countedAgain);
  }

  private long countedAgain(List<List<String>> among) {
    Set<String> people = new HashSet<>();
    among.forEach(keys -> people.addAll(groups.get(keys).names));
    return among.stream().mapToLong(keys -> groups.get(keys).names.size()).sum() - people.size();
  }
}
