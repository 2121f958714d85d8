package org.clickwage.report;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.number.Rational;
import org.clickwage.statement.StatementMinimum;
import org.clickwage.statement.StatementMoney;
import org.clickwage.statement.StatementPay;
import org.clickwage.statement.StatementPeriod;
import org.clickwage.statement.StatementTime;

/** The columns of a statement for machines, each said once, in the contract's order. */
final class StatementColumns {
  private final List<Column<StatementRow>> columns = new ArrayList<>();

  private StatementColumns() {}

  static List<Column<StatementRow>> all() {
    StatementColumns all = new StatementColumns();
    all.period();
    all.money();
    all.time();
    all.rates();
    all.minimum();
    return all.columns;
  }

  private void period() {
    text("period", row -> row.period().name());
    text("from", row -> row.period().from().toString());
    text("to", row -> row.period().to().toString());
    text("currency", row -> row.currency().map(Currency::getCurrencyCode).orElse(""));
  }

  private void money() {
    money("fares", StatementMoney::fares);
    money("bonuses", StatementMoney::bonuses);
    money("tips", StatementMoney::tips);
    money("fees", StatementMoney::fees);
    money("reimbursements", StatementMoney::reimbursements);
    money("other", StatementMoney::other);
    number("gross_pay", period -> period.pay().map(StatementPay::grossPay));
    number("work_costs", period -> Optional.of(period.workCosts()));
    number("social_charges", period -> period.pay().flatMap(StatementPay::socialCharges));
    number("net_pay", period -> period.pay().flatMap(StatementPay::netPay));
  }

  private void time() {
    number("trips", StatementPeriod::trips);
    number("waiting_hours", period -> state(period, StatementTime::waiting));
    number("en_route_hours", period -> state(period, StatementTime::enRoute));
    time("on_trip_hours", StatementTime::onTrip);
    number("online_hours", StatementPeriod::workHours);
  }

  private void rates() {
    number("on_trip_hourly_rate", StatementPeriod::onTripHourlyRate);
    number("gross_hourly_rate", StatementPeriod::grossHourlyRate);
    number("earnings_hourly_rate", StatementPeriod::earningsHourlyRate);
    number("net_hourly_rate", StatementPeriod::netHourlyRate);
  }

  private void minimum() {
    number("minimum_hourly", period -> period.minimum().map(StatementMinimum::hourly));
    text(
        "minimum_basis",
        row -> row.period().minimum().map(minimum -> Cell.word(minimum.basis())).orElse(""));
    number("ratio", period -> period.minimum().map(StatementMinimum::ratio));
    number("shortfall", period -> period.minimum().map(StatementMinimum::shortfall));
  }

  private void money(String key, Function<StatementMoney, Rational> amount) {
    number(key, period -> period.money().map(amount));
  }

  private void time(String key, Function<StatementTime, Rational> hours) {
    number(key, period -> period.time().filter(time -> period.knowsStates()).map(hours));
  }

  /** Where only trips are known, no hours beside them is not to say that there were none. */
  private static Optional<Rational> state(
      StatementPeriod period, Function<StatementTime, Rational> hours) {
    return period
        .time()
        .filter(time -> period.knowsStates())
        .map(hours)
        .filter(known -> period.knowsWork() || known.isPositive());
  }

  private void number(String key, Function<StatementPeriod, Optional<Rational>> figure) {
    columns.add(
        Column.right(
            key,
            "",
            row ->
                figure
                    .apply(row.period())
                    .map(number -> Cell.of(number, ""))
                    .orElse(Cell.MISSING)));
  }

  private void text(String key, Function<StatementRow, String> value) {
    columns.add(Column.left(key, "", row -> Cell.text(value.apply(row))));
  }
}
