package org.clickwage.tasklog;

import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clickwage.compare.BasisChoice;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.FloorTerm;
import org.clickwage.reference.LegalFloor;
import org.clickwage.reference.ReferenceData;

/**
 * Pay per task compared with laws that set it by the mean output of the workers. All tasks of a log
 * are taken for one kind; its mean output is the tasks that count ÷ the time in which workers held
 * any.
 */
public final class PieceRates {
  private static final long SECONDS_PER_HOUR = 3600;

  private final LogReferences minimums;
  private final ReferenceData facts;
  private final Currency currency;
  private final Rational meanOutput;

  private final Map<TaskWorker.Context, Optional<LegalFloor>> found = new HashMap<>();
  private final Map<String, LegalFloor> laws = new TreeMap<>();
  private Rational tasks = Rational.ZERO;
  private Rational paid = Rational.ZERO;
  private Optional<Range> fair = Optional.empty();
  private long workers;
  private long below;

  private PieceRates(
      LogReferences minimums, ReferenceData facts, Currency currency, Rational meanOutput) {
    this.minimums = minimums;
    this.facts = facts;
    this.currency = currency;
    this.meanOutput = meanOutput;
  }

  /**
   * Empty where no such law speaks of any of the workers, or nothing is known of gross pay or time.
   */
  static Optional<PieceRates> of(LogPlan plan, LogTotals log, Sessions sessions) {
    boolean givesGrossPay = plan.givesPay() && !plan.mapping().isNetAlone();
    if (!givesGrossPay || log.currency().isEmpty() || !haveLaw(plan.facts(), sessions)) {
      return Optional.empty();
    }
    LoggedWork all = sessions.total(plan.rules());
    Rational output = Rational.of(all.counted().tasks()).times(SECONDS_PER_HOUR);
    return Optional.of(all.unionSeconds())
        .filter(Rational::isPositive)
        .map(output::dividedBy)
        .map(
            mean ->
                new PieceRates(
                    new LogReferences(plan, log, BasisChoice.GROSS),
                    plan.facts(),
                    log.currency().get(),
                    mean));
  }

  private static boolean haveLaw(ReferenceData facts, Sessions sessions) {
    return Arrays.stream(sessions.workers())
        .mapToObj(sessions::taskWorker)
        .flatMap(worker -> worker.contexts().stream())
        .flatMap(context -> context.place().stream())
        .distinct()
        .anyMatch(place -> !facts.legalFloors().ofOutput(place).isEmpty());
  }

  /** Takes in the next worker. */
  void add(TaskWorker worker, LoggedWork work) {
    Rational count = Rational.of(work.counted().tasks());
    of(worker).filter(rate -> !count.isZero()).ifPresent(rate -> add(rate, count, work));
    law(worker).ifPresent(law -> laws.put(law.name(), law));
  }

  private void add(Rational rate, Rational count, LoggedWork work) {
    Rational pay = work.paid().reward();
    workers++;
    below += pay.isLessThan(rate.times(count)) ? 1 : 0;
    tasks = tasks.plus(count);
    paid = paid.plus(pay);
    fair = Optional.of(fair.map(known -> with(known, rate)).orElse(Range.of(rate)));
  }

  private static Range with(Range known, Rational rate) {
    return new Range(known.low().min(rate), known.high().max(rate));
  }

  /** The least that a worker's tasks must pay each, before charges. */
  public Optional<Rational> of(TaskWorker worker) {
    return law(worker).flatMap(law -> minimums.of(worker).flatMap(minimum -> due(law, minimum)));
  }

  /** The law that all tasks of a worker come under. */
  private Optional<LegalFloor> law(TaskWorker worker) {
    Set<Optional<LegalFloor>> all =
        worker.contexts().stream()
            .map(context -> found.computeIfAbsent(context, this::find))
            .collect(Collectors.toSet());
    return all.size() == 1 ? all.iterator().next() : Optional.empty();
  }

  private Optional<LegalFloor> find(TaskWorker.Context context) {
    return context.place().stream()
        .flatMap(place -> facts.legalFloors().ofOutput(place).stream())
        .map(name -> facts.legalFloors().find(name, context.day().orElseGet(facts::date)))
        .flatMap(law -> law.toOptional().stream())
        .findFirst();
  }

  private Optional<Rational> due(LegalFloor law, Rational minimum) {
    HourlyRate hourly = new HourlyRate(minimum, currency);
    Rational hours = Rational.ONE.dividedBy(meanOutput);
    return law.parts().stream()
        .map(LegalFloor.Part::terms)
        .filter(terms -> terms.stream().allMatch(each -> each.per() == FloorTerm.Per.OUTPUT_HOUR))
        .flatMap(terms -> terms.stream().map(term -> term.due(hours, Optional.of(hourly))))
        .max(Rational::compareTo);
  }

  public Collection<LegalFloor> laws() {
    return laws.values();
  }

  /** Tasks an hour of the average worker. */
  public Rational meanOutput() {
    return meanOutput;
  }

  /** The least that tasks must pay, which differs where the workers' minimum wages do. */
  public Optional<Range> fair() {
    return fair;
  }

  /** What tasks of workers under such a law pay on average. */
  public Optional<Rational> paid() {
    return Optional.of(tasks).filter(Rational::isPositive).map(paid::dividedBy);
  }

  /** Those under such a law. */
  public long workers() {
    return workers;
  }

  /** Those among them whose tasks pay less. */
  public long below() {
    return below;
  }
}
