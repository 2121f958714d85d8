package org.clickwage.stamp;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clickwage.work.NotationException;

/** A form of stamps that a user describes, such as {@code d.M.yyyy HH:mm}. */
public record StampPattern(String text, DateTimeFormatter formatter) {
  /** A day and a time of which no two numbers are the same. */
  private static final ZonedDateTime SAMPLE =
      ZonedDateTime.of(2024, 6, 13, 14, 25, 36, 0, ZoneOffset.UTC);

  private static final String HOURS = "HhKk";

  private static final Pattern HALF =
      Pattern.compile("(?i)(?<![\\p{L}.])([ap])\\. ?m\\.?(?!\\p{L})");

  /**
   * Throws {@link NotationException} where the pattern itself can't be read, or no day can be read
   * by it: {@code DD/MM/YYYY} is a day of the year and a year of weeks, {@code d/m/yyyy} a minute.
   */
  public static StampPattern of(String pattern) {
    StampPattern read = new StampPattern(pattern, formatter(pattern));
    String meant = asMeant(pattern);
    if (meant.equals(pattern) && read.readsDays()) {
      return read;
    }
    boolean helps = new StampPattern(meant, formatter(meant)).readsDays();
    throw helps
        ? new NotationException(pattern, "expected.date-pattern-of-day", meant)
        : new NotationException(pattern, "expected.date-pattern");
  }

  private static DateTimeFormatter formatter(String pattern) {
    try {
      return new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern(withoutEra(plainSpaces(pattern)))
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException | ClassCastException e) {
      // The latter where numbers follow one that is padded: Java has no word for that.
      throw new NotationException(pattern, "expected.date-pattern");
    }
  }

  /** Whether a moment that is written by the pattern has its day when it is read again. */
  private boolean readsDays() {
    try {
      return read(formatter.format(SAMPLE))
          .filter(fields -> SAMPLE.toLocalDate().equals(fields.day))
          .isPresent();
    } catch (DateTimeException | IndexOutOfBoundsException e) {
      return false; // the latter for a number of more digits than Java can write
    }
  }

  /** The letters that people mean: minutes come right after hours, and months anywhere else. */
  private static String asMeant(String pattern) {
    boolean ordinal = pattern.indexOf('M') < 0 && pattern.indexOf('m') < 0;
    StringBuilder meant = new StringBuilder(pattern.length());
    boolean quoted = false;
    boolean hours = false;
    char before = ' ';
    for (char c : pattern.toCharArray()) {
      quoted ^= c == '\'';
      char letter = quoted || ordinal ? c : asMeant(c, before, hours);
      meant.append(letter);
      if (!quoted && (Character.isLetter(c) || Character.isWhitespace(c))) {
        before = letter;
        hours |= HOURS.indexOf(c) >= 0;
      }
    }
    return meant.toString();
  }

  /**
   * @param before the letter or space before it
   * @param hours whether hours are somewhere before it
   */
  private static char asMeant(char letter, char before, boolean hours) {
    return switch (letter) {
      case 'D' -> 'd';
      case 'Y' -> 'y';
      case 'm' -> hours ? 'm' : 'M';
      case 'M' -> before == 'm' || HOURS.indexOf(before) >= 0 ? 'm' : 'M';
      default -> letter;
    };
  }

  /**
   * A year without its era is what people mean by yyyy, and what a strict reading, which refuses 31
   * February, can't complete by itself.
   */
  private static String withoutEra(String pattern) {
    StringBuilder plain = new StringBuilder(pattern.length());
    boolean quoted = false;
    for (char c : pattern.toCharArray()) {
      quoted ^= c == '\'';
      plain.append(c == 'y' && !quoted ? 'u' : c);
    }
    return plain.toString();
  }

  /** Some programs write a space that does not break before AM and PM. */
  static String plainSpaces(String text) {
    return text.replace('\u202f', ' ').replace('\u00a0', ' ');
  }

  /** {@code a. m.} of Spain is what the pattern reads as AM. */
  private static String plainHalves(String text) {
    return text.indexOf('.') < 0 ? text : HALF.matcher(text).replaceAll("$1M");
  }

  /** The moment, local time or day that a text is; empty where it has another form. */
  Optional<StampFields> read(String stamp) {
    try {
      return Optional.of(
          fields(
              formatter.parseBest(
                  StampMonths.inEnglish(plainHalves(plainSpaces(stamp)), text),
                  ZonedDateTime::from,
                  LocalDateTime::from,
                  LocalDate::from)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static StampFields fields(TemporalAccessor parsed) {
    LocalDate day = parsed.query(TemporalQueries.localDate());
    StampFields fields = new StampFields();
    fields.setDay(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    fields.time = parsed.query(TemporalQueries.localTime());
    if (parsed instanceof ZonedDateTime zoned) {
      fields.offset = zoned.getOffset().getTotalSeconds();
    }
    return fields;
  }
}
