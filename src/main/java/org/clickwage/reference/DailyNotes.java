package org.clickwage.reference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clickwage.message.Note;

/**
 * The notes of many days, each once. That a row of the tables is carried beyond its time is noted
 * for the last of its days.
 */
public final class DailyNotes {
  private final Map<Object, Note> notes = new LinkedHashMap<>();

  public void add(Note note) {
    notes.merge(
        subject(note),
        note,
        (known, next) -> isCarried(known) && day(known).isAfter(day(next)) ? known : next);
  }

  public void addAll(Collection<Note> more) {
    more.forEach(this::add);
  }

  public List<Note> all() {
    return List.copyOf(notes.values());
  }

  /** The note that is in its place, once all are added. */
  public Note kept(Note note) {
    return notes.get(subject(note));
  }

  private static Object subject(Note note) {
    return isCarried(note) ? List.of(note.kind(), note.values().get(0)) : note;
  }

  private static boolean isCarried(Note note) {
    return note.kind() instanceof FactNote fact && fact.isCarried();
  }

  private static LocalDate day(Note carried) {
    return (LocalDate) carried.values().get(1);
  }
}
