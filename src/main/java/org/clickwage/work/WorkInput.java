package org.clickwage.work;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * @param others other amounts of money for the work, apart from any percentage of the pay: credited
 *     on top of it, paid back, kept of it by the platform or for social charges
 * @param over how long the work lasted
 * @param daysPerWeek working days per week, for amounts per day with weeks or months
 * @param costPerKm cost of each kilometre of {@code distance}
 * @param inMiles whether this was stated in miles, and is shown so
 */
public record WorkInput(
    Optional<Stated> pay,
    Map<WageQuantity, Optional<Stated>> others,
    Optional<Stated> tasks,
    StatedTime time,
    List<StatedCost> costs,
    Optional<Stated> distance,
    Optional<Range> costPerKm,
    boolean inMiles,
    Optional<StatedSpan> over,
    Optional<Range> daysPerWeek) {

  private static final Optional<Stated> NOTHING = Optional.empty();

  /** The name of the cost that distance × cost per kilometre makes. */
  public static final String DISTANCE_COST = "distance";

  /** The name of costs that were given without one. */
  public static final String UNNAMED_COST = "costs";

  public WorkInput {
    costs = List.copyOf(costs);
    Map<WageQuantity, Optional<Stated>> ordered = new EnumMap<>(WageQuantity.class);
    ordered.putAll(others);
    ordered.values().removeIf(Optional::isEmpty);
    others = Collections.unmodifiableMap(ordered);
  }

  /** One of the other amounts of money. */
  public Optional<Stated> other(WageQuantity quantity) {
    return others.getOrDefault(quantity, NOTHING);
  }

  /** Whether something is stated that is credited on top of the pay. */
  public boolean hasAdditionsToPay() {
    return WageQuantity.GROSS_PAY.parts().stream().anyMatch(others::containsKey);
  }

  /** Pay alone, of which nothing else is known. */
  public static WorkInput paying(Stated pay, Optional<Range> daysPerWeek) {
    return new WorkInput(
        Optional.of(pay),
        Map.of(),
        NOTHING,
        StatedTime.UNKNOWN,
        List.of(),
        NOTHING,
        Optional.empty(),
        false,
        Optional.empty(),
        daysPerWeek);
  }

  public WorkInput withPay(Optional<Stated> other) {
    return with(other, others, time, distance, over);
  }

  /** The work with other pay, and nothing credited on top of it. */
  public WorkInput withoutMoney(Optional<Stated> other) {
    Map<WageQuantity, Optional<Stated>> rest = new EnumMap<>(WageQuantity.class);
    rest.putAll(others);
    rest.keySet().removeAll(WageQuantity.GROSS_PAY.parts());
    return with(other, rest, time, distance, over);
  }

  public WorkInput withOver(Optional<StatedSpan> other) {
    return with(pay, others, time, distance, other);
  }

  public WorkInput withTime(StatedTime other) {
    return with(pay, others, other, distance, over);
  }

  /** The same, with a distance only where a kilometre costs something. */
  public WorkInput withCostOfDistance() {
    return costPerKm.isPresent() ? this : with(pay, others, time, NOTHING, over);
  }

  /** The same work except these. */
  private WorkInput with(
      Optional<Stated> pay,
      Map<WageQuantity, Optional<Stated>> others,
      StatedTime time,
      Optional<Stated> distance,
      Optional<StatedSpan> over) {
    return new WorkInput(
        pay, others, tasks, time, costs, distance, costPerKm, inMiles, over, daysPerWeek);
  }

  /** The names of its costs, in the order in which its records have them. */
  public List<String> costNames() {
    List<String> names = new ArrayList<>();
    for (StatedCost cost : costs) {
      names.add(cost.name());
    }
    if (distance.isPresent() && costPerKm.isPresent()) {
      names.add(DISTANCE_COST);
    }
    return names;
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
        && Stream.concat(Stream.of(pay, tasks), others.values().stream())
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
                Stream.concat(
                        others.values().stream(),
                        Stream.of(costPerKm.isEmpty() ? NOTHING : distance))
                    .flatMap(Optional::stream),
                costs.stream().map(StatedCost::amount))
            .allMatch(each -> isOfHour(each, ratesAreOfTasks) || each.amount().isZero());
  }

  private static boolean isOfHour(Stated stated, boolean orOfTask) {
    return stated.per() == Per.Each.HOUR || (orOfTask && stated.per() == Per.Each.TASK);
  }

  /** Whether pay is a rate for a task, and neither their number nor any time is stated. */
  public boolean isPieceRate() {
    return tasks.isEmpty()
        && pay.isPresent()
        && isOfAnyHour()
        && amounts().stream().allMatch(each -> each.per() == Per.Each.TASK);
  }

  /** The same work of one task. */
  public WorkInput inOneTask() {
    Optional<Stated> one = Optional.of(Stated.forWork(Rational.ONE));
    return new WorkInput(
        pay, others, one, time, costs, distance, costPerKm, inMiles, over, daysPerWeek);
  }

  /** The same work, as it is in one hour: what is not stated of one is not known of it. */
  public WorkInput inOneHour() {
    Map<WageQuantity, Optional<Stated>> ofOneHour = new EnumMap<>(WageQuantity.class);
    others.forEach((quantity, stated) -> ofOneHour.put(quantity, inOneHour(stated)));
    return new WorkInput(
        pay,
        ofOneHour,
        inOneHour(tasks),
        StatedTime.of(Stated.forWork(Rational.ONE)),
        costs.stream().filter(each -> inOneHour(Optional.of(each.amount())).isPresent()).toList(),
        inOneHour(distance),
        costPerKm,
        inMiles,
        Optional.empty(),
        daysPerWeek);
  }

  private static Optional<Stated> inOneHour(Optional<Stated> stated) {
    return stated.filter(each -> isOfHour(each, true));
  }

  /** A list made without streams: it is asked for at every corner of millions of records. */
  private List<Stated> amounts() {
    List<Optional<Stated>> known = new ArrayList<>();
    Collections.addAll(known, pay, time.workHours(), time.paidHours(), time.unpaidHours(), tasks);
    known.addAll(others.values());
    known.add(distance);
    List<Stated> amounts = new ArrayList<>();
    for (Optional<Stated> each : known) {
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
    Map<WageQuantity, Optional<Stated>> amounts = new LinkedHashMap<>();
    amounts.put(WageQuantity.PAY, pay);
    amounts.putAll(others);
    amounts.put(WageQuantity.TASKS, tasks);
    amounts.put(WageQuantity.WORK_HOURS, time.workHours());
    amounts.put(WageQuantity.PAID_HOURS, time.paidHours());
    amounts.put(WageQuantity.UNPAID_HOURS, time.unpaidHours());
    amounts.put(WageQuantity.DISTANCE, distance);
    for (Map.Entry<WageQuantity, Optional<Stated>> amount : amounts.entrySet()) {
      convert(amount.getKey(), "", amount.getValue(), conversions);
    }
    for (StatedCost cost : costs) {
      convert(WageQuantity.WORK_COSTS, cost.name(), Optional.of(cost.amount()), conversions);
    }
    return conversions;
  }

  private void convert(
      WageQuantity quantity, String name, Optional<Stated> stated, List<Conversion> into) {
    if (stated.isPresent() && stated.get().period().isPresent()) {
      Conversion.of(quantity, name, stated.get(), span().orElseThrow(), daysPerWeek)
          .ifPresent(into::add);
    }
  }
}
