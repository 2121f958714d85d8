package org.clickwage.work;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.number.Rational;

/**
 * How durations are written: {@code 7h30}, {@code 7:30}, {@code 90min}, {@code PT7H30M}; {@code
 * 1.00:30:00} has a day before its hours.
 */
record DurationNotation(NumberNotation numbers, String text) {
  /** Units of time, with their length in hours. */
  enum Unit {
    HOUR(Rational.ONE),
    MINUTE(Rational.of(1, 60)),
    SECOND(Rational.of(1, 3600)),
    MILLISECOND(Rational.of(1, 3_600_000));

    private final Rational hours;

    Unit(Rational hours) {
      this.hours = hours;
    }
  }

  private static final Rational SIXTY = Rational.of(60);
  private static final Rational DAY = Rational.of(24);

  /** A time of day, with or without its minutes: 9:00, 9h, 9h30. */
  private static final Pattern CLOCK =
      Pattern.compile(" *\\d{1,2} ?(?:[hH]|[:hH] ?[0-5]\\d(?::00)?) *");

  /** The same in the morning or the afternoon: 9am, 5:30 pm. */
  private static final Pattern HALF_DAY =
      Pattern.compile(" *(\\d{1,2})(?:[:.]([0-5]\\d))? ?([AaPp])\\.?[Mm]\\.? *");

  /** Hours that are named, with or without minutes: 1h, 1.5 hours, 1h30, 1:30. */
  private static final Pattern HOURS =
      Pattern.compile(
          " *(\\d+)(?:[.,]\\d+)? ?(?:h|hrs?|hours?|heures?|:) ?([0-5]\\d)? *",
          Pattern.CASE_INSENSITIVE);

  /** A number with the unit after it, if there is one. */
  private static final Pattern PART = Pattern.compile("(\\P{L}*)(\\p{L}*)");

  /** Days before the hours of a clock: 1.00:30:00. */
  private static final Pattern DAYS = Pattern.compile("(\\d+)\\.((?:[01]\\d|2[0-3]):\\d\\d:.+)");

  /** The hours, minutes and seconds of ISO 8601, one of them at least: pt1h30m, pt0.5s. */
  private static final Pattern ISO =
      Pattern.compile("pt(?=\\d)(?:\\d{1,9}h)?(?:\\d{1,9}m)?(?:\\d{1,9}(?:[.,]\\d{1,9})?s)?");

  private static final Pattern ISO_PART = Pattern.compile("([\\d.,]+)([hms])");

  private static final Pattern BARE = Pattern.compile(" *\\d{1,4} *");

  /** Hours; a bare number is in {@code bareUnit}. */
  static Rational hours(NumberNotation numbers, String text, Unit bareUnit) {
    return new DurationNotation(numbers, text).hours(bareUnit);
  }

  /** The unit that the end of a text names, or {@code otherwise} where it ends in a digit. */
  static Unit unitAtEnd(String text, Unit otherwise) {
    int end = text.length();
    while (end > 0 && Character.isLetter(text.charAt(end - 1))) {
      end--;
    }
    Unit named = unit(text.substring(end).toLowerCase(Locale.ROOT));
    return named == null ? otherwise : named;
  }

  /** Whether both ends of a range may be times of day. */
  static boolean areTimesOfDay(String[] ends) {
    return ends.length > 1
        && Stream.of(ends)
            .allMatch(end -> CLOCK.matcher(end).matches() || HALF_DAY.matcher(end).matches());
  }

  /**
   * Refuses what may be meant as from when to when: 9h-17h are eight hours, or nine to seventeen;
   * 5pm to 11pm are six.
   *
   * @param per what the time is for, as it is written after it
   * @param isTyped whether a person can be told how to say it for a day
   */
  static void checkIsNoClock(String text, String[] ends, String per, boolean isTyped) {
    Rational from = timeOfDay(ends[0]);
    Rational to = timeOfDay(ends[1]);
    if (from.compareTo(DAY) > 0 || to.compareTo(DAY) > 0 || from.equals(to)) {
      return;
    }
    boolean isHalf = Stream.of(ends).anyMatch(end -> HALF_DAY.matcher(end).matches());
    if (to.isLessThan(from) && !isHalf) {
      // Over midnight: the smaller one first would be another time.
      throw new NotationException(text, Expected.DURATION);
    }
    Rational length = to.isLessThan(from) ? to.plus(DAY).minus(from) : to.minus(from);
    long minutes = length.times(60).toDecimal().longValueExact();
    String rest = minutes % 60 == 0 ? "" : Long.toString(100 + minutes % 60).substring(1);
    String hours = minutes / 60 + "h" + rest;
    if (isTyped && (per.matches("|/ ?days?"))) {
      boolean isRange = !isHalf && from.isWhole() && to.isWhole();
      throw isRange
          ? new NotationException(text, Expected.CLOCK_TIMES, hours, from, to)
          : new NotationException(text, Expected.CLOCK_DURATION, hours);
    }
    String range = ends[0].strip() + ".." + ends[1].strip();
    throw new NotationException(text, Expected.UNAMBIGUOUS_NUMBER, range + per, hours + per);
  }

  private static Rational timeOfDay(String end) {
    Matcher half = HALF_DAY.matcher(end);
    if (!half.matches()) {
      return hours(NumberNotation.EITHER, end, Unit.HOUR);
    }
    int hour = Integer.parseInt(half.group(1)) % 12;
    int minutes = half.group(2) == null ? 0 : Integer.parseInt(half.group(2));
    boolean isAfternoon = half.group(3).equalsIgnoreCase("p");
    return Rational.of((hour + (isAfternoon ? 12 : 0)) * 60L + minutes, 60);
  }

  /**
   * Refuses a bare end of hours that may be minutes after hours: 1h-90 and 1h30-45 may last until
   * 90 min and 1h45.
   *
   * @param from the first end
   * @param per what the time is for, as it is written after it
   */
  static void checkBareEnd(String text, String[] ends, Rational from, String per) {
    Matcher named = HOURS.matcher(ends[0]);
    if (!named.matches() || !BARE.matcher(ends[1]).matches()) {
      return;
    }
    int to = Integer.parseInt(ends[1].strip());
    String minutes = named.group(2);
    boolean sameHour = minutes != null && to < 60 && to > Integer.parseInt(minutes);
    if (sameHour || Rational.of(to, 60).compareTo(from) >= 0) {
      String first = ends[0].strip() + "..";
      String inMinutes = sameHour ? named.group(1) + "h" + to : to + "min";
      throw new NotationException(
          text, Expected.UNAMBIGUOUS_NUMBER, first + to + "h" + per, first + inMinutes + per);
    }
  }

  private Rational hours(Unit bareUnit) {
    String written = text.strip().toLowerCase(Locale.ROOT);
    if (written.startsWith("pt")) {
      return isoHours(written);
    }
    Matcher days = DAYS.matcher(written);
    if (days.matches()) {
      return number(days.group(1)).times(DAY).plus(clockHours(days.group(2), bareUnit));
    }
    return written.indexOf(':') >= 0
        ? clockHours(written, bareUnit)
        : hoursByUnits(written, bareUnit);
  }

  private Rational hoursByUnits(String written, Unit bareUnit) {
    Rational sum = Rational.ZERO;
    Unit next = bareUnit;
    Matcher part = PART.matcher(written);
    while (part.find() && part.start() < written.length()) {
      boolean isBare = part.group(2).isEmpty();
      Unit unit = isBare ? next : unit(part.group(2));
      if (unit == null) {
        throw unreadable();
      }
      Rational count = number(part.group(1));
      // 151h67 is no hours and minutes: payslips write 151.67 h so.
      if (isBare && part.start() > 0 && count.compareTo(SIXTY) >= 0) {
        throw unreadable();
      }
      sum = sum.plus(count.times(unit.hours));
      // What follows hours without a unit of its own is minutes: 7h30.
      next = unit == Unit.HOUR ? Unit.MINUTE : Unit.SECOND;
    }
    if (written.isEmpty()) {
      throw unreadable();
    }
    return sum;
  }

  private static Unit unit(String name) {
    return switch (name) {
      case "h", "hr", "hrs", "hour", "hours", "heure", "heures" -> Unit.HOUR;
      case "m", "mn", "min", "mins", "minute", "minutes" -> Unit.MINUTE;
      case "s", "sec", "secs", "second", "seconds", "seconde", "secondes" -> Unit.SECOND;
      case "ms" -> Unit.MILLISECOND;
      default -> null;
    };
  }

  /** As {@link java.time.Duration} reads it, whose own reading a browser lacks in part. */
  private Rational isoHours(String written) {
    if (!ISO.matcher(written).matches()) {
      throw unreadable();
    }
    Rational sum = Rational.ZERO;
    Matcher part = ISO_PART.matcher(written);
    while (part.find()) {
      Rational count = Rational.of(new BigDecimal(part.group(1).replace(',', '.')));
      sum = sum.plus(count.times(unit(part.group(2)).hours));
    }
    return sum;
  }

  /** 7:30 of minutes may be hours and minutes, or minutes and seconds. */
  private Rational clockHours(String written, Unit bareUnit) {
    Rational sum = Rational.ZERO;
    Rational weight = Rational.ONE;
    String[] parts = written.split(":", -1);
    if (parts.length > 3) {
      throw unreadable();
    }
    if (parts.length == 2 && bareUnit != Unit.HOUR) {
      throw new NotationException(
          text,
          Expected.UNAMBIGUOUS_NUMBER,
          String.join("h", parts),
          String.join("min", parts) + "s");
    }
    for (int i = 0; i < parts.length; i++) {
      Rational part = number(parts[i]);
      if ((i > 0 && part.compareTo(SIXTY) >= 0) || (i < parts.length - 1 && !part.isWhole())) {
        throw unreadable();
      }
      sum = sum.plus(part.times(weight));
      weight = weight.dividedBy(60);
    }
    return sum;
  }

  private Rational number(String part) {
    try {
      return numbers.read(part);
    } catch (NotationException e) {
      throw e.expected().kind() == Expected.NUMBER ? unreadable() : e;
    }
  }

  private NotationException unreadable() {
    return new NotationException(text, Expected.DURATION);
  }
}
