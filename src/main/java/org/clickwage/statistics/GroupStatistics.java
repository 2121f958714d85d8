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

  /** The same without the least and the greatest rates, and those next to them. */
  public GroupStatistics withoutEnds() {
    return new GroupStatistics(
        observations,
        weight,
        totals,
        pooled,
        rates.map(RateDistribution::withoutEnds),
        underpayment);
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

  private GroupStatistics with(Optional<Totals> others, PooledRates otherRates) {
    return new GroupStatistics(observations, weight, others, otherRates, rates, underpayment);
  }
}
