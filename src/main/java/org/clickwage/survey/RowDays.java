package org.clickwage.survey;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.message.Note;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.RowCells;
import org.clickwage.table.RowProblem;
import org.clickwage.work.Period;
import org.clickwage.work.StatedSpan;

/**
 * The days on which the work of a record began and ended, both of them days of it. A day that does
 * not read leaves the record the figures that it has without, and is told.
 */
public final class RowDays {
  private static final int DAYS_PER_WEEK = 7;

  private final BatchPlan plan;
  private final RowCells cells;

  RowDays(BatchPlan plan, RowCells cells) {
    this.plan = plan;
    this.cells = cells;
  }

  /** Empty where no record says when its work ended. */
  public static Optional<RowDays> of(BatchPlan plan, RowCells cells) {
    return plan.mapping().gives(RecordField.TO)
        ? Optional.of(new RowDays(plan, cells))
        : Optional.empty();
  }

  /**
   * How long the work lasted; empty where that is not told. A single day is one of work. More are
   * weeks, for nobody says on which of them there was work, or months where they are whole ones.
   *
   * @param named what amounts are for
   */
  Optional<StatedSpan> span(Optional<Period> named) {
    return days().map(days -> span(days, named));
  }

  private StatedSpan span(long days, Optional<Period> named) {
    if (days == 1) {
      return span(Rational.ONE, Period.Unit.DAY);
    }
    LocalDate begin = first(new ArrayList<>()).orElseThrow();
    LocalDate end = begin.plusDays(days);
    long months = ChronoUnit.MONTHS.between(begin, end);
    boolean inWeeks = named.filter(period -> period.unit() == Period.Unit.WEEK).isPresent();
    return !inWeeks && begin.plusMonths(months).equals(end)
        ? span(Rational.of(months), Period.Unit.MONTH)
        : span(Rational.of(days, DAYS_PER_WEEK), Period.Unit.WEEK);
  }

  /** How many hours its days have; empty where they are not told. */
  Optional<Rational> mostHours() {
    return days().map(days -> Rational.of(24 * days));
  }

  /**
   * Whether they have so many hours, or nothing says how many they have.
   *
   * @param hours null where they are not known
   */
  boolean have(Rational hours) {
    return hours == null || mostHours().filter(most -> most.isLessThan(hours)).isEmpty();
  }

  /** How many days there are from the first to the last. */
  private Optional<Long> days() {
    Optional<LocalDate> first = first(new ArrayList<>());
    Optional<LocalDate> last = day(RecordField.TO, new ArrayList<>());
    return first
        .flatMap(begin -> last.map(end -> ChronoUnit.DAYS.between(begin, end) + 1))
        .filter(days -> days > 0);
  }

  private static StatedSpan span(Rational count, Period.Unit unit) {
    return new StatedSpan(Range.of(count), unit);
  }

  /** The first and the last day, as far as they read and one is not before the other. */
  public Set<LocalDate> ends() {
    Set<LocalDate> ends = new LinkedHashSet<>();
    Optional<LocalDate> first = first(new ArrayList<>());
    first.ifPresent(ends::add);
    day(RecordField.TO, new ArrayList<>())
        .filter(last -> first.isEmpty() || last.isAfter(first.get()))
        .ifPresent(ends::add);
    return ends;
  }

  /** What is wrong with them. */
  List<RowProblem> problems() {
    List<RowProblem> wrong = new ArrayList<>();
    Optional<LocalDate> first = first(wrong);
    Optional<LocalDate> last = day(RecordField.TO, wrong);
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      wrong.add(
          cells.problem(
              RecordField.TO,
              Note.of("problem.clock-back", cells.text(RecordField.TO), cells.text(firstKey()))));
    }
    return wrong;
  }

  /** The problems that are known, and behind them what is wrong with the days. */
  public List<RowProblem> addTo(List<RowProblem> known) {
    List<RowProblem> wrong = problems();
    if (wrong.isEmpty()) {
      return known;
    }
    Set<RowProblem> all = new LinkedHashSet<>(known);
    all.addAll(wrong);
    return List.copyOf(all);
  }

  private Optional<LocalDate> first(List<RowProblem> wrong) {
    return day(firstKey(), wrong);
  }

  private RecordField firstKey() {
    return cells.has(RecordField.FROM) ? RecordField.FROM : RecordField.DATE;
  }

  private Optional<LocalDate> day(RecordField key, List<RowProblem> wrong) {
    return cells.read(key, plan.stamps()::day, wrong);
  }
}
