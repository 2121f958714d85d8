package org.clickwage.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.reference.OwnFileException.Problem;
import org.clickwage.source.CellText;

/**
 * The lines of a profile: {@code name = value} under {@code [section]}, comments after {@code #}; a
 * name with an {@code =} in it is quoted.
 */
final class ProfileText {
  /** The lines before the first section. */
  static final String TOP = "";

  private static final Pattern QUOTED_NAME = Pattern.compile("\"(?:[^\"]|\"\")+\"");

  /** One line that says something. */
  record Entry(String name, String value, int line) {}

  private final String file;
  private final Map<String, List<Entry>> sections = new HashMap<>();
  private final Set<String> given = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private String section = TOP;
  private boolean isUtf8 = true;

  private ProfileText(String file) {
    this.file = file;
  }

  static ProfileText read(String file, String all) {
    ProfileText text = new ProfileText(file);
    int line = 1;
    for (String read : all.replaceFirst("^\uFEFF", "").split("\r\n|[\r\n]")) {
      text.read(read, line);
      line++;
    }
    return text;
  }

  private void read(String read, int line) {
    String text = read.strip();
    int equals = text.indexOf('=', quotedName(text));
    if (isOtherEncoding(text)) {
      refuseEncoding(text, line);
      return;
    }
    if (text.isEmpty() || text.startsWith("#")) {
      return;
    }
    if (text.startsWith("[") && text.endsWith("]")) {
      section = text.substring(1, text.length() - 1).strip();
      check(section, "[" + section + "]", ProfileFile.SECTIONS, line);
    } else if (equals <= 0) {
      refuse(line, text, Note.of("profile.line"));
    } else {
      String written = text.substring(0, equals).strip();
      String name = quotedName(written) > 0 ? QuotedList.read(written).parts().get(0) : written;
      add(new Entry(name, text.substring(equals + 1).strip(), line));
    }
  }

  /** Where the quotes around a name at the beginning of a line end; 0 for none. */
  private static int quotedName(String text) {
    Matcher quoted = QUOTED_NAME.matcher(text);
    return text.startsWith("\"") && quoted.lookingAt() ? quoted.end() : 0;
  }

  /** U+FFFD replaces bytes that are no UTF-8; between the letters of UTF-16 there are NULs. */
  static boolean isOtherEncoding(String text) {
    return text.indexOf('\uFFFD') >= 0 || text.indexOf('\0') >= 0;
  }

  /** Reported once: all such lines of a file are mended by saving it anew. */
  private void refuseEncoding(String text, int line) {
    if (isUtf8) {
      refuse(line, text, Note.of("profile.utf-8"));
    }
    isUtf8 = false;
  }

  private void add(Entry entry) {
    boolean isField = section.equals(TOP);
    String sentence = entry.name().replaceFirst("\\..*", "");
    if (isField && !ProfileFile.SENTENCES.contains(sentence)) {
      check(entry.name(), entry.name(), ProfileFile.FIELDS, entry.line());
    }
    boolean once = !(isField && ProfileFile.REPEATED_FIELDS.contains(entry.name()));
    if (entry.value().isEmpty()) {
      refuse(entry.line(), entry.name(), Note.of("profile.value"));
    } else if (once && !given.add(section + "\n" + CellText.plain(entry.name()))) {
      refuse(entry.line(), entry.name(), Note.of("profile.once"));
    } else {
      sections.computeIfAbsent(section, name -> new ArrayList<>()).add(entry);
    }
  }

  private void check(String word, String shown, List<String> known, int line) {
    if (!known.contains(word)) {
      refuse(line, shown, Note.of("expected.one-of", String.join(", ", known)));
    }
  }

  void refuse(int line, String found, Note expected) {
    problems.add(new Problem(file, line, "", found, expected));
  }

  /** All that is wrong, in the order of the lines. */
  List<Problem> problems() {
    return problems.stream().sorted((a, b) -> Long.compare(a.line(), b.line())).toList();
  }

  List<Entry> section(String name) {
    return sections.getOrDefault(name, List.of());
  }

  List<String> fieldNames() {
    return section(TOP).stream().map(Entry::name).toList();
  }

  List<Entry> fields(String name) {
    return section(TOP).stream().filter(entry -> entry.name().equals(name)).toList();
  }

  Optional<Entry> field(String name) {
    return fields(name).stream().findFirst();
  }

  /** The parts of {@code a, b, "c, d"}. */
  List<String> list(Entry entry) {
    QuotedList list = QuotedList.read(entry.value());
    if (!list.isClosed()) {
      refuse(entry.line(), entry.value(), Note.of("profile.closing-quote"));
    }
    return list.parts().stream().filter(part -> !part.isEmpty()).toList();
  }

  List<String> list(String field) {
    return field(field).map(this::list).orElse(List.of());
  }

  Optional<String> value(String field) {
    return field(field).map(Entry::value);
  }

  boolean isYes(String field) {
    Optional<Entry> entry = field(field);
    boolean yes = entry.filter(e -> e.value().equals("yes")).isPresent();
    if (entry.isPresent() && !yes && !entry.get().value().equals("no")) {
      refuse(entry.get().line(), entry.get().value(), Note.of("expected.one-of", "yes, no"));
    }
    return yes;
  }

  <E extends Enum<E>> Optional<E> choice(Entry entry, E[] choices) {
    String word = entry.value();
    List<String> known = Stream.of(choices).map(Note::word).toList();
    if (!known.contains(word)) {
      refuse(entry.line(), word, Note.of("expected.one-of", String.join(", ", known)));
    }
    return Stream.of(choices).filter(each -> Note.word(each).equals(word)).findFirst();
  }

  /** The same of each word of a list. */
  <E extends Enum<E>> Stream<E> choices(Entry entry, E[] choices) {
    return list(entry).stream()
        .map(word -> new Entry(entry.name(), word, entry.line()))
        .flatMap(each -> choice(each, choices).stream());
  }
}
