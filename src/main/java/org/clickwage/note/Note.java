package org.clickwage.note;

import java.util.List;

/**
 * Something a reader must know beside a figure.
 *
 * @param key its sentence in the message tables
 * @param values what fills the sentence's places; the report shows numbers, money, dates and texts in
 *     the reader's form
 */
public record Note(String key, List<Object> values) {
  public static Note of(String key, Object... values) {
    return new Note(key, List.of(values));
  }
}
