package org.clickwage.checks;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clickwage.checks.Candidates.Choice;
import org.clickwage.message.Note;
import org.clickwage.profile.RecordField;

/** The columns that a user names for a field which their cells can't be. */
public record MappedCells(Sample sample) {
  private static final Set<RecordField> DAYS = EnumSet.of(RecordField.DATE, RecordField.FROM);

  private static final String WORDS = "words";

  /** What is wrong with the fields of pay, time and day that the user has mapped. */
  public Map<RecordField, Note> problems() {
    Map<RecordField, Note> problems = new EnumMap<>(RecordField.class);
    sample
        .columns(sample.mapping().titles().asked())
        .filter(each -> isChecked(each.field()) && each.known() > 0)
        .forEach(
            each ->
                otherKind(each)
                    .flatMap(kind -> problem(each, kind))
                    .ifPresent(what -> problems.put(each.field(), what)));
    return problems;
  }

  private static boolean isChecked(RecordField field) {
    return field == RecordField.PAY || RecordField.TIMES.contains(field) || DAYS.contains(field);
  }

  /** Words where no column fits better are reported with their records, and may be few. */
  private Optional<Note> problem(ColumnProfile column, String kind) {
    List<Choice> right = right(column.field());
    String name = column.name();
    String read = column.fieldName();
    Note cells = Note.of("cells." + kind);
    if (!right.isEmpty()) {
      return Optional.of(
          Note.of("mapping.other-column", name, read, cells, Proposal.listed(right)));
    }
    return kind.equals(WORDS)
        ? Optional.empty()
        : Optional.of(Note.of("mapping.other-cells", name, read, cells));
  }

  /** What the cells are, where they can't be the field; empty where they can. */
  private Optional<String> otherKind(ColumnProfile column) {
    RecordField field = column.field();
    if (!column.canBe(field)) {
      return Optional.of(kind(column));
    }
    boolean isClock =
        column.haveHalves() || column.areClocks() && TitleWords.isClock(column.title());
    return RecordField.TIMES.contains(field) && sample.mapping().form(field).isEmpty() && isClock
        ? Optional.of("clocks")
        : Optional.empty();
  }

  private static String kind(ColumnProfile column) {
    if (column.areHourly()) {
      return "rates";
    } else if (column.fits(RecordField.DATE)) {
      return "dates";
    } else if (column.fits(RecordField.HOURS)) {
      return "times";
    }
    return column.fits(RecordField.PAY) ? "amounts" : WORDS;
  }

  /** The columns that fit the field. */
  private List<Choice> right(RecordField field) {
    Candidates candidates = new Candidates(sample);
    if (DAYS.contains(field)) {
      return candidates.date().map(date -> Choice.of(field, date)).stream().toList();
    } else if (field == RecordField.PAY) {
      return candidates.pay().stream().map(pay -> Choice.of(field, pay)).toList();
    }
    List<Choice> times = candidates.choicesOfTime();
    return times.isEmpty() ? candidates.stamps() : times;
  }
}
