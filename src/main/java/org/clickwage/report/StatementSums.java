package org.clickwage.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.statement.CountedHours;
import org.clickwage.statement.Quantity;
import org.clickwage.statement.StatementPeriod;
import org.clickwage.wage.StatedDeductions;
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
    return Stream.of(upTo(WageQuantity.INCOME_TAX).text(), hours().text(), trips(), shortfall())
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> shortfall() {
    return period.answer().headline().flatMap(minimum -> ShownShortfall.sum(minimum, wording));
  }

  /** What is left of the pay, where it and what is charged on it are known. */
  Optional<Range> netPay() {
    return period.wage().netPay().flatMap(net -> upTo(WageQuantity.NET_PAY).left());
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
        Stream.of(upTo(WageQuantity.NET_PAY).lastInWords(), hours().lastInWords())
            .flatMap(Optional::stream));
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

  /** What comes to nothing is not shown, but a cost. */
  @Override
  public List<WageLine> lines() {
    return WageLine.of(List.of(period.wage()), StatedDeductions.NONE).stream()
        .filter(
            line ->
                line.quantity() == WageQuantity.WORK_COSTS
                    || line.quantity().sign() == WageQuantity.Sign.RESULT
                    || line.range().filter(amount -> !amount.isZero()).isPresent())
        .toList();
  }

  @Override
  public String name(WageQuantity quantity) {
    String own = LINE + Wording.key(quantity);
    return wording.say(wording.has(own) ? own : "quantity." + Wording.key(quantity));
  }

  private String name(String line) {
    return wording.say(LINE + line);
  }

  @Override
  public String nameOfCost(String cost) {
    return cost.equals(WorkInput.DISTANCE_COST) ? counted("distance", Quantity.KILOMETRES) : cost;
  }

  /** Those by which pay is divided, part by part. */
  private Sum hours() {
    CountedHours counted = period.counted();
    Sum sum = Sum.ofHours(wording);
    for (Quantity state : counted.states()) {
      period
          .get(state)
          .filter(known -> !known.isZero())
          .ifPresent(known -> sum.add(Sum.PLUS, name(Wording.key(state)), known));
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
