package org.clickwage.pocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.caoccao.javet.enums.JSRuntimeType;
import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.V8Host;
import com.caoccao.javet.interop.V8Runtime;
import com.caoccao.javet.interop.loader.JavetLibLoader;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.clickwage.Call;
import org.clickwage.Generator;
import org.clickwage.document.Links;
import org.clickwage.message.BundledText;
import org.clickwage.message.Language;
import org.clickwage.options.PageSettings;
import org.clickwage.output.Provenance;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script of a written page against the program: each of many works comes to the same JSON, to
 * the byte, and each refusal to the same sentences.
 *
 * <p>The script is run by the engine of Chromium, where the build has its native part for the
 * system, and is not told to do without: {@code -DskipPocket}.
 */
class PocketIT {
  private static final int WORKS = 400;
  private static final String FIRST_DAY = "2024-01-01";
  private static final List<String> COUNTRIES =
      List.of("FR", "MG", "GB", "US", "KE", "IE", "ES", "IT", "PT", "BE");

  private static final Path SAMPLE = Path.of("samples", "page-fr-mg.html");
  private static final List<String> SAMPLED =
      List.of(
          "--country FR",
          "--country FR;--work rides;--charges fr-micro-bic-services;--cost essence 40",
          "--country FR;--work deliveries;--paid-hours 28;hours-to 50;--minimum 15",
          "--country FR-976;--charges fr-micro-bnc",
          "--country MG;--client-country FR;--work tasks;--tasks 400;per-task 12 à 15",
          "--country MG;currency MGA;--pay 200 000;--on juin 2026",
          "--country FR;--cost beaucoup");

  private static final ReferenceData FACTS = ReferenceData.bundled();

  /** What may be written behind a number, the currencies of the page among it. */
  private static final List<String> CURRENCIES =
      List.of("€", " EUR", "$", "USD ", "£", "MGA", " Ar", "KES");

  private static V8Runtime engine;

  @TempDir static Path folder;

  @BeforeAll
  static void startOrFail() throws Exception {
    assumeFalse(System.getProperty("skipPocket") != null, "left out by -DskipPocket");
    boolean there = isThereForThisSystem();
    if (!there) {
      System.out.println("PocketIT skipped: the build has no V8 for this system");
    }
    assumeTrue(there, "the build has no V8 for this system");
    engine = started(page());
  }

  private static V8Runtime started(String page) throws Exception {
    V8Runtime started = null;
    try {
      started = V8Host.getV8Instance().createV8Runtime();
    } catch (JavetException | LinkageError e) {
      fail("V8 does not start (-DskipPocket leaves this out): " + e.getMessage(), e);
    }
    String data = part(page, "<script type=\"application/json\" id=\"data\">(.*?)</script>");
    started.getGlobalObject().set("data", data);
    started
        .getExecutor("var self = globalThis, clickwageFiles = JSON.parse(data).files;")
        .executeVoid();
    started.getExecutor(script(page)).executeVoid();
    return started;
  }

  private static boolean isThereForThisSystem() {
    try {
      String library = new JavetLibLoader(JSRuntimeType.V8).getResourceFileName();
      return V8Host.class.getResource(library) != null;
    } catch (JavetException e) {
      return false;
    }
  }

  @AfterAll
  static void stop() throws JavetException {
    if (engine != null) {
      engine.close();
    }
  }

  private static String page() throws IOException {
    Path file = folder.resolve("page.html");
    Call call =
        Call.of(
            "page",
            "--country",
            String.join(",", COUNTRIES),
            "--lang",
            "fr,en",
            "--since",
            FIRST_DAY,
            "--out",
            file.toString());
    assertEquals(0, call.exit(), call.err());
    return Files.readString(file);
  }

  private static String part(String page, String pattern) {
    Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
    assertTrue(found.find(), pattern);
    return found.group(1);
  }

  /** As the page unpacks it, and allows it by its hash. */
  private static String script(String page) throws IOException, GeneralSecurityException {
    byte[] packed =
        Base64.getDecoder()
            .decode(part(page, "<script type=\"text/plain\" id=\"engine\">(.*?)</script>"));
    byte[] script = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(script);
    assertTrue(page.contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'"));
    return new String(script, StandardCharsets.UTF_8);
  }

  private static String scripted(String function, List<String> lines, String language) {
    return scripted(engine, function, lines, language);
  }

  private static String scripted(
      V8Runtime engine, String function, List<String> lines, String language) {
    try {
      engine.getGlobalObject().set("lines", String.join("\n", lines));
      return engine
          .getExecutor(function + "(lines,'" + language + "','" + Call.TODAY + "')")
          .executeString();
    } catch (JavetException e) {
      throw new IllegalStateException(lines.toString(), e);
    }
  }

  @Test
  void worksComeToTheSameAsCalcGives() {
    int[] refused = new int[1];
    Generator.records(
        WORKS,
        chance -> {
          String json = sameOfBoth(work(chance), chance.one(List.of("en", "fr")));
          refused[0] += problems(json).isEmpty() ? 0 : 1;
        });
    int tried = WORKS * Generator.TIMES;
    assertTrue(refused[0] > tried / 20 && refused[0] < tried / 2, "refused: " + refused[0]);
  }

  /** Rates are rounded half up, what would reach a minimum up, the hours it allows down. */
  @Test
  void figuresOfSixteenDigitsAreThoseOfEachRoundingMode() {
    List<String> figures =
        List.of(
            "net_hourly_rate\": ",
            "per_task\": null,\\s*\"gross_pay\": ",
            "\"hours\",\\s*\"limit\": ");
    int[] withAll = new int[figures.size()];
    Generator.records(
        WORKS / 4,
        chance -> {
          List<String> options =
              List.of(
                  "--pay " + chance.decimal(50, 250, 2) + "€",
                  "--hours " + chance.decimal(30, 60, 2) + "h",
                  "--charges " + chance.decimal(5, 40, 1) + "%",
                  "--country FR");
          String json = sameOfBoth(options, "en");
          for (int i = 0; i < withAll.length; i++) {
            withAll[i] += digits(json, figures.get(i)) == 16 ? 1 : 0;
          }
        });
    for (int i = 0; i < withAll.length; i++) {
      assertTrue(withAll[i] > WORKS * Generator.TIMES / 8, figures.get(i) + withAll[i]);
    }
  }

  private static int digits(String json, String before) {
    Matcher low = Pattern.compile(before + "\\{\\s*\"low\": 0?\\.?0*([0-9.]+)").matcher(json);
    return low.find() ? low.group(1).replace(".", "").length() : 0;
  }

  /** Durations of ISO 8601, and those that look like one and are refused. */
  @Test
  void durationsAreReadAlike() {
    sameOfEach(
        chance ->
            "--hours "
                + chance.one(List.of("PT", "pt", "P1DT", "P", "-PT", "PT-", "+PT", "PT0"))
                + chance.below(60)
                + chance.one(List.of("H", "h", "M", "S", "H30M", "H5M6.5S", "H1H", "M2H", "D", ""))
                + chance.one(List.of("", "/week", "9S")));
  }

  /**
   * Accents behind their letters are taken off. Those that are part of one a browser takes apart,
   * which this engine lacks the tables for: {@code PocketPageIT} has them.
   */
  @Test
  void accentsAreTakenOffAlike() {
    sameOfEach(
        chance -> {
          String text =
              chance.one(
                  List.of("--on le 3 février 2025", "--on 1er août 2025", "--on 12 décembre 2025"));
          return Normalizer.normalize(text, chance.one(List.of(Form.NFD, Form.NFKD)));
        });
  }

  /** Whatever ends a line, or is blank, in what is quoted. */
  @Test
  void lineEndsAreShownAlike() {
    sameOfEach(
        chance -> {
          String end = chance.one(List.of("\r", "\u2028", "\u2029"));
          String before = chance.one(List.of("", "12", "x", "9 "));
          return chance.one(List.of("--pay ", "--hours ", "--country ", "--cost b="))
              + before
              + end
              + chance.one(List.of("", "€", "h", " " + end + "y"));
        });
  }

  private static void sameOfEach(Function<Generator, String> option) {
    Generator.records(
        WORKS / 10,
        chance -> {
          List<String> options = new ArrayList<>(List.of("--pay 400€", "--hours 40h"));
          String last = option.apply(chance);
          options.removeIf(each -> each.startsWith(last.substring(0, last.indexOf(' '))));
          options.add(last);
          sameOfBoth(options, chance.one(List.of("en", "fr")));
        });
  }

  /** What the script answers: the same as the program, which works beside it. */
  private static String sameOfBoth(List<String> options, String language) {
    String[] args =
        Stream.concat(
                Stream.of("calc", "--format", "json", "--lang", language),
                options.stream().flatMap(line -> Stream.of(line.split(" ", 2))))
            .toArray(String[]::new);
    CompletableFuture<Call> run = CompletableFuture.supplyAsync(() -> Call.of(args));
    String json = scripted("json", options, language);
    Call call = run.join();
    if (call.exit() == 0) {
      assertEquals(call.out(), json, options::toString);
    } else {
      assertEquals(refusal(call), problems(json), options::toString);
    }
    return json;
  }

  /** The fields of the page as a telephone reads them, and in words and marks what it places. */
  @Test
  void fieldsAreAnsweredAsTheProgramAnswersThem() {
    Generator.records(
        WORKS / 4,
        chance -> {
          String language = chance.one(List.of("en", "fr"));
          List<String> fields = fields(chance);
          PageAnswer program = PageAnswer.in(language, Call.TODAY.toString(), FACTS);
          String lines = String.join("\n", fields);
          assertEquals(program.of(lines), scripted("answer", fields, language), fields::toString);
          assertEquals(program.asked(lines), scripted("asked", fields, language), fields::toString);
        });
  }

  /**
   * The page of the samples is the one of today, apart from its script, which another compiler
   * would write otherwise: that answers as the program does. {@code -Dcases.update=true} writes it.
   */
  @Test
  void theSampleIsThePageOfToday() throws Exception {
    PocketPage page =
        new PocketPage(
            new LinkedHashSet<>(List.of(Place.of("FR"), Place.of("MG"))),
            PageSettings.since(FACTS),
            FACTS.date(),
            List.of(new Language("fr")),
            Optional.empty(),
            Optional.empty());
    String version = BundledText.of("version").strip();
    String written = page.write(Links.NONE, new Provenance(version, FACTS.date()), FACTS);
    if (Boolean.getBoolean("cases.update")) {
      Files.writeString(SAMPLE, written);
    }
    String sample = Files.readString(SAMPLE);
    assertEquals(withoutScript(written), withoutScript(sample));
    List<String> pay = List.of("--pay 430", "--hours 45", "period week", "currency EUR");
    try (V8Runtime own = started(sample)) {
      for (String more : SAMPLED) {
        List<String> fields = new ArrayList<>(pay);
        fields.addAll(List.of(more.split(";")));
        PageAnswer program = PageAnswer.in("fr", Call.TODAY.toString(), FACTS);
        String lines = String.join("\n", fields);
        assertEquals(program.of(lines), scripted(own, "answer", fields, "fr"), more);
        assertEquals(program.asked(lines), scripted(own, "asked", fields, "fr"), more);
      }
    }
  }

  private static String withoutScript(String page) {
    return page.replaceAll("'sha256-[^']+'", "").replaceFirst("(?<=id=\"engine\">)[^<]+", "");
  }

  /** The sample as a whole, and each table of the command's cases and of exports, as it is. */
  @Test
  void exportsComeToTheSameAsStatementGives() throws IOException {
    List<Path> sample =
        Stream.of("payments", "lifetime_trips", "online_offline")
            .map(name -> Path.of("samples/driver-export/driver_" + name + "-0.csv"))
            .toList();
    assertTrue(sameStatement(sample, List.of("--country FR")));
    List<Path> tables;
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/cases"))) {
      tables =
          files
              .filter(
                  file -> file.toString().matches(".*cases/([a-z]+/statement|exports)/.*[.]csv"))
              .toList();
    }
    int same = 0;
    for (Path table : tables) {
      // A page reads other encodings with its browser, which this engine has not.
      String lines = new String(Files.readAllBytes(table), StandardCharsets.UTF_8);
      boolean isReadWithMore = Files.exists(table.resolveSibling("log.csv.profile"));
      if (lines.indexOf('\uFFFD') < 0 && !isReadWithMore) {
        same += sameStatement(List.of(table), List.of()) ? 1 : 0;
      }
    }
    assertTrue(same > 100, same + " of " + tables.size());
  }

  /** Payments and times of some weeks, or a logbook of them, beside a minimum wage. */
  @Test
  void generatedExportsComeToTheSame() {
    Generator.records(
        300,
        chance -> {
          List<String> options = new ArrayList<>();
          maybe(chance, 2, "--country " + chance.one(COUNTRIES), options);
          maybe(chance, 3, "--charges " + chance.below(40) + "%", options);
          maybe(chance, 4, "--work " + chance.one(List.of("rides", "deliveries")), options);
          List<Path> files = chance.oneIn(3) ? List.of(logbook(chance)) : export(chance);
          assertTrue(sameStatement(files, options), files.toString());
        });
  }

  private static Path logbook(Generator chance) {
    StringBuilder lines = new StringBuilder("date,start,end,pay,tasks,note\n");
    LocalDate day = LocalDate.of(2024, 1, 1).plusDays(chance.below(600));
    for (int i = 0; i <= chance.below(30); i++) {
      day = day.plusDays(1 + chance.below(5));
      String pay = chance.decimal(0, 200, 2) + chance.one(List.of("", " EUR"));
      String start = "%02d:%02d".formatted(chance.below(12), chance.below(60));
      String end = "%02d:%02d".formatted(12 + chance.below(12), chance.below(60));
      lines.append(String.join(",", day.toString(), start, end, pay, chance.below(30) + ",\n"));
    }
    return written("log.csv", lines);
  }

  private static List<Path> export(Generator chance) {
    StringBuilder paid =
        new StringBuilder(
            "city_id;amount_local;currency_code;classification;category;recognize_timestamp_local\n");
    StringBuilder spent =
        new StringBuilder(
            "earner_state;begin_timestamp_utc;end_timestamp_utc;duration_ms;begin_timestamp_local;end_timestamp_local\n");
    LocalDateTime at = LocalDateTime.of(2024, 3, 20, 6, 0).plusDays(chance.below(500));
    String currency = chance.one(List.of("EUR", "EUR", "GBP", "USD"));
    for (int i = 0; i <= chance.below(60); i++) {
      at = at.plusMinutes(20L + chance.below(1_500));
      for (String state : List.of("open", "enroute", "ontrip")) {
        LocalDateTime until = at.plusSeconds(30L + chance.below(2_000));
        long lasted = Duration.between(at, until).toMillis();
        spent.append(
            String.join(
                ";",
                state,
                at + "Z",
                until + "Z",
                Long.toString(lasted),
                at.plusHours(1) + "Z",
                until.plusHours(1) + "Z\n"));
        at = until;
      }
      paid.append(line(chance.decimal(4, 60, 2).toString(), currency, "driver_payment_fares", at));
      String other =
          chance.one(List.of("tip", "existing_driver_incentive", "driver_payment_tolls", "tax"));
      paid.append(line(chance.decimal(0, 9, 2).toString(), currency, other, at));
      paid.append(line("-" + chance.decimal(1, 9, 2), currency, "commission", at));
    }
    return List.of(
        written("driver_payments-0.csv", paid), written("driver_online_offline-0.csv", spent));
  }

  private static String line(String amount, String currency, String category, LocalDateTime at) {
    return String.join(
        ";", "3", amount, currency, "any", category, at.toString().replace('T', ' ') + "\n");
  }

  private static Path written(String name, CharSequence text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the command gives a result, which is that of the script. */
  private static boolean sameStatement(List<Path> files, List<String> options) {
    String[] args =
        Stream.of(
                Stream.of("statement", "--format", "json", "--lang", "en"),
                files.stream().map(Path::toString),
                options.stream().flatMap(line -> Stream.of(line.split(" ", 2))))
            .flatMap(Function.identity())
            .toArray(String[]::new);
    Call call = Call.of(args);
    String json;
    try {
      for (Path file : files) {
        engine.getGlobalObject().set("name", file.toString());
        engine.getGlobalObject().set("bytes", Files.readString(file, StandardCharsets.ISO_8859_1));
        engine
            .getExecutor("give(name, Int8Array.from(bytes, one => one.charCodeAt(0)), true)")
            .executeVoid();
      }
      engine.getGlobalObject().set("options", String.join("\n", options));
      json = engine.getExecutor("statementJson(options, 'en', '" + Call.NOW + "')").executeString();
    } catch (JavetException | IOException e) {
      throw new IllegalStateException(files.toString(), e);
    }
    boolean isResult = !call.out().isEmpty();
    if (isResult) {
      assertEquals(call.out(), json, () -> files + " " + options);
    } else {
      assertTrue(json.contains("\"problems\""), () -> files + json);
    }
    return isResult;
  }

  /** What stands between the line that says how many problems there are and the advice. */
  private static List<String> refusal(Call call) {
    List<String> lines = call.err().lines().map(String::strip).toList();
    return lines.subList(1, lines.size() - 1);
  }

  private static List<String> problems(String json) {
    List<String> problems = new ArrayList<>();
    JsonElement found = JsonParser.parseString(json).getAsJsonObject().get("problems");
    for (JsonElement each : found == null ? new JsonArray() : found.getAsJsonArray()) {
      String where = each.getAsJsonObject().get("where").getAsString();
      String text = each.getAsJsonObject().get("text").getAsString();
      problems.add(where.isEmpty() ? text : where + ": " + text);
    }
    return problems;
  }

  private static List<String> work(Generator chance) {
    List<String> options = new ArrayList<>();
    String country = chance.one(COUNTRIES);
    String span = chance.one(List.of("/week", "/week", "/month", " par semaine", "/mois", ""));
    String other = chance.one(List.of("/h", "/task", "/day", "/month"));
    options.add("--pay " + money(chance) + (chance.oneIn(6) ? other : span));
    options.add("--country " + place(chance, country));
    if (!chance.oneIn(12)) {
      options.add("--hours " + hours(chance, 20, 60) + (chance.oneIn(9) ? "/day" : span));
    }
    maybe(chance, 4, "--paid-hours " + hours(chance, 1, 19) + span, options);
    maybe(chance, 20, "--unpaid-hours " + chance.one(List.of("30%", "2h" + span)), options);
    maybe(chance, 3, "--tasks " + chance.below(900) + span, options);
    maybe(chance, 2, "--charges " + charges(chance, country), options);
    maybe(chance, 6, "--charges-withheld", options);
    maybe(chance, 4, "--platform-fee " + chance.one(List.of("25%", "12,5 %", "9€")), options);
    maybe(chance, 6, "--account-rent " + chance.below(60) + "%", options);
    maybe(chance, 8, "--income-tax " + chance.below(30) + "%", options);
    maybe(chance, 3, "--cost vélo=" + money(chance) + span, options);
    maybe(chance, 9, "--tips " + money(chance) + span, options);
    maybe(chance, 9, "--bonus " + money(chance) + span, options);
    maybe(chance, 9, "--promised " + chance.decimal(5, 30, 2) + "€/h", options);
    maybe(chance, 4, "--on " + day(chance), options);
    maybe(chance, 4, "--days-per-week " + chance.one(List.of("5", "5,5", "4..6")), options);
    maybe(chance, 6, "--client-country " + chance.one(COUNTRIES), options);
    maybe(chance, 8, "--minimum " + chance.decimal(5, 20, 2) + "€/h", options);
    maybe(chance, 30, "--over " + chance.one(List.of("7days", "1month", "3 semaines")), options);
    if (chance.oneIn(8)) {
      options.add("--distance " + chance.below(500) + chance.one(List.of("km", " mi")) + span);
      options.add("--per-km " + chance.decimal(0, 2, 2) + "€");
    }
    if (chance.oneIn(4)) {
      options.add("--work " + chance.one(List.of("rides", "deliveries", "tasks")));
      maybe(chance, 2, "--vehicle " + chance.one(List.of("car", "bicycle")), options);
    }
    return options;
  }

  /** By its code, by that of a region with minimum wages of its own, or by a name. */
  private static String place(Generator chance, String country) {
    return switch (country) {
      case "US" -> chance.one(List.of("US", "US-CA", "US-NY", "US-TX", "États-Unis", "Californie"));
      case "KE" -> chance.one(List.of("KE", "KE-30", "Kenya"));
      case "GB" -> chance.one(List.of("GB", "Royaume-Uni", "royaume uni", "England"));
      default -> country;
    };
  }

  private static List<String> fields(Generator chance) {
    List<String> fields = new ArrayList<>();
    String country = chance.one(COUNTRIES);
    String place = Map.of("KE", "KE-30", "US", "US-CA").getOrDefault(country, country);
    fields.add("--country " + place);
    fields.add("period " + chance.one(List.of("day", "week", "month", "all")));
    fields.add("currency " + chance.one(List.of("EUR", "USD", "MGA", "GBP")));
    fields.add("--pay " + chance.one(List.of("412,50", "400", "1.200", "95..120", "0", "vingt")));
    fields.add("--hours " + chance.one(List.of("45", "38h30", "7,5", "2:30")));
    maybe(chance, 3, "hours-to " + chance.one(List.of("50", "60h")), fields);
    maybe(chance, 4, "--paid-hours " + chance.one(List.of("20", "1h15")), fields);
    maybe(chance, 3, "--tasks " + chance.below(300), fields);
    maybe(chance, 6, "per-task " + chance.one(List.of("3", "12 to 15", "45s", "long")), fields);
    maybe(chance, 4, "--platform-fee " + chance.one(List.of("20", "9 €", "5%", "non")), fields);
    maybe(chance, 2, "fee-unit %", fields);
    maybe(
        chance,
        4,
        "--cost " + chance.one(List.of("30", "vélo 20", "essence 40, téléphone 10", "4 et 5")),
        fields);
    maybe(chance, 2, "--charges " + charges(chance, country), fields);
    maybe(chance, 6, "--charges %\npercent " + chance.one(List.of("22", "20..25", "101")), fields);
    maybe(chance, 4, "acre " + chance.one(List.of("1er mars 2026", "01/03/2026", "June")), fields);
    maybe(chance, 4, "--charges-withheld true", fields);
    maybe(chance, 9, "--over " + chance.one(List.of("7 days", "une semaine", "long")), fields);
    maybe(chance, 4, "--client-country " + chance.one(COUNTRIES), fields);
    maybe(chance, 4, "--on " + day(chance), fields);
    maybe(chance, 3, "--work " + chance.one(List.of("deliveries", "rides", "tasks")), fields);
    maybe(chance, 6, "--vehicle " + chance.one(List.of("car", "bicycle")), fields);
    maybe(chance, 6, "--distance " + chance.one(List.of("120", "80 mi", "far")), fields);
    maybe(chance, 2, "distance-unit " + chance.one(List.of("km", "mi")), fields);
    maybe(chance, 6, "pay-to " + chance.one(List.of("500", "1 400,50", "lots")), fields);
    maybe(chance, 6, "--minimum " + chance.one(List.of("15", "12,50", "9 $/h", "much")), fields);
    return fields;
  }

  private static void maybe(Generator chance, int oneIn, String option, List<String> options) {
    if (chance.oneIn(oneIn)) {
      options.add(option);
    }
  }

  private static String day(Generator chance) {
    return chance.oneIn(6)
        ? chance.one(List.of("yesterday", "hier", "le 3 mars 2025", "2026-02-30", "12/05/2025"))
        : "202" + (4 + chance.below(3)) + "-0" + (1 + chance.below(9)) + "-1" + chance.below(10);
  }

  /** Some of it can't be read, and is quoted on one line. */
  private static String money(Generator chance) {
    if (chance.oneIn(40)) {
      return chance.one(
          List.of(
              "1.500€", "12", "12\r€", "12\u2028 €", "forty euros", "-30€", "(45) EUR", "€−20"));
    }
    String amount =
        chance.oneIn(3)
            ? chance.one(List.of("400", "1 234,56", "1,234.56", "25k", "0.35", "120..140", "95-99"))
            : chance.decimal(1, 900, chance.below(3)).toString();
    String currency = chance.one(CURRENCIES);
    return currency.startsWith("USD") ? currency + amount : amount + currency;
  }

  private static String hours(Generator chance, int least, int most) {
    if (chance.oneIn(40)) {
      return chance.one(List.of("0..5h", "fourty", "2:3", "PT1X", "1h\r30"));
    }
    String number = chance.decimal(least, most, chance.below(3)).toString();
    return chance.oneIn(3)
        ? chance.one(
            List.of(
                least + "h30",
                "PT" + least + "H30M",
                "pt" + least + "h",
                least + ":30",
                least + "h0" + chance.below(9) + "min",
                60 * least + "min",
                least + ".." + most + "h",
                least + "-" + most + " h",
                "entre " + least + " et " + most + "h",
                least + " to " + most + "h",
                least + " heures"))
        : number + "h";
  }

  private static String charges(Generator chance, String country) {
    List<String> schemes = new ArrayList<>(FACTS.chargeSchemes().askedIn(country).keySet());
    if (schemes.isEmpty() || chance.oneIn(3)) {
      return chance.one(List.of("22%", "20..25%", "0 %", "9€", "xx-none"));
    }
    return chance.one(schemes) + (chance.oneIn(9) ? ",acre=2026-03-01" : "");
  }
}
