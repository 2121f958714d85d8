package org.clickwage.checks;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clickwage.message.WordList;
import org.clickwage.source.CellText;

/** Whether the first cell of a row that is no number or day calls it a sum or an average. */
enum RowLabel {
  /** That of another row. */
  NONE,

  /** A total, of all or of a group; someone may be called so. */
  TOTAL,

  /** A subtotal or an average, as nobody is called. */
  PART;

  private static final WordList WORDS = WordList.named("totals");

  /** The group of {@link #LABELS} that is a total. */
  private static final int TOTALS = 1;

  private static final int AVERAGES = 2;

  private static final Pattern LABELS =
      Pattern.compile(
          ("((?:%1$s)(?: .+)?|.+ (?:%1$s)|(?:%2$s)(?: \\p{L}+){0,2})"
                  + "|(?:%3$s)(?!\\p{L}).*|(%4$s)")
              .formatted(
                  WORDS.expression("total"),
                  WORDS.expression("everybody"),
                  WORDS.expression("subtotal"),
                  WORDS.expression("average")));

  /** With what labels begin, but those that begin with their group. */
  static final Set<String> BEGINNINGS = WORDS.byWord().keySet();

  /** With what those end. */
  static final Set<String> ENDS = WORDS.plain("total");

  /**
   * What a row is called.
   *
   * @param place of its first cell that is no number or day
   */
  static RowLabel of(List<String> cells, int place) {
    String cell = CellText.stripped(cells.get(place).replace(':', ' ')).toLowerCase(Locale.ROOT);
    Matcher label = LABELS.matcher(cell);
    if (!label.matches()) {
      return NONE;
    } else if (label.group(TOTALS) != null) {
      return TOTAL;
    }
    boolean isGroup =
        label.group(AVERAGES) != null
            && cells.stream()
                .skip(place + 1L)
                .flatMapToInt(String::chars)
                .anyMatch(Character::isLetter);
    return isGroup ? NONE : PART;
  }
}
