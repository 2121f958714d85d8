package org.clickwage.statement;

import org.clickwage.number.Rational;

/**
 * Hours of work of some days by what the worker did; time offline is no work and is not here.
 *
 * @param waiting online, with nothing to do yet
 * @param enRoute on the way to a pick-up
 * @param onTrip with a passenger or a delivery, which is all that platforms count
 * @param logged of a logbook, which does not say what was done
 */
public record StatementTime(Rational waiting, Rational enRoute, Rational onTrip, Rational logged) {
  public static final StatementTime NONE =
      new StatementTime(Rational.ZERO, Rational.ZERO, Rational.ZERO, Rational.ZERO);

  public StatementTime plus(StatementTime more) {
    return new StatementTime(
        waiting.plus(more.waiting),
        enRoute.plus(more.enRoute),
        onTrip.plus(more.onTrip),
        logged.plus(more.logged));
  }

  /** Whether anything says what was done in the hours; a logbook does not. */
  public boolean knowsStates() {
    return logged.isZero() || waiting.plus(enRoute).plus(onTrip).isPositive();
  }

  /** All hours of work, waiting among them. */
  public Rational work() {
    return waiting.plus(enRoute).plus(onTrip).plus(logged);
  }
}
