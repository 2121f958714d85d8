package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of the summary are those of the records that are counted, by independent sums. */
class CountedRecordsTest {
  private static final int SURVEYS = 20;
  private static final int RECORDS = 25;
  private static final Rational ROUNDING = Rational.of(1, 1_000_000_000);

  /** What was earned, and the hours. */
  private record Unit(Rational earnings, Rational hours) {
    Unit plus(Unit other) {
      return new Unit(earnings.plus(other.earnings), hours.plus(other.hours));
    }

    Rational rate() {
      return earnings.dividedBy(hours);
    }
  }

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"", "--per record", "--count approved", "--pending paid", "--pending unpaid"})
  void anybodyFindsTheSameFigures(String options) throws IOException {
    BatchCalls calls = new BatchCalls(folder);
    Random random = new Random(25);
    for (int i = 0; i < SURVEYS; i++) {
      calls.write("survey.csv", survey(random));
      String words = "./survey.csv --by platform --min-group 1 --out ./rows.csv";
      List<String> call = new ArrayList<>(List.of(words.split(" ")));
      call.addAll(options.isEmpty() ? List.of() : List.of(options.split(" ")));
      for (JsonObject group : calls.groups(3, call.toArray(String[]::new))) {
        isOf(units(calls.read("rows.csv"), group, options.contains("record")), group);
      }
    }
  }

  private static void isOf(List<Unit> units, JsonObject group) {
    Unit all = units.stream().reduce(Unit::plus).orElse(null);
    if (all == null) {
      assertTrue(group.get("mean").isJsonNull(), group::toString);
      return;
    }
    Rational rates = units.stream().map(Unit::rate).reduce(Rational.ZERO, Rational::plus);
    isNear(rates.dividedBy(Rational.of(units.size())), group, "mean");
    isNear(all.rate(), group, "pooled_earnings");
    isNear(all.hours(), group, "work_hours");
  }

  private static void isNear(Rational expected, JsonObject group, String figure) {
    assertTrue(group.has(figure) && !group.get(figure).isJsonNull(), () -> figure + group);
    Rational shown = Rational.of(group.get(figure).getAsBigDecimal());
    boolean isNear =
        expected.minus(shown).isLessThan(ROUNDING) && shown.minus(expected).isLessThan(ROUNDING);
    assertTrue(isNear, () -> expected + ": " + figure + group);
  }

  /** What each worker of a group has, or each record, where he has hours. */
  private static List<Unit> units(String rows, JsonObject group, boolean perRecord)
      throws IOException {
    Map<String, Unit> units = new HashMap<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = format.parse(new StringReader(rows))) {
      for (CSVRecord row : parser) {
        boolean isThere =
            !group.has("platform")
                || group.get("platform").isJsonNull()
                || group.get("platform").getAsString().equals("*")
                || group.get("platform").getAsString().equals(row.get("platform"));
        if (isThere && row.get("counted").equals("yes")) {
          boolean isWorker = !perRecord && !row.get("worker").isEmpty();
          String unit = isWorker ? row.get("worker") : "#" + row.getRecordNumber();
          units.merge(
              unit, new Unit(number(row, "earnings"), number(row, "work_hours")), Unit::plus);
        }
      }
    }
    return units.values().stream().filter(unit -> unit.hours().isPositive()).toList();
  }

  private static Rational number(CSVRecord row, String column) {
    return Rational.of(new BigDecimal(row.get(column)));
  }

  /** The last record has a problem, so that every call ends alike. */
  private static String survey(Random random) {
    StringBuilder text =
        new StringBuilder("worker,platform,status,pay,hours,platform_fee,currency\n");
    for (int i = 0; i < RECORDS; i++) {
      text.append(one(random, "a", "b", "c", "d", "")).append(',');
      text.append(one(random, "x", "y")).append(',');
      text.append(one(random, "approved", "approved", "rejected", "returned", "pending"));
      text.append(',').append(one(random, "12.50", "30", "0", "", "much")).append(',');
      text.append(one(random, "2", "3.25", "0.5", "0", "", "-")).append(',');
      text.append(one(random, "1.20", "", "0")).append(",EUR\n");
    }
    return text.append("e,x,approved,much,-,,EUR\n").toString();
  }

  private static String one(Random random, String... of) {
    return of[random.nextInt(of.length)];
  }
}
