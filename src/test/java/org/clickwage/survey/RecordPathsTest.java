package org.clickwage.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.clickwage.Generator;
import org.clickwage.compare.ReferenceLookup;
import org.clickwage.number.Rational;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.table.RecordCursor;
import org.clickwage.tasklog.PendingPay;
import org.clickwage.wage.Wage;
import org.clickwage.work.Notation;
import org.clickwage.work.WageQuantity;
import org.junit.jupiter.api.Test;

/** The fast path of a record of plain numbers comes to what the slow path comes to. */
class RecordPathsTest {
  private static final int FILES = 60;
  private static final int ROWS = 40;

  /**
   * A cell that is a number, or nothing, or what the slow path has to look at.
   *
   * @param kinds the more, the more numbers
   */
  private static String number(Generator chance, int kinds, int most, int decimals) {
    return switch (chance.below(kinds)) {
      case 0, 1, 2 -> "";
      case 3 -> "0";
      case 4 -> chance.one(List.of("0.0", "00", "007", "1.", ".5", "1.234", "5..5", "-1", "+2"));
      case 5 ->
          chance.one(
              List.of(
                  "abc",
                  "1..3",
                  " 4 ",
                  "\"5\"",
                  "\"5\"\"\"",
                  "1e3",
                  "12 ",
                  "99999999999999999999",
                  "0.000000000000000001",
                  "123456789012345678",
                  "½",
                  "NaN",
                  "3%"));
      default -> chance.decimal(0, most, chance.below(decimals + 1)).toString();
    };
  }

  private static final List<ResultColumn> QUANTITIES =
      Arrays.stream(ResultColumn.values()).filter(ResultColumn::isQuantity).toList();

  private static final List<String> NUMBERS =
      List.of(
          "pay",
          "bonus",
          "tips",
          "tasks",
          "hours",
          "minutes",
          "seconds",
          "paid_hours",
          "unpaid_hours",
          "paid_seconds",
          "unpaid_seconds",
          "platform_fee",
          "account_rent",
          "charges",
          "income_tax",
          "costs",
          "weight");

  private static final List<List<String>> SAME_TIMES =
      List.of(
          List.of("hours", "minutes", "seconds"),
          List.of("paid_hours", "paid_seconds"),
          List.of("unpaid_hours", "unpaid_seconds"));

  private static String file(Generator chance, boolean taskLog) {
    List<String> titles = new ArrayList<>(List.of("worker"));
    if (taskLog) {
      titles.addAll(List.of("accept", "end"));
    }
    // Who gives all hours and some of them takes the slow path.
    List<String> parts = List.of("paid_hours", "unpaid_hours", "paid_seconds", "unpaid_seconds");
    List<String> odd =
        new ArrayList<>(chance.one(List.of(parts, List.of("hours", "minutes", "seconds"))));
    // So does who gives one time in two columns, which seldom agree.
    for (List<String> sameTime : SAME_TIMES) {
      odd.addAll(sameTime);
      odd.remove(chance.one(sameTime));
    }
    for (String title : NUMBERS) {
      boolean also = odd.contains(title) && !chance.oneIn(8);
      if (!chance.oneIn(3) && !also) {
        titles.add(title);
      }
    }
    titles.addAll(List.of("country", "client_country", "date", "currency", "status", "promised"));
    if (chance.oneIn(3)) {
      titles.addAll(List.of("from", "to"));
    }
    StringBuilder file = new StringBuilder(String.join(",", titles)).append('\n');
    int kinds = chance.one(List.of(12, 400));
    for (int i = 0; i < ROWS; i++) {
      StringJoiner row = new StringJoiner(",");
      titles.forEach(title -> row.add(cell(title, kinds, chance)));
      file.append(row).append(chance.oneIn(30) ? ",one too many\n" : "\n");
    }
    return file.toString();
  }

  private static String cell(String title, int kinds, Generator chance) {
    return switch (title) {
      case "worker" -> "w" + chance.below(9);
      case "country", "client_country" ->
          chance.one(List.of("FR", "FR", "US-CA", "MG", "IT", "", "DE", "XX"));
      case "date" -> chance.one(List.of("2019-06-01", "2024-06-01", "2024-06-01", "", "soon"));
      case "from", "to" ->
          chance.one(List.of("2024-06-01", "2023-12-15", "2024-06-30", "", "June"));
      case "currency" -> chance.one(List.of("EUR", "EUR", "EUR", "USD", "", "money"));
      case "status" -> chance.one(List.of("approved", "Paid", "pending", "rejected", "", "huh"));
      case "promised" -> chance.one(List.of("", "", "11.5", "3..4", "12€/h"));
      case "accept" -> chance.one(List.of("2024-06-01 10:00:00", "2024-06-01T10:00:05Z", "", "x"));
      case "end" -> chance.one(List.of("2024-06-01 10:00:30", "2024-06-01T09:00:00Z", ""));
      case "charges" ->
          chance.oneIn(8)
              ? chance.one(List.of("fr-micro-bnc", "200", "24%", "none"))
              : number(chance, kinds, 60, 1);
      case "platform_fee", "account_rent", "income_tax" -> number(chance, kinds, 60, 1);
      default -> number(chance, kinds, 500, 4);
    };
  }

  private static String shown(RecordResult row) {
    StringBuilder shown = new StringBuilder();
    shown.append(row.status).append(' ').append(row.problems);
    if (!row.isCalculated()) {
      return shown.toString();
    }
    shown.append(' ').append(row.weight).append(' ').append(row.pendingPay);
    shown.append(' ').append(row.currency).append(' ').append(row.references);
    shown.append(' ').append(row.isPartOfTime);
    shown.append(' ').append(row.isPayKnown()).append(' ').append(row.workHours());
    for (Wage wage : row.wages) {
      shown
          .append(' ')
          .append(wage.paidHours)
          .append(' ')
          .append(wage.of(WageQuantity.UNPAID_HOURS));
      for (ResultColumn column : QUANTITIES) {
        Rational figure = column.figure(wage, row.reference());
        shown.append(' ').append(column).append('=').append(Optional.ofNullable(figure));
      }
    }
    return shown.toString();
  }

  private static StatusRules rules(Generator chance) {
    EnumSet<TaskOutcome> counted =
        EnumSet.of(chance.one(List.of(TaskOutcome.values())), TaskOutcome.APPROVED);
    return new StatusRules(counted, chance.one(List.of(PendingPay.values())));
  }

  @Test
  void bothWaysGiveTheSameForEveryRow() {
    List<String> seen = new ArrayList<>();
    Generator.records(FILES, chance -> seen.addAll(compareWays(chance)));
    assertTrue(seen.size() > 2_000, "rows were compared: " + seen.size());
    assertTrue(seen.stream().filter("reckoned"::equals).count() > 300, "rows were reckoned");
    assertTrue(seen.stream().filter("short"::equals).count() > 300, "rows took the fast path");
  }

  private static List<String> compareWays(Generator chance) {
    String text = file(chance, chance.oneIn(3));
    BatchFile file = new BatchFile(text.getBytes(StandardCharsets.UTF_8)).statuses(rules(chance));
    if (chance.oneIn(3)) {
      file.minimum(Notation.PLAIN.money("7.25 EUR/h"));
    }
    BatchPlan plan = file.plan();
    RecordCursor record = new RecordCursor(file.dialect());
    RecordCalculator quick =
        new RecordCalculator(plan, record, new ReferenceLookup(plan.facts()), true);
    RecordCalculator general =
        new RecordCalculator(plan, record, new ReferenceLookup(plan.facts()), false);
    record.start(file.records());
    List<String> seen = new ArrayList<>();
    List<Wage> before = List.of();
    while (record.next()) {
      RecordResult one = new RecordResult();
      RecordResult other = new RecordResult();
      quick.calculate(one);
      general.calculate(other);
      String at =
          "line "
              + record.line()
              + " of\n"
              + text.lines().findFirst().get()
              + "\n"
              + text.lines().skip(record.line() - 1).findFirst().get()
              + "\n";
      assertEquals(shown(other), shown(one), at);
      seen.add(one.isCalculated() ? "reckoned" : "refused");
      // The fast path fills the same wage again.
      seen.add(one.isCalculated() && one.wages == before ? "short" : "general");
      before = one.wages.isEmpty() ? before : one.wages;
    }
    return seen;
  }
}
