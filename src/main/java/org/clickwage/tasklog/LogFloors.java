package org.clickwage.tasklog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.compare.BasisChoice;
import org.clickwage.compare.FloorComparison;
import org.clickwage.compare.FloorComparisons;
import org.clickwage.compare.Floors;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.compare.WorkQuantities;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.LegalFloor;
import org.clickwage.statistics.Observation;
import org.clickwage.work.WageQuantity;

/**
 * What pay floors add to the workers of a log, each by all tasks that count: online is the time of
 * sessions with the longest gap, activity that in which a worker held a paid task.
 */
public final class LogFloors {
  private static final Rational SECONDS_PER_HOUR = Rational.of(3600);

  private final LogPlan plan;
  private final Currency currency;
  private final LogReferences minimums;
  private final Rational costsPerHour;
  private final List<Worker> workers = new ArrayList<>();
  private final Map<String, LegalFloor> laws = new LinkedHashMap<>();

  /**
   * One worker's money and time.
   *
   * @param work with the pay after fees and costs as what its rate is of
   * @param minimum what an hour of it is compared with; empty for none
   * @param lacks what floors make due over what was paid, by their names
   */
  public record Worker(Observation work, Optional<Rational> minimum, Map<String, Rational> lacks) {}

  LogFloors(LogPlan plan, LogTotals log, Currency currency) {
    this.plan = plan;
    this.currency = currency;
    this.minimums = new LogReferences(plan, log, BasisChoice.GROSS);
    this.costsPerHour = plan.costsPerHour(Optional.of(currency));
  }

  /** Takes in the next worker, under the rules of the longest gap. */
  void add(TaskWorker worker, LoggedWork work) {
    if (work.counted().tasks() == 0) {
      return;
    }
    Rational online = work.sessionSeconds().dividedBy(SECONDS_PER_HOUR);
    Rational active = work.paidUnionSeconds().dividedBy(SECONDS_PER_HOUR);
    Rational tasks = Rational.of(work.counted().tasks());
    Rational paid = work.paid().reward();
    WorkQuantities quantities =
        new WorkQuantities(
            Optional.of(online),
            Optional.of(active),
            Optional.empty(),
            Optional.of(tasks),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    FloorComparison.Point point =
        new FloorComparison.Point(Optional.of(paid), quantities, due -> Optional.empty());
    ReferenceRequest asked = asked(worker);
    Map<String, Rational> lacks = new HashMap<>();
    for (String name : plan.floors()) {
      FloorComparisons.of(
              Floors.of(List.of(name), asked, plan.facts()), List.of(point), Optional.of(currency))
          .compared()
          .stream()
          .max((one, other) -> due(one).compareTo(due(other)))
          .ifPresent(
              most -> {
                laws.put(name, most.floor().law());
                lacks.put(name, due(most).minus(paid));
              });
    }
    Observation sums = new Observation();
    sums.grossPay.set(paid);
    sums.workHours.set(online);
    sums.paidHours.set(active);
    sums.of(WageQuantity.TASKS).set(tasks);
    sums.paidAmount.set(work.pay().withCosts(costsPerHour.times(online)).of(WageQuantity.EARNINGS));
    sums.rateHours.set(online);
    workers.add(new Worker(sums, minimums.of(worker), Map.copyOf(lacks)));
  }

  private static Rational due(FloorComparison comparison) {
    return comparison.due().map(Range::low).orElseThrow();
  }

  private ReferenceRequest asked(TaskWorker worker) {
    TaskWorker.Context first =
        worker.contexts().stream().findFirst().orElse(TaskWorker.Context.NONE);
    return ReferenceRequest.of(
            first.day().orElseGet(plan.facts()::date), plan.terms(BasisChoice.GROSS))
        .withPlace(first.place())
        .withMinimum(
            minimums.of(worker).map(rate -> new HourlyRate(rate, currency)).stream().toList())
        .withCurrency(Optional.of(currency));
  }

  public List<Worker> workers() {
    return List.copyOf(workers);
  }

  public Currency currency() {
    return currency;
  }

  /** As they were last in force, those that anybody is compared with. */
  public Collection<LegalFloor> laws() {
    return laws.values();
  }
}
