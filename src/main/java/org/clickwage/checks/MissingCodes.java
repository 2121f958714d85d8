package org.clickwage.checks;

import static org.clickwage.profile.RecordField.BONUS;
import static org.clickwage.profile.RecordField.COSTS;
import static org.clickwage.profile.RecordField.HOURS;
import static org.clickwage.profile.RecordField.MINUTES;
import static org.clickwage.profile.RecordField.PAID_HOURS;
import static org.clickwage.profile.RecordField.PAY;
import static org.clickwage.profile.RecordField.TASKS;
import static org.clickwage.profile.RecordField.TIPS;
import static org.clickwage.profile.RecordField.UNPAID_HOURS;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clickwage.message.Note;
import org.clickwage.message.WordList;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.RecordField;
import org.clickwage.work.Notation;

/**
 * Codes for no answer that two of the first records have: numbers like 999, above all others of
 * their column, and words like N/A in the place of workers' names, which make one worker of several
 * people.
 */
final class MissingCodes implements Check {
  private static final Note.Kind KIND = Note.Kind.of("summary.missing-codes");
  static final Set<String> WORDS = WordList.named("missing").plain("word");

  /** Don't know, refused and no answer, with the decimals that a column of numbers has. */
  private static final Pattern LONG = Pattern.compile("(?:9{2,}[789]|8{3,}|7{3,})(?:[.,]0+)?");

  /** No one works 99 hours every other week; 99 € or 99 tasks are a figure like any other. */
  private static final Pattern OF_HOURS = Pattern.compile(LONG + "|99(?:[.,]0+)?");

  private final Sample sample;
  private final Notation notation;
  private final Map<RecordField, Predicate<String>> codes = new EnumMap<>(RecordField.class);

  private MissingCodes(Sample sample) {
    this.sample = sample;
    this.notation = sample.notation();
    addCodes(RecordField.WORKER, cell -> WORDS.contains(cell.toLowerCase(Locale.ROOT)));
  }

  /** Whether a note is one of these, which quotes cells. */
  static boolean isNote(Note note) {
    return note.kind() == KIND;
  }

  static MissingCodes ofWorkers(Sample sample) {
    return new MissingCodes(sample);
  }

  /** A log measures its times and rewards. */
  static MissingCodes ofSurvey(Sample sample) {
    MissingCodes codes = new MissingCodes(sample);
    if (!sample.mapping().profile().records().isTaskLog()) {
      List.of(PAY, BONUS, TIPS, COSTS, TASKS, MINUTES)
          .forEach(field -> codes.addCodes(field, LONG.asMatchPredicate()));
      List.of(HOURS, PAID_HOURS, UNPAID_HOURS)
          .forEach(field -> codes.addCodes(field, OF_HOURS.asMatchPredicate()));
    }
    return codes;
  }

  private void addCodes(RecordField field, Predicate<String> isCode) {
    if (sample.hasColumn(field)) {
      codes.put(field, isCode);
    }
  }

  @Override
  public List<Note> notes() {
    return codes.keySet().stream()
        .filter(field -> !codes(field).isEmpty())
        .map(field -> Note.of(KIND, sample.mapping().title(field), listed(codes(field))))
        .toList();
  }

  private List<String> codes(RecordField field) {
    Map<String, Integer> cells = sample.cells(field);
    Predicate<String> isCode = codes.get(field);
    List<String> others = cells.keySet().stream().filter(isCode.negate()).toList();
    return cells.keySet().stream()
        .filter(cell -> isCode.test(cell) && cells.get(cell) > 1 && !isAmong(cell, others))
        .sorted()
        .toList();
  }

  /**
   * Whether another record has more, so that it may be a figure: 99 hours a month where another has
   * 160.
   */
  private boolean isAmong(String code, List<String> others) {
    Optional<Rational> number = number(code);
    return number.isPresent()
        && others.stream()
            .flatMap(other -> number(other).stream())
            .anyMatch(other -> number.get().isLessThan(other));
  }

  private Optional<Rational> number(String cell) {
    return ColumnCells.isBare(cell)
        ? Notation.ifReads(cell, notation::number).map(Range::high)
        : Optional.empty();
  }

  /** As a profile lists them, where what has a comma is in quotes. */
  private static String listed(List<String> found) {
    return found.stream()
        .map(cell -> cell.indexOf(',') < 0 ? cell : '"' + cell + '"')
        .collect(Collectors.joining(", "));
  }
}
