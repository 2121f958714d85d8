package org.clickwage.checks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;

/**
 * Numbers like 999, by which statistical programs write that nothing was said: above all others.
 */
final class MissingValueCodes {
  /** Don't know, refused and no answer, with the decimals that a column of numbers has. */
  private static final Pattern LONG = Pattern.compile("(?:9{2,}[789]|8{3,}|7{3,})(?:[.,]0+)?");

  private static final String FIRST_DIGITS = "987";

  /** Nobody works 99 hours every other week; 99 € or 99 tasks are a figure like any other. */
  private static final Pattern OF_HOURS = Pattern.compile(LONG + "|99(?:[.,]0+)?");

  /** What may be one without a unit. */
  private static final Pattern NUMBER = Pattern.compile("[\\d., \u00a0\u202f'’]+");

  private static final Map<RecordField, Pattern> CODES = new EnumMap<>(RecordField.class);

  static {
    List.of(
            RecordField.PAY,
            RecordField.BONUS,
            RecordField.TIPS,
            RecordField.COSTS,
            RecordField.TASKS,
            RecordField.MINUTES)
        .forEach(key -> CODES.put(key, LONG));
    List.of(RecordField.HOURS, RecordField.PAID_HOURS, RecordField.UNPAID_HOURS)
        .forEach(key -> CODES.put(key, OF_HOURS));
  }

  private final Notation notation;
  private final Map<RecordField, Set<String>> once = new EnumMap<>(RecordField.class);
  private final Map<RecordField, Set<String>> again = new EnumMap<>(RecordField.class);

  /** The largest number that is no code, of each column that may have codes. */
  private final Map<RecordField, Rational> largest = new EnumMap<>(RecordField.class);

  private MissingValueCodes(Mapping mapping, Notation notation) {
    this.notation = notation;
    CODES.keySet().stream()
        .filter(key -> mapping.column(key) != Mapping.NONE)
        .forEach(
            key -> {
              once.put(key, new HashSet<>());
              again.put(key, new TreeSet<>());
            });
  }

  /** The columns in which two of the first records have the same one; a log measures its times. */
  static List<Note> notes(ResolvedInput input) throws IOException {
    Mapping mapping = input.mapping();
    MissingValueCodes codes = new MissingValueCodes(mapping, mapping.notation(input.dialect()));
    if (!codes.once.isEmpty() && !mapping.profile().rows().isTaskLog()) {
      FirstRecords.forEach(
          input, cells -> codes.once.keySet().forEach(key -> codes.meet(key, cells.text(key))));
    }
    codes.again.values().removeIf(Set::isEmpty);
    if (!codes.again.isEmpty()) {
      FirstRecords.forEach(
          input, cells -> codes.again.keySet().forEach(key -> codes.measure(key, cells.text(key))));
    }
    List<Note> notes = new ArrayList<>();
    codes.again.forEach(
        (key, found) -> {
          found.removeIf(cell -> codes.isAmong(key, cell));
          if (!found.isEmpty()) {
            notes.add(Note.of("summary.number-codes", mapping.title(key), listed(found)));
          }
        });
    return notes;
  }

  private void meet(RecordField key, String cell) {
    if (isCode(key, cell) && !once.get(key).add(cell)) {
      again.get(key).add(cell);
    }
  }

  /** Most cells begin with another digit, or are none. */
  private static boolean isCode(RecordField key, String cell) {
    return cell != null
        && !cell.isEmpty()
        && FIRST_DIGITS.indexOf(cell.charAt(0)) >= 0
        && CODES.get(key).matcher(cell).matches();
  }

  private void measure(RecordField key, String cell) {
    if (cell != null && !isCode(key, cell)) {
      number(cell).ifPresent(number -> largest.merge(key, number, Rational::max));
    }
  }

  /** Whether somebody has more, so that it may be a figure: 99 hours a month beside 160. */
  private boolean isAmong(RecordField key, String cell) {
    Rational most = largest.getOrDefault(key, Rational.ZERO);
    return number(cell).filter(code -> code.isLessThan(most)).isPresent();
  }

  private Optional<Rational> number(String cell) {
    if (!NUMBER.matcher(cell).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(notation.number(cell).high());
    } catch (NotationException e) {
      return Optional.empty();
    }
  }

  /** As a profile lists them, where what has a comma stands in quotes. */
  private static String listed(Set<String> found) {
    return found.stream()
        .map(cell -> cell.indexOf(',') < 0 ? cell : '"' + cell + '"')
        .collect(Collectors.joining(", "));
  }
}
