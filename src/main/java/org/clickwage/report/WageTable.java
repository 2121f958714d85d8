package org.clickwage.report;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.FloorComparison;
import org.clickwage.compare.Reckoning;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Table;
import org.clickwage.money.Range;
import org.clickwage.money.Rational;
import org.clickwage.wage.PayBreakdown;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.wage.WageRange;
import org.clickwage.wording.Wording;
import org.clickwage.work.WorkRecord;
import org.clickwage.work.WorkTime;

/**
 * One real hourly wage as a long table: a row for each quantity, with its two ends and its unit.
 */
public final class WageTable {
  /** A quantity of the result; {@code reference} is empty for those of the work itself. */
  private record Row(String reference, String quantity, Object low, Object high, String unit) {}

  private final Reckoning reckoning;
  private final WageRange wage;
  private final List<Row> rows = new ArrayList<>();

  private WageTable(Reckoning reckoning) {
    this.reckoning = reckoning;
    this.wage = reckoning.wage();
  }

  public static Table of(Reckoning reckoning, Wording wording) {
    WageTable table = new WageTable(reckoning);
    table.work();
    table.pay();
    table.rates();
    ReferenceWording names = new ReferenceWording(wording);
    reckoning.comparisons().forEach(c -> table.comparison(names.name(c.reference()), c));
    FloorWording floors = new FloorWording(wording);
    reckoning.floors().compared().forEach(c -> table.floor(floors.name(c), c));
    List<Column<Row>> columns =
        List.of(
            Column.left("reference", "", row -> Cell.text(row.reference())),
            Column.left("quantity", "", row -> Cell.text(row.quantity())),
            Column.right("low", "", row -> Cell.of(row.low(), "")),
            Column.right("high", "", row -> Cell.of(row.high(), "")),
            Column.left("unit", "", row -> Cell.text(row.unit())));
    return Table.of(columns, table.rows, wording);
  }

  private void work() {
    add("", "tasks", wage.work(WorkRecord::tasks), "");
    add("", "paid_hours", time(WorkTime::paidHours), "h");
    add("", "unpaid_hours", time(WorkTime::unpaidHours), "h");
    add("", "work_hours", time(WorkTime::workHours), "h");
    add("", "unpaid_per_paid", time(WorkTime::unpaidPerPaid), "");
    add("", "unpaid_share", time(WorkTime::unpaidShare), "");
  }

  private Optional<Range> time(Function<WorkTime, Optional<Rational>> fact) {
    return wage.work(record -> fact.apply(record.time()));
  }

  private void pay() {
    String unit = reckoning.currency().map(Currency::getCurrencyCode).orElse("");
    add("", "gross_pay", wage.pay(PayBreakdown::grossPay), unit);
    add("", "platform_fee", wage.pay(PayBreakdown::platformFee), unit);
    add("", "account_rent", wage.pay(PayBreakdown::accountRent), unit);
    add("", "work_costs", wage.pay(PayBreakdown::workCosts), unit);
    add("", "earnings", wage.pay(PayBreakdown::earnings), unit);
    add("", "social_charges", wage.over(WageBreakdown::socialCharges), unit);
    add("", "net_pay", wage.over(WageBreakdown::netPay), unit);
    add("", "income_tax", wage.pay(PayBreakdown::incomeTax), unit);
  }

  private void rates() {
    String currency = reckoning.currency().map(Currency::getCurrencyCode).orElse("");
    String perHour = currency + "/h";
    add("", "advertised_hourly_rate", wage.over(WageBreakdown::advertisedHourlyRate), perHour);
    add("", "gross_hourly_rate", wage.over(WageBreakdown::grossHourlyRate), perHour);
    add("", "earnings_hourly_rate", wage.over(WageBreakdown::earningsHourlyRate), perHour);
    add("", "net_hourly_rate", wage.over(WageBreakdown::netHourlyRate), perHour);
    add("", "piece_rate", wage.over(WageBreakdown::pieceRate), currency);
    add("", "net_piece_rate", wage.over(WageBreakdown::netPieceRate), currency);
    add("", "tasks_per_hour", wage.work(WorkRecord::tasksPerHour), "1/h");
    add("", "seconds_per_task", wage.work(WorkRecord::secondsPerTask), "s");
  }

  private void comparison(String name, Comparison comparison) {
    String currency = comparison.reference().hourly().currency().getCurrencyCode();
    Range hourly = Range.of(comparison.reference().hourly().perHour());
    add(name, "hourly", Optional.of(hourly), currency + "/h");
    add(name, "ratio", comparison.ratio(), "");
    add(name, "shortfall_per_hour", comparison.shortfallPerHour(), currency + "/h");
    add(name, "shortfall", comparison.shortfall(), currency);
    comparison
        .verdict()
        .map(Cell::word)
        .ifPresent(verdict -> rows.add(new Row(name, "verdict", verdict, verdict, "")));
    add(name, "needed_gross_pay", comparison.neededGrossPay(), currency);
    add(name, "needed_piece_rate", comparison.neededPieceRate(), currency);
    add(name, "needed_tasks_per_hour", comparison.neededTasksPerHour(), "1/h");
    add(name, "needed_seconds_per_task", comparison.neededSecondsPerTask(), "s");
  }

  private void floor(String name, FloorComparison comparison) {
    String currency = comparison.part().currency().orElseThrow().getCurrencyCode();
    add(name, "due", comparison.due(), currency);
    add(name, "paid", comparison.paid(), currency);
    add(name, "ratio", comparison.ratio(), "");
    add(name, "shortfall", comparison.shortfall(), currency);
    comparison
        .verdict()
        .map(Cell::word)
        .ifPresent(verdict -> rows.add(new Row(name, "verdict", verdict, verdict, "")));
    add(name, "needed_gross_pay", comparison.neededGrossPay(), currency);
  }

  private void add(String reference, String quantity, Optional<Range> range, String unit) {
    range.ifPresent(
        known -> rows.add(new Row(reference, quantity, known.low(), known.high(), unit)));
  }
}
