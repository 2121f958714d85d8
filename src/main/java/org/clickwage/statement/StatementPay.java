package org.clickwage.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.reference.Charge;
import org.clickwage.reference.Levy;
import org.clickwage.wage.PayBreakdown;
import org.clickwage.wage.WageBreakdown;

/**
 * Gross pay of some days and what is left of it.
 *
 * @param socialCharges empty where nobody stated any, or the tables don't say
 * @param schemeCharges the lines of a legal scheme, income tax among them
 */
public record StatementPay(
    Rational grossPay,
    Rational platformFee,
    Rational workCosts,
    Optional<Rational> socialCharges,
    List<Charge> schemeCharges) {

  public StatementPay {
    schemeCharges = List.copyOf(schemeCharges);
  }

  static StatementPay of(WageBreakdown wage) {
    PayBreakdown pay = wage.pay().orElseThrow();
    return new StatementPay(
        pay.grossPay(),
        pay.platformFee(),
        pay.workCosts(),
        wage.socialCharges(),
        pay.schemeCharges());
  }

  /** What an employee's gross wage is the counterpart of. */
  public Rational earnings() {
    return grossPay.minus(platformFee).minus(workCosts);
  }

  public Optional<Rational> netPay() {
    return socialCharges.map(earnings()::minus);
  }

  /** A line of its own, after net pay and never inside it. */
  public Rational incomeTax() {
    Rational sum = Rational.ZERO;
    for (Charge charge : schemeCharges) {
      sum = charge.levy().kind() == Levy.Kind.INCOME_TAX ? sum.plus(charge.amount()) : sum;
    }
    return sum;
  }

  /** With this share of the charges that are due on a year's pay. */
  StatementPay withChargesOf(StatementPay year, Rational share) {
    List<Charge> charges = new ArrayList<>();
    for (Charge charge : year.schemeCharges) {
      charges.add(new Charge(charge.levy(), charge.amount().times(share)));
    }
    return new StatementPay(
        grossPay, platformFee, workCosts, year.socialCharges.map(share::times), charges);
  }

  StatementPay plus(StatementPay more) {
    return new StatementPay(
        grossPay.plus(more.grossPay),
        platformFee.plus(more.platformFee),
        workCosts.plus(more.workCosts),
        socialCharges.flatMap(some -> more.socialCharges.map(some::plus)),
        sums(schemeCharges, more.schemeCharges));
  }

  private static List<Charge> sums(List<Charge> some, List<Charge> others) {
    List<Charge> sums = new ArrayList<>(some);
    for (Charge other : others) {
      int at = 0;
      while (at < sums.size() && !sums.get(at).levy().equals(other.levy())) {
        at++;
      }
      if (at == sums.size()) {
        sums.add(other);
      } else {
        sums.set(at, new Charge(other.levy(), sums.get(at).amount().plus(other.amount())));
      }
    }
    return sums;
  }
}
