package org.clickwage.tasklog;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.clickwage.compare.MoneyQuestion;
import org.clickwage.message.BinaryValue;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.reference.DayRange;
import org.clickwage.stamp.StampReader;

/** A task log as it was read from a file; parts of it merge in the order of the input. */
public final class LogTotals {
  /** What records are counted as. */
  public enum Count {
    /** Any record, whatever became of it. */
    RECORD,
    /** One that the user leaves out. */
    LEFT_OUT,
    /** One with a cell that can't be read. */
    REFUSED,
    /** One with a survey weight of 0, which counts no one. */
    WEIGHTLESS,
    /** An approved task without any reward, which counts as unpaid. */
    UNPRICED,
    /** A task with a reward whose currency nothing says, taken for the log's. */
    UNNAMED
  }

  private final TaskLog tasks = new TaskLog();
  private final long[] counts = new long[Count.values().length];
  private final Map<TaskOutcome, TaskTotals> untimed = new EnumMap<>(TaskOutcome.class);
  private final Map<Currency, Rational> factors =
      new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));

  /** What was brought into the money of all tasks. */
  final Set<MoneyQuestion> brought = new HashSet<>();

  private Optional<Currency> currency = Optional.empty();

  // When the first task was accepted, and the last.
  private long firstMicros = Long.MAX_VALUE;
  private long lastMicros = Long.MIN_VALUE;

  void count(Count of) {
    counts[of.ordinal()]++;
  }

  /** A task that is read: it may be approved without any reward, or have one of no currency. */
  void count(TaskOutcome outcome, LogReward reward) {
    if (outcome == TaskOutcome.APPROVED && reward == LogReward.NOTHING) {
      count(Count.UNPRICED);
    }
    if (reward.unnamed()) {
      count(Count.UNNAMED);
    }
    factors.putAll(reward.factors());
  }

  void add(int worker, long accept, long end, TaskOutcome outcome, TaskPay pay) {
    tasks.add(worker, accept, end, outcome, pay);
    firstMicros = Math.min(firstMicros, accept);
    lastMicros = Math.max(lastMicros, accept);
  }

  void addUntimed(TaskOutcome outcome, LogReward reward) {
    TaskTotals one = new TaskTotals(1, Rational.ZERO, TaskPay.of(reward.amount()));
    untimed.merge(outcome, one, TaskTotals::plus);
  }

  /** Says in which currency all rewards are. */
  void useCurrency(Optional<Currency> known) {
    currency = currency.or(() -> known);
  }

  /** Takes them, or reads those of a part into empty ones. */
  void exchange(BinaryForm form) {
    tasks.exchange(form);
    for (int i = 0; i < counts.length; i++) {
      counts[i] += form.more(counts[i]);
    }
    form.each(
        untimed.keySet(),
        each -> {
          BinaryValue.exchange(each, form);
          BinaryValue.exchange(untimed.get(each), form);
        },
        () -> untimed.put(BinaryValue.exchange(null, form), BinaryValue.exchange(null, form)));
    form.each(
        factors.keySet(),
        each -> {
          BinaryValue.exchange(each, form);
          form.number(factors.get(each));
        },
        () -> factors.put(BinaryValue.exchange(null, form), form.number(null)));
    form.each(
        brought.stream().sorted(Comparator.comparing(MoneyQuestion::toString)).toList(),
        each -> BinaryValue.exchange(each, form),
        () -> brought.add(BinaryValue.exchange(null, form)));
    currency = BinaryValue.exchange(currency, form);
    firstMicros = form.word(firstMicros);
    lastMicros = form.word(lastMicros);
  }

  void merge(LogTotals other) {
    tasks.merge(other.tasks);
    firstMicros = Math.min(firstMicros, other.firstMicros);
    lastMicros = Math.max(lastMicros, other.lastMicros);
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
    other.untimed.forEach((outcome, totals) -> untimed.merge(outcome, totals, TaskTotals::plus));
    useCurrency(other.currency);
    factors.putAll(other.factors);
    brought.addAll(other.brought);
  }

  /** The days on which tasks were accepted, from the first to the last, where clocks are so. */
  Optional<DayRange> days(ZoneId zone) {
    return lastMicros < firstMicros
        ? Optional.empty()
        : Optional.of(
            new DayRange(StampReader.day(firstMicros, zone), StampReader.day(lastMicros, zone)));
  }

  /** Those with a beginning and an end. */
  TaskLog tasks() {
    return tasks;
  }

  public long number(Count of) {
    return counts[of.ordinal()];
  }

  /** The tasks that lack a stamp. */
  Map<TaskOutcome, TaskTotals> untimed() {
    return untimed;
  }

  /** The records that are no task of a worker, so that they are in no walk through the tasks. */
  long leftOut() {
    long tasksUntimed = untimed.values().stream().mapToLong(TaskTotals::tasks).sum();
    return tasksUntimed + number(Count.REFUSED) + number(Count.LEFT_OUT);
  }

  /** By what rewards in other currencies were multiplied to be in the log's. */
  public Map<Currency, Rational> factors() {
    return Collections.unmodifiableMap(factors);
  }

  /** That of all rewards; empty where none is named. */
  public Optional<Currency> currency() {
    return currency;
  }
}
