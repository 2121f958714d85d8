package org.clickwage.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.checks.TitlePeriods;
import org.clickwage.message.Note;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.TaskStamps;
import org.clickwage.reference.DayRange;
import org.clickwage.stamp.StampReader;
import org.clickwage.table.RecordProblem;
import org.clickwage.tasklog.SessionRules;
import org.clickwage.tasklog.TaskLog;
import org.clickwage.work.Notation;
import org.clickwage.work.Period;
import org.clickwage.work.StatedSpan;

/**
 * When the work of a record was: the days on which it began and ended, both of them days of it, and
 * the stamps of its task. What does not read leaves the record the figures that it has without, and
 * is reported.
 */
public final class RecordDates {
  private static final int DAYS_PER_WEEK = 7;
  private static final long MICROS_PER_HOUR = 3600 * SessionRules.MICROS_PER_SECOND;
  private static final Rational LONGEST_MICROS = Rational.of(TaskLog.FARTHEST_MICROS / 2);

  private final BatchPlan plan;
  private final FieldCells cells;
  private final TaskStamps stamps;

  /** Whether any record says on which day its work ended. */
  private final boolean haveEnd;

  private final boolean haveStamps;

  /** The hours of the week, month or year that the title of the first day names. */
  private final Optional<Rational> mostByTitle;

  public RecordDates(BatchPlan plan, FieldCells cells) {
    this.plan = plan;
    this.cells = cells;
    this.stamps =
        new TaskStamps(
            plan.mapping(), cells, plan.stamps(), plan.mapping().notation(plan.dialect()));
    this.haveEnd = plan.mapping().gives(RecordField.TO);
    this.haveStamps =
        plan.mapping().gives(RecordField.ACCEPT) && plan.mapping().gives(RecordField.END);
    this.mostByTitle = mostByTitle(plan.mapping());
  }

  /** A day that is named may be that of the pay, for the work of more. */
  private static Optional<Rational> mostByTitle(Mapping mapping) {
    RecordField first = mapping.gives(RecordField.FROM) ? RecordField.FROM : RecordField.DATE;
    return TitlePeriods.of(FieldCells.title(mapping, first), false)
        .map(Notation.PLAIN::span)
        .filter(span -> span.unit() != Period.Unit.DAY)
        .map(StatedSpan::mostHours);
  }

  /**
   * How long the work lasted; empty where that is not known. A single day is one of work. More are
   * weeks, for it is not stated on which of them there was work, or months where they are whole
   * ones.
   *
   * @param named what amounts are for
   */
  Optional<StatedSpan> span(Optional<Period> named) {
    return days().map(days -> span(days, named));
  }

  private static StatedSpan span(DayRange days, Optional<Period> named) {
    if (days.count() == 1) {
      return span(Rational.ONE, Period.Unit.DAY);
    }
    LocalDate end = days.last().plusDays(1);
    long months = ChronoUnit.MONTHS.between(days.first(), end);
    boolean inWeeks = named.filter(period -> period.unit() == Period.Unit.WEEK).isPresent();
    return !inWeeks && days.first().plusMonths(months).equals(end)
        ? span(Rational.of(months), Period.Unit.MONTH)
        : span(Rational.of(days.count(), DAYS_PER_WEEK), Period.Unit.WEEK);
  }

  private static StatedSpan span(Rational count, Period.Unit unit) {
    return new StatedSpan(Range.of(count), unit);
  }

  /** How many hours its days have, or the period that they begin; empty where none is known. */
  Optional<Rational> mostHours() {
    return days().map(days -> Rational.of(24 * days.count())).or(() -> mostByTitle);
  }

  /** Whether its days have the hours of its work, or nothing says how many they have. */
  boolean have(RecordResult result) {
    if (!haveEnd && mostByTitle.isEmpty()) {
      return true;
    }
    Rational hours = result.workHours();
    return hours == null || mostHours().filter(most -> most.isLessThan(hours)).isEmpty();
  }

  /** The days from the first to the last; empty where not both are known. */
  public Optional<DayRange> days() {
    return haveEnd ? days(new ArrayList<>()) : Optional.empty();
  }

  /** The problems that are known, and after them what is wrong with the days. */
  public List<RecordProblem> addTo(List<RecordProblem> known) {
    if (!haveEnd) {
      return known;
    }
    List<RecordProblem> wrong = new ArrayList<>();
    days(wrong);
    if (wrong.isEmpty()) {
      return known;
    }
    Set<RecordProblem> all = new LinkedHashSet<>(known);
    all.addAll(wrong);
    return List.copyOf(all);
  }

  /** The first day, if it is known. */
  Optional<LocalDate> first() {
    return first(new ArrayList<>());
  }

  private Optional<LocalDate> first(List<RecordProblem> wrong) {
    return cells.read(firstKey(), plan.stamps()::day, wrong);
  }

  private RecordField firstKey() {
    return cells.has(RecordField.FROM) ? RecordField.FROM : RecordField.DATE;
  }

  private Optional<DayRange> days(List<RecordProblem> wrong) {
    Optional<LocalDate> first = first(wrong);
    Optional<LocalDate> last = cells.read(RecordField.TO, plan.stamps()::day, wrong);
    return inOrder(firstKey(), first, RecordField.TO, last, wrong)
        ? Optional.of(new DayRange(first.get(), last.get()))
        : Optional.empty();
  }

  /** Whether both are known and in order; a clock that went back is a problem. */
  private <T extends Comparable<? super T>> boolean inOrder(
      RecordField firstKey,
      Optional<T> first,
      RecordField lastKey,
      Optional<T> last,
      List<RecordProblem> wrong) {
    boolean areKnown = first.isPresent() && last.isPresent();
    boolean isBack = areKnown && last.get().compareTo(first.get()) < 0;
    if (isBack) {
      wrong.add(
          cells.problem(
              lastKey, Note.of("problem.clock-back", cells.text(lastKey), cells.text(firstKey))));
    }
    return areKnown && !isBack;
  }

  /** The time from the stamp of acceptance to that of the end, in seconds. */
  Optional<Rational> secondsBetweenStamps(List<RecordProblem> wrong) {
    return haveStamps
        ? stamps(wrong).map(stamps -> StampReader.seconds(stamps.accept, stamps.end))
        : Optional.empty();
  }

  private record Stamps(Instant accept, Instant end) {}

  private Optional<Stamps> stamps(List<RecordProblem> wrong) {
    Optional<Instant> accept = stamps.accept(wrong);
    Optional<Instant> end = stamps.end(accept, wrong);
    return inOrder(RecordField.ACCEPT, accept, RecordField.END, end, wrong)
        ? Optional.of(new Stamps(accept.get(), end.get()))
        : Optional.empty();
  }

  /**
   * Fills in from when to when the task of a calculated record was held, for the time that its
   * worker's tasks share: between both stamps, or from its beginning for the seconds that it has.
   */
  void hold(RecordResult result) {
    boolean hasEnd = cells.has(RecordField.END);
    long length = hasEnd ? 0 : length(result);
    if (!result.isCalculated() || !cells.has(RecordField.ACCEPT) || length < 0) {
      return;
    }
    List<RecordProblem> wrong = new ArrayList<>();
    Optional<Stamps> held =
        hasEnd ? stamps(wrong) : stamps.accept(wrong).map(begin -> new Stamps(begin, begin));
    if (held.isPresent()) {
      result.isHeld = true;
      result.acceptMicros = StampReader.micros(held.get().accept);
      result.endMicros = StampReader.micros(held.get().end) + length;
    } else {
      wrong.addAll(result.problems);
      result.problems = List.copyOf(wrong);
    }
  }

  /** How long the record says that its task was held, in microseconds; negative for a range. */
  private long length(RecordResult result) {
    boolean isStated = cells.has(RecordField.SECONDS) && result.wages.size() == 1;
    if (!isStated || result.workHours() == null) {
      return -1;
    }
    Rational micros = result.workHours().times(MICROS_PER_HOUR);
    return micros.isLessThan(LONGEST_MICROS) ? micros.rounded(0).longValueExact() : -1;
  }
}
