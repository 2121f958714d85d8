package org.clickwage.checks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clickwage.message.Note;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;

/**
 * Hours whose decimals are all those of a clock's quarters: 7.30, 8.15 and 6.45 may be meant as
 * hours and minutes.
 */
final class ClockDecimals {
  private static final List<RecordField> HOURS =
      List.of(RecordField.HOURS, RecordField.PAID_HOURS, RecordField.UNPAID_HOURS);

  private static final Pattern DECIMAL = Pattern.compile("\\d+[.,](\\d+?)0* ?h?");

  /** Without zeros behind them, which a spreadsheet leaves out. */
  private static final Set<String> QUARTERS = Set.of("15", "3", "45");

  /** Fewer different cells may have such decimals by chance. */
  private static final int FEWEST = 5;

  /** The different cells that have such decimals, by their column. */
  private final Map<RecordField, Set<String>> quarters = new EnumMap<>(RecordField.class);

  private ClockDecimals(Mapping mapping) {
    HOURS.stream()
        .filter(key -> mapping.column(key) != Mapping.NONE)
        .forEach(key -> quarters.put(key, new HashSet<>()));
  }

  static List<Note> notes(ResolvedInput input) throws IOException {
    ClockDecimals columns = new ClockDecimals(input.mapping());
    if (!columns.quarters.isEmpty()) {
      FirstRecords.forEach(
          input,
          cells -> columns.quarters.keySet().removeIf(key -> !columns.fits(key, cells.text(key))));
    }
    List<Note> notes = new ArrayList<>();
    columns.quarters.forEach(
        (key, found) -> {
          if (found.size() >= FEWEST) {
            notes.add(Note.of("summary.clock-decimals", input.mapping().title(key)));
          }
        });
    return notes;
  }

  /** Whether a cell leaves it open; one without decimals does. */
  private boolean fits(RecordField key, String cell) {
    Matcher decimal = DECIMAL.matcher(cell == null ? "" : cell);
    if (!decimal.matches() || decimal.group(1).equals("0")) {
      return true;
    }
    quarters.get(key).add(cell);
    return QUARTERS.contains(decimal.group(1));
  }
}
