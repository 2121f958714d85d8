package org.clickwage.statistics;

import java.util.Optional;
import org.clickwage.number.Rational;

/**
 * What a group's observations say together.
 *
 * @param observations how many units with an hourly rate came in
 * @param weight Σ w
 * @param totals empty where all units are hourly rates alone
 * @param rates empty without any unit
 * @param underpayment empty when no unit has a reference
 */
public record GroupStatistics(
    long observations,
    Rational weight,
    Optional<Totals> totals,
    PooledRates pooled,
    Optional<RateDistribution> rates,
    Optional<Underpayment> underpayment) {

  /** Whether no unit came in, neither with a rate nor with money and hours alone. */
  public boolean isEmpty() {
    return observations == 0 && totals.filter(all -> all.workHours().isPositive()).isEmpty();
  }

  /**
   * The same without the net pay.
   *
   * @param rateToo whether the net rate is left out as well as the sum
   */
  public GroupStatistics withoutNetPay(boolean rateToo) {
    return with(totals.map(Totals::withoutNetPay), rateToo ? pooled.withoutNet() : pooled);
  }

  /**
   * The same without what parts paid hours from unpaid ones.
   *
   * @param rateToo whether what is divided by paid hours is left out as well as the sums
   */
  public GroupStatistics withoutPaidHours(boolean rateToo) {
    return with(totals.map(Totals::withoutPaidHours), rateToo ? pooled.withoutPaidHours() : pooled);
  }

  /** The same without earnings. */
  public GroupStatistics withoutEarnings() {
    return with(totals.map(Totals::withoutEarnings), pooled.withoutEarnings());
  }

  /** The same without what is a sum of money or hours, or rests on one. */
  public GroupStatistics withoutSums() {
    return new GroupStatistics(
        observations,
        weight,
        Optional.empty(),
        PooledRates.NONE,
        rates,
        underpayment.map(Underpayment::withoutAggregateShortfall));
  }

  /** The same without what is summed over those below their references. */
  public GroupStatistics withoutShortfalls() {
    return with(rates, underpayment.map(Underpayment::withoutShortfalls));
  }

  /** The same without what follows from the sum of the rates. */
  public GroupStatistics withoutSumOfRates() {
    return with(rates.map(RateDistribution::withoutSum), underpayment);
  }

  /** The same with a mean that leaves room for the rates of a few. */
  public GroupStatistics withMeanOfFew() {
    return with(rates.map(RateDistribution::ofFew), underpayment);
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

  private GroupStatistics with(Optional<Totals> others, PooledRates otherRates) {
    return new GroupStatistics(observations, weight, others, otherRates, rates, underpayment);
  }

  private GroupStatistics with(
      Optional<RateDistribution> otherRates, Optional<Underpayment> otherUnderpayment) {
    return new GroupStatistics(observations, weight, totals, pooled, otherRates, otherUnderpayment);
  }
}
