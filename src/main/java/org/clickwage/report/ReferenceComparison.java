package org.clickwage.report;

import java.util.Currency;
import java.util.Optional;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.FloorComparison;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.Verdict;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.reference.Basis;
import org.clickwage.reference.ExchangeRate;

/**
 * What a case stands beside, alike for a reference wage and for one guarantee of a legal floor.
 * Amounts are in the currency of the case.
 *
 * @param currency of the amounts
 * @param exchange how it came into that currency, where it was stated in another one
 * @param hourly what it comes to for an hour
 * @param hourlyRate what was earned or paid for such an hour
 * @param due what the same work would come to at it
 * @param hoursForOneHour how long to work for one hour of it; empty for a legal floor, which is no
 *     wage for an hour alone
 */
record ReferenceComparison(
    String name,
    Basis basis,
    Currency currency,
    Optional<ExchangeRate> exchange,
    Optional<Range> hourly,
    Optional<Range> hourlyRate,
    Optional<Range> ratio,
    Optional<Range> shortfallPerHour,
    Optional<Range> shortfall,
    Optional<Range> due,
    Optional<Range> hoursForOneHour,
    Optional<Verdict> verdict) {

  static ReferenceComparison of(Comparison comparison, Wording wording) {
    ReferenceWage reference = comparison.reference();
    return new ReferenceComparison(
        new ReferenceWording(wording).name(reference),
        reference.basis(),
        reference.hourly().currency(),
        reference.exchange(),
        Optional.of(Range.of(reference.hourly().perHour())),
        comparison.hourlyRate(),
        comparison.ratio(),
        comparison.shortfallPerHour(),
        comparison.shortfall(),
        comparison.due(),
        comparison.hoursForOneHour(),
        comparison.verdict());
  }

  /** The same without what is of the whole work. */
  ReferenceComparison withoutTotals() {
    return new ReferenceComparison(
        name,
        basis,
        currency,
        exchange,
        hourly,
        hourlyRate,
        ratio,
        shortfallPerHour,
        Optional.empty(),
        Optional.empty(),
        hoursForOneHour,
        verdict);
  }

  static ReferenceComparison of(FloorComparison comparison, Wording wording) {
    return new ReferenceComparison(
        new FloorWording(wording).name(comparison),
        Basis.GROSS,
        comparison.currency(),
        Optional.empty(),
        comparison.hourly(),
        comparison.hourlyRate(),
        comparison.ratio(),
        comparison.shortfallPerHour(),
        comparison.shortfall(),
        comparison.due(),
        Optional.empty(),
        comparison.verdict());
  }
}
