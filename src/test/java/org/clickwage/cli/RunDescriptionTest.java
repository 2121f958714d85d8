package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.clickwage.Call;
import org.clickwage.message.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data package next to the outputs: enough to cite a run, to check it and to repeat it. */
class RunDescriptionTest {
  private static final String SURVEY =
      "worker;plateforme;pay;hours;currency\r\n"
          + "w1;A;12,50;2;EUR\r\n"
          + "w2;A;20..30;3;EUR\r\n"
          + "w3;B;abc;3;EUR\r\n"
          + "w4;B;xyz;3;EUR\r\n"
          + "w5;B;8;3;EUR;more\r\n";

  @TempDir private Path folder;

  private BatchCalls calls;

  @BeforeEach
  void writeSurvey() throws IOException {
    calls = new BatchCalls(folder);
    calls.write("survey.csv", SURVEY);
  }

  private Call run(String... more) {
    List<String> words =
        List.of(
            "./survey.csv",
            "--out",
            "./rich.csv",
            "--summary",
            "./summary.csv",
            "--problems",
            "./problems.txt",
            "--by",
            "plateforme",
            "--minimum",
            "9EUR/h",
            "--force");
    Call call = calls.batch(Call.with(words, more));
    assertEquals(3, call.exit(), call.err());
    return call;
  }

  private JsonObject described() throws IOException {
    return described("rich");
  }

  private JsonObject described(String stem) throws IOException {
    return JsonParser.parseString(calls.read(stem + ".datapackage.json")).getAsJsonObject();
  }

  private static JsonObject resource(JsonObject described, String name) {
    for (JsonElement each : described.getAsJsonArray("resources")) {
      if (each.getAsJsonObject().get("path").getAsString().equals(name)) {
        return each.getAsJsonObject();
      }
    }
    throw new AssertionError("not described: " + name);
  }

  private String sha256(String name) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(Files.readAllBytes(folder.resolve(name)));
      return "sha256:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyOutputIsDescribedByItsHash() throws IOException {
    run();
    JsonObject described = described();
    for (String name : List.of("rich.csv", "summary.csv", "problems.txt")) {
      JsonObject resource = resource(described, name);
      assertEquals(Files.size(folder.resolve(name)), resource.get("bytes").getAsLong(), name);
      assertEquals(sha256(name), resource.get("hash").getAsString(), name);
    }
    JsonObject source = described.getAsJsonArray("sources").get(0).getAsJsonObject();
    assertEquals("survey.csv", source.get("title").getAsString());
    assertEquals(sha256("survey.csv"), source.get("hash").getAsString());
  }

  @Test
  void theColumnsAreThoseOfTheFile() throws IOException {
    run("--drop", "worker", "--columns", "gross_hourly_rate,verdict,problem");
    JsonArray fields =
        resource(described(), "rich.csv").getAsJsonObject("schema").getAsJsonArray("fields");
    List<String> names = new ArrayList<>();
    List<String> types = new ArrayList<>();
    for (JsonElement each : fields) {
      names.add(each.getAsJsonObject().get("name").getAsString());
      types.add(each.getAsJsonObject().get("type").getAsString());
      assertFalse(each.getAsJsonObject().get("description").getAsString().isBlank());
    }
    assertEquals(calls.read("rich.csv").lines().findFirst().get(), String.join(";", names));
    assertEquals(
        List.of("string", "string", "string", "string", "number", "number", "string", "string"),
        types);
  }

  @Test
  void theRunIsDescribed() throws IOException {
    run();
    JsonObject run = described().getAsJsonObject("clickwage");
    assertEquals("2026-11-29", run.get("reference_data").getAsString());
    assertEquals("batch", run.get("command").getAsString());
    assertEquals(5, run.get("records").getAsInt());
    assertEquals(2, run.getAsJsonObject("problems").get("expected.money").getAsInt());
    assertEquals(1, run.getAsJsonObject("problems").get("problem.long-record").getAsInt());
    assertEquals(3, run.getAsJsonObject("exit").get("code").getAsInt());
    JsonObject dialect = run.getAsJsonObject("dialect");
    assertEquals(";", dialect.get("delimiter").getAsString());
    assertEquals("comma", dialect.get("decimal").getAsString());
    assertEquals("\r\n", dialect.get("line_end").getAsString());
    assertTrue(
        run.getAsJsonArray("options").toString().contains("\"--by\",\"value\":\"plateforme\""));
  }

  /** By hand: what no option says is pooled, summed and shown so. */
  @Test
  void whatDefaultsDecidedIsDescribed() throws IOException {
    run("--threads", "2");
    String defaults = described().getAsJsonObject("clickwage").get("defaults").toString();
    assertEquals(
        "--basis=auto --confidence=95% --count=approved,rejected,returned"
            + " --min-group=5 --outliers=3iqr-log --pending=apart --per=worker",
        defaults
            .replaceAll("[\\[\\]{}\"]", "")
            .replaceAll("name:(\\S+?),value:", "$1=")
            .replace(",--", " --"));
  }

  @Test
  void theProfileIsDescribedWithItsText() throws IOException {
    calls.write("my.profile", "# Mine.\nsame-names = yes\n");
    run("--profile", folder.resolve("my.profile").toString());
    JsonObject run = described().getAsJsonObject("clickwage");
    assertEquals("my", run.get("profile").getAsString());
    assertEquals(sha256("my.profile"), run.get("profile_hash").getAsString());
    assertEquals(calls.read("my.profile"), run.get("profile_text").getAsString());
  }

  @Test
  void aPackedOutputIsTheSameWhenItIsUnpacked() throws IOException {
    run();
    Call call =
        calls.batch(
            "./survey.csv",
            "--minimum",
            "9EUR/h",
            "--by",
            "plateforme",
            "--out",
            "./rich.csv.gz",
            "--summary",
            "./summary.csv.gz",
            "--force");
    assertEquals(3, call.exit(), call.err());
    assertEquals(calls.read("rich.csv"), unpacked("rich.csv.gz"));
    assertEquals(calls.read("summary.csv"), unpacked("summary.csv.gz"));
    assertEquals(
        sha256("rich.csv.gz"), resource(described(), "rich.csv.gz").get("hash").getAsString());
    assertEquals(0, calls.call("verify", "./rich.datapackage.json").exit());
  }

  private String unpacked(String name) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(name)))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theColumnsOfTheStatisticsAreDescribedWhereTheyAreATable() throws IOException {
    run();
    List<String> names = new ArrayList<>();
    for (JsonElement each :
        resource(described(), "summary.csv").getAsJsonObject("schema").getAsJsonArray("fields")) {
      names.add(each.getAsJsonObject().get("name").getAsString());
      assertFalse(
          each.getAsJsonObject().get("description").getAsString().isBlank(), names.toString());
    }
    assertEquals(calls.read("summary.csv").lines().findFirst().get(), String.join(",", names));
    calls.batch("./survey.csv", "--minimum", "9EUR/h", "--summary", "./summary.json", "--force");
    assertFalse(resource(described("summary"), "summary.json").has("schema"));
  }

  @Test
  void soAreTheColumnsOfTheStatisticsOfALog() throws IOException {
    calls.write(
        "log.csv", "worker,accept,end,pay\nw1,2024-06-03T10:00:00Z,2024-06-03T11:00:00Z,5 EUR\n");
    Call call = calls.call("sessions", "./log.csv", "--by", "worker", "--summary", "./sums.csv");
    assertEquals(0, call.exit(), call.err());
    List<String> names = new ArrayList<>();
    for (JsonElement each :
        resource(described("sums"), "sums.csv")
            .getAsJsonObject("schema")
            .getAsJsonArray("fields")) {
      names.add(each.getAsJsonObject().get("name").getAsString());
    }
    assertEquals(calls.read("sums.csv").lines().findFirst().get(), String.join(",", names));
  }

  @Test
  void aPageQuotesNoNumberOfAHiddenColumn() throws IOException {
    calls.write("incomes.csv", "worker,income,pay,hours\nw1,51234.56,30,3\n");
    calls.batch("./incomes.csv", "--drop", "income", "--report", "./page.html");
    assertFalse(calls.read("page.html").contains("51234"), "the example of a decimal point");
  }

  @Test
  void aPageQuotesNoNumberAsAnExample() throws IOException {
    calls.write("pays.csv", "worker,platform,pay,hours\nw1,A,77.77,3\n");
    Call call = calls.batch("./pays.csv", "--by", "platform", "--report", "./page.html");
    assertTrue(call.err().contains("decimal point, as in 77.77"), call.err());
    String page = calls.read("page.html");
    assertTrue(page.contains("decimal point; "), page);
    assertFalse(page.contains("77.77"), "the pay of one who is suppressed");
  }

  @Test
  void aPageNamesTheRateOfExchangeOfARateThatWasGiven() throws IOException {
    calls.write("paid.csv", "pay,hours,currency,date,promised\n100,10,EUR,2023-03-01,12 GBP\n");
    calls.batch("./paid.csv", "--minimum", "9USD/h", "--report", "./page.html");
    String page = calls.read("page.html");
    // The means of 2023 in the table.
    assertTrue(page.contains("1\u00a0EUR = 1.08127\u00a0USD, mean of 2023: ECB"), page);
    assertTrue(page.contains("1\u00a0EUR = 0.869787\u00a0GBP, mean of 2023: ECB"), page);
    calls.batch("./paid.csv", "--drop", "promised", "--report", "./page.html", "--force");
    assertFalse(calls.read("page.html").contains("GBP"), "the currency of a hidden promise");
  }

  @Test
  void recordsThatOnlyLackAReferenceAreInTheFiguresOfAPage() throws IOException {
    calls.write("paid.csv", "pay,hours,currency,country,date\n100,10,EUR,IT,2023-03-01\n");
    calls.batch("./paid.csv", "--min-group", "1", "--report", "./page.html");
    String page = calls.read("page.html");
    assertTrue(page.contains("Records with a problem: 1 of 1."), page);
    assertTrue(page.contains("those that only lack a minimum wage keep their rates"), page);
    assertTrue(page.contains("€10.00"), page);
  }

  @Test
  void nothingIsDescribedNextToADevice() throws IOException {
    Call call =
        calls.batch(
            "./survey.csv", "--minimum", "9EUR/h", "--out", "/dev/null", "--summary", "./sums.csv");
    assertEquals(3, call.exit(), call.err());
    JsonArray resources = described("sums").getAsJsonArray("resources");
    assertEquals(1, resources.size(), "the device is no file of the package");
    assertEquals("sums.csv", resources.get(0).getAsJsonObject().get("path").getAsString());
  }

  @Test
  void noFolderAndNoKeyIsInIt() throws IOException {
    run("--pseudonymise", "worker", "--key", "./secret.txt");
    String described = calls.read("rich.datapackage.json");
    String key = calls.read("secret.txt").strip();
    assertTrue(key.length() >= 64, "a key was made");
    assertFalse(described.contains(key.substring(0, 16)), described);
    assertFalse(described.contains(folder.toString()), described);
    assertTrue(described.contains("secret.txt"), "which file had the key is said");
  }

  @Test
  void aConditionOnAHiddenColumnIsListedWithoutItsWord() throws IOException {
    run("--where", "worker!=w5", "--where", "pay!=xyz", "--drop", "worker");
    String options = described().getAsJsonObject("clickwage").getAsJsonArray("options").toString();
    assertTrue(options.contains("\"--where\",\"value\":\"worker!=…\""), options);
    assertTrue(options.contains("\"--where\",\"value\":\"pay!=xyz\""), options);
  }

  @Test
  void theSameRunGivesTheSameBytesWithAnyNumberOfThreads() throws IOException {
    List<String> names = List.of("rich.csv", "summary.csv", "problems.txt");
    run("--threads", "1");
    List<String> first = new ArrayList<>();
    for (String name : names) {
      first.add(calls.read(name));
    }
    String description = calls.read("rich.datapackage.json");
    run("--threads", "1");
    assertEquals(description, calls.read("rich.datapackage.json"));
    run("--threads", "5");
    for (int i = 0; i < names.size(); i++) {
      assertEquals(first.get(i), calls.read(names.get(i)));
    }
  }

  @Test
  void verifyFindsWhatWasChangedAndWhatIsMissing() throws IOException {
    run();
    Call fine = calls.call("verify", "./rich.datapackage.json", "--format", "csv");
    assertEquals(0, fine.exit(), fine.err());
    assertEquals(4, fine.out().lines().filter(line -> line.startsWith("ok,")).count(), fine.out());
    calls.write("rich.csv", calls.read("rich.csv").replace("12,50", "13,50"));
    Files.delete(folder.resolve("summary.csv"));
    Call changed = calls.call("verify", "./rich.datapackage.json", "--format", "csv");
    assertEquals(3, changed.exit(), changed.err());
    assertTrue(changed.out().contains("changed,rich.csv\n"), changed.out());
    assertTrue(changed.out().contains("missing,summary.csv\n"), changed.out());
    assertTrue(changed.out().contains("ok,survey.csv\n"), changed.out());
  }

  /** Of a run that was killed when rich.csv had its name and summary.csv had not. */
  @Test
  void theNextRunSaysWhichFilesAreOfWhichRun() throws IOException {
    run();
    calls.write(".clickwage-a37405f4-00000000000a0000.old", "replaced");
    calls.write(".clickwage-b8d4cfbe-00000000000a0001.part", "waiting");
    Call next = calls.batch("./survey.csv", "--summary", "./summary.csv", "--force");
    String reported = "new from that run: rich.csv; not from it: summary.csv";
    assertTrue(next.err().contains(reported), next.err());
  }

  @Test
  void aRunThatIsStrictLeavesNothing() {
    Call call =
        calls.batch(
            "./survey.csv", "--strict", "--out", "./rich.csv", "--problems", "./problems.txt");
    assertEquals(3, call.exit());
    for (String name : List.of("rich.csv", "problems.txt", "rich.datapackage.json")) {
      assertFalse(Files.exists(folder.resolve(name)), name);
    }
    assertEquals(1, folder.toFile().list().length, "only the survey is there");
  }

  @Test
  void aRefusedRunLeavesWhatWasThere() throws IOException {
    calls.write("rich.csv", "kept");
    Call call = calls.batch("./survey.csv", "--out", "./rich.csv", "--summary", "./summary.csv");
    assertEquals(4, call.exit());
    assertEquals("kept", calls.read("rich.csv"));
    assertEquals(2, folder.toFile().list().length);
    Call itself = calls.batch("./survey.csv", "--out", "./survey.csv", "--force");
    assertEquals(4, itself.exit());
    assertEquals(SURVEY, calls.read("survey.csv"));
  }

  @Test
  void filesAreInTheLanguageAskedFor() throws IOException {
    run();
    String english = calls.read("problems.txt");
    run("--lang", "fr");
    assertTrue(calls.read("problems.txt").contains("n’est pas"), "the language that was asked for");
    assertTrue(english.contains("is not"), english);
  }

  @Test
  void theLanguageOfTheEnvironmentIsListedAsIfItHadBeenTyped() throws IOException {
    Path out = folder.resolve("rich.csv");
    Call.in(
        french(), SURVEY.getBytes(StandardCharsets.UTF_8), "batch", "-", "--out", out.toString());
    String described = calls.read("rich.datapackage.json").replaceAll("\\s+", " ");
    assertTrue(described.contains("{ \"name\": \"--lang\", \"value\": \"fr\" }"), described);
  }

  private static Environment french() {
    Environment pipe = Call.PIPE;
    return new Environment(
        pipe.terminal(),
        pipe.asks(),
        pipe.errorTerminal(),
        pipe.width(),
        pipe.charset(),
        Language.of("fr").orElseThrow(),
        pipe.now(),
        pipe.variables(),
        pipe.chunkBytes(),
        Optional.empty());
  }

  @Test
  void anOutputInAnotherFolderIsReportedAsNotDescribed() throws IOException {
    Files.createDirectory(folder.resolve("records"));
    Files.createDirectory(folder.resolve("records/more"));
    Call call =
        calls.batch(
            "./survey.csv",
            "--out",
            "./records/rich.csv",
            "--summary",
            "./records/more/summary.csv",
            "--problems",
            "./problems.txt");
    List<String> undescribed =
        call.err().lines().filter(line -> line.contains("does not describe it")).toList();
    assertEquals(1, undescribed.size(), call.err());
    assertTrue(undescribed.get(0).startsWith(folder.resolve("problems.txt") + ":"), call.err());
    String described = calls.read("records/rich.datapackage.json");
    assertTrue(described.contains("\"more/summary.csv\""), described);
    assertFalse(described.contains("\"path\": \"problems.txt\""), described);
  }
}
