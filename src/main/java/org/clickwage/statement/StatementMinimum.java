package org.clickwage.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Rational;
import org.clickwage.reference.Basis;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.wage.WageRange;

/**
 * The reference wage of some days against what was earned in their hours.
 *
 * @param references what was in force on them; more than one where it changed
 * @param hourly their mean, each day's weighted by its hours
 * @param due what the reference would have paid for the hours
 * @param amount the worker's money that is compared with it
 */
public record StatementMinimum(
    List<ReferenceWage> references, Rational hourly, Rational due, Rational amount) {

  public StatementMinimum {
    references = List.copyOf(references);
  }

  /** Empty without hours, or where the basis of the references changes. */
  static Optional<StatementMinimum> of(Map<ReferenceWage, Rational> hours, WageBreakdown wage) {
    if (hours.keySet().stream().map(ReferenceWage::basis).distinct().count() != 1) {
      return Optional.empty();
    }
    Rational all = hours.values().stream().reduce(Rational.ZERO, Rational::plus);
    Rational due =
        hours.entrySet().stream()
            .map(each -> each.getValue().times(each.getKey().hourly().perHour()))
            .reduce(Rational.ZERO, Rational::plus);
    List<ReferenceWage> references = List.copyOf(hours.keySet());
    return amount(references.get(0).basis(), wage)
        .map(
            amount ->
                new StatementMinimum(references, due.dividedBy(all).inLowestTerms(), due, amount));
  }

  private static Optional<Rational> amount(Basis basis, WageBreakdown wage) {
    return switch (basis) {
      case NET -> wage.netPay();
      case GROSS -> wage.earnings();
    };
  }

  /** Whether a rate that was given brought one of them into the money of the work. */
  boolean isBroughtBy(ExchangeRate rate) {
    return references.stream().anyMatch(each -> each.isBroughtBy(rate));
  }

  public Basis basis() {
    return references.get(0).basis();
  }

  /** A wage against the mean of the references, under the name of the first. */
  Comparison comparison(WageRange wage) {
    ReferenceWage first = references.get(0);
    return new Comparison(first.at(new HourlyRate(hourly, first.hourly().currency())), wage);
  }

  public Rational ratio() {
    return amount.dividedBy(due);
  }

  /** What is missing to the reference for the whole of the hours; 0 where nothing is. */
  public Rational shortfall() {
    return due.minus(amount).max(Rational.ZERO);
  }
}
