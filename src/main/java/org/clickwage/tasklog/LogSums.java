package org.clickwage.tasklog;

import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.profile.TaskOutcome;

/** What was read of a log beside its timed tasks; parts of it merge in any order. */
final class LogSums {
  private static final long MICROS_PER_DAY = 86_400_000_000L;

  private final Map<TaskOutcome, TaskTotals> untimed = new EnumMap<>(TaskOutcome.class);
  private final Map<Currency, Rational> factors = new HashMap<>();
  private long records;
  private long refused;
  private long weightless;
  private long unpriced;
  private long unnamed;
  private long lastAccept = Long.MIN_VALUE;

  void countRecord() {
    records++;
  }

  /** A record that can't be read. */
  void countRefused() {
    refused++;
  }

  /** A record that stands for nobody, as its survey weight says. */
  void countWeightless() {
    weightless++;
  }

  /** A task that is read: it may be approved without any reward, or have one of no currency. */
  void count(TaskOutcome outcome, LogReward reward) {
    unpriced += outcome == TaskOutcome.APPROVED && reward == LogReward.NOTHING ? 1 : 0;
    unnamed += reward.unnamed() ? 1 : 0;
  }

  /** By what rewards in other currencies than the log's were multiplied. */
  void convert(Map<Currency, Rational> byFactors) {
    factors.putAll(byFactors);
  }

  void meet(long acceptMicros) {
    lastAccept = Math.max(lastAccept, acceptMicros);
  }

  void addUntimed(TaskOutcome outcome, LogReward reward) {
    untimed.merge(outcome, new TaskTotals(1, reward.amount()), TaskTotals::plus);
  }

  void merge(LogSums other) {
    records += other.records;
    refused += other.refused;
    weightless += other.weightless;
    unpriced += other.unpriced;
    unnamed += other.unnamed;
    lastAccept = Math.max(lastAccept, other.lastAccept);
    convert(other.factors);
    other.untimed.forEach((outcome, totals) -> untimed.merge(outcome, totals, TaskTotals::plus));
  }

  long records() {
    return records;
  }

  long refused() {
    return refused;
  }

  long weightless() {
    return weightless;
  }

  long unpriced() {
    return unpriced;
  }

  long unnamed() {
    return unnamed;
  }

  Map<Currency, Rational> factors() {
    return factors;
  }

  /** The day of the last acceptance, in UTC; empty where no task has a time. */
  Optional<LocalDate> lastDay() {
    return lastAccept == Long.MIN_VALUE
        ? Optional.empty()
        : Optional.of(LocalDate.ofEpochDay(Math.floorDiv(lastAccept, MICROS_PER_DAY)));
  }

  Map<TaskOutcome, TaskTotals> untimed() {
    return untimed;
  }
}
