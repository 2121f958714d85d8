package org.clickwage.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clickwage.compare.PointComparison;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.money.Rational;
import org.clickwage.note.Note;
import org.clickwage.sessions.TaskOutcome;
import org.clickwage.wage.StatedDeductions;
import org.clickwage.wage.UnknownChargesException;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.wage.WageRange;
import org.clickwage.work.NeededException;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.Stated;
import org.clickwage.work.StatedTime;
import org.clickwage.work.StatedWork;

/**
 * Reckons records one by one, by the formulas of {@code calc}. One for each thread.
 *
 * <p>A record of plain numbers goes a short way, without a text for each cell; any other, the
 * general way. Both end in the same breakdown.
 */
final class RowReckoner {
  private final BatchPlan plan;
  private final RowCells cells;
  private final Notation notation;
  private final RowSettings settings;
  private final Optional<RowNumbers> numbers;

  RowReckoner(BatchPlan plan, RecordCursor record) {
    this(plan, record, true);
  }

  /**
   * @param shortWay whether plain records may go the short way
   */
  RowReckoner(BatchPlan plan, RecordCursor record, boolean shortWay) {
    this.plan = plan;
    this.cells = new RowCells(plan.mapping(), record);
    this.notation = new Notation(plan.dialect().decimal());
    this.settings = new RowSettings(plan, cells, notation);
    this.numbers = shortWay ? RowNumbers.of(plan, record) : Optional.empty();
  }

  void reckon(RowResult result) {
    result.clear();
    RecordCursor record = cells.record();
    if (record.isBroken()) {
      result.problem = problem("", Note.of("problem.broken-record"));
      return;
    }
    if (record.cells() > plan.mapping().header().size() && !plan.mapping().header().isEmpty()) {
      result.problem =
          problem(
              "",
              Note.of(
                  "problem.long-record",
                  Rational.of(record.cells()),
                  Rational.of(plan.mapping().header().size())));
      return;
    }
    readStatus(result);
    boolean isShort = numbers.isPresent() && numbers.get().read();
    if (isShort) {
      reckonNumbers(numbers.get(), result);
    } else {
      reckonStatement(result);
    }
  }

  private void readStatus(RowResult result) {
    ProfileStatuses words = plan.mapping().profile().statuses();
    String word = plan.mapping().gives(Key.STATUS) ? cells.text(Key.STATUS) : null;
    if (!plan.mapping().gives(Key.STATUS)) {
      result.status = words.ofRows().orElse(TaskOutcome.APPROVED);
      return;
    }
    Optional<TaskOutcome> status = words.read(word == null ? "" : word).or(() -> named(word));
    result.status = status.orElse(TaskOutcome.APPROVED);
    if (status.isEmpty()) {
      result.problem =
          problem(
              cells.title(Key.STATUS),
              Note.of("problem.notation", word == null ? "" : word, Note.of("expected.status")));
    }
  }

  private static Optional<TaskOutcome> named(String word) {
    return word == null ? Optional.empty() : TaskOutcome.named(word);
  }

  private void reckonNumbers(RowNumbers row, RowResult result) {
    if (result.problem.isPresent()) {
      return;
    }
    RowSetting setting = settings.of(row.chargesStated());
    result.weight = row.weight();
    boolean paid = plan.statuses().isPaid(result.status);
    if (!paid) {
      result.pendingPay = pending(result, row.grossPay());
    }
    WageBreakdown wage =
        WageBreakdown.of(row.work(paid, plan.statuses().isApart(result.status)), row.deductions());
    finish(List.of(wage), setting, result);
  }

  private void reckonStatement(RowResult result) {
    RowStatement row = new RowStatement(plan, cells, notation);
    StatedWork work = row.work();
    RowSetting setting = settings.of(row.currency(), row.scheme(), row.chargesStated());
    StatedDeductions deductions = row.deductions(setting.scheme());
    result.weight = weight(result);
    if (!row.problems().isEmpty()) {
      result.problem = result.problem.or(() -> Optional.of(row.problems().get(0)));
    }
    if (!row.scheme().isEmpty() && setting.scheme().isEmpty()) {
      result.problem = result.problem.or(() -> first(setting));
    }
    if (result.problem.isPresent()) {
      return;
    }
    try {
      WageRange wage =
          WageRange.of(withStatus(work, result, setting), deductions, setting.currency());
      finish(wage.points(), setting, result);
    } catch (NeededException e) {
      String fact = e.fact().name().toLowerCase(Locale.ROOT).replace('_', '-');
      result.problem = problem("", Note.of("missing." + fact));
    } catch (UnknownChargesException e) {
      result.problem = problem(cells.title(Key.CHARGES), e.why());
    } catch (WageRange.TooManyRangesException e) {
      result.problem =
          problem("", Note.of("problem.too-many-ranges", Rational.of(WageRange.MOST_RANGES)));
    }
  }

  private Rational weight(RowResult result) {
    String text = cells.text(Key.WEIGHT);
    if (text == null) {
      return Rational.ONE;
    }
    try {
      Rational weight = notation.number(text).low();
      if (weight.isPositive()) {
        return weight;
      }
    } catch (NotationException e) {
      // Told below, as any weight that is none.
    }
    result.problem =
        problem(
            cells.title(Key.WEIGHT), Note.of("problem.notation", text, Note.of("expected.weight")));
    return Rational.ONE;
  }

  /** A task that is not paid brings no money, and its time is unpaid. */
  private StatedWork withStatus(StatedWork work, RowResult result, RowSetting setting) {
    boolean paid = plan.statuses().isPaid(result.status);
    boolean knowsPaidTime =
        work.time().paidHours().isPresent() || work.time().unpaidHours().isPresent();
    StatedWork timed = work;
    if (plan.mapping().profile().rows().isTaskLog() && !knowsPaidTime) {
      timed = work.withTime(taskTime(work.time(), paid));
    }
    if (paid) {
      return timed;
    }
    Rational gross = gross(work, setting);
    result.pendingPay = pending(result, gross);
    boolean apart = plan.statuses().isApart(result.status);
    return timed.withoutMoney(
        apart ? Optional.empty() : Optional.of(Stated.forWork(Rational.ZERO)));
  }

  private static Rational gross(StatedWork work, RowSetting setting) {
    return WageRange.of(work, StatedDeductions.NONE, setting.currency())
        .points()
        .get(0)
        .work()
        .grossPay()
        .orElse(Rational.ZERO);
  }

  private static Rational pending(RowResult result, Rational gross) {
    return result.status == TaskOutcome.PENDING ? gross : Rational.ZERO;
  }

  private static StatedTime taskTime(StatedTime time, boolean paid) {
    if (time.workHours().isEmpty()) {
      return time;
    }
    Optional<Stated> none = Optional.of(Stated.forWork(Rational.ZERO));
    return paid
        ? new StatedTime(Optional.empty(), time.workHours(), none)
        : new StatedTime(Optional.empty(), none, time.workHours());
  }

  private void finish(List<WageBreakdown> points, RowSetting setting, RowResult result) {
    result.references = setting.references();
    result.currency = setting.currency();
    Optional<ReferenceWage> first =
        setting.references().isEmpty()
            ? Optional.empty()
            : Optional.of(setting.references().get(0).wage());
    if (points.size() == 1) {
      result.points = List.of(point(points.get(0), first, setting.coin()));
    } else {
      List<RowPoint> all = new ArrayList<>();
      points.forEach(point -> all.add(point(point, first, setting.coin())));
      result.points = all;
    }
    result.problem = first(setting);
  }

  /** The first problem of a setting, told of the record at hand. */
  private Optional<RowProblem> first(RowSetting setting) {
    if (setting.problems().isEmpty()) {
      return Optional.empty();
    }
    RowProblem problem = setting.problems().get(0);
    return problem(problem.column(), problem.what());
  }

  private static RowPoint point(
      WageBreakdown wage, Optional<ReferenceWage> reference, Rational coin) {
    return new RowPoint(wage, reference.map(each -> new PointComparison(each, wage, coin)));
  }

  private Optional<RowProblem> problem(String column, Note what) {
    return Optional.of(new RowProblem(cells.record().line(), column, what));
  }
}
