package org.clickwage.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/**
 * One work as it is stated: ranges, and amounts for the whole work or per period.
 *
 * <p>All amounts are brought to one span: the one the work lasted ({@code over}), else the first
 * period that was named, so that the result is per week where pay is per week. An amount for the
 * whole work with one per period needs {@code over}.
 *
 * @param platformFee an amount that the platform keeps, apart from any percentage
 * @param over how long the work lasted
 * @param daysPerWeek working days per week, for amounts per day with weeks or months
 * @param costPerKm cost of each kilometre of {@code distance}
 */
public record WorkInput(
    Optional<Stated> pay,
    Optional<Stated> bonus,
    Optional<Stated> tips,
    Optional<Stated> tasks,
    StatedTime time,
    Optional<Stated> platformFee,
    List<StatedCost> costs,
    Optional<Stated> distance,
    Optional<Range> costPerKm,
    Optional<StatedSpan> over,
    Optional<Range> daysPerWeek) {

  private static final Optional<Stated> NOTHING = Optional.empty();

  /** The name of the cost that distance × cost per kilometre makes. */
  public static final String DISTANCE_COST = "distance";

  public WorkInput {
    costs = List.copyOf(costs);
  }

  /** Pay alone, of which nothing else is known. */
  public static WorkInput paying(Stated pay, Optional<Range> daysPerWeek) {
    return new WorkInput(
        Optional.of(pay),
        NOTHING,
        NOTHING,
        NOTHING,
        StatedTime.UNKNOWN,
        NOTHING,
        List.of(),
        NOTHING,
        Optional.empty(),
        Optional.empty(),
        daysPerWeek);
  }

  public WorkInput withPay(Optional<Stated> other) {
    return with(other, bonus, tips, time, distance, over);
  }

  /** The work without bonus and tips, and with other pay. */
  public WorkInput withoutMoney(Optional<Stated> other) {
    return with(other, NOTHING, NOTHING, time, distance, over);
  }

  public WorkInput withOver(Optional<StatedSpan> other) {
    return with(pay, bonus, tips, time, distance, other);
  }

  public WorkInput withTime(StatedTime other) {
    return with(pay, bonus, tips, other, distance, over);
  }

  /** The same, with a distance only where a kilometre costs something. */
  public WorkInput withCostOfDistance() {
    return costPerKm.isPresent() ? this : with(pay, bonus, tips, time, NOTHING, over);
  }

  /** The same work except these. */
  private WorkInput with(
      Optional<Stated> newPay,
      Optional<Stated> newBonus,
      Optional<Stated> newTips,
      StatedTime newTime,
      Optional<Stated> newDistance,
      Optional<StatedSpan> newOver) {
    return new WorkInput(
        newPay,
        newBonus,
        newTips,
        tasks,
        newTime,
        platformFee,
        costs,
        newDistance,
        costPerKm,
        newOver,
        daysPerWeek);
  }

  /** The plain facts at one corner of the ranges. */
  public WorkRecord at(Corner corner) {
    return new WorkTotals(this, corner).record();
  }

  /**
   * The span of the result where it is not stated how long the work lasted: the first period named.
   */
  public Optional<Period> firstPeriod() {
    for (Stated each : amounts()) {
      if (each.per() instanceof Period period) {
        return Optional.of(period);
      }
    }
    return Optional.empty();
  }

  /** Whether an amount is for the whole work, so that one per period with it needs a span. */
  public boolean hasAmountForWork() {
    return amounts().stream().anyMatch(WorkInput::isForWork);
  }

  /** Whether nothing but the number of tasks is for the whole work. */
  boolean hasOnlyTasksForWork() {
    return tasks.filter(WorkInput::isForWork).isPresent()
        && amounts().stream().filter(WorkInput::isForWork).count() == 1;
  }

  private static boolean isForWork(Stated stated) {
    return stated.per() == Per.Each.WORK && !stated.amount().isZero();
  }

  /** Whether all is stated per hour or per task, so that any one hour of the work shows it. */
  public boolean isOfAnyHour() {
    return time.isUnknown()
        && over.isEmpty()
        && amounts().stream()
            .allMatch(each -> each.per() == Per.Each.HOUR || each.per() == Per.Each.TASK);
  }

  /** Whether an amount per hour is of the paid hours alone, next to others that are unpaid. */
  public boolean hasAmountPerPaidHour() {
    boolean bothAreKnown =
        Stream.of(time.workHours(), time.paidHours(), time.unpaidHours())
                .flatMap(Optional::stream)
                .count()
            > 1;
    return bothAreKnown
        && Stream.of(pay, bonus, tips, tasks, platformFee)
            .flatMap(Optional::stream)
            .anyMatch(each -> each.per() == Per.Each.HOUR);
  }

  /**
   * Whether pay is a rate for an hour, it is not stated how many, and no amount has to be spread.
   */
  public boolean isHourlyRate() {
    boolean ratesAreOfTasks = tasks.filter(each -> each.per() == Per.Each.HOUR).isPresent();
    return time.isUnknown()
        && pay.filter(each -> each.per() == Per.Each.HOUR).isPresent()
        && Stream.concat(
                Stream.of(bonus, tips, platformFee, costPerKm.isEmpty() ? NOTHING : distance)
                    .flatMap(Optional::stream),
                costs.stream().map(StatedCost::amount))
            .allMatch(each -> isOfHour(each, ratesAreOfTasks) || each.amount().isZero());
  }

  private static boolean isOfHour(Stated stated, boolean orOfTask) {
    return stated.per() == Per.Each.HOUR || (orOfTask && stated.per() == Per.Each.TASK);
  }

  /** The same work, as it is in one hour: what is not stated of one is not known of it. */
  public WorkInput inOneHour() {
    return new WorkInput(
        pay,
        inOneHour(bonus),
        inOneHour(tips),
        inOneHour(tasks),
        StatedTime.of(Stated.forWork(Rational.ONE)),
        inOneHour(platformFee),
        costs.stream().filter(each -> inOneHour(Optional.of(each.amount())).isPresent()).toList(),
        inOneHour(distance),
        costPerKm,
        Optional.empty(),
        daysPerWeek);
  }

  private static Optional<Stated> inOneHour(Optional<Stated> stated) {
    return stated.filter(each -> isOfHour(each, true));
  }

  /** A list made without streams: it is asked for at every corner of millions of records. */
  private List<Stated> amounts() {
    List<Stated> amounts = new ArrayList<>();
    for (Optional<Stated> each :
        List.of(
            pay,
            time.workHours(),
            time.paidHours(),
            time.unpaidHours(),
            tasks,
            bonus,
            tips,
            platformFee,
            distance)) {
      each.ifPresent(amounts::add);
    }
    for (StatedCost cost : costs) {
      amounts.add(cost.amount());
    }
    return amounts;
  }

  /** What the result is for: how long the work lasted, else the first period; empty if unknown. */
  public Optional<StatedSpan> span() {
    return over.or(() -> firstPeriod().map(p -> new StatedSpan(Range.of(p.count()), p.unit())));
  }

  /** Each amount that was brought to another span than its own. */
  public List<Conversion> conversions() {
    List<Conversion> conversions = new ArrayList<>();
    convert(Conversion.Quantity.PAY, "", pay, conversions);
    convert(Conversion.Quantity.BONUS, "", bonus, conversions);
    convert(Conversion.Quantity.TIPS, "", tips, conversions);
    convert(Conversion.Quantity.TASKS, "", tasks, conversions);
    convert(Conversion.Quantity.HOURS, "", time.workHours(), conversions);
    convert(Conversion.Quantity.PAID_HOURS, "", time.paidHours(), conversions);
    convert(Conversion.Quantity.UNPAID_HOURS, "", time.unpaidHours(), conversions);
    convert(Conversion.Quantity.PLATFORM_FEE, "", platformFee, conversions);
    convert(Conversion.Quantity.DISTANCE, "", distance, conversions);
    for (StatedCost cost : costs) {
      convert(Conversion.Quantity.COST, cost.name(), Optional.of(cost.amount()), conversions);
    }
    return conversions;
  }

  private void convert(
      Conversion.Quantity quantity, String name, Optional<Stated> stated, List<Conversion> into) {
    stated
        .filter(given -> given.period().isPresent())
        .flatMap(given -> Conversion.of(quantity, name, given, span().orElseThrow(), daysPerWeek))
        .ifPresent(into::add);
  }
}
