package org.clickwage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Cell;
import org.clickwage.document.ChartBars;
import org.clickwage.document.Column;
import org.clickwage.document.Figure;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.message.Figures;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.Levy;
import org.clickwage.wage.PayBreakdown;
import org.clickwage.wage.StatedCharges;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.wage.WageRange;
import org.clickwage.work.WorkInput;
import org.clickwage.work.WorkRecord;
import org.clickwage.work.WorkTime;

/** The rows of the two waterfalls and of the rates of one calculated work. */
final class WageRows {
  /** One line: what it does to the sum, its name, its figure, and how long its bar is. */
  private record Row(
      String sign,
      String name,
      String figure,
      Optional<Range> amount,
      Optional<Range> bar,
      Tone tone) {}

  private static final String PLUS = "+";
  private static final String MINUS = "−";
  private static final String SUM = "=";

  private final WageCalculation calculation;
  private final WageRange wage;
  private final WorkInput work;
  private final Wording wording;
  private final Figures figures;

  WageRows(WageCalculation calculation, Wording wording) {
    this.calculation = calculation;
    this.wage = calculation.wage();
    this.work = calculation.work();
    this.wording = wording;
    this.figures = wording.figures();
  }

  Optional<Range> netHourlyRate() {
    return wage.over(WageBreakdown::netHourlyRate);
  }

  Optional<Range> earningsHourlyRate() {
    return wage.over(WageBreakdown::earningsHourlyRate);
  }

  Optional<Range> pieceRate() {
    return wage.over(WageBreakdown::pieceRate);
  }

  Optional<Range> tasksPerHour() {
    return wage.work(WorkRecord::tasksPerHour);
  }

  Optional<Range> secondsPerTask() {
    return wage.work(WorkRecord::secondsPerTask);
  }

  /** From pay to net pay, and income tax after it. */
  Table money() {
    return table(moneyRows());
  }

  /**
   * The same as the bars of a picture. Where every amount is one number, what is taken away hangs
   * where the sum before it ends.
   */
  List<ChartBars.Bar> steps() {
    List<ChartBars.Bar> steps = new ArrayList<>();
    List<Row> rows = moneyRows();
    boolean exact = rows.stream().allMatch(row -> row.amount().orElseThrow().isPoint());
    Rational left = Rational.ZERO;
    for (Row row : rows) {
      Range amount = row.amount().orElseThrow();
      Rational before = left;
      switch (row.sign()) {
        case MINUS -> left = before.minus(amount.low());
        case PLUS -> left = before.plus(amount.low());
        default -> left = amount.low();
      }
      String name = row.sign().isEmpty() ? row.name() : row.sign() + "\u00a0" + row.name();
      Range hanging = exact ? Range.between(before, left) : amount;
      steps.add(
          switch (row.sign()) {
            case MINUS -> ChartBars.Bar.taken(name, row.figure(), hanging);
            case PLUS -> ChartBars.Bar.added(name, row.figure(), hanging);
            default -> ChartBars.Bar.of(name, row.figure(), Optional.of(amount), List.of());
          });
    }
    return steps;
  }

  private List<Row> moneyRows() {
    List<Row> rows = new ArrayList<>();
    if (work.bonus().isPresent() || work.tips().isPresent()) {
      amount(rows, "", "quantity.pay", wage.work(WorkRecord::pay));
      work.bonus().ifPresent(b -> amount(rows, PLUS, "quantity.bonus", known(WorkRecord::bonus)));
      work.tips().ifPresent(t -> amount(rows, PLUS, "quantity.tips", known(WorkRecord::tips)));
      sum(rows, "quantity.gross-pay", PayBreakdown::grossPay);
    } else {
      amount(rows, "", "quantity.gross-pay", wage.pay(PayBreakdown::grossPay));
    }
    deductions(rows);
    charges(rows);
    return rows;
  }

  private void deductions(List<Row> rows) {
    int before = rows.size();
    if (calculation.deductions().platformFee().isPresent() || work.platformFee().isPresent()) {
      String percent = percent(calculation.deductions().platformFee());
      taken(rows, wording.say("quantity.platform-fee") + percent, PayBreakdown::platformFee);
    }
    if (calculation.deductions().accountRent().isPresent()) {
      String percent = percent(calculation.deductions().accountRent());
      taken(rows, wording.say("quantity.account-rent") + percent, PayBreakdown::accountRent);
    }
    List<String> names = WageFigures.costNames(work);
    for (int i = 0; i < names.size(); i++) {
      int index = i;
      Optional<Range> cost = known(record -> record.costs().get(index).amount());
      amountNamed(rows, MINUS, costName(names.get(i)), cost);
    }
    if (rows.size() > before) {
      sum(rows, "quantity.earnings", PayBreakdown::earnings);
    }
  }

  private String costName(String name) {
    return name.equals(WorkInput.DISTANCE_COST) ? wording.say("quantity.distance-cost") : name;
  }

  private void charges(List<Row> rows) {
    ChargeLines lines = new ChargeLines(wage);
    if (calculation.deductions().charges().isPresent()) {
      if (calculation.deductions().charges().get() instanceof StatedCharges.Percent given) {
        String percent = percent(Optional.of(given.percent()));
        taken(rows, wording.say("quantity.social-charges") + percent, PayBreakdown::percentCharges);
      }
      levies(rows, lines, Levy.Kind.SOCIAL);
      amount(rows, SUM, "quantity.net-pay", wage.over(WageBreakdown::netPay));
    }
    if (calculation.deductions().incomeTax().isPresent()) {
      String percent = percent(calculation.deductions().incomeTax());
      taken(rows, wording.say("quantity.income-tax") + percent, PayBreakdown::percentIncomeTax);
    }
    levies(rows, lines, Levy.Kind.INCOME_TAX);
  }

  private void levies(List<Row> rows, ChargeLines lines, Levy.Kind kind) {
    for (Levy levy : lines.levies()) {
      if (levy.kind() == kind) {
        amountNamed(rows, MINUS, ChargeLines.label(levy, wording), lines.amount(levy));
      }
    }
  }

  /** From paid time to work time, with how the two stand to each other. */
  Table time() {
    List<Row> rows = new ArrayList<>();
    Optional<Range> hours = time(WorkTime::workHours);
    Optional<Range> paid = time(WorkTime::paidHours);
    paid.ifPresent(
        range -> {
          hours(rows, "", "quantity.paid-hours", paid, hours);
          hours(rows, PLUS, "quantity.unpaid-hours", time(WorkTime::unpaidHours), hours);
        });
    hours(rows, paid.isPresent() ? SUM : "", "quantity.work-hours", hours, hours);
    time(WorkTime::unpaidPerPaid)
        .map(figures::minutes)
        .ifPresent(unpaid -> text(rows, "quantity.unpaid-per-paid", unpaid));
    time(WorkTime::unpaidShare)
        .ifPresent(share -> text(rows, "quantity.unpaid-share", figures.share(share)));
    return table(rows);
  }

  private Optional<Range> time(Function<WorkTime, Optional<Rational>> fact) {
    return wage.work(record -> fact.apply(record.time()));
  }

  /** What an hour, and a task, comes to. */
  Table rates() {
    List<Row> rows = new ArrayList<>();
    boolean same = wage.pay(PayBreakdown::earnings).equals(wage.pay(PayBreakdown::grossPay));
    for (Figure<WageRange> rate : WageFigures.RATES) {
      if (!(same && rate.key().equals("earnings_hourly_rate"))) {
        text(rows, rate);
      }
    }
    return table(rows);
  }

  private void text(List<Row> rows, Figure<WageRange> figure) {
    figure
        .show(wage, calculation.currency(), figures)
        .ifPresent(text -> text(rows, figure.titleKey(), text));
  }

  private void text(List<Row> rows, String key, String figure) {
    rows.add(new Row("", wording.say(key), figure, Optional.empty(), Optional.empty(), Tone.PLAIN));
  }

  private void hours(
      List<Row> rows, String sign, String key, Optional<Range> hours, Optional<Range> all) {
    hours.ifPresent(
        range ->
            rows.add(
                new Row(
                    sign,
                    wording.say(key),
                    figures.hours(range),
                    hours,
                    bar(range, all),
                    sign.equals(SUM) ? Tone.RESULT : Tone.PLAIN)));
  }

  private void sum(List<Row> rows, String key, Function<PayBreakdown, Rational> amount) {
    amount(rows, SUM, key, wage.pay(amount));
  }

  private void taken(List<Row> rows, String name, Function<PayBreakdown, Rational> amount) {
    amountNamed(rows, MINUS, name, wage.pay(amount));
  }

  private void amount(List<Row> rows, String sign, String key, Optional<Range> amount) {
    amountNamed(rows, sign, wording.say(key), amount);
  }

  private void amountNamed(List<Row> rows, String sign, String name, Optional<Range> amount) {
    if (amount.isEmpty() || wage.pay(PayBreakdown::grossPay).isEmpty()) {
      return;
    }
    String figure = figures.money(amount.get(), calculation.currency().orElseThrow());
    Tone tone = sign.equals(SUM) ? Tone.RESULT : Tone.PLAIN;
    rows.add(
        new Row(
            sign, name, figure, amount, bar(amount.get(), wage.pay(PayBreakdown::grossPay)), tone));
  }

  private static Optional<Range> bar(Range range, Optional<Range> whole) {
    return whole
        .map(Range::high)
        .filter(Rational::isPositive)
        .map(most -> new Range(range.low().dividedBy(most), range.high().dividedBy(most)));
  }

  private Optional<Range> known(Function<WorkRecord, Rational> fact) {
    return wage.work(record -> Optional.of(fact.apply(record)));
  }

  private String percent(Optional<Range> percent) {
    return percent.map(range -> ", " + figures.percent(range)).orElse("");
  }

  private Table table(List<Row> rows) {
    List<Column<Row>> columns =
        List.of(
            Column.text("sign", row -> row.sign()),
            Column.left("name", "", row -> Cell.text(row.name()).in(row.tone())),
            Column.right("figure", "", row -> Cell.text(row.figure()).in(row.tone())),
            Column.bar(Row::bar));
    return Table.untitled(columns, rows, wording);
  }
}
