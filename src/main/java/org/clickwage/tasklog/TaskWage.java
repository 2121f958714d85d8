package org.clickwage.tasklog;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.DeductionCells;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.RecordField;
import org.clickwage.table.RecordProblem;
import org.clickwage.wage.Charges;
import org.clickwage.wage.Deductions;
import org.clickwage.wage.StatedCharges;
import org.clickwage.wage.StatedDeductions;
import org.clickwage.wage.UnknownChargesException;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.work.Corner;
import org.clickwage.work.CostItem;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.PerDistance;
import org.clickwage.work.WageQuantity;
import org.clickwage.work.WorkInput;
import org.clickwage.work.WorkRecord;
import org.clickwage.work.WorkTime;

/**
 * What is left of a task's pay, by the same formulas as for any work. Fee, rent, costs and charges
 * are those of its record, and each must be one number and no range.
 */
final class TaskWage {
  private final LogPlan plan;
  private final FieldCells cells;
  private final Notation notation;
  private final LogRewards rewards;
  private final List<RecordProblem> problems;
  private final DeductionCells<Rational> taken;

  /** Whether the pay of the last task is what arrived after fee and charges. */
  private boolean withheld;

  /**
   * @param problems takes what is wrong with the cells of tasks
   */
  TaskWage(
      LogPlan plan,
      FieldCells cells,
      Notation notation,
      LogRewards rewards,
      List<RecordProblem> problems) {
    this.plan = plan;
    this.cells = cells;
    this.notation = notation;
    this.rewards = rewards;
    this.problems = problems;
    this.taken = new DeductionCells<>(cells, this::percent, this::money, problems);
  }

  /**
   * Calculates a task after its reward was read; gross pay too, where the reward is after charges
   * that are known.
   *
   * @param isPaid whether the task was paid
   * @return its pay, with the deductions and results that are known
   */
  TaskPay pay(Rational reward, boolean isPaid) {
    try {
      WageBreakdown wage = WageBreakdown.of(work(isPaid ? reward : Rational.ZERO), deductions());
      Map<WageQuantity, Rational> left = new EnumMap<>(WageQuantity.class);
      for (WageQuantity each : TaskPay.LEFT) {
        wage.amount(each).ifPresent(amount -> left.put(each, amount.inLowestTerms()));
      }
      Rational paid = wage.grossPay().orElse(reward).inLowestTerms();
      return new TaskPay(isPaid ? paid : reward, left);
    } catch (UnknownChargesException e) {
      problems.add(cells.problem(RecordField.CHARGES, e.why()));
      return TaskPay.of(reward);
    }
  }

  private WorkRecord work(Rational paid) {
    Map<WageQuantity, Rational> others = new EnumMap<>(WageQuantity.class);
    for (WageQuantity each : WageQuantity.AFTER_GROSS_PAY) {
      if (each != WageQuantity.WORK_COSTS) {
        taken.amount(RecordField.of(each)).ifPresent(known -> others.put(each, known));
      }
    }
    return new WorkRecord(
        Optional.of(paid),
        others,
        Optional.empty(),
        WorkTime.UNKNOWN,
        costs(),
        Optional.empty(),
        Optional.empty());
  }

  private Deductions deductions() {
    Optional<StatedCharges> charges =
        taken.isAmount(RecordField.CHARGES)
            ? Optional.of(new Charges.OfWork())
            : taken.percent(RecordField.CHARGES).map(StatedCharges.Percent::new);
    withheld = cells.read(RecordField.CHARGES_WITHHELD, Notation::yesOrNo, problems).orElse(false);
    return new StatedDeductions(
            taken.percent(RecordField.PLATFORM_FEE),
            taken.percent(RecordField.ACCOUNT_RENT),
            charges,
            Optional.empty(),
            withheld && !lacksCharges())
        .at(Corner.of(0));
  }

  /** Whether charges of the last task are not known that others have, or may have, withheld. */
  boolean lacksCharges() {
    return withheld && !cells.has(RecordField.CHARGES) && !plan.mapping().isNetAlone();
  }

  /** One percentage, and no scheme, whose charges depend on the whole year. */
  private Range percent(String text) {
    Optional<Range> percent =
        Optional.of(text).filter(name -> !Notation.isName(name)).map(notation::percent);
    return percent
        .filter(Range::isPoint)
        .orElseThrow(() -> new NotationException(text, "expected.single-percent"));
  }

  private Rational money(String text) {
    return rewards.read(text).amount();
  }

  /** No costs per hour that are set for all tasks, which have no task of their own. */
  private List<CostItem> costs() {
    boolean areOfAll = plan.mapping().constant(RecordField.COSTS).isPresent();
    List<CostItem> costs =
        new ArrayList<>(
            taken.costs(
                text -> areOfAll && plan.isOfHour(text) ? null : money(text), CostItem::new));
    if (cells.has(RecordField.DISTANCE_KM) && cells.has(RecordField.PER_KM)) {
      cells
          .read(RecordField.DISTANCE_KM, this::kilometres, problems)
          .flatMap(
              far -> cells.read(RecordField.PER_KM, this::perKilometre, problems).map(far::times))
          .ifPresent(cost -> costs.add(new CostItem(WorkInput.DISTANCE_COST, cost)));
    }
    return costs;
  }

  private Rational kilometres(String text) {
    return notation.kilometres(text).single(text, "expected.single-distance");
  }

  private Rational perKilometre(String text) {
    PerDistance<Rational> cost = PerDistance.of(text, this::money);
    return cost.perKilometre(Range.of(cost.money())).low();
  }
}
