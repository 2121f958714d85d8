package org.clickwage.statistics;

import java.util.Optional;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.work.WageQuantity;

/**
 * What a group's observations say together.
 *
 * @param observations how many units with an hourly rate came in
 * @param weight Σ w
 * @param totals none where all units are hourly rates alone
 * @param gap empty where no unit has paid hours
 * @param rates empty without any unit
 * @param underpayment empty when no unit has a reference
 * @param errors how sure they are
 * @param isRounded whether Gini and gap have two decimals, or are left out, as all digits of them
 *     would tell someone's rate
 */
public record GroupStatistics(
    long observations,
    Rational weight,
    Totals totals,
    PooledRates pooled,
    Optional<PooledGap> gap,
    Optional<RateDistribution> rates,
    Optional<Underpayment> underpayment,
    SamplingErrors errors,
    boolean isRounded) {
  private static final int FEW = 10;

  /** The standard error of a figure, by its name in files, where they are asked for. */
  public Optional<Rational> error(String key) {
    return errors
        .of(key)
        .map(StandardError::error)
        .or(() -> interval(key).map(QuantileInterval::error))
        .filter(any -> errors.areAsked());
  }

  /**
   * The confidence interval of a figure.
   *
   * @param value what it is
   */
  public Optional<Range> interval(String key, Rational value) {
    return errors
        .of(key)
        .map(known -> new Range(value.minus(known.reach()), value.plus(known.reach())))
        .or(() -> interval(key).map(known -> new Range(known.low().rate(), known.high().rate())));
  }

  private Optional<QuantileInterval> interval(String key) {
    return rates.flatMap(each -> each.interval(key));
  }

  /** Whether no unit came in, neither with a rate nor with money and hours alone. */
  public boolean isEmpty() {
    return observations == 0
        && totals.of(WageQuantity.WORK_HOURS).filter(Rational::isPositive).isEmpty();
  }

  /**
   * The same without the sum of a quantity.
   *
   * @param ratesToo whether what is divided of it or by it is left out as well
   */
  public GroupStatistics without(WageQuantity quantity, boolean ratesToo) {
    return new GroupStatistics(
        observations,
        weight,
        totals.without(quantity),
        ratesToo ? pooled.without(quantity) : pooled,
        gap,
        rates,
        underpayment,
        errors,
        isRounded);
  }

  /** The same without what is a sum of money or hours, or rests on one. */
  public GroupStatistics withoutSums() {
    return new GroupStatistics(
        observations,
        weight,
        Totals.NONE,
        PooledRates.NONE,
        Optional.empty(),
        rates,
        underpayment.map(Underpayment::withoutAggregateShortfall),
        errors,
        isRounded);
  }

  /** The same without what lies between its rates. */
  public GroupStatistics withoutGap() {
    return new GroupStatistics(
        observations,
        weight,
        totals,
        pooled,
        Optional.empty(),
        rates,
        underpayment,
        errors,
        isRounded);
  }

  /** The same without what is summed over those below their references. */
  public GroupStatistics withoutShortfalls() {
    return with(rates, underpayment.map(Underpayment::withoutShortfalls));
  }

  public GroupStatistics withoutMissingPay() {
    return with(rates, underpayment.map(Underpayment::withoutAggregateShortfall));
  }

  /** The same without what a pay floor brings to tenths of the units. */
  public GroupStatistics withoutTenths() {
    return with(rates, underpayment.map(under -> under.with(Gains::withoutTenths)));
  }

  /** The same, unless all of it is of so many. */
  public GroupStatistics withTenthsOf(long least) {
    return with(rates, underpayment.map(under -> under.with(all -> all.withTenthsOf(least))));
  }

  /** The same without how much of all work is of those below a pay floor. */
  public GroupStatistics withoutSharesOfWork() {
    return with(rates, underpayment.map(under -> under.with(Gains::withoutShares)));
  }

  public GroupStatistics withoutSeverity() {
    return with(rates, underpayment.map(Underpayment::withoutSeverity));
  }

  public GroupStatistics withoutGini() {
    return with(rates.map(RateDistribution::withoutGini), underpayment);
  }

  /**
   * The same with a Gini coefficient and a gap in two decimals, and no severity and no trimmed mean
   * beside them.
   */
  public GroupStatistics rounded() {
    return new GroupStatistics(
        observations,
        weight,
        totals,
        pooled,
        gap,
        rates.map(RateDistribution::withRoundedGini).map(RateDistribution::withoutTrimmed),
        underpayment.map(Underpayment::withRoundedGap),
        errors.ofShares(),
        true);
  }

  /** The same without trimmed means. */
  public GroupStatistics withoutTrimmed() {
    return with(rates.map(RateDistribution::withoutTrimmed), underpayment);
  }

  /** The same without what is said of outliers. */
  public GroupStatistics withoutOutliers() {
    return with(rates.map(RateDistribution::withoutOutliers), underpayment);
  }

  /** The same without what follows from the sum of the rates. */
  public GroupStatistics withoutSumOfRates() {
    return with(rates.map(RateDistribution::withoutSum), underpayment);
  }

  /** The same with a mean that leaves room for the rates of a few. */
  public GroupStatistics withMeanOfFew() {
    return with(rates.map(RateDistribution::ofFew), underpayment);
  }

  /** Whether its mean has no more digits than that. */
  public boolean hasMeanOfFew() {
    return observations < FEW && rates.equals(rates.map(RateDistribution::ofFew));
  }

  /**
   * The same with those quantiles alone that have so many people below, above and between them.
   *
   * @param people whose units these are
   */
  public GroupStatistics withQuantilesOf(long least, long people) {
    long units = (least * observations + people - 1) / Math.max(people, 1);
    return with(rates.map(each -> each.withLeast(units, observations)), underpayment);
  }

  /** The same with those quantiles alone between which no two may have most of the weight. */
  public GroupStatistics withQuantilesOf(Contributions weightOf) {
    return with(rates.map(each -> each.withWeight(weightOf)), underpayment);
  }

  /** The same with those standard errors alone that are of many units. */
  public GroupStatistics withErrorsOfMany() {
    return with(errors.ofMany());
  }

  /** The same with the standard errors of shares alone. */
  public GroupStatistics withErrorsOfShares() {
    return with(errors.ofShares());
  }

  private GroupStatistics with(SamplingErrors otherErrors) {
    return new GroupStatistics(
        observations, weight, totals, pooled, gap, rates, underpayment, otherErrors, isRounded);
  }

  private GroupStatistics with(
      Optional<RateDistribution> otherRates, Optional<Underpayment> otherUnderpayment) {
    return new GroupStatistics(
        observations,
        weight,
        totals,
        pooled,
        gap,
        otherRates,
        otherUnderpayment,
        errors,
        isRounded);
  }
}
