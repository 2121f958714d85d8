package org.clickwage.compare;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clickwage.note.Note;

/**
 * What is to be said of many days, each sentence once. That a row of the tables is carried beyond
 * its time is said of the last of its days.
 */
public final class DailyNotes {
  private static final String CARRIED = ".carried";

  private final Map<Object, Note> notes = new LinkedHashMap<>();

  void add(Note note) {
    if (!note.key().endsWith(CARRIED)) {
      notes.put(note, note);
      return;
    }
    List<Object> row = List.of(note.key(), note.values().get(0));
    notes.merge(row, note, (known, next) -> day(known).isAfter(day(next)) ? known : next);
  }

  public void addAll(Collection<Note> more) {
    more.forEach(this::add);
  }

  public List<Note> all() {
    return List.copyOf(notes.values());
  }

  private static LocalDate day(Note carried) {
    return (LocalDate) carried.values().get(1);
  }
}
