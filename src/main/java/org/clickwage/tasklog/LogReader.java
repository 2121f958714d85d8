package org.clickwage.tasklog;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.csv.Chunk;
import org.clickwage.csv.RecordCursor;
import org.clickwage.csv.RowProblem;
import org.clickwage.money.Rational;
import org.clickwage.note.Note;
import org.clickwage.profile.Key;
import org.clickwage.profile.RowCells;
import org.clickwage.profile.RowStatus;
import org.clickwage.profile.Stamp;
import org.clickwage.profile.StampReader;
import org.clickwage.reference.Place;
import org.clickwage.reference.UnknownNameException;
import org.clickwage.sessions.TaskLog;
import org.clickwage.sessions.TaskOutcome;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.Per;
import org.clickwage.work.Stated;
import org.clickwage.work.StatedMoney;

/** Reads the records of a task log: who, from when to when, what became of it. One for a thread. */
final class LogReader {
  private static final long MICROS = 1_000_000;
  private static final long SECONDS_PER_HOUR = 3600;

  /** The cells that may keep a task from being read, in the order in which they are. */
  private static final List<Key> READ =
      List.of(
          Key.STATUS, Key.PAY, Key.BONUS, Key.TIPS, Key.ACCEPT, Key.END, Key.SECONDS, Key.WEIGHT);

  private static final Set<Key> MONEY = Set.of(Key.PAY, Key.BONUS, Key.TIPS);

  private final LogPlan plan;
  private final RecordCursor record;
  private final RowCells cells;
  private final RowStatus status;
  private final Notation notation;
  private final LogRewards rewards;
  private final StampReader accepts;
  private final StampReader ends;
  private final LogPersonReader people;
  private final boolean named;

  private TaskLog tasks;
  private LogSums sums;
  private List<LogPerson.Told> told;
  private List<RowProblem> problems;

  /** The log's currency as far as the records before tell it. */
  private Optional<Currency> known;

  /** Whether refused records tell more of their rewards where the log's currency is known. */
  private boolean mayTellMore;

  /** The cell that is being read, for the problem with it. */
  private Key at;

  /**
   * @param currency that of the log; empty for a reader that finds it
   */
  LogReader(LogPlan plan, Optional<Currency> currency) {
    this.plan = plan;
    this.record = new RecordCursor(plan.dialect());
    this.cells = new RowCells(plan.mapping(), record);
    this.status = new RowStatus(plan.mapping(), cells);
    this.notation = plan.mapping().notation(plan.dialect());
    this.rewards = new LogRewards(plan, cells, currency);
    this.accepts = plan.stamps().forColumn(cells.title(Key.ACCEPT));
    this.ends = plan.stamps().forColumn(cells.title(Key.END));
    this.people = new LogPersonReader(plan, cells, notation);
    this.named = plan.mapping().gives(Key.WORKER);
  }

  LogChunk read(Chunk chunk) {
    tasks = new TaskLog();
    sums = new LogSums();
    told = new ArrayList<>();
    problems = new ArrayList<>();
    mayTellMore = false;
    Optional<Currency> presumed = rewards.currency();
    record.start(chunk);
    while (record.next()) {
      if (!record.isBlank()) {
        sums.countRecord();
        readRecord();
      }
    }
    sums.convert(rewards.factors());
    return new LogChunk(
        chunk,
        !record.passedOtherThanAscii(),
        record.nextLine() - 1,
        tasks,
        sums,
        told,
        problems,
        presumed,
        rewards.currency(),
        mayTellMore);
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
        tellTheRest();
      }
    }
  }

  /** A record that is refused for one of its cells tells what is wrong with the later ones too. */
  private void tellTheRest() {
    for (int next = behind(at); next < READ.size(); next = behind(at)) {
      at = READ.get(next);
      if (MONEY.contains(at) && rewards.currency().isEmpty()) {
        mayTellMore = true;
      } else {
        try {
          read(at);
        } catch (NotationException e) {
          problem(cells.title(at), e.problemOfCell());
        }
      }
    }
    if (worker().isEmpty()) {
      problem(cells.title(Key.WORKER), Note.of("problem.no-worker"));
    }
  }

  /** Where a currency does not read, no reward does. */
  private static int behind(Key read) {
    return 1 + READ.indexOf(read == Key.CURRENCY ? Key.TIPS : read);
  }

  private void read(Key key) {
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
    Optional<Stamp> accept = stamp(Key.ACCEPT, accepts);
    Optional<Long> end = end(accept);
    at = Key.WEIGHT;
    Rational weight = people.weight();
    if (worker.isEmpty()) {
      refuse(cells.title(Key.WORKER), Note.of("problem.no-worker"));
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
      LogPerson.Setting setting = plan.people().counted().contains(outcome) ? setting() : null;
      told.add(new LogPerson.Told(number, weight, setting, length));
    }
    return number;
  }

  /** A place, day or minimum that can't be read costs the reference, and not the task. */
  private LogPerson.Setting setting() {
    if (!people.readsPlaces()) {
      return LogPerson.Setting.NONE;
    }
    try {
      at = Key.COUNTRY;
      Optional<Place> place = people.place();
      at = Key.MINIMUM;
      Optional<StatedMoney> minimum = people.minimum();
      at = Key.DATE;
      return people.setting(place, people.day(), minimum);
    } catch (NotationException e) {
      problem(cells.title(at), e.problemOfCell());
    } catch (UnknownNameException e) {
      problem(cells.title(at), e.problem());
    }
    return LogPerson.Setting.NONE;
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
          cells.title(Key.END),
          Note.of("problem.clock-back", cells.text(Key.END), cells.text(Key.ACCEPT)));
    }
  }

  private Optional<String> worker() {
    return named ? Optional.ofNullable(cells.text(Key.WORKER)) : Optional.of("");
  }

  private TaskOutcome outcome() {
    at = Key.STATUS;
    return status.read();
  }

  private LogReward reward() {
    return reward(Key.PAY).plus(reward(Key.BONUS)).plus(reward(Key.TIPS));
  }

  private LogReward reward(Key key) {
    at = key;
    String text = cells.text(key);
    if (text == null) {
      return LogReward.NOTHING;
    }
    at = Key.CURRENCY;
    rewards.readCurrency();
    at = key;
    return rewards.read(text);
  }

  private Optional<Stamp> stamp(Key key, StampReader reader) {
    at = key;
    String text = cells.text(key);
    return text == null ? Optional.empty() : Optional.of(reader.read(text));
  }

  /** The end as it is stamped, else as far from the acceptance as the export says. */
  private Optional<Long> end(Optional<Stamp> accept) {
    Optional<Stamp> end = stamp(Key.END, ends);
    if (end.isPresent() || accept.isEmpty()) {
      return end.map(Stamp::micros);
    }
    at = Key.SECONDS;
    return seconds().map(micros -> accept.get().micros() + micros);
  }

  /** How long the task was held, in microseconds, where no end is stamped. */
  private Optional<Long> seconds() {
    String seconds = cells.text(Key.END) == null ? cells.text(Key.SECONDS) : null;
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
      throw new NotationException(seconds, "expected.duration");
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
    mayTellMore |= rewards.takeBack(known);
  }

  private void problem(String column, Note what) {
    problems.add(new RowProblem(record.line(), column, what));
  }
}
