package org.clickwage.tasklog;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.RowCells;
import org.clickwage.profile.RowStatus;
import org.clickwage.profile.Stamp;
import org.clickwage.profile.StampReader;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.reference.Place;
import org.clickwage.reference.UnknownNameException;
import org.clickwage.source.Part;
import org.clickwage.source.Records;
import org.clickwage.table.RowProblem;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.Expected;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.Per;
import org.clickwage.work.Stated;

/** Reads the records of a task log: who, from when to when, what became of it. One for a thread. */
final class LogReader {
  private static final long MICROS = 1_000_000;
  private static final long SECONDS_PER_HOUR = 3600;

  /** The cells that may keep a task from being read, in the order in which they are. */
  private static final List<RecordField> READ =
      List.of(
          RecordField.STATUS,
          RecordField.PAY,
          RecordField.BONUS,
          RecordField.TIPS,
          RecordField.ACCEPT,
          RecordField.END,
          RecordField.SECONDS,
          RecordField.WEIGHT);

  private static final Set<RecordField> MONEY =
      Set.of(RecordField.PAY, RecordField.BONUS, RecordField.TIPS);

  private final LogPlan plan;
  private final Records record;
  private final RowCells cells;
  private final RowStatus status;
  private final Notation notation;
  private final LogRewards rewards;
  private final StampReader accepts;
  private final StampReader ends;
  private final TaskWorkerReader people;
  private final boolean named;

  private TaskLog tasks;
  private LogSums sums;
  private List<TaskWorker.ReportedCounts> told;
  private List<RowProblem> problems;

  /** The log's currency as far as the records before tell it. */
  private Optional<Currency> known;

  /** Whether refused records tell more of their rewards where the log's currency is known. */
  private boolean mayRevealMore;

  /** The cell that is being read, for the problem with it. */
  private RecordField at;

  /**
   * @param currency that of the log; empty for a reader that finds it
   */
  LogReader(LogPlan plan, Records record, Optional<Currency> currency) {
    this.plan = plan;
    this.record = record;
    this.cells = new RowCells(plan.mapping(), record);
    this.status = new RowStatus(plan.mapping(), cells);
    this.notation = plan.mapping().notation(plan.dialect());
    this.rewards = new LogRewards(plan, cells, currency);
    this.accepts = plan.stamps().forColumn(cells.title(RecordField.ACCEPT));
    this.ends = plan.stamps().forColumn(cells.title(RecordField.END));
    this.people = new TaskWorkerReader(plan, cells, notation);
    this.named = plan.mapping().gives(RecordField.WORKER);
  }

  LogChunk read(Part part) {
    tasks = new TaskLog();
    sums = new LogSums();
    told = new ArrayList<>();
    problems = new ArrayList<>();
    mayRevealMore = false;
    Optional<Currency> presumed = rewards.currency();
    record.start(part);
    while (record.next()) {
      if (!record.isBlank()) {
        sums.countRecord();
        readRecord();
      }
    }
    sums.convert(rewards.factors());
    return new LogChunk(
        part, tasks, sums, told, problems, presumed, rewards.currency(), mayRevealMore);
  }

  private void readRecord() {
    Optional<Note> fault = record.fault(plan.mapping().header().size());
    known = rewards.currency();
    if (fault.isPresent()) {
      refuse("", fault.get());
    } else {
      try {
        readTask();
      } catch (NotationException e) {
        refuse(cells.title(at), e.problemOfCell());
        printTheRest();
      }
    }
  }

  /** A record that is refused for one of its cells tells what is wrong with the later ones too. */
  private void printTheRest() {
    for (int next = behind(at); next < READ.size(); next = behind(at)) {
      at = READ.get(next);
      if (MONEY.contains(at) && rewards.currency().isEmpty()) {
        mayRevealMore = true;
      } else {
        try {
          read(at);
        } catch (NotationException e) {
          problem(cells.title(at), e.problemOfCell());
        }
      }
    }
    if (worker().isEmpty()) {
      problem(cells.title(RecordField.WORKER), Note.of("problem.no-worker"));
    }
  }

  /** Where a currency does not read, no reward does. */
  private static int behind(RecordField read) {
    return 1 + READ.indexOf(read == RecordField.CURRENCY ? RecordField.TIPS : read);
  }

  private void read(RecordField key) {
    switch (key) {
      case PAY, BONUS, TIPS -> reward(key);
      case ACCEPT -> stamp(key, accepts);
      case END -> stamp(key, ends);
      case SECONDS -> seconds();
      default -> people.weight();
    }
  }

  private void readTask() {
    TaskOutcome outcome = outcome();
    LogReward reward = reward();
    Optional<String> worker = worker();
    Optional<Stamp> accept = stamp(RecordField.ACCEPT, accepts);
    Optional<Long> end = end(accept);
    at = RecordField.WEIGHT;
    Rational weight = people.weight();
    if (worker.isEmpty()) {
      refuse(cells.title(RecordField.WORKER), Note.of("problem.no-worker"));
      return;
    }
    if (weight.isZero()) {
      sums.countWeightless();
      forgetCurrency();
      return;
    }
    if (accept.isEmpty() || end.isEmpty()) {
      sums.addUntimed(outcome, reward);
    } else {
      int number = person(worker.get(), weight, end.get() - accept.get().micros(), outcome);
      add(number, accept.get().micros(), end.get(), outcome, reward);
    }
    sums.count(outcome, reward);
  }

  /** The worker's number, after what the task tells of him was read. */
  private int person(String worker, Rational weight, long length, TaskOutcome outcome) {
    int number = tasks.worker(people.name(worker));
    // One that ends before it began has a problem, and is in no figure.
    if (people.reads() && length >= 0) {
      TaskWorker.Setting setting = plan.people().counted().contains(outcome) ? setting() : null;
      told.add(new TaskWorker.ReportedCounts(number, weight, setting, length));
    }
    return number;
  }

  /** A place, day or minimum that can't be read costs the reference, and not the task. */
  private TaskWorker.Setting setting() {
    if (!people.readsPlaces()) {
      return TaskWorker.Setting.NONE;
    }
    try {
      at = RecordField.COUNTRY;
      Optional<Place> place = people.place();
      at = RecordField.MINIMUM;
      Optional<DeclaredMoney> minimum = people.minimum();
      at = RecordField.DATE;
      return people.setting(place, people.day(), minimum);
    } catch (NotationException e) {
      problem(cells.title(at), e.problemOfCell());
    } catch (UnknownNameException e) {
      problem(cells.title(at), e.problem());
    }
    return TaskWorker.Setting.NONE;
  }

  private void add(int worker, long accept, long end, TaskOutcome outcome, LogReward reward) {
    if (reward.micros() == LogReward.NO_MICROS) {
      tasks.add(worker, accept, end, outcome, reward.amount());
    } else {
      tasks.add(worker, accept, end, outcome, reward.micros());
    }
    sums.meet(accept);
    if (end < accept) {
      problem(
          cells.title(RecordField.END),
          Note.of(
              "problem.clock-back", cells.text(RecordField.END), cells.text(RecordField.ACCEPT)));
    }
  }

  private Optional<String> worker() {
    return named ? Optional.ofNullable(cells.text(RecordField.WORKER)) : Optional.of("");
  }

  private TaskOutcome outcome() {
    at = RecordField.STATUS;
    return status.read();
  }

  private LogReward reward() {
    return reward(RecordField.PAY).plus(reward(RecordField.BONUS)).plus(reward(RecordField.TIPS));
  }

  private LogReward reward(RecordField key) {
    at = key;
    String text = cells.text(key);
    if (text == null) {
      return LogReward.NOTHING;
    }
    at = RecordField.CURRENCY;
    rewards.readCurrency();
    at = key;
    return rewards.read(text);
  }

  private Optional<Stamp> stamp(RecordField key, StampReader reader) {
    at = key;
    String text = cells.text(key);
    return text == null ? Optional.empty() : Optional.of(reader.read(text));
  }

  /** The end as it is stamped, else as far from the acceptance as the export says. */
  private Optional<Long> end(Optional<Stamp> accept) {
    Optional<Stamp> end = stamp(RecordField.END, ends);
    if (end.isPresent() || accept.isEmpty()) {
      return end.map(Stamp::micros);
    }
    at = RecordField.SECONDS;
    return seconds().map(micros -> accept.get().micros() + micros);
  }

  /** How long the task was held, in microseconds, where no end is stamped. */
  private Optional<Long> seconds() {
    String seconds = cells.text(RecordField.END) == null ? cells.text(RecordField.SECONDS) : null;
    return Optional.ofNullable(seconds).map(this::duration);
  }

  private long duration(String seconds) {
    Stated stated = notation.seconds(seconds);
    Rational micros = stated.amount().low().times(SECONDS_PER_HOUR).times(MICROS);
    boolean fits =
        stated.amount().isPoint()
            && stated.per() == Per.Each.WORK
            && micros.isLessThan(Rational.of(TaskLog.FARTHEST_MICROS / 2));
    if (!fits) {
      throw new NotationException(seconds, Expected.DURATION);
    }
    return micros.rounded(0).longValueExact();
  }

  private void refuse(String column, Note what) {
    sums.countRefused();
    forgetCurrency();
    problem(column, what);
  }

  /** A record that is in no figure does not say the log's currency either. */
  private void forgetCurrency() {
    mayRevealMore |= rewards.takeBack(known);
  }

  private void problem(String column, Note what) {
    problems.add(new RowProblem(record.line(), column, what));
  }
}
