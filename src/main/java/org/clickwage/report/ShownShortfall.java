package org.clickwage.report;

import java.util.Currency;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.clickwage.compare.ReferenceComparison;
import org.clickwage.message.Figures;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/**
 * What a work lacks to a reference, as people calculate it from the two amounts that they read.
 *
 * @param brought an amount in the currency in which it is shown
 */
record ShownShortfall(
    ReferenceComparison comparison,
    UnaryOperator<Rational> brought,
    Optional<Currency> currency,
    Figures figures) {

  static ShownShortfall of(ReferenceComparison comparison, Figures figures) {
    return new ShownShortfall(
        comparison, UnaryOperator.identity(), Optional.of(comparison.currency()), figures);
  }

  Optional<Range> perHour() {
    return comparison.perHour(missing(figures));
  }

  /** Pay that would reach the reference is shown rounded up. */
  Optional<Range> ofWork() {
    return comparison.ofWork(missing(comparison.isOfGrossPay() ? figures.atLeast() : figures));
  }

  private BinaryOperator<Rational> missing(Figures ofDue) {
    return (due, paid) ->
        ofDue
            .shown(brought.apply(due), currency)
            .lackedBy(figures.shown(brought.apply(paid), currency))
            .shown();
  }

  String say(Range missing) {
    return figures.withAllDigits(missing, currency);
  }
}
