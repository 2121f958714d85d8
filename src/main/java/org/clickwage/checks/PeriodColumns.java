package org.clickwage.checks;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clickwage.message.Note;
import org.clickwage.message.WordList;
import org.clickwage.profile.RecordField;
import org.clickwage.work.Notation;
import org.clickwage.work.Per;

/** Columns that give no field and have nothing but periods in their cells: what pay is for. */
record PeriodColumns(Sample sample) implements Check {
  /** A word at the least, since Y and D are other answers. */
  private static final Pattern WORDS = Pattern.compile("[\\p{L} ]{3,}");

  /** One cell may be anything. */
  private static final int FEWEST = 2;

  private static final int MOST_NAMED = 3;

  @Override
  public List<Note> notes() {
    return sample
        .columns()
        .unread()
        .filter(column -> column.areAll(PeriodColumns::isPeriod) && column.filled() >= FEWEST)
        .filter(column -> !sample.mapping().gives(field(column)))
        .map(PeriodColumns::note)
        .toList();
  }

  private static boolean isPeriod(String cell) {
    return WORDS.matcher(cell).matches()
        && Notation.ifReads(cell, Notation::per).filter(per -> per != Per.Each.TASK).isPresent();
  }

  /** What its periods are of, as its title has it. */
  private static RecordField field(ColumnCells column) {
    Pattern ofTime = Pattern.compile(WordList.named("units").expression("time"));
    return ofTime.matcher(column.name().toLowerCase(Locale.ROOT)).find()
        ? RecordField.HOURS_PERIOD
        : RecordField.PAY_PERIOD;
  }

  private static Note note(ColumnCells column) {
    String named =
        column.cells().stream()
            .filter(Objects::nonNull)
            .distinct()
            .limit(MOST_NAMED)
            .collect(Collectors.joining(", "));
    return Note.of("summary.period-column", column.name(), named, field(column).columnName());
  }
}
