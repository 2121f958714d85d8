package org.clickwage.work;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.number.Rational;

/** The amounts of a statement brought to one span, at one corner of its ranges. */
final class WorkTotals {
  private final WorkInput work;
  private final Corner corner;
  private final Optional<Rational> daysPerWeek;
  private final Optional<Period> span;
  private Optional<Rational> tasks = Optional.empty();
  private WorkTime time = WorkTime.UNKNOWN;

  WorkTotals(WorkInput work, Corner corner) {
    this.work = work;
    this.corner = corner;
    this.daysPerWeek = corner.of(work.daysPerWeek());
    this.span = work.over().map(stated -> stated.at(corner)).or(work::firstPeriod);
  }

  WorkRecord record() {
    // A pace per hour needs the hours first, a time per task the tasks: the one that needs nothing.
    boolean pace = work.tasks().filter(stated -> stated.per() == Per.Each.HOUR).isPresent();
    if (pace) {
      time = time();
      tasks = total(work.tasks());
    } else {
      tasks = total(work.tasks());
      time = time();
    }
    Optional<Rational> pay = total(work.pay());
    Map<WageQuantity, Rational> others = new EnumMap<>(WageQuantity.class);
    work.others().forEach((quantity, stated) -> others.put(quantity, total(stated.orElseThrow())));
    List<CostItem> costs = statedCosts();
    Optional<Rational> kilometres = work.distance().map(this::totalOfAllTime);
    Optional<Rational> perKm = corner.of(work.costPerKm());
    if (kilometres.isPresent() && perKm.isPresent()) {
      costs.add(new CostItem(WorkInput.DISTANCE_COST, kilometres.get().times(perKm.get())));
    }
    return new WorkRecord(pay, others, tasks, time, costs, kilometres, worksPerYear());
  }

  private WorkTime time() {
    Optional<Rational> hours = total(work.time().workHours());
    time = new WorkTime(hours, Optional.empty());
    Optional<Rational> paid = total(work.time().paidHours());
    Optional<Rational> unpaid = total(work.time().unpaidHours());
    if (hours.isEmpty() && (paid.isPresent() || unpaid.isPresent())) {
      return WorkTime.of(paid.orElse(Rational.ZERO), unpaid.orElse(Rational.ZERO));
    }
    Optional<Rational> known =
        paid.or(() -> hours.flatMap(all -> unpaid.map(part -> all.minus(part))));
    if (known
        .filter(part -> part.isNegative() || hours.orElseThrow().isLessThan(part))
        .isPresent()) {
      throw new MissingQuantityException(MissingQuantityException.Fact.FEWER_HOURS);
    }
    return new WorkTime(hours, known);
  }

  private List<CostItem> statedCosts() {
    List<CostItem> costs = new ArrayList<>();
    for (StatedCost cost : work.costs()) {
      costs.add(new CostItem(cost.name(), totalOfAllTime(cost.amount())));
    }
    return costs;
  }

  private Optional<Rational> worksPerYear() {
    boolean unknown =
        span.isEmpty() || (span.get().unit() == Period.Unit.DAY && daysPerWeek.isEmpty());
    return unknown ? Optional.empty() : Optional.of(Period.YEAR.in(span.get(), daysPerWeek));
  }

  private Optional<Rational> total(Optional<Stated> stated) {
    return stated.map(this::total);
  }

  private Rational total(Stated stated) {
    Rational amount = corner.of(stated.amount());
    if (stated.per() instanceof Period period) {
      return amount.times(span.orElseThrow().in(period, daysPerWeek));
    }
    return switch ((Per.Each) stated.per()) {
      case TASK ->
          amount.times(tasks.orElseThrow(() -> required(MissingQuantityException.Fact.TASKS)));
      case HOUR -> amount.times(hours());
      case WORK -> forWork(amount);
    };
  }

  /** Fuel is burnt, and kilometres are driven, in unpaid hours too. */
  private Rational totalOfAllTime(Stated stated) {
    return stated.per() == Per.Each.HOUR
        ? corner
            .of(stated.amount())
            .times(
                time.workHours().orElseThrow(() -> required(MissingQuantityException.Fact.HOURS)))
        : total(stated);
  }

  /** How many are paid is not known where only unpaid hours are stated. */
  private Rational hours() {
    return time.paidHours()
        .or(time::workHours)
        .filter(hours -> !work.time().isUnpaidAlone())
        .orElseThrow(() -> required(MissingQuantityException.Fact.HOURS));
  }

  private Rational forWork(Rational amount) {
    boolean spanIsOnePeriod = work.over().isEmpty() && span.isPresent();
    if (spanIsOnePeriod && !amount.isZero()) {
      throw required(
          work.hasOnlyTasksForWork()
              ? MissingQuantityException.Fact.SPAN_OF_TASKS
              : MissingQuantityException.Fact.SPAN);
    }
    return amount;
  }

  private static MissingQuantityException required(MissingQuantityException.Fact fact) {
    return new MissingQuantityException(fact);
  }
}
