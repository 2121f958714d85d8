package org.clickwage.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.Levy;
import org.clickwage.statement.Quantity;
import org.clickwage.statement.Statement;
import org.clickwage.statement.StatementPeriod;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.work.CostItem;
import org.clickwage.work.WorkInput;
import org.clickwage.work.WorkRecord;

/** The sums of a statement: from fares to net pay, and from waiting to all hours of work. */
record StatementSums(Statement statement, Wording wording) {
  private static final String LINE = "statement.line.";

  List<String> all() {
    return Stream.of(total().wage().grossPay().flatMap(this::pay), hours(), trips())
        .flatMap(Optional::stream)
        .toList();
  }

  private StatementPeriod total() {
    return statement.total();
  }

  private Optional<String> pay(Rational grossPay) {
    WageBreakdown wage = total().wage();
    WorkRecord work = wage.work();
    Sum sum = new Sum(wording);
    add(sum, Sum.PLUS, work.pay(), name("fares"));
    add(sum, Sum.PLUS, Optional.of(work.bonus()), name("bonuses"));
    add(sum, Sum.PLUS, Optional.of(work.tips()), name("tips"));
    sum.result(amount(grossPay), name("gross-pay"));
    add(sum, Sum.MINUS, wage.platformFee(), name("fees"));
    work.costs().forEach(cost -> add(sum, Sum.MINUS, Optional.of(cost.amount()), name(cost)));
    sum.result(amount(wage.earnings().orElseThrow()), name("earnings"));
    add(sum, Sum.MINUS, wage.percentCharges(), name("charges"));
    levies(sum, Levy.Kind.SOCIAL);
    wage.netPay().ifPresent(net -> sum.result(amount(net), name("net-pay")));
    levies(sum, Levy.Kind.INCOME_TAX);
    return sum.text();
  }

  private void levies(Sum sum, Levy.Kind kind) {
    total().wage().schemeCharges().stream()
        .filter(charge -> charge.levy().kind() == kind)
        .forEach(
            charge ->
                add(
                    sum,
                    Sum.MINUS,
                    Optional.of(charge.amount()),
                    ChargeLines.label(charge.levy(), wording)));
  }

  private void add(Sum sum, String sign, Optional<Rational> amount, String name) {
    amount.filter(known -> !known.isZero()).ifPresent(known -> sum.add(sign, amount(known), name));
  }

  private String name(String line) {
    return wording.say(LINE + line);
  }

  private String name(CostItem cost) {
    return cost.name().equals(WorkInput.DISTANCE_COST)
        ? counted("distance", Quantity.KILOMETRES)
        : cost.name();
  }

  private Optional<String> hours() {
    Sum sum = new Sum(wording);
    for (Quantity state : EnumSet.range(Quantity.WAITING, Quantity.LOGGED)) {
      total()
          .get(state)
          .filter(Rational::isPositive)
          .ifPresent(hours -> sum.add(Sum.PLUS, hours(hours), name(Wording.key(state))));
    }
    total().workHours().ifPresent(all -> sum.result(hours(all), name("online")));
    return sum.text();
  }

  private Optional<String> trips() {
    Optional<String> trips =
        total().get(Quantity.TRIPS).map(known -> counted("trips", Quantity.TRIPS));
    Optional<String> kilometres =
        total()
            .get(Quantity.KILOMETRES)
            .filter(Rational::isPositive)
            .map(known -> counted("kilometres", Quantity.KILOMETRES));
    return Stream.of(trips, kilometres)
        .flatMap(Optional::stream)
        .reduce((one, other) -> wording.say("list.apart", one, other));
  }

  private String counted(String line, Quantity what) {
    return wording.say(
        LINE + line, wording.figures().count(Range.of(total().get(what).orElseThrow())));
  }

  private String hours(Rational hours) {
    return wording.figures().hours(Range.of(hours));
  }

  private String amount(Rational amount) {
    return wording.figures().money(Range.of(amount), statement.facts().currency());
  }
}
