package org.clickwage.message;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Money;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/**
 * Numbers as people read them: the one place that rounds.
 *
 * <p>Money and hourly rates have the currency's digits, pay per task below one four decimals,
 * shares one; all rounded half up, but what is required {@link #atLeast} and allowed {@link
 * #atMost}. A figure that would show as zero though it is not keeps two significant digits. Sums
 * and differences are those of the figures as they are shown ({@link ShownAmount}).
 */
public final class Figures {
  private static final int PIECE_RATE_DECIMALS = 4;
  private static final int DECIMALS = 2;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Rational MINUTES = Rational.of(60);
  private static final Rational SECONDS = Rational.of(3600);

  private final ResourceBundle messages;
  private final String decimalMark;
  private final String groupMark;
  private final String minus;
  private final String beforeUnit;
  private final String beforePercent;
  private final boolean isCurrencyFirst;
  private final boolean isCompact;
  private final String to;
  private final RoundingMode mode;

  /** Numbers as a message table wants its language to write them. */
  Figures(ResourceBundle messages) {
    this(messages, RoundingMode.HALF_UP, false);
  }

  private Figures(ResourceBundle messages, RoundingMode mode, boolean isCompact) {
    this.messages = messages;
    this.decimalMark = messages.getString("figures.decimal-mark");
    this.groupMark = messages.getString("figures.group-mark");
    this.minus = messages.getString("figures.minus");
    this.beforeUnit = messages.getString("figures.before-unit");
    this.beforePercent = messages.getString("figures.before-percent");
    this.isCurrencyFirst = messages.getString("figures.currency").equals("first");
    this.isCompact = isCompact;
    this.to =
        isCompact
            ? messages.getString("range.compact")
            : "{0} " + messages.getString("range.to") + " {1}";
    this.mode = mode;
  }

  /** The same where room is short, as in charts: {@code €4.34–5.07}. */
  public Figures compact() {
    return new Figures(messages, mode, true);
  }

  /** The same for the least that is required: rounded up, so that what is shown is enough. */
  public Figures atLeast() {
    return new Figures(messages, RoundingMode.CEILING, isCompact);
  }

  /** The same for the most that is allowed: rounded down. */
  public Figures atMost() {
    return new Figures(messages, RoundingMode.FLOOR, isCompact);
  }

  public String money(Money money) {
    return money(Range.of(money.amount()), money.currency());
  }

  public String money(Range amount, Currency currency) {
    return money(amount, currency, value -> fixed(value, digits(currency)));
  }

  /** What is taken off, each end of a range with its minus: {@code −€0.38 to −€0.72}. */
  public String takenOff(Range amount, Optional<Currency> currency) {
    Figures shown = amount.isPoint() ? this : new Figures(messages, mode, false);
    Function<Rational, String> form = each -> fixed(each.negated(), digits(currency));
    return currency.isPresent()
        ? shown.money(amount, currency.get(), form)
        : shown.range(amount, form);
  }

  /** An amount of a currency that may not be known. */
  public String money(Range amount, Optional<Currency> currency) {
    return currency.isPresent() ? money(amount, currency.get()) : decimals(amount);
  }

  /** An amount with what {@link #money} shows of it. */
  public ShownAmount shown(Rational amount, Optional<Currency> currency) {
    int decimals = digits(currency);
    return new ShownAmount(amount, Rational.of(toDecimals(amount, decimals)));
  }

  /**
   * Hours with what {@link #hours} shows of them.
   *
   * @param isEnd whether they are the end of a range
   */
  public ShownAmount shownHours(Rational hours, boolean isEnd) {
    Rational seconds = durations("h").shown(hours.times(SECONDS), isEnd);
    return new ShownAmount(hours, seconds.dividedBy(SECONDS));
  }

  /** On the side where the language has it: {@code €400.00}, {@code 400,00 €}. */
  private String money(Range amount, Currency currency, Function<Rational, String> form) {
    String sign = sign(currency);
    if (!isCurrencyFirst) {
      return range(amount, form) + unit(sign);
    }
    return isCompact && !amount.low().isNegative()
        ? signed(range(amount, form), sign)
        : range(amount, value -> signed(form.apply(value), sign));
  }

  private String signed(String amount, String sign) {
    String before = Character.isLetter(sign.charAt(0)) ? sign + '\u00a0' : sign;
    return amount.startsWith(minus)
        ? minus + before + amount.substring(minus.length())
        : before + amount;
  }

  /** An amount of a headline, whole without decimals: {@code €500}, {@code €12.50}. */
  public String inHeadline(Range amount, Optional<Currency> currency) {
    boolean isWhole = amount.low().isWhole() && amount.high().isWhole();
    return currency
        .filter(known -> isWhole)
        .map(known -> money(amount, known, value -> fixed(value, 0)))
        .orElseGet(() -> money(amount, currency));
  }

  /** An amount of an axis, without decimals that are 0: {@code €10}. */
  public String onAxis(Rational amount, Currency currency) {
    return rounded(Range.of(amount), Optional.of(currency));
  }

  /** An amount with the decimals that it has, two at the most: {@code €9.4}. */
  public String rounded(Range amount, Optional<Currency> currency) {
    return currency.isPresent()
        ? money(amount, currency.get(), value -> upTo(value, DECIMALS))
        : range(amount, value -> upTo(value, DECIMALS));
  }

  /** A rate as a law states it, with all its digits: {@code $1.088}, {@code €9.00}. */
  public String stated(Money money) {
    return withAllDigits(Range.of(money.amount()), Optional.of(money.currency()));
  }

  /** What was calculated from amounts as they are shown, with all its digits. */
  public String withAllDigits(Range amount, Optional<Currency> currency) {
    int least = digits(currency);
    Function<Rational, String> form =
        value -> fixed(value, Math.max(value.toDecimal().scale(), least));
    return currency.isPresent() ? money(amount, currency.get(), form) : range(amount, form);
  }

  public String hourlyRate(HourlyRate rate) {
    return hourlyRate(Range.of(rate.perHour()), rate.currency());
  }

  public String hourlyRate(Range perHour, Currency currency) {
    return money(perHour, currency) + "/h";
  }

  /** A rate in a currency that may not be known. */
  public String hourlyRate(Range perHour, Optional<Currency> currency) {
    return currency.map(known -> hourlyRate(perHour, known)).orElseGet(() -> decimals(perHour));
  }

  /**
   * Pay per task, which is often a fraction of a cent: {@code €0.0369}, {@code €30.09}; both ends
   * of a range have as many decimals.
   */
  public String pieceRate(Range perTask, Currency currency) {
    int decimals =
        Math.max(
            pieceRateDecimals(perTask.low(), digits(currency)),
            pieceRateDecimals(perTask.high(), digits(currency)));
    return money(perTask, currency, value -> fixed(value, decimals));
  }

  private int pieceRateDecimals(Rational perTask, int digits) {
    int decimals = perTask.isLessThan(Rational.ONE) ? PIECE_RATE_DECIMALS : digits;
    while (decimals > digits
        && perTask.rounded(decimals, mode).compareTo(perTask.rounded(decimals - 1, mode)) == 0) {
      decimals--;
    }
    return decimals;
  }

  /** A fraction as a percentage: {@code 3.6 to 5.3%}. */
  public String share(Range fraction) {
    return range(fraction.times(Rational.HUNDRED), value -> fixed(value, 1)) + beforePercent + "%";
  }

  /** The same in whole numbers, but never rounded over the whole: {@code 55 to 64%}. */
  public String wholeShare(Range fraction) {
    return range(fraction.times(Rational.HUNDRED), this::wholePercent) + beforePercent + "%";
  }

  private String wholePercent(Rational percent) {
    int decimals = 0;
    while (percent.isLessThan(Rational.HUNDRED)
        && percent.rounded(decimals, mode).compareTo(HUNDRED) >= 0) {
      decimals++;
    }
    return fixed(percent, decimals);
  }

  /** A legal or stated percentage, with all its digits: {@code 22.244%}. */
  public String percent(Range percent) {
    return range(percent, this::plain) + beforePercent + "%";
  }

  /** A duration in the words of {@link DurationForm}: {@code 60 to 70 h}. */
  public String hours(Range hours) {
    return duration(hours.times(SECONDS), "h");
  }

  public String seconds(Range seconds) {
    return duration(seconds, "s");
  }

  private String duration(Range seconds, String unitOfNone) {
    return durations(unitOfNone).of(seconds);
  }

  private DurationForm durations(String unitOfNone) {
    return new DurationForm(messages.getString("figures.hours-minutes"), unitOfNone, this);
  }

  /** Hours in whole minutes, however many: {@code 90 min}. */
  public String wholeMinutes(Range hours) {
    return range(hours.times(MINUTES), value -> fixed(value, 0)) + unit("min");
  }

  /** How many in an hour: as a count, but with three digits where it is slow. */
  public String pace(Range perHour) {
    return range(
        perHour, value -> value.isLessThan(Rational.HUNDRED) ? digits(value, 3) : upTo(value, 1));
  }

  /** A count, with at most one decimal. */
  public String count(Range count) {
    return range(count, value -> upTo(value, 1));
  }

  /** A number with two decimals. */
  public String decimals(Range range) {
    return range(range, value -> fixed(value, DECIMALS));
  }

  /** A number with all the digits it has, or, where they are many or never end, the first six. */
  public String number(Range number) {
    return range(number, value -> ends(value) ? plain(value) : sixDigits(value));
  }

  private static boolean ends(Rational value) {
    return Rational.of(value.toDecimal()).equals(value);
  }

  private String range(Range range, Function<Rational, String> form) {
    return range(form.apply(range.low()), form.apply(range.high()));
  }

  /** Two ends as one figure where they look the same. */
  String range(String low, String high) {
    return low.equals(high) ? low : to.replace("{0}", low).replace("{1}", high);
  }

  String unit(String unit) {
    return beforeUnit + unit;
  }

  /**
   * The sign where no other currency has it, else the code: a dollar is not everywhere the same.
   */
  public String sign(Currency currency) {
    String key = "currency." + currency.getCurrencyCode();
    return messages.containsKey(key) ? messages.getString(key) : currency.getCurrencyCode();
  }

  private static int digits(Optional<Currency> currency) {
    return currency.isPresent() ? digits(currency.get()) : DECIMALS;
  }

  private static int digits(Currency currency) {
    return Math.max(currency.getDefaultFractionDigits(), 0);
  }

  private String fixed(Rational value, int decimals) {
    return grouped(toDecimals(value, decimals));
  }

  String upTo(Rational value, int decimals) {
    return grouped(stripped(toDecimals(value, decimals)));
  }

  BigDecimal toDecimals(Rational value, int decimals) {
    BigDecimal rounded = value.rounded(decimals, mode);
    return rounded.signum() == 0 && !value.isZero() ? value.significant(2, mode) : rounded;
  }

  private String plain(Rational value) {
    return grouped(value.toDecimal());
  }

  /** A rate that was calculated, with as many digits as rates are stated. */
  public String sixDigits(Rational rate) {
    return digits(rate, 6);
  }

  private String digits(Rational value, int digits) {
    return grouped(stripped(value.significant(digits, mode)));
  }

  BigInteger whole(Rational value) {
    return value.rounded(0, mode).toBigInteger();
  }

  String whole(BigInteger value) {
    return grouped(new BigDecimal(value));
  }

  private static BigDecimal stripped(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private String grouped(BigDecimal value) {
    String plain = value.abs().toPlainString();
    int point = plain.indexOf('.');
    int whole = point < 0 ? plain.length() : point;
    StringBuilder text = new StringBuilder(plain.length() + 4);
    if (value.signum() < 0) {
      text.append(minus);
    }
    for (int i = 0; i < whole; i++) {
      if (i > 0 && (whole - i) % 3 == 0) {
        text.append(groupMark);
      }
      text.append(plain.charAt(i));
    }
    if (point >= 0) {
      text.append(decimalMark).append(plain, point + 1, plain.length());
    }
    return text.toString();
  }
}
