package org.clickwage.stamp;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clickwage.stamp.StampException.Fault;
import org.clickwage.stamp.StampForms.DateOrder;

/**
 * The known forms of stamps, read by hand: {@code 2017-09-25 12:00:00 UTC}, {@code
 * 2022-04-08T12:27:04.508}, {@code Tue Nov 14 10:15:22 PST 2017}, {@code 7/9/2014 21:09:49}, {@code
 * Nov 14, 2017 10:15 AM}; {@code 14/11/2017 10.15.22} of Italy and {@code 10:15:22 a. m.} of Spain.
 *
 * <p>Names of months and days are English whatever the computer speaks: that is what platforms
 * write.
 */
public final class StampText {
  private static final int MOST_HOURS_OF_OFFSET = 18;
  private static final int MONTHS = 12;
  private static final int DIGITS_OF_SHORT_YEAR = 2;
  private static final int DIGITS_OF_MINUTES = 2;
  private static final int DIGITS_OF_WEEK = 2;
  private static final int DIGITS_OF_OFFSET = 4;

  // The groups of a time of day.
  private static final int BEFORE = 1;
  private static final int MARK = 2;
  private static final int SECOND = 3;
  private static final int SPACE = 4;
  private static final int HALF = 5;
  private static final int ZONE = 6;

  private static final Pattern TIME =
      Pattern.compile(
          "(?i)(,? +)\\d+([:.])\\d+(\\2\\d+)?" + "(?:( *)([ap]m|[ap]\\. ?m\\.))?( [a-z]+)?");

  private static final Pattern EITHER_ORDER = Pattern.compile("\\d{1,2}([/-])\\d{1,2}\\1\\d");

  private final StampCursor text;
  private final Optional<DateOrder> order;
  private final StampFields fields = new StampFields();

  private StampText(String text, Optional<DateOrder> order) {
    this.text = new StampCursor(text);
    this.order = order;
  }

  static StampFields read(String text, Optional<DateOrder> order) {
    StampText reading = new StampText(text, order);
    reading.readAll();
    return reading.fields;
  }

  /** Whether a text begins with two small numbers, of which either may be the month. */
  public static boolean mayHaveEitherOrder(String text) {
    return EITHER_ORDER.matcher(text).lookingAt();
  }

  /** The order in which alone a text is a day; empty where it is one in both, or in none. */
  public static Optional<DateOrder> orderShown(String text) {
    try {
      boolean dayFirst = read(text, Optional.of(DateOrder.DAY_FIRST)).day != null;
      boolean monthFirst = read(text, Optional.of(DateOrder.MONTH_FIRST)).day != null;
      DateOrder only = dayFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
      return dayFirst == monthFirst ? Optional.empty() : Optional.of(only);
    } catch (StampException e) {
      return Optional.empty();
    }
  }

  private void readAll() {
    text.skipSpaces();
    if (text.isAtDigit()) {
      readNumberedDate();
      readTimeAndZone();
    } else {
      readFromName();
    }
    text.skipSpaces();
    if (!text.isAtEnd()) {
      throw text.refused(Fault.NOT_A_STAMP);
    }
  }

  /** A date that begins with a number: 2017-09-25, 9/25/2017, 25.9.2017, 25 Sep 2017, 2017-W39. */
  private void readNumberedDate() {
    boolean yearFirst = text.isAtYear();
    int first = yearFirst ? text.year() : text.smallNumber();
    char mark = text.next();
    boolean named = !yearFirst && (mark == ' ' || mark == '-') && text.isAtLetter();
    if (!named && mark != '-' && mark != '/' && (mark != '.' || yearFirst)) {
      throw text.refused(Fault.NOT_A_STAMP);
    }
    if (yearFirst && mark == '-' && text.skip('W')) {
      fields.setMonday(first, text.number(DIGITS_OF_WEEK, DIGITS_OF_WEEK));
      return;
    }
    int second = named ? text.month() : text.smallNumber();
    text.expect(mark);
    if (!yearFirst && !named && text.digitsAhead() == DIGITS_OF_SHORT_YEAR) {
      throw shortYear(second > MONTHS ? "M" + mark + "d" : "d" + mark + "M", mark);
    }
    int third = yearFirst ? text.smallNumber() : text.year();
    if (yearFirst) {
      fields.setDay(first, second, third);
    } else if (named || mark == '.' || isDayFirst(first, second, mark)) {
      fields.setDay(third, second, first);
    } else {
      fields.setDay(third, first, second);
    }
  }

  /** 31/12/24 may be of any century, and 24/12/01 of 2024. */
  private StampException shortYear(String dayAndMonth, char mark) {
    text.smallNumber();
    return text.refused(Fault.SHORT_YEAR, dayAndMonth + mark + "yy" + timePattern());
  }

  /** What is not stated, the numbers may show: no month is the thirteenth. */
  private boolean isDayFirst(int first, int second, char mark) {
    if (order.isPresent()) {
      return order.get() == DateOrder.DAY_FIRST;
    }
    if (first <= MONTHS && second <= MONTHS && first != second) {
      String rest = "" + mark + "yyyy" + timePattern();
      throw new StampException(
          text.text(), Fault.DAY_OR_MONTH_FIRST, "d" + mark + "M" + rest, "M" + mark + "d" + rest);
    }
    return first > MONTHS;
  }

  /** How the time of day of this text would be written in {@code --date-format}. */
  private String timePattern() {
    Matcher time = TIME.matcher(StampPattern.plainSpaces(text.rest()));
    if (!time.lookingAt()) {
      return "";
    }
    boolean isHalf = time.group(HALF) != null;
    String mark = time.group(MARK);
    return time.group(BEFORE)
        + (isHalf ? "h" : "H")
        + (mark + "mm")
        + (time.group(SECOND) == null ? "" : mark + "ss")
        + (isHalf ? time.group(SPACE) + "a" : "")
        + (time.group(ZONE) == null ? "" : " z");
  }

  /** {@code Tue Nov 14 10:15:22 PST 2017}, or {@code Nov 14, 2017} and perhaps a time. */
  private void readFromName() {
    text.skipDayName();
    text.skip(',');
    text.skipSpaces();
    int month = text.month();
    text.skip('.');
    text.skipSpaces();
    int day = text.smallNumber();
    boolean yearIsNext = text.skip(',');
    text.skipSpaces();
    if (yearIsNext || text.isAtYear()) {
      fields.setDay(text.year(), month, day);
      readTimeAndZone();
    } else {
      readTimeAndZone();
      text.skipSpaces();
      fields.setDay(text.year(), month, day);
    }
  }

  private void readTimeAndZone() {
    if (!text.skip('T') && !text.skip('t')) {
      text.skip(',');
      text.skipSpaces();
    }
    if (!text.isAtDigit()) {
      return;
    }
    int hour = text.smallNumber();
    char mark = text.next();
    if (mark != ':' && (mark != '.' || text.digitsAhead() != DIGITS_OF_MINUTES)) {
      throw text.refused(Fault.NOT_A_STAMP);
    }
    int minute = text.smallNumber();
    int second = 0;
    int nano = 0;
    if (text.skip(mark)) {
      second = text.smallNumber();
      nano = text.skip('.') || text.skip(',') ? text.nano() : 0;
    }
    text.skipSpaces();
    hour = ofWholeDay(hour);
    if (hour > 23 || minute > 59 || second > 59) {
      throw text.refused(Fault.NOT_A_STAMP);
    }
    fields.time = LocalTime.of(hour, minute, second, nano);
    readZone();
  }

  /** The hour of a day of 24, of a time that may end in AM or PM. */
  private int ofWholeDay(int hour) {
    boolean evening = text.skipHalf('P');
    if (!evening && !text.skipHalf('A')) {
      return hour;
    }
    if (hour < 1 || hour > 12) {
      throw text.refused(Fault.NOT_A_STAMP);
    }
    return hour % 12 + (evening ? 12 : 0);
  }

  /** {@code PST}, {@code +01:00}, or both: {@code GMT+1}, {@code +0300 EEST}. */
  private void readZone() {
    text.skipSpaces();
    String abbreviation = text.letters();
    if (!abbreviation.isEmpty()) {
      readZone(abbreviation);
    }
    boolean mayFollow = abbreviation.isEmpty() || fields.offset == 0;
    if (mayFollow && text.skip('+')) {
      fields.offset = offset();
    } else if (mayFollow && text.skip('-')) {
      fields.offset = -offset();
    }
    if (abbreviation.isEmpty() && fields.offset != StampFields.NONE) {
      // The name of what the offset says: +0300 EEST.
      text.skipSpaces();
      text.letters();
    }
  }

  /** An unknown zone is wrong with a moment; the day is as it is written. */
  private void readZone(String abbreviation) {
    try {
      fields.offset = StampZones.offset(abbreviation, text.text());
    } catch (StampException e) {
      fields.faultOfZone = e;
    }
  }

  private int offset() {
    int digits = text.digitsAhead();
    int hours = text.number(1, DIGITS_OF_OFFSET);
    int minutes = 0;
    if (digits == DIGITS_OF_OFFSET) {
      minutes = hours % 100;
      hours /= 100;
    } else if (text.skip(':')) {
      minutes = text.smallNumber();
    }
    if (digits == 3 || hours > MOST_HOURS_OF_OFFSET || minutes > 59) {
      throw text.refused(Fault.NOT_A_STAMP);
    }
    return (hours * 60 + minutes) * 60;
  }
}
