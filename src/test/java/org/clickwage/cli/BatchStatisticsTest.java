package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.clickwage.Call;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The group statistics of small surveys, each figure worked by hand in {@code figures.csv}. */
class BatchStatisticsTest {
  private static final Path FILES = Path.of("src", "test", "resources", "csv", "batch");

  @TempDir private Path folder;

  private final Map<String, List<JsonObject>> calculated = new HashMap<>();

  @TestFactory
  Stream<DynamicTest> everyFigureIsAsWorkedByHand() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = format.parse(Files.newBufferedReader(FILES.resolve("figures.csv")))) {
      return parser.getRecords().stream()
          .map(
              each ->
                  dynamicTest(
                      String.join(
                          " ",
                          each.get("file"),
                          each.get("options"),
                          each.get("row"),
                          each.get("figure")),
                      () -> isAsWorked(each)));
    }
  }

  private void isAsWorked(CSVRecord worked) throws IOException {
    String call = worked.get("file") + " " + worked.get("options");
    if (!calculated.containsKey(call)) {
      calculated.put(call, groups(worked.get("file"), worked.get("options")));
    }
    List<String> names = Arrays.asList(worked.get("row").split(" "));
    JsonObject row =
        calculated.get(call).stream()
            .filter(each -> names.equals(names(each)))
            .findFirst()
            .orElseThrow();
    JsonElement found = row.get(worked.get("figure"));
    if (worked.get("expected").isEmpty()) {
      assertTrue(found.isJsonNull(), () -> found + ": " + worked.get("arithmetic"));
    } else {
      assertEquals(
          Double.parseDouble(worked.get("expected")),
          found.getAsDouble(),
          Double.parseDouble(worked.get("tolerance")),
          worked.get("arithmetic"));
    }
  }

  /** {@code A minimum}, or {@code * given low}. */
  private static List<String> names(JsonObject row) {
    List<String> names = new ArrayList<>();
    names.add(row.has("platform") ? row.get("platform").getAsString() : "*");
    names.add(row.get("reference_kind").getAsString());
    if (!row.get("bound").isJsonNull()) {
      names.add(row.get("bound").getAsString());
    }
    return names;
  }

  private List<JsonObject> groups(String file, String options) throws IOException {
    List<String> words =
        new ArrayList<>(List.of(FILES.resolve(file).toString(), "--min-group", "1"));
    words.addAll(Call.words(options));
    return new BatchCalls(folder).groups(0, words.toArray(String[]::new));
  }

  private List<JsonObject> survey(String... options) throws IOException {
    // A weight that one alone has would suppress the group.
    String text =
        Files.readString(FILES.resolve("two-platforms.csv")).replace("w3,A,2,", "w3,A,1,");
    BatchCalls calls = new BatchCalls(folder);
    calls.write("survey.csv", text);
    return calls.groups(0, Call.with(List.of("./survey.csv"), options));
  }

  private static String suppressed(JsonObject row) {
    JsonElement reported = row.get("suppressed");
    return reported.isJsonNull() ? "" : reported.getAsString();
  }

  @Test
  void aSmallGroupIsSuppressedAndTheTotalThatWouldRevealIt() throws IOException {
    // A has 6 workers. B has 7, of whom 5 have a rate: what it would show is of those 5.
    List<JsonObject> rows = survey("--by", "platform", "--min-group", "6");
    assertEquals(6, rows.size());
    for (JsonObject row : rows) {
      String group = row.get("platform").getAsString();
      String expected = Map.of("A", "", "B", "n < 6", "*", "withheld").get(group);
      assertEquals(expected, suppressed(row), group);
      if (!group.equals("A")) {
        for (String key : row.keySet()) {
          boolean name =
              List.of("platform", "suppressed", "rate", "currency", "reference_kind", "bound")
                  .contains(key);
          assertTrue(name || row.get(key).isJsonNull(), () -> key + " of " + group);
        }
      }
    }
    assertEquals("", suppressed(survey("--by", "platform").get(5)));
    assertEquals("n < 20", suppressed(survey("--min-group", "20").get(0)));
  }

  @Test
  void aReferenceThatOnlyAFewHaveIsSuppressedAlone() throws IOException {
    StringBuilder survey = new StringBuilder("worker,platform,pay,hours,country\n");
    for (int i = 1; i <= 12; i++) {
      String platform = i <= 6 ? "A" : "B";
      survey.append("w" + i + "," + platform + ",10,2," + (i <= 2 ? "" : "FR") + "\n");
    }
    BatchCalls calls = new BatchCalls(folder);
    calls.write("survey.csv", survey.toString());
    // 6 workers a platform; of A's only 4 have a country, and with it a minimum wage. With the
    // total of 10 and B's 6 these 4 could be found, so that row is withheld too.
    List<JsonObject> rows =
        calls.groups(
            0,
            "./survey.csv",
            "--by",
            "platform",
            "--minimum",
            "8EUR/h",
            "--set",
            "currency=EUR",
            "--set",
            "date=2024-06-01");
    Map<String, String> found = new HashMap<>();
    rows.forEach(row -> found.put(String.join(" ", names(row)), suppressed(row)));
    assertEquals(
        Map.of(
            "A minimum", "n < 5",
            "B minimum", "",
            "* minimum", "withheld",
            "A given", "",
            "B given", "",
            "* given", ""),
        found);
  }

  @Test
  void blanksAroundANameMakeNoOtherPersonOrGroup() throws IOException {
    BatchCalls calls = new BatchCalls(folder);
    calls.write(
        "survey.csv",
        "worker,platform,pay,hours,currency\n"
            + "w1,A,10,2,EUR\n w1, A,20,2,EUR\n\"w1 \",\"A \",30,2,EUR\n");
    List<JsonObject> rows = calls.groups(0, "./survey.csv", "--by", "platform", "--min-group", "1");
    assertEquals(List.of("A", "*"), rows.stream().map(row -> names(row).get(0)).toList());
    for (JsonObject row : rows) {
      assertEquals(1, row.get("workers").getAsInt());
      // (10 + 20 + 30)/6
      assertEquals(10, row.get("median").getAsDouble(), 1e-9);
    }
  }

  /** Rates of 1 to 10,001, each of weight 2: a rank strays by 1.96·√10,001 ÷ 2 = 98. */
  @Test
  void theMedianOfManyUnitsStraysAsTheirRanksDo() throws IOException {
    StringBuilder survey = new StringBuilder("pay,hours,weight\n");
    for (int i = 1; i <= 10_001; i++) {
      survey.append(i).append(",1,2\n");
    }
    BatchCalls calls = new BatchCalls(folder);
    calls.write("survey.csv", survey.toString());
    JsonObject all = calls.groups(0, "./survey.csv", "--set", "currency=EUR").get(0);
    assertEquals(5_001, all.get("median").getAsDouble());
    assertEquals(5_001 - 98, all.get("median_low").getAsDouble(), 1);
    assertEquals(5_001 + 98, all.get("median_high").getAsDouble(), 1);
    assertTrue(calls.read("summary.json").contains("Woodruff"));
  }

  @Test
  void moneyWithoutACurrencyHasNoSumWithMoneyThatHasOne() throws IOException {
    BatchCalls calls = new BatchCalls(folder);
    calls.write(
        "survey.csv", "platform,pay,hours,currency\nA,10,2,EUR\nA,20,2,EUR\nB,10,2,\nB,20,2,\n");
    List<JsonObject> rows = calls.groups(0, "./survey.csv", "--by", "platform", "--min-group", "1");
    Map<String, String> sums = new HashMap<>();
    rows.forEach(
        row -> sums.put(names(row).get(0), row.get("gross_pay") + " " + row.get("currency")));
    assertEquals(Map.of("A", "30 \"EUR\"", "B", "30 null", "*", "null null"), sums);
  }

  @Test
  void aGroupNamedLikeTheTotalStaysAGroup() throws IOException {
    BatchCalls calls = new BatchCalls(folder);
    calls.write("survey.csv", "platform,pay,hours,currency\n*,10,2,EUR\nB,20,2,EUR\n");
    List<JsonObject> rows = calls.groups(0, "./survey.csv", "--by", "platform", "--min-group", "1");
    assertEquals(List.of("*", "B", "*"), rows.stream().map(row -> names(row).get(0)).toList());
    assertEquals(
        List.of(1, 1, 2), rows.stream().map(row -> row.get("records").getAsInt()).toList());
  }

  @Test
  void theWeightMayBeAnyColumn() throws IOException {
    BatchCalls calls = new BatchCalls(folder);
    calls.write("survey.csv", "worker,pay,hours,redressement,currency\na,4,1,3,EUR\nb,8,1,1,EUR\n");
    JsonObject row =
        calls.groups(0, "./survey.csv", "--weight", "redressement", "--min-group", "1").get(0);
    // (3 x 4 + 8)/4
    assertEquals(5.0, row.get("mean").getAsDouble(), 1e-9);
  }

  @Test
  void pseudonymsHideAGroupsNameAndItsPlaceInTheOrder() throws IOException {
    BatchCalls calls = new BatchCalls(folder);
    calls.write("survey.csv", "worker,pay,hours,currency\nzoe,4,1,EUR\n\"al \"\"x\"\"\",8,1,EUR\n");
    calls.write("key.txt", "0123456789abcdef".repeat(4) + "\n");
    folder.resolve("key.txt").toFile().setReadable(false, false);
    folder.resolve("key.txt").toFile().setReadable(true, true);
    List<JsonObject> rows =
        calls.groups(
            0,
            "./survey.csv",
            "--by",
            "worker",
            "--min-group",
            "1",
            "--pseudonymise",
            "worker",
            "--key",
            "./key.txt",
            "--out",
            "./out.csv");
    List<String> names = rows.stream().map(row -> row.get("worker").getAsString()).toList();
    assertEquals(3, names.size());
    assertEquals("*", names.get(2));
    assertEquals(names.stream().limit(2).sorted().toList(), names.subList(0, 2));
    for (String name : names.subList(0, 2)) {
      assertTrue(name.startsWith("p-"), name);
      assertTrue(calls.read("out.csv").contains("\n" + name + ","), name);
    }
    for (String file : List.of("out.csv", "summary.json", "out.datapackage.json")) {
      assertTrue(!calls.read(file).contains("zoe"), file);
      assertTrue(!calls.read(file).contains("0123456789abcdef"), file);
    }
  }

  @Test
  void aMistakeInAnOutputMakesNoKey() throws IOException {
    BatchCalls calls = new BatchCalls(folder);
    calls.write("survey.csv", "worker,pay,hours,currency\nzoe,4,1,EUR\n");
    String[] call = {
      "./survey.csv", "--pseudonymise", "worker", "--key", "./key.txt", "--out", "./survey.csv"
    };
    assertEquals(4, calls.batch(call).exit());
    assertTrue(Files.notExists(folder.resolve("key.txt")));
    call[call.length - 1] = "./out.csv";
    assertEquals(0, calls.batch(call).exit());
    assertTrue(Files.exists(folder.resolve("key.txt")));
  }
}
