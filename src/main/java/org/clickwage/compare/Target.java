package org.clickwage.compare;

import java.util.Optional;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.work.Per;
import org.clickwage.work.Stated;
import org.clickwage.work.WorkInput;

/**
 * The reverse question: what would have to be, for a wage to reach its reference. Whatever was left
 * out of the statement is solved; what was given is kept.
 *
 * @param comparison the statement as far as it can be compared with the reference; without pay
 *     where that is stated per task and the tasks are left out
 * @param perTask the pay stated per task, where the tasks are left out
 * @param inOneHour whether the hours were left out too, so that everything is for one hour
 */
public record Target(Comparison comparison, Optional<Range> perTask, boolean inOneHour) {

  /** The pay per task of a statement that leaves the tasks out. */
  public static Optional<Range> perTask(WorkInput work) {
    return work.tasks().isPresent()
        ? Optional.empty()
        : work.pay().filter(pay -> pay.per() == Per.Each.TASK).map(Stated::amount);
  }

  /** The statement that can be calculated: without a pay per task whose tasks are not known. */
  public static WorkInput solvable(WorkInput work) {
    return perTask(work).isEmpty() ? work : work.withPay(Optional.empty());
  }

  /**
   * Whether the hours are left out with the tasks or the pay: a pay per task still asks for a pace,
   * a pace for a pay per task, and a pay per hour for another one.
   */
  public static boolean isInOneHour(WorkInput work) {
    boolean paceAlone = work.tasks().isPresent() && work.pay().isEmpty();
    return ((perTask(work).isPresent() || paceAlone) && work.isOfAnyHour()) || work.isHourlyRate();
  }

  /** Whether any time is stated. */
  public static boolean hasHours(WorkInput work) {
    return !work.time().isUnknown();
  }

  /** The gross pay of the work that reaches the reference; of one hour only with a pay of one. */
  public Optional<Range> grossPay() {
    boolean asks = !inOneHour || comparison.wage().over(WageBreakdown::grossPay).isPresent();
    return asks ? comparison.requiredGrossPay() : Optional.empty();
  }

  public Optional<Range> pieceRate() {
    return comparison.requiredPieceRate();
  }

  /** The tasks of the work that reach it at the stated pay per task. */
  public Optional<Range> tasks() {
    return inOneHour ? Optional.empty() : atPerTask(comparison.requiredPay()).map(Range::atLeast);
  }

  public Optional<Range> tasksPerHour() {
    return perTask.isPresent()
        ? exactTasksPerHour().map(Range::atLeast)
        : comparison.requiredTasksPerHour();
  }

  public Optional<Range> secondsPerTask() {
    if (perTask.isEmpty()) {
      return comparison.requiredSecondsPerTask();
    }
    Rational hour = Rational.of(3600);
    return exactTasksPerHour()
        .filter(pace -> pace.low().isPositive())
        .map(pace -> new Range(hour.dividedBy(pace.high()), hour.dividedBy(pace.low())).atMost());
  }

  private Optional<Range> exactTasksPerHour() {
    return atPerTask(comparison.requiredPayPerHour());
  }

  /** The most hours in which the stated pay still reaches it. */
  public Optional<Range> hours() {
    return inOneHour ? Optional.empty() : comparison.requiredHours();
  }

  /** How many tasks an amount is, at the stated pay per task. */
  private Optional<Range> atPerTask(Optional<Range> amount) {
    return perTask
        .filter(piece -> piece.low().isPositive())
        .flatMap(
            piece ->
                amount.map(
                    pay ->
                        new Range(
                            pay.low().dividedBy(piece.high()), pay.high().dividedBy(piece.low()))));
  }

  /** Whether the work is stated to take no time at all. */
  public boolean isWithoutHours() {
    return comparison.wage().work(record -> record.time().workHours()).stream()
        .anyMatch(Range::isZero);
  }

  /** Whether fee and charges take so much that no pay reaches the reference. */
  public boolean isImpossible() {
    boolean hours = comparison.wage().work(record -> record.time().workHours()).isPresent();
    return hours
        && comparison.requiredGrossPay().isEmpty()
        && comparison.requiredPayUnknown().isEmpty();
  }
}
