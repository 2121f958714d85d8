package org.clickwage.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import org.clickwage.work.NotationException;

/** A form of stamps that a user describes, such as {@code d.M.yyyy HH:mm}. */
final class StampPattern {
  private final String text;
  private final DateTimeFormatter formatter;

  private StampPattern(String text, DateTimeFormatter formatter) {
    this.text = text;
    this.formatter = formatter;
  }

  /** Throws {@link NotationException} where the pattern itself can't be read. */
  static StampPattern of(String pattern) {
    try {
      DateTimeFormatter formatter =
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .appendPattern(withoutEra(pattern))
              .toFormatter(Locale.ENGLISH)
              .withResolverStyle(ResolverStyle.STRICT);
      return new StampPattern(pattern, formatter);
    } catch (IllegalArgumentException e) {
      throw new NotationException(pattern, "expected.date-pattern");
    }
  }

  String text() {
    return text;
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

  /** The moment, local time or day that a text is; empty where it has another form. */
  Optional<StampFields> read(String stamp) {
    try {
      return Optional.of(
          fields(
              formatter.parseBest(
                  stamp, ZonedDateTime::from, LocalDateTime::from, LocalDate::from)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static StampFields fields(TemporalAccessor parsed) {
    if (parsed instanceof ZonedDateTime zoned) {
      Instant instant = zoned.toInstant();
      StampFields fields = fields(zoned.toLocalDate(), zoned.toLocalDateTime());
      fields.offset = (int) (fields.localSecond() - instant.getEpochSecond());
      return fields;
    }
    return parsed instanceof LocalDateTime local
        ? fields(local.toLocalDate(), local)
        : fields((LocalDate) parsed, null);
  }

  private static StampFields fields(LocalDate day, LocalDateTime time) {
    StampFields fields = new StampFields();
    fields.year = day.getYear();
    fields.month = day.getMonthValue();
    fields.day = day.getDayOfMonth();
    if (time != null) {
      fields.secondOfDay = time.toLocalTime().toSecondOfDay();
      fields.nano = time.getNano();
    }
    return fields;
  }
}
