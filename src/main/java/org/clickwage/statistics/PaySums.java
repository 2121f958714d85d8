package org.clickwage.statistics;

import org.clickwage.number.Rational;

/**
 * The sums of a group's money and hours.
 *
 * <p>A survey may have as many groups as workers, with a few records each: what those come to is
 * gathered, and the exact sums are made when something has to go into them.
 */
final class PaySums extends LongSumBuffer {
  /** Null while everything is gathered. */
  private ExactPay exact;

  private long gatheredGross;
  private long gatheredEarnings;
  private long gatheredNet;
  private long gatheredWork;
  private long gatheredPaid;

  void addPay(Rational gross, Rational earned, Rational net, Rational hours, Weight weight) {
    exact().addPay(gross, earned, net, hours, weight);
  }

  void addHours(Rational paid, Rational unpaid, Rational gross, Weight weight) {
    exact().addHours(paid, unpaid, gross, weight);
  }

  void add(PlainObservation unit) {
    long all =
        bits(unit.grossPay)
            | bits(unit.earnings)
            | bits(unit.netPay)
            | bits(unit.workHours)
            | bits(unit.paidHours);
    if (!unit.hasNetPay || !unit.hasPaidHours || !fit(all)) {
      exact().add(unit);
      return;
    }
    makeRoom();
    gatheredGross += unit.grossPay;
    gatheredEarnings += unit.earnings;
    gatheredNet += unit.netPay;
    gatheredWork += unit.workHours;
    gatheredPaid += unit.paidHours;
  }

  @Override
  void addGathered() {
    exact().addPay(gatheredGross, gatheredEarnings, gatheredNet);
    exact().addHours(gatheredPaid, gatheredWork);
    gatheredGross = 0;
    gatheredEarnings = 0;
    gatheredNet = 0;
    gatheredWork = 0;
    gatheredPaid = 0;
  }

  void merge(PaySums other) {
    makeRoomFor(other);
    gatheredGross += other.gatheredGross;
    gatheredEarnings += other.gatheredEarnings;
    gatheredNet += other.gatheredNet;
    gatheredWork += other.gatheredWork;
    gatheredPaid += other.gatheredPaid;
    if (other.exact != null) {
      exact().merge(other.exact);
    }
  }

  Totals totals() {
    addUp();
    return exact().totals();
  }

  PooledRates pooled() {
    addUp();
    return exact().pooled();
  }

  private ExactPay exact() {
    if (exact == null) {
      exact = new ExactPay();
    }
    return exact;
  }
}
