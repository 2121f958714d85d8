package org.clickwage.tasklog;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.RecordField;
import org.clickwage.table.RecordProblem;
import org.clickwage.wage.Charges;
import org.clickwage.wage.Deductions;
import org.clickwage.wage.UnknownChargesException;
import org.clickwage.wage.WageBreakdown;
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
  private List<RecordProblem> problems;

  TaskWage(LogPlan plan, FieldCells cells, Notation notation, LogRewards rewards) {
    this.plan = plan;
    this.cells = cells;
    this.notation = notation;
    this.rewards = rewards;
  }

  /**
   * Calculates a task after its reward was read; gross pay too, where the reward is after charges.
   *
   * @param isPaid whether the task was paid
   * @param found takes what is wrong with its cells
   * @return its pay, with the deductions and results that are known
   */
  TaskPay pay(Rational reward, boolean isPaid, List<RecordProblem> found) {
    problems = found;
    try {
      WageBreakdown wage = WageBreakdown.of(work(isPaid ? reward : Rational.ZERO), deductions());
      Map<WageQuantity, Rational> left = new EnumMap<>(WageQuantity.class);
      for (WageQuantity each : TaskPay.LEFT) {
        wage.amount(each).ifPresent(amount -> left.put(each, amount.inLowestTerms()));
      }
      Rational paid = wage.grossPay().orElseThrow().inLowestTerms();
      return new TaskPay(isPaid ? paid : reward, left);
    } catch (UnknownChargesException e) {
      problems.add(cells.problem(RecordField.CHARGES, e.why()));
      return TaskPay.of(reward);
    }
  }

  private WorkRecord work(Rational paid) {
    Map<WageQuantity, Rational> others = new HashMap<>();
    for (WageQuantity each : WageQuantity.AFTER_GROSS_PAY) {
      if (each != WageQuantity.WORK_COSTS) {
        amount(RecordField.of(each)).ifPresent(known -> others.put(each, known));
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
    String charges = cells.text(RecordField.CHARGES);
    Optional<Charges> due =
        charges == null
            ? Optional.empty()
            : isAmount(RecordField.CHARGES, charges)
                ? Optional.of(new Charges.OfWork())
                : Optional.of(new Charges.Percent(share(RecordField.CHARGES)));
    return new Deductions(
        share(RecordField.PLATFORM_FEE),
        share(RecordField.ACCOUNT_RENT),
        due,
        Share.NONE,
        due.isPresent() && arrivedAfterCharges());
  }

  private boolean arrivedAfterCharges() {
    String text = cells.text(RecordField.CHARGES_WITHHELD);
    return read(RecordField.CHARGES_WITHHELD, text, Notation::yesOrNo).orElse(false);
  }

  /** An amount that a cell states; empty where it is a percentage. */
  private Optional<Rational> amount(RecordField field) {
    String text = cells.text(field);
    boolean isAmount =
        text != null && (!RecordField.DEDUCTIONS.contains(field) || isAmount(field, text));
    return isAmount ? read(field, text, this::money) : Optional.empty();
  }

  private Share share(RecordField field) {
    String text = cells.text(field);
    return text == null || isAmount(field, text)
        ? Share.NONE
        : read(field, text, this::percent).orElse(Share.NONE);
  }

  /** Whether it is neither a percentage nor a scheme, whose charges depend on the whole year. */
  private static boolean isAmount(RecordField field, String text) {
    boolean isScheme = field == RecordField.CHARGES && Notation.isName(text);
    return !isScheme && Notation.isAmount(text);
  }

  private Share percent(String text) {
    if (Notation.isName(text)) {
      throw new NotationException(text, "expected.single-percent");
    }
    Range percent = notation.percent(text.indexOf('%') < 0 ? text : Notation.takenOff(text));
    if (!percent.isPoint()) {
      throw new NotationException(text, "expected.single-percent");
    }
    return Share.ofPercent(percent.low());
  }

  private Rational money(String text) {
    return rewards.read(Notation.takenOff(text)).amount();
  }

  /** One amount or a list of named ones, and the costs of the kilometres; no costs per hour. */
  private List<CostItem> costs() {
    List<CostItem> costs = new ArrayList<>();
    String text = cells.text(RecordField.COSTS);
    boolean areOfAll = plan.mapping().constant(RecordField.COSTS).isPresent();
    for (String amount : LogPlan.costs(text)) {
      read(RecordField.COSTS, amount, cost -> areOfAll && plan.isOfHour(cost) ? null : money(cost))
          .ifPresent(cost -> costs.add(new CostItem(WorkInput.UNNAMED_COST, cost)));
    }
    String driven = cells.text(RecordField.DISTANCE_KM);
    String each = cells.text(RecordField.PER_KM);
    if (driven != null && each != null) {
      read(RecordField.DISTANCE_KM, driven, this::kilometres)
          .flatMap(far -> read(RecordField.PER_KM, each, this::perKilometre).map(far::times))
          .ifPresent(cost -> costs.add(new CostItem(WorkInput.DISTANCE_COST, cost)));
    }
    return costs;
  }

  private Rational kilometres(String text) {
    return notation.kilometres(text).single(text, "expected.single-distance");
  }

  private Rational perKilometre(String text) {
    PerDistance cost = PerDistance.of(text);
    return cost.perKilometre(Range.of(money(cost.money()))).low();
  }

  private <T> Optional<T> read(RecordField field, String text, Function<String, T> reader) {
    return cells.read(field, text, reader, problems);
  }
}
