package org.clickwage.checks;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.clickwage.message.WordList;
import org.clickwage.source.CellText;

/** What the first cell of a row that says anything calls the row. */
enum RowLabel {
  TOTAL,
  SUBTOTAL,
  AVERAGE,
  NONE;

  private static final WordList WORDS = WordList.named("totals");

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
      Pattern.compile(BEGINNINGS + "|" + WORDS.expression("group-of"));

  /** The groups that the last of them ends with. */
  private static final int OF_GROUP = 4;

  /** The first cell that says anything, by its place; the number of cells where none does. */
  static int place(List<String> cells) {
    return (int) IntStream.range(0, cells.size()).takeWhile(each -> isEmpty(cells, each)).count();
  }

  private static boolean isEmpty(List<String> cells, int place) {
    return CellText.stripped(cells.get(place)).isEmpty();
  }

  /**
   * @param above the cells of the row before, by whose group a subtotal may be called
   */
  static RowLabel of(List<String> cells, List<String> above) {
    int place = place(cells);
    if (place == cells.size()) {
      return NONE;
    }
    Matcher name = NAMES.matcher(plain(cells.get(place)));
    if (!name.matches()) {
      return NONE;
    } else if (name.group("total") != null) {
      return TOTAL;
    } else if (name.group("average") != null) {
      return isNumbers(cells, place + 1) ? AVERAGE : NONE;
    }
    boolean isSubtotal =
        name.group("subtotal") != null
            || place < above.size() && plain(above.get(place)).equals(group(name));
    return isSubtotal ? SUBTOTAL : NONE;
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

  /** Whether a cell is the name of a sum or an average, by itself. */
  static boolean isName(String cell) {
    return BEGINNINGS.matcher(plain(cell)).matches();
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
