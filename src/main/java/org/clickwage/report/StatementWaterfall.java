package org.clickwage.report;

import java.util.Currency;
import java.util.Optional;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.Charge;
import org.clickwage.reference.Levy;
import org.clickwage.statement.Quantity;
import org.clickwage.statement.StatementPeriod;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.work.CostItem;
import org.clickwage.work.WorkInput;
import org.clickwage.work.WorkRecord;

/** The way of a statement from fares to net pay, and from waiting to all hours of work. */
final class StatementWaterfall {
  private final StatementPeriod total;
  private final Optional<Currency> currency;
  private final Wording wording;
  private final Lines lines = new Lines();

  private StatementWaterfall(StatementPeriod total, Optional<Currency> currency, Wording wording) {
    this.total = total;
    this.currency = currency;
    this.wording = wording;
  }

  static Table money(StatementPeriod total, Optional<Currency> currency, Wording wording) {
    StatementWaterfall way = new StatementWaterfall(total, currency, wording);
    total.wage().grossPay().ifPresent(way::pay);
    return way.lines.table(wording);
  }

  static Table time(StatementPeriod total, Optional<Currency> currency, Wording wording) {
    StatementWaterfall way = new StatementWaterfall(total, currency, wording);
    way.hours();
    return way.lines.table(wording);
  }

  private void pay(Rational grossPay) {
    WageBreakdown wage = total.wage();
    WorkRecord work = wage.work();
    plus("statement.line.fares", work.pay().orElseThrow());
    plus("statement.line.bonuses", work.bonus());
    plus("statement.line.tips", work.tips());
    result("statement.line.gross-pay", amount(grossPay));
    minus(wording.say("statement.line.fees"), wage.platformFee().orElseThrow());
    work.costs().forEach(cost -> minus(name(cost), cost.amount()));
    result("statement.line.earnings", amount(wage.earnings().orElseThrow()));
    wage.percentCharges()
        .ifPresent(charges -> minus(wording.say("statement.line.charges"), charges));
    levies(wage, Levy.Kind.SOCIAL);
    wage.netPay().ifPresent(net -> result("statement.line.net-pay", amount(net)));
    levies(wage, Levy.Kind.INCOME_TAX);
  }

  private String name(CostItem cost) {
    return cost.name().equals(WorkInput.DISTANCE_COST)
        ? wording.say("statement.line.distance", count(Quantity.KILOMETRES))
        : wording.say("statement.line.cost", cost.name());
  }

  private void levies(WageBreakdown wage, Levy.Kind kind) {
    for (Charge charge : wage.schemeCharges()) {
      if (charge.levy().kind() == kind) {
        minus(component(charge.levy()), charge.amount());
      }
    }
  }

  private String component(Levy levy) {
    String percent = levy.percent().map(share -> " (" + wording.show(share) + ")").orElse("");
    return wording.word("component.", levy.component()) + percent;
  }

  private void hours() {
    hours("statement.line.waiting", Quantity.WAITING);
    hours("statement.line.en-route", Quantity.EN_ROUTE);
    hours("statement.line.on-trip", Quantity.ON_TRIP);
    hours("statement.line.logged", Quantity.LOGGED);
    total.workHours().ifPresent(all -> result("statement.line.online", hours(all)));
    if (total.get(Quantity.LOGGED).isPresent()) {
      total
          .get(Quantity.TRIPS)
          .ifPresent(known -> plain("statement.line.trips", count(Quantity.TRIPS)));
      total
          .get(Quantity.KILOMETRES)
          .filter(Rational::isPositive)
          .ifPresent(
              known -> plain("statement.line.kilometres", count(Quantity.KILOMETRES) + "\u00a0km"));
    }
  }

  private void hours(String key, Quantity state) {
    total.get(state).filter(Rational::isPositive).ifPresent(hours -> plain(key, hours(hours)));
  }

  private String hours(Rational hours) {
    return wording.figures().hours(Range.of(hours));
  }

  private String count(Quantity what) {
    return wording.figures().count(Range.of(total.get(what).orElseThrow()));
  }

  private String amount(Rational amount) {
    return wording.figures().money(Range.of(amount), currency);
  }

  private void plus(String key, Rational amount) {
    if (!amount.isZero()) {
      plain(key, amount(amount));
    }
  }

  private void minus(String name, Rational amount) {
    if (!amount.isZero()) {
      lines.add(name, amount(amount.negated()));
    }
  }

  private void plain(String key, String figure) {
    lines.add(wording.say(key), figure);
  }

  private void result(String key, String figure) {
    lines.add("= " + wording.say(key), figure, Tone.RESULT);
  }
}
