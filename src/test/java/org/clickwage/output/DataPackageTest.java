package org.clickwage.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clickwage.number.Rational;
import org.clickwage.output.DataPackageResource.Field;
import org.junit.jupiter.api.Test;

class DataPackageTest {
  private static final String SHA256 = "ab".repeat(32);
  private static final InputFingerprint FILE = new InputFingerprint(1234, SHA256);
  private static final DataPackage.Source SOURCE =
      DataPackage.Source.of("/home/jane/survey.csv", new InputFingerprint(1000, SHA256));

  private static DataPackageRun run() {
    return new DataPackageRun(
        "clickwage",
        "1.0.0",
        "2026-11-27",
        "batch",
        List.of(
            new DataPackageRun.Option("--by", "platform"),
            new DataPackageRun.Option("--strict", "true"),
            DataPackageRun.Option.file("--key", "/home/jane/secret/my.key")),
        List.of(new DataPackageRun.Option("--seed", "1")),
        Optional.of(new DataPackageDialect("windows-1252", false, ';', "comma", "\r\n", 0, 1)),
        Optional.of("mturk"),
        Optional.of(DataPackageRun.hash("")),
        Optional.of(""),
        Optional.of(812L),
        Optional.empty(),
        Optional.of(List.of(LAW)),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new TreeMap<>(Map.of("not-an-amount", 3L, "not-a-stamp", 1L))),
        Optional.of(new TreeMap<>(Map.of("read", Rational.of(812)))),
        new DataPackageRun.Exit(3, "problems-in-input"));
  }

  private static final Map<String, Object> LAW = new LinkedHashMap<>();

  static {
    LAW.put("country", "FR");
    LAW.put("region", null);
    LAW.put("amount", Rational.of(1003, 100));
    LAW.put("payments_per_year", Rational.of(1, 10_000_000));
    LAW.put("source", "a decree");
  }

  private static DataPackageResource table(String path, DataPackageDialect dialect) {
    List<Field> fields =
        List.of(
            new Field("worker", "string", ""),
            new Field("net_hourly_rate", "number", "Net “real” wage, € per hour <of work>"));
    return DataPackageResource.table(path, dialect, FILE, fields);
  }

  private static DataPackage described() {
    return DataPackage.of(
        List.of(table("enriched.csv", DataPackageDialect.PLAIN)), List.of(SOURCE), run());
  }

  private static JsonObject json(DataPackage described) {
    return JsonParser.parseString(described.toJson()).getAsJsonObject();
  }

  private static JsonObject firstResource(DataPackageResource resource) {
    JsonObject all = json(DataPackage.of(List.of(resource), List.of(SOURCE), run()));
    return all.getAsJsonArray("resources").get(0).getAsJsonObject();
  }

  @Test
  void theSameRunGivesTheSameBytes() {
    assertEquals(described().toJson(), described().toJson());
    assertTrue(described().toJson().startsWith("{\n  \"profile\": \"tabular-data-package\",\n"));
    assertTrue(described().toJson().endsWith("}\n"));
  }

  @Test
  void foldersAreNotReported() {
    String text = described().toJson();
    for (String secret : List.of("home", "jane", "secret")) {
      assertFalse(text.contains(secret), secret);
    }
    assertTrue(text.contains("my.key"));
  }

  @Test
  void itStatesWhatIsRequiredToRepeat() {
    JsonObject all = json(described());
    assertEquals("clickwage-batch", all.get("name").getAsString());
    assertNull(all.get("created"));
    assertNull(all.get("title"));
    JsonObject titled = json(described().titled(Optional.of("Couriers"), "Made by hand."));
    assertEquals("Couriers", titled.get("title").getAsString());
    assertEquals("Made by hand.", titled.get("description").getAsString());
    JsonObject source = all.getAsJsonArray("sources").get(0).getAsJsonObject();
    assertEquals("survey.csv", source.get("title").getAsString());
    assertEquals("sha256:" + SHA256, source.get("hash").getAsString());
    JsonObject run = all.getAsJsonObject("clickwage");
    assertEquals("1.0.0", run.get("version").getAsString());
    assertEquals("2026-11-27", run.get("reference_data").getAsString());
    assertEquals("batch", run.get("command").getAsString());
    assertEquals(
        "[{\"name\":\"--by\",\"value\":\"platform\"},{\"name\":\"--strict\",\"value\":\"true\"},"
            + "{\"name\":\"--key\",\"value\":\"my.key\"}]",
        run.get("options").toString());
    assertEquals("comma", run.getAsJsonObject("dialect").get("decimal").getAsString());
    assertEquals("mturk", run.get("profile").getAsString());
    assertEquals(812, run.get("records").getAsLong());
    assertEquals("{\"not-a-stamp\":1,\"not-an-amount\":3}", run.get("problems").toString());
    assertEquals(
        "[\"contributors\",\"created\",\"licenses\",\"version\"]", run.get("missing").toString());
    assertEquals("{\"code\":3,\"meaning\":\"problems-in-input\"}", run.get("exit").toString());
  }

  @Test
  void whatIsEmptyIsLeftOutAndNumbersKeepTheirDigits() {
    JsonObject run = json(described()).getAsJsonObject("clickwage");
    assertFalse(run.has("workers"));
    assertFalse(run.has("exchange_rates"));
    assertFalse(run.has("charge_schemes"));
    assertEquals(
        "[{\"country\":\"FR\",\"region\":null,\"amount\":10.03,"
            + "\"payments_per_year\":0.0000001,\"source\":\"a decree\"}]",
        run.get("minimum_wages").toString());
  }

  @Test
  void aHiddenSourceHasNeitherLengthNorHashWithoutAKey() {
    DataPackage.Source hidden = DataPackage.Source.hidden("a/b.csv", Optional.empty());
    JsonObject all = json(DataPackage.of(List.of(), List.of(hidden), run()));
    assertEquals("[{\"title\":\"b.csv\"}]", all.get("sources").toString());
  }

  @Test
  void decimalCommasAreReportedOfNumbersOnly() {
    DataPackageDialect comma = new DataPackageDialect("UTF-8", false, ';', "comma", "\n", 0, 1);
    JsonObject schema = firstResource(table("a.csv", comma)).getAsJsonObject("schema");
    assertFalse(schema.getAsJsonArray("fields").get(0).getAsJsonObject().has("decimalChar"));
    assertEquals(
        ",",
        schema.getAsJsonArray("fields").get(1).getAsJsonObject().get("decimalChar").getAsString());
  }

  @Test
  void aTableIsATabularDataResource() {
    JsonObject resource = firstResource(table("sub/Enriched file.csv", DataPackageDialect.PLAIN));
    assertEquals("tabular-data-resource", resource.get("profile").getAsString());
    assertEquals("sub-enriched-file.csv", resource.get("name").getAsString());
    assertEquals("sub/Enriched file.csv", resource.get("path").getAsString());
    assertEquals("csv", resource.get("format").getAsString());
    assertEquals("text/csv", resource.get("mediatype").getAsString());
    assertEquals("utf-8", resource.get("encoding").getAsString());
    assertEquals(1234, resource.get("bytes").getAsLong());
    assertEquals("sha256:" + SHA256, resource.get("hash").getAsString());
    JsonObject dialect = resource.getAsJsonObject("dialect");
    assertEquals(",", dialect.get("delimiter").getAsString());
    assertEquals("\"", dialect.get("quoteChar").getAsString());
    assertEquals("\n", dialect.get("lineTerminator").getAsString());
    assertFalse(dialect.has("headerRows"));
    JsonObject schema = resource.getAsJsonObject("schema");
    assertEquals("[\"\"]", schema.get("missingValues").toString());
    assertEquals(
        "Net “real” wage, € per hour <of work>",
        schema.getAsJsonArray("fields").get(1).getAsJsonObject().get("description").getAsString());
  }

  @Test
  void noNameSteersWhatShowsTheDescriptor() {
    String steering = "\u001b\u0085\u009b\u2028\u2029\u202a\u202e\u2066\u2069";
    String name = "\u200eעמית\u200f" + steering + ".csv";
    String text =
        DataPackage.of(List.of(table(name, DataPackageDialect.PLAIN)), List.of(SOURCE), run())
            .toJson();
    steering.chars().forEach(c -> assertEquals(-1, text.indexOf(c), Integer.toHexString(c)));
    assertTrue(text.contains("\u200eעמית\u200f"), text);
    JsonObject resource =
        JsonParser.parseString(text)
            .getAsJsonObject()
            .getAsJsonArray("resources")
            .get(0)
            .getAsJsonObject();
    assertEquals(name, resource.get("path").getAsString());
  }

  @Test
  void severalHeaderRowsAndTitlesAboveAreReported() {
    DataPackageDialect dialect = new DataPackageDialect("UTF-8", true, ',', "dot", "\n", 2, 3);
    JsonObject reported = firstResource(table("a.csv", dialect)).getAsJsonObject("dialect");
    assertEquals("[3]", reported.get("headerRows").toString());
    assertEquals("[1,2,4,5]", reported.get("commentRows").toString());
    DataPackageDialect none = new DataPackageDialect("UTF-8", false, ',', "dot", "\n", 1, 0);
    JsonObject bare = firstResource(table("a.csv", none)).getAsJsonObject("dialect");
    assertFalse(bare.get("header").getAsBoolean());
    assertFalse(bare.has("headerRows"));
    assertEquals("[1]", bare.get("commentRows").toString());
  }

  @Test
  void otherFilesAndPackedOnesAreReported() {
    JsonObject page = firstResource(DataPackageResource.file("report.html", FILE));
    assertEquals("data-resource", page.get("profile").getAsString());
    assertEquals("text/html", page.get("mediatype").getAsString());
    assertFalse(page.has("schema"));
    JsonObject packed = firstResource(table("Out.CSV.GZ", DataPackageDialect.PLAIN));
    assertEquals("csv", packed.get("format").getAsString());
    assertEquals("gz", packed.get("compression").getAsString());
    JsonObject odd = firstResource(table("enriched", DataPackageDialect.PLAIN));
    assertEquals("csv", odd.get("format").getAsString());
    JsonObject named = firstResource(table("enriched.txt", DataPackageDialect.PLAIN));
    assertEquals("csv", named.get("format").getAsString());
    assertEquals("text/csv", named.get("mediatype").getAsString());
    JsonObject text = firstResource(DataPackageResource.file("problems.txt", FILE));
    assertEquals("text/plain", text.get("mediatype").getAsString());
  }

  @Test
  void twoResourcesNeverHaveOneName() {
    List<DataPackageResource> files =
        Stream.of("a b.csv", "a-b.csv", "A B.csv", "…", "日本")
            .map(path -> DataPackageResource.file(path, FILE))
            .toList();
    DataPackage described = DataPackage.of(files, List.of(SOURCE), run());
    String names = "";
    for (var each : json(described).getAsJsonArray("resources")) {
      names += each.getAsJsonObject().get("name").getAsString() + " ";
    }
    assertEquals("a-b.csv a-b.csv-2 a-b.csv-3 output output-2 ", names);
  }

  @Test
  void aPathIsRelativeToTheDescriptor() {
    Path descriptor = Path.of("out", "datapackage.json");
    assertEquals(Optional.of("a.csv"), DataPackage.pathFrom(descriptor, Path.of("out", "a.csv")));
    assertEquals(
        Optional.of("sub/a.csv"),
        DataPackage.pathFrom(descriptor, Path.of("out", "x", "..", "sub", "a.csv")));
    assertEquals(Optional.empty(), DataPackage.pathFrom(descriptor, Path.of("a.csv")));
    assertEquals(
        Optional.of("a.csv"), DataPackage.pathFrom(Path.of("datapackage.json"), Path.of("a.csv")));
  }

  @Test
  void theDescriptorIsNamedAfterTheFirstOutput() {
    Map<String, String> names =
        Map.of(
            "enriched.csv", "enriched.datapackage.json",
            "out/enriched.csv.gz", "out/enriched.datapackage.json",
            "Survey.2026.CSV.GZ", "Survey.2026.datapackage.json",
            "enriched", "enriched.datapackage.json",
            ".csv", ".csv.datapackage.json");
    names.forEach(
        (output, descriptor) ->
            assertEquals(Path.of(descriptor), DataPackage.descriptorOf(Path.of(output)), output));
  }

  @Test
  void whatIsWrittenIsRead() throws InputOutputException {
    DataPackageReader.Described files = DataPackageReader.read(described().toJson());
    assertEquals(
        List.of(
            new DataPackageFile("enriched.csv", Optional.of(1234L), Optional.of(SHA256), false)),
        files.outputs());
    assertEquals("survey.csv", files.sources().get(0).path());
  }
}
