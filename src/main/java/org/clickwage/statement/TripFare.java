package org.clickwage.statement;

import java.time.LocalDate;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.statement.StatementRecord.Signed;

/**
 * What a trip says of its money, tips apart.
 *
 * @param isDone false for one that was cancelled, which customers may have paid for all the same
 * @param customers what they paid; empty where the trip does not say it
 * @param worker what of it reached the worker; empty where the trip does not say it
 */
record TripFare(boolean isDone, Optional<Rational> customers, Optional<Rational> worker) {

  static TripFare of(StatementRecord record, LocalDate day, boolean isDone) {
    Optional<Rational> paid =
        amount(record, "customer-paid")
            .filter(amount -> !amount.isZero())
            .or(() -> amount(record, "customer-cancellation"));
    return new TripFare(
        isDone,
        paid.filter(amount -> record.table.profile().fares().isOfCustomers(day)),
        worker(record));
  }

  /** The worker's fare and waiting at the door, less the share of them that is the fee. */
  private static Optional<Rational> worker(StatementRecord record) {
    Optional<Rational> fare = amount(record, "fare-before-fee");
    return fare.flatMap(
        known ->
            amount(record, "fee-share")
                .map(
                    fee ->
                        known
                            .plus(amount(record, "waiting-before-fee").orElse(Rational.ZERO))
                            .times(Rational.ONE.minus(fee))));
  }

  private static Optional<Rational> amount(StatementRecord record, String name) {
    return record.signed(record.cell(name)).map(Signed::amount);
  }

  /** Whether it was done, and customers paid nothing for it or got it back. */
  boolean isFree() {
    return isDone && customers.filter(paid -> !paid.isPositive()).isPresent();
  }

  boolean isPaid() {
    return customers.filter(Rational::isPositive).isPresent();
  }

  boolean tellsBoth() {
    return isDone && isPaid() && worker.isPresent();
  }

  /** The share of what customers paid that did not reach the worker. */
  Rational takeRate() {
    Rational paid = customers.orElseThrow();
    return paid.minus(worker.orElseThrow()).dividedBy(paid);
  }
}
