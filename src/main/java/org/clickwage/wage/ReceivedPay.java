package org.clickwage.wage;

import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.Charge;
import org.clickwage.reference.Levy;
import org.clickwage.work.WorkRecord;

/** Pay, with bonus and tips, that arrived after the platform had taken its fee and the charges. */
record ReceivedPay(WorkRecord work, Deductions deductions) {
  /**
   * The gross pay that these were taken from: what arrived and the amounts taken ÷ (1 − the shares
   * taken). Where a levy begins at a turnover it may be two, of which this is the lower; empty
   * where the pay or the charges are not known. Throws {@link UnknownChargesException} where
   * nothing but the gross pay says what the charges are, or what is left.
   */
  Optional<Rational> grossPay() {
    if (deductions.charges().isEmpty()) {
      checkRent();
      return Optional.empty();
    }
    return work.grossPay()
        .map(pay -> pay.plus(work.platformFee()).plus(work.socialCharges()))
        .map(this::beforeShares);
  }

  private void checkRent() {
    if (!deductions.accountRent().equals(Share.NONE)) {
      throw new UnknownChargesException(Note.of("charges.rent-of-withheld"));
    }
  }

  /** The rate only rises with the gross pay, so that this ends. */
  private Rational beforeShares(Rational left) {
    Rational rate = rate(left);
    Rational gross = beforeShares(left, rate);
    for (Rational next = rate(gross); !next.equals(rate); next = rate(gross)) {
      rate = next;
      gross = beforeShares(left, rate);
    }
    return gross;
  }

  private Rational beforeShares(Rational left, Rational rate) {
    Rational kept = Rational.ONE.minus(deductions.platformFee().fraction()).minus(rate);
    if (!kept.isPositive()) {
      throw new UnknownChargesException(Note.of("charges.nothing-left"));
    }
    return left.dividedBy(kept);
  }

  /** What part of a gross pay are the charges that are no amount. */
  private Rational rate(Rational grossPay) {
    Charges charges = deductions.charges().orElseThrow();
    if (charges instanceof Charges.Percent given) {
      return given.ofGrossPay().fraction();
    } else if (charges instanceof Charges.Scheme legal && !legal.scheme().isShareOfTurnover()) {
      throw new UnknownChargesException(Note.of("charges.withheld-unknown", legal.scheme().name()));
    } else if (!grossPay.isPositive()) {
      return Rational.ZERO;
    }
    return charges.lines(grossPay, grossPay, work.worksPerYear()).stream()
        .filter(line -> line.levy().kind() == Levy.Kind.SOCIAL)
        .map(Charge::amount)
        .reduce(Rational.ZERO, Rational::plus)
        .dividedBy(grossPay);
  }
}
