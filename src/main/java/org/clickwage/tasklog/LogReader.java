package org.clickwage.tasklog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.compare.MoneyFactor;
import org.clickwage.compare.ReferenceLookup;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.RecordFilter;
import org.clickwage.profile.RecordStatus;
import org.clickwage.profile.ReferenceCells;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.profile.TaskStamps;
import org.clickwage.reference.Place;
import org.clickwage.source.CellText;
import org.clickwage.source.Part;
import org.clickwage.source.Records;
import org.clickwage.stamp.StampReader;
import org.clickwage.table.RecordProblem;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;

/** Reads the records of a task log: who, from when to when, what became of it. One for a thread. */
final class LogReader {
  private final LogPlan plan;
  private final Records record;
  private final RecordFilter where;
  private final FieldCells cells;
  private final RecordStatus status;
  private final LogRewards rewards;
  private final Optional<TaskWage> wage;
  private final TaskStamps stamps;
  private final TaskLength length;
  private final ReferenceCells referenceCells;
  private final boolean isNamed;
  private final TopUpPlan topUp;
  private final Optional<Currency> inOne;
  private final MoneyCells money;
  private final Map<TaskWorker.Context, TaskWorker.Context> lawful = new HashMap<>();

  private LogTotals log;
  private final List<RecordProblem> problems = new ArrayList<>();

  /** Whether rewards of refused records may have other problems where the currency is known. */
  private boolean mayRevealMore;

  /**
   * @param currency that of the log; empty for a reader that finds it
   */
  LogReader(LogPlan plan, Records record, Optional<Currency> currency) {
    this.plan = plan;
    this.record = record;
    this.where = plan.where();
    this.cells = new FieldCells(plan.mapping(), record);
    this.status = new RecordStatus(plan.mapping(), cells);
    Notation notation = plan.notation();
    this.inOne = plan.money().inOne();
    this.rewards = new LogRewards(plan, cells, notation, currency.filter(any -> inOne.isEmpty()));
    this.wage =
        Optional.of(new TaskWage(plan, cells, notation, rewards, problems))
            .filter(any -> plan.isTaken());
    this.stamps = new TaskStamps(plan.mapping(), cells, plan.input().stamps(), notation);
    this.length = new TaskLength(notation);
    this.referenceCells = plan.referenceCells(cells);
    this.isNamed = plan.mapping().gives(RecordField.WORKER);
    this.topUp = plan.topUp().orElse(TopUpPlan.NONE);
    this.money =
        new MoneyCells(
            cells, referenceCells, new ReferenceLookup(plan.facts()), plan.terms(plan.basis()));
  }

  LogPart read(Part part) {
    log = new LogTotals();
    problems.clear();
    mayRevealMore = false;
    Optional<Currency> presumed = inOne.isPresent() ? Optional.empty() : rewards.currency();
    record.start(part);
    while (record.next()) {
      if (!record.isBlank()) {
        readRecord();
      }
    }
    log.useCurrency(inOne.or(rewards::currency));
    return new LogPart(part, log, List.copyOf(problems), presumed, mayRevealMore);
  }

  /**
   * A record that is in no figure does not say the log's currency either; where all are brought
   * into one, each says its own alone.
   */
  private void readRecord() {
    log.count(LogTotals.Count.RECORD);
    Optional<Currency> known = rewards.currency();
    boolean isTaken = isTaken();
    if (inOne.isPresent()) {
      rewards.takeBack(Optional.empty());
    } else if (!isTaken) {
      mayRevealMore |= rewards.takeBack(known);
    }
  }

  private boolean isTaken() {
    Optional<Note> fault = record.fault(plan.mapping().header().size());
    if (fault.isPresent()) {
      log.count(LogTotals.Count.REFUSED);
      problems.add(new RecordProblem(record.line(), "", fault.get()));
      return false;
    } else if (!where.takesAll() && !where.takes(record::text)) {
      log.count(LogTotals.Count.LEFT_OUT);
      return false;
    }
    return isTaskTaken();
  }

  /** All that is wrong with the cells of a record that is refused is reported. */
  private boolean isTaskTaken() {
    int fine = problems.size();
    TaskOutcome outcome = read(RecordField.STATUS, "", none -> status.read());
    LogReward reward = reward();
    TaskPay pay = outcome == null ? TaskPay.of(reward.amount()) : pay(outcome, reward.amount());
    Instant accept = stamps.accept(problems).orElse(null);
    Instant end = stamps.end(Optional.ofNullable(accept), problems).orElse(null);
    Long held = end == null ? held() : null;
    Rational weight = referenceCells.weight(problems).orElse(null);
    // Where no column names any worker, all tasks are of one.
    String worker = isNamed ? cells.text(RecordField.WORKER) : "";
    if (worker == null) {
      problem(RecordField.WORKER, Note.of("problem.no-worker"));
    }
    if (!plan.money().isOwn() && problems.size() == fine && pay.hasMoney()) {
      Optional<MoneyFactor> factor = factor();
      reward = factor.map(reward::in).orElse(reward);
      pay = factor.map(pay::in).orElse(pay);
    }
    if (problems.size() > fine) {
      log.count(LogTotals.Count.REFUSED);
      return false;
    } else if (weight.isZero()) {
      log.count(LogTotals.Count.WEIGHTLESS);
      return false;
    }
    log.count(outcome, reward);
    if (accept == null || (end == null && held == null)) {
      log.addUntimed(outcome, reward);
    } else {
      long endMicros = end == null ? StampReader.micros(accept) + held : StampReader.micros(end);
      add(worker, weight, StampReader.micros(accept), endMicros, outcome, pay);
    }
    return true;
  }

  /** What brings the money at hand into that of all tasks. */
  private Optional<MoneyFactor> factor() {
    Optional<MoneyFactor> factor =
        money.factor(
            rewards.currency(),
            referenceCells.place(problems),
            referenceCells.day(problems),
            problems);
    factor.map(MoneyFactor::asked).ifPresent(log.brought::add);
    return factor;
  }

  /** How long the task was held, where its end is not stamped. */
  private Long held() {
    return cells.has(RecordField.ACCEPT) && !cells.has(RecordField.END)
        ? read(RecordField.SECONDS, cells.text(RecordField.SECONDS), length::micros)
        : null;
  }

  /** Where a currency does not read, no reward does. */
  private LogReward reward() {
    LogReward all = LogReward.NOTHING;
    for (RecordField key : LogPlan.REWARDS) {
      String text = cells.text(key);
      if (text != null) {
        if (read(RecordField.CURRENCY, "", none -> rewards.readCurrency()) == null) {
          return all;
        }
        LogReward one = read(key, text, rewards::read);
        all = one == null ? all : all.plus(one);
      }
    }
    return all;
  }

  /** What is left of it too, as it is paid for the outcome. */
  private TaskPay pay(TaskOutcome outcome, Rational reward) {
    boolean isPaid = plan.rules().pays(outcome);
    TaskPay pay = wage.map(each -> each.pay(reward, isPaid)).orElse(TaskPay.of(reward));
    if (wage.filter(TaskWage::lacksCharges).isPresent()) {
      problem(RecordField.CHARGES, NotationException.absent("expected.charges-withheld"));
    }
    return pay;
  }

  private void add(
      String name, Rational weight, long accept, long end, TaskOutcome outcome, TaskPay pay) {
    int worker = log.tasks().worker(key(name));
    log.add(worker, accept, end, outcome, pay);
    // One that ends before it began has a problem, and is in no figure.
    if (end < accept) {
      Object began = cells.text(RecordField.ACCEPT);
      problem(RecordField.END, Note.of("problem.clock-back", cells.text(RecordField.END), began));
    } else {
      TaskWorker met = log.tasks().taskWorker(worker);
      met.meet(weight);
      if (topUp.assignment() != Mapping.NONE && outcome == TaskOutcome.APPROVED) {
        Optional.of(key(topUp.assignment()))
            .filter(id -> !id.isEmpty())
            .ifPresent(id -> met.meetApproved(end, id));
      }
      if (plan.isCompared() && plan.rules().counts(outcome)) {
        met.meet(context(), end - accept);
      }
    }
  }

  private WorkerKey key(String name) {
    List<Integer> by = plan.by();
    List<String> group = by.isEmpty() ? List.of() : by.stream().map(this::key).toList();
    return new WorkerKey(group, topUp.namesTasks() ? key(topUp.task()) : "", name);
  }

  private String key(int column) {
    return column == Mapping.FILE
        ? plan.input().file().label()
        : CellText.stripped(record.text(column));
  }

  /** A place, day or minimum that can't be read costs the reference, and not the task. */
  private TaskWorker.Context context() {
    int fine = problems.size();
    boolean isGiven = plan.minimum().isPresent();
    Optional<Place> place =
        isGiven && plan.money().isOwn() ? Optional.empty() : referenceCells.place(problems);
    Optional<DeclaredMoney> minimum =
        isGiven ? Optional.empty() : referenceCells.rate(RecordField.MINIMUM, problems);
    Optional<LocalDate> day = referenceCells.day(problems);
    return problems.size() > fine
        ? TaskWorker.Context.NONE
        : onFirstDay(new TaskWorker.Context(place, day, minimum));
  }

  /** Days of one law are one, or a worker would have as many contexts as days. */
  private TaskWorker.Context onFirstDay(TaskWorker.Context written) {
    return written.minimum().isPresent()
        ? written.onFirstDay(plan.facts())
        : lawful.computeIfAbsent(written, each -> each.onFirstDay(plan.facts()));
  }

  /** Null where there is no text, or one that does not read. */
  private <T> T read(RecordField at, String text, Function<String, T> reader) {
    return cells.read(at, text, reader, problems).orElse(null);
  }

  private void problem(RecordField at, Note what) {
    problems.add(cells.problem(at, what));
  }
}
