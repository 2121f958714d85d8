package org.clickwage.checks;

import java.util.List;
import java.util.Locale;
import java.util.Set;
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
  private static final Set<String> TOTALS = WORDS.plain("total");
  private static final Pattern EVERYBODY = Pattern.compile(WORDS.expression("everybody"));
  private static final Set<String> AVERAGES = WORDS.plain("average");
  private static final Pattern OF_ROWS_ABOVE = Pattern.compile(WORDS.expression("subtotal"));
  private static final Pattern OF_GROUP = Pattern.compile(WORDS.expression("of-group"));

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
    String name = plain(cells.get(place));
    Matcher ofGroup = OF_GROUP.matcher(name);
    if (TOTALS.contains(name) || EVERYBODY.matcher(name).matches()) {
      return TOTAL;
    } else if (AVERAGES.contains(name) && isNumbers(cells, place + 1)) {
      return AVERAGE;
    }
    boolean isSubtotal =
        OF_ROWS_ABOVE.matcher(name).matches()
            || ofGroup.matches()
                && place < above.size()
                && plain(above.get(place)).equals(ofGroup.replaceFirst("$1$2"));
    return isSubtotal ? SUBTOTAL : NONE;
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
