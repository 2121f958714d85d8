package org.clickwage.report;

import java.util.List;
import java.util.Optional;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.reference.Charge;
import org.clickwage.reference.Levy;
import org.clickwage.statement.StatementMoney;
import org.clickwage.statement.StatementPay;
import org.clickwage.statement.StatementPeriod;
import org.clickwage.statement.StatementTime;
import org.clickwage.work.CostItem;
import org.clickwage.work.WorkInput;

/** The way of a statement from fares to net pay, and from waiting to all hours of work. */
final class StatementWaterfall {
  private final StatementPeriod total;
  private final Wording wording;
  private final StatementFigures figures;
  private final Lines lines = new Lines();

  private StatementWaterfall(StatementPeriod total, StatementFigures figures, Wording wording) {
    this.total = total;
    this.wording = wording;
    this.figures = figures;
  }

  static Table money(
      StatementPeriod total, boolean withTips, StatementFigures figures, Wording wording) {
    StatementWaterfall way = new StatementWaterfall(total, figures, wording);
    if (total.money().isPresent() && total.pay().isPresent()) {
      way.gross(total.money().get(), total.pay().get(), withTips);
      way.earnings(total.pay().get());
      way.net(total.pay().get());
    }
    return way.lines.table(wording);
  }

  static Table time(StatementPeriod total, StatementFigures figures, Wording wording) {
    StatementWaterfall way = new StatementWaterfall(total, figures, wording);
    total.time().ifPresent(way::hours);
    return way.lines.table(wording);
  }

  private void gross(StatementMoney money, StatementPay pay, boolean withTips) {
    plus("statement.line.fares", money.fares());
    plus("statement.line.bonuses", money.bonuses());
    if (withTips) {
      plus("statement.line.tips", money.tips());
    }
    result("statement.line.gross-pay", figures.amount(pay.grossPay()));
  }

  private void earnings(StatementPay pay) {
    minus(wording.say("statement.line.fees"), pay.platformFee());
    for (CostItem cost : total.costs()) {
      minus(costName(cost), cost.amount());
    }
    result("statement.line.earnings", figures.amount(pay.earnings()));
  }

  private String costName(CostItem cost) {
    return cost.name().equals(WorkInput.DISTANCE_COST)
        ? wording.say("statement.line.distance", figures.count(total.kilometres()))
        : wording.say("statement.line.cost", cost.name());
  }

  private void net(StatementPay pay) {
    pay.socialCharges().ifPresent(charges -> charges(pay, charges));
    pay.netPay().ifPresent(net -> result("statement.line.net-pay", figures.amount(net)));
    levies(pay, Levy.Kind.INCOME_TAX).forEach(tax -> minus(component(tax), tax.amount()));
  }

  private void charges(StatementPay pay, Rational charges) {
    List<Charge> social = levies(pay, Levy.Kind.SOCIAL);
    if (social.isEmpty()) {
      minus(wording.say("statement.line.charges"), charges);
    }
    social.forEach(charge -> minus(component(charge), charge.amount()));
  }

  private static List<Charge> levies(StatementPay pay, Levy.Kind kind) {
    return pay.schemeCharges().stream().filter(charge -> charge.levy().kind() == kind).toList();
  }

  private String component(Charge charge) {
    String percent =
        charge.levy().percent().map(share -> " (" + wording.show(share) + ")").orElse("");
    return wording.word("component.", charge.levy().component()) + percent;
  }

  private void hours(StatementTime time) {
    hours("statement.line.waiting", time.waiting());
    hours("statement.line.en-route", time.enRoute());
    hours("statement.line.on-trip", time.onTrip());
    hours("statement.line.logged", time.logged());
    if (total.knowsWork()) {
      result("statement.line.online", figures.hours(time.work()));
    }
    Optional<Rational> trips = total.trips();
    trips.ifPresent(count -> plain("statement.line.trips", figures.count(count)));
    if (total.kilometres().isPositive()) {
      plain("statement.line.kilometres", figures.count(total.kilometres()) + "\u00a0km");
    }
  }

  private void hours(String key, Rational hours) {
    if (hours.isPositive()) {
      plain(key, figures.hours(hours));
    }
  }

  private void plus(String key, Rational amount) {
    if (!amount.isZero()) {
      plain(key, figures.amount(amount));
    }
  }

  private void minus(String name, Rational amount) {
    if (!amount.isZero()) {
      lines.add(name, figures.amount(amount.negated()));
    }
  }

  private void plain(String key, String figure) {
    lines.add(wording.say(key), figure);
  }

  private void result(String key, String figure) {
    lines.add("= " + wording.say(key), figure, Tone.RESULT);
  }
}
