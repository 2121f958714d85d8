package org.clickwage.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.work.CostItem;

/**
 * A day, week, month or year of a worker's statement, or all of it: its money, its time and the
 * hourly rates that follow. A figure is empty where what it needs is not known.
 *
 * @param name {@code 2021-02-28}, {@code 2021-W08}, {@code 2021-02}, {@code 2021}; {@code *} for
 *     all
 * @param money empty where no statement of payments covers these days
 * @param time empty where nothing says when there was work
 * @param knowsStates whether anything says what was done in the hours
 * @param trips empty where nothing says how many there were
 */
public record StatementPeriod(
    String name,
    LocalDate from,
    LocalDate to,
    Optional<StatementMoney> money,
    Optional<StatementPay> pay,
    List<CostItem> costs,
    Optional<StatementTime> time,
    boolean knowsWork,
    boolean knowsStates,
    Optional<Rational> trips,
    Rational kilometres,
    Optional<StatementMinimum> minimum) {

  /** In place of a name: the statement as a whole. */
  public static final String ALL = "*";

  public StatementPeriod {
    costs = List.copyOf(costs);
  }

  public Rational workCosts() {
    Rational sum = Rational.ZERO;
    for (CostItem cost : costs) {
      sum = sum.plus(cost.amount());
    }
    return sum;
  }

  /** Hours of work, waiting among them; empty where only those on trips are known. */
  public Optional<Rational> workHours() {
    return knowsWork ? time.map(StatementTime::work) : Optional.empty();
  }

  /** What the platform shows: gross pay ÷ hours on trips. */
  public Optional<Rational> onTripHourlyRate() {
    return divide(pay.map(StatementPay::grossPay), time.map(StatementTime::onTrip));
  }

  public Optional<Rational> grossHourlyRate() {
    return divide(pay.map(StatementPay::grossPay), workHours());
  }

  public Optional<Rational> earningsHourlyRate() {
    return divide(pay.map(StatementPay::earnings), workHours());
  }

  /** The real hourly wage. */
  public Optional<Rational> netHourlyRate() {
    return divide(pay.flatMap(StatementPay::netPay), workHours());
  }

  private static Optional<Rational> divide(Optional<Rational> amount, Optional<Rational> by) {
    return by.filter(Rational::isPositive)
        .flatMap(hours -> amount.map(known -> known.dividedBy(hours)));
  }
}
