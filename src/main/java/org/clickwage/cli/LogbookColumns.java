package org.clickwage.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.note.Note;
import org.clickwage.profile.Key;
import org.clickwage.profile.Mapping;
import org.clickwage.statement.StatementKind;
import org.clickwage.statement.StatementTable;

/** Columns of a logbook that would change its figures, and that no statement reads. */
final class LogbookColumns {
  private static final Pattern BREAK =
      Pattern.compile("(?<!\\p{L})(?:breaks?|pausen?|pausas?|descansos?|przerw[ay])(?!\\p{L})");

  private LogbookColumns() {}

  static List<Note> notes(StatementTable table) {
    List<Note> notes = new ArrayList<>();
    if (table.kind() == StatementKind.LOGBOOK) {
      Mapping mapping = table.mapping();
      String costs =
          Stream.of(Key.ACCOUNT_RENT, Key.COSTS)
              .filter(key -> mapping.column(key) != Mapping.NONE)
              .map(mapping::title)
              .collect(Collectors.joining(", "));
      if (!costs.isEmpty()) {
        notes.add(Note.of("statement.unread-costs", costs));
      }
      breaks(mapping).ifPresent(title -> notes.add(Note.of("statement.breaks", title)));
    }
    return notes;
  }

  private static Optional<String> breaks(Mapping mapping) {
    return mapping.titles().unread().stream()
        .filter(title -> BREAK.matcher(title.toLowerCase(Locale.ROOT)).find())
        .findFirst();
  }
}
