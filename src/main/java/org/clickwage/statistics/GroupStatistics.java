package org.clickwage.statistics;

import java.util.Optional;
import org.clickwage.money.Rational;

/**
 * What a group's observations say together.
 *
 * @param observations how many units came in, those of weight zero too
 * @param weight Σ w
 * @param rates empty when no unit has a weight
 * @param underpayment empty when no unit with a weight has a reference
 */
public record GroupStatistics(
    long observations,
    Rational weight,
    Totals totals,
    PooledRates pooled,
    Optional<RateDistribution> rates,
    Optional<Underpayment> underpayment) {}
