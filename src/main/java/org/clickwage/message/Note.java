package org.clickwage.message;

import java.util.List;
import java.util.Locale;

/**
 * Something a reader must know with a figure.
 *
 * @param kind has its sentence in the message tables
 * @param values what fills the sentence's places; the report shows numbers, money, dates and texts
 *     in the reader's form
 */
public record Note(Kind kind, List<Object> values) {
  /**
   * What a note is about: where something depends on that, a constant of the room that makes it.
   */
  public interface Kind {
    /** Of its sentence in the message tables. */
    String key();

    static Kind of(String key) {
      return new Sentence(key);
    }
  }

  /** A kind that has nothing but its sentence. */
  private record Sentence(String key) implements Kind {}

  public static Note of(String key, Object... values) {
    return of(Kind.of(key), values);
  }

  public static Note of(Kind kind, Object... values) {
    return new Note(kind, List.of(values));
  }

  public String key() {
    return kind.key();
  }

  /** A constant as keys have it: {@code at-or-above}. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Written out, since what a record brings is linked at run time and slows a short call. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Note note && key().equals(note.key()) && values.equals(note.values);
  }

  @Override
  public int hashCode() {
    return 31 * key().hashCode() + values.hashCode();
  }
}
