package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.Call;
import org.clickwage.message.Language;
import org.clickwage.message.Wording;
import org.clickwage.number.Amount.Unit;
import org.clickwage.profile.RecordField;
import org.clickwage.survey.ResultColumn;
import org.clickwage.work.WageQuantity;
import org.clickwage.work.WageQuantity.Sign;
import org.clickwage.workbook.Workbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each quantity of money that is declared, stated alone: it changes what its sign says, is found
 * wherever figures are, and is hidden where it would show a person.
 */
class DeclaredQuantitiesTest {
  private static final BigDecimal STATED = new BigDecimal("36");

  @TempDir private Path folder;

  /** What is added or taken between pay and net pay: all money but these and income tax. */
  private static Stream<WageQuantity> parts() {
    return Stream.of(WageQuantity.values())
        .filter(each -> each.unit() == Unit.MONEY && each.sign() != Sign.RESULT)
        .filter(each -> each != WageQuantity.PAY && each != WageQuantity.INCOME_TAX);
  }

  private static Stream<WageQuantity> afterGrossPay() {
    return WageQuantity.AFTER_GROSS_PAY.stream();
  }

  /** Its column, which has the name of its option too but for a single cost. */
  private static String column(WageQuantity part) {
    return RecordField.of(part).columnName();
  }

  /** 36 € of 360 €, as the percentage that a rent is. */
  private static String stated(WageQuantity part, String sign) {
    return part == WageQuantity.ACCOUNT_RENT ? "10%" : STATED + sign;
  }

  private static Call calc(WageQuantity part, String... format) {
    String option =
        part == WageQuantity.WORK_COSTS
            ? "--cost=bike=" + stated(part, "EUR")
            : "--" + column(part).replace('_', '-') + "=" + stated(part, "EUR");
    return Call.of(
        Stream.concat(
                Stream.of("calc", "--pay=360EUR", "--paid-hours=20", "--unpaid-hours=10", option),
                Arrays.stream(format))
            .toArray(String[]::new));
  }

  private static JsonObject json(Call call) {
    assertEquals(0, call.exit(), call.err());
    return JsonParser.parseString(call.out()).getAsJsonObject();
  }

  private static Optional<BigDecimal> low(JsonElement range) {
    return range == null || range.isJsonNull()
        ? Optional.empty()
        : Optional.of(range.getAsJsonObject().get("low").getAsBigDecimal());
  }

  /** 360 € and 36 € more or less: the result that it is a part of, and each after it. */
  private static BigDecimal expected(WageQuantity part, WageQuantity result) {
    BigDecimal signed = part.sign() == Sign.TAKEN ? STATED.negate() : STATED;
    return new BigDecimal("360").add(isIn(result, part) ? signed : BigDecimal.ZERO);
  }

  private static boolean isIn(WageQuantity result, WageQuantity part) {
    return result.parts().stream().anyMatch(each -> each == part || isIn(each, part));
  }

  private static Stream<WageQuantity> results(WageQuantity part) {
    Stream<WageQuantity> known = Stream.of(WageQuantity.GROSS_PAY, WageQuantity.EARNINGS);
    boolean hasNet = part == WageQuantity.SOCIAL_CHARGES; // without charges none is known
    return hasNet ? Stream.concat(known, Stream.of(WageQuantity.NET_PAY)) : known;
  }

  @ParameterizedTest
  @MethodSource("parts")
  void changesWhatItsSignSays(WageQuantity part) {
    JsonObject pay = json(calc(part, "--format=json")).getAsJsonObject("pay");
    results(part)
        .forEach(
            result ->
                assertEquals(
                    0,
                    expected(part, result).compareTo(low(pay.get(result.key())).orElseThrow()),
                    () -> result + " of " + pay));
  }

  /** By (1/20 + 1/30) ÷ 2 of 36 € an hour loses 1.50 €, or has them back. */
  @ParameterizedTest
  @MethodSource("afterGrossPay")
  void isAPartOfWhatAnHourLoses(WageQuantity part) {
    JsonObject why = json(calc(part, "--format=json")).getAsJsonObject("why");
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonElement each : why.getAsJsonArray("parts")) {
      BigDecimal perHour = low(each.getAsJsonObject().get("per_hour")).orElseThrow();
      sum = sum.add(perHour);
      if (each.getAsJsonObject().get("part").getAsString().equals(part.keyOfPart())) {
        String stated = part.sign() == Sign.TAKEN ? "1.5" : "-1.5";
        assertEquals(0, new BigDecimal(stated).compareTo(perHour), () -> part + " in " + why);
      }
    }
    BigDecimal gap = low(why.get("from")).orElseThrow().subtract(low(why.get("to")).orElseThrow());
    assertEquals(0, gap.compareTo(sum), () -> "the sum of " + why);
  }

  @ParameterizedTest
  @MethodSource("parts")
  void isNamedOnTheScreenInEachLanguage(WageQuantity part) {
    for (String code : Language.codes()) {
      Wording wording = Wording.in(Language.of(code).orElseThrow());
      String name =
          part == WageQuantity.WORK_COSTS
              ? "bike"
              : wording.say("quantity." + Wording.key(part)).replace('\u00a0', ' ');
      String shown =
          calc(part, "--lang=" + code).out().replaceAll("\\s+", " ").replace('\u00a0', ' ');
      assertTrue(shown.contains(name), () -> name + " in " + shown);
    }
  }

  /** A record of each worker, of whom all after the tenth have another platform. */
  private void writeSurvey(WageQuantity part, IntStream amounts) throws IOException {
    String titles = "worker,platform,country,date,currency,pay,paid_hours,unpaid_hours,";
    write("survey.csv", titles + column(part), ",FR,2024-06-03,EUR,360,20,10,", part, amounts);
  }

  /** One task of 30 hours of each worker. */
  private void writeLog(WageQuantity part, IntStream amounts) throws IOException {
    String titles = "worker,platform,accept,end,currency,reward,";
    String task = ",2024-06-03 00:00,2024-06-04 06:00,EUR,360,";
    write("tasks.csv", titles + column(part), task, part, amounts);
  }

  private void write(String file, String titles, String row, WageQuantity part, IntStream amounts)
      throws IOException {
    StringBuilder rows = new StringBuilder(titles + "\n");
    int[] worker = {0};
    amounts.forEach(
        amount ->
            rows.append("w" + ++worker[0] + (worker[0] > 10 ? ",B" : ",A") + row)
                .append(part == WageQuantity.ACCOUNT_RENT ? amount / 3.6 + "%" : amount + "€")
                .append('\n'));
    new BatchCalls(folder).write(file, rows.toString());
  }

  private JsonObject summary() throws IOException {
    return new BatchCalls(folder).groups(0, "./survey.csv", "--out", "./out.csv").get(0);
  }

  /** Each of twelve has 36 €, in her record as in the statistics. */
  @ParameterizedTest
  @MethodSource("parts")
  void isInRecordsAndStatistics(WageQuantity part) throws IOException {
    writeSurvey(part, IntStream.generate(STATED::intValue).limit(12));
    JsonObject summary = summary();
    String[] lines = new BatchCalls(folder).read("out.csv").split("\n");
    List<String> titles = List.of(lines[0].split(","));
    String[] first = lines[1].split(",");
    results(part)
        .forEach(
            result ->
                assertEquals(
                    0,
                    expected(part, result)
                        .compareTo(new BigDecimal(first[titles.indexOf(result.key())])),
                    () -> result + " of " + lines[1]));
    Stream.of(ResultColumn.values())
        .filter(column -> column.title().startsWith(part.key()))
        .forEach(
            column ->
                assertEquals(
                    0, STATED.compareTo(new BigDecimal(first[titles.indexOf(column.title())]))));
    if (WageQuantity.AFTER_GROSS_PAY.contains(part)) {
      String lost = part.sign() == Sign.TAKEN ? "1.5" : "-1.5";
      assertEquals(
          0,
          new BigDecimal(lost).compareTo(summary.get("why_" + part.keyOfPart()).getAsBigDecimal()));
    }
  }

  /** By 36 € in 30 hours an hour loses 1.20 €, or has them back. */
  @ParameterizedTest
  @MethodSource("afterGrossPay")
  void isInSessionsAndTheirStatistics(WageQuantity part) throws IOException {
    writeLog(part, IntStream.generate(STATED::intValue).limit(12));
    Call call =
        new BatchCalls(folder)
            .call("sessions", "./tasks.csv", "--format", "json", "--out", "./out.csv");
    JsonObject summary = json(call).getAsJsonArray("groups").get(0).getAsJsonObject();
    String lost = part.sign() == Sign.TAKEN ? "1.2" : "-1.2";
    assertEquals(
        0,
        new BigDecimal(lost).compareTo(summary.get("why_" + part.keyOfPart()).getAsBigDecimal()));
    String[] lines = new BatchCalls(folder).read("out.csv").split("\n");
    List<String> titles = List.of(lines[0].split(","));
    String[] first = lines[1].split(",");
    results(part)
        .filter(result -> result != WageQuantity.GROSS_PAY)
        .forEach(
            result ->
                assertEquals(
                    0,
                    expected(part, result)
                        .compareTo(new BigDecimal(first[titles.indexOf(result.key())])),
                    () -> result + " of " + lines[1]));
  }

  /** By what it leaves of pay. */
  private Call summary(WageQuantity part, String command, String file, String... more)
      throws IOException {
    String rate = part == WageQuantity.SOCIAL_CHARGES ? "net" : "earnings";
    List<String> words = List.of("./" + file, "--rate", rate, "--lang", "en", "--force");
    Call call = new BatchCalls(folder).call(command, Call.with(words, more));
    assertEquals(0, call.exit(), call.err());
    return call;
  }

  /** What the statistics have is also in the sums of parts, in a workbook and on a page. */
  private void isInEveryOutput(WageQuantity part, String command, String file, String money)
      throws IOException {
    String whole = summary(part, command, file, "--format", "csv").out();
    assertTrue(whole.contains("why_" + part.keyOfPart()), whole);
    for (String piece : List.of("1/2", "2/2")) {
      summary(part, command, file, "--format", "csv", "--parts", "./parts", "--part", piece);
    }
    assertEquals(
        whole, summary(part, command, file, "--format", "csv", "--parts", "./parts").out());
    summary(part, command, file, "--summary", "./statistics.csv");
    summary(part, command, file, "--summary", "./statistics.xlsx");
    ByteArrayOutputStream sheet = new ByteArrayOutputStream();
    Path workbook = folder.resolve("statistics.xlsx");
    Workbook.unpack(() -> Files.newInputStream(workbook), "", sheet).orElseThrow();
    assertEquals(
        Files.readString(folder.resolve("statistics.csv")), sheet.toString(StandardCharsets.UTF_8));
    String page = summary(part, command, file, "--format", "html").out();
    String name = Wording.in(Language.of("en").orElseThrow()).say("quantity." + Wording.key(part));
    assertTrue(
        Pattern.compile(name + "[^€]{0,60}€" + money).matcher(page).find(),
        () -> name + " on " + page);
  }

  @ParameterizedTest
  @MethodSource("afterGrossPay")
  void isInPartsWorkbooksAndPages(WageQuantity part) throws IOException {
    writeSurvey(part, IntStream.generate(STATED::intValue).limit(12));
    isInEveryOutput(part, "batch", "survey.csv", "1.50"); // an hour
    writeLog(part, IntStream.generate(STATED::intValue).limit(12));
    isInEveryOutput(part, "sessions", "tasks.csv", "432.00"); // of all
  }

  /** Of two workers nothing is shown, nor what would leave theirs of that of all. */
  @ParameterizedTest
  @MethodSource("parts")
  void isHiddenInASmallGroupAndItsDifference(WageQuantity part) throws IOException {
    writeSurvey(part, IntStream.generate(STATED::intValue).limit(12));
    List<JsonObject> groups =
        new BatchCalls(folder).groups(0, "./survey.csv", "--by", "platform", "--min-group", "3");
    String figure =
        WageQuantity.AFTER_GROSS_PAY.contains(part) ? "why_" + part.keyOfPart() : "gross_pay";
    List<Boolean> shown = groups.stream().map(each -> !each.get(figure).isJsonNull()).toList();
    assertEquals(List.of(true, false, false), shown, groups::toString);
  }

  /** Two of twelve have nearly all of it, so that each knows by the sum what the other has. */
  @ParameterizedTest
  @MethodSource("afterGrossPay")
  void isHiddenWhereTwoHaveMostOfIt(WageQuantity part) throws IOException {
    writeSurvey(
        part, IntStream.concat(IntStream.of(180, 180), IntStream.generate(() -> 1).limit(10)));
    JsonObject summary = summary();
    assertTrue(summary.get("why_" + part.keyOfPart()).isJsonNull(), summary::toString);
  }

  /** Whatever the sign that a taken amount is written with, the sums of the lines agree. */
  @ParameterizedTest
  @MethodSource("amounts")
  void isInTheWageOfALogbook(WageQuantity part) throws IOException {
    for (String sign : part.sign() == Sign.TAKEN ? List.of("", "-") : List.of("")) {
      new BatchCalls(folder)
          .write(
              "log.csv",
              "date,pay,currency,hours,"
                  + column(part)
                  + "\n2025-04-01,360,EUR,30,"
                  + sign
                  + STATED
                  + "\n");
      Call call =
          new BatchCalls(folder).call("statement", "./log.csv", "--format", "json", "--lang", "en");
      JsonObject total = json(call).getAsJsonArray("periods").get(0).getAsJsonObject();
      BigDecimal perHour =
          expected(part, WageQuantity.EARNINGS).divide(new BigDecimal("30"), MathContext.DECIMAL64);
      assertEquals(
          0,
          perHour.compareTo(total.get("earnings_hourly_rate").getAsBigDecimal()),
          () -> part + " of " + total);
      Call screen = new BatchCalls(folder).call("statement", "./log.csv", "--lang", "en");
      assertFalse(screen.out().contains("please report this"), screen.out());
      assertFalse(screen.out().contains("not used"), screen.out());
    }
  }

  private static Stream<WageQuantity> amounts() {
    return Stream.concat(WageQuantity.AMOUNTS.stream(), Stream.of(WageQuantity.PLATFORM_FEE));
  }

  /** A hidden column is in no other, or it is said which tell it. */
  @ParameterizedTest
  @MethodSource("parts")
  void isHiddenOrReportedAsReadable(WageQuantity part) throws IOException {
    writeSurvey(part, IntStream.generate(STATED::intValue).limit(12));
    Call call =
        new BatchCalls(folder)
            .batch("./survey.csv", "--drop", column(part), "--out", "./out.csv", "--lang", "en");
    assertEquals(0, call.exit(), call.err());
    String printed = call.out() + call.err();
    assertTrue(printed.contains(column(part) + " ("), () -> part + " in " + printed);
  }
}
