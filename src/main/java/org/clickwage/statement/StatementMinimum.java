package org.clickwage.statement;

import java.util.List;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.number.Rational;
import org.clickwage.reference.Basis;

/**
 * The reference wage of some days beside what was earned in their hours.
 *
 * @param references what was in force on them; more than one where it changed
 * @param hourly their mean, each day's weighted by its hours
 * @param due what the reference would have paid for the hours
 * @param amount the worker's money that stands beside it
 */
public record StatementMinimum(
    List<ReferenceWage> references, Rational hourly, Rational due, Rational amount) {

  public StatementMinimum {
    references = List.copyOf(references);
  }

  public Basis basis() {
    return references.get(0).basis();
  }

  public Rational ratio() {
    return amount.dividedBy(due);
  }

  /** What is missing to the reference for the whole of the hours; 0 where nothing is. */
  public Rational shortfall() {
    return due.minus(amount).max(Rational.ZERO);
  }
}
