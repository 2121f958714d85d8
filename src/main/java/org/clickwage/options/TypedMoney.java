package org.clickwage.options;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.message.Language;
import org.clickwage.message.Note;
import org.clickwage.message.WordList;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.Expected;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.Per;

/**
 * Money as a person types it: {@code 1,234 USD} is thousands, as such money is written, unless the
 * country of the work or the chosen language has this mark before decimals.
 */
public record TypedMoney(String text) {
  /** Read when a mark has two readings. */
  private static final class Words {
    static final WordList MARKS = WordList.named("marks");
  }

  private static final List<String> MARKS = List.of(",", ".");

  /** Why money may still be read, by the currency of other money or of the country. */
  private static final Set<Note.Kind> OPEN =
      Set.of(Expected.UNAMBIGUOUS_NUMBER, Expected.SHARED_CURRENCY);

  private static final Set<Note.Kind> NO_MONEY = Set.of(Expected.MONEY, Expected.AMOUNT_FROM_ZERO);

  /** Reads money among other money, which may decide what its marks or its sign mean. */
  static TypedMoney of(String text) {
    if (!isOneOf(OPEN, text)) {
      Notation.PLAIN.money(text);
    }
    return new TypedMoney(text);
  }

  /**
   * The same of a rate per hour. What is no money at all is refused as no rate either, or it would
   * be written without its hour.
   */
  public static TypedMoney ofHour(String text) {
    if (isOneOf(NO_MONEY, text)) {
      throw new NotationException(text, Expected.HOURLY_RATE);
    } else if (!isOneOf(OPEN, text)) {
      perHour(text, Notation.PLAIN.money(text));
    }
    return new TypedMoney(text);
  }

  /** Throws {@link NotationException} for money that is no rate per hour. */
  static DeclaredMoney perHour(String text, DeclaredMoney money) {
    if (money.stated().per() != Per.Each.HOUR || !money.stated().amount().low().isPositive()) {
      throw new NotationException(text, Expected.HOURLY_RATE);
    }
    return money;
  }

  /** The currency that it names, as far as this reads by itself. */
  Optional<Currency> currency() {
    return Notation.ifReads(text, Notation.PLAIN::money).flatMap(DeclaredMoney::currency);
  }

  /** Money that is typed with no other; throws {@link NotationException} as it is read. */
  public static DeclaredMoney read(String text, ParsedOptions typed) {
    return Notation.PLAIN.money(ungrouped(text, typed, Optional.empty()));
  }

  /**
   * The text without marks of thousands that could be decimal ones; as it is where it has none, or
   * they stay doubtful.
   *
   * @param other the currency of money that names none
   */
  static String ungrouped(String text, ParsedOptions typed, Optional<Currency> other) {
    Optional<Note> why = refusal(text).filter(each -> each.kind() == Expected.SHARED_CURRENCY);
    if (why.isPresent()) {
      return withCode(text, why.get(), other.or(() -> ReferenceOptions.currencyThere(typed)))
          .map(coded -> ungrouped(coded, typed, other))
          .orElse(text);
    }
    for (String mark : isDoubtful(text) ? MARKS : List.<String>of()) {
      String digits = without(mark, text);
      boolean isOfCurrency =
          Notation.ifReads(digits, Notation.PLAIN::money)
              .flatMap(money -> money.withNamed(other).currency().or(() -> other))
              .filter(currency -> Words.MARKS.plain(mark).contains(currency.getCurrencyCode()))
              .isPresent();
      if (isOfCurrency
          && writers(typed).noneMatch(Words.MARKS.plain("decimals " + mark)::contains)) {
        return digits;
      }
    }
    return text;
  }

  /** The country of the work, and the language that was chosen. */
  private static Stream<String> writers(ParsedOptions typed) {
    return Stream.of(
            ReferenceOptions.country(typed),
            OutputOptions.chosenLanguage(typed).map(Language::code))
        .flatMap(Optional::stream);
  }

  /** Whether a text is money, though a mark of it may have two readings. */
  static boolean isMoney(String text) {
    return readings(text).findAny().isPresent();
  }

  /** Whether it is money, and nothing says in which currency. */
  static boolean lacksCurrency(String text) {
    return readings(text).anyMatch(money -> money.currency().isEmpty());
  }

  /** The amount alone of money that names no currency: {@code 0.5} of {@code 50c a task}. */
  static String amount(String money) {
    String written = Notation.inShort(money);
    return Notation.ifReads(money, Notation.PLAIN::money)
        .map(read -> read.stated().amount().toString())
        .orElse(written.substring(0, written.length() - time(money).length()).strip());
  }

  /** Money that names no currency in this one, which is before what it is for. */
  static String withCurrency(String money, String currency) {
    return amount(money) + " " + currency + time(money);
  }

  /** What it is for, in short: {@code /task}. */
  static String time(String money) {
    String written = Notation.inShort(money);
    int slash = written.indexOf('/');
    return slash < 0 ? "" : written.substring(slash);
  }

  private static Stream<DeclaredMoney> readings(String text) {
    Stream<String> texts =
        isDoubtful(text) ? MARKS.stream().map(mark -> without(mark, text)) : Stream.of(text);
    return texts.flatMap(each -> Notation.ifReads(each, Notation.PLAIN::money).stream());
  }

  private static boolean isDoubtful(String text) {
    return isOneOf(Set.of(Expected.UNAMBIGUOUS_NUMBER), text);
  }

  private static boolean isOneOf(Set<Note.Kind> reasons, String text) {
    return refusal(text).map(Note::kind).filter(reasons::contains).isPresent();
  }

  /** Why a text is no money. */
  private static Optional<Note> refusal(String text) {
    try {
      Notation.PLAIN.money(text);
      return Optional.empty();
    } catch (NotationException e) {
      return Optional.of(e.expected());
    }
  }

  /** Rupees and the like as those of the country, where it has such. */
  private static Optional<String> withCode(String text, Note why, Optional<Currency> there) {
    String name = why.values().get(0).toString().toLowerCase(Locale.ROOT);
    return there
        .map(Currency::getCurrencyCode)
        .filter(code -> why.values().get(1).toString().contains(code))
        .map(code -> Notation.inShort(text).replace(name, code));
  }

  private static String without(String mark, String text) {
    return text.replaceAll("(?<=\\d)" + Pattern.quote(mark) + "(?=\\d{3}(?!\\d))", "");
  }
}
