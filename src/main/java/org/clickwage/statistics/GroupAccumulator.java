package org.clickwage.statistics;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clickwage.number.Rational;

/**
 * One group's observations as they come in: its sums, its rates, and how they stand beside their
 * references.
 *
 * <p>One accumulator belongs to one thread. Several are {@link #merge merged} at the end; the
 * figures are the same to the last digit however the observations were split and in whichever order
 * they came. What isn't a whole number or an exact sum lies on a fixed {@link FixedPointScale} for
 * that reason: rates to 10^-9, gaps to 10^-12. It holds eight bytes for each observation while all
 * weights are 1, sixteen otherwise; {@link #statistics} takes as much again while it calculates.
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
  private static final List<Rational> SHARES =
      RateDistribution.PERCENTS.stream().map(percent -> Rational.of(percent, 100)).toList();

  private long observations;

  /** Those that are an hourly rate without money and hours. */
  private long ratesAlone;

  /** Those that are money and hours without an hourly rate. */
  private long sumsAlone;

  private long netPayReported;
  private long paidHoursReported;
  private long unpaidHoursReported;
  private final WeightSum weights = new WeightSum();
  private final PaySums pay = new PaySums();
  private final RateSample rates = new RateSample();
  private final UnderpaymentSums underpayment = new UnderpaymentSums();

  /**
   * Adds a unit: a record, or a worker whose records were summed first.
   *
   * @param earnings gross pay less fees and costs; null where not known, as {@code netPay}, {@code
   *     paidHours}, {@code unpaidHours} and {@code reference}
   * @param rate the hourly rate that the statistics are about; null where the unit has none of its
   *     own, and is in the sums alone
   * @param paidAmount the money that the rate is of
   * @param rateHours the hours that it is by: {@code rate × rateHours} is the paid amount, exactly
   * @param weight the survey weight, 1 where there is none; of zero, nothing is added
   * @param reference the reference wage of one hour, for this unit's place and day
   */
  public void add(
      Rational grossPay,
      Rational earnings,
      Rational netPay,
      Rational rate,
      Rational paidAmount,
      Rational rateHours,
      Rational paidHours,
      Rational unpaidHours,
      Rational workHours,
      Rational weight,
      Rational reference) {
    if (reference != null && !reference.isPositive()) {
      throw new IllegalArgumentException("a reference is over zero: " + reference);
    }
    if (weight.isZero()) {
      return;
    }
    Weight of = Weight.of(weight);
    netPayReported += netPay == null ? 0 : 1;
    paidHoursReported += paidHours == null ? 0 : 1;
    unpaidHoursReported += unpaidHours == null ? 0 : 1;
    pay.addPay(grossPay, earnings, netPay, workHours, of);
    pay.addHours(paidHours, unpaidHours, grossPay, of);
    if (rate == null) {
      sumsAlone++;
      return;
    }
    observations++;
    weights.add(of);
    rates.add(rate, of);
    if (reference != null) {
      underpayment.add(reference, rate, paidAmount, rateHours, of);
    }
  }

  /** Adds a unit of which the hourly rate alone is known: it is in no sum. */
  public void addRate(Rational rate, Rational weight, Rational reference) {
    if (weight.isZero()) {
      return;
    }
    Weight of = Weight.of(weight);
    observations++;
    ratesAlone++;
    weights.add(of);
    rates.add(rate, of);
    if (reference != null) {
      underpayment.addRate(reference, rate, of);
    }
  }

  /** Adds a unit in whole numbers that {@link PlainObservation#isOnGrid}. */
  public void add(PlainObservation unit) {
    observations++;
    netPayReported += unit.hasNetPay ? 1 : 0;
    paidHoursReported += unit.hasPaidHours ? 1 : 0;
    unpaidHoursReported += unit.hasPaidHours ? 1 : 0;
    weights.addOne();
    pay.add(unit);
    rates.add(unit.rate, Weight.ONE);
    if (unit.reference != null || unit.hoursUnder != null) {
      underpayment.add(unit);
    }
  }

  /** Takes over what the other gathered; the other stays as it is. */
  public void merge(GroupAccumulator other) {
    if (other == this) {
      throw new IllegalArgumentException("a group isn't merged with itself");
    }
    observations += other.observations;
    ratesAlone += other.ratesAlone;
    sumsAlone += other.sumsAlone;
    netPayReported += other.netPayReported;
    paidHoursReported += other.paidHoursReported;
    unpaidHoursReported += other.unpaidHoursReported;
    weights.merge(other.weights);
    pay.merge(other.pay);
    rates.merge(other.rates);
    underpayment.merge(other.underpayment);
  }

  /** How many units with an hourly rate came in. */
  public long observations() {
    return observations;
  }

  /** How many of them stand beside a reference. */
  public long withReference() {
    return underpayment.observations();
  }

  /** How many units tell what others may leave out. */
  public ReportedCounts told() {
    return new ReportedCounts(
        observations - ratesAlone + sumsAlone,
        netPayReported,
        paidHoursReported,
        unpaidHoursReported);
  }

  /** The money and the hours of all units. */
  public Totals totals() {
    return pay.totals();
  }

  public GroupStatistics statistics(StatisticsOptions options) {
    Rational weight = weights.value();
    return new GroupStatistics(
        observations,
        weight,
        hasSums() ? Optional.of(pay.totals()) : Optional.empty(),
        pay.pooled(),
        distribution(weight, options),
        underpayment.underpayment(options.confidence()));
  }

  private boolean hasSums() {
    return ratesAlone == 0 || ratesAlone < observations + sumsAlone;
  }

  private Optional<RateDistribution> distribution(Rational weight, StatisticsOptions options) {
    if (rates.isEmpty()) {
      return Optional.empty();
    }
    SortedRates sorted = rates.sorted();
    return Optional.of(
        new RateDistribution(
            rates.within(rates.weightedSum().dividedBy(weight)),
            Optional.of(rates.min()),
            Optional.of(rates.max()),
            percentiles(sorted),
            MedianIntervals.of(sorted, options).map(rates::within),
            rates.min().isNegative() ? Optional.empty() : Gini.of(sorted)));
  }

  /**
   * How the rates spread, in steps that no fewer units than these stand behind; empty where that
   * would hide all there is to see.
   */
  public Optional<Histogram> histogram(int least) {
    return rates.isEmpty() ? Optional.empty() : Histogram.of(rates.sorted(), least);
  }

  private SortedMap<Integer, Rational> percentiles(SortedRates sorted) {
    List<Rational> quantiles = Quantiles.at(sorted, SHARES);
    SortedMap<Integer, Rational> percentiles = new TreeMap<>();
    for (int i = 0; i < quantiles.size(); i++) {
      percentiles.put(RateDistribution.PERCENTS.get(i), rates.within(quantiles.get(i)));
    }
    return percentiles;
  }
}
