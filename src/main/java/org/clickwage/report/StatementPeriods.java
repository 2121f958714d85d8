package org.clickwage.report;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
import org.clickwage.number.Rational;
import org.clickwage.statement.StatementMinimum;
import org.clickwage.statement.StatementMoney;
import org.clickwage.statement.StatementPay;
import org.clickwage.statement.StatementPeriod;
import org.clickwage.statement.StatementTime;

/**
 * The periods of a statement, a row for each, and the total: all figures for machines, in the
 * contract's order, and those that people read.
 */
final class StatementPeriods {
  /** A period in the currency of its money. */
  private record Row(StatementPeriod period, Optional<Currency> currency) {}

  private final StatementShown shown;
  private final StatementPeriod total;
  private final Wording wording;

  StatementPeriods(StatementShown shown, Wording wording) {
    this.shown = shown;
    this.total = shown.parts().get(0).statement().total();
    this.wording = wording;
  }

  /** All periods, then the total, for each currency. */
  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (StatementShown.Part part : shown.parts()) {
      Optional<Currency> currency = part.statement().facts().currency();
      part.statement().periods().forEach(each -> rows.add(new Row(each, currency)));
      rows.add(new Row(part.statement().total(), currency));
    }
    return rows;
  }

  Table forMachines() {
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(Column.text("period", row -> row.period().name()));
    columns.add(Column.text("from", row -> row.period().from().toString()));
    columns.add(Column.text("to", row -> row.period().to().toString()));
    columns.add(
        Column.text("currency", row -> row.currency().map(Currency::getCurrencyCode).orElse("")));
    columns.addAll(exact(money()));
    columns.addAll(exact(time()));
    columns.addAll(exact(rates()));
    columns.addAll(exact(List.of(minimumHourly())));
    columns.add(
        Column.text(
            "minimum_basis",
            row -> row.period().minimum().map(known -> Cell.word(known.basis())).orElse("")));
    columns.addAll(exact(List.of(ratio(), shortfall())));
    return Table.of(columns, rows(), wording);
  }

  private static List<Column<Row>> exact(List<Figure<StatementPeriod>> figures) {
    return Figure.forMachines(figures.stream().map(figure -> figure.in(Row::period)).toList());
  }

  Table forPeople() {
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(Column.text("period", "column.period", row -> name(row.period())));
    if (shown.parts().size() > 1) {
      columns.add(
          Column.text(
              "currency",
              "column.currency",
              row -> row.currency().map(Currency::getCurrencyCode).orElse("–")));
    }
    columns.addAll(figures().columns(titles()));
    if (anyMinimum()) {
      columns.add(figures().column("column.of-minimum").in(row -> tone(row.period())));
    }
    return Table.of(columns, rows(), wording);
  }

  private String name(StatementPeriod period) {
    return period.name().equals(StatementPeriod.ALL) ? wording.say("summary.all") : period.name();
  }

  private ShownFigures<Row> figures() {
    List<Figure<StatementPeriod>> all = new ArrayList<>(money());
    all.addAll(time());
    all.addAll(rates());
    all.add(ratio());
    return new ShownFigures<>(
        all.stream().map(figure -> figure.in(Row::period)).toList(),
        Row::currency,
        wording.figures());
  }

  /** Beside net pay there is no room for all, and the net rate is what it is all about. */
  private List<String> titles() {
    boolean net = total.pay().flatMap(StatementPay::netPay).isPresent();
    List<String> titles = new ArrayList<>(List.of("column.gross-pay"));
    if (net) {
      titles.add("column.net-pay");
    }
    titles.add("column.hours");
    if (total.onTripHourlyRate().isPresent()) {
      titles.add("column.on-trip-rate");
    }
    titles.addAll(
        net ? List.of("column.net-rate") : List.of("column.gross-rate", "column.earnings-rate"));
    return titles;
  }

  private boolean anyMinimum() {
    return total.minimum().isPresent()
        || shown.parts().get(0).statement().periods().stream()
            .anyMatch(period -> period.minimum().isPresent());
  }

  private static Tone tone(StatementPeriod period) {
    return period
        .minimum()
        .map(minimum -> Tone.of(Verdict.of(Range.of(minimum.ratio()))))
        .orElse(Tone.PLAIN);
  }

  private static List<Figure<StatementPeriod>> money() {
    return List.of(
        money("fares", StatementMoney::fares),
        money("bonuses", StatementMoney::bonuses),
        money("tips", StatementMoney::tips),
        money("fees", StatementMoney::fees),
        money("reimbursements", StatementMoney::reimbursements),
        money("other", StatementMoney::other),
        pay("gross_pay", "column.gross-pay", pay -> Optional.of(pay.grossPay())),
        Figure.of("work_costs", "", Unit.MONEY, period -> Optional.of(period.workCosts())),
        pay("social_charges", "", StatementPay::socialCharges),
        pay("net_pay", "column.net-pay", StatementPay::netPay));
  }

  private static Figure<StatementPeriod> money(
      String key, Function<StatementMoney, Rational> amount) {
    return Figure.of(key, "", Unit.MONEY, period -> period.money().map(amount));
  }

  private static Figure<StatementPeriod> pay(
      String key, String titleKey, Function<StatementPay, Optional<Rational>> amount) {
    return Figure.of(key, titleKey, Unit.MONEY, period -> period.pay().flatMap(amount));
  }

  private static List<Figure<StatementPeriod>> time() {
    return List.of(
        Figure.of("trips", "", Unit.COUNT, StatementPeriod::trips),
        besideTrips("waiting_hours", StatementTime::waiting),
        besideTrips("en_route_hours", StatementTime::enRoute),
        hours("on_trip_hours", period -> state(period, StatementTime::onTrip)),
        Figure.of("online_hours", "column.hours", Unit.HOURS, StatementPeriod::workHours));
  }

  /** Where only trips are known, no hours beside them is not to say that there were none. */
  private static Figure<StatementPeriod> besideTrips(
      String key, Function<StatementTime, Rational> hours) {
    return hours(
        key,
        period -> state(period, hours).filter(known -> period.knowsWork() || known.isPositive()));
  }

  private static Figure<StatementPeriod> hours(
      String key, Function<StatementPeriod, Optional<Rational>> hours) {
    return Figure.of(key, "", Unit.HOURS, hours);
  }

  private static Optional<Rational> state(
      StatementPeriod period, Function<StatementTime, Rational> hours) {
    return period.time().filter(time -> period.knowsStates()).map(hours);
  }

  private static List<Figure<StatementPeriod>> rates() {
    return List.of(
        rate("on_trip_hourly_rate", "column.on-trip-rate", StatementPeriod::onTripHourlyRate),
        rate("gross_hourly_rate", "column.gross-rate", StatementPeriod::grossHourlyRate),
        rate("earnings_hourly_rate", "column.earnings-rate", StatementPeriod::earningsHourlyRate),
        rate("net_hourly_rate", "column.net-rate", StatementPeriod::netHourlyRate));
  }

  private static Figure<StatementPeriod> rate(
      String key, String titleKey, Function<StatementPeriod, Optional<Rational>> rate) {
    return Figure.of(key, titleKey, Unit.MONEY, rate);
  }

  private static Figure<StatementPeriod> minimumHourly() {
    return minimum("minimum_hourly", "", Unit.MONEY, StatementMinimum::hourly);
  }

  private static Figure<StatementPeriod> ratio() {
    return minimum("ratio", "column.of-minimum", Unit.SHARE, StatementMinimum::ratio);
  }

  private static Figure<StatementPeriod> shortfall() {
    return minimum("shortfall", "", Unit.MONEY, StatementMinimum::shortfall);
  }

  private static Figure<StatementPeriod> minimum(
      String key, String titleKey, Unit unit, Function<StatementMinimum, Rational> figure) {
    return Figure.of(key, titleKey, unit, period -> period.minimum().map(figure));
  }
}
