package org.clickwage.checks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clickwage.message.Note;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.RecordField;
import org.clickwage.work.Notation;

/**
 * Titles that name a period which nothing gives. Where the one of pay names another than that of
 * time, their quotient is no wage: it is asked for which period they are.
 */
public final class PeriodTitles implements Check {
  private static final List<RecordField> MONEY =
      List.of(RecordField.PAY, RecordField.BONUS, RecordField.TIPS);

  private static final List<RecordField> TIMES =
      List.of(
          RecordField.HOURS,
          RecordField.MINUTES,
          RecordField.SECONDS,
          RecordField.PAID_HOURS,
          RecordField.UNPAID_HOURS);

  /** What no column of periods speaks of: the cells alone can. */
  private static final List<RecordField> OTHERS =
      List.of(RecordField.TASKS, RecordField.COSTS, RecordField.DISTANCE_KM);

  private final Sample sample;

  /** The period that the title of an amount names, where no column or option gives it. */
  private final Map<RecordField, String> named = new EnumMap<>(RecordField.class);

  /** The same where an option gives another, which is that of several columns. */
  private final Map<RecordField, String> others = new EnumMap<>(RecordField.class);

  PeriodTitles(Sample sample) {
    this.sample = sample;
    nameMissing(RecordField.PAY_PERIOD, MONEY);
    nameMissing(RecordField.HOURS_PERIOD, TIMES);
    OTHERS.forEach(field -> name(field, named));
    if (isOnePeriod()) {
      named.clear();
    }
    nameOthers(MONEY);
    nameOthers(TIMES);
  }

  /** What to type where pay and time are of two periods by their titles; empty elsewhere. */
  public static Optional<Note> question(Sample sample) {
    PeriodTitles titles = new PeriodTitles(sample);
    if (titles.question().isPresent()) {
      sample.forEach(titles::look);
    }
    return titles.question();
  }

  private Optional<Note> question() {
    return contradicting().map(time -> question(RecordField.PAY, time));
  }

  private Note question(RecordField pay, RecordField time) {
    return Note.of(
        "summary.period-titles", title(pay), title(time), named.get(pay), named.get(time));
  }

  /** The time whose title names another period than that of pay. */
  private Optional<RecordField> contradicting() {
    Optional<String> ofPay = Optional.ofNullable(named.get(RecordField.PAY));
    return TIMES.stream()
        .filter(named::containsKey)
        .filter(time -> ofPay.filter(period -> !period.equals(named.get(time))).isPresent())
        .findFirst();
  }

  private String title(RecordField field) {
    return FieldCells.title(sample.mapping(), field);
  }

  private void nameMissing(RecordField period, List<RecordField> fields) {
    if (!sample.mapping().gives(period)) {
      fields.forEach(field -> name(field, named));
    }
  }

  /** Whether pay and time are of one period, which then need not be known. */
  private boolean isOnePeriod() {
    return named.containsKey(RecordField.PAY)
        && TIMES.stream().anyMatch(named::containsKey)
        && Set.copyOf(named.values()).size() == 1;
  }

  private void nameOthers(List<RecordField> fields) {
    Optional<String> set = sample.mapping().constant(periodOf(fields.get(0)));
    List<RecordField> given = fields.stream().filter(sample::hasColumn).toList();
    if (set.isPresent() && given.size() > 1) {
      Map<RecordField, String> found = new EnumMap<>(RecordField.class);
      given.forEach(field -> name(field, found));
      found.values().removeIf(each -> Notation.per(each).equals(Notation.per(set.get())));
      others.putAll(found);
    }
  }

  private static RecordField periodOf(RecordField field) {
    return MONEY.contains(field) ? RecordField.PAY_PERIOD : RecordField.HOURS_PERIOD;
  }

  private void name(RecordField field, Map<RecordField, String> into) {
    TitlePeriods.of(sample.titles(field), MONEY.contains(field))
        .ifPresent(period -> into.putIfAbsent(field, period));
  }

  /** A cell that names a period needs none of its title. */
  @Override
  public void look(FieldCells record) {
    named.keySet().removeIf(field -> namesPeriod(record.text(field)));
    others.keySet().removeIf(field -> namesPeriod(record.text(field)));
  }

  private boolean namesPeriod(String cell) {
    return cell != null && cell.indexOf('/') >= 0 && !sample.isMissing(cell);
  }

  @Override
  public List<Note> notes() {
    List<Note> notes = new ArrayList<>(question().stream().toList());
    Map<RecordField, String> reported = new EnumMap<>(named);
    contradicting().ifPresent(time -> reported.keySet().removeAll(Set.of(RecordField.PAY, time)));
    reported.forEach((field, period) -> notes.add(note(field, period)));
    others.forEach((field, period) -> notes.add(noteOfOther(field, period)));
    return notes;
  }

  private Note note(RecordField field, String period) {
    String title = title(field);
    if (OTHERS.contains(field)) {
      return Note.of("summary.period-title-of-cells", title, period);
    }
    return Note.of("summary.period-title", title, periodOf(field).columnName(), period);
  }

  private Note noteOfOther(RecordField field, String period) {
    String set = sample.mapping().constant(periodOf(field)).orElseThrow();
    String title = title(field);
    return Note.of("summary.period-title-of-others", title, set, period);
  }
}
