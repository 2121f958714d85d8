package org.clickwage.options;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.clickwage.message.Note;
import org.clickwage.message.WordList;
import org.clickwage.reference.PlatformWork;
import org.clickwage.work.CostNotation;
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
  private static final Set<String> YES = WORDS.plain("yes");
  private static final Set<String> SAME = WORDS.plain("same");
  private static final Set<String> DEPENDS = WORDS.plain("depends");

  public InterviewAnswer(String text) {
    this.text = text.strip();
  }

  /** Whether it is nothing, or says that nothing is known, or that there is nothing. */
  public boolean isUnknown() {
    return text.isEmpty() || isOneOf(NO) || isOneOf(UNKNOWN);
  }

  /** The same as an answer to this option's question, of which there may be a usual one. */
  public boolean isUnknownOf(Option option) {
    return isUnknown()
        || option.equals(ReferenceOptions.CLIENT_COUNTRY) && isOneOf(SAME)
        || option.equals(WorkOptions.CHARGES_WITHHELD) && isOneOf(BEFORE);
  }

  /** Whether it says that there is no one amount. */
  public boolean depends() {
    return isOneOf(DEPENDS);
  }

  /** Whether the question before is to be asked again. */
  public boolean isBack() {
    return isOneOf(BACK);
  }

  /** Whether it agrees, in a word or by an empty line. */
  public boolean isYes() {
    return text.isEmpty() || beginsWithOneOf(YES);
  }

  /** Whether it does not agree, whatever follows. */
  public boolean isNo() {
    return beginsWithOneOf(NO);
  }

  /** Money that lacks its currency with this one, which is before what the money is for. */
  private String asCurrencyOf(String money) {
    return TypedMoney.amount(money) + " " + text + TypedMoney.time(money);
  }

  /** The number that it is and nothing else, up to 99; else 0. */
  int number() {
    return text.matches("[1-9]\\d?") ? Integer.parseInt(text) : 0;
  }

  private boolean isOneOf(Set<String> words) {
    return words.contains(plain());
  }

  private boolean beginsWithOneOf(Set<String> words) {
    return isOneOf(words) || words.contains(plain().split("[ ,;:.!]", 2)[0]);
  }

  private String plain() {
    String plain = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    return plain.replaceFirst("(?<=.) ?[.!]+$", "");
  }

  /**
   * What the option takes for it; what does not read is left as it is.
   *
   * @param typed the answers before
   * @param pay the currency of the pay, if it is known
   * @param today the day of the clock, read only where it is needed
   */
  public String of(
      Option option, ParsedOptions typed, Optional<Currency> pay, Supplier<LocalDate> today) {
    return switch (option.word()) {
      case "on" -> day(typed, today);
      case "hours", "unpaid-hours" -> withPeriod(option, typed);
      case "charges-withheld" -> isOneOf(AFTER) ? Option.SET : text;
      case "work" -> PlatformWork.kindIn(text).map(Note::word).orElse(text);
      case "vehicle" -> PlatformWork.vehicleIn(text).map(Note::word).orElse(text);
      case "cost" ->
          CostNotation.of(text, TypedMoney::isMoney)
              .map(cost -> cost.name() + "=" + TypedMoney.ungrouped(cost.money(), typed, pay))
              .orElse(text);
      default -> TypedMoney.ungrouped(text, typed, pay);
    };
  }

  /** Another answer with this one to the question that it left open. */
  public String completing(
      Option option, String other, InterviewEcho echo, Supplier<LocalDate> today) {
    if (option.equals(WorkOptions.FEE)) {
      return isYes() ? other + "%" : isNo() ? echo.asAmount(other) : text;
    } else if (isUnknown()) {
      return other;
    }
    return switch (option.word()) {
      case "pay" -> TypedMoney.ungrouped(asCurrencyOf(other), echo.typed(), Optional.empty());
      case "charges" -> other + ",acre=" + day(echo.typed(), today);
      default -> echo.within(other, text);
    };
  }

  /** The day that it names, else its own text. */
  private String day(ParsedOptions typed, Supplier<LocalDate> today) {
    return Notation.ifReads(text, day -> SpokenDay.readOfMonth(day, typed, today))
        .map(LocalDate::toString)
        .orElse(text);
  }

  /**
   * Hours without a period are of that which was named just before: to €400 a week belong 60 h a
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
