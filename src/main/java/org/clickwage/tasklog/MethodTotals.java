package org.clickwage.tasklog;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.clickwage.disclosure.DisclosureControl;
import org.clickwage.disclosure.RankAudit;
import org.clickwage.number.Rational;
import org.clickwage.statistics.GroupAccumulator;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.Observation;
import org.clickwage.statistics.ReportedCounts;
import org.clickwage.statistics.Sampling;
import org.clickwage.statistics.StatisticsOptions;
import org.clickwage.statistics.Weight;
import org.clickwage.work.WageQuantity;

/** One method over the workers of a group: what each did, and what all did together. */
final class MethodTotals {
  /** For the tasks of one worker, which are no sample of tasks. */
  private static final StatisticsOptions OF_TASKS = StatisticsOptions.DEFAULT.withoutIntervals();

  private static final long SECONDS_PER_HOUR = 3600;

  private final SessionsMethod method;
  private final SessionRules rules;
  private final SessionsGroup group;
  private final LogPlan plan;
  private final Rational costsPerHour;

  /** The statistics of the workers, or tasks, each of which counts once. */
  private final GroupAccumulator units;

  /** The tasks by their own rates, of the method that asks for them. */
  private final Optional<GroupAccumulator> tasks;

  private LoggedWork all;
  private long workers;

  /** How many workers have a unit, a unit with a reference, and undecided pay. */
  private long people;

  private long withReference;
  private long awaitingPay;

  private final LogSum.Shares timeAndPay = LogSum.TIME_AND_PAY.new Shares();
  private final LogSum.Shares parts = LogSum.PARTS.new Shares();
  private final LogSum.Shares pendingPay = LogSum.PENDING_PAY.new Shares();

  MethodTotals(SessionsMethod method, SessionRules rules, SessionsGroup group) {
    this.method = method;
    this.rules = rules;
    this.group = group;
    this.plan = group.plan;
    this.costsPerHour = group.costsPerHour;
    this.tasks = ofTasks();
    this.units = new GroupAccumulator(false, plan.statistics().withErrors());
    this.all = LoggedWork.none(rules);
  }

  /**
   * Takes in the next worker, and gives what the method makes of the tasks.
   *
   * @param union the worker's tasks with a gap of 0
   * @param reference what the worker's rates are compared with
   */
  SessionsWorker add(int number, LoggedWork union, Optional<Rational> reference) {
    LoggedWork work = rules.gapMicros() == 0 ? union : group.sessions.worker(number, rules);
    Optional<GroupAccumulator> own = ofTasks();
    own.ifPresent(into -> addTasks(into, number, Rational.ONE, Optional.empty()));
    own.ifPresent(each -> tasks.orElseThrow().merge(each));
    SessionsFigures figures =
        figures(work, own.map(each -> each.statistics(OF_TASKS)), 0, EnumSet.allOf(LogSum.class));
    all = all.plus(work);
    workers += work.counted().tasks() > 0 ? 1 : 0;
    awaitingPay += work.pendingPay().isZero() ? 0 : 1;
    timeAndPay.add(work);
    parts.add(work);
    pendingPay.add(work);
    SessionsWorker done = new SessionsWorker(group.sessions.taskWorker(number), reference, figures);
    addUnits(number, done);
    return done;
  }

  private void addUnits(int number, SessionsWorker worker) {
    long unitsBefore = units.observations();
    long comparedBefore = units.withReference();
    if (plan.perWorker()) {
      worker.figures().hourlyRate().ifPresent(rate -> addWorker(worker, rate));
    } else if (plan.givesPay()) {
      addTasks(units, number, worker.worker().weight(), worker.reference());
    }
    people += units.observations() > unitsBefore ? 1 : 0;
    withReference += units.withReference() > comparedBefore ? 1 : 0;
  }

  private void addWorker(SessionsWorker worker, Rational rate) {
    SessionsFigures figures = worker.figures();
    Observation unit = unit(figures.paid().orElse(null), figures.hours(), worker.worker().weight());
    for (WageQuantity left : figures.pay().left().keySet()) {
      unit.of(left).set(figures.amount(left).orElse(null));
    }
    unit.paidAmount.set(rate.times(figures.rateHours()));
    unit.rateHours.set(figures.rateHours());
    unit.rate = rate;
    add(units, unit, worker.reference());
  }

  /** Each task of a worker whose time is in the rate that was asked for. */
  private void addTasks(
      GroupAccumulator into, int number, Rational weight, Optional<Rational> reference) {
    group.sessions.forEachTimedTask(
        number,
        plan.ratedRules(),
        task -> {
          Rational hours = task.seconds().dividedBy(SECONDS_PER_HOUR);
          TaskPay pay = task.pay().withCosts(costsPerHour.times(hours));
          Rational paid = pay.of(plan.rate().amount());
          Observation unit = unit(pay.of(WageQuantity.GROSS_PAY), hours, weight);
          pay.left().forEach((quantity, amount) -> unit.of(quantity).set(amount));
          unit.paidAmount.set(paid);
          unit.rateHours.set(unit.workHours);
          unit.rate = paid == null ? null : paid.dividedBy(hours);
          unit.person = number + 1;
          add(into, unit, reference);
        });
  }

  /**
   * @param grossPay null where it is not known
   */
  private static Observation unit(Rational grossPay, Rational hours, Rational weight) {
    Observation unit = new Observation();
    unit.grossPay.set(grossPay);
    unit.workHours.set(hours);
    unit.weight = Weight.of(weight);
    return unit;
  }

  private static void add(GroupAccumulator into, Observation unit, Optional<Rational> reference) {
    reference.ifPresent(each -> unit.references.set(each, unit.rateHours));
    into.add(unit);
  }

  private Optional<GroupAccumulator> ofTasks() {
    return method == SessionsMethod.PER_TASK && plan.givesPay()
        ? Optional.of(new GroupAccumulator())
        : Optional.empty();
  }

  private SessionsFigures figures(
      LoggedWork work, Optional<GroupStatistics> ofTasks, long unread, Set<LogSum> shown) {
    return new SessionsFigures(
        method, plan.rate(), plan.givesPay(), work, costsPerHour, ofTasks, unread, shown);
  }

  /** Who is behind the figures, and behind those of the tasks' own rates. */
  Stream<DisclosureControl.Row> sizes() {
    return Stream.concat(Stream.of(size()), tasks.map(this::sizeOfTasks).stream());
  }

  private DisclosureControl.Row size() {
    return size(List.of(method, rules.gapMicros()), units);
  }

  private DisclosureControl.Row sizeOfTasks(GroupAccumulator ofTasks) {
    return size(SessionsMethod.PER_TASK, ofTasks);
  }

  /** People are those with a rate, or where there is no pay, with any time. */
  private DisclosureControl.Row size(Object table, GroupAccumulator ofUnits) {
    return new DisclosureControl.Row(
        group.keys,
        group.ofAll,
        table,
        plan.givesPay() ? people : workers,
        withReference,
        ofUnits,
        timeAndPay.of(workers, all),
        parts.of(workers, all),
        List.of(),
        List.of(),
        ReportedCounts.of(quantity -> quantity.isWhole() ? workers : reporting(quantity)),
        ReportedCounts.NONE,
        0,
        awaitingPay,
        pendingPay.of(awaitingPay, all),
        0,
        OptionalLong.empty(),
        List.of());
  }

  /** Of tasks there are no fewer than of their workers. */
  private long reporting(WageQuantity quantity) {
    return Math.min(workers, units.reported().of(quantity));
  }

  long units() {
    return units.units();
  }

  /**
   * The statistics of the rates as far as the row alone may show them.
   *
   * @param sampling of the units of all groups
   */
  RankAudit.Row statistics(DisclosureControl small, Sampling sampling) {
    DisclosureControl.Row size = size();
    GroupStatistics all = units.statistics(plan.statistics().of(group.ofAll), sampling);
    return RankAudit.Row.of(size.table(), all, small.shown(size, all), units);
  }

  /**
   * As far as it may be shown.
   *
   * @param statistics so far as all rows together may show them
   */
  SessionsRow row(DisclosureControl small, LogTotals log, GroupStatistics statistics) {
    DisclosureControl.Row size = size();
    Set<LogSum> shown = EnumSet.allOf(LogSum.class);
    if (small.hidesPay(size)) {
      shown.remove(LogSum.TIME_AND_PAY);
    }
    if (small.hidesPartsOfTime(size)) {
      shown.remove(LogSum.PARTS);
    }
    if (small.hidesPart(size, plan.rate().amount())) {
      shown.remove(LogSum.LEFT);
    }
    if (small.hidesPendingPay(size)) {
      shown.remove(LogSum.PENDING_PAY);
    }
    return new SessionsRow(
        group.keys,
        group.ofAll,
        figures(
            all,
            tasks.map(each -> small.shown(sizeOfTasks(each), each.statistics(OF_TASKS))),
            group.ofAll ? log.leftOut() : 0,
            shown),
        workers,
        statistics,
        group.ofAll && plan.leastDrawn() > 0
            ? units.histogram(plan.leastDrawn())
            : Optional.empty(),
        small.cell(size));
  }
}
