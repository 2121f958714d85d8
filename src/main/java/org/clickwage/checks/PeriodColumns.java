package org.clickwage.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clickwage.message.Note;
import org.clickwage.message.WordList;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.source.Record;
import org.clickwage.work.Notation;
import org.clickwage.work.Per;

/** Columns that give no field and have nothing but periods in their cells: what pay is for. */
final class PeriodColumns implements Check {
  /** A word at the least, since Y and D are other answers. */
  private static final Pattern WORDS = Pattern.compile("[\\p{L} ]{3,}");

  /** One cell may be anything. */
  private static final int FEWEST = 2;

  private static final int MOST_NAMED = 3;

  private final Mapping mapping;
  private final Pattern ofTime = Pattern.compile(WordList.named("units").expression("time"));

  /** The cells of each unread column that has nothing but periods so far, by its place. */
  private final Map<Integer, List<String>> periods = new TreeMap<>();

  PeriodColumns(Sample sample) {
    this.mapping = sample.mapping();
    mapping
        .titles()
        .unreadPlaces()
        .filter(column -> !mapping.gives(field(column)))
        .forEach(column -> periods.put(column, new ArrayList<>()));
    sample.forEach(this::look);
  }

  /** What a period in a column is of, as its title has it. */
  private RecordField field(int column) {
    String title = mapping.header().get(column).toLowerCase(Locale.ROOT);
    return ofTime.matcher(title).find() ? RecordField.HOURS_PERIOD : RecordField.PAY_PERIOD;
  }

  private void look(FieldCells cells) {
    Record record = cells.record();
    periods
        .keySet()
        .removeIf(
            column -> record.hasName(column) && !isPeriod(column, record.text(column).strip()));
  }

  private boolean isPeriod(int column, String cell) {
    periods.get(column).add(cell);
    return WORDS.matcher(cell).matches()
        && Notation.ifReads(cell, Notation::per).filter(per -> per != Per.Each.TASK).isPresent();
  }

  @Override
  public List<Note> notes() {
    return periods.keySet().stream()
        .filter(column -> periods.get(column).size() >= FEWEST)
        .map(this::note)
        .toList();
  }

  private Note note(int column) {
    return Note.of(
        "summary.period-column",
        mapping.nameOf(column),
        periods.get(column).stream().distinct().limit(MOST_NAMED).collect(Collectors.joining(", ")),
        field(column).columnName());
  }
}
