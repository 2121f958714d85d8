package org.clickwage.wage;

import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.number.Amount;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.Charge;
import org.clickwage.reference.Levy;
import org.clickwage.work.WageQuantity;
import org.clickwage.work.WorkRecord;

/**
 * One work from gross pay down to net pay, in its currency, and the hourly rates that follow. A
 * figure is empty where the pay, the hours or the tasks that it needs are not known, or where it
 * would divide by zero.
 */
public final class WageBreakdown {
  private final WorkRecord work;
  private final Deductions deductions;
  private final Wage wage;
  private final List<Charge> schemeCharges;

  private WageBreakdown(Wage wage, WorkRecord work, Deductions deductions) {
    this.work = work;
    this.deductions = deductions;
    this.wage = wage;
    this.schemeCharges = wage.grossPay.isKnown() ? chargesOfScheme() : List.of();
    wage.chargesAmount.set(work.other(WageQuantity.SOCIAL_CHARGES).plus(sum(Levy.Kind.SOCIAL)));
    wage.calculateNetPay();
    wage.of(WageQuantity.INCOME_TAX)
        .set(percentIncomeTax().map(sum(Levy.Kind.INCOME_TAX)::plus).orElse(null));
  }

  /** Throws {@link UnknownChargesException} where the scheme's tables do not say what is due. */
  public static WageBreakdown of(WorkRecord work, Deductions deductions) {
    Wage wage = Wage.stated(work, deductions);
    if (deductions.chargesWithheld()) {
      wage.setReceived(beforeFeeAndCharges(work, deductions).orElse(null));
    }
    wage.calculateEarnings();
    return new WageBreakdown(wage, work, deductions);
  }

  /** The least gross pay of which fee and charges leave the pay; empty where one is not known. */
  private static Optional<Rational> beforeFeeAndCharges(WorkRecord work, Deductions deductions) {
    Charges charges = deductions.charges().orElse(null);
    if (charges == null && deductions.accountRent().equals(Share.NONE)) {
      return Optional.empty();
    } else if (charges == null) {
      throw new UnknownChargesException(Note.of("charges.rent-of-withheld"));
    } else if (charges instanceof Charges.Scheme legal && !legal.scheme().isShareOfTurnover()) {
      throw new UnknownChargesException(Note.of("charges.withheld-unknown", legal.scheme().name()));
    }
    RequiredPay gross = new RequiredPay(work, deductions, WageBreakdown::arrived, Rational.ONE);
    UnknownChargesException none = new UnknownChargesException(Note.of("charges.nothing-left"));
    return work.grossPay().map(pay -> gross.leaving(pay).orElseThrow(() -> none));
  }

  private Optional<Rational> arrived() {
    Optional<Rational> left = grossPay();
    for (WageQuantity part : WageQuantity.WITHHELD) {
      left = left.flatMap(sum -> amount(part).map(sum::minus));
    }
    return left;
  }

  /** The same work for another gross pay, with bonus and tips in it; throws as {@link #of} does. */
  static WageBreakdown paying(Rational grossPay, WorkRecord work, Deductions deductions) {
    Wage wage = Wage.stated(work, deductions);
    wage.setGrossPay(grossPay);
    wage.calculateEarnings();
    return new WageBreakdown(wage, work, deductions);
  }

  /** The same gross pay with other earnings, whatever was taken before these. */
  WageBreakdown earning(Rational earnings) {
    Wage other = Wage.stated(work, deductions);
    other.setGrossPay(wage.grossPay.value());
    other.calculateEarnings();
    other.earnings.set(earnings);
    return new WageBreakdown(other, work, deductions);
  }

  private List<Charge> chargesOfScheme() {
    return deductions
        .charges()
        .map(due -> due.lines(wage.grossPay.value(), wage.earnings.value(), work.worksPerYear()))
        .orElse(List.of());
  }

  public WorkRecord work() {
    return work;
  }

  public Deductions deductions() {
    return deductions;
  }

  /** The figures in the form that they were calculated in. */
  public Wage wage() {
    return wage;
  }

  /** One of the quantities; empty where it is not known. */
  public Optional<Rational> amount(WageQuantity quantity) {
    return Optional.ofNullable(wage.of(quantity).value());
  }

  public Optional<Rational> grossPay() {
    return amount(WageQuantity.GROSS_PAY);
  }

  /** What arrived after fee and charges; empty where gross pay is what was stated. */
  public Optional<Rational> received() {
    return Optional.ofNullable(wage.received.value());
  }

  /** What an employee's gross wage is the counterpart of. */
  public Optional<Rational> earnings() {
    return amount(WageQuantity.EARNINGS);
  }

  /** Charges that the user gave as a percentage or an amount. */
  public Optional<Rational> statedCharges() {
    return Optional.ofNullable(wage.percentCharges.value())
        .map(work.other(WageQuantity.SOCIAL_CHARGES)::plus);
  }

  /** The lines of a legal scheme, income tax among them. */
  public List<Charge> schemeCharges() {
    return schemeCharges;
  }

  /** What is left after social charges; empty where they are not stated. */
  public Optional<Rational> netPay() {
    return amount(WageQuantity.NET_PAY);
  }

  /** Income tax that the user gave as a percentage. */
  public Optional<Rational> percentIncomeTax() {
    return grossPay().map(deductions.incomeTax()::of);
  }

  private Rational sum(Levy.Kind kind) {
    Rational sum = Rational.ZERO;
    for (Charge charge : schemeCharges) {
      if (charge.levy().kind() == kind) {
        sum = sum.plus(charge.amount());
      }
    }
    return sum;
  }

  public Optional<Rational> rate(RateName name) {
    return Optional.ofNullable(name.of(wage));
  }

  public Optional<Rational> pieceRate() {
    return rate(wage.grossPay, wage.tasks);
  }

  public Optional<Rational> netPieceRate() {
    return rate(wage.netPay, wage.tasks);
  }

  /**
   * What is left of a task's pay: after charges where these are known, else after fees and costs.
   */
  public Optional<Rational> leftPieceRate() {
    return netPieceRate().or(() -> rate(wage.earnings, wage.tasks));
  }

  private static Optional<Rational> rate(Amount amount, Amount by) {
    return Optional.ofNullable(amount.per(by));
  }
}
