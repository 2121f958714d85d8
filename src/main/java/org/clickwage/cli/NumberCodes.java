package org.clickwage.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clickwage.note.Note;
import org.clickwage.profile.Key;
import org.clickwage.profile.Mapping;

/** Numbers like 999, by which statistical programs write that nothing was said. */
final class NumberCodes {
  /** Don't know, refused and no answer, with the decimals that a column of numbers has. */
  private static final Pattern LONG = Pattern.compile("(?:9{2,}[789]|8{3,}|7{3,})(?:[.,]0+)?");

  /** Nobody works 99 hours every other week; 99 € or 99 tasks are a figure like any other. */
  private static final Pattern OF_HOURS = Pattern.compile(LONG + "|99(?:[.,]0+)?");

  private static final Map<Key, Pattern> CODES = new EnumMap<>(Key.class);

  static {
    List.of(Key.PAY, Key.BONUS, Key.TIPS, Key.COSTS, Key.TASKS, Key.MINUTES)
        .forEach(key -> CODES.put(key, LONG));
    List.of(Key.HOURS, Key.PAID_HOURS, Key.UNPAID_HOURS).forEach(key -> CODES.put(key, OF_HOURS));
  }

  private final Map<Key, Set<String>> once = new EnumMap<>(Key.class);
  private final Map<Key, Set<String>> again = new EnumMap<>(Key.class);

  private NumberCodes(Mapping mapping) {
    CODES.keySet().stream()
        .filter(key -> mapping.column(key) != Mapping.NONE)
        .forEach(
            key -> {
              once.put(key, new HashSet<>());
              again.put(key, new TreeSet<>());
            });
  }

  /** The columns in which two of the first records have the same one; a log measures its times. */
  static List<Note> notes(TableInput input) throws IOException {
    Mapping mapping = input.mapping();
    NumberCodes codes = new NumberCodes(mapping);
    if (!codes.once.isEmpty() && !mapping.profile().rows().isTaskLog()) {
      FirstRecords.forEach(
          input, cells -> codes.once.keySet().forEach(key -> codes.meet(key, cells.text(key))));
    }
    List<Note> notes = new ArrayList<>();
    codes.again.forEach(
        (key, found) -> {
          if (!found.isEmpty()) {
            notes.add(Note.of("summary.number-codes", mapping.title(key), listed(found)));
          }
        });
    return notes;
  }

  private void meet(Key key, String cell) {
    if (cell != null && CODES.get(key).matcher(cell).matches() && !once.get(key).add(cell)) {
      again.get(key).add(cell);
    }
  }

  /** As a profile lists them, where what has a comma stands in quotes. */
  private static String listed(Set<String> found) {
    return found.stream()
        .map(cell -> cell.indexOf(',') < 0 ? cell : '"' + cell + '"')
        .collect(Collectors.joining(", "));
  }
}
