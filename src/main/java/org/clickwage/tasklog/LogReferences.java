package org.clickwage.tasklog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clickwage.compare.BasisChoice;
import org.clickwage.compare.MoneyFactor;
import org.clickwage.compare.MoneyQuestion;
import org.clickwage.compare.ReferenceLookup;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.References;
import org.clickwage.message.Note;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Rational;
import org.clickwage.reference.Basis;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.Place;

/**
 * What the hourly rates of a log that was read are compared with, in its currency: a rate that was
 * given, else for each task what the log itself says, or the minimum wage of its place and day.
 */
public final class LogReferences {
  private final LogPlan plan;
  private final LogTotals log;
  private final BasisChoice basis;

  private final Map<TaskWorker.Context, Optional<Rational>> found = new HashMap<>();
  private final Set<Note> missing = new LinkedHashSet<>();
  private final ReferenceLookup laws;

  /**
   * @param basis which pay they are compared with
   */
  LogReferences(LogPlan plan, LogTotals log, BasisChoice basis) {
    this.plan = plan;
    this.log = log;
    this.basis = basis;
    this.laws = new ReferenceLookup(plan.facts());
  }

  /** What a worker's rate is compared with. */
  Optional<Rational> of(TaskWorker worker) {
    return worker.meanReference(this::of);
  }

  /**
   * Where tasks have no pay, there is nothing to compare; money without a currency may be compared
   * with no wage: it is not known to be the same money.
   */
  private Optional<Rational> of(TaskWorker.Context context) {
    boolean hasMoney = plan.givesPay() && log.currency().isPresent();
    return hasMoney ? found.computeIfAbsent(context, this::find) : Optional.empty();
  }

  private Optional<Rational> find(TaskWorker.Context context) {
    ReferenceRequest asked = request(context);
    References answer = laws.of(asked);
    missing.addAll(answer.missing());
    return answer.found().stream()
        .findFirst()
        .map(ReferenceWage::hourly)
        .flatMap(rate -> inMoney(rate, context.place(), asked.on().getYear()));
  }

  /** For an hour, in the money of all tasks. */
  private Optional<Rational> inMoney(HourlyRate rate, Optional<Place> place, int year) {
    Lookup<MoneyFactor> factor = factor(new MoneyQuestion(place, year, rate.currency()));
    factor.reason().ifPresent(missing::add);
    return factor.map(money -> money.of(rate).perHour()).toOptional();
  }

  private Lookup<MoneyFactor> factor(MoneyQuestion asked) {
    return laws.factor(asked, plan.terms(basis));
  }

  private ReferenceRequest request(TaskWorker.Context context) {
    LocalDate day = context.day().orElseGet(plan.facts()::date);
    ReferenceRequest asked =
        ReferenceRequest.of(day, plan.terms(basis))
            .withCharges(basis != BasisChoice.GROSS)
            .withCurrency(plan.money().isOwn() ? log.currency() : Optional.empty());
    // A rate of exchange is that of a day.
    Optional<HourlyRate> rate =
        plan.minimum()
            .or(context::minimum)
            .flatMap(stated -> stated.hourlyRate(log.currency()))
            .filter(stated -> context.day().isPresent() || asked.isOfAnyDay(stated));
    return rate.isPresent()
        ? asked.withMinimum(List.of(rate.get()))
        : asked.withPlace(context.place());
  }

  /** Whether there are any for the workers, and all are of net pay. */
  boolean areNet() {
    log.tasks().allWorkers().forEach(this::of);
    return !used().isEmpty() && used().stream().allMatch(each -> each.basis() == Basis.NET);
  }

  /** Every reference wage that workers were compared with, once all were met. */
  public Collection<ReferenceWage> used() {
    return laws.references();
  }

  /** What brought money into that of all tasks, once references were looked up. */
  public Collection<MoneyFactor> factors() {
    log.brought.forEach(this::factor);
    return laws.factors();
  }

  /** The rates that were given and brought nothing into the log's currency. */
  public List<ExchangeRate> unusedRates() {
    return plan.exchangeRates().stream()
        .filter(rate -> used().stream().noneMatch(wage -> wage.isBroughtBy(rate)))
        .filter(rate -> factors().stream().noneMatch(money -> money.isBroughtBy(rate)))
        .filter(
            rate ->
                log.factors().keySet().stream()
                    .noneMatch(own -> rate.isOf(own, log.currency().orElseThrow())))
        .toList();
  }

  /** The rate that was given, in the log's money where it is one for all tasks. */
  public Optional<HourlyRate> given() {
    return plan.minimum()
        .flatMap(rate -> rate.hourlyRate(log.currency()))
        .map(rate -> used().size() == 1 ? used().iterator().next().hourly() : rate);
  }

  /** Why references are not there. */
  public List<Note> missing() {
    return List.copyOf(missing);
  }
}
