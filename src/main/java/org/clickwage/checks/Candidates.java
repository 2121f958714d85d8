package org.clickwage.checks;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.work.Notation;
import org.clickwage.work.Per;

/**
 * The columns that give nothing yet and may give a field: their titles suggest it, and their cells
 * fit it.
 */
final class Candidates {
  private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s()\\[\\]|/_,;:.-]+");

  /**
   * A field with the column that may give it.
   *
   * @param form what follows the title, where the times of the column have a form
   */
  record Choice(RecordField field, ColumnCells cells, String form) {
    static Choice of(RecordField field, ColumnCells cells) {
      return new Choice(field, cells, "");
    }

    static Choice of(TimeUnit unit, ColumnCells cells) {
      return new Choice(unit.field(), cells, unit.form());
    }

    /** The column as {@code --map} takes it after the field. */
    String column() {
      return cells.name() + form;
    }

    @Override
    public String toString() {
      return '"' + field.columnName() + "=" + column().replaceAll("\\s+", " ") + '"';
    }
  }

  private final SampleColumns columns;
  private final Mapping mapping;
  private final TimeEvidence evidence;

  Candidates(SampleColumns columns) {
    this.columns = columns;
    this.mapping = columns.sample().mapping();
    this.evidence = new TimeEvidence(columns);
  }

  SampleColumns columns() {
    return columns;
  }

  TimeEvidence evidence() {
    return evidence;
  }

  /**
   * Columns of pay: those that a rate and hours come to, if there are any, else by their titles.
   */
  List<ColumnCells> pay() {
    List<TimeEvidence.Shown> known = times().flatMap(evidence::of).toList();
    List<ColumnCells> shown =
        unread(RecordField.PAY, column -> known.stream().anyMatch(each -> each.second() == column));
    List<ColumnCells> titled = unread(RecordField.PAY, this::isPay);
    return shown.size() == 1 ? shown : titled;
  }

  private boolean isPay(ColumnCells column) {
    return TitleWords.suggestPay(column.title())
        && !evidence.isRate(column)
        && !TitleWords.suggest("hours", column.title())
        && TimeUnit.named(column.title()).isEmpty();
  }

  /** Whether a column is what the time of another is known by: a beginning, an end or a rate. */
  boolean isPartOfTime(ColumnCells column) {
    return evidence.of(column).findAny().isEmpty()
        && times().flatMap(evidence::of).anyMatch(shown -> shown.isBy(column));
  }

  /** Columns of what an hour is paid. */
  List<ColumnCells> rates() {
    return unread(
        RecordField.PAY,
        column ->
            evidence.isRate(column)
                && (TitleWords.suggest("pay", column.title()) || isHourly(column))
                && !TitleWords.suggest("expense", column.title()));
  }

  private boolean isHourly(ColumnCells column) {
    return column.areHourly() || period(column, true).equals(Optional.of("hour"));
  }

  /** Columns of how long the work took, each in every unit that it may be in. */
  List<Choice> choicesOfTime() {
    List<ColumnCells> shown =
        times().filter(time -> evidence.of(time).findAny().isPresent()).limit(1).toList();
    TimeUnits units = units();
    return (shown.isEmpty() ? times() : shown.stream())
        .flatMap(time -> choices(time, units))
        .toList();
  }

  /** A column of times as it may be mapped. */
  static Stream<Choice> choices(ColumnCells time, TimeUnits units) {
    return time.isBare()
        ? units.of(time).stream().map(unit -> Choice.of(unit, time))
        : Stream.of(Choice.of(RecordField.HOURS, time));
  }

  private Stream<ColumnCells> times() {
    return unread(RecordField.HOURS, this::isTime).stream();
  }

  private boolean isTime(ColumnCells column) {
    boolean isTitled =
        TitleWords.suggest("hours", column.title()) || TimeUnit.named(column.title()).isPresent();
    return isTitled && !evidence.isRate(column) && !isClock(column);
  }

  /** Whether times of day and a title of a beginning or an end make a column one of moments. */
  private static boolean isClock(ColumnCells column) {
    return column.areClocks() && (isOf("start", column) || isOf("end", column));
  }

  private static boolean isOf(String moment, ColumnCells column) {
    return TitleWords.suggest(moment, column.title());
  }

  /** Whether a column is a time of day since another is that of the other end. */
  boolean hasOtherEnd(ColumnCells column) {
    String other = isOf("start", column) ? "end" : "start";
    return isClock(column)
        && columns.all().anyMatch(each -> each != column && each.areClocks() && isOf(other, each));
  }

  /** When work began and ended, where one column each says it. */
  List<Choice> stamps() {
    List<Choice> both = new ArrayList<>();
    only(moments("start")).ifPresent(start -> both.add(Choice.of(RecordField.ACCEPT, start)));
    only(moments("end")).ifPresent(end -> both.add(Choice.of(RecordField.END, end)));
    return both.size() == 2 ? both : List.of();
  }

  private List<ColumnCells> moments(String end) {
    return unread(RecordField.ACCEPT, column -> isOf(end, column) && areInZone(column));
  }

  /** Whether each moment is one, wherever it was written. */
  private boolean areInZone(ColumnCells column) {
    return column.cells().stream()
        .filter(Objects::nonNull)
        .allMatch(
            cell -> Notation.ifReads(cell, columns.sample().input().stamps()::read).isPresent());
  }

  /** The day of the work, where one column says it: of a beginning and an end the first. */
  Optional<ColumnCells> date() {
    List<ColumnCells> days =
        unread(RecordField.DATE, column -> !TitleWords.suggest("other-day", column.title()));
    List<ColumnCells> first = days.stream().filter(column -> !isOf("end", column)).toList();
    return only(days.size() > 1 ? first : days);
  }

  /** Who worked: by an identifier rather than a name. */
  Optional<ColumnCells> worker() {
    List<ColumnCells> all =
        unread(
            RecordField.WORKER,
            column -> TitleWords.namesWorker(column.title()) > 0 && mayBeNames(column));
    int best = all.stream().mapToInt(each -> TitleWords.namesWorker(each.title())).max().orElse(0);
    return only(all.stream().filter(each -> TitleWords.namesWorker(each.title()) == best).toList());
  }

  private static boolean mayBeNames(ColumnCells column) {
    return !column.fits(RecordField.DATE) && !column.title().strip().endsWith("?");
  }

  private List<ColumnCells> unread(RecordField field, Predicate<ColumnCells> isLikely) {
    return columns.unread().filter(isLikely).filter(column -> column.fits(field)).toList();
  }

  private static Optional<ColumnCells> only(List<ColumnCells> columns) {
    return columns.size() == 1 ? Optional.of(columns.get(0)) : Optional.empty();
  }

  /** The units of times, judged by the pay that is read, or by the first column that may be it. */
  TimeUnits units() {
    ColumnCells read = columns.column(RecordField.PAY);
    ColumnCells pay = mapping.givesPay() ? read : pay().stream().findFirst().orElse(read);
    return new TimeUnits(
        evidence,
        new TimeUnits.Pay(pay, currency(pay), perOfPay(pay)),
        per(RecordField.HOURS_PERIOD));
  }

  /** What the pay in a column is for, where anything says it. */
  private Optional<Per> perOfPay(ColumnCells pay) {
    return per(RecordField.PAY_PERIOD)
        .or(() -> period(pay, true).map(Notation::per))
        .or(() -> pay.areHourly() ? Optional.of(Per.Each.HOUR) : Optional.empty());
  }

  /** What an option, or the first cell of a column, says that amounts are for. */
  private Optional<Per> per(RecordField period) {
    return mapping
        .constant(period)
        .or(() -> firstCell(columns.column(period)))
        .flatMap(text -> Notation.ifReads(text, Notation::per));
  }

  /** The period that a title names. */
  Optional<String> period(ColumnCells column, boolean isOfMoney) {
    return TitlePeriods.of(column.title(), isOfMoney);
  }

  private Optional<String> currency(ColumnCells pay) {
    return mapping
        .constant(RecordField.CURRENCY)
        .or(() -> firstCell(columns.column(RecordField.CURRENCY)))
        .or(() -> unit(pay))
        .or(() -> currencyOfTitle(pay));
  }

  private static Optional<String> firstCell(ColumnCells column) {
    return column.cells().stream().filter(Objects::nonNull).findFirst();
  }

  /** The currency that cells name. */
  static Optional<String> unit(ColumnCells pay) {
    return firstCell(pay)
        .flatMap(cell -> pay.reader().meaning(RecordField.PAY, cell))
        .map(CellMeaning::unit)
        .filter(unit -> !unit.isEmpty());
  }

  /** The currency that a title names by its sign or its code, which is in capitals. */
  static Optional<String> currencyOfTitle(ColumnCells pay) {
    return Stream.of(BETWEEN_NAMES.split(pay.title()))
        .filter(word -> !word.isEmpty() && isCode(word, pay.title()))
        .flatMap(word -> Notation.currency(word).stream())
        .map(Currency::getCurrencyCode)
        .findFirst();
  }

  /** In small letters few codes are no words. */
  private static boolean isCode(String word, String title) {
    boolean isSign = word.chars().noneMatch(Character::isLetter);
    String code = word.toUpperCase(Locale.ROOT);
    boolean isInCapitals = word.equals(code) && title.chars().anyMatch(Character::isLowerCase);
    return isSign || isInCapitals || TimeUnits.OF_FEW_DIGITS.contains(code);
  }
}
