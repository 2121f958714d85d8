package org.clickwage.statement;

import org.clickwage.number.Rational;

/**
 * The facts of one day, or of several together.
 *
 * @param trips rides, deliveries or tasks that were done
 * @param kilometres driven on them
 */
public record StatementDay(
    StatementMoney money, StatementTime time, Rational trips, Rational kilometres) {
  public static final StatementDay NOTHING =
      new StatementDay(StatementMoney.NONE, StatementTime.NONE, Rational.ZERO, Rational.ZERO);

  public static StatementDay paying(StatementMoney money) {
    return new StatementDay(money, StatementTime.NONE, Rational.ZERO, Rational.ZERO);
  }

  public static StatementDay lasting(StatementTime time) {
    return new StatementDay(StatementMoney.NONE, time, Rational.ZERO, Rational.ZERO);
  }

  public static StatementDay doing(Rational trips, Rational kilometres) {
    return new StatementDay(StatementMoney.NONE, StatementTime.NONE, trips, kilometres);
  }

  public StatementDay plus(StatementDay more) {
    return new StatementDay(
        money.plus(more.money),
        time.plus(more.time),
        trips.plus(more.trips),
        kilometres.plus(more.kilometres));
  }

  public boolean hasMoney() {
    return money.lines() > 0;
  }

  public boolean hasTime() {
    return time.work().isPositive();
  }

  boolean isEmpty() {
    return !hasMoney() && !hasTime() && trips.isZero();
  }
}
