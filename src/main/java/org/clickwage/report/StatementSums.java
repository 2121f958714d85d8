package org.clickwage.report;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.Levy;
import org.clickwage.statement.Quantity;
import org.clickwage.statement.StatementPeriod;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.work.CostItem;
import org.clickwage.work.WorkInput;
import org.clickwage.work.WorkRecord;

/** The sums of a statement: from fares to net pay, and from waiting to all hours of work. */
final class StatementSums {
  private final StatementPeriod total;
  private final Optional<Currency> currency;
  private final Wording wording;

  StatementSums(StatementPeriod total, Optional<Currency> currency, Wording wording) {
    this.total = total;
    this.currency = currency;
    this.wording = wording;
  }

  List<String> all() {
    return Stream.of(total.wage().grossPay().flatMap(this::pay), hours(), trips())
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> pay(Rational grossPay) {
    WageBreakdown wage = total.wage();
    WorkRecord work = wage.work();
    Sum sum = new Sum(wording);
    add(sum, Sum.PLUS, work.pay().orElseThrow(), wording.say("statement.line.fares"));
    add(sum, Sum.PLUS, work.bonus(), wording.say("statement.line.bonuses"));
    add(sum, Sum.PLUS, work.tips(), wording.say("statement.line.tips"));
    sum.result(amount(grossPay), wording.say("statement.line.gross-pay"));
    add(sum, Sum.MINUS, wage.platformFee().orElseThrow(), wording.say("statement.line.fees"));
    work.costs().forEach(cost -> add(sum, Sum.MINUS, cost.amount(), name(cost)));
    sum.result(amount(wage.earnings().orElseThrow()), wording.say("statement.line.earnings"));
    wage.percentCharges()
        .ifPresent(charges -> add(sum, Sum.MINUS, charges, wording.say("statement.line.charges")));
    levies(sum, Levy.Kind.SOCIAL);
    wage.netPay().ifPresent(net -> sum.result(amount(net), wording.say("statement.line.net-pay")));
    levies(sum, Levy.Kind.INCOME_TAX);
    return sum.text();
  }

  private void levies(Sum sum, Levy.Kind kind) {
    total.wage().schemeCharges().stream()
        .filter(charge -> charge.levy().kind() == kind)
        .forEach(
            charge ->
                add(sum, Sum.MINUS, charge.amount(), ChargeLines.label(charge.levy(), wording)));
  }

  private void add(Sum sum, String sign, Rational amount, String name) {
    if (!amount.isZero()) {
      sum.add(sign, amount(amount), name);
    }
  }

  private String name(CostItem cost) {
    return cost.name().equals(WorkInput.DISTANCE_COST)
        ? wording.say("statement.line.distance", count(Quantity.KILOMETRES))
        : cost.name();
  }

  private Optional<String> hours() {
    Sum sum = new Sum(wording);
    add(sum, "statement.line.waiting", Quantity.WAITING);
    add(sum, "statement.line.en-route", Quantity.EN_ROUTE);
    add(sum, "statement.line.on-trip", Quantity.ON_TRIP);
    add(sum, "statement.line.logged", Quantity.LOGGED);
    total
        .workHours()
        .ifPresent(all -> sum.result(hours(all), wording.say("statement.line.online")));
    return sum.text();
  }

  private void add(Sum sum, String key, Quantity state) {
    total
        .get(state)
        .filter(Rational::isPositive)
        .ifPresent(hours -> sum.add(Sum.PLUS, hours(hours), wording.say(key)));
  }

  private Optional<String> trips() {
    List<String> counts = new ArrayList<>();
    total
        .get(Quantity.TRIPS)
        .ifPresent(trips -> counts.add(wording.say("statement.line.trips", count(Quantity.TRIPS))));
    total
        .get(Quantity.KILOMETRES)
        .filter(Rational::isPositive)
        .ifPresent(
            driven ->
                counts.add(wording.say("statement.line.kilometres", count(Quantity.KILOMETRES))));
    return counts.stream().reduce((one, other) -> wording.say("list.apart", one, other));
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
}
