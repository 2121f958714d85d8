package org.clickwage.checks;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clickwage.message.WordList;

/** How many periods a title speaks of: the last 4 weeks, les quatre dernières semaines. */
final class CountedPeriod {
  private static final String LAST = "last";

  private static final Map<String, Integer> NUMBERS = new HashMap<>();

  /**
   * A number, and perhaps which of the periods, right before it; in 4 - week it is a question’s.
   */
  private static final Pattern NUMBER;

  static {
    WordList words = WordList.named("numbers");
    words.names().stream()
        .filter(name -> !name.equals(LAST))
        .forEach(
            name -> words.plain(name).forEach(word -> NUMBERS.put(word, Integer.valueOf(name))));
    NUMBER =
        Pattern.compile(
            "(?<![\\p{L}\\d.,])(\\d{1,3}|\\p{L}+)(?:[\\s_]+|-)(?:(?:"
                + words.expression(LAST)
                + ")\\s+)?$");
  }

  private CountedPeriod() {}

  /**
   * A period with its number as it is written in a column of periods: {@code 4weeks}.
   *
   * @param before what a title says before the period
   * @param period day, week, month or year
   */
  static String of(String before, String period) {
    int count = count(before);
    boolean isDays = period.equals("day");
    if (count == 1) {
      return period;
    } else if (isDays && count % 7 == 0) {
      return count == 7 ? "week" : count / 7 + "weeks";
    } else if (isDays && (count == 30 || count == 31)) {
      return "month";
    }
    return count + period + "s";
  }

  private static int count(String before) {
    Matcher found = NUMBER.matcher(before);
    if (!found.find()) {
      return 1;
    }
    String word = found.group(1);
    return Character.isDigit(word.charAt(0))
        ? Math.max(1, Integer.parseInt(word))
        : NUMBERS.getOrDefault(word, 1);
  }
}
