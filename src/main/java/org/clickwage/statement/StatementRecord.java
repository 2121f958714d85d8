package org.clickwage.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.profile.ActivityState;
import org.clickwage.profile.Breaks;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.RecordStatus;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.source.CellKey;
import org.clickwage.stamp.StampReader;
import org.clickwage.table.RecordCursor;
import org.clickwage.table.RecordProblem;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.Per;
import org.clickwage.work.Stated;

/** The record at hand of one of a statement's tables; what does not read becomes a problem. */
final class StatementRecord {
  /** A cell under its title; without a text where there is none. */
  record Cell(String title, String text) {
    boolean isEmpty() {
      return text == null;
    }

    Cell or(Cell other) {
      return isEmpty() ? other : this;
    }

    /** The text for people. */
    String written() {
      return isEmpty() ? "" : text;
    }
  }

  /** An amount with its sign, and its currency where the cell or a column names one. */
  record Signed(Rational amount, Optional<Currency> currency) {}

  /** A table has at least so many columns. */
  private static final int TITLES = 3;

  final StatementTable table;
  private final FieldCells cells;
  final Notation notation;
  private final List<StatementProblem> problems;
  private final List<Integer> byTitle;
  private final RecordStatus status;
  private final Optional<Breaks> breaks;

  StatementRecord(StatementTable table, RecordCursor record, List<StatementProblem> problems) {
    this.table = table;
    this.cells = new FieldCells(table.mapping(), record);
    this.notation = table.mapping().notation(table.input().dialect());
    this.problems = problems;
    this.breaks = Breaks.of(table.mapping(), notation);
    this.status = new RecordStatus(table.mapping(), cells);
    this.byTitle = byTitle(table.mapping().header());
  }

  private static List<Integer> byTitle(List<String> titles) {
    return IntStream.range(0, titles.size())
        .boxed()
        .sorted(Comparator.comparing(titles::get, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** All its cells, whatever the order of the columns. */
  CellKey key() {
    CellKey key = new CellKey();
    for (int column : byTitle) {
      key.add(column < cells.record().fields() ? cells.record().text(column) : "");
    }
    return key;
  }

  /** Whether it is the row of titles of another table: a record has a number, or a day. */
  boolean isOfTitles() {
    List<String> filled =
        IntStream.range(0, cells.record().fields())
            .mapToObj(cells.record()::text)
            .filter(text -> !text.isBlank())
            .toList();
    return filled.size() >= TITLES
        && filled.stream().allMatch(text -> text.chars().noneMatch(Character::isDigit))
        && !table.mapping().header().containsAll(filled);
  }

  StampReader stamps() {
    return table.input().stamps();
  }

  Cell cell(RecordField field) {
    return new Cell(cells.title(field), cells.text(field));
  }

  /** The cell of a column that is no field, by the profile's name for it. */
  Cell cell(String other) {
    int column = table.mapping().other(other);
    return column == Mapping.NONE
        ? new Cell(other, null)
        : new Cell(table.mapping().header().get(column), cells.text(column));
  }

  /** The cell that says when it began. */
  Cell begin() {
    return cell("local-begin").or(cell(RecordField.ACCEPT));
  }

  /** The cell that says when it ended. */
  Cell end() {
    return cell("local-end").or(cell(RecordField.END));
  }

  /** How long its break was, which is no work. */
  Rational breakHours() {
    return breaks
        .flatMap(each -> read(new Cell(each.title(), cells.text(each.column())), each::hours))
        .orElse(Rational.ZERO);
  }

  /** What the worker did, in a table of states; empty for a word that its profile does not know. */
  Optional<ActivityState> state() {
    return table.profile().state(cell("state").written());
  }

  /** What became of the work; empty where its word is not known, which is a problem. */
  Optional<TaskOutcome> outcome() {
    return FieldCells.read(
        "", word -> status.read(), what -> problem(cell(RecordField.STATUS), what));
  }

  /** Whether it is of an export that says how long each of its tasks took. */
  boolean isOfTimedExport() {
    return table.mapping().givesTime() && !table.profile().records().sameNames();
  }

  /** How many cells there are to the last one with a text. */
  int filledCells() {
    int cell = cells.record().fields();
    while (cell > 0 && cells.record().text(cell - 1).isBlank()) {
      cell--;
    }
    return cell;
  }

  /** What keeps it from being a record of its table. */
  Optional<Note> fault() {
    return cells.record().fault(filledCells(), table.mapping().header().size());
  }

  <T> Optional<T> read(RecordField field, Function<String, T> reader) {
    return read(cell(field), reader);
  }

  <T> Optional<T> read(Cell cell, Function<String, T> reader) {
    return FieldCells.read(cell.text(), reader, what -> problem(cell, what));
  }

  /**
   * One amount: a record of the past is no range.
   *
   * @param mayHavePeriod whether it may be for a period of time
   */
  Optional<Stated> single(
      RecordField field, Function<String, Stated> reader, String expected, boolean mayHavePeriod) {
    return read(field, text -> single(text, reader, expected, mayHavePeriod));
  }

  private static Stated single(
      String text, Function<String, Stated> reader, String expected, boolean mayHavePeriod) {
    // What the notation itself proposes has ranges and periods, which an entry has not.
    return Notation.ifReads(text, reader)
        .filter(stated -> stated.amount().isPoint())
        .filter(
            stated -> stated.per() == Per.Each.WORK || mayHavePeriod && stated.period().isPresent())
        .orElseThrow(() -> new NotationException(text, expected));
  }

  /** The day of the record, as it is written there. */
  Optional<LocalDate> day() {
    return cell(RecordField.DATE).isEmpty()
        ? local(cell("local-begin"))
            .or(() -> local(cell(RecordField.ACCEPT)))
            .map(LocalDateTime::toLocalDate)
            .or(() -> read(RecordField.FROM, stamps()::day))
        : read(RecordField.DATE, stamps()::day);
  }

  /** When it was, to the second where it says that, else to the day; empty where nothing reads. */
  Optional<LocalDateTime> time() {
    return local(cell("local-begin"))
        .or(() -> local(cell(RecordField.DATE)))
        .or(() -> local(cell(RecordField.ACCEPT)))
        .or(() -> day().map(LocalDate::atStartOfDay));
  }

  /**
   * What the clock showed; empty, and no problem, where it says the day alone, be it as its
   * midnight.
   */
  Optional<LocalDateTime> clock() {
    Cell cell = cell(RecordField.DATE).or(begin());
    return FieldCells.read(cell.text(), stamps()::local, whyNot -> {})
        .filter(time -> !time.toLocalTime().equals(LocalTime.MIDNIGHT));
  }

  /** The day and time that a cell has, as they are written there. */
  Optional<LocalDateTime> local(Cell cell) {
    return read(cell, stamps()::local);
  }

  /** The moment of a stamp; empty, and no problem, where it does not say of which zone it is. */
  Optional<Instant> stamp(Cell cell) {
    return FieldCells.read(cell.text(), stamps().forColumn(cell.title())::read, whyNot -> {});
  }

  /** Money that may be negative: {@code -4.25}, {@code −4,25 €}, {@code $-4.25}, {@code (4.25)}. */
  Optional<Signed> signed(Cell cell) {
    return read(cell, this::signed);
  }

  private Signed signed(String text) {
    Optional<String> withoutMinus = Notation.withoutMinus(text);
    Optional<Currency> ofColumn = currency();
    DeclaredMoney money = notation.money(withoutMinus.orElse(text), ofColumn);
    Rational value = money.stated().single(text, "expected.single-amount");
    Optional<Currency> own = money.inRecordOf(ofColumn, text).currency().or(() -> ofColumn);
    return new Signed(withoutMinus.isPresent() ? value.negated() : value, own);
  }

  /** What the column of currencies says; empty where there is none, or it does not say it. */
  private Optional<Currency> currency() {
    return read(RecordField.CURRENCY, Notation::knownCurrency);
  }

  /** The same where no money of the record asks for it, so that none is a problem. */
  Optional<Currency> namedCurrency() {
    return Optional.ofNullable(cell(RecordField.CURRENCY).text())
        .flatMap(text -> Notation.ifReads(text, Notation::knownCurrency));
  }

  /** How many problems were found until now, in this record and all before it. */
  int problems() {
    return problems.size();
  }

  void problem(Note what) {
    problem(new Cell("", null), what);
  }

  void problem(Cell cell, Note what) {
    problems.add(asProblem(cell, what));
  }

  /** A problem that is not reported yet. */
  StatementProblem asProblem(Cell cell, Note what) {
    return new StatementProblem(
        table.name(), new RecordProblem(cells.record().line(), cell.title(), what));
  }
}
