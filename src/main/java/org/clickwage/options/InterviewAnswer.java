package org.clickwage.options;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clickwage.message.Language;
import org.clickwage.message.Note;
import org.clickwage.message.WordList;
import org.clickwage.reference.LegalFloor;
import org.clickwage.work.Notation;
import org.clickwage.work.Per;
import org.clickwage.work.Period;

/**
 * An answer as it was typed: what it says apart from what was asked, and the option's text for it.
 */
public record InterviewAnswer(String text) {
  public static final InterviewAnswer NONE = new InterviewAnswer("");

  private static final WordList WORDS = WordList.named("answers");
  private static final Set<String> UNKNOWN = WORDS.plain("unknown");
  private static final Set<String> BACK = WORDS.plain("back");
  private static final Set<String> BEFORE = WORDS.plain("before");
  private static final Set<String> AFTER = WORDS.plain("after");
  private static final Set<String> NO = WORDS.plain("no");

  public InterviewAnswer(String text) {
    this.text = text.strip();
  }

  /** Whether it is nothing, or says that nothing is known, or that there is nothing. */
  public boolean isUnknown() {
    return text.isEmpty() || isNo() || isOneOf(UNKNOWN);
  }

  /** Whether the question before is to be asked again. */
  public boolean isBack() {
    return isOneOf(BACK);
  }

  /** Whether it says that pay is before charges. */
  public boolean isBefore() {
    return isOneOf(BEFORE);
  }

  /** Whether it only says no. */
  public boolean isNo() {
    return isOneOf(NO);
  }

  /** Whether it is money, and nothing says in which currency. */
  public static boolean lacksCurrency(String text) {
    return Notation.ifReads(text, Notation.PLAIN::money)
        .filter(money -> money.currency().isEmpty())
        .isPresent();
  }

  /** Money that lacks its currency with this one, which is before what the money is for. */
  public String asCurrencyOf(String money) {
    String amount = Notation.inShort(money);
    int end = amount.indexOf('/') < 0 ? amount.length() : amount.indexOf('/');
    return amount.substring(0, end).strip() + " " + text + amount.substring(end);
  }

  /** The number that it is and nothing else, up to 99; else 0. */
  int number() {
    return text.matches("[1-9]\\d?") ? Integer.parseInt(text) : 0;
  }

  private boolean isOneOf(Set<String> words) {
    String plain = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    return words.contains(plain.replaceFirst("(?<=.) ?[.!]+$", ""));
  }

  /**
   * What the option takes for it; what does not read is left as it is.
   *
   * @param typed the answers before
   * @param today the day of the clock, read only where it is needed
   */
  public String of(
      Option option, ParsedOptions typed, Supplier<LocalDate> today, Language language) {
    if (option.equals(ReferenceOptions.ON)) {
      return day(today, language);
    }
    if (option.equals(WorkOptions.CHARGES_WITHHELD)) {
      return isOneOf(AFTER) ? Option.SET : text;
    }
    if (option.equals(ReferenceOptions.WORK)) {
      return work();
    }
    return option.equals(WorkOptions.COST) ? cost() : withPeriod(option, typed);
  }

  /** Who drives says so in other words than the option has. */
  private String work() {
    return Stream.of(LegalFloor.Work.values())
        .map(Note::word)
        .filter(work -> isOneOf(WORDS.plain(work)))
        .findFirst()
        .orElse(text);
  }

  /** In English alone the month may come first: 01/06/2019. */
  private String day(Supplier<LocalDate> today, Language language) {
    boolean isDayFirst = !language.equals(Language.ENGLISH);
    return Notation.ifReads(text, day -> SpokenDay.read(day, isDayFirst, today))
        .map(LocalDate::toString)
        .orElse(text);
  }

  /** Its name is what is before its amount: scooter 150€ a month. */
  private String cost() {
    int amount = 0;
    while (amount < text.length() && !Character.isDigit(text.charAt(amount))) {
      amount++;
    }
    String name = text.substring(0, amount).replaceFirst("[:\\s]+$", "");
    boolean isNamed = text.indexOf('=') < 0 && amount < text.length() && isName(name);
    return isNamed ? name + "=" + text.substring(amount) : text;
  }

  private static boolean isName(String name) {
    return name.chars().anyMatch(Character::isLetter) && Notation.currency(name).isEmpty();
  }

  /**
   * Hours without a period are of that which was named just before: to 400 € a week belong 60 h a
   * week, and of these 20 h a week are unpaid. The echo shows it.
   */
  private String withPeriod(Option option, ParsedOptions typed) {
    boolean isBare =
        Notation.ifReads(text, Notation.PLAIN::hours)
            .filter(hours -> hours.per() == Per.Each.WORK)
            .isPresent();
    return isBare ? text + period(option, typed).orElse("") : text;
  }

  private static Optional<String> period(Option option, ParsedOptions typed) {
    if (option.equals(WorkOptions.UNPAID_HOURS)) {
      return suffix(typed.text(WorkOptions.HOURS));
    }
    boolean isOfPay =
        option.equals(WorkOptions.HOURS)
            && typed.has(WorkOptions.PAY)
            && Notation.PLAIN.money(typed.text(WorkOptions.PAY)).stated().per() instanceof Period;
    return isOfPay ? suffix(typed.text(WorkOptions.PAY)) : Optional.empty();
  }

  /** What an answer is for, as it is written in short: {@code /week}. */
  private static Optional<String> suffix(String answer) {
    String written = Notation.inShort(answer);
    return Optional.of(written.indexOf('/')).filter(at -> at >= 0).map(written::substring);
  }
}
