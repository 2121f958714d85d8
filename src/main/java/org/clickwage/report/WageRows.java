package org.clickwage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clickwage.compare.Assumption;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Figure;
import org.clickwage.document.Table;
import org.clickwage.document.Unit;
import org.clickwage.message.Figures;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.wage.StatedDeductions;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.wage.WageRange;
import org.clickwage.work.PerDistance;
import org.clickwage.work.WageQuantity;
import org.clickwage.work.WorkInput;
import org.clickwage.work.WorkRecord;

/** The sums of money and of hours of one calculated work, and the rows of its rates. */
final class WageRows implements WageLines {
  private final WageCalculation calculation;
  private final WageRange wage;
  private final WorkInput work;
  private final StatedDeductions taken;
  private final Wording wording;
  private final Figures figures;
  private final List<WageLine> lines;

  WageRows(WageCalculation calculation, Wording wording) {
    this.calculation = calculation;
    this.wage = calculation.wage();
    this.work = calculation.work();
    this.taken = calculation.deductions();
    this.wording = wording;
    this.figures = wording.figures();
    this.lines = WageLine.of(wage.points(), taken);
  }

  /**
   * The pay, the time and what is missing in all, each as one sum; of one hour only what is taken
   * from its pay, as the first sentences have the rest.
   */
  List<String> sums() {
    List<Optional<String>> sums = new ArrayList<>();
    boolean isOfOneHour = calculation.isAssumed(Assumption.Kind.ONE_HOUR);
    Sum money = upTo(WageQuantity.INCOME_TAX);
    if (!isOfOneHour || money.rows().size() > 1) {
      sums.add(money.text());
    }
    if (!isOfOneHour) {
      sums.add(time().text());
      sums.add(unpaidTime());
      for (Comparison comparison : calculation.comparisons()) {
        sums.add(ShownShortfall.sum(comparison, wording));
      }
    }
    return sums.stream().flatMap(Optional::stream).toList();
  }

  @Override
  public Optional<String> paid() {
    String span = WageGrounds.span(calculation, wording);
    return grossPay().text().map(text -> text + span);
  }

  @Override
  public Optional<String> unpaid() {
    return time().text();
  }

  @Override
  public boolean isOfOneWork() {
    return true;
  }

  @Override
  public Optional<String> left() {
    return wording.apart(
        Stream.of(upTo(WageQuantity.NET_PAY).lastInWords(), time().lastInWords())
            .flatMap(Optional::stream));
  }

  @Override
  public Sum emptySum() {
    return Sum.ofMoney(calculation.currency(), wording);
  }

  /** Of pay that arrived after charges which are not known, that pay. */
  @Override
  public Sum grossPay() {
    Sum sum = emptySum();
    if (value(WageQuantity.GROSS_PAY).isEmpty()) {
      wage.over(WageBreakdown::received).ifPresent(known -> received(sum));
    } else if (taken.chargesWithheld()) {
      sum.begin(name(WageQuantity.GROSS_PAY), beforeWithheld());
    } else if (work.hasAdditionsToPay()) {
      WageQuantity.GROSS_PAY.parts().forEach(part -> add(sum, Sum.PLUS, part));
      sum.result(name(WageQuantity.GROSS_PAY));
    } else {
      add(sum, Sum.PLUS, WageQuantity.GROSS_PAY);
    }
    return sum;
  }

  /** Of what is shown, what was taken before the pay arrived leaves the very pay that did. */
  private Sum beforeWithheld() {
    Sum sum = emptySum();
    received(sum);
    add(sum, Sum.PLUS, WageQuantity.PLATFORM_FEE);
    add(sum, Sum.PLUS, WageQuantity.SOCIAL_CHARGES);
    return sum;
  }

  private void received(Sum sum) {
    sum.add(Sum.PLUS, wording.say("quantity.received"), atPoints(WageBreakdown::received));
  }

  /** What was stated is shown, 0 too. */
  @Override
  public List<WageLine> lines() {
    return lines;
  }

  @Override
  public Wording wording() {
    return wording;
  }

  @Override
  public String nameOfCost(String cost) {
    return wording.word("cost-name.", cost) + miles(cost).map(", "::concat).orElse("");
  }

  /** What was driven in miles is named so. */
  @Override
  public String costTaken(String name) {
    return miles(name)
        .map(far -> wording.say("cost-taken.miles", far))
        .orElseGet(() -> WageLines.super.costTaken(name));
  }

  private Optional<String> miles(String cost) {
    return wage.work(WorkRecord::kilometres)
        .filter(far -> work.inMiles() && cost.equals(WorkInput.DISTANCE_COST))
        .map(far -> far.times(Rational.ONE.dividedBy(PerDistance.KILOMETRES_PER_MILE)))
        .map(far -> wording.say("distance.miles", figures.count(far)));
  }

  @Override
  public String name(WageQuantity quantity) {
    return wording.say("quantity." + Wording.key(quantity));
  }

  /** A quantity of the work under its own name, where it is known. */
  private void add(Sum sum, WageQuantity quantity) {
    value(quantity)
        .ifPresent(
            known -> sum.add(Sum.PLUS, name(quantity), atPoints(point -> point.amount(quantity))));
  }

  private List<Rational> atPoints(Function<WageBreakdown, Optional<Rational>> amount) {
    return wage.points().stream().map(point -> amount.apply(point).orElseThrow()).toList();
  }

  private Optional<Range> value(WageQuantity quantity) {
    return wage.over(point -> point.amount(quantity));
  }

  /** From paid time to work time. */
  private Sum time() {
    Sum sum = Sum.ofHours(wording);
    if (value(WageQuantity.PAID_HOURS).isEmpty()) {
      add(sum, WageQuantity.WORK_HOURS);
      return sum;
    }
    WageQuantity.WORK_HOURS.parts().forEach(part -> add(sum, part));
    sum.result(name(WageQuantity.WORK_HOURS));
    return sum;
  }

  /** What is left of the pay, before income tax. */
  Optional<Range> netPay() {
    return upTo(WageQuantity.NET_PAY).left();
  }

  Optional<Range> workHours() {
    return time().left();
  }

  private Optional<String> unpaidTime() {
    Optional<Range> perPaid = wage.work(record -> record.time().unpaidPerPaid());
    return wage.work(record -> record.time().unpaidShare())
        .filter(share -> share.high().isPositive() && perPaid.isPresent())
        .map(
            share ->
                wording.say("sum.unpaid-time", figures.hours(perPaid.get()), figures.share(share)));
  }

  /** Each task: its pay and its pace. */
  Table tasks() {
    List<Figure<WageRange>> known =
        WageFigures.RATES.stream()
            .filter(rate -> rate.unit() != Unit.MONEY_PER_HOUR && show(rate).isPresent())
            .toList();
    return Table.untitled(
        List.of(
            Column.text("quantity", "", rate -> wording.say(rate.titleKey())),
            Column.right("figure", "", rate -> Cell.text(show(rate).orElseThrow()))),
        known,
        wording);
  }

  private Optional<String> show(Figure<WageRange> rate) {
    return rate.show(wage, calculation.currency(), figures);
  }
}
