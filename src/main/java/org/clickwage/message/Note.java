package org.clickwage.message;

import java.util.List;
import java.util.Locale;

/**
 * Something a reader must know beside a figure.
 *
 * @param key its sentence in the message tables
 * @param values what fills the sentence's places; the report shows numbers, money, dates and texts
 *     in the reader's form
 */
public record Note(String key, List<Object> values) {
  public static Note of(String key, Object... values) {
    return new Note(key, List.of(values));
  }

  /** A constant as it stands in keys: {@code at-or-above}. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Written out, since what a record brings is linked at run time and slows a short call. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Note note && key.equals(note.key) && values.equals(note.values);
  }

  @Override
  public int hashCode() {
    return 31 * key.hashCode() + values.hashCode();
  }
}
