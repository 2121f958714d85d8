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
import org.clickwage.statement.StatementPeriod;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.wage.WageQuantity;
import org.clickwage.work.CostItem;
import org.clickwage.work.WorkInput;
import org.clickwage.work.WorkRecord;

/**
 * The sums of a statement, or of a period of it: from fares to net pay, and from waiting to all
 * hours of work.
 */
record StatementSums(StatementPeriod period, Wording wording) {
  private static final String LINE = "statement.line.";

  List<String> all() {
    return Stream.of(pay(), hours().text(), trips()).flatMap(Optional::stream).toList();
  }

  private Optional<String> pay() {
    Sum sum = upToNetPay();
    levies(sum, Levy.Kind.INCOME_TAX);
    return sum.text();
  }

  /** What is left of the pay, where it and what is charged on it are known. */
  Optional<Range> netPay() {
    return period.wage().netPay().flatMap(net -> upToNetPay().left());
  }

  Optional<Range> workHours() {
    return period.workHours().flatMap(hours -> hours().left());
  }

  private Sum upToNetPay() {
    WageBreakdown wage = period.wage();
    WorkRecord work = wage.work();
    Sum sum = Sum.ofMoney(period.currency(), wording);
    if (wage.grossPay().isEmpty()) {
      return sum;
    }
    add(sum, Sum.PLUS, work.pay(), name("fares"));
    add(sum, Sum.PLUS, Optional.of(work.bonus()), name("bonuses"));
    add(sum, Sum.PLUS, Optional.of(work.tips()), name("tips"));
    result(sum, wage.grossPay().get(), name("gross-pay"));
    add(sum, Sum.MINUS, wage.amount(WageQuantity.PLATFORM_FEE), name("fees"));
    work.costs().forEach(cost -> add(sum, Sum.MINUS, Optional.of(cost.amount()), name(cost)));
    sum.resultOfSeveral(name("earnings"));
    add(sum, Sum.MINUS, wage.statedCharges(), name("charges"));
    levies(sum, Levy.Kind.SOCIAL);
    if (wage.netPay().isPresent()) {
      sum.resultOfSeveral(name("net-pay"));
    }
    return sum;
  }

  private void levies(Sum sum, Levy.Kind kind) {
    period.wage().schemeCharges().stream()
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
    amount.filter(known -> !known.isZero()).ifPresent(known -> sum.add(sign, name, known));
  }

  private String name(String line) {
    return wording.say(LINE + line);
  }

  private String name(CostItem cost) {
    return cost.name().equals(WorkInput.DISTANCE_COST)
        ? counted("distance", Quantity.KILOMETRES)
        : cost.name();
  }

  private Sum hours() {
    Sum sum = Sum.ofHours(wording);
    for (Quantity state : EnumSet.range(Quantity.WAITING, Quantity.LOGGED)) {
      add(sum, Sum.PLUS, period.get(state), name(Wording.key(state)));
    }
    period.workHours().ifPresent(all -> result(sum, all, name("online")));
    return sum;
  }

  /** What the parts come to; where all of them are nothing, that. */
  private static void result(Sum sum, Rational exact, String name) {
    if (sum.left().isEmpty()) {
      sum.add("", name, exact);
    } else {
      sum.resultOfSeveral(name);
    }
  }

  private Optional<String> trips() {
    Optional<String> trips =
        period.get(Quantity.TRIPS).map(known -> counted("trips", Quantity.TRIPS));
    Optional<String> kilometres =
        period
            .get(Quantity.KILOMETRES)
            .filter(Rational::isPositive)
            .map(known -> counted("kilometres", Quantity.KILOMETRES));
    return Stream.of(trips, kilometres)
        .flatMap(Optional::stream)
        .reduce((one, other) -> wording.say("list.apart", one, other));
  }

  private String counted(String line, Quantity what) {
    return wording.say(
        LINE + line, wording.figures().count(Range.of(period.get(what).orElseThrow())));
  }
}
