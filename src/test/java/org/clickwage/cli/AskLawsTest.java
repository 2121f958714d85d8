package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clickwage.Call;
import org.clickwage.Generator;
import org.clickwage.reference.AskedColumn;
import org.clickwage.reference.DataLaw;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each letter that asks for data must say and must not, and what a check finds. */
class AskLawsTest {
  private static final ReferenceData FACTS = ReferenceData.bundled();

  /** What tells what the data are for; a letter about pay asks for pay, and no more. */
  private static final Pattern PURPOSE =
      Pattern.compile(
          "clickwage|\\b(?:wage|salar|claim|owe|court|lawsuit|sue|tribunal|minimum|hourly|prud|due"
              + "|dû|dus|réclame|purpose|in order to|afin de|pour pouvoir|unpaid|impayé)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final List<String> KINDS = List.of("", "--reminder", "--complaint");

  @TempDir Path folder;

  private static Stream<String> countries() {
    return Stream.of(Locale.getISOCountries())
        .filter(code -> FACTS.dataRequests().law(Place.of(code)).toOptional().isPresent())
        .map(code -> code.equals("DE") ? "DE-BE" : code);
  }

  /** The letter as one line. */
  private static String letter(String platform, String country, String lang, String kind) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "ask --platform x --sent 2026-09-01 --format json --lang x --country".split(" ")));
    words.set(2, platform);
    words.set(8, lang);
    words.add(country);
    if (!kind.isEmpty()) {
      words.add(kind);
    }
    Call call = Call.of(words.toArray(String[]::new));
    assertEquals(0, call.exit(), call::toString);
    return String.join("\n", texts(call.json().getAsJsonObject(), "letter"));
  }

  private static List<String> texts(JsonObject of, String key) {
    List<String> texts = new ArrayList<>();
    of.getAsJsonArray(key).forEach(each -> texts.add(each.getAsString()));
    return texts;
  }

  @Test
  void everyLetterAsksForTheColumnsAndNamesNoPurpose() {
    assertEquals(32, countries().count(), "the Union, three states of the EEA, GB and CH");
    for (String lang : List.of("en", "fr")) {
      for (String platform : FACTS.dataRequests().platforms()) {
        for (String country : countries().toList()) {
          for (String kind : KINDS) {
            String letter = letter(platform, country, lang, kind);
            String about = platform + " " + country + " " + lang + " " + kind + "\n" + letter;
            assertFalse(PURPOSE.matcher(withoutAuthority(letter, country)).find(), about);
            checkColumns(platform, lang, letter, about);
            if (!kind.equals("--complaint")) {
              checkRequest(country, lang, letter, about);
            }
          }
        }
      }
    }
  }

  /** An authority has the name that it has. */
  private static String withoutAuthority(String letter, String country) {
    Place place = FACTS.places().parse(country);
    return FACTS.dataRequests().authorities(place).stream()
        .reduce(
            letter, (text, each) -> text.replace(each.contact().name(), ""), (one, next) -> next);
  }

  /** One by one, each with its form, and no others. */
  private static void checkColumns(String platform, String lang, String letter, String about) {
    List<AskedColumn> columns =
        FACTS.dataRequests().columns(FACTS.dataRequests().platform(platform).works());
    assertTrue(columns.size() > 10, about);
    int number = 1;
    for (AskedColumn column : columns) {
      String point = number++ + ". " + column.what().in(lang);
      assertTrue(plain(letter).contains(plain(point)), point + "\n" + about);
      assertTrue(plain(letter).contains(plain(column.form().in(lang))), about);
    }
    assertFalse(letter.contains("\n" + number + ". "), about);
  }

  /** No-break spaces are as good as others here. */
  private static String plain(String text) {
    return text.replaceAll("[\u00a0\u202f]", " ");
  }

  /** Identity, ground, form, decisions by machines. */
  private static void checkRequest(String country, String lang, String letter, String about) {
    boolean isEnglish = lang.equals("en");
    DataLaw law = FACTS.dataRequests().law(FACTS.places().parse(country)).toOptional().get();
    List<String> said =
        isEnglish
            ? List.of("no copy of an identity card unless you say why", "CSV or JSON", "time zone")
            : List.of("aucune copie de pièce d’identité sans dire pourquoi", "CSV ou JSON");
    said.forEach(words -> assertTrue(plain(letter).contains(words), words + "\n" + about));
    List<String> articles = law == DataLaw.FADP ? List.of("25", "28") : List.of("15", "20");
    for (String article : articles) {
      assertTrue(letter.contains((isEnglish ? "Article " : "article ") + article), about);
    }
    assertEquals(
        law == DataLaw.GDPR, letter.contains("22 GDPR") || letter.contains("22 du"), about);
    assertFalse(letter.contains("2024/2831"), "it is law nowhere that is known: " + about);
    assertTrue(plain(letter).contains(isEnglish ? "leave them out" : "ne pas les joindre"), about);
  }

  @Test
  void theLetterKnowsTheDownloadAndWhatItLacks() {
    String uber = letter("uber", "FR", "en", "");
    assertTrue(uber.contains("the download lacks social charges or tax withheld"), uber);
    String glovo = letter("glovo", "FR", "en", "");
    assertTrue(glovo.contains("If you offer a download"), glovo);
  }

  /** A driver's export, day by day, from which things are taken. */
  private static final class Export {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    /** Titles that no profile knows, with what may be of each. */
    private static final Map<String, String> EXTRA =
        new TreeMap<>(
            Map.of(
                "declined offers", "offers",
                "tax withheld", "withheld",
                "bank transfer", "payouts",
                "vehicle type", "vehicle",
                "rating", "account-state",
                "accepted at", "task-times",
                "arrivedAt", "task-times",
                "pickup_distance", "distance"));

    /** Titles of trips, with the columns that they are parts of. */
    private static final Map<String, String> OF_TRIPS =
        new TreeMap<>(
            Map.of(
                "timezone", "zone",
                "city_id", "zone",
                "request_timestamp_utc", "task-times",
                "trip_distance_miles", "distance",
                "original_fare_local", "customer-paid"));

    private static final List<String> TRIPS =
        List.of(
            "currency_code",
            "timezone",
            "city_id",
            "request_timestamp_utc",
            "begintrip_timestamp_local",
            "dropoff_timestamp_local",
            "trip_distance_miles",
            "status",
            "driver_upfront_fare_local",
            "original_fare_local",
            "driver_trip_number");

    private final Map<LocalDate, Integer> trips = new TreeMap<>();
    private final Set<LocalDate> withoutTrips = new TreeSet<>();
    private final Set<LocalDate> withoutTime = new TreeSet<>();
    private final Set<LocalDate> withoutPayments = new TreeSet<>();
    private final Set<String> dropped = new TreeSet<>();
    private final Set<String> renamed = new TreeSet<>();
    private final Map<String, Integer> emptied = new TreeMap<>();
    private boolean hasTimes = true;
    private boolean hasPayments = true;
    private boolean hasPdf;
    private boolean isOfTwo;
    private final boolean isZipped;
    private final LocalDate to;

    Export(Generator any) {
      LocalDate last = FIRST.plusDays(60 + any.below(60));
      isZipped = any.oneIn(4);
      to = last;
      for (LocalDate day = FIRST; !day.isAfter(last); day = day.plusDays(1)) {
        if (day.equals(FIRST) || day.equals(last) || !any.oneIn(4)) {
          trips.put(day, 1 + any.below(3));
        }
      }
    }

    private LocalDate any(Generator of) {
      return of.one(List.copyOf(trips.keySet()));
    }

    void mutilate(Generator any) {
      switch (any.below(13)) {
        case 0 -> dropped.add(any.one(List.copyOf(OF_TRIPS.keySet())));
        case 1 -> dropped.add(any.one(List.copyOf(EXTRA.keySet())));
        case 2 -> renamed.add(any.one(List.copyOf(OF_TRIPS.keySet())));
        case 3 ->
            emptied.put(
                any.one(List.of("original_fare_local", "trip_distance_miles")), 2 + any.below(5));
        case 4 -> IntStream.range(0, 3).forEach(each -> withoutTime.add(any(any)));
        case 5 -> IntStream.range(0, 3).forEach(each -> withoutTrips.add(any(any)));
        case 6 -> withoutPaymentsOf(YearMonth.from(any(any)));
        case 7 -> {
          hasTimes &= !any.oneIn(2);
          hasPayments &= hasTimes;
        }
        case 8 -> {
          YearMonth month = YearMonth.from(any(any));
          trips.keySet().removeIf(day -> YearMonth.from(day).equals(month) && trips.size() > 30);
        }
        case 11 -> {
          LocalDate monday = any(any).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          withoutPayments.addAll(
              days(day -> !day.isBefore(monday) && day.isBefore(monday.plusWeeks(1))));
        }
        case 9 -> hasPdf = true;
        case 10 -> isOfTwo = any.oneIn(4);
        default -> {
          LocalDate first = FIRST.plusDays(any.below(20));
          trips.keySet().removeIf(day -> day.isBefore(first) && trips.size() > 30);
        }
      }
    }

    private void withoutPaymentsOf(YearMonth month) {
      trips.keySet().stream()
          .filter(day -> YearMonth.from(day).equals(month))
          .forEach(withoutPayments::add);
    }

    private boolean hasTrips(LocalDate day) {
      return trips.containsKey(day) && !withoutTrips.contains(day);
    }

    private boolean hasTime(LocalDate day) {
      return trips.containsKey(day) && !withoutTime.contains(day);
    }

    private boolean isPaid(LocalDate day) {
      return trips.containsKey(day) && !withoutPayments.contains(day);
    }

    private Set<LocalDate> days(Predicate<LocalDate> which) {
      return trips.keySet().stream().filter(which).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<LocalDate> weeks(Set<LocalDate> days) {
      return days.stream()
          .map(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
          .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean any(LocalDate first, LocalDate last, Predicate<LocalDate> which) {
      return first.datesUntil(last.plusDays(1)).anyMatch(which);
    }

    /** The columns that are missing, in whole or in part, and the one that is partly empty. */
    Map<String, String> columns() {
      Map<String, String> gaps = new TreeMap<>();
      Map<String, Long> parts = new TreeMap<>(Map.of("task-times", 2L));
      Stream.of(OF_TRIPS, EXTRA)
          .flatMap(titles -> titles.values().stream())
          .forEach(column -> parts.merge(column, 1L, Long::sum));
      Map<String, Long> lacking = new TreeMap<>();
      Stream.of(OF_TRIPS, EXTRA)
          .flatMap(titles -> titles.entrySet().stream())
          .filter(title -> isLacking(title.getKey()))
          .forEach(title -> lacking.merge(title.getValue(), 1L, Long::sum));
      lacking.forEach(
          (column, without) ->
              gaps.put(column, without.equals(parts.get(column)) ? "missing" : "in_part"));
      emptied.keySet().stream()
          .filter(title -> !isLacking(title))
          .forEach(title -> gaps.putIfAbsent(OF_TRIPS.get(title), "partly_empty"));
      if (!hasTimes) {
        gaps.put("logged-in", "missing");
        gaps.put("state", "missing");
      }
      if (!hasPayments) {
        gaps.put("deductions", "missing");
        gaps.put("additions", "missing");
      }
      return gaps;
    }

    private boolean isLacking(String title) {
      return dropped.contains(title)
          || renamed.contains(title)
          || emptied.containsKey(title) && emptiedRows(title) == rows();
    }

    private int rows() {
      return days(this::hasTrips).stream().mapToInt(trips::get).sum();
    }

    private int emptiedRows(String title) {
      return emptied.containsKey(title)
          ? (rows() + emptied.get(title) - 1) / emptied.get(title)
          : 0;
    }

    /** The gaps of days, each as its sentence begins, with how many or which. */
    Set<String> days() {
      Set<String> gaps = new TreeSet<>();
      Set<LocalDate> all =
          days(day -> hasTrips(day) || hasTimes && hasTime(day) || hasPayments && isPaid(day));
      LocalDate first = all.iterator().next();
      LocalDate last = all.stream().reduce((one, next) -> next).get();
      if (FIRST.plusDays(7).isBefore(first)) {
        gaps.add("Rows from");
      }
      if (to.minusDays(7).isAfter(last)) {
        gaps.add("Rows to");
      }
      if (hasPdf) {
        gaps.add("summary.pdf is not machine-readable: a table is asked for");
      }
      Set<YearMonth> without = months(first.datesUntil(last));
      without.removeAll(months(all.stream()));
      addMonths(gaps, "Months without any row: ", without);
      if (hasTimes) {
        add(gaps, "Days with trips and no time logged in: ", days(d -> hasTrips(d) && !hasTime(d)));
        add(gaps, "Days with time on trips and no trip: ", days(d -> hasTime(d) && !hasTrips(d)));
      }
      if (hasPayments) {
        // Pay comes on the day of the work: after a weekend without any it is missing.
        LocalDate paidUntil = last.minusDays(3);
        Set<LocalDate> unpaid =
            days(
                day ->
                    hasTrips(day)
                        && !day.isAfter(paidUntil)
                        && !any(day, day.plusDays(3), this::isPaid));
        add(gaps, "Weeks with trips and no payments: ", weeks(unpaid));
        Set<LocalDate> paidAlone =
            days(day -> isPaid(day) && !any(day.minusDays(3), day.plusDays(1), this::hasTrips));
        add(gaps, "Weeks with payments for trips and no trips: ", weeks(paidAlone));
        Set<YearMonth> months =
            months(
                days(day -> !day.isAfter(paidUntil) && (hasTrips(day) || hasTimes && hasTime(day)))
                    .stream());
        months.removeAll(months(days(this::isPaid).stream()));
        addMonths(gaps, "Months with work and without payments: ", months);
      }
      return gaps;
    }

    private static Set<YearMonth> months(Stream<LocalDate> days) {
      return days.map(YearMonth::from).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void addMonths(Set<String> gaps, String begin, Set<YearMonth> months) {
      if (!months.isEmpty()) {
        DateTimeFormatter words = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
        gaps.add(begin + months.stream().map(words::format).collect(Collectors.joining(", ")));
      }
    }

    private static void add(Set<String> gaps, String begin, Set<LocalDate> found) {
      if (!found.isEmpty()) {
        gaps.add(begin + found.size());
      }
    }

    /** Writes it into a folder, and gives that or its archive. */
    Path write(Path folder) throws IOException {
      writeTrips(folder.resolve("trips.csv"), 0);
      if (isOfTwo) {
        Path other = Files.createDirectory(folder.resolve("other"));
        writeTrips(other.resolve("trips.csv"), 10);
      }
      if (hasPdf) {
        Files.writeString(folder.resolve("summary.pdf"), "%PDF-1.4");
      }
      List<String> extra = EXTRA.keySet().stream().filter(each -> !dropped.contains(each)).toList();
      Files.write(folder.resolve("extra.csv"), List.of(String.join(",", extra) + ",x", "1,2"));
      if (hasTimes) {
        writeTimes(folder);
      }
      if (hasPayments) {
        Files.write(
            folder.resolve("payments.csv"),
            lines(
                "amount_local,currency_code,classification,category,recognize_timestamp_local",
                days(this::isPaid).stream()
                    .map(day -> "12.00,EUR,fare,driver_payment_fares," + day + " 18:00:00")
                    .toList()));
      }
      return isZipped ? zipped(folder) : folder;
    }

    private static Path zipped(Path folder) throws IOException {
      Path archive = folder.resolveSibling(folder.getFileName() + ".zip");
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive));
          Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
          Files.copy(file, zip);
        }
      }
      return archive;
    }

    /** Trips of half an hour, some minutes after each full hour. */
    private void writeTrips(Path file, int minute) throws IOException {
      List<String> rows = new ArrayList<>();
      for (LocalDate day : days(this::hasTrips)) {
        for (int hour = 10; hour < 10 + trips.get(day); hour++) {
          String at = day + "T" + hour + ":";
          rows.add(
              cells(
                  "EUR",
                  "Europe/Lisbon",
                  "7",
                  at + "0%d:00.000Z".formatted(minute / 10),
                  at + "%02d:00.000Z".formatted(minute),
                  at + "%d:00.000Z".formatted(minute + 30),
                  orEmpty("4.0", "trip_distance_miles", rows.size()),
                  "completed",
                  "12.00",
                  orEmpty("16.00", "original_fare_local", rows.size()),
                  Integer.toString(rows.size() + 1)));
        }
      }
      String titles =
          cells(
              TRIPS.stream()
                  .map(each -> renamed.contains(each) ? "c" + each.length() : each)
                  .toArray(String[]::new));
      Files.write(file, lines(titles, rows));
    }

    private void writeTimes(Path folder) throws IOException {
      List<String> rows = new ArrayList<>();
      for (LocalDate day : days(this::hasTime)) {
        for (int hour = 10; hour < 10 + trips.get(day); hour++) {
          for (String state : List.of("ontrip", "open")) {
            String begin =
                day + "T" + hour + (state.equals("open") ? ":30:00.000Z" : ":00:00.000Z");
            String end = day + "T" + hour + (state.equals("open") ? ":50:00.000Z" : ":30:00.000Z");
            rows.add(String.join(",", state, begin, end, begin, end));
          }
        }
      }
      Files.write(
          folder.resolve("times.csv"),
          lines(
              "earner_state,begin_timestamp_utc,end_timestamp_utc,begin_timestamp_local"
                  + ",end_timestamp_local",
              rows));
    }

    private static List<String> lines(String titles, List<String> rows) {
      return Stream.concat(Stream.of(titles), rows.stream()).toList();
    }

    private String orEmpty(String cell, String title, int row) {
      return emptied.containsKey(title) && row % emptied.get(title) == 0 ? "" : cell;
    }

    /** Without the columns that are dropped. */
    private String cells(String... cells) {
      return IntStream.range(0, cells.length)
          .filter(i -> !dropped.contains(TRIPS.get(i)))
          .mapToObj(i -> cells[i])
          .collect(Collectors.joining(","));
    }
  }

  @Test
  void aCheckFindsEachGapAndInventsNone() {
    Generator.records(
        any -> {
          Export export = new Export(any);
          int mutilations = any.below(4);
          for (int i = 0; i < mutilations; i++) {
            export.mutilate(any);
          }
          check(export);
        });
  }

  private void check(Export export) {
    try {
      Path own = Files.createTempDirectory(folder, "");
      Path written = export.write(own);
      Call call =
          Call.of(
              "ask",
              "--platform=uber",
              "--country=PT",
              "--work=rides",
              "--from=" + Export.FIRST,
              "--to=" + export.to,
              "--format=json",
              "--check",
              written.toString());
      if (export.isOfTwo) {
        assertTrue(call.err().contains("two people"), call::toString);
        return;
      }
      JsonObject found = JsonParser.parseString(call.out()).getAsJsonObject();
      Map<String, String> columns = new TreeMap<>();
      for (JsonElement each : found.getAsJsonArray("columns")) {
        String presence = each.getAsJsonObject().get("presence").getAsString();
        if (Set.of("missing", "partly_empty", "in_part").contains(presence)) {
          columns.put(each.getAsJsonObject().get("column").getAsString(), presence);
        }
      }
      assertEquals(export.columns(), columns, call::toString);
      Set<String> gaps =
          texts(found, "gaps").stream()
              .map(gap -> gap.replaceFirst("^(Rows (?:from|to)).*", "$1"))
              .map(gap -> gap.startsWith("Months") ? gap : gap.replaceFirst(", .*", ""))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(export.days(), gaps, call::toString);
      boolean isWhole = columns.isEmpty() && gaps.isEmpty();
      assertEquals(isWhole ? 0 : 3, call.exit(), call::toString);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
