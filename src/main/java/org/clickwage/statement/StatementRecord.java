package org.clickwage.statement;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.Profile;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.RowCells;
import org.clickwage.profile.Stamp;
import org.clickwage.profile.StampException;
import org.clickwage.profile.StampReader;
import org.clickwage.table.CellKey;
import org.clickwage.table.RecordCursor;
import org.clickwage.table.RowProblem;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.Per;

/** The record at hand of one of a statement's tables; what does not read becomes a problem. */
final class StatementRecord {
  /** An amount with its sign, and its currency where the cell or a column names one. */
  record Signed(Rational amount, Optional<Currency> currency) {}

  private final StatementTable table;
  private final RowCells cells;
  private final Notation notation;
  private final List<StatementProblem> problems;
  private final int[] byTitle;

  StatementRecord(StatementTable table, RecordCursor record, List<StatementProblem> problems) {
    this.table = table;
    this.cells = new RowCells(table.mapping(), record);
    this.notation = table.mapping().notation(table.dialect());
    this.problems = problems;
    this.byTitle = byTitle(table.mapping().header());
  }

  private static int[] byTitle(List<String> titles) {
    return IntStream.range(0, titles.size())
        .boxed()
        .sorted(Comparator.comparing(titles::get, String.CASE_INSENSITIVE_ORDER))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** All its cells, whatever the order of the columns. */
  CellKey key() {
    CellKey key = new CellKey();
    for (int column : byTitle) {
      key.add(column < cells.record().cells() ? cells.record().text(column) : "");
    }
    return key;
  }

  Profile profile() {
    return table.profile();
  }

  /** The text of a key; null where there is none. */
  String text(RecordField key) {
    return cells.text(key);
  }

  /**
   * The text of a column that is no key, by the profile's name for it; null where there is none.
   */
  String other(String name) {
    int column = table.mapping().other(name);
    if (column == Mapping.NONE || cells.record().isEmpty(column)) {
      return null;
    }
    String text = cells.record().text(column).strip();
    return profile().rows().isNothing(text) ? null : text;
  }

  boolean isBlank() {
    return filledCells() == 0;
  }

  /** How many cells there are to the last one with a text. */
  int filledCells() {
    int cell = cells.record().cells();
    while (cell > 0 && cells.record().text(cell - 1).isBlank()) {
      cell--;
    }
    return cell;
  }

  /** How many cells a record has at the most. */
  int titles() {
    return table.mapping().header().size();
  }

  <T> Optional<T> read(RecordField key, Function<String, T> reader) {
    return read(cells.title(key), text(key), reader);
  }

  <T> Optional<T> readOther(String name, Function<String, T> reader) {
    return read(title(name), other(name), reader);
  }

  private <T> Optional<T> read(String title, String text, Function<String, T> reader) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(text));
    } catch (NotationException e) {
      problem(title, e.problemOfCell());
      return Optional.empty();
    }
  }

  /** The day of the record, as it is written there. */
  Optional<LocalDate> day() {
    return text(RecordField.DATE) == null
        ? localBegin()
            .or(() -> local(RecordField.ACCEPT))
            .map(LocalDateTime::toLocalDate)
            .or(() -> read(RecordField.FROM, table.stamps()::day))
        : read(RecordField.DATE, table.stamps()::day);
  }

  /** When it was, to the second where it says that, else to the day; empty where nothing reads. */
  Optional<LocalDateTime> time() {
    return localBegin()
        .or(() -> local(RecordField.DATE))
        .or(() -> local(RecordField.ACCEPT))
        .or(() -> day().map(LocalDate::atStartOfDay));
  }

  Optional<LocalDateTime> localBegin() {
    return readOther("local-begin", table.stamps()::local);
  }

  Optional<LocalDateTime> localEnd() {
    return readOther("local-end", table.stamps()::local);
  }

  Optional<LocalDateTime> localRequest() {
    return readOther("requested", table.stamps()::local);
  }

  /** The moment of a stamp; empty, and no problem, where it does not say of which zone it is. */
  Optional<Stamp> stamp(RecordField key) {
    return moment(text(key), cells.title(key));
  }

  Optional<Stamp> stampOfOther(String name) {
    return moment(other(name), title(name));
  }

  private Optional<Stamp> moment(String text, String title) {
    try {
      return Optional.ofNullable(text).map(table.stamps().forColumn(title)::read);
    } catch (StampException e) {
      return Optional.empty();
    }
  }

  Optional<LocalDateTime> local(RecordField key) {
    return read(key, table.stamps()::local);
  }

  /** Money that may be negative: {@code -4.25}, {@code −4,25 €}, {@code $-4.25}, {@code (4.25)}. */
  Optional<Signed> signed(RecordField key) {
    return read(key, this::signed);
  }

  private Signed signed(String text) {
    boolean inBrackets = text.startsWith("(") && text.endsWith(")");
    String bare = inBrackets ? text.substring(1, text.length() - 1).strip() : text;
    int minus = minus(bare);
    String amount =
        minus < 0 ? bare : (bare.substring(0, minus) + bare.substring(minus + 1)).strip();
    Optional<Currency> ofColumn = currency();
    DeclaredMoney money = notation.money(amount, ofColumn);
    boolean plain = money.stated().per() == Per.Each.WORK && money.stated().amount().isPoint();
    if (!plain) {
      throw new NotationException(text, "expected.single-amount");
    }
    Optional<Currency> own = money.inRecordOf(ofColumn, text).currency().or(() -> ofColumn);
    Rational value = money.stated().amount().low();
    boolean negative = inBrackets != minus >= 0;
    return new Signed(negative ? value.negated() : value, own);
  }

  /** What the column of currencies says; empty where there is none, or it does not say it. */
  private Optional<Currency> currency() {
    return read(
        RecordField.CURRENCY,
        text ->
            Notation.currency(text)
                .orElseThrow(() -> new NotationException(text, "expected.currency")));
  }

  /** The place of a minus sign before the first digit, or -1. */
  private static int minus(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '-' || c == '−') {
        return i;
      } else if (c >= '0' && c <= '9') {
        return -1;
      }
    }
    return -1;
  }

  Notation notation() {
    return notation;
  }

  StampReader stamps() {
    return table.stamps();
  }

  String title(RecordField key) {
    return cells.title(key);
  }

  String title(String other) {
    int column = table.mapping().other(other);
    return column == Mapping.NONE ? other : table.mapping().header().get(column);
  }

  /** How many problems were found until now, in this record and all before it. */
  int problems() {
    return problems.size();
  }

  void problem(String title, Note what) {
    problems.add(asProblem(title, what));
  }

  /** A problem that is not told yet. */
  StatementProblem asProblem(String title, Note what) {
    return new StatementProblem(table.name(), new RowProblem(line(), title, what));
  }

  /** The line of the file that it begins on. */
  long line() {
    return cells.record().line();
  }

  /** The file it is in, for people. */
  String file() {
    return table.name();
  }
}
