package org.clickwage.reference;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clickwage.message.Text;
import org.clickwage.number.Rational;
import org.clickwage.stamp.IsoDay;

/**
 * One checked row of a reference table.
 *
 * @param own whether it is in the user's own table
 */
record Row(List<String> titles, List<String> cells, long line, boolean own) {
  boolean has(String column) {
    return titles.contains(column);
  }

  /** The first cell that no title stands over: a comma in a text without quotes makes one. */
  Optional<String> surplus() {
    int first = titles.size();
    return cells.size() > first ? Optional.of(cells.get(first).strip()) : Optional.empty();
  }

  /** The cell, trimmed; empty where the table lacks the column. */
  String text(String column) {
    int at = titles.indexOf(column);
    return at >= 0 && at < cells.size() ? cells.get(at).strip() : "";
  }

  Optional<String> optional(String column) {
    String text = text(column);
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  LocalDate day(String column) {
    return IsoDay.parse(text(column));
  }

  Optional<LocalDate> optionalDay(String column) {
    return optional(column).map(IsoDay::parse);
  }

  /** Those from a first day to a last one, where there are such. */
  DayRange days(String first, String last) {
    return DayRange.between(optionalDay(first), optionalDay(last));
  }

  /** The words of a cell. */
  List<String> list(String column) {
    return List.of(text(column).split(" "));
  }

  Currency currency(String column) {
    return Currency.getInstance(text(column));
  }

  Rational number(String column) {
    return Rational.parse(text(column));
  }

  Optional<Rational> optionalNumber(String column) {
    return optional(column).map(Rational::parse);
  }

  /** The sentence of a column, in the languages that have one of their own: note, note_fr. */
  Text sentence(String column) {
    return Text.of(column, '_', titles, this::text);
  }

  /** The constant of a word such as {@code own-else-national}. */
  <E extends Enum<E>> E constant(String column, Class<E> type) {
    return Enum.valueOf(type, text(column).toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The same of a cell that may be empty. */
  <E extends Enum<E>> Optional<E> optionalConstant(String column, Class<E> type) {
    return optional(column).map(word -> constant(column, type));
  }

  Confidence confidence() {
    return constant("confidence", Confidence.class);
  }
}
