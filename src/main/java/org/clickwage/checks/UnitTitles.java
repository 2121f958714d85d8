package org.clickwage.checks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clickwage.message.Note;
import org.clickwage.message.WordList;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.RowCells;

/** Titles that name another unit of time than their field: hours from a duration in minutes. */
final class UnitTitles implements Check {
  /** A unit of time, by the field of a whole time in it. */
  private record Unit(RecordField whole, Pattern word, Pattern inBrackets) {
    static Unit of(RecordField whole) {
      String words = "(?:" + WordList.named("units").expression(whole.columnName()) + ")";
      return new Unit(
          whole,
          Pattern.compile("(?<!\\p{L})" + words + "(?!\\p{L})"),
          // It alone in brackets says more than the words before: hours (min).
          Pattern.compile("[(\\[]\\s*(?:(?:in|en)\\s+)?" + words + "\\.?\\s*[)\\]]"));
    }
  }

  private final Sample sample;
  private final List<Unit> units = RecordField.WHOLE_TIMES.stream().map(Unit::of).toList();

  /** The unit that the title of a field names, where it is another, by the field of its whole. */
  private final Map<RecordField, RecordField> named = new EnumMap<>(RecordField.class);

  UnitTitles(Sample sample) {
    this.sample = sample;
    for (RecordField field : RecordField.TIMES) {
      unit(sample.titles(field))
          .filter(unit -> unit != field.wholeTime().orElseThrow())
          .ifPresent(unit -> named.put(field, unit));
    }
  }

  /** What a title names; two units outside brackets leave it open. */
  private Optional<RecordField> unit(String title) {
    List<Unit> found =
        units.stream().filter(unit -> unit.inBrackets().matcher(title).find()).toList();
    if (found.isEmpty()) {
      found = units.stream().filter(unit -> unit.word().matcher(title).find()).toList();
    }
    return found.size() == 1 ? Optional.of(found.get(0).whole()) : Optional.empty();
  }

  /** A cell with a unit of its own needs none of its title. */
  @Override
  public void look(RowCells record) {
    named.keySet().removeIf(field -> namesUnit(record.text(field)));
  }

  private static boolean namesUnit(String cell) {
    return cell != null && cell.chars().anyMatch(c -> c == ':' || Character.isLetter(c));
  }

  @Override
  public List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    named.forEach((field, unit) -> notes.add(note(field, unit)));
    return notes;
  }

  private Note note(RecordField field, RecordField unit) {
    String title = RowCells.title(sample.mapping(), field);
    return field.wholeTime().equals(Optional.of(field))
        ? Note.of("summary.unit-title", title, field.columnName(), unit.columnName())
        : Note.of("summary.unit-title-of-part", title, field.columnName());
  }
}
