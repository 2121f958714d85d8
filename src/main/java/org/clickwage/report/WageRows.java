package org.clickwage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.AmountRows;
import org.clickwage.document.Cell;
import org.clickwage.document.Chart;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.Figure;
import org.clickwage.document.Table;
import org.clickwage.document.Unit;
import org.clickwage.message.Figures;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.Levy;
import org.clickwage.wage.StatedCharges;
import org.clickwage.wage.StatedDeductions;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.wage.WageRange;
import org.clickwage.work.WorkInput;
import org.clickwage.work.WorkRecord;

/** The rows of the two waterfalls and of the rates of one calculated work. */
final class WageRows {
  /** One line: what it does to the sum, its name, its figure, and what its bar is as long as. */
  private record Row(String sign, String name, String figure, Range amount) {
    String signedName() {
      return sign.isEmpty() ? name : sign + "\u00a0" + name;
    }
  }

  private final WageCalculation calculation;
  private final WageRange wage;
  private final WorkInput work;
  private final StatedDeductions taken;
  private final Wording wording;
  private final Figures figures;

  WageRows(WageCalculation calculation, Wording wording) {
    this.calculation = calculation;
    this.wage = calculation.wage();
    this.work = calculation.work();
    this.taken = calculation.deductions();
    this.wording = wording;
    this.figures = wording.figures();
  }

  /**
   * The pay, the time and what is missing in all, each as one sum; of one hour only what is taken
   * from its pay, as the first sentences have the rest.
   */
  List<String> sums() {
    List<String> sums = new ArrayList<>();
    boolean isOfOneHour = calculation.isAssumed(WageCalculation.ONE_HOUR);
    if (!isOfOneHour || moneyRows().size() > 1) {
      sum(moneyRows()).ifPresent(sums::add);
    }
    if (isOfOneHour) {
      return sums;
    }
    sum(timeRows()).ifPresent(sums::add);
    unpaidTime().ifPresent(sums::add);
    calculation.comparisons().stream()
        .flatMap(comparison -> shortfall(comparison).stream())
        .forEach(sums::add);
    return sums;
  }

  private Optional<String> sum(List<Row> rows) {
    Sum sum = new Sum(wording);
    rows.forEach(row -> sum.add(row.sign(), row.figure(), row.name()));
    return sum.text();
  }

  /** Adds the same as a picture, where something is taken out of the pay. */
  void picture(Document.Builder document) {
    if (moneyRows().stream().anyMatch(row -> row.sign().equals(Sum.MINUS))) {
      String title = wording.say("title.waterfall") + WageGrounds.span(calculation, wording);
      document.picture(title, wording.say("waterfall.reading"), this::chart);
    }
  }

  /** Where every amount is one number, what is taken away hangs where the sum before it ends. */
  private Chart chart() {
    List<AmountRows.Row> steps = new ArrayList<>();
    List<Row> rows = moneyRows();
    boolean exact = rows.stream().allMatch(row -> row.amount().isPoint());
    Rational left = Rational.ZERO;
    for (Row row : rows) {
      Range amount = row.amount();
      Rational before = left;
      left =
          switch (row.sign()) {
            case Sum.MINUS -> before.minus(amount.low());
            case Sum.PLUS -> before.plus(amount.low());
            default -> amount.low();
          };
      boolean hangs = exact && (row.sign().equals(Sum.MINUS) || row.sign().equals(Sum.PLUS));
      Range certain = Range.between(hangs ? before : Rational.ZERO, hangs ? left : amount.low());
      Range possible =
          Range.between(certain.low(), certain.high().max(hangs ? left : amount.high()));
      AmountRows.Step step = new AmountRows.Step(certain, possible, row.sign().equals(Sum.MINUS));
      steps.add(new AmountRows.Row(row.signedName(), row.figure(), "", false, Optional.of(step)));
    }
    return new AmountRows(steps, Optional.empty());
  }

  private List<Row> moneyRows() {
    List<Row> rows = new ArrayList<>();
    if (value("gross_pay").isEmpty()) {
      return rows;
    }
    boolean isOfParts = work.bonus().isPresent() || work.tips().isPresent();
    if (isOfParts) {
      amount(rows, "", wording.say("quantity.pay"), wage.work(WorkRecord::pay));
      amount(rows, Sum.PLUS, wording.say("quantity.bonus"), known(WorkRecord::bonus));
      amount(rows, Sum.PLUS, wording.say("quantity.tips"), known(WorkRecord::tips));
    }
    figure(rows, isOfParts ? Sum.RESULT : "", "gross_pay");
    deductions(rows);
    charges(rows);
    return rows;
  }

  private void deductions(List<Row> rows) {
    int before = rows.size();
    taken(rows, "quantity.platform-fee", taken.platformFee(), WageBreakdown::platformFee);
    taken(rows, "quantity.account-rent", taken.accountRent(), WageBreakdown::accountRent);
    List<String> names = WageFigures.costNames(work);
    for (int i = 0; i < names.size(); i++) {
      int index = i;
      String name = names.get(i);
      amount(
          rows,
          Sum.MINUS,
          name.equals(WorkInput.DISTANCE_COST) ? wording.say("quantity.distance-cost") : name,
          known(record -> record.costs().get(index).amount()));
    }
    if (rows.size() > before) {
      figure(rows, Sum.RESULT, "earnings");
    }
  }

  private void charges(List<Row> rows) {
    ChargeLines lines = new ChargeLines(wage);
    Optional<Range> percent =
        taken
            .charges()
            .map(
                charges -> charges instanceof StatedCharges.Percent given ? given.percent() : null);
    taken(rows, "quantity.social-charges", percent, WageBreakdown::percentCharges);
    levies(rows, lines, Levy.Kind.SOCIAL);
    if (taken.charges().isPresent()) {
      figure(rows, Sum.RESULT, "net_pay");
    }
    taken(rows, "quantity.income-tax", taken.incomeTax(), WageBreakdown::percentIncomeTax);
    levies(rows, lines, Levy.Kind.INCOME_TAX);
  }

  private void levies(List<Row> rows, ChargeLines lines, Levy.Kind kind) {
    lines.levies().stream()
        .filter(levy -> levy.kind() == kind)
        .forEach(
            levy -> amount(rows, Sum.MINUS, ChargeLines.label(levy, wording), lines.amount(levy)));
  }

  private void taken(
      List<Row> rows,
      String key,
      Optional<Range> percent,
      Function<WageBreakdown, Optional<Rational>> amount) {
    String ofPay = percent.map(range -> ", " + figures.percent(range)).orElse("");
    amount(rows, Sum.MINUS, wording.say(key) + ofPay, wage.over(amount));
  }

  /** Nothing is added where it is 0, and nothing taken off. */
  private void amount(List<Row> rows, String sign, String name, Optional<Range> amount) {
    boolean isPart = sign.equals(Sum.PLUS) || sign.equals(Sum.MINUS);
    amount
        .filter(range -> !isPart || !range.equals(Range.of(Rational.ZERO)))
        .ifPresent(
            range ->
                rows.add(new Row(sign, name, figures.money(range, calculation.currency()), range)));
  }

  private Optional<Range> known(Function<WorkRecord, Rational> fact) {
    return wage.work(record -> Optional.of(fact.apply(record)));
  }

  /** A figure of the wage under its own name, where it is known. */
  private void figure(List<Row> rows, String sign, String key) {
    Figure<WageRange> figure = WageFigures.named(key);
    String name = wording.say(figure.titleKey());
    show(figure).ifPresent(shown -> rows.add(new Row(sign, name, shown, value(key).orElseThrow())));
  }

  private Optional<Range> value(String key) {
    return WageFigures.named(key).value().apply(wage);
  }

  /** From paid time to work time. */
  private List<Row> timeRows() {
    List<Row> rows = new ArrayList<>();
    boolean hasPaid = value("paid_hours").isPresent();
    if (hasPaid) {
      figure(rows, "", "paid_hours");
      figure(rows, Sum.PLUS, "unpaid_hours");
    }
    figure(rows, hasPaid ? Sum.RESULT : "", "work_hours");
    return rows;
  }

  private Optional<String> unpaidTime() {
    Optional<Range> perPaid = value("unpaid_per_paid");
    return value("unpaid_share")
        .filter(share -> share.high().isPositive() && perPaid.isPresent())
        .map(
            share ->
                wording.say(
                    "sum.unpaid-time", figures.minutes(perPaid.get()), figures.share(share)));
  }

  private Optional<String> shortfall(Comparison comparison) {
    return ComparisonFigures.SHORTFALL
        .value()
        .apply(comparison)
        .filter(missing -> missing.high().isPositive())
        .map(missing -> figures.money(missing, comparison.currency()))
        .map(
            missing ->
                wording.say(
                    "sum.shortfall",
                    missing,
                    new ReferenceWording(wording).name(comparison.reference())));
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
