package org.clickwage.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.work.NumberNotation;

/**
 * A record as its fields, by their places from 0: texts, or plain numbers that reach the arithmetic
 * unparsed. Fields that a short record lacks are empty. Who gives a text and a line gives a record;
 * what else there is serves speed, or a file that may be broken.
 */
public interface Record {
  /** In the place of digits: the field is empty. */
  long NO_NUMBER = -1;

  /** In the place of digits: the field's text is to be read. */
  long NOT_PLAIN = -2;

  /** In the place of a day's number: the field's text is to be read. */
  int NO_DAY = -1;

  /** So many numbers each month has: 2025-02-30 has one, and is no day. */
  int DAYS = 31;

  /** The first line of the record, for whoever has to find it again. */
  long line();

  /** How many fields it has, whatever the titles are. */
  int fields();

  /** The text of a field; empty where there is none. */
  String text(int field);

  /** Whether a field has no text at all; blanks are some. */
  default boolean isEmpty(int field) {
    return text(field).isEmpty();
  }

  /** Whether a field has more than blanks. */
  default boolean hasName(int field) {
    return !CellText.stripped(text(field)).isEmpty();
  }

  /** Whether it says nothing, as an empty line. */
  default boolean isBlank() {
    return IntStream.range(0, fields()).noneMatch(this::hasName);
  }

  /** What all fields say, for the few places where speed doesn't matter. */
  default List<String> texts() {
    String[] texts = new String[fields()];
    for (int field = 0; field < texts.length; field++) {
      texts[field] = text(field);
    }
    return List.of(texts);
  }

  /**
   * The digits of a plain number in a field, without its decimal mark; or {@link #NO_NUMBER}, or
   * {@link #NOT_PLAIN}.
   *
   * @param notation how numbers are written where they are texts
   */
  default long unscaled(int field, NumberNotation notation) {
    return isEmpty(field) ? NO_NUMBER : NOT_PLAIN;
  }

  /** How many of the digits that were given last are decimals. */
  default int scale() {
    return 0;
  }

  /** The number of the day that a field names as in {@code 2025-06-01}, or {@link #NO_DAY}. */
  default int day(int field) {
    return NO_DAY;
  }

  /** The number of a day: another for each. */
  static int day(LocalDate day) {
    return day(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  static int day(int year, int month, int dayOfMonth) {
    return (12 * year + month - 1) * DAYS + dayOfMonth - 1;
  }

  /** The day that has a number. */
  static LocalDate dayOf(int number) {
    int month = number / DAYS;
    return LocalDate.of(month / 12, month % 12 + 1, number % DAYS + 1);
  }

  /** Adds the text of a field to a key; blanks around it don't count. */
  default void addTo(CellKey key, int field) {
    key.add(CellText.stripped(text(field)));
  }

  /** Neighbouring fields as they are written, where a word says them; else 0. */
  default long word(int first, int last) {
    return 0;
  }

  /** Adds neighbouring fields as they are written to a key. */
  default void addTo(CellKey key, int first, int last) {
    IntStream.rangeClosed(first, last).forEach(field -> key.add(text(field)));
  }

  /** 64 well mixed bits of the text of a field without blanks around it; 0 where that is empty. */
  default long nameHash(int field) {
    CellKey key = new CellKey();
    addTo(key, field);
    return hasName(field) ? key.hash() : 0;
  }

  /**
   * What keeps this record from being read: it is broken, or longer than the titles. Where there
   * are no titles, it may have any length.
   */
  default Optional<Note> fault(int titles) {
    return fault(fields(), titles);
  }

  /** The same, where fields count up to this one only. */
  default Optional<Note> fault(int counted, int titles) {
    return counted > titles && titles > 0
        ? Optional.of(Note.of("problem.long-record", Rational.of(counted), Rational.of(titles)))
        : Optional.empty();
  }
}
