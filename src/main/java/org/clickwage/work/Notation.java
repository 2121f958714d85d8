package org.clickwage.work;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clickwage.message.Note;
import org.clickwage.message.WordList;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/**
 * How the quantities of a statement are written, on the command line and in the cells of a table
 * alike: {@code 30€}, {@code 8..12h/day}, {@code 22..24%}, {@code 80€/24months}.
 *
 * <p>Every reader throws {@link NotationException} with what was found and what would be
 * understood.
 */
public final class Notation {
  /**
   * Numbers as people write them when it is not stated which mark is the decimal one: about 60,
   * too.
   */
  public static final Notation PLAIN =
      new Notation(NumberNotation.EITHER, NumberNotation.EITHER, true);

  /** What follows a whole amount in India: {@code Rs. 500/-}. */
  private static final String WITHOUT_PAISE = "/-";

  /** As programs of statistics write large and small numbers: {@code 1e+06}. */
  private static final Pattern SCIENTIFIC = Pattern.compile("([0-9.,]+)([eE][+-]?[0-9]{1,2})");

  private static final Pattern BEFORE_PERIOD =
      Pattern.compile("^(?:/|(?i:per|an?|each|every|par|pro|por|al|alla)[\\p{Zs}\\t]+)");

  private static final Rational DAYS_OF_A_WEEK = Rational.of(7);
  private static final Rational MONTHS = Rational.of(12);

  /** Read when a cell first says yes or no. */
  private static final class Words {
    static final Map<String, String> YES_OR_NO = WordList.named("yes-no").byWord();
  }

  private static final Pattern MILES = Pattern.compile("(?<=\\d) ?mi(?:les?)?(?= ?/|$)");

  private final NumberNotation numbers;
  private final NumberNotation amounts;

  /** Whether about 60 is 60: of a cell, those who made the table must say so. */
  private final boolean isTyped;

  public Notation(NumberNotation numbers) {
    this(numbers, numbers);
  }

  /**
   * @param amounts how numbers of money are written, which may be thousands
   */
  public Notation(NumberNotation numbers, NumberNotation amounts) {
    this(numbers, amounts, false);
  }

  private Notation(NumberNotation numbers, NumberNotation amounts, boolean isTyped) {
    this.numbers = numbers;
    this.amounts = amounts;
    this.isTyped = isTyped;
  }

  private <T> T read(String text, Function<String, T> reader) {
    return SpokenNotation.read(text, isTyped, reader);
  }

  /** Money, for the whole work or per something: {@code 30€}, {@code 400€/week}. */
  public DeclaredMoney money(String text) {
    return money(text, Optional.empty());
  }

  /** What a text is read as; empty where it does not read. */
  public static <T> Optional<T> ifReads(String text, Function<String, T> reader) {
    try {
      return Optional.of(reader.apply(text));
    } catch (NotationException e) {
      return Optional.empty();
    }
  }

  /** The same where a column or other money names a currency: Rs is that of several. */
  public DeclaredMoney money(String text, Optional<Currency> named) {
    return MinusNotation.read(
        text,
        all -> read(all, each -> HundredthNotation.read(each, one -> moneyFromZero(one, named))));
  }

  /**
   * The currency of money in a cell whose record may name one; empty where the cell does not read.
   */
  public Optional<Currency> currencyOf(String money, Optional<Currency> named) {
    return ifReads(money, text -> money(text, named).withNamed(named))
        .flatMap(read -> read.currency().or(() -> named));
  }

  /** An amount that may be below zero without its minus, or brackets; empty where it has none. */
  public static Optional<String> withoutMinus(String amount) {
    return MinusNotation.without(amount);
  }

  /** What is taken off, which may be written as less than nothing: −4.20 is 4.20 taken. */
  public static String takenOff(String text) {
    return withoutMinus(text).orElse(text);
  }

  private DeclaredMoney moneyFromZero(String text, Optional<Currency> named) {
    int slash = text.indexOf('/');
    String amount = slash < 0 ? text : text.substring(0, slash);
    boolean isWhole = slash >= 0 && text.substring(slash).strip().equals(WITHOUT_PAISE);
    String[] ends = RangeNotation.ends(amount);
    Optional<Currency> currency = Optional.empty();
    boolean bySign = true;
    for (String end : ends) {
      String name = CurrencyNotation.name(end, text);
      Optional<Currency> written =
          name.isEmpty() ? Optional.empty() : CurrencyNotation.currency(name, named, text);
      if (!name.isEmpty() && written.isEmpty()) {
        throw new NotationException(text, Expected.MONEY);
      }
      bySign &= name.isEmpty() || CurrencyNotation.isShared(name);
      if (currency.isPresent() && written.isPresent() && !currency.equals(written)) {
        throw new NotationException(text, "expected.one-currency");
      }
      currency = currency.or(() -> written);
    }
    // What is no amount, such as N/A, is reported as a whole, whatever follows its slash.
    Range range = RangeNotation.range(text, ends, end -> number(end, text, Expected.MONEY));
    return new DeclaredMoney(
        new Stated(range, isWhole ? Per.Each.WORK : per(text, slash)),
        currency,
        bySign && currency.isPresent());
  }

  /** A duration in hours; a bare number is hours. */
  public Stated hours(String text) {
    return read(text, each -> duration(each, DurationNotation.Unit.HOUR));
  }

  /** A duration in hours; a bare number is minutes. */
  public Stated minutes(String text) {
    return read(text, each -> duration(each, DurationNotation.Unit.MINUTE));
  }

  /** A duration in hours; a bare number is seconds. */
  public Stated seconds(String text) {
    return read(text, each -> duration(each, DurationNotation.Unit.SECOND));
  }

  private Stated duration(String text, DurationNotation.Unit bareUnit) {
    int slash = text.indexOf('/');
    String amount = slash < 0 ? text : text.substring(0, slash);
    String[] ends = RangeNotation.ends(amount);
    DurationNotation.Unit unit = DurationNotation.unitAtEnd(ends[ends.length - 1], bareUnit);
    if (DurationNotation.areTimesOfDay(ends) && !RangeNotation.hasDots(amount)) {
      DurationNotation.checkIsNoClock(
          text, ends, slash < 0 ? "" : text.substring(slash).strip(), isTyped);
    }
    if (ends.length > 1 && bareUnit == DurationNotation.Unit.HOUR) {
      DurationNotation.checkBareEnd(
          text, ends, hours(ends[0], unit, text), slash < 0 ? "" : text.substring(slash).strip());
    }
    Range range = RangeNotation.range(text, ends, end -> hours(end, unit, text));
    return new Stated(range, per(text, slash));
  }

  private Rational hours(String end, DurationNotation.Unit bareUnit, String text) {
    return SpokenNotation.readAs(
        end, text, each -> DurationNotation.hours(numbers, each, bareUnit));
  }

  /** A count of tasks: {@code 812}, {@code 300..600/day}, {@code 40 deliveries a day}. */
  public Stated count(String text) {
    return read(text, each -> measure(each, " task", Expected.COUNT));
  }

  /** A distance in kilometres: {@code 120km/week}, {@code 75 miles a week}. */
  public Stated kilometres(String text) {
    return read(
        text,
        each -> {
          String inKilometres = MILES.matcher(each).replaceFirst("km");
          Stated distance = measure(inKilometres, "km", Expected.DISTANCE);
          return inKilometres.equals(each)
              ? distance
              : distance.times(PerDistance.KILOMETRES_PER_MILE);
        });
  }

  /** Whether a distance is in miles. */
  public static boolean isInMiles(String distance) {
    return MILES.matcher(inShort(distance)).find();
  }

  private Stated measure(String text, String unit, Note.Kind expected) {
    int slash = text.indexOf('/');
    String amount = slash < 0 ? text : text.substring(0, slash);
    Range range =
        RangeNotation.range(
            text, RangeNotation.ends(amount), end -> withUnit(end, unit, text, expected));
    return new Stated(range, per(text, slash));
  }

  private static Per per(String text, int slash) {
    return slash < 0
        ? Per.Each.WORK
        : PeriodNotation.per(RangeNotation.withPlainSpaces(text.substring(slash + 1)));
  }

  /** A percentage up to 100, as its percent: {@code 24%}, {@code 24}, {@code 22..24%}. */
  public Range percent(String text) {
    Range percent =
        MinusNotation.read(text, all -> read(all, each -> percent(each, Expected.PERCENT)));
    if (percent.high().compareTo(Rational.HUNDRED) > 0) {
      throw new NotationException(text, Expected.PERCENT);
    }
    return percent;
  }

  /**
   * How sure an interval is to be, as its percent from 1 to under 100: {@code 95%}. There is no use
   * for less, and 0.95 means 95 %.
   */
  public Rational confidence(String text) {
    return percent(
        text,
        Expected.CONFIDENCE,
        low -> !low.isLessThan(Rational.ONE) && low.isLessThan(Rational.HUNDRED));
  }

  /** What is cut at either end of a sample, as its percent over 0 and under 50: {@code 5%}. */
  public Rational trim(String text) {
    return percent(text, Expected.TRIM, low -> low.isPositive() && low.isLessThan(Rational.of(50)));
  }

  private Rational percent(String text, Note.Kind expected, Predicate<Rational> isPossible) {
    Range percent = percent(text, expected);
    if (!percent.isPoint() || !isPossible.test(percent.low())) {
      throw new NotationException(text, expected);
    }
    return percent.low();
  }

  private Range percent(String text, Note.Kind expected) {
    return RangeNotation.range(
        text, end -> read(numbers::readUnderThousand, withoutUnit(end, "%"), text, expected));
  }

  /** Working days per week: {@code 6}, {@code 5..6}, {@code 6 days a week}. */
  public Range daysPerWeek(String text) {
    Range days = read(text, each -> plainNumber(withoutUnit(withoutUnit(each, "/week"), " days")));
    if (!days.low().isPositive() || days.high().compareTo(DAYS_OF_A_WEEK) > 0) {
      throw new NotationException(text, Expected.DAYS_PER_WEEK);
    }
    return days;
  }

  /** How many times a year a month is paid: {@code 13}, {@code 14}. */
  public Rational payments(String text) {
    Range payments = read(text, this::plainNumber);
    boolean isOne = payments.isPoint() && MONTHS.compareTo(payments.low()) <= 0;
    if (!isOne || MONTHS.times(2).compareTo(payments.low()) < 0) {
      throw new NotationException(text, "expected.payments");
    }
    return payments.low();
  }

  /** Whether a cell says yes, or no, as people and spreadsheets do. */
  public static boolean yesOrNo(String text) {
    String word = Words.YES_OR_NO.get(text.strip().toLowerCase(Locale.ROOT));
    if (word == null) {
      throw new NotationException(text, "expected.yes-or-no");
    }
    return word.equals("yes");
  }

  /** A survey weight: how many of the population a record stands for, if any. */
  public Rational weight(String text) {
    Matcher scientific = SCIENTIFIC.matcher(text.strip());
    if (scientific.matches()) {
      return read(numbers::readUnderThousand, scientific.group(1), text, Expected.WEIGHT)
          .times(Rational.parse("1" + scientific.group(2)));
    }
    Range weight = RangeNotation.range(text, end -> withUnit(end, "", text, Expected.WEIGHT));
    if (!weight.isPoint() || weight.low().isNegative()) {
      throw new NotationException(text, Expected.WEIGHT);
    }
    return weight.low();
  }

  /** A plain number that may be a range. */
  public Range number(String text) {
    return read(text, this::plainNumber);
  }

  private Range plainNumber(String text) {
    return RangeNotation.range(text, end -> withUnit(end, "", text, Expected.NUMBER));
  }

  /** How long the work lasted: {@code 7days}, {@code 6..7 days}. */
  public StatedSpan span(String text) {
    return read(text, this::plainSpan);
  }

  private StatedSpan plainSpan(String text) {
    String stripped = text.strip();
    int unitStart = PeriodNotation.unitStart(stripped);
    String count = stripped.substring(0, unitStart);
    // Two dots may be between letters too (7days..9days): the last unit is the one that counts.
    Range range =
        count.isBlank()
            ? Range.of(Rational.ONE)
            : RangeNotation.range(
                text, RangeNotation.ends(count), end -> withUnit(end, "", text, Expected.SPAN));
    if (!range.low().isPositive()) {
      throw new NotationException(text, Expected.SPAN);
    }
    return new StatedSpan(
        range, PeriodNotation.unit(stripped.substring(unitStart), text, Expected.SPAN));
  }

  /**
   * What an amount is for, without the slash before it or with it: {@code week}, {@code /task}, or
   * in words, {@code per week}.
   */
  public static Per per(String text) {
    return PeriodNotation.per(BEFORE_PERIOD.matcher(text.strip()).replaceFirst(""));
  }

  /**
   * Whether a fee, or charges, are an amount: it has a currency or a period; a bare number is a
   * percentage.
   */
  public static boolean isAmount(String fee) {
    boolean isOfMoney =
        isAmountInShort(fee)
            && (!hasAny(fee, Character::isLetter) || isAmountInShort(inShort(fee)));
    // Accounts have a minus where money goes, and no percentage has one.
    return isOfMoney
        || !fee.isEmpty()
            && !Character.isDigit(fee.charAt(0))
            && fee.indexOf('%') < 0
            && withoutMinus(fee).isPresent();
  }

  private static boolean isAmountInShort(String fee) {
    // The word of a range, 20 à 25, is none of a currency.
    String[] ends = fee.indexOf('%') < 0 ? RangeNotation.ends(fee) : new String[0];
    boolean isAmount = false;
    for (String end : ends) {
      isAmount |= hasAny(end, Notation::isOfMoney);
    }
    return isAmount;
  }

  /** Without a stream, which takes as long as reading the number: millions of cells are asked. */
  private static boolean hasAny(String text, IntPredicate which) {
    for (int i = 0; i < text.length(); i++) {
      if (which.test(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it has the sign of a percentage, or words for it: a quarter. */
  public static boolean isPercentage(String text) {
    return inShort(text).indexOf('%') >= 0;
  }

  /** The same in short, as far as it is in words: {@code 400 euros /week}. */
  public static String inShort(String text) {
    return SpokenNotation.inShort(text, true);
  }

  private static boolean isOfMoney(int c) {
    return Character.isLetter(c) || c == '/' || Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  /** Whether stated charges name a legal scheme rather than a percentage or an amount. */
  public static boolean isName(String charges) {
    return !charges.isEmpty()
        && Character.isLetter(charges.charAt(0))
        && (charges.indexOf(' ') < 0
            || ifReads(charges, PLAIN::percent).isEmpty()
                && ifReads(charges, PLAIN::money).isEmpty());
  }

  /** A currency by its ISO 4217 code or its sign. */
  public static Optional<Currency> currency(String text) {
    return CurrencyNotation.currency(text);
  }

  /** The same; throws {@link NotationException} where the text names none. */
  public static Currency knownCurrency(String text) {
    return currency(text).orElseThrow(() -> new NotationException(text, "expected.currency"));
  }

  /** A time zone by its name: {@code Europe/Paris}, {@code UTC}, {@code +02:00}. */
  public static ZoneId zone(String text) {
    try {
      return ZoneId.of(text.strip());
    } catch (DateTimeException e) {
      throw new NotationException(text, "profile.zone");
    }
  }

  private Rational withUnit(String end, String unit, String text, Note.Kind expected) {
    return read(numbers::read, withoutUnit(end, unit), text, expected);
  }

  private static String withoutUnit(String end, String unit) {
    String written = end.strip();
    return written.toLowerCase(Locale.ROOT).endsWith(unit)
        ? written.substring(0, written.length() - unit.length())
        : written;
  }

  private Rational number(String end, String text, Note.Kind expected) {
    return read(amounts::read, CurrencyNotation.number(end), text, expected);
  }

  static Rational read(
      Function<String, Rational> reader, String number, String text, Note.Kind expected) {
    try {
      return reader.apply(number);
    } catch (NotationException e) {
      // What is wrong with a number itself is so whatever it counts.
      boolean known = e.expected().kind() != Expected.NUMBER;
      throw known ? e.in(text) : new NotationException(text, expected);
    }
  }
}
