package org.clickwage.tasklog;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.clickwage.compare.BasisChoice;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.compare.ReferenceTerms;
import org.clickwage.message.BinaryValue;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;
import org.clickwage.reference.DayRange;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;
import org.clickwage.work.DeclaredMoney;

/**
 * What a log says of one worker apart from tasks: the survey weight, and where and when the work
 * was.
 */
public final class TaskWorker {
  /**
   * What a task's reference wage hangs on.
   *
   * @param day the first on which it is what it is on the day of the task
   * @param minimum a rate that the log itself gives; the one that was given for all goes before it
   */
  record Context(Optional<Place> place, Optional<LocalDate> day, Optional<DeclaredMoney> minimum) {
    static final Context NONE = new Context(Optional.empty(), Optional.empty(), Optional.empty());

    /** The same on the first of the days around its own on which the same law is in force. */
    Context onFirstDay(ReferenceData facts) {
      return new Context(place, day.map(each -> validityRange(each, facts).first()), minimum);
    }

    private DayRange validityRange(LocalDate on, ReferenceData facts) {
      return ReferenceRequest.of(on, ReferenceTerms.of(BasisChoice.GROSS, List.of()))
          .withPlace(place)
          .validityRange(facts);
    }
  }

  private final WorkerKey key;
  private final int number;

  /** An assignment, which may be paid a bonus. */
  private record Assignment(long endMicros, String id) {
    /** The later one; of two that end together, any that does not hang on their order. */
    Assignment later(Assignment other) {
      boolean isLater =
          endMicros == other.endMicros ? id.compareTo(other.id) > 0 : endMicros > other.endMicros;
      return isLater ? this : other;
    }
  }

  private Optional<Assignment> lastApproved = Optional.empty();

  /** 0 until a task has one. */
  private Rational weight = Rational.ZERO;

  /** The time under each: a few for most workers, and one for each task where each has a rate. */
  private Map<Context, Long> micros = Map.of();

  /**
   * @param number in the log
   */
  TaskWorker(WorkerKey key, int number) {
    this.key = key;
    this.number = number;
  }

  /** A worker's weight is the largest of the records'. */
  void meet(Rational ofTask) {
    weight = weight.max(ofTask);
  }

  /** An approved assignment by its name. */
  void meetApproved(long endMicros, String id) {
    Assignment met = new Assignment(endMicros, id);
    lastApproved = Optional.of(lastApproved.map(met::later).orElse(met));
  }

  /** The name of the last of them that were met. */
  public Optional<String> lastApproved() {
    return lastApproved.map(Assignment::id);
  }

  /** An instant task counts too: it says where it was. */
  void meet(Context context, long length) {
    micros = micros.isEmpty() ? new HashMap<>(2) : micros;
    micros.merge(context, length, TaskWorker::sum);
  }

  private static long sum(long some, long more) {
    return Long.MAX_VALUE - some < more ? Long.MAX_VALUE : some + more;
  }

  void merge(TaskWorker other) {
    meet(other.weight);
    other.micros.forEach(this::meet);
    other.lastApproved.ifPresent(each -> meetApproved(each.endMicros(), each.id()));
  }

  /** Takes what is known of the worker, or reads it for one of whom nothing is known. */
  void exchange(BinaryForm form) {
    weight = form.number(weight);
    lastApproved = BinaryValue.exchange(lastApproved, form);
    form.each(
        micros.keySet(),
        each -> {
          BinaryValue.exchange(each, form);
          form.count(micros.get(each));
        },
        () -> meet(BinaryValue.exchange(null, form), form.count(0)));
  }

  WorkerKey key() {
    return key;
  }

  int number() {
    return number;
  }

  public String name() {
    return key.name();
  }

  List<String> group() {
    return key.group();
  }

  public Rational weight() {
    return weight.isZero() ? Rational.ONE : weight;
  }

  /** Where the work was, each place once. */
  public Set<String> places() {
    Set<String> places = new TreeSet<>();
    for (Context each : micros.keySet()) {
      each.place().ifPresent(place -> places.add(place.toString()));
    }
    return places;
  }

  /** What the references of the tasks hang on, each once. */
  Set<Context> contexts() {
    return micros.keySet();
  }

  /** Whether the settings of any tasks that count are known. */
  boolean hasSettings() {
    return !micros.isEmpty();
  }

  /**
   * The mean of the references by the time of their tasks; each counts alike where no task has any.
   * Empty where a task has none.
   */
  Optional<Rational> meanReference(Function<Context, Optional<Rational>> reference) {
    boolean areInstants = micros.values().stream().allMatch(length -> length == 0);
    Rational sum = Rational.ZERO;
    Rational time = Rational.ZERO;
    boolean complete = true;
    for (Map.Entry<Context, Long> each : micros.entrySet()) {
      Optional<Rational> known = reference.apply(each.getKey());
      complete &= known.isPresent();
      Rational length = Rational.of(areInstants ? 1 : each.getValue());
      sum = sum.plus(known.orElse(Rational.ZERO).times(length));
      time = time.plus(length);
    }
    return complete && !time.isZero()
        ? Optional.of(sum.dividedBy(time).inLowestTerms())
        : Optional.empty();
  }
}
