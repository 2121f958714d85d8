package org.clickwage.profile;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.message.BundledText;
import org.clickwage.output.InputFile;

/** The exports that the program knows, each a small file of the program, and users' own. */
public final class Profiles {
  private static final String FOLDER = "profiles/";
  private static final String INDEX = FOLDER + "index";
  private static final String STATUS_WORDS = "status-words";

  /** Lines that say nothing to the program. */
  private static final Pattern REMARKS = Pattern.compile("(?m)^(?:#.*)?\n");

  private static final String ENDING = ".profile";
  private static final String PLAIN = "plain";

  /** In bytes; those of the program have a few thousand. */
  private static final int LONGEST = 1 << 20;

  /** Read when first asked for: most commands need none. */
  private static final class Bundled {
    static final List<Profile> ALL = readAll();

    private Bundled() {}
  }

  /** Read when a table has a word that its own profile does not have. */
  private static final class StatusWords {
    static final ProfileStatuses ALL = readBundled(STATUS_WORDS, STATUS_WORDS).statuses();

    private StatusWords() {}
  }

  private Profiles() {}

  /** What may be asked for by name, in order: exports, and profiles that are a whole export. */
  public static List<String> names() {
    return Bundled.ALL.stream()
        .map(each -> each.exports().isEmpty() ? Set.of(each.name()) : each.exports())
        .flatMap(Set::stream)
        .distinct()
        .sorted()
        .toList();
  }

  /** The tables of an export, or the one profile of this name; none where nothing has the name. */
  public static List<Profile> tables(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    return Bundled.ALL.stream()
        .filter(each -> each.name().equals(wanted) || each.exports().contains(wanted))
        .toList();
  }

  /**
   * The profile of this name; of an export of several tables, the table that has this header. Empty
   * where none is that.
   */
  public static Optional<Profile> named(String name, List<String> header) {
    List<Profile> tables = tables(name);
    return tables.size() == 1 ? Optional.of(tables.get(0)) : strongest(tables, header);
  }

  /** The export that this header identifies; empty where none does. */
  public static Optional<Profile> recognise(List<String> header) {
    return strongest(Bundled.ALL, header);
  }

  /** Exports of one table of which this header lacks one of the headers that identify them. */
  public static List<Profile> near(List<String> header) {
    return Bundled.ALL.stream()
        .filter(profile -> profile.exports().isEmpty() && profile.isNear(header))
        .toList();
  }

  /** How many titles of a header are those of a key, or those that identify an export. */
  public static int known(List<String> header) {
    int keys = (int) header.stream().filter(title -> RecordField.named(title).isPresent()).count();
    Set<String> titles = Profile.plain(header);
    int marks =
        Bundled.ALL.stream().mapToInt(each -> each.strength(header, titles)).max().orElse(0);
    return Math.max(keys, marks);
  }

  /** The profile of a table whose columns are named as the keys. */
  public static Profile plain() {
    return tables(PLAIN).get(0);
  }

  /**
   * A user's own profile; throws {@link org.clickwage.reference.OwnFileException} with all that is
   * wrong with it.
   */
  public static Profile read(String file) throws IOException {
    String fileName = InputFile.lastOf(file);
    String name =
        fileName.endsWith(ENDING)
            ? fileName.substring(0, fileName.length() - ENDING.length())
            : fileName;
    // What is no UTF-8 reads as U+FFFD, so that its line can be named.
    CharBuffer text = StandardCharsets.UTF_8.decode(InputFile.bytes(file, LONGEST));
    return ProfileFile.read(name, file, text.toString());
  }

  /** The files that all of these are read from, by their names, without remarks. */
  public static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    String index = BundledText.of(INDEX);
    files.put(INDEX, index);
    Stream.concat(Stream.of(STATUS_WORDS), Stream.of(index.split("\n")).map(name -> name + ENDING))
        .map(FOLDER::concat)
        .forEach(file -> files.put(file, REMARKS.matcher(BundledText.of(file)).replaceAll("")));
    return files;
  }

  /** What people's own words say of a work; empty for one that they do not have. */
  static Optional<TaskOutcome> status(String word) {
    return StatusWords.ALL.read(word);
  }

  private static Optional<Profile> strongest(List<Profile> profiles, List<String> header) {
    Set<String> titles = Profile.plain(header);
    return profiles.stream()
        .filter(profile -> profile.strength(header, titles) > 0)
        .max(Comparator.comparingInt(profile -> profile.strength(header, titles)));
  }

  private static List<Profile> readAll() {
    return Stream.of(BundledText.of(INDEX).split("\n"))
        .map(name -> readBundled(name, name + ENDING))
        .toList();
  }

  private static Profile readBundled(String name, String file) {
    return ProfileFile.read(name, file, BundledText.of(FOLDER + file));
  }
}
