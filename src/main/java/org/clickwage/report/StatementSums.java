package org.clickwage.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.Levy;
import org.clickwage.statement.CountedHours;
import org.clickwage.statement.Quantity;
import org.clickwage.statement.StatementPeriod;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.work.CostItem;
import org.clickwage.work.WageQuantity;
import org.clickwage.work.WorkInput;

/**
 * The sums of a statement, or of a period of it: from fares to net pay, and from waiting to all
 * hours of work.
 *
 * @param span what it is of, after an amount: {@code , April 2025}; empty where that is told apart
 */
record StatementSums(StatementPeriod period, String span, Wording wording) implements WageLines {
  private static final String LINE = "statement.line.";

  List<String> all() {
    return Stream.of(pay(), hours().text(), trips(), shortfall())
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> shortfall() {
    return period.answer().headline().flatMap(minimum -> ShownShortfall.sum(minimum, wording));
  }

  private Optional<String> pay() {
    Sum sum = upToNetPay();
    levies(sum, Sum.MINUS, Levy.Kind.INCOME_TAX);
    return sum.text();
  }

  /** What is left of the pay, where it and what is charged on it are known. */
  Optional<Range> netPay() {
    return period.wage().netPay().flatMap(net -> upToNetPay().left());
  }

  Optional<Range> workHours() {
    return period.workHours().flatMap(hours -> hours().left());
  }

  @Override
  public Optional<String> paid() {
    return grossPay().text().map(text -> text + span);
  }

  @Override
  public Optional<String> unpaid() {
    return hours().text();
  }

  @Override
  public String key(WageQuantity part) {
    boolean isWay = part == WageQuantity.UNPAID_HOURS && period.counted() == CountedHours.ACTIVITY;
    return isWay ? "why.way-to-pick-ups" : WageLines.super.key(part);
  }

  @Override
  public Sum emptySum() {
    return Sum.ofMoney(period.currency(), wording);
  }

  @Override
  public Optional<String> left() {
    return wording.apart(
        Stream.of(upToNetPay().lastInWords(), hours().lastInWords()).flatMap(Optional::stream));
  }

  @Override
  public boolean isKnown(WageQuantity result) {
    return period.wage().amount(result).isPresent();
  }

  @Override
  public Sum grossPay() {
    Sum sum = emptySum();
    period
        .wage()
        .grossPay()
        .ifPresent(
            all -> {
              WageQuantity.GROSS_PAY.parts().forEach(part -> add(sum, Sum.PLUS, part));
              result(sum, all, name(WageQuantity.GROSS_PAY));
            });
    return sum;
  }

  @Override
  public void add(Sum sum, String sign, WageQuantity quantity) {
    WageBreakdown wage = period.wage();
    switch (quantity) {
      case WORK_COSTS ->
          wage.work().costs().forEach(cost -> sum.add(sign, name(cost), cost.amount()));
      case SOCIAL_CHARGES -> {
        add(sum, sign, wage.statedCharges(), name(quantity));
        levies(sum, sign, Levy.Kind.SOCIAL);
      }
      default -> add(sum, sign, wage.amount(quantity), name(quantity));
    }
  }

  private void levies(Sum sum, String sign, Levy.Kind kind) {
    period.wage().schemeCharges().stream()
        .filter(charge -> charge.levy().kind() == kind)
        .forEach(
            charge ->
                add(
                    sum,
                    sign,
                    Optional.of(charge.amount()),
                    ChargeLines.label(charge.levy(), wording)));
  }

  private void add(Sum sum, String sign, Optional<Rational> amount, String name) {
    amount.filter(known -> !known.isZero()).ifPresent(known -> sum.add(sign, name, known));
  }

  @Override
  public String name(WageQuantity quantity) {
    String own = LINE + Wording.key(quantity);
    return wording.say(wording.has(own) ? own : "quantity." + Wording.key(quantity));
  }

  private String name(String line) {
    return wording.say(LINE + line);
  }

  private String name(CostItem cost) {
    return cost.name().equals(WorkInput.DISTANCE_COST)
        ? counted("distance", Quantity.KILOMETRES)
        : cost.name();
  }

  /** Those by which pay is divided, part by part. */
  private Sum hours() {
    CountedHours counted = period.counted();
    Sum sum = Sum.ofHours(wording);
    for (Quantity state : counted.states()) {
      add(sum, Sum.PLUS, period.get(state), name(Wording.key(state)));
    }
    period.workHours().ifPresent(all -> result(sum, all, name(Wording.key(counted))));
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
