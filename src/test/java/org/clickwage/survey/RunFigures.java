package org.clickwage.survey;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.document.Format;
import org.clickwage.document.Heading;
import org.clickwage.document.Links;
import org.clickwage.document.Palette;
import org.clickwage.document.RenderContext;
import org.clickwage.document.Result;
import org.clickwage.message.Language;
import org.clickwage.message.Wording;
import org.clickwage.output.Provenance;
import org.clickwage.summary.SummaryReport;
import org.clickwage.summary.SurveyGrounds;
import org.clickwage.workbook.Workbook;

/**
 * All that one run of a survey says, in whichever format: each figure of a row is as near as any of
 * CSV, JSON, workbook, text, page and the coordinates of pictures says.
 */
final class RunFigures {
  /** Between what a figure lies. */
  record Interval(double low, double high) {
    static Interval around(double value, double half) {
      return new Interval(value - half, value + half);
    }

    /** Empty where they have nothing in common, beyond what doubles get wrong. */
    Optional<Interval> and(Interval other) {
      double least = Math.max(low, other.low);
      double most = Math.min(high, other.high);
      double doubt = 1e-9 * Math.max(1, Math.abs(least));
      return most < least - doubt
          ? Optional.empty()
          : Optional.of(new Interval(Math.min(least, most), Math.max(least, most)));
    }

    Interval times(Interval factor) {
      return new Interval(low * factor.low, high * factor.high);
    }

    double middle() {
      return (low + high) / 2;
    }

    boolean isExact() {
      return high - low <= 1e-9 * Math.max(1, Math.abs(high));
    }
  }

  /**
   * What a row is of.
   *
   * @param group asterisks for everybody
   * @param role which reference it is compared with
   */
  record Row(List<String> group, String role) {}

  /** Where people read or see a figure. */
  enum Source {
    TEXT,
    PAGE,
    SHARES,
    BOXES
  }

  private static final Map<String, String> ROLES =
      Map.of(
          "promised rate", "promised",
          "client’s minimum wage", "client_minimum",
          "minimum wage", "minimum",
          "comparison rate", "given");

  private static final Map<String, String> RATES =
      Map.of("after fees and costs", "earnings", "gross", "gross", "net", "net", "mixed", "mixed");

  /** The figures of a column that people read, each with those of its row for machines. */
  private static final Map<String, List<String>> COLUMNS =
      Map.ofEntries(
          Map.entry("Below", List.of("headcount_ratio")),
          Map.entry("n", List.of("n")),
          Map.entry("95% CI", List.of("headcount_low", "headcount_high")),
          Map.entry("Median", List.of("median")),
          Map.entry("Middle half", List.of("p25", "p75")),
          Map.entry("Mean", List.of("mean")),
          Map.entry("Advertised", List.of("pooled_advertised")),
          Map.entry("Gross", List.of("pooled_gross")),
          Map.entry("Net", List.of("pooled_net")),
          Map.entry("Unpaid per paid hour", List.of("unpaid_per_paid")),
          Map.entry("Records", List.of("records")),
          Map.entry("Workers", List.of("workers")),
          Map.entry("95% CI of the median", List.of("median_low", "median_high")),
          Map.entry("Gini", List.of("gini")),
          Map.entry("Average shortfall over all (gap index, FGT 1)", List.of("gap")),
          Map.entry("Total shortfall", List.of("missing_pay")));

  /** Which reference a picture of rates is drawn with. */
  private static final List<String> DRAWN =
      List.of("minimum", "client_minimum", "given", "promised", "none");

  private static final SurveyGrounds GROUNDS =
      new SurveyGrounds("", Optional.empty(), List.of(), List.of(), List.of(), List.of());

  /** Each row of a table on one line. */
  private static final RenderContext WIDE =
      new RenderContext(
          Wording.in(Language.ENGLISH),
          new Provenance("", LocalDate.EPOCH),
          new Heading(Optional.empty(), Optional.empty()),
          Links.NONE,
          StandardCharsets.UTF_8,
          Palette.NONE,
          300,
          false,
          false);

  /** Nothing is drawn shorter, in percent. */
  private static final double LEAST_LENGTH = 0.6;

  private static final Interval PERCENT = new Interval(0.01, 0.01);

  private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9,]*(?:\\.([0-9]+))?");

  /** A standard error after a figure. */
  private static final Pattern ERROR = Pattern.compile(" \\((.*)\\)$");

  private static final Pattern LINE = Pattern.compile("(?s)<tr role=\"row\">(.*?)</tr>");
  private static final Pattern CELL =
      Pattern.compile("(?s)data-title=\"([^\"]*)\"[^>]*>(.*?)</t[hd]>");

  private static final Pattern BAR =
      Pattern.compile(
          "(?s)<li class=\"row[^\"]*\"><div class=\"name\"><bdi>([^<]*)</bdi>"
              + "<small>([^<]*)</small></div><div class=\"val\">([^<]*)</div>(.*?)</li>");

  private static final Pattern DRAWN_BOX =
      Pattern.compile(
          "(?s)class=\"out\" x1=\"([0-9.]+)%\" x2=\"([0-9.]+)%\"/>"
              + "<rect x=\"([0-9.]+)%\" width=\"([0-9.]+)%\".*?class=\"median\" x1=\"([0-9.]+)%\"");

  private static final Pattern DRAWN_SHARE =
      Pattern.compile(
          "<rect x=\"0.0%\" width=\"([0-9.]+)%\".*?class=\"around\" x1=\"([0-9.]+)%\" x2=\"([0-9.]+)%\"");

  private final List<String> by;
  private final Map<Row, Map<String, Interval>> rows = new LinkedHashMap<>();
  private final Map<Row, String> rates = new HashMap<>();

  /** What people read or see that no format for machines says, or says otherwise. */
  private final List<String> readAlone = new ArrayList<>();

  private final Map<Source, Integer> read = new EnumMap<>(Source.class);

  private RunFigures(List<String> by) {
    this.by = by;
  }

  /** The figures of one summary in all formats. */
  static RunFigures of(SurveySummary summary, List<String> by) {
    Result result = result(summary, by);
    RunFigures all = new RunFigures(by);
    rows(result, "groups").forEach(all::take);
    all.takeTable(text(result, Format.CSV));
    all.takeTable(sheet(result.in(Format.XLSX, WIDE)));
    all.read(Source.TEXT, lines(text(result, Format.TEXT)));
    String page = text(result, Format.HTML);
    all.read(Source.PAGE, cellsOf(page));
    all.seeShares(page);
    all.seeBoxes(page);
    return all;
  }

  static Result result(SurveySummary summary, List<String> by) {
    return new SummaryReport(summary, by, List.of(), List.of(), GROUNDS, Set.of(), WIDE.wording())
        .result();
  }

  /** The rows of an array of the JSON. */
  static List<Map<String, String>> rows(Result result, String array) {
    List<Map<String, String>> rows = new ArrayList<>();
    JsonParser.parseString(text(result, Format.JSON))
        .getAsJsonObject()
        .getAsJsonArray(array)
        .forEach(row -> rows.add(cells(row.getAsJsonObject())));
    return rows;
  }

  private static String text(Result result, Format format) {
    return new String(result.in(format, WIDE), StandardCharsets.UTF_8);
  }

  private static String sheet(byte[] book) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      Workbook.unpack(() -> new ByteArrayInputStream(book), "summary", text).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString(StandardCharsets.UTF_8);
  }

  /** A row for machines, by its keys. */
  private static Map<String, String> cells(JsonObject row) {
    return row.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                cell -> cell.getValue().isJsonNull() ? "" : cell.getValue().getAsString()));
  }

  private void takeTable(String table) {
    List<String> lines = table.lines().toList();
    String[] keys = lines.get(0).split(",", -1);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      take(
          IntStream.range(0, keys.length)
              .boxed()
              .collect(Collectors.toMap(i -> keys[i], i -> cells[i])));
    }
  }

  private void take(Map<String, String> cells) {
    Row row = new Row(by.stream().map(cells::get).toList(), cells.get("reference_kind"));
    Map<String, Interval> figures = rows.computeIfAbsent(row, none -> new TreeMap<>());
    rates.merge(row, cells.get("rate"), (one, other) -> one.isEmpty() ? other : one);
    double weight = number(cells, "weight");
    cells.forEach(
        (key, cell) -> {
          if (!by.contains(key) && cell.matches("-?[0-9.]+(?:[Ee]-?[0-9]+)?")) {
            tighten(row, figures, key, machine(key, Double.parseDouble(cell)));
          }
        });
    double compared = weight - number(cells, "no_reference_units");
    if (!Double.isNaN(compared)) {
      tighten(row, figures, "n", Interval.around(compared, 0));
    }
  }

  private static double number(Map<String, String> cells, String key) {
    return cells.get(key).isEmpty() ? Double.NaN : Double.parseDouble(cells.get(key));
  }

  /** Unrounded, except what would tell too much of few. */
  private static Interval machine(String key, double value) {
    boolean isRounded =
        switch (key) {
          case "gini", "gap" -> isMultiple(value, 0.01);
          case "mean" -> isMultiple(value, twoDigits(value));
          default -> false;
        };
    double unit = key.equals("mean") ? twoDigits(value) : 0.01;
    return Interval.around(value, isRounded ? unit / 2 : 0);
  }

  private static double twoDigits(double value) {
    return Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 1);
  }

  private static boolean isMultiple(double value, double unit) {
    return value != 0 && Math.abs(value / unit - Math.rint(value / unit)) < 1e-9;
  }

  private void tighten(Row row, Map<String, Interval> figures, String key, Interval more) {
    Interval known = figures.getOrDefault(key, more);
    Optional<Interval> both = known.and(more);
    if (both.isEmpty()) {
      readAlone.add("another " + key + " of " + row + ": " + known + more);
    }
    figures.put(key, both.orElse(more));
  }

  /** The tables of a text wide enough for a line each, by their titles. */
  private static List<Map<String, String>> lines(String text) {
    List<Map<String, String>> read = new ArrayList<>();
    List<String> titles = List.of();
    for (String line : text.lines().toList()) {
      List<String> cells =
          Stream.of(line.strip().split("\\s{2,}")).filter(cell -> !cell.contains("█")).toList();
      if (cells.contains("Basis") || cells.contains("Median") || cells.contains("n")) {
        titles = cells;
      } else if (cells.size() == titles.size() && cells.size() > 1) {
        read.add(row(titles, cells));
      } else {
        titles = List.of();
      }
    }
    return read;
  }

  private static Map<String, String> row(List<String> titles, List<String> cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      row.put(titles.get(i), plain(cells.get(i)));
    }
    return row;
  }

  private static String plain(String cell) {
    return cell.replaceAll("[\u00a0\u202f]", " ").replace("&lt;", "<").replace(" *", "").strip();
  }

  private static List<Map<String, String>> cellsOf(String html) {
    List<Map<String, String>> read = new ArrayList<>();
    Matcher line = LINE.matcher(html);
    while (line.find()) {
      Map<String, String> row = new LinkedHashMap<>();
      Matcher cell = CELL.matcher(line.group(1));
      while (cell.find()) {
        row.put(cell.group(1), plain(cell.group(2).replaceAll("<[^>]*>", "")));
      }
      if (!row.isEmpty()) {
        read.add(row);
      }
    }
    return read;
  }

  private void read(Source source, List<Map<String, String>> tables) {
    for (Map<String, String> cells : tables) {
      if (by.stream().allMatch(cells::containsKey)) {
        List<Row> of =
            candidates(
                by.stream()
                    .map(key -> cells.get(key).equals("All") ? "*" : cells.get(key))
                    .toList(),
                ROLES.getOrDefault(cells.getOrDefault("Reference", ""), ""),
                RATES.getOrDefault(cells.getOrDefault("Basis", ""), ""));
        COLUMNS.forEach(
            (title, keys) -> {
              String cell = cells.getOrDefault(title, "");
              Matcher error = ERROR.matcher(cell);
              if (error.find()) {
                say(source, of, keys.get(0) + "_se", printed(error.group(1)).get(0));
              }
              List<Interval> printed = printed(error.replaceAll(""));
              for (int i = 0; i < Math.min(printed.size(), keys.size()); i++) {
                say(source, of, keys.get(i), printed.get(printed.size() == 1 ? 0 : i));
              }
            });
      }
    }
  }

  /**
   * The rows that one which people read may be.
   *
   * @param role empty where it is not said, as the rate
   */
  private List<Row> candidates(List<String> group, String role, String rate) {
    return rows.keySet().stream()
        .filter(row -> row.group.equals(group))
        .filter(row -> role.isEmpty() || row.role.equals(role))
        .filter(row -> rate.isEmpty() || rates.get(row).equals(rate))
        .toList();
  }

  /** A figure that people read: of one of these rows, which say it to machines. */
  private void say(Source source, List<Row> of, String key, Interval printed) {
    read.merge(source, 1, Integer::sum);
    List<Row> same =
        of.stream()
            .filter(row -> rows.get(row).containsKey(key))
            .filter(row -> rows.get(row).get(key).and(printed).isPresent())
            .toList();
    if (same.isEmpty()) {
      readAlone.add(key + " " + printed + " of " + of);
    } else if (same.size() == 1) {
      tighten(same.get(0), rows.get(same.get(0)), key, printed);
    }
  }

  /** The numbers of a cell, as far as they were rounded. */
  private static List<Interval> printed(String cell) {
    List<MatchResult> numbers = NUMBER.matcher(cell).results().toList();
    if (cell.startsWith("n <")) {
      return List.of();
    } else if (cell.endsWith(" min") || cell.endsWith(" h")) {
      boolean hasMinutes = cell.endsWith(" min");
      double minutes = hasMinutes ? value(numbers.get(numbers.size() - 1)) : 0;
      double hours = cell.contains(" h") ? value(numbers.get(0)) : 0;
      return List.of(Interval.around(hours + minutes / 60, 0.5 / 60));
    }
    double unit = cell.endsWith("%") ? 0.01 : 1;
    return numbers.stream()
        .map(number -> Interval.around(unit * value(number), unit * halfOfLast(number)))
        .toList();
  }

  private static double value(MatchResult number) {
    return Double.parseDouble(number.group().replace(",", ""));
  }

  private static double halfOfLast(MatchResult number) {
    return Math.pow(10, -(number.group(1) == null ? 0 : number.group(1).length())) / 2;
  }

  /** The group that a picture names; empty where it is of something else. */
  private Optional<List<String>> named(String name) {
    return rows.keySet().stream()
        .map(Row::group)
        .filter(group -> name(group).equals(plain(name)))
        .findFirst();
  }

  private static String name(List<String> group) {
    return group.get(0).equals("*") ? "All" : String.join(", ", group);
  }

  /** Lengths of bars that are shares, to a hundredth of a percent. */
  private void seeShares(String html) {
    Matcher bar = BAR.matcher(html);
    while (bar.find()) {
      Matcher drawn = DRAWN_SHARE.matcher(bar.group(4));
      Optional<List<String>> group = named(bar.group(1));
      if (group.isPresent() && drawn.find()) {
        List<String> words = List.of(plain(bar.group(2)).split("; "));
        String role =
            words.stream().filter(ROLES::containsKey).map(ROLES::get).findFirst().orElse("");
        List<Row> of = candidates(group.get(), role, "");
        List<String> keys = List.of("headcount_ratio", "headcount_low", "headcount_high");
        for (int i = 0; i < keys.size(); i++) {
          Interval length = hundredth(drawn.group(i + 1));
          boolean isLeast = length.low < LEAST_LENGTH && i == 0;
          say(
              Source.SHARES,
              of,
              keys.get(i),
              new Interval(isLeast ? 0 : length.low, length.high).times(PERCENT));
        }
      }
    }
  }

  /** What is drawn at the end may be beyond it. */
  private static Interval hundredth(String percent) {
    Interval at = Interval.around(Double.parseDouble(percent), 0.0050001);
    return at.high < 100 ? at : new Interval(at.low, Double.MAX_VALUE);
  }

  /** Quantiles by where boxes are drawn, on a scale that the medians tell. */
  private void seeBoxes(String html) {
    Optional<String> role = DRAWN.stream().filter(this::isCompared).findFirst();
    Map<Row, List<Interval>> boxes = new LinkedHashMap<>();
    Interval scale = new Interval(0, Double.MAX_VALUE);
    Matcher bar = BAR.matcher(html);
    while (bar.find()) {
      Matcher drawn = DRAWN_BOX.matcher(bar.group(4));
      Optional<List<String>> group = named(bar.group(1));
      if (group.isPresent() && drawn.find()) {
        Row row = new Row(group.get(), role.orElseThrow());
        List<Interval> at =
            Stream.of(1, 2, 3, 4, 5).map(drawn::group).map(RunFigures::hundredth).toList();
        boxes.put(row, at);
        Interval median = rows.get(row).get("median");
        if (median == null) {
          readAlone.add("a median drawn of " + row);
        } else {
          Interval own = new Interval(median.low / at.get(4).high, median.high / at.get(4).low);
          scale = scale.and(own).orElse(own);
        }
      }
    }
    for (Map.Entry<Row, List<Interval>> box : boxes.entrySet()) {
      see(box.getKey(), box.getValue(), scale);
    }
  }

  private boolean isCompared(String role) {
    return rows.keySet().stream().anyMatch(row -> row.role.equals(role));
  }

  private void see(Row row, List<Interval> at, Interval scale) {
    Interval left = at.get(2);
    double width = at.get(3).high;
    boolean isCut = left.high + width >= 100;
    Interval right =
        new Interval(left.low + at.get(3).low, isCut ? Double.MAX_VALUE : left.high + width);
    boolean hasBox = at.get(3).low > LEAST_LENGTH;
    boolean hasEnds =
        at.get(0).high < left.low || at.get(1).low > Math.max(right.high, left.high + LEAST_LENGTH);
    if (hasBox) {
      say(Source.BOXES, List.of(row), "p25", left.times(scale));
      say(Source.BOXES, List.of(row), "p75", right.times(scale));
    }
    if (hasEnds) {
      say(Source.BOXES, List.of(row), "p10", at.get(0).times(scale));
      say(Source.BOXES, List.of(row), "p90", at.get(1).times(scale));
    }
  }

  /** How many figures were read where. */
  Map<Source, Integer> read() {
    return read;
  }

  List<String> readAlone() {
    return readAlone;
  }

  Set<Row> rows() {
    return rows.keySet();
  }

  /** Null where nothing says it. */
  Interval interval(Row row, String key) {
    return rows.getOrDefault(row, Map.of()).get(key);
  }

  /** Not a number where nothing says it exactly. */
  double exact(Row row, String key) {
    Interval known = interval(row, key);
    return known == null || !known.isExact() ? Double.NaN : known.middle();
  }

  Collection<String> roles() {
    return rows.keySet().stream().map(Row::role).distinct().toList();
  }
}
