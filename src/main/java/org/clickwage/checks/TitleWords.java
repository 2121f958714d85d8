package org.clickwage.checks;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clickwage.message.WordList;
import org.clickwage.source.CellText;

/** What the words of a title suggest that its column holds, which its cells may contradict. */
final class TitleWords {
  private static final Pattern WITHIN_CAMEL_CASE = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
  private static final WordList WORDS = WordList.named("likely");
  private static final Map<String, Pattern> BEGINNINGS = new ConcurrentHashMap<>();

  /** Made where a worker is looked for. */
  private static final class Worker {
    static final Pattern NAMES =
        Pattern.compile(
            "((?:%1$s)s? (?:%2$s)|(?:%2$s) (?:%1$s))|(?:%1$s)s?(?: (?:%3$s))?|(?:%3$s) (?:%1$s)"
                .replace("%1$s", WORDS.expression("worker"))
                .replace("%2$s", WORDS.expression("worker-id"))
                .replace("%3$s", WORDS.expression("worker-name")));
  }

  private TitleWords() {}

  /** A title in which words that are written together are parted: {@code hourly Wage}. */
  static String parted(String title) {
    return WITHIN_CAMEL_CASE.matcher(title).replaceAll(" ");
  }

  /** Whether a word of a title begins like one of a name in the list. */
  static boolean suggest(String name, String title) {
    return place(name, title).isPresent();
  }

  /** Whether a title is one of pay that comes again and again, and so is for some period. */
  static boolean isRecurring(String title) {
    return suggest("recurring-pay", title);
  }

  static boolean speaksOfPay(String title) {
    return suggest("single-pay", title) || isRecurring(title);
  }

  /**
   * Whether a title is one of a time of day: of a beginning, an end or a clock, not of a length.
   */
  static boolean isClock(String title) {
    return (suggest("start", title) || suggest("end", title) || suggest("clock", title))
        && !suggest("lasting", title);
  }

  /** Whether a title speaks of pay: not of what comes off it, of payments counted, or of a rate. */
  static boolean suggestPay(String title) {
    Optional<Integer> pay = place("single-pay", title).or(() -> place("recurring-pay", title));
    boolean isOfExpense = place("expense", title).filter(at -> at < pay.orElse(0)).isPresent();
    return pay.isPresent() && !isOfExpense && !suggest("count", title) && !suggest("rate", title);
  }

  /** How plainly a title names a worker: 2 by an identifier, 1 by a name, 0 not at all. */
  static int namesWorker(String title) {
    Matcher worker = Worker.NAMES.matcher(plain(title));
    return !worker.matches() ? 0 : worker.group(1) == null ? 1 : 2;
  }

  private static Optional<Integer> place(String name, String title) {
    Matcher found = BEGINNINGS.computeIfAbsent(name, WORDS::beginnings).matcher(plain(title));
    return found.find() ? Optional.of(found.start()) : Optional.empty();
  }

  /** A title without its accents, capitals and marks. */
  static String plain(String title) {
    return CellText.words(parted(title));
  }
}
