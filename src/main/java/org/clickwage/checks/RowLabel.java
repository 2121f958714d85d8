package org.clickwage.checks;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clickwage.message.WordList;
import org.clickwage.source.CellText;

/** What the first cell of a row that is no number or day calls the row. */
enum RowLabel {
  TOTAL,
  SUBTOTAL,
  AVERAGE,
  NONE;

  private static final WordList WORDS = WordList.named("totals");

  private static final Set<String> LAST = WORDS.plain("last");

  /** What is known by its first letters. */
  private static final Pattern BEGINNINGS =
      Pattern.compile(
          "(?<total>%s|%s)|(?<average>%s)|(?<subtotal>%s)|%s"
              .formatted(
                  WORDS.expression("total"),
                  WORDS.expression("everybody"),
                  WORDS.expression("average"),
                  WORDS.expression("subtotal"),
                  WORDS.expression("of-group")));

  /** One expression for all: most rows are none of these. */
  private static final Pattern NAMES =
      Pattern.compile("%s|(.+) (?:%s)".formatted(BEGINNINGS, WORDS.expression("last")));

  /** The groups that the last of them ends with. */
  private static final int OF_GROUP = 4;

  /** Whether it is that of a sum, of all or of some. */
  boolean isOfSum() {
    return this == TOTAL || this == SUBTOTAL;
  }

  /**
   * Whether what begins and ends so may be words, by characters or bytes: those beyond ASCII may be
   * letters.
   */
  static boolean areWords(int first, int last) {
    return isLetter(first) || isLetter(last);
  }

  private static boolean isLetter(int c) {
    int small = c | 'a' - 'A';
    return c < 0 || c > 0x7F || 'a' <= small && small <= 'z';
  }

  /**
   * What a row is called.
   *
   * @param place of its first cell that is no number or day
   * @param above the cells of the row before, by whose group a subtotal may be called
   */
  static RowLabel of(List<String> cells, int place, List<String> above) {
    Matcher name = NAMES.matcher(plain(cells.get(place)));
    if (!name.matches()) {
      return NONE;
    } else if (name.group("total") != null) {
      return TOTAL;
    } else if (name.group("average") != null) {
      return isNumbers(cells, place + 1) ? AVERAGE : NONE;
    }
    boolean isSubtotal = name.group("subtotal") != null || isGroup(group(name), above, place);
    return isSubtotal ? SUBTOTAL : NONE;
  }

  private static boolean isGroup(String name, List<String> above, int place) {
    return place < above.size() && plain(above.get(place)).equals(name);
  }

  /** The group that a subtotal is called by: Total of Anna, or Anna total. */
  private static String group(Matcher name) {
    String behind = name.group(OF_GROUP);
    return behind == null ? name.group(OF_GROUP + 1) : behind;
  }

  /** Whether a cell may be a name if it goes on after these letters, or ends there. */
  static boolean mayBegin(String letters) {
    Matcher name = BEGINNINGS.matcher(plain(letters));
    return name.matches() || name.hitEnd();
  }

  /** The same if it ends with these letters. */
  static boolean mayEnd(String letters) {
    return LAST.stream().anyMatch(word -> word.endsWith(plain(letters)));
  }

  /** Whether a cell is the name of a sum or an average, or of that of a group, by itself. */
  static boolean isName(String cell) {
    return NAMES.matcher(plain(cell)).matches();
  }

  private static String plain(String cell) {
    return CellText.stripped(cell.replace(':', ' ')).toLowerCase(Locale.ROOT);
  }

  /** Whether no cell from a place on has a letter, as a name has. */
  private static boolean isNumbers(List<String> cells, int from) {
    return cells.subList(from, cells.size()).stream()
        .allMatch(cell -> cell.chars().noneMatch(Character::isLetter));
  }
}
