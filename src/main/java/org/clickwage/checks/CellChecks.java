package org.clickwage.checks;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.clickwage.profile.RecordField.HOURS;
import static org.clickwage.profile.RecordField.MINUTES;
import static org.clickwage.profile.RecordField.PAID_HOURS;
import static org.clickwage.profile.RecordField.TASKS;
import static org.clickwage.profile.RecordField.UNPAID_HOURS;
import static org.clickwage.profile.RecordField.WORKER;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.message.WordList;
import org.clickwage.number.Amount.Unit;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.RecordField;
import org.clickwage.work.Notation;
import org.clickwage.work.Per;
import org.clickwage.work.TimeForm;

/** Notes on cells that may mean something else than what is read. */
public record CellChecks(Sample sample) {
  private static final String BETWEEN = ", ";
  private static final Pattern NOT_ZERO = Pattern.compile("[1-9]");

  /** A spreadsheet shortens the phone number 261341234567 to 2.61341E+11, as it does others. */
  private static final Pattern SHORTENED = Pattern.compile("\\d(?:[.,]\\d+)?[Ee]\\+\\d{2,3}");

  /** A period is a whole word: Y and D may be other answers. */
  private static final Pattern WORDS = Pattern.compile("[\\p{L} ]{3,}");

  /** A single cell proves nothing. */
  private static final int FEWEST_PERIODS = 2;

  private static final int MOST_PERIODS = 3;

  private static final Note.Kind MISSING_CODES = Note.Kind.of("summary.missing-codes");

  /** Words that stand for no answer. */
  private static final Set<String> MISSING = WordList.named("missing").plain("word");

  /** Codes for don't know, refused and no answer, with the decimals of a column of numbers. */
  private static final Pattern LONG = Pattern.compile("(?:9{2,}[789]|8{3,}|7{3,})(?:[.,]0+)?");

  /** 99 is a code among hours, which hardly anyone works in a week; 99 € or 99 tasks are usual. */
  private static final Pattern OF_HOURS = Pattern.compile(LONG + "|99(?:[.,]0+)?");

  /** The fields whose cells may be codes. */
  private static final List<RecordField> CODED =
      Stream.concat(
              RecordField.MONEY.stream(),
              Stream.of(WORKER, TASKS, MINUTES, HOURS, PAID_HOURS, UNPAID_HOURS))
          .sorted()
          .toList();

  /**
   * Percentages without their sign. A fee of 84 may be money, which only a fee over 100 % would
   * show; 0.25 may be 25 % as a spreadsheet stores it.
   */
  Stream<Note> percentages() {
    List<ColumnProfile> bare =
        RecordField.DEDUCTIONS.stream()
            .map(sample::column)
            .filter(each -> each.hasText(CellChecks::isBarePercentage))
            .toList();
    String names = bare.stream().map(ColumnProfile::name).collect(joining(BETWEEN));
    return Stream.of(
            bare.stream().limit(1).map(any -> Note.of("summary.bare-percentages", names)),
            bare.stream()
                .filter(each -> each.field() == RecordField.PLATFORM_FEE)
                .map(fee -> Note.of("summary.bare-fee", fee.name())),
            sample
                .columns(RecordField.DEDUCTIONS)
                .filter(this::areFractions)
                .map(each -> Note.of("batch.fractions", each.name())))
        .flatMap(Function.identity());
  }

  /** Whether a cell is a number without a unit; 0 is the same in percent and in money. */
  private static boolean isBarePercentage(String cell) {
    return cell.indexOf('%') < 0 && !Notation.isAmount(cell) && NOT_ZERO.matcher(cell).find();
  }

  private boolean areFractions(ColumnProfile column) {
    List<Range> values = column.texts().keySet().stream().map(this::bareNumber).toList();
    return values.stream().noneMatch(each -> Rational.ONE.isLessThan(each.high()))
        && values.stream()
            .anyMatch(each -> each.high().isPositive() && each.low().isLessThan(Rational.ONE));
  }

  /** The number of a cell; 100 where it has a unit, so that it counts as no fraction. */
  private Range bareNumber(String cell) {
    return Notation.ifReads(cell, sample.notation()::percent)
        .filter(known -> cell.indexOf('%') < 0)
        .orElse(Range.of(Rational.HUNDRED));
  }

  /**
   * Deductions of which some have a minus and others none. Either may be refunds, so that the user
   * has to change the file.
   */
  Optional<Note> mixedSigns() {
    return Stream.concat(RecordField.DEDUCTIONS.stream(), RecordField.MONEY.stream())
        .filter(field -> !field.isPaid())
        .map(sample::column)
        .filter(CellChecks::hasBothSigns)
        .findFirst()
        .map(each -> Note.of("summary.mixed-signs", each.name()));
  }

  private static boolean hasBothSigns(ColumnProfile column) {
    return column.texts().keySet().stream()
            .filter(cell -> !Notation.isName(cell) && NOT_ZERO.matcher(cell).find())
            .map(cell -> Notation.withoutMinus(cell).isPresent())
            .distinct()
            .count()
        == 2;
  }

  /** Names that a spreadsheet shortened as numbers; not quoted, since the column may be hidden. */
  Stream<Note> shortenedNames() {
    return sample
        .columns(Set.of(WORKER))
        .filter(each -> each.hasText(SHORTENED.asMatchPredicate()))
        .map(each -> Note.of("summary.shortened-names", each.name()));
  }

  /** Unread columns with nothing but periods, which may be those of pay or hours. */
  Stream<Note> periodColumns() {
    return sample
        .unread()
        .filter(each -> each.areAll(CellChecks::isPeriod) && each.known() >= FEWEST_PERIODS)
        .filter(each -> !sample.mapping().gives(period(each)))
        .map(
            each -> {
              String named = each.answers().limit(MOST_PERIODS).collect(joining(BETWEEN));
              return Note.of(
                  "summary.period-column", each.name(), named, period(each).columnName());
            });
  }

  private static boolean isPeriod(String cell) {
    return WORDS.matcher(cell).matches()
        && Notation.ifReads(cell, Notation::per).filter(per -> per != Per.Each.TASK).isPresent();
  }

  /** Whether its title says that the periods are those of hours, or else of pay. */
  private static RecordField period(ColumnProfile column) {
    Pattern ofTime = Pattern.compile(WordList.named("units").expression("time"));
    return ofTime.matcher(column.name().toLowerCase(Locale.ROOT)).find()
        ? RecordField.HOURS_PERIOD
        : RecordField.PAY_PERIOD;
  }

  /** Times like {@code 01:01:05}, which may be days, hours and minutes where titles let them. */
  private Stream<ColumnProfile> clocks(Predicate<ColumnProfile> mayBe) {
    return sample
        .columns(RecordField.TIMES)
        .filter(each -> sample.mapping().form(each.field()).isEmpty() && mayBe.test(each))
        .filter(each -> each.areAll(cell -> TimeForm.daysHoursMinutes(cell).isPresent()));
  }

  private static boolean says(String form, ColumnProfile column) {
    Pattern words = WordList.named("units").beginnings(form);
    return words.matcher(column.title().toLowerCase(Locale.ROOT)).find();
  }

  /** The fields whose times are days, hours and minutes by their titles. */
  public Map<RecordField, TimeForm> clockForms() {
    return clocks(each -> says("days", each))
        .collect(toMap(ColumnProfile::field, each -> TimeForm.DAYS_HOURS_MINUTES));
  }

  /** Those that are read as hours, minutes and seconds; in a known export that is certain. */
  Stream<Note> openClocks() {
    return clocks(each -> !sample.isOfProfile(each.field()) && !says("clock", each))
        .map(
            each ->
                Note.of(
                    "summary.clock-form",
                    each.name(),
                    each.fieldName(),
                    TimeForm.DAYS_HOURS_MINUTES.written()));
  }

  /**
   * Codes for no answer in at least two of the first records: numbers like 999 that are larger than
   * all others of their column, and words like N/A for workers' names, which would make one worker
   * of several people.
   *
   * @param isMeasured whether a platform recorded times and rewards, so that only names can be
   *     codes
   */
  Stream<Note> missingCodes(boolean isMeasured) {
    return sample
        .columns(isMeasured ? List.of(WORKER) : CODED)
        .filter(each -> !codes(each).isEmpty())
        .map(each -> Note.of(MISSING_CODES, each.name(), codes(each)));
  }

  /** Whether a note is one of these, which quotes cells. */
  static boolean quotesCells(Note note) {
    return note.kind() == MISSING_CODES;
  }

  /** The codes as a profile lists them: those with a comma in quotes. */
  private String codes(ColumnProfile column) {
    Map<String, Integer> texts = column.texts();
    return texts.keySet().stream()
        .filter(cell -> texts.get(cell) > 1 && isCode(column.field(), cell))
        .filter(cell -> number(cell).filter(code -> isBelowOthers(code, column)).isEmpty())
        .sorted()
        .map(cell -> cell.indexOf(',') < 0 ? cell : '"' + cell + '"')
        .collect(joining(BETWEEN));
  }

  /** Whether a code may be a value itself: 99 hours a month where others have 160. */
  private boolean isBelowOthers(Rational code, ColumnProfile column) {
    return column.hasText(
        other ->
            !isCode(column.field(), other) && number(other).filter(code::isLessThan).isPresent());
  }

  /** Whether a cell is a word that stands for no answer. */
  static boolean isMissing(String cell) {
    return MISSING.contains(cell.toLowerCase(Locale.ROOT));
  }

  private static boolean isCode(RecordField field, String cell) {
    return field == WORKER
        ? isMissing(cell)
        : (field.unit() == Unit.HOURS ? OF_HOURS : LONG).matcher(cell).matches();
  }

  private Optional<Rational> number(String cell) {
    return ColumnProfile.isBare(cell)
        ? Notation.ifReads(cell, sample.notation()::number).map(Range::high)
        : Optional.empty();
  }
}
