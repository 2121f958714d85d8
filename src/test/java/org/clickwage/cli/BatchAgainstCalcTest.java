package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.clickwage.Call;
import org.clickwage.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row of a table comes to what {@code calc} says of the same work, to the last digit. */
class BatchAgainstCalcTest {
  private static final int ROWS = 200;

  /** Each quantity by its column, and where {@code calc} has it. */
  private static final Map<String, String> QUANTITIES =
      Map.ofEntries(
          Map.entry("work_hours", "work.work_hours"),
          Map.entry("gross_pay", "pay.gross_pay"),
          Map.entry("platform_fee_amount", "pay.platform_fee"),
          Map.entry("work_costs_amount", "pay.work_costs"),
          Map.entry("reimbursements_amount", "pay.reimbursements"),
          Map.entry("earnings", "pay.earnings"),
          Map.entry("social_charges", "pay.social_charges"),
          Map.entry("net_pay", "pay.net_pay"),
          Map.entry("advertised_hourly_rate", "rates.advertised_hourly_rate"),
          Map.entry("gross_hourly_rate", "rates.gross_hourly_rate"),
          Map.entry("earnings_hourly_rate", "rates.earnings_hourly_rate"),
          Map.entry("net_hourly_rate", "rates.net_hourly_rate"),
          Map.entry("piece_rate", "rates.piece_rate"),
          Map.entry("tasks_per_hour", "rates.tasks_per_hour"));

  /** What an hourly rate without hours does not say of the work, and calc says of one hour. */
  private static final Set<String> TOTALS =
      Set.of(
          "work_hours",
          "gross_pay",
          "platform_fee_amount",
          "work_costs_amount",
          "reimbursements_amount",
          "earnings",
          "social_charges",
          "net_pay");

  private static final List<String> MONEY =
      List.of("pay", "bonus", "tips", "reimbursements", "per_km", "promised", "minimum");

  @TempDir private Path folder;

  /** How a column of the table is given to {@code calc}. */
  private static final Map<String, String> OPTIONS =
      Map.ofEntries(
          Map.entry("pay", "--pay"),
          Map.entry("bonus", "--bonus"),
          Map.entry("tips", "--tips"),
          Map.entry("reimbursements", "--reimbursements"),
          Map.entry("tasks", "--tasks"),
          Map.entry("hours", "--hours"),
          Map.entry("paid_hours", "--paid-hours"),
          Map.entry("unpaid_hours", "--unpaid-hours"),
          Map.entry("platform_fee", "--platform-fee"),
          Map.entry("account_rent", "--account-rent"),
          Map.entry("charges", "--charges"),
          Map.entry("income_tax", "--income-tax"),
          Map.entry("distance_km", "--distance"),
          Map.entry("per_km", "--per-km"),
          Map.entry("over", "--over"),
          Map.entry("days_per_week", "--days-per-week"),
          Map.entry("country", "--country"),
          Map.entry("client_country", "--client-country"),
          Map.entry("date", "--on"),
          Map.entry("promised", "--promised"),
          Map.entry("minimum", "--minimum"));

  @Test
  void rowsOfPlainNumbers() throws IOException {
    compare(BatchAgainstCalcTest::plainRow, ROWS * 5 / 12);
  }

  @Test
  void rowsOfRangesPeriodsSchemesAndCosts() throws IOException {
    compare(BatchAgainstCalcTest::anyRow, ROWS * 5 / 24);
  }

  private interface RowMaker {
    Map<String, String> row(Generator chance);
  }

  private void compare(RowMaker maker, int atLeast) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    Generator.records(ROWS, chance -> rows.add(maker.row(chance)));
    List<String> titles = List.copyOf(rows.get(0).keySet());
    StringBuilder file = new StringBuilder(String.join(",", titles)).append('\n');
    for (Map<String, String> row : rows) {
      row.values()
          .forEach(cell -> file.append(cell.contains(",") ? '"' + cell + '"' : cell).append(','));
      file.setCharAt(file.length() - 1, '\n');
    }
    BatchCalls calls = new BatchCalls(folder);
    calls.write("rows.csv", file.toString());
    calls.batch("./rows.csv", "--delimiter", ",", "--out", "./out.csv", "--per", "record");
    List<CSVRecord> out = parse(calls.read("out.csv"));
    assertEquals(rows.size(), out.size());
    int compared = 0;
    for (int i = 0; i < rows.size(); i++) {
      compared += sameAsCalc(rows.get(i), out.get(i)) ? 1 : 0;
    }
    assertTrue(compared >= atLeast, "rows that both could reckon: " + compared);
  }

  private static List<CSVRecord> parse(String text) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = format.parse(new StringReader(text))) {
      return parser.getRecords();
    }
  }

  private static boolean sameAsCalc(Map<String, String> row, CSVRecord out) {
    if (isPart(row) && (asksForAllHours(row) || !out.get("problem").isEmpty())) {
      return false;
    }
    Call calc = Call.of(arguments(row));
    String about = row + "\n" + String.join(" ", calc.args()) + "\n" + calc.err() + out.toMap();
    if (calc.exit() != 0) {
      // A table may have rows that ask for nothing: without pay there is no figure to be wrong.
      boolean nothing = ofBatch(out, "gross_pay").equals("..");
      assertTrue(
          nothing || !out.get("problem").isEmpty(),
          () -> "calc refuses what batch takes: " + about);
      return false;
    }
    JsonObject json = JsonParser.parseString(calc.out()).getAsJsonObject();
    String problem = out.get("problem");
    if (problem.matches("charges: .* is in .*")) {
      // The cells of a record keep one currency; calc works charges out in that of the scheme.
      return false;
    }
    boolean onlyReference =
        problem.startsWith("country:")
            || problem.startsWith("client_country:")
            || problem.startsWith("currency:");
    assertTrue(problem.isEmpty() || onlyReference, () -> "batch refuses what calc takes: " + about);
    boolean ofOneHour = row.get("pay").endsWith("/h") && timesOf(row) == 0;
    for (Map.Entry<String, String> each : QUANTITIES.entrySet()) {
      assertEquals(
          ofOneHour && TOTALS.contains(each.getKey()) ? ".." : ofCalc(json, each.getValue()),
          ofBatch(out, each.getKey()),
          () -> each.getKey() + " of " + about);
    }
    // Where no amount is stated, calc has no currency for the reference.
    if (!row.get("pay").isEmpty()) {
      sameReference(json.getAsJsonArray("comparisons"), out, about);
    }
    return true;
  }

  /**
   * The reference that the row's columns show: one given by hand first, else calc's first minimum
   * wage, which a promise is not.
   */
  private static void sameReference(JsonArray comparisons, CSVRecord out, String about) {
    JsonObject first = null;
    for (JsonElement each : comparisons) {
      String kind = each.getAsJsonObject().get("kind").getAsString();
      boolean shown = kind.equals("given") || (first == null && !kind.equals("promised"));
      first = shown ? each.getAsJsonObject() : first;
    }
    if (first == null) {
      // Without pay calc compares nothing; a row still shows the reference of its place and day.
      assertEquals("..", ofBatch(out, "ratio"), about);
      assertEquals("", out.get("verdict"), about);
      return;
    }
    assertEquals(text(first.get("hourly")), out.get("minimum_hourly"), about);
    assertEquals(text(first.get("basis")), out.get("minimum_basis"), about);
    assertEquals(text(first.get("series")), out.get("minimum_series"), about);
    assertEquals(text(first.get("verdict")), out.get("verdict"), about);
    assertEquals(range(first.get("ratio")), ofBatch(out, "ratio"), about);
    assertEquals(range(first.get("shortfall_per_hour")), ofBatch(out, "shortfall_per_hour"), about);
  }

  private static String text(JsonElement element) {
    if (element == null || element.isJsonNull()) {
      return "";
    }
    return element.isJsonObject()
        ? text(element.getAsJsonObject().get("low"))
        : element.getAsString();
  }

  private static String ofCalc(JsonObject json, String path) {
    int dot = path.indexOf('.');
    return range(json.getAsJsonObject(path.substring(0, dot)).get(path.substring(dot + 1)));
  }

  private static String range(JsonElement quantity) {
    if (quantity == null || quantity.isJsonNull()) {
      return "..";
    }
    JsonObject both = quantity.getAsJsonObject();
    return both.get("low").getAsString() + ".." + both.get("high").getAsString();
  }

  private static String ofBatch(CSVRecord out, String column) {
    return out.isMapped(column + "_low")
        ? out.get(column + "_low") + ".." + out.get(column + "_high")
        : out.get(column) + ".." + out.get(column);
  }

  private static String[] arguments(Map<String, String> row) {
    List<String> args = new ArrayList<>(List.of("calc", "--format", "json"));
    row.forEach(
        (title, cell) -> {
          boolean isUnknown = isPart(row) && title.endsWith("paid_hours");
          if (cell.isEmpty()
              || isUnknown
              || title.equals("currency")
              || title.endsWith("_period")) {
            return;
          }
          if (title.equals("costs")) {
            for (String cost : cell.split(";")) {
              boolean named = cost.contains("=");
              args.addAll(List.of("--cost", (named ? "" : "costs=") + inCurrency(cost, row)));
            }
            return;
          }
          String period =
              row.getOrDefault(
                  MONEY.subList(0, 4).contains(title)
                      ? "pay_period"
                      : title.endsWith("hours") ? "hours_period" : "",
                  "");
          boolean hasPeriod = cell.contains("/") || period.isEmpty();
          String stated = hasPeriod ? cell : cell + "/" + period;
          boolean money =
              MONEY.contains(title) || title.equals("platform_fee") && !cell.endsWith("%");
          boolean rate = title.equals("promised") || title.equals("minimum");
          // Without its sign, 0 and .5 may be what a shell left of dollars; no cell was in a shell.
          boolean isPercent = title.equals("charges") && stated.matches("[\\d.]+");
          String reported = money ? inCurrency(stated, row) : isPercent ? stated + "%" : stated;
          args.addAll(
              List.of(
                  OPTIONS.get(title),
                  rate && !reported.contains("/") ? reported + "/h" : reported));
        });
    return args.toArray(String[]::new);
  }

  /** Whether the pay, which is per hour or nothing, makes something else of a part of the time. */
  private static boolean asksForAllHours(Map<String, String> row) {
    return row.get("pay").endsWith("/h") || row.get("pay").matches("0(?:[.]0*)?(?:/.*)?");
  }

  /** Whether a part of the time is next to a blank column of all of it, which is not known. */
  private static boolean isPart(Map<String, String> row) {
    return row.get("hours").isEmpty() && timesOf(row) == 1;
  }

  private static long timesOf(Map<String, String> row) {
    return Stream.of("hours", "paid_hours", "unpaid_hours")
        .filter(title -> !row.get(title).isEmpty())
        .count();
  }

  /** {@code 30/week} in EUR: {@code 30EUR/week}. */
  private static String inCurrency(String amount, Map<String, String> row) {
    int slash = amount.indexOf('/');
    String number = slash < 0 ? amount : amount.substring(0, slash);
    boolean written = number.matches(".*(?:[€$£]|[A-Z]{3}).*");
    String period = slash < 0 ? "" : amount.substring(slash);
    return (written ? number : number + row.get("currency")) + period;
  }

  private static final List<String> COUNTRIES =
      List.of("FR", "FR", "FR", "DE", "ES", "GB", "MG", "US-CA", "IT", "");
  private static final List<String> DAYS =
      List.of("2019-06-01", "2022-03-15", "2024-06-01", "2025-02-01");

  private static Map<String, String> plainRow(Generator chance) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("country", chance.one(COUNTRIES));
    row.put("client_country", chance.oneIn(4) ? chance.one(COUNTRIES) : "");
    row.put("date", chance.one(DAYS));
    row.put("currency", chance.one(List.of("EUR", "EUR", "USD", "MGA", "GBP")));
    row.put("pay", number(chance, 900, 2));
    row.put("bonus", chance.oneIn(4) ? number(chance, 50, 2) : "");
    row.put("tips", chance.oneIn(4) ? number(chance, 50, 1) : "");
    row.put("tasks", chance.oneIn(2) ? String.valueOf(1 + chance.below(900)) : "");
    int times = chance.below(5);
    row.put("hours", times < 3 ? number(chance, 60, 2) : "");
    row.put("paid_hours", times > 2 ? number(chance, 60, 2) : "");
    row.put("unpaid_hours", times == 2 ? "0" : times == 3 ? number(chance, 30, 2) : "");
    row.put("platform_fee", chance.oneIn(3) ? chance.below(31) + "%" : "");
    row.put("account_rent", chance.oneIn(8) ? "50" : "");
    row.put("charges", chance.oneIn(2) ? number(chance, 40, 1) : "");
    row.put("income_tax", chance.oneIn(6) ? "1.7" : "");
    row.put("costs", chance.oneIn(3) ? number(chance, 90, 2) : "");
    row.put("reimbursements", chance.oneIn(4) ? number(chance, 50, 2) : "");
    row.put("promised", chance.oneIn(4) ? number(chance, 20, 2) : "");
    row.put("minimum", chance.oneIn(8) ? number(chance, 20, 2) : "");
    return row;
  }

  private static Map<String, String> anyRow(Generator chance) {
    Map<String, String> row = plainRow(chance);
    row.put("pay", money(chance, 900));
    row.put("bonus", chance.oneIn(4) ? money(chance, 90) : "");
    row.put("tasks", chance.oneIn(2) ? range(chance, 1, 900, 0) + period(chance) : "");
    int times = chance.below(4);
    row.put("hours", times < 2 ? time(chance) : "");
    row.put("paid_hours", times > 1 ? time(chance) : "");
    row.put("unpaid_hours", times == 1 || times == 2 ? time(chance) : "");
    row.put(
        "charges",
        chance.one(
            List.of(
                "",
                "",
                "22%",
                "20..24%",
                "fr-micro-bnc",
                "us-se",
                "uk-se",
                "fr-micro-bic-services,versement-liberatoire")));
    String scheme = row.get("charges");
    if (scheme.contains("-") && !chance.oneIn(8)) {
      // A scheme is refused in another currency; most rows are in its own.
      String own = scheme.startsWith("us") ? "USD" : scheme.startsWith("uk") ? "GBP" : "EUR";
      row.put("currency", own);
    }
    row.put("platform_fee", chance.oneIn(3) ? fee(chance, row.get("currency")) : "");
    row.put("costs", chance.oneIn(3) ? costs(chance) : "");
    row.put("reimbursements", chance.oneIn(4) ? money(chance, 50) : "");
    boolean drives = chance.oneIn(4);
    row.put(
        "distance_km",
        drives ? range(chance, 1, 200, 0) + period(chance) : chance.oneIn(40) ? "30" : "");
    row.put("per_km", drives ? "0.30" : "");
    row.put("over", chance.one(List.of("", "7days", "4weeks", "1month")));
    row.put("days_per_week", chance.one(List.of("", "5", "6", "5..6", "8", "0")));
    row.put("pay_period", chance.one(List.of("", "", "week", "month")));
    row.put("hours_period", chance.one(List.of("", "", "week", "day")));
    return row;
  }

  private static String number(Generator chance, int most, int decimals) {
    return chance.oneIn(9) ? "" : chance.decimal(0, most, chance.below(decimals + 1)).toString();
  }

  private static String money(Generator chance, int most) {
    String amount = chance.oneIn(12) ? "" : range(chance, 1, most, 2);
    return amount.isEmpty() ? "" : amount + period(chance);
  }

  private static String range(Generator chance, int low, int high, int decimals) {
    String one = chance.decimal(low, high, decimals).toString();
    return chance.oneIn(3) ? one + ".." + chance.decimal(high, 2 * high, decimals) : one;
  }

  private static String time(Generator chance) {
    if (chance.oneIn(12)) {
      return chance.one(List.of("0..8", "0", ""));
    }
    String form = chance.one(List.of("7h30", "7:30", "90min", "8..10h", "6.5", "40"));
    return form + period(chance);
  }

  private static String period(Generator chance) {
    return chance.one(List.of("", "", "", "/week", "/day", "/month", "/task", "/h"));
  }

  private static String fee(Generator chance, String currency) {
    return chance.one(List.of("10%", "20..25%", "12" + currency, "5..6" + currency));
  }

  private static String costs(Generator chance) {
    return chance.one(
        List.of(
            "20/month",
            "phone=20/month;bag=80/24months",
            "12",
            "phone=5..6",
            "phone=20/month; data=3/week"));
  }
}
