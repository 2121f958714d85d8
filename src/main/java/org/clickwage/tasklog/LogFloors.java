package org.clickwage.tasklog;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
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

/**
 * What pay floors add to the workers of a log, each by all tasks that count: online is the time of
 * sessions with the longest gap, activity that in which a worker held a paid task.
 */
public final class LogFloors {
  private static final Rational SECONDS_PER_HOUR = Rational.of(3600);

  private final LogPlan plan;
  private final Currency currency;
  private final LogReferences minimums;
  private final List<Tried> all = new ArrayList<>();

  /** One floor, and what it comes to so far. */
  public static final class Tried {
    private final String name;
    private Optional<LegalFloor> law = Optional.empty();
    private long workers;
    private long below;
    private Rational added = Rational.ZERO;
    private Rational hours = Rational.ZERO;
    private Rational pay = Rational.ZERO;

    private Tried(String name) {
      this.name = name;
    }

    private void add(FloorComparison comparison, Rational online, Rational paid) {
      law = Optional.of(comparison.floor().law());
      Rational lack = comparison.ofWork(Rational::minus).map(Range::low).orElseThrow();
      workers++;
      below += lack.isPositive() ? 1 : 0;
      added = added.plus(lack.max(Rational.ZERO));
      hours = hours.plus(online);
      pay = pay.plus(paid);
    }

    /** As it was last in force; empty where it is compared with nobody. */
    public Optional<LegalFloor> law() {
      return law;
    }

    /** Those who are compared with it. */
    public long workers() {
      return workers;
    }

    /** Those among them who are paid less. */
    public long below() {
      return below;
    }

    public Optional<Rational> added() {
      return Optional.of(added);
    }

    /** The same for each hour online of all. */
    public Optional<Rational> addedPerHour() {
      return by(hours);
    }

    public Optional<Rational> addedToEach() {
      return by(Rational.of(workers));
    }

    /** The same as a part of the pay of all. */
    public Optional<Rational> addedShare() {
      return by(pay);
    }

    private Optional<Rational> by(Rational whole) {
      return Optional.of(whole).filter(Rational::isPositive).map(added::dividedBy);
    }
  }

  LogFloors(LogPlan plan, LogTotals log, Currency currency) {
    this.plan = plan;
    this.currency = currency;
    this.minimums = new LogReferences(plan, log, BasisChoice.GROSS);
    plan.floors().forEach(name -> all.add(new Tried(name)));
  }

  /** Takes in the next worker, under the rules of the longest gap. */
  void add(TaskWorker worker, LoggedWork work) {
    if (work.counted().tasks() == 0) {
      return;
    }
    Rational online = work.sessionSeconds().dividedBy(SECONDS_PER_HOUR);
    Rational paid = work.paid().reward();
    WorkQuantities quantities =
        new WorkQuantities(
            Optional.of(online),
            Optional.of(work.paidUnionSeconds().dividedBy(SECONDS_PER_HOUR)),
            Optional.empty(),
            Optional.of(Rational.of(work.counted().tasks())),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    FloorComparison.Point point =
        new FloorComparison.Point(Optional.of(paid), quantities, due -> Optional.empty());
    ReferenceRequest asked = asked(worker);
    for (Tried each : all) {
      FloorComparisons.of(
              Floors.of(List.of(each.name), asked, plan.facts()),
              List.of(point),
              Optional.of(currency))
          .compared()
          .stream()
          .max((one, other) -> due(one).compareTo(due(other)))
          .ifPresent(most -> each.add(most, online, paid));
    }
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

  public List<Tried> all() {
    return all;
  }
}
