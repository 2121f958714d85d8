package org.clickwage.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.compare.FloorComparisons;
import org.clickwage.compare.ReferenceLookup;
import org.clickwage.message.Note;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.RecordStatus;
import org.clickwage.profile.ReferenceCells;
import org.clickwage.reference.DayRange;
import org.clickwage.source.Record;
import org.clickwage.statistics.SamplePoint;
import org.clickwage.table.RecordProblem;
import org.clickwage.wage.StatedDeductions;
import org.clickwage.wage.UnknownChargesException;
import org.clickwage.wage.Wage;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.wage.WageRange;
import org.clickwage.work.Conversion;
import org.clickwage.work.MissingQuantityException;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.Stated;
import org.clickwage.work.StatedTime;
import org.clickwage.work.WorkInput;

/**
 * Calculates records one by one, by the formulas of {@code calc}. One for each thread.
 *
 * <p>A record of plain numbers takes a fast path, without a text for each cell; any other, the slow
 * path. Both fill the same kind of wage.
 */
final class RecordCalculator {
  private final BatchPlan plan;
  private final FieldCells cells;
  private final RecordStatus status;
  private final Notation notation;
  private final ReferenceCells referenceCells;
  private final ReferenceContexts contexts;
  private final Optional<FastPathRecord> fastPath;
  private final boolean dayIsOfStamp;
  private final RecordDates dates;
  private final boolean unitesTasks;

  /**
   * @param laws those that all threads ask for
   * @param isFast whether plain records may take the fast path
   */
  RecordCalculator(BatchPlan plan, Record record, ReferenceLookup laws, boolean isFast) {
    this.plan = plan;
    this.cells = new FieldCells(plan.mapping(), record);
    this.status = new RecordStatus(plan.mapping(), cells);
    this.notation = plan.mapping().notation(plan.dialect());
    this.referenceCells = plan.referenceCells(cells);
    this.contexts = new ReferenceContexts(plan, laws, cells, referenceCells);
    Optional<RecordNumbers> numbers =
        isFast && plan.floors().isEmpty() ? RecordNumbers.of(plan, record) : Optional.empty();
    this.fastPath = numbers.map(read -> new FastPathRecord(read, plan));
    this.dayIsOfStamp = plan.mapping().isDayOfStamp() || plan.mapping().isBlankDayOfStamp();
    this.dates = new RecordDates(plan, cells);
    this.unitesTasks = plan.unitesTasks();
  }

  /** The days of the records so far. */
  Optional<DayRange> days() {
    return contexts.days();
  }

  void calculate(RecordResult result) {
    result.clear();
    cells.begin();
    Optional<Note> fault = cells.record().fault(plan.mapping().header().size());
    if (fault.isPresent()) {
      result.problems = List.of(problem("", fault.get()));
      return;
    }
    readStatus(result);
    boolean isFastPath =
        fastPath.isPresent()
            && result.problems.isEmpty()
            && fastPath.get().numbers.read()
            && calculateNumbers(fastPath.get(), result);
    if (!isFastPath) {
      calculateStatement(result);
    }
    if (plan.design().isUsed()) {
      sample(result);
    }
    if (unitesTasks) {
      dates.hold(result);
    }
    result.problems = dates.addTo(result.problems);
    if (dayIsOfStamp && result.problems.size() > 1) {
      result.problems = reportedOnce(result.problems);
    }
  }

  /** A record of which nobody knows where it was sampled is in no figure. */
  private void sample(RecordResult result) {
    List<RecordProblem> problems = new ArrayList<>(result.problems);
    result.sampled = sampled(problems);
    if (result.sampled == null) {
      result.wages = List.of();
      result.pendingPay = RecordResult.NOTHING;
      result.problems = List.copyOf(problems);
    }
  }

  /**
   * Where the record at hand was sampled; null without a design, and where its cells do not read.
   */
  private SamplePoint sampled(List<RecordProblem> problems) {
    return plan.design().point(cells, plan.mapping(), notation, problems).orElse(null);
  }

  /** Takes a record that the user leaves out: where it was sampled is part of the design. */
  void leaveOut(RecordResult result) {
    result.clear();
    result.counted = RecordResult.Counted.WHERE;
    if (plan.design().isUsed()) {
      result.sampled = sampled(new ArrayList<>());
    }
  }

  /** The cell in which a task begins is its day too: what is wrong with it is wrong once. */
  private List<RecordProblem> reportedOnce(List<RecordProblem> problems) {
    String begin = cells.title(RecordField.ACCEPT);
    Set<String> reported = new HashSet<>();
    return problems.stream()
        .filter(each -> !each.column().equals(begin) || reported.add(begin))
        .toList();
  }

  private void readStatus(RecordResult result) {
    try {
      result.status = status.read();
    } catch (NotationException e) {
      result.problems = List.of(problem(cells.title(RecordField.STATUS), e.problem()));
    }
  }

  /** Returns false for a time that the slow path refuses. */
  private boolean calculateNumbers(FastPathRecord fast, RecordResult result) {
    RecordNumbers read = fast.numbers;
    boolean paid = plan.statuses().isPaid(result.status);
    result.pendingPay = paid ? RecordResult.NOTHING : pending(result, Range.of(fast.statedPay()));
    result.wages = fast.calculate(paid, plan.statuses().isApart(result.status));
    if (!dates.have(result)) {
      result.wages = List.of();
      return false;
    }
    result.weight = read.weight();
    result.isPartOfTime = read.isPartOfTime();
    ReferenceContext context = contexts.of(read.chargesStated());
    if (reads(context)) {
      finish(context, result);
    } else {
      refuse(new ArrayList<>(), context, result);
    }
    return true;
  }

  /** Money in a currency that does not read is none of any. */
  private boolean reads(ReferenceContext context) {
    return context.currency().isPresent() || !cells.has(RecordField.CURRENCY);
  }

  private void calculateStatement(RecordResult result) {
    RecordParser parser = new RecordParser(plan, cells, dates, notation, false);
    WorkInput work = parser.work();
    ReferenceContext context = contexts.of(parser.terms());
    StatedDeductions deductions = parser.deductions(context.scheme());
    List<RecordProblem> wrong = new ArrayList<>(result.problems);
    wrong.addAll(parser.problems());
    if (plan.mapping().gives(RecordField.WEIGHT)) {
      result.weight = referenceCells.weight(wrong).orElse(null);
    }
    result.isPartOfTime = work.time().isPaidAlone() || work.time().isUnpaidAlone();
    result.isHourlyRate = parser.isHourlyRate(work);
    if (parser.lacksCharges()) {
      wrong.add(
          problem(
              cells.title(RecordField.CHARGES),
              NotationException.absent("expected.charges-withheld")));
    }
    boolean reads = reads(context) && (parser.scheme().isEmpty() || context.scheme().isPresent());
    if (parser.problems().isEmpty() && reads) {
      try {
        WageRange wage =
            WageRange.of(withStatus(work, result, context), deductions, context.currency());
        result.wages = wages(wage.points());
        result.atFloors = atFloors(wage, context);
        result.span = work.span();
        result.usesCalendar =
            result.span.isPresent()
                && work.conversions().stream().anyMatch(Conversion::usesCalendar);
      } catch (MissingQuantityException e) {
        wrong.add(problem("", RecordParser.required(e.fact(), parser.amounts(), work)));
      } catch (UnknownChargesException e) {
        wrong.add(problem(cells.title(RecordField.CHARGES), e.why()));
      } catch (WageRange.TooManyRangesException e) {
        wrong.add(problem("", e.why()));
      }
    }
    if (wrong.isEmpty() && reads) {
      finish(context, result);
      result.isOfSchemeElsewhere = context.schemeElsewhere();
    } else {
      refuse(wrong, context, result);
    }
  }

  /** A record that can't be calculated: what is wrong with its context is reported at once too. */
  private void refuse(List<RecordProblem> wrong, ReferenceContext context, RecordResult result) {
    for (RecordProblem each : ofContext(context)) {
      // A money cell that does not read may have a currency that can't be seen.
      boolean unseen = each.what().equals(ContextLookup.NO_CURRENCY) && !wrong.isEmpty();
      if (!unseen && !wrong.contains(each)) {
        wrong.add(each);
      }
    }
    result.wages = List.of();
    result.pendingPay = RecordResult.NOTHING;
    result.problems = List.copyOf(wrong);
  }

  /**
   * A task that is not paid brings no money, and its time is unpaid. Where nothing gives pay, none
   * has any that is known.
   */
  private WorkInput withStatus(WorkInput work, RecordResult result, ReferenceContext context) {
    boolean isTask = plan.mapping().profile().records().isTaskLog();
    if (plan.statuses().isPaid(result.status)) {
      if (result.isHourlyRate) {
        return work.inOneHour();
      }
      return isTask ? work.withTime(paidTaskTime(work.time())) : work;
    }
    boolean isUnknown = result.isHourlyRate;
    result.isHourlyRate = false;
    result.pendingPay = isUnknown ? RecordResult.NOTHING : pending(result, gross(work, context));
    if (plan.statuses().isApart(result.status)) {
      return work.withoutMoney(Optional.empty());
    }
    Optional<Stated> none =
        plan.mapping().givesPay() ? Optional.of(Stated.forWork(Rational.ZERO)) : Optional.empty();
    return work.withTime(work.time().unpaid()).withoutMoney(none);
  }

  private static Range gross(WorkInput work, ReferenceContext context) {
    List<WageBreakdown> points =
        WageRange.of(work, StatedDeductions.NONE, context.currency()).points();
    return Range.over(points, point -> point.work().grossPay()).orElse(RecordResult.NOTHING);
  }

  private Range pending(RecordResult result, Range gross) {
    return plan.statuses().setsPayApart(result.status) ? gross : RecordResult.NOTHING;
  }

  /** All of a task's time is paid, unless the record says otherwise. */
  private static StatedTime paidTaskTime(StatedTime time) {
    boolean knowsPaidTime = time.paidHours().isPresent() || time.unpaidHours().isPresent();
    return time.workHours().isEmpty() || knowsPaidTime
        ? time
        : new StatedTime(
            Optional.empty(), time.workHours(), Optional.of(Stated.forWork(Rational.ZERO)));
  }

  private List<HourlyRate[]> atFloors(WageRange wage, ReferenceContext context) {
    if (plan.floors().isEmpty() || context.currency().isEmpty()) {
      return List.of();
    }
    return wage.points().stream()
        .map(
            point ->
                plan.floors().stream()
                    .map(name -> atFloor(name, point, wage.coin(), context).orElse(null))
                    .toArray(HourlyRate[]::new))
        .toList();
  }

  private static Optional<HourlyRate> atFloor(
      String name, WageBreakdown point, Rational coin, ReferenceContext context) {
    Optional<Rational> hours = point.work().time().workHours().filter(Rational::isPositive);
    Optional<Rational> lack =
        context.floors().found().stream()
            .filter(floor -> floor.law().name().equals(name))
            .flatMap(floor -> FloorComparisons.lack(floor, point, coin, context.asked()).stream())
            .findFirst();
    return lack.flatMap(
        more ->
            hours.map(
                all ->
                    new HourlyRate(
                        point.grossPay().orElseThrow().plus(more).dividedBy(all),
                        context.currency().orElseThrow())));
  }

  private static List<Wage> wages(List<WageBreakdown> points) {
    if (points.size() == 1) {
      return List.of(points.get(0).wage());
    }
    List<Wage> wages = new ArrayList<>();
    points.forEach(point -> wages.add(point.wage()));
    return wages;
  }

  private void finish(ReferenceContext context, RecordResult result) {
    result.references = context.references();
    result.currency = context.currency();
    result.problems = ofContext(context);
    if (context.factor().isPresent()) {
      result.bring(context.factor().get());
    } else if (!result.problems.isEmpty() && isLeftBehind(result)) {
      refuse(new ArrayList<>(), context, result);
    }
  }

  /** Whether it has money that can't be brought into that of all, so that it is in no figure. */
  private boolean isLeftBehind(RecordResult result) {
    return !plan.terms().money().isOwn() && (result.isPayKnown() || !result.pendingPay.isZero());
  }

  /**
   * The problems of a context, as those of the record at hand. Without pay there is nothing to
   * compare with a wage, so that its currency is not missed.
   */
  private List<RecordProblem> ofContext(ReferenceContext context) {
    return context.problems().isEmpty()
        ? List.of()
        : context.problems().stream()
            .filter(
                each ->
                    cells.has(RecordField.PAY) || !each.what().equals(ContextLookup.NO_CURRENCY))
            .map(each -> problem(each.column(), each.what()))
            .toList();
  }

  private RecordProblem problem(String column, Note what) {
    return new RecordProblem(cells.record().line(), column, what);
  }
}
