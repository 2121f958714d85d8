package org.clickwage.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.clickwage.number.Amount.Unit;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;
import org.clickwage.work.WageQuantity;

/**
 * One group's observations as they come in: its sums, its rates, and how they compare with their
 * references.
 *
 * <p>One accumulator belongs to one thread. Several are {@link #merge merged} at the end; the
 * figures are the same to the last digit however the observations were split and in whichever order
 * they came. What isn't a whole number or an exact sum lies on a fixed {@link FixedPointScale} for
 * that reason: rates to 10^-9, gaps to 10^-12. It holds eight bytes for each observation while they
 * are few and all weights are 1, and some three in a temporary file where they are many.
 *
 * <p>Where there is little to say:
 *
 * <ul>
 *   <li>no observation with a weight over zero: totals of 0, no pooled rate, no distribution, no
 *       underpayment
 *   <li>one observation: every quantile, the mean, the least and the greatest are its rate, Gini is
 *       0, there is no interval of the median, and the interval of the share is Wilson's for one
 *   <li>all equal: as one, and the interval of the median has no width
 *   <li>no hours at all: no pooled rate
 *   <li>a negative rate: no Gini; its gap is over 1, as the formula says
 *   <li>no reference: no underpayment; with a reference for some, it is over those
 * </ul>
 */
public final class GroupAccumulator {
  /** The units of an hour by those of money. */
  private static final double HOUR_BY_MONEY = (double) Unit.HOURS.one() / Unit.MONEY.one();

  private long observations;

  /** Those that are an hourly rate without money and hours. */
  private long ratesAlone;

  private final WeightSum weights = new WeightSum();
  private final PersonSums people = new PersonSums();
  private final LargestTerms largestWeights = new LargestTerms(people);
  private final PaySums pay = new PaySums(people);
  private final RateSample rates = new RateSample(people);

  /**
   * How much lower the rates are than gross pay per hour, on the scale of rates; null where units
   * have no other reference.
   */
  private final LargestTerms largestTaken;

  private final UnderpaymentSums underpayment;

  /** Of units that are sampled each alone; null where no standard errors are asked for. */
  private final LinearSums linear;

  /** Those that are sampled by a design; null as well. */
  private final SampledUnits sampled;

  /** Its units, where they are kept. */
  private final List<CountedUnit> units = new ArrayList<>(0);

  /** A group whose units may be in another one too: with another reference or end of ranges. */
  public GroupAccumulator() {
    this(false, false);
  }

  /**
   * @param isAlone whether they are in no other, so that two groups together reveal nothing
   * @param hasErrors whether its figures get standard errors
   */
  public GroupAccumulator(boolean isAlone, boolean hasErrors) {
    this.linear = hasErrors ? new LinearSums() : null;
    this.sampled = hasErrors ? new SampledUnits() : null;
    this.largestTaken = isAlone ? null : new LargestTerms(people);
    this.underpayment = new UnderpaymentSums(people, isAlone);
  }

  /**
   * Adds a unit: a record, or a worker whose records were summed first. Without a rate of its own
   * it is in the sums alone, without money and hours in no sum; with a weight of zero, nothing is
   * added.
   */
  public void add(Observation unit) {
    Weight weight = unit.weight == null ? Weight.ONE : unit.weight;
    if (weight.isZero()) {
      return;
    }
    people.turnTo(unit.person);
    if (unit.name != null) {
      units.add(CountedUnit.of(unit));
    }
    if (linear != null) {
      addForErrors(unit, LargestTerms.size(weight.value()));
    }
    if (unit.pay().isKnown()) {
      pay.add(unit, weight);
    } else {
      ratesAlone++;
    }
    if (unit.rate == null) {
      return;
    }
    observations++;
    weights.add(weight);
    largestWeights.add(FixedPointScale.WEIGHT_ONE, weight);
    rates.add(unit.rate, weight);
    if (largestTaken != null) {
      largestTaken.add(takenPerHour(unit), weight);
    }
    if (!unit.references.isEmpty()) {
      underpayment.add(unit, weight);
    }
  }

  /** Its units where they are kept, in the order in which they came in. */
  public List<CountedUnit> kept() {
    return units;
  }

  private void addForErrors(Observation unit, double weight) {
    linear.add(unit, weight);
    if (unit.sampled != null) {
      sampled.add(unit, weight);
    }
  }

  /** Nothing where gross pay or hours are not known, as of an hourly rate alone. */
  private static double takenPerHour(Observation unit) {
    double hours = unit.workHours.isKnown() ? LargestTerms.units(unit.workHours, Unit.HOURS) : 0;
    if (hours <= 0 || !unit.grossPay.isKnown()) {
      return 0;
    }
    double gross = LargestTerms.units(unit.grossPay, Unit.MONEY);
    double perHour = gross / hours * HOUR_BY_MONEY - LargestTerms.size(unit.rate);
    return PersonSums.whole(perHour * RateSample.RATE_ONE);
  }

  /** Adds the observations of another one, which does not change. */
  public void merge(GroupAccumulator other) {
    if (other == this) {
      throw new IllegalArgumentException("a group isn't merged with itself");
    }
    observations += other.observations;
    ratesAlone += other.ratesAlone;
    weights.merge(other.weights);
    largestWeights.merge(other.largestWeights);
    pay.merge(other.pay);
    rates.merge(other.rates);
    if (largestTaken != null) {
      largestTaken.merge(other.largestTaken);
    }
    underpayment.merge(other.underpayment);
    if (linear != null) {
      linear.merge(other.linear);
      sampled.merge(other.sampled);
    }
    units.addAll(other.units);
  }

  /** How many units have an hourly rate. */
  public long observations() {
    return observations;
  }

  /** How many of them are compared with a reference. */
  public long withReference() {
    return underpayment.observations();
  }

  /** Whether all are compared with the same reference. */
  public boolean haveOneReference() {
    return withReference() == observations && underpayment.reference().isPresent();
  }

  /** How many units state what others may leave out. */
  public ReportedCounts reported() {
    return pay.reported();
  }

  /** How many of those with a reference are below it. */
  public long below() {
    return underpayment.unitsBelow();
  }

  /** How many people have such a unit; of very many, at least how many. */
  public long peopleBelow() {
    return underpayment.peopleBelow();
  }

  /** How the weight of those with an hourly rate is shared out. */
  public Contributions contributionsToWeight() {
    return largestWeights.of(observations, weights.value(), FixedPointScale.WEIGHT_ONE);
  }

  /**
   * How many have another hourly rate than at the other end of ranges, or against another
   * reference, at the least.
   */
  public long notIn(GroupAccumulator other) {
    return rates.notIn(other.rates);
  }

  /**
   * How the difference to the rates against another reference is shared out: of each, no more is
   * different than an hour has less than its gross pay in either.
   */
  public Contributions contributionsToDifference(GroupAccumulator other) {
    Rational difference = rates.weightedSum().minus(other.rates.weightedSum());
    return largestTaken
        .of(notIn(other), difference, RateSample.RATE_ONE)
        .plus(other.largestTaken.of(0, Rational.ZERO, RateSample.RATE_ONE), false);
  }

  /** How many with an hourly rate have a weight of their own. */
  public long weighted() {
    return weights.weighted(observations);
  }

  /** The weights in the order of the rates; none where all are 1. */
  public double[] weightsByRate() {
    if (rates.isEmpty() || weighted() == 0) {
      return new double[0];
    }
    DoubleStream.Builder byRate = DoubleStream.builder();
    RateWalk walk = rates.sorted().walk();
    for (RateSlab slab = walk.next(); slab != null; slab = walk.next()) {
      for (int i = 0; i < slab.count; i++) {
        byRate.add(slab.weight(i));
      }
    }
    return byRate.build().toArray();
  }

  /** How each part of a sum is shared out; empty where none has any. */
  public List<Contributions> contributions(SharedSum sum) {
    return switch (sum) {
      case RATES -> List.of(rates.contributions(observations));
      case PAY -> pay.contributions();
      case SHORTFALLS -> underpayment.contributions();
    };
  }

  /**
   * How the rates are distributed of those who are not below: their sum follows from that of all
   * and the shortfalls. Empty where nobody is below, or references differ.
   */
  public Optional<Contributions> contributionsToRest() {
    return underpayment
        .sumOfRatesBelow()
        .filter(below -> observations > below())
        .map(below -> contributionsToRest(LargestTerms.size(rates.weightedSum().minus(below))));
  }

  private Contributions contributionsToRest(double sum) {
    Contributions all = rates.contributions(observations);
    Contributions ofAny = new Contributions(observations - below(), sum, all.first(), all.second());
    // Nearly always the largest of all are not most of the rest.
    return ofAny.areOfTwo() && haveOneReference() && people.isEmpty()
        ? rates.contributionsFrom(underpayment.reference().orElseThrow(), sum)
        : ofAny;
  }

  /** How the hours of those below their references are shared out; empty where nobody is. */
  public Optional<Contributions> contributionsToHoursBelow() {
    return underpayment.contributionsToHours();
  }

  /**
   * How hours and tasks are shared out of those below a pay floor, of the others, and of those who
   * are below one of it and each of some other floors alone.
   */
  public List<Contributions> contributionsToWork(List<GroupAccumulator> otherFloors) {
    return underpayment.contributionsToWork(
        otherFloors.stream().map(other -> other.underpayment).toList());
  }

  /** How the pay and hours are shared out of those that do not state a quantity. */
  public List<Contributions> contributionsWithout(WageQuantity quantity) {
    return pay.contributionsWithout(quantity);
  }

  /** How a quantity is shared out that some don't state, and what it leaves of its whole. */
  public List<Contributions> contributions(WageQuantity quantity) {
    return pay.contributions(quantity);
  }

  /** How many units have what lies between its rates. */
  public long unitsOfGap() {
    return pay.gap().map(PooledGap::units).orElse(0L);
  }

  /** How that is shared out. */
  public List<Contributions> contributionsToGap() {
    return pay.contributionsToGap();
  }

  /** How many units came in: with a rate, or with money and hours alone. */
  public long units() {
    return ratesAlone + pay.reported().of(WageQuantity.WORK_HOURS);
  }

  /**
   * How its figures differ from those of another group of the same sample, whose units are kept by
   * where they were sampled.
   *
   * @param least the people that a category needs in either group, where these are made alike
   */
  public List<GroupDifference> over(
      GroupAccumulator other, SurveyDesign design, Rational confidence, int least) {
    return new GroupComparison(sampled, other.sampled, design, least).differences(confidence);
  }

  /** The design in which each of its PSUs was drawn alone. */
  public SurveyDesign drawnAlone() {
    return sampled.drawnAlone();
  }

  /** Those of a group that is the whole sample. */
  public GroupStatistics statistics(StatisticsOptions options) {
    return statistics(options, new Sampling(units()));
  }

  public GroupStatistics statistics(StatisticsOptions options, Sampling sampling) {
    Rational weight = weights.value();
    Sureness sureness = sureness(options, sampling);
    Optional<RateQuestion<Rational>> deviation =
        linear == null || observations < 2
            ? Optional.empty()
            : Optional.of(StandardDeviation.from(rates.weightedSum().dividedBy(weight)));
    Optional<RateDistribution> distribution = distribution(weight, sureness, deviation);
    SamplingErrors errors =
        errors(distribution, sureness, deviation.map(found -> found.answer().get()));
    return new GroupStatistics(
        observations,
        weight,
        hasSums() ? pay.totals() : Totals.NONE,
        pay.pooled(),
        pay.gap(),
        distribution,
        underpayment.underpayment(options.confidence(), errors),
        errors,
        false);
  }

  /**
   * How the standard errors and intervals of the figures are found.
   *
   * @param byDesign empty where each unit was sampled alone
   * @param degrees of freedom
   * @param width of half an interval, in standard errors; 0 where nothing can be said
   */
  private record Sureness(
      StatisticsOptions options,
      Sampling sampling,
      Optional<DesignErrors> byDesign,
      long degrees,
      double width) {
    boolean isKnown() {
      return width > 0;
    }
  }

  private Sureness sureness(StatisticsOptions options, Sampling sampling) {
    Optional<DesignErrors> byDesign =
        sampling.design().filter(any -> sampled != null).map(design -> sampled.errors(design));
    long degrees = byDesign.map(DesignErrors::degrees).orElse(observations - 1);
    boolean isKnown = options.withIntervals() && degrees > 0;
    double width = isKnown ? StudentQuantile.twoSided(options.confidence(), degrees) : 0;
    return new Sureness(options, sampling, byDesign, degrees, width);
  }

  private boolean hasSums() {
    return ratesAlone == 0 || pay.reported().of(WageQuantity.WORK_HOURS) > 0;
  }

  /**
   * @param deviation what is asked of all rates besides
   */
  private Optional<RateDistribution> distribution(
      Rational weight, Sureness sureness, Optional<RateQuestion<Rational>> deviation) {
    if (rates.isEmpty()) {
      return Optional.empty();
    }
    SortedRates sorted = rates.sorted();
    List<Integer> percents = List.copyOf(sureness.options().percents());
    RateQuestion<List<Quantile>> quantiles =
        Quantiles.at(sorted, percents.stream().map(percent -> Rational.of(percent, 100)).toList());
    RateQuestion<Optional<Rational>> gini =
        rates.min().isNegative()
            ? new RateQuestion<>(slab -> {}, Optional::empty)
            : Gini.of(sorted);
    Optional<RateQuestion<TrimmedMeans>> trimmed =
        sureness
            .options()
            .trim()
            .map(share -> TrimmedMeans.of(sorted, share, (low, high) -> outer(sorted, low, high)));
    sorted.walk(
        Stream.of(Stream.of(quantiles, gini), trimmed.stream(), deviation.stream())
            .<RateQuestion<?>>flatMap(asked -> asked)
            .toList());
    Rational mean = rates.weightedSum().dividedBy(weight);
    SortedMap<Integer, Quantile> found = new TreeMap<>();
    for (int i = 0; i < percents.size(); i++) {
      found.put(percents.get(i), quantiles.answer().get().get(i));
    }
    return Optional.of(
        new RateDistribution(
            Optional.of(rates.within(mean)),
            Optional.of(rates.min()),
            Optional.of(rates.max()),
            percentiles(found),
            intervals(sorted, found, sureness),
            gini.answer().get(),
            trimmed.map(means -> means.answer().get()),
            sureness.options().withOutliers() ? outliers(sorted, found, mean) : Optional.empty()));
  }

  private Optional<Outliers> outliers(
      SortedRates sorted, SortedMap<Integer, Quantile> quantiles, Rational mean) {
    List<Rational> quartiles =
        Stream.of(25, 50, 75).map(percent -> quantiles.get(percent).rate()).toList();
    return Outliers.of(
        sorted,
        quartiles.get(0),
        quartiles.get(2),
        new Outliers.Middle(mean, quartiles.get(1)),
        (low, high) -> outer(sorted, low, high));
  }

  private OuterUnits outer(SortedRates sorted, RateSum low, RateSum high) {
    Rational weight = weights.value().dividedBy(Rational.of(sorted.totalWeight()));
    Rational sum = low.sum().plus(high.sum()).times(weight);
    return new OuterUnits(
        low.units(), high.units(), rates.contributions(low.units() + high.units(), sum));
  }

  /** Of the median alone, where no standard errors are asked for. */
  private SortedMap<Integer, QuantileInterval> intervals(
      SortedRates sorted, SortedMap<Integer, Quantile> quantiles, Sureness sureness) {
    SortedMap<Integer, QuantileInterval> intervals = new TreeMap<>();
    if (!sureness.isKnown() || sorted.size() < 2) {
      return intervals;
    }
    List<Integer> percents = linear == null ? List.of(50) : List.copyOf(quantiles.keySet());
    List<Rational> asked = percents.stream().map(percent -> quantiles.get(percent).rate()).toList();
    List<EstimatedShare> upTo =
        sureness
            .byDesign()
            .map(units -> units.upTo(asked))
            .orElseGet(() -> EstimatedShare.of(sorted, asked, sureness.sampling()));
    List<Optional<QuantileInterval>> found = WoodruffIntervals.of(sorted, upTo, sureness.width());
    for (int i = 0; i < percents.size(); i++) {
      int percent = percents.get(i);
      found.get(i).ifPresent(interval -> intervals.put(percent, rates.within(interval)));
    }
    return intervals;
  }

  private SamplingErrors errors(
      Optional<RateDistribution> distribution, Sureness sureness, Optional<Rational> deviation) {
    if (linear == null || !sureness.isKnown() || observations < 2) {
      return SamplingErrors.NONE;
    }
    Optional<DesignErrors> byDesign = sureness.byDesign();
    Map<String, RatioSums.Variance> variances =
        byDesign
            .map(DesignErrors::variances)
            .orElseGet(() -> linear.variances(sureness.sampling()));
    distribution
        .flatMap(RateDistribution::gini)
        .map(
            gini ->
                byDesign
                    .map(DesignErrors::gini)
                    .orElseGet(
                        () ->
                            Gini.variance(
                                rates.sorted(), gini, rates.weightedSum(), sureness.sampling())))
        .ifPresent(known -> variances.put("gini", known));
    Map<String, StandardError> errors = new HashMap<>();
    Set<String> ofFew = new HashSet<>();
    variances.forEach(
        (figure, known) -> {
          errors.put(figure, StandardError.of(Math.sqrt(known.variance()), sureness.width()));
          if (known.isOfFew()) {
            ofFew.add(figure);
          }
        });
    Optional<Rational> effect =
        byDesign
            .flatMap(units -> units.effect(variances.get("mean").variance()))
            .map(StandardError::rounded);
    Rational size =
        effect
            .filter(Rational::isPositive)
            .map(Rational.of(observations)::dividedBy)
            .orElseGet(weights::effectiveSize);
    return new SamplingErrors(
        errors, ofFew, true, Optional.of(size), effect, deviation, sureness.degrees());
  }

  /**
   * How the rates spread, in steps counted from the reference, each of no fewer units than these;
   * empty where that would hide all there is to see.
   */
  public Optional<Histogram> histogram(int least) {
    Rational origin = underpayment.reference().orElse(Rational.ZERO);
    return rates.isEmpty() ? Optional.empty() : Histogram.of(rates.sorted(), least, origin);
  }

  private SortedMap<Integer, Quantile> percentiles(SortedMap<Integer, Quantile> quantiles) {
    SortedMap<Integer, Quantile> percentiles = new TreeMap<>();
    quantiles.forEach((percent, quantile) -> percentiles.put(percent, rates.within(quantile)));
    return percentiles;
  }

  /** Takes all of it into the binary form of part sums, or reads an empty one's. */
  public void exchange(BinaryForm form) {
    observations += form.more(observations);
    ratesAlone += form.more(ratesAlone);
    weights.exchange(form);
    largestWeights.exchange(form);
    pay.exchange(form);
    rates.exchange(form);
    if (largestTaken != null) {
      largestTaken.exchange(form);
    }
    underpayment.exchange(form);
    if (linear != null) {
      linear.exchange(form);
      sampled.exchange(form);
    }
  }
}
