package org.clickwage.report;

import java.util.Currency;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.ReferenceComparison;
import org.clickwage.message.Figures;
import org.clickwage.message.Wording;
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

  /** All that is missing to a reference wage; empty where nothing is. */
  static Optional<String> sum(Comparison comparison, Wording wording) {
    ShownShortfall shortfall = of(comparison, wording.figures());
    return shortfall
        .ofWork()
        .filter(missing -> missing.high().isPositive())
        .map(
            missing ->
                wording.say(
                    "sum.shortfall",
                    shortfall.say(missing),
                    new ReferenceWording(wording).name(comparison.reference())));
  }

  String say(Range missing) {
    return figures.withAllDigits(missing, currency);
  }
}
