package org.clickwage.checks;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clickwage.message.WordList;

/** The periods that titles name: {@code par mois}, {@code last 4 weeks}. */
public final class TitlePeriods {
  /** What replaces a space between the words of a title: pay_per_hour. */
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[_.-]");

  private static final Set<String> OF_MONEY_ALONE = Set.of("hour", "task");
  private static final Set<String> COUNTED = Set.of("day", "week", "month", "year");

  private static final WordList UNITS = WordList.named("units");

  /** In days:hours:minutes the day is no period. */
  private static final Pattern FORM = UNITS.beginnings("days");

  private static final Map<String, String> NUMBERS = WordList.named("numbers").byWord();

  /**
   * A number, and perhaps which of the periods, right before it; in 4 - week it is a question’s.
   */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d.,])(\\d{1,3}|\\p{L}+)(?:[\\s_]+|-)(?:(?:%s)\\s+)?$"
              .formatted(UNITS.expression("last")));

  private static final Map<String, Pattern> PERIODS = new LinkedHashMap<>();

  static {
    WordList words = WordList.named("periods");
    words.names().forEach(period -> PERIODS.put(period, words.beginnings(period)));
  }

  private TitlePeriods() {}

  /** The period of a title as a column of periods has it: {@code week}, {@code 4weeks}. */
  public static Optional<String> of(String title, boolean isOfMoney) {
    String all = TitleWords.parted(title).toLowerCase(Locale.ROOT);
    String titles = FORM.matcher(all).replaceAll("");
    String plain = BETWEEN_WORDS.matcher(titles).replaceAll(" ");
    for (Map.Entry<String, Pattern> each : PERIODS.entrySet()) {
      Matcher found = each.getValue().matcher(plain);
      boolean mayBe = isOfMoney || !OF_MONEY_ALONE.contains(each.getKey());
      if (mayBe && found.find()) {
        return Optional.of(counted(titles, found, each.getKey()));
      }
    }
    return Optional.empty();
  }

  /** The same with the number before it; 4 before weekly is that of the question. */
  private static String counted(String titles, Matcher found, String period) {
    boolean isCounted = COUNTED.contains(period) && !titles.startsWith("ly", found.end());
    int count = isCounted ? count(titles.substring(0, found.start())) : 1;
    boolean isDays = period.equals("day");
    if (count == 1) {
      return period;
    } else if (isDays && count % 7 == 0) {
      return count == 7 ? "week" : count / 7 + "weeks";
    }
    return isDays && (count == 30 || count == 31) ? "month" : count + period + "s";
  }

  /** How many periods a title speaks of: the last 4 weeks, les quatre dernières semaines. */
  private static int count(String before) {
    Matcher found = NUMBER.matcher(before);
    String number = found.find() ? found.group(1) : "";
    boolean isWritten = !number.isEmpty() && Character.isDigit(number.charAt(0));
    return Math.max(1, Integer.parseInt(isWritten ? number : NUMBERS.getOrDefault(number, "1")));
  }
}
