package org.clickwage.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.message.Note;

/**
 * The nights of a logbook: hours after midnight are of the next day, and their pay is of the day on
 * which the entry began.
 *
 * @param into days into which an entry of the day before lasts
 * @param ends those of them on which no other work was begun
 */
public record OvernightShifts(Set<LocalDate> into, Set<LocalDate> ends) {
  static final OvernightShifts NONE = new OvernightShifts(Set.of(), Set.of());

  public OvernightShifts {
    into = Set.copyOf(into);
    ends = Set.copyOf(ends);
  }

  /** What must be said where the days that are asked for divide a night. */
  List<Note> divided(Optional<LocalDate> from, Optional<LocalDate> to) {
    List<Note> notes = new ArrayList<>();
    from.filter(into::contains).ifPresent(day -> notes.add(Note.of("statement.night-before", day)));
    to.filter(day -> into.contains(day.plusDays(1)))
        .ifPresent(day -> notes.add(Note.of("statement.night-after", day)));
    return notes;
  }
}
