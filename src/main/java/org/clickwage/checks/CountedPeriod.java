package org.clickwage.checks;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many periods a title speaks of: the last 4 weeks, les quatre dernières semaines. */
final class CountedPeriod {
  private static final Map<String, Integer> NUMBERS = new HashMap<>();

  /**
   * A number, and perhaps which of the periods, right before it; in 4 - week it is a question’s.
   */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d.,])(\\d{1,3}|\\p{L}+)(?:[\\s_]+|-)"
              + "(?:(?:last|past|letzten?|vergangenen|derni[eè]re?s|[uú]ltim[aeio]s?|passad[ao]s)\\s+)?$");

  static {
    put(2, "two deux zwei dos dois duas due dwa dwóch dua");
    put(3, "three trois drei tres três tre trzy trzech tiga");
    put(4, "four quatre vier cuatro quatro quattro cztery czterech empat");
    put(6, "six sechs seis sei sześć sześciu enam");
    put(7, "seven sept sieben siete sete sette siedem siedmiu tujuh");
    put(12, "twelve douze zwölf doce doze dodici dwanaście dwunastu");
    put(30, "thirty trente dreißig treinta trinta trenta");
  }

  private CountedPeriod() {}

  private static void put(int count, String words) {
    for (String word : words.split(" ")) {
      NUMBERS.put(word, count);
    }
  }

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
    Matcher number = NUMBER.matcher(before);
    if (!number.find()) {
      return 1;
    }
    String word = number.group(1);
    return Character.isDigit(word.charAt(0))
        ? Math.max(1, Integer.parseInt(word))
        : NUMBERS.getOrDefault(word, 1);
  }
}
