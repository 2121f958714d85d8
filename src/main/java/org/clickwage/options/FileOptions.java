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
import java.util.Set;
import java.util.stream.Stream;
import org.clickwage.document.Card;
import org.clickwage.document.Format;
import org.clickwage.document.Links;
import org.clickwage.document.RowsFormat;
import org.clickwage.message.Note;
import org.clickwage.profile.Profiles;

/**
 * The files that a command writes, and those of the user's own that it reads with its input.
 *
 * @param outputs the names of those that were asked for
 */
public record FileOptions(Map<Option, String> outputs, ParsedOptions typed) {
  public static final OptionGroup OF_RECORDS = new OptionGroup();
  public static final Option OUT = OF_RECORDS.value("--out", "FILE|-");
  public static final Option WORKERS = OF_RECORDS.value("--workers", "FILE|-");
  public static final Option SUMMARY = OF_RECORDS.value("--summary", "FILE|-");
  public static final Option TOP_UP = new OptionGroup().value("--top-up", "FILE|-");
  public static final Option PROBLEMS = OF_RECORDS.value("--problems", "FILE");
  private static final Option STRICT = OF_RECORDS.flag("--strict");

  /** How columns were read, which a preview writes. */
  public static final Option SAVE_PROFILE = new OptionGroup().value("--save-profile", "FILE|-");

  public static final Option CHART = new OptionGroup().file("--chart", "FILE.svg|FILE.png");

  /** What is passed on by itself: a card in a message, a figure in another page. */
  private static final OptionGroup PASSED_ON = new OptionGroup();

  public static final Option CARD = PASSED_ON.file("--card", "FILE.png|FILE.svg");
  private static final Option CARD_SIZE = PASSED_ON.value("--card-size", "wide|square|story");
  public static final Option EMBED = PASSED_ON.file("--embed", "FILE.html");
  private static final Option SITE = PASSED_ON.value("--site", "URL");

  static final OptionGroup FORCED = new OptionGroup();
  public static final Option FORCE = FORCED.flag("--force");

  private static final OptionGroup PAGE = new OptionGroup();
  public static final Option REPORT = PAGE.file("--report", "FILE.html");

  /** What is handed out of a comparison, and where it says to ask. */
  public static final OptionGroup OF_LEAFLET = new OptionGroup();

  public static final Option LEAFLET = OF_LEAFLET.file("--leaflet", "FILE.html");
  static final Option CONTACT = OF_LEAFLET.value("--contact", "TEXT");
  public static final Option KIT = OF_LEAFLET.file("--kit", "DIR");

  /** All files that a survey or a log writes. */
  public static final OptionGroup OUTPUTS_OF_SURVEY =
      OptionGroup.of(OUT, SUMMARY, WORKERS, TOP_UP, PROBLEMS, REPORT, CHART, CARD, EMBED);

  /** What a survey or a log is shown on, apart from its tables. */
  public static final OptionGroup OF_SURVEY =
      OptionGroup.of(
          PAGE,
          OptionGroup.of(CHART.described("chart-of-survey")),
          PASSED_ON,
          OutputOptions.HEADING);

  /** Where a single result goes. */
  public static final OptionGroup OF_RESULT =
      OptionGroup.of(
          OptionGroup.of(new OptionGroup().file(OUT.name(), "FILE").described("result-out"), CHART),
          OutputOptions.HEADING,
          FORCED);

  /** Where a single result goes that is passed on, too. */
  public static final OptionGroup OF_FINDING = OptionGroup.of(OF_RESULT, PASSED_ON);

  /** Where a table to fill in goes. */
  public static final OptionGroup OF_TEMPLATE =
      OptionGroup.of(new OptionGroup().file(OUT.name(), "FILE").described("template-out"), FORCE);

  private static final Set<Format> ANY = Set.of(Format.values());
  private static final Set<Format> PAGES = Set.of(Format.HTML);

  public static FileOptions ofResult(ParsedOptions typed) {
    return of(typed, OUT, CHART, LEAFLET, CARD, EMBED);
  }

  /** The description is named after the first of them that is a file. */
  public static FileOptions ofSurvey(ParsedOptions typed) {
    return of(typed, OUTPUTS_OF_SURVEY.options().toArray(Option[]::new));
  }

  public static FileOptions ofPreview(ParsedOptions typed) {
    return of(typed, SAVE_PROFILE);
  }

  private static FileOptions of(ParsedOptions typed, Option... named) {
    Map<Option, String> outputs = new LinkedHashMap<>();
    for (Option option : named) {
      if (typed.has(option)) {
        outputs.put(option, typed.text(option));
      }
    }
    return new FileOptions(outputs, typed);
  }

  /** Where a leaflet says to ask. */
  public Optional<String> contact() {
    return Optional.ofNullable(typed.text(CONTACT));
  }

  /** The folder for all that a campaign needs. */
  public Optional<Path> kit() {
    return Optional.ofNullable(typed.text(KIT)).map(Path::of);
  }

  /** Whether outputs may take the place of files that are there already. */
  public boolean isForced() {
    return typed.has(FORCE);
  }

  /** Whether nothing is written where a record has a problem. */
  public boolean isStrict() {
    return typed.has(STRICT);
  }

  public boolean has(Option output) {
    return outputs.containsKey(output);
  }

  /** The format of records; CSV where they are not asked for, or their file has another name. */
  public RowsFormat rows(Option output) {
    return Optional.ofNullable(name(output)).flatMap(RowsFormat::of).orElse(RowsFormat.CSV);
  }

  /** Refuses the name of a table that is not one of these formats. */
  public void checkRows(Option output, Set<RowsFormat> formats, Problems problems) {
    boolean isOther =
        has(output) && RowsFormat.of(name(output)).filter(formats::contains).isEmpty();
    problems.addIf(isOther, output, "problem.no-such-ending");
  }

  /** Whether an output goes into a folder, for each file under its own name. */
  public boolean isFolder(Option output) {
    return has(output)
        && (name(output).endsWith("/")
            || name(output).endsWith(File.separator)
            || new File(name(output)).isDirectory());
  }

  /** The same without an output. */
  public FileOptions without(Option output) {
    Map<Option, String> others = new LinkedHashMap<>(outputs);
    others.remove(output);
    return new FileOptions(others, typed);
  }

  /** The name of an output that was asked for. */
  public String name(Option output) {
    return outputs.get(output);
  }

  /** What was typed, for a process in any folder: a profile and reference tables by their paths. */
  public static Map<String, List<String>> anywhere(ParsedOptions typed) {
    Map<String, List<String>> options = new HashMap<>(typed.given());
    ownProfile(typed)
        .filter(Files::exists)
        .ifPresent(file -> options.put(MappingOptions.PROFILE.name(), absolute(file)));
    ReferenceOptions.folder(typed)
        .ifPresent(folder -> options.put(ReferenceOptions.REFERENCE.name(), absolute(folder)));
    return options;
  }

  private static List<String> absolute(Path path) {
    return List.of(path.toAbsolutePath().toString());
  }

  /** A profile that is not one of ours. */
  private static Optional<Path> ownProfile(ParsedOptions typed) {
    return Optional.ofNullable(typed.text(MappingOptions.PROFILE))
        .filter(name -> !name.equals(MappingOptions.ANY_PROFILE))
        .filter(name -> !Profiles.names().contains(name))
        .map(Path::of);
  }

  /** Arguments, a profile and reference tables: no output is ever written there. */
  public List<Path> read() throws IOException {
    List<Path> read = new ArrayList<>(typed.files());
    ownProfile(typed).ifPresent(read::add);
    Optional<Path> reference = ReferenceOptions.folder(typed);
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
   * Checks that the names of files are those of what is written into them.
   *
   * @param table the one that may be in any format
   */
  public void check(Option table, OutputOptions output, Problems problems) {
    for (Option file : List.of(CHART, CARD)) {
      if (has(file) && !isSvg(name(file)) && !isPng(name(file))) {
        problems.add(file, "problem.notation", name(file), Note.of("expected.picture-file"));
      }
    }
    for (Option file : List.of(OUT, WORKERS, TOP_UP, PROBLEMS)) {
      boolean isText = file == TOP_UP || file == PROBLEMS;
      if (file != table) {
        checkRows(file, isText ? Set.of(RowsFormat.CSV) : Set.of(RowsFormat.values()), problems);
      }
    }
    checkEnding(REPORT, PAGES, "expected.page-file", problems);
    checkEnding(LEAFLET, PAGES, "expected.page-file", problems);
    checkEnding(EMBED, PAGES, "expected.page-file", problems);
    if (typed.has(CONTACT) && !has(LEAFLET) && !typed.has(KIT)) {
      problems.add(CONTACT, "problem.without-other", LEAFLET.name());
    }
    checkPassedOn(table, problems);
    if (output.given().isEmpty()) {
      checkEnding(table, ANY, "expected.result-file", problems);
      if (table == OUT && has(OUT)) {
        Format.of(name(OUT)).ifPresent(format -> output.check(format, problems));
      }
    }
  }

  private void checkPassedOn(Option table, Problems problems) {
    if (typed.has(CARD_SIZE)) {
      problems.choice(CARD_SIZE, typed, Card.Size.class);
      problems.addIf(
          !has(CARD) && !typed.has(KIT), CARD_SIZE, "problem.without-other", CARD.name());
    }
    if (typed.has(SITE)) {
      problems.read(SITE, typed.stripped(SITE).get(), Site::of);
      boolean isPage = has(table) && Format.of(name(table)).filter(PAGES::contains).isPresent();
      if (!isPage && !has(REPORT) && !typed.has(KIT)) {
        String page = (table == OUT ? OUT : REPORT).name();
        problems.add(SITE, "problem.without-other", page + " …html");
      }
    }
  }

  /** Where a page of this name will be found, and the picture that a link to it shows. */
  public Links links(String page) {
    return links(page, Optional.ofNullable(name(CARD)).filter(FileOptions::isPng));
  }

  /** The same with the picture of a link to it. */
  public Links links(String page, Optional<String> picture) {
    Optional<Site> known = typed.stripped(SITE).map(Site::of);
    return new Links(
        known.map(each -> each.address(page)), known.flatMap(each -> picture.map(each::address)));
  }

  /** In what size a card is drawn, once this is checked. */
  public Card.Size sizeOfCard() {
    return typed
        .stripped(CARD_SIZE)
        .map(word -> Problems.constant(word, Card.Size.class, Note::word))
        .orElse(Card.Size.WIDE);
  }

  /** A name that ends like a PDF's, with a text for people in it, would open nowhere. */
  private void checkEnding(Option option, Set<Format> formats, String expected, Problems problems) {
    if (!has(option)) {
      return;
    }
    String file = name(option);
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    boolean hasEnding = name.replaceFirst("(?i)\\.gz$", "").lastIndexOf('.') > 0;
    if (hasEnding && Format.of(name).filter(formats::contains).isEmpty()) {
      problems.add(option, "problem.notation", file, Note.of(expected));
    }
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
