package org.clickwage.checks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.profile.RowCells;

/** Titles that name another unit of time than their key: hours from a duration in minutes. */
final class UnitTitles {
  /** A unit of time, with the key of a whole time in it. */
  private enum Unit {
    HOURS(RecordField.HOURS, "hours?|heures?|stunden?|horas?|ore|uren|uur|hrs?|std|h"),
    MINUTES(RecordField.MINUTES, "minutes?|minuten?|minutos?|minuti|minuut|mins?|mn"),
    SECONDS(RecordField.SECONDS, "seconds|secondes|sekunden|segundos|secondi|seconden|secs?|sek");

    private final RecordField whole;
    private final Pattern word;

    /** It alone in brackets says more than the words before: {@code hours (min)}. */
    private final Pattern inBrackets;

    Unit(RecordField whole, String words) {
      this.whole = whole;
      this.word = ColumnTitles.words("(?:" + words + ")(?!\\p{L})");
      this.inBrackets =
          Pattern.compile("[(\\[]\\s*(?:(?:in|en)\\s+)?(?:" + words + ")\\.?\\s*[)\\]]");
    }

    /** What a title names; two units outside brackets leave it open. */
    static Optional<Unit> of(String title) {
      List<Unit> named =
          Stream.of(values()).filter(unit -> unit.inBrackets.matcher(title).find()).toList();
      if (named.isEmpty()) {
        named = Stream.of(values()).filter(unit -> unit.word.matcher(title).find()).toList();
      }
      return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
  }

  private static final Map<RecordField, Unit> UNITS = new EnumMap<>(RecordField.class);

  static {
    List.of(RecordField.HOURS, RecordField.PAID_HOURS, RecordField.UNPAID_HOURS)
        .forEach(key -> UNITS.put(key, Unit.HOURS));
    UNITS.put(RecordField.MINUTES, Unit.MINUTES);
    List.of(RecordField.SECONDS, RecordField.PAID_SECONDS, RecordField.UNPAID_SECONDS)
        .forEach(key -> UNITS.put(key, Unit.SECONDS));
  }

  private UnitTitles() {}

  static List<Note> notes(ResolvedInput input) throws IOException {
    Mapping mapping = input.mapping();
    ColumnTitles titles = ColumnTitles.of(input);
    Map<RecordField, Unit> named = new EnumMap<>(RecordField.class);
    UNITS.forEach(
        (key, own) ->
            Unit.of(titles.of(key))
                .filter(unit -> unit != own)
                .ifPresent(unit -> named.put(key, unit)));
    if (!named.isEmpty()) {
      // A cell with a unit of its own needs none of its title.
      FirstRecords.forEach(
          input, cells -> named.keySet().removeIf(key -> namesUnit(cells.text(key))));
    }
    List<Note> notes = new ArrayList<>();
    named.forEach((key, unit) -> notes.add(note(RowCells.title(mapping, key), key, unit)));
    return notes;
  }

  private static boolean namesUnit(String cell) {
    return cell != null && cell.chars().anyMatch(c -> c == ':' || Character.isLetter(c));
  }

  private static Note note(String title, RecordField key, Unit unit) {
    RecordField own = UNITS.get(key).whole;
    return key == own
        ? Note.of("summary.unit-title", title, key.columnName(), unit.whole.columnName())
        : Note.of("summary.unit-title-of-part", title, key.columnName());
  }
}
