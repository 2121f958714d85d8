package org.clickwage.tasklog;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.clickwage.money.Rational;
import org.clickwage.reference.Place;
import org.clickwage.reference.SteadyDays;
import org.clickwage.work.StatedMoney;

/**
 * What a log says of one worker beside tasks: the survey weight, and where and when the work was.
 */
public final class LogPerson {
  /**
   * What a task's reference wage hangs on.
   *
   * @param day the first on which it is what it is on the day of the task
   * @param minimum a rate that the log itself gives
   */
  public record Setting(
      Optional<Place> place, Optional<LocalDate> day, Optional<StatedMoney> minimum) {
    static final Setting NONE = new Setting(Optional.empty(), Optional.empty(), Optional.empty());

    Setting onFirstOf(SteadyDays days) {
      return new Setting(place, Optional.of(days.first()), minimum);
    }
  }

  /** Of most workers there is one setting, and a map for each of them would be most of all. */
  private Map<Setting, Long> micros = Map.of();

  private Optional<Rational> weight = Optional.empty();

  /** A worker's weight is the largest of the records'. */
  void weigh(Rational ofRecord) {
    weight = Optional.of(weight.map(ofRecord::max).orElse(ofRecord));
  }

  /** A task of this length; an instant one still tells where the worker was. */
  void work(Setting setting, long length) {
    add(setting, Math.max(length, 1));
  }

  private void add(Setting setting, long length) {
    long before = micros.getOrDefault(setting, 0L);
    if (micros.isEmpty() || (micros.size() == 1 && before > 0)) {
      micros = Map.of(setting, sum(before, length));
    } else {
      micros = micros.size() == 1 ? new LinkedHashMap<>(micros) : micros;
      micros.put(setting, sum(before, length));
    }
  }

  private static long sum(long some, long more) {
    return Long.MAX_VALUE - some < more ? Long.MAX_VALUE : some + more;
  }

  void merge(LogPerson other) {
    other.weight.ifPresent(this::weigh);
    other.micros.forEach(this::add);
  }

  /** Both together, where the same worker is in two groups. */
  public static LogPerson both(LogPerson one, LogPerson other) {
    LogPerson both = new LogPerson();
    both.merge(one);
    both.merge(other);
    return both;
  }

  public Rational weight() {
    return weight.orElse(Rational.ONE);
  }

  /** Where the work was, each place once. */
  public Set<String> places() {
    Set<String> places = new TreeSet<>();
    micros.keySet().forEach(each -> each.place().ifPresent(place -> places.add(place.toString())));
    return places;
  }

  /** Whether any of the worker's tasks counts. */
  public boolean works() {
    return !micros.isEmpty();
  }

  /** The mean of the references by the time of their tasks; empty where a task has none. */
  public Optional<Rational> meanReference(Function<Setting, Optional<Rational>> reference) {
    Rational sum = Rational.ZERO;
    Rational time = Rational.ZERO;
    boolean complete = true;
    for (Map.Entry<Setting, Long> each : micros.entrySet()) {
      Optional<Rational> known = reference.apply(each.getKey());
      complete &= known.isPresent();
      Rational length = Rational.of(each.getValue());
      sum = sum.plus(known.orElse(Rational.ZERO).times(length));
      time = time.plus(length);
    }
    return complete && !time.isZero()
        ? Optional.of(sum.dividedBy(time).inLowestTerms())
        : Optional.empty();
  }
}
