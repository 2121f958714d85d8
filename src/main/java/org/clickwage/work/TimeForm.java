package org.clickwage.work;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.number.Rational;

/** How a column writes its times, where its cells alone could be read otherwise. */
public enum TimeForm {
  /** {@code 01:01:05} is an hour, a minute and five seconds. */
  HOURS_MINUTES_SECONDS("h:mm:ss"),
  /** {@code 01:01:05} is a day, an hour and five minutes. */
  DAYS_HOURS_MINUTES("dd:hh:mm"),
  /** A bare number counts milliseconds. */
  MILLISECONDS("ms"),
  /** What an hour paid: the time is the pay of the record divided by it. */
  PAY_PER_HOUR("pay/h");

  /** What is between the title of a column and its form. */
  public static final char MARK = '@';

  private static final Pattern THREE_PARTS = Pattern.compile("(\\d{1,4}):(\\d{1,2}):([0-5]\\d)");
  private static final Pattern BARE = Pattern.compile("[\\d.,]+");
  private static final int HOURS_OF_A_DAY = 24;

  private final String written;

  TimeForm(String written) {
    this.written = written;
  }

  /** As it is typed after the title of a column. */
  public String written() {
    return written;
  }

  /** The form that is typed so; empty for none. */
  public static Optional<TimeForm> named(String text) {
    return Stream.of(values()).filter(form -> form.written.equalsIgnoreCase(text)).findFirst();
  }

  /** The hours of a cell that may be days, hours and minutes; empty for any other. */
  public static Optional<Rational> daysHoursMinutes(String cell) {
    Matcher parts = THREE_PARTS.matcher(cell);
    return parts.matches() && Integer.parseInt(parts.group(2)) < HOURS_OF_A_DAY
        ? Optional.of(hours(parts).plus(Rational.of(Integer.parseInt(parts.group(3)), 60)))
        : Optional.empty();
  }

  /** The whole hours of days, hours and minutes. */
  private static Rational hours(Matcher parts) {
    long days = Long.parseLong(parts.group(1));
    return Rational.of(HOURS_OF_A_DAY * days + Integer.parseInt(parts.group(2)));
  }

  /** A cell of this form as {@link Notation} reads it; what can't be one is no duration there. */
  public String asDuration(String cell) {
    return switch (this) {
      case HOURS_MINUTES_SECONDS, PAY_PER_HOUR -> cell;
      case DAYS_HOURS_MINUTES -> inDays(cell);
      case MILLISECONDS -> BARE.matcher(cell).matches() ? cell + written : cell;
    };
  }

  /**
   * The time that a pay and what an hour paid come to, to the second, as such a rate is rounded;
   * null where nothing was paid, and the rate where one of them does not read.
   */
  public static String hours(String pay, String rate) {
    try {
      Rational hourly = Notation.PLAIN.money(rate).stated().single(rate, "expected.single-amount");
      Rational all = Notation.PLAIN.money(pay).stated().single(pay, "expected.single-amount");
      return hourly.isZero()
          ? null
          : all.dividedBy(hourly).times(3600).rounded(0).toPlainString() + "s";
    } catch (NotationException e) {
      return e.found();
    }
  }

  private String inDays(String cell) {
    Matcher parts = THREE_PARTS.matcher(cell);
    if (!parts.matches()) {
      return cell;
    }
    return daysHoursMinutes(cell).isPresent()
        ? hours(parts).toDecimal().toPlainString() + "h" + parts.group(3)
        : cell + " (" + written + ")";
  }
}
