package org.clickwage.report;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.compare.Verdict;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Figure;
import org.clickwage.document.ShownFigures;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.document.Unit;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.reference.ConstantPrices;
import org.clickwage.statement.Statement;
import org.clickwage.statement.StatementPeriod;
import org.clickwage.statement.StatementPlan;
import org.clickwage.statement.TakeRate;
import org.clickwage.wage.RateName;
import org.clickwage.wage.WageBreakdown;

/**
 * The periods of a statement, a row for each, and the total: all figures for machines, in the
 * contract's order, and those that people read.
 *
 * @param statements one for each currency, the one with the hours first
 */
record StatementPeriods(List<Statement> statements, Wording wording) {
  private List<StatementPeriod> rows() {
    return statements.stream()
        .flatMap(each -> Stream.concat(each.periods().stream(), Stream.of(each.total())))
        .toList();
  }

  Table forMachines() {
    List<Column<StatementPeriod>> columns = new ArrayList<>();
    columns.add(Column.text("period", StatementPeriod::name));
    columns.add(Column.text("from", row -> row.days().first().toString()));
    columns.add(Column.text("to", row -> row.days().last().toString()));
    columns.add(Column.text("currency", row -> currency(row, "")));
    columns.addAll(Figure.forMachines(StatementFigures.OF_WORK));
    columns.addAll(Figure.forMachines(List.of(StatementFigures.MINIMUM)));
    columns.add(
        Column.text(
            "minimum_basis",
            row -> row.minimum().map(known -> Cell.word(known.basis())).orElse("")));
    columns.addAll(Figure.forMachines(StatementFigures.AGAINST_MINIMUM));
    columns.addAll(Figure.forMachines(StatementFigures.WHY));
    columns.addAll(Figure.forMachines(StatementFigures.TAKE_RATE));
    columns.addAll(Figure.forMachines(StatementFigures.COUNTED));
    columns.add(Column.text("counted_hours", row -> Cell.word(row.counted())));
    prices()
        .ifPresent(
            prices -> {
              columns.add(Column.text("real_year", row -> year(prices)));
              columns.addAll(Figure.forMachines(StatementFigures.REAL));
            });
    return Table.of(columns, rows(), wording).explained(wording);
  }

  private static String currency(StatementPeriod period, String unknown) {
    return period.currency().map(Currency::getCurrencyCode).orElse(unknown);
  }

  /** The name of the period that is all, after a title; empty where there are several. */
  String only() {
    List<StatementPeriod> rows = rows();
    return rows.size() == 2 ? wording.say("title.period", inFull(rows.get(0))) : "";
  }

  /** A week by its first day. */
  private String inFull(StatementPeriod period) {
    return isByWeek() ? wording.say("title.week", firstDay(period)) : name(period);
  }

  private Optional<ConstantPrices> prices() {
    return statements.stream().flatMap(each -> each.plan().prices().stream()).findFirst();
  }

  private static String year(ConstantPrices prices) {
    return Integer.toString(prices.year());
  }

  private Statement main() {
    return statements.get(0);
  }

  /** Without rows where one period is all, or two are compared line by line. */
  Table forPeople() {
    List<StatementPeriod> rows = rows();
    if (rows.size() == 2 || main().plan().since().isPresent()) {
      return Table.NONE;
    }
    ShownFigures<StatementPeriod> figures =
        new ShownFigures<>(
            StatementFigures.all().stream().map(this::asSum).toList(),
            StatementPeriod::currency,
            wording.figures());
    List<Column<StatementPeriod>> columns = new ArrayList<>();
    columns.add(Column.text("period", isByWeek() ? "column.week" : "column.period", this::name));
    if (statements.size() > 1) {
      columns.add(Column.text("currency", "column.currency", row -> currency(row, "–")));
    }
    columns.addAll(figures.columns(titles()));
    prices()
        .ifPresent(
            prices ->
                columns.add(
                    Figure.<StatementPeriod>of(
                            "real",
                            wording.say("column.real", year(prices)),
                            Unit.MONEY,
                            row -> row.realRate(main().rateInHand()))
                        .forPeople(StatementPeriod::currency, wording.figures())));
    if (rows.stream().anyMatch(row -> row.takeRate().flatMap(TakeRate::ofAll).isPresent())) {
      columns.add(figures.column("column.take-rate"));
    }
    if (rows.stream().anyMatch(row -> row.minimum().isPresent())) {
      columns.add(figures.column("column.of-minimum").in(StatementPeriods::tone));
    }
    if (rows.stream().anyMatch(row -> shortfall(row).isPresent())) {
      columns.add(figures.column("column.missing-pay"));
    }
    return Table.of(columns, rows, wording);
  }

  /** What is the result of a sum, as the sum has it. */
  private Figure<StatementPeriod> asSum(Figure<StatementPeriod> figure) {
    return switch (figure.key()) {
      case "net_pay" -> figure.with(row -> new StatementSums(row, "", wording).netPay());
      case "shortfall" -> figure.with(this::shortfall);
      case "online_hours" -> figure.with(row -> new StatementSums(row, "", wording).workHours());
      default -> figure;
    };
  }

  /** As people calculate it from what they read; none where nothing is missing. */
  private Optional<Range> shortfall(StatementPeriod row) {
    return row.answer()
        .headline()
        .map(minimum -> ShownShortfall.of(minimum, wording.figures()))
        .flatMap(ShownShortfall::ofWork)
        .filter(missing -> missing.high().isPositive());
  }

  /** The name of a part of any statement: {@code April 2025}, {@code Monday}. */
  String name(StatementPeriod period) {
    if (period.isHour()) {
      int hour = LocalTime.parse(period.name()).getHour();
      return wording.say("statement.part.hour", number(hour), number((hour + 1) % 24));
    }
    if (period.name().equals(StatementPeriod.ALL)) {
      return wording.say("summary.all");
    }
    if (isByWeek()) {
      LocalDate first = firstDay(period);
      return isOfOneYear() ? wording.inShort(first) : wording.show(first);
    }
    YearMonth month = YearMonth.from(period.days().first());
    if (period.name().equals(month.toString())) {
      return wording.show(month);
    }
    String key = "statement.part." + period.name();
    return wording.has(key) ? wording.say(key) : period.name();
  }

  private boolean isByWeek() {
    return main().plan().by() == StatementPlan.By.WEEK && main().plan().since().isEmpty();
  }

  private boolean isOfOneYear() {
    return rows().stream().map(row -> row.days().first().getYear()).distinct().count() == 1;
  }

  /**
   * The day with which a week begins: a Monday, which its number tells, or another that is named.
   */
  private static LocalDate firstDay(StatementPeriod week) {
    return week.name().contains("W")
        ? LocalDate.parse(week.name() + "-1", DateTimeFormatter.ISO_WEEK_DATE)
        : LocalDate.parse(week.name());
  }

  private static String number(int hour) {
    return Integer.toString(hour);
  }

  /** With the net rate, where that is compared, there is no room for others. */
  private List<String> titles() {
    WageBreakdown wage = main().total().wage();
    boolean net = main().rateInHand() == RateName.NET;
    List<String> titles = new ArrayList<>(List.of("column.gross-pay"));
    titles.addAll(net ? List.of("column.net-pay", "column.hours") : List.of("column.hours"));
    titles.addAll(
        wage.rate(RateName.ADVERTISED).isPresent() ? List.of("column.on-trip-rate") : List.of());
    titles.addAll(
        net ? List.of("column.net-rate") : List.of("column.gross-rate", "column.earnings-rate"));
    return titles;
  }

  private static Tone tone(StatementPeriod period) {
    return period
        .minimum()
        .map(minimum -> Tone.of(Verdict.of(Range.of(minimum.ratio()))))
        .orElse(Tone.PLAIN);
  }
}
