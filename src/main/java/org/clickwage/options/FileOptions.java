package org.clickwage.options;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clickwage.document.Format;
import org.clickwage.document.Links;
import org.clickwage.document.RowsFormat;
import org.clickwage.document.Shape;
import org.clickwage.profile.Profiles;

/**
 * The files that a command writes, and those of the user's own that it reads with its input.
 *
 * @param outputs the names of those that were asked for
 */
public record FileOptions(Map<Option<?>, String> outputs, ParsedOptions typed) {
  static final Values.FileNames PAGE_NAMES =
      new Values.FileNames(name -> isOf(name, Format.HTML::equals), "expected.page-file");
  private static final Values.FileNames PAPER_NAMES =
      new Values.FileNames(name -> isOf(name, Format.MARKDOWN::equals), "expected.paper-file");
  private static final Values.FileNames LETTERS =
      new Values.FileNames(
          name -> isOf(name, format -> !format.isForPrograms() && format != Format.LATEX),
          "expected.letter-file");
  private static final Values.FileNames CALENDARS =
      new Values.FileNames(name -> hasEnding(name, ".ics"), "expected.calendar-file");
  private static final Values.FileNames RESULTS =
      new Values.FileNames(name -> isOf(name, format -> true), "expected.result-file");
  private static final Values.FileNames PICTURES =
      new Values.FileNames(name -> isSvg(name) || isPng(name), "expected.picture-file");
  private static final ValueReader<String> RESULT = FileOptions::result;
  private static final Values.FileNames RECORDS = rows(RowsFormat.values());

  public static final OptionGroup OF_RECORDS = new OptionGroup();
  public static final Option<String> OUT = OF_RECORDS.value("--out", "FILE|-", RECORDS);
  public static final Option<String> WORKERS = OF_RECORDS.value("--workers", "FILE|-", RECORDS);
  public static final Option<String> SUMMARY = OF_RECORDS.value("--summary", "FILE|-", RESULT);
  public static final Option<String> TOP_UP =
      new OptionGroup().value("--top-up", "FILE|-", rows(RowsFormat.CSV));
  public static final Option<String> PROBLEMS =
      OF_RECORDS.value("--problems", "FILE", rows(RowsFormat.CSV));
  private static final Option<?> STRICT = OF_RECORDS.flag("--strict");

  public static final Option<?> PREVIEW = new OptionGroup().flag("--preview");

  /** How columns were read, which a preview writes. */
  public static final Option<String> SAVE_PROFILE =
      new OptionGroup().value("--save-profile", "FILE|-", Values.TEXT, Condition.needs(PREVIEW));

  public static final Option<String> CHART =
      new OptionGroup().file("--chart", "FILE.svg|FILE.png", PICTURES);

  public static final Option<String> LEAFLET =
      new OptionGroup().file("--leaflet", "FILE.html", PAGE_NAMES);
  public static final Option<Path> KIT = new OptionGroup().file("--kit", "DIR", Values.PATH);
  static final Option<String> CONTACT =
      new OptionGroup().value("--contact", "TEXT", Values.TEXT, Condition.needs(LEAFLET, KIT));

  /** What is handed out of a comparison, and where it says to ask. */
  public static final OptionGroup OF_LEAFLET = OptionGroup.of(LEAFLET, CONTACT, KIT);

  /** What is passed on by itself: a card in a message, a figure in another page. */
  private static final OptionGroup PASSED_ON = new OptionGroup();

  public static final Option<String> CARD = PASSED_ON.file("--card", "FILE.png|FILE.svg", PICTURES);
  public static final Option<String> EMBED = PASSED_ON.file("--embed", "FILE.html", PAGE_NAMES);
  public static final Option<Shape> SHAPE =
      new OptionGroup().choice("--shape", Shape.class, Condition.needs(CHART, CARD, EMBED));
  static final Option<Site> SITE = PASSED_ON.value("--site", "URL", Site::of);

  public static final Option<?> FORCE = new OptionGroup().flag("--force");
  public static final Option<String> REPORT =
      new OptionGroup().file("--report", "FILE.html", PAGE_NAMES);
  public static final Option<String> METHODS =
      new OptionGroup().file("--methods", "FILE.md", PAPER_NAMES);

  public static final Option<Path> REPLICATE =
      new OptionGroup()
          .file("--replicate", "DIR", Values.PATH, Condition.excludes(PartsOptions.PARTS));

  /** Whether people go by their names, where numbers would do. */
  static final Option<?> NAMES = new OptionGroup().flag("--names");

  /** What calculates the statistics again, for others to see. */
  public static final OptionGroup REPLICATION =
      OptionGroup.of(
          REPLICATE, NAMES.described("names-of-replication", Condition.needs(REPLICATE)));

  /** All files that a survey or a log writes. */
  public static final OptionGroup OUTPUTS_OF_SURVEY =
      OptionGroup.of(OUT, SUMMARY, WORKERS, TOP_UP, PROBLEMS, REPORT, METHODS, CHART, CARD, EMBED);

  /** What a survey or a log is shown on, apart from its tables. */
  public static final OptionGroup OF_SURVEY =
      OptionGroup.of(
          REPORT,
          METHODS,
          CHART.described("chart-of-survey"),
          SHAPE,
          PASSED_ON,
          OutputOptions.HEADING);

  /** Where a single result goes. */
  public static final OptionGroup OF_RESULT =
      OptionGroup.of(
          new OptionGroup().file(OUT.name(), "FILE", RESULT).described("result-out"),
          CHART,
          SHAPE,
          OutputOptions.HEADING,
          FORCE);

  /** Where a single result goes that is passed on, too. */
  public static final OptionGroup OF_FINDING = OptionGroup.of(OF_RESULT, PASSED_ON);

  /** Where a table to fill in goes. */
  public static final OptionGroup OF_TEMPLATE =
      OptionGroup.of(
          new OptionGroup()
              .file(OUT.name(), "FILE", rows(RowsFormat.CSV, RowsFormat.WORKBOOK))
              .described("template-out"),
          FORCE);

  public static final Option<String> CALENDAR =
      new OptionGroup().file("--calendar", "FILE.ics", CALENDARS);

  /** Where a letter and the days that follow it go. */
  static final OptionGroup OF_LETTER =
      OptionGroup.of(
          new OptionGroup()
              .file(OUT.name(), "FILE.txt|FILE.md|FILE.html", LETTERS)
              .described("letter-out"),
          CALENDAR,
          FORCE);

  public static FileOptions ofLetter(ParsedOptions typed) {
    return of(typed, OUT, CALENDAR);
  }

  public static FileOptions ofResult(ParsedOptions typed) {
    return of(typed, OUT, CHART, LEAFLET, CARD, EMBED);
  }

  /** The description is named after the first of them that is a file. */
  public static FileOptions ofSurvey(ParsedOptions typed) {
    return of(typed, OUTPUTS_OF_SURVEY.options().toArray(Option<?>[]::new));
  }

  public static FileOptions ofPreview(ParsedOptions typed) {
    return of(typed, SAVE_PROFILE);
  }

  private static FileOptions of(ParsedOptions typed, Option<?>... named) {
    Map<Option<?>, String> outputs = new LinkedHashMap<>();
    for (Option<?> option : named) {
      if (typed.has(option)) {
        outputs.put(option, typed.text(option));
      }
    }
    return new FileOptions(outputs, typed);
  }

  /** Where a leaflet says to ask. */
  public Optional<String> contact() {
    return typed.value(CONTACT);
  }

  /** The folder for all that a campaign needs. */
  public Optional<Path> kit() {
    return typed.value(KIT);
  }

  /** The folder for what another program needs to calculate the statistics again. */
  public Optional<Path> replication() {
    return typed.value(REPLICATE);
  }

  /** Whether workers go by their names in it. */
  public boolean namesReplicated() {
    return typed.has(NAMES);
  }

  /** Whether outputs may take the place of files that are there already. */
  public boolean isForced() {
    return typed.has(FORCE);
  }

  /** Whether nothing is written where a record has a problem. */
  public boolean isStrict() {
    return typed.has(STRICT);
  }

  public boolean has(Option<?> output) {
    return outputs.containsKey(output);
  }

  /** The format of records; CSV where they are not asked for, or their file has another name. */
  public RowsFormat rows(Option<?> output) {
    return Optional.ofNullable(name(output)).flatMap(RowsFormat::of).orElse(RowsFormat.CSV);
  }

  /** Whether an output goes into a folder, for each file under its own name. */
  public boolean isFolder(Option<?> output) {
    return has(output)
        && (name(output).endsWith("/")
            || name(output).endsWith(File.separator)
            || new File(name(output)).isDirectory());
  }

  /** The same without an output. */
  public FileOptions without(Option<?> output) {
    Map<Option<?>, String> others = new LinkedHashMap<>(outputs);
    others.remove(output);
    return new FileOptions(others, typed);
  }

  /** The name of an output that was asked for. */
  public String name(Option<?> output) {
    return outputs.get(output);
  }

  /** What was typed, for a process in any folder: a profile and reference tables by their paths. */
  public static Map<String, List<String>> anywhere(ParsedOptions typed) {
    Map<String, List<String>> options = new HashMap<>(typed.given());
    ownProfile(typed)
        .filter(Files::exists)
        .ifPresent(file -> options.put(MappingOptions.PROFILE.name(), absolute(file)));
    typed
        .value(ReferenceOptions.REFERENCE)
        .ifPresent(folder -> options.put(ReferenceOptions.REFERENCE.name(), absolute(folder)));
    return options;
  }

  private static List<String> absolute(Path path) {
    return List.of(path.toAbsolutePath().toString());
  }

  /** A profile that is not one of ours. */
  private static Optional<Path> ownProfile(ParsedOptions typed) {
    return typed
        .value(MappingOptions.PROFILE)
        .filter(name -> !name.equals(MappingOptions.ANY_PROFILE))
        .filter(name -> !Profiles.names().contains(name))
        .map(Path::of);
  }

  /** Arguments, a profile and reference tables: no output is ever written there. */
  public List<Path> read() throws IOException {
    List<Path> read = new ArrayList<>(typed.files());
    ownProfile(typed).ifPresent(read::add);
    Optional<Path> reference = typed.value(ReferenceOptions.REFERENCE);
    if (reference.isPresent()) {
      addTables(reference.get(), 1, read);
    }
    return read;
  }

  /** Tables lie in the folder itself, or one below; any of them may be a link. */
  private static void addTables(Path folder, int levelsBelow, List<Path> read) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (entry.toString().endsWith(".csv")) {
          read.add(entry);
        } else if (levelsBelow > 0 && Files.isDirectory(entry)) {
          addTables(entry, levelsBelow - 1, read);
        }
      }
    }
  }

  /**
   * Checks the name of a table against the options of all outputs, each of which is also checked on
   * its own.
   *
   * @param table the one that may be in any format
   */
  public void check(Option<?> table, OutputOptions output, Problems problems) {
    boolean isPage = has(table) && Format.of(name(table)).filter(Format.HTML::equals).isPresent();
    if (typed.has(SITE) && !isPage && !has(REPORT) && !typed.has(KIT)) {
      String page = (table == OUT ? OUT : REPORT).name();
      problems.add(SITE, "problem.without-other", page + " …html");
    }
    if (output.given().isEmpty() && table == OUT && has(OUT)) {
      Format.of(name(OUT)).ifPresent(format -> output.check(format, problems));
    }
  }

  /** Where a page of this name will be found, and the picture that a link to it shows. */
  public Links links(String page) {
    return links(page, Optional.ofNullable(name(CARD)).filter(FileOptions::isPng));
  }

  /** The same with the picture of a link to it. */
  public Links links(String page, Optional<String> picture) {
    Optional<Site> known = typed.value(SITE);
    return new Links(
        known.map(each -> each.address(page)), known.flatMap(each -> picture.map(each::address)));
  }

  /** What a picture or a card is laid out for; it has a usual shape of its own. */
  public Shape shape(Shape usual) {
    return typed.value(SHAPE).orElse(usual);
  }

  /** A result whose format is not given has it by the name of its file. */
  private static String result(String name, ParsedOptions typed) {
    return typed.has(OutputOptions.FORMAT) ? name : RESULTS.apply(name);
  }

  private static Values.FileNames rows(RowsFormat... formats) {
    return new Values.FileNames(
        name -> RowsFormat.of(name).filter(List.of(formats)::contains).isPresent(),
        "expected.table-file");
  }

  /** A name that ends like a PDF's, with a text for people in it, would open nowhere. */
  private static boolean isOf(String file, Predicate<Format> formats) {
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    boolean hasEnding = name.replaceFirst("(?i)\\.gz$", "").lastIndexOf('.') > 0;
    return !hasEnding || Format.of(name).filter(formats).isPresent();
  }

  public static boolean isSvg(String name) {
    return hasEnding(name, ".svg");
  }

  private static boolean isPng(String name) {
    return hasEnding(name, ".png");
  }

  private static boolean hasEnding(String name, String ending) {
    return name.toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /** Whether a picture will be shown, so that what it needs is worth calculation. */
  public boolean arePictured(Format shown) {
    return shown == Format.HTML || Stream.of(CHART, REPORT, CARD, EMBED).anyMatch(this::has);
  }
}
