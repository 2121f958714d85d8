package org.clickwage.options;

import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.message.Language;
import org.clickwage.message.WordList;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.Expected;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;

/**
 * Money as a person types it: {@code 1,234 USD} is thousands, as such money is written, unless the
 * country of the work or the chosen language has this mark before decimals.
 */
public final class TypedMoney {
  /** Read when a mark has two readings. */
  private static final class Words {
    static final WordList MARKS = WordList.named("marks");
  }

  private TypedMoney() {}

  /** Money that is typed with no other; throws {@link NotationException} as it is read. */
  public static DeclaredMoney read(String text, ParsedOptions typed) {
    return Notation.PLAIN.money(ungrouped(text, typed));
  }

  /** The text of such money without marks of thousands. */
  public static String ungrouped(String text, ParsedOptions typed) {
    return ungrouped(text, typed, Optional.empty());
  }

  /**
   * The text without marks of thousands that could be decimal ones; as it is where it has none, or
   * they stay doubtful.
   *
   * @param other the currency of money that names none
   */
  static String ungrouped(String text, ParsedOptions typed, Optional<Currency> other) {
    return isDoubtful(text)
        ? Stream.of(",", ".")
            .map(mark -> new Grouped(mark, without(mark, text)))
            .filter(each -> each.isIn(typed, other))
            .map(Grouped::digits)
            .findFirst()
            .orElse(text)
        : text;
  }

  /** Whether a text is money, though a mark of it may have two readings. */
  static boolean isMoney(String text) {
    return isDoubtful(text) || Notation.ifReads(text, Notation.PLAIN::money).isPresent();
  }

  /** Whether it is money, and nothing says in which currency. */
  public static boolean lacksCurrency(String text) {
    return Stream.of(text, without(",", text), without(".", text))
        .anyMatch(
            each ->
                Notation.ifReads(each, Notation.PLAIN::money)
                    .filter(money -> money.currency().isEmpty())
                    .isPresent());
  }

  private static boolean isDoubtful(String text) {
    try {
      Notation.PLAIN.money(text);
      return false;
    } catch (NotationException e) {
      return e.expected().kind() == Expected.UNAMBIGUOUS_NUMBER;
    }
  }

  private static String without(String mark, String text) {
    return text.replaceAll("(?<=\\d)" + Pattern.quote(mark) + "(?=\\d{3}(?!\\d))", "");
  }

  private record Grouped(String mark, String digits) {
    boolean isIn(ParsedOptions typed, Optional<Currency> other) {
      boolean isOfCurrency =
          Notation.ifReads(digits, Notation.PLAIN::money)
              .flatMap(money -> money.withNamed(other).currency().or(() -> other))
              .filter(currency -> Words.MARKS.plain(mark).contains(currency.getCurrencyCode()))
              .isPresent();
      return isOfCurrency && writers(typed).noneMatch(this::marksDecimalsOf);
    }

    private boolean marksDecimalsOf(String writer) {
      return Words.MARKS.plain("decimals " + mark).contains(writer);
    }

    /** The country of the work, and the language that was chosen. */
    private static Stream<String> writers(ParsedOptions typed) {
      return Stream.concat(
          ReferenceOptions.country(typed).stream(),
          OutputOptions.chosenLanguage(typed).map(Language::code).stream());
    }
  }
}
