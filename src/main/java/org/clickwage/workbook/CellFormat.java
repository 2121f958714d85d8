package org.clickwage.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the format of a number's cell makes of it. */
enum CellFormat {
  NUMBER,
  PERCENT,
  DAY,
  TIME_OF_DAY,
  ELAPSED_TIME;

  private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"|[\\\\_*].");
  private static final Pattern COLOURS = Pattern.compile("\\[(?!h+]|m+]|s+])[^]]*]");
  private static final long MILLISECONDS_OF_DAY = 86_400_000;

  /** Excel counts a 29 February 1900, which there was not. */
  private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

  private static final int FIRST_RIGHT_DAY = 61;
  private static final int DAYS_TO_1904 = 1462;
  private static final int LAST_DAY = 2_958_465;

  /** A binary fraction has no more digits than this that were meant. */
  private static final int SURE_DIGITS = 15;

  private static final int MOST_DIGITS = 17;

  /** The format of a code such as {@code [h]:mm} or {@code 0.0%}. */
  static CellFormat of(String code) {
    String plain = code.toLowerCase(Locale.ROOT);
    plain = COLOURS.matcher(WORDS.matcher(plain).replaceAll("")).replaceAll("");
    int end = plain.indexOf(';');
    String positive = end < 0 ? plain : plain.substring(0, end);
    if (positive.indexOf('%') >= 0) {
      return PERCENT;
    } else if (positive.indexOf('[') >= 0) {
      return ELAPSED_TIME;
    } else if (positive.equals("general")) {
      return NUMBER;
    } else if (positive.matches(".*[yd].*|m+")) {
      return DAY;
    }
    return positive.matches(".*[hs].*") ? TIME_OF_DAY : NUMBER;
  }

  /** The format that a number has without a code of its own in the workbook. */
  static CellFormat ofNumber(int format) {
    return switch (format) {
      case 9, 10 -> PERCENT;
      case 14, 15, 16, 17, 22 -> DAY;
      case 18, 19, 20, 21, 45, 47 -> TIME_OF_DAY;
      case 46 -> ELAPSED_TIME;
      default -> NUMBER;
    };
  }

  /**
   * The number as a table of text has it: a percentage, an ISO day with its time where it has one,
   * hours and minutes, or the shortest decimal.
   */
  String written(String number, boolean from1904) {
    if (this == NUMBER) {
      return isShort(number) ? number : decimal(number).toPlainString();
    } else if (this == PERCENT) {
      return percent(number);
    }
    BigDecimal days = decimal(number);
    boolean isDay = this == DAY || this == TIME_OF_DAY && days.compareTo(BigDecimal.ONE) >= 0;
    if (days.signum() < 0 || isDay && days.intValue() > LAST_DAY) {
      return days.toPlainString();
    }
    long time =
        days.multiply(BigDecimal.valueOf(MILLISECONDS_OF_DAY))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    return isDay ? day(time, from1904) : time(time);
  }

  private static String day(long milliseconds, boolean from1904) {
    long count = milliseconds / MILLISECONDS_OF_DAY + (from1904 ? DAYS_TO_1904 : 0);
    LocalDate day = DAY_0.plusDays(count < FIRST_RIGHT_DAY ? count + 1 : count);
    return stamp(day.atStartOfDay().plus(milliseconds % MILLISECONDS_OF_DAY, ChronoUnit.MILLIS));
  }

  /** An ISO day, with its time where that is not midnight. */
  static String stamp(LocalDateTime exact) {
    LocalDateTime stamp = exact.plusNanos(500_000).truncatedTo(ChronoUnit.MILLIS);
    return stamp.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? stamp.toLocalDate().toString()
        : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(stamp);
  }

  /** Hours, minutes and seconds. */
  static String time(long milliseconds) {
    long seconds = milliseconds / 1000;
    String whole =
        twoDigits(seconds / 3600)
            + ":"
            + twoDigits(seconds / 60 % 60)
            + ":"
            + twoDigits(seconds % 60);
    BigDecimal rest = BigDecimal.valueOf(milliseconds % 1000, 3).stripTrailingZeros();
    return rest.signum() == 0 ? whole : whole + rest.toPlainString().substring(1);
  }

  private static String twoDigits(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }

  static String percent(String number) {
    return plain(decimal(number).movePointRight(2)).toPlainString() + "%";
  }

  private static boolean isShort(String number) {
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && c != '-') {
        return false;
      }
    }
    return number.length() <= SURE_DIGITS && !number.startsWith(".") && !number.endsWith(".");
  }

  /** The shortest decimal of the binary fraction that a program kept. */
  private static BigDecimal decimal(String number) {
    BigDecimal stated = new BigDecimal(number.strip());
    if (stated.precision() <= SURE_DIGITS) {
      return plain(stated);
    }
    double kept = stated.doubleValue();
    int digits = SURE_DIGITS;
    BigDecimal found = stated.round(new MathContext(digits));
    while (found.doubleValue() != kept && ++digits <= MOST_DIGITS) {
      found = stated.round(new MathContext(digits));
    }
    return plain(found);
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
