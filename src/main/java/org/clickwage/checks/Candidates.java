package org.clickwage.checks;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.message.WordList;
import org.clickwage.profile.Breaks;
import org.clickwage.profile.RecordField;
import org.clickwage.work.Notation;

/**
 * The columns that give nothing yet and may give a field: their titles say it, and their cells do
 * not contradict.
 */
record Candidates(Sample sample) {
  private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s()\\[\\]|/_,;:.-]+");

  /** Codes of currencies that are no words in small letters. */
  private static final Set<String> PLAIN_CODES = WordList.named("currency-codes").plain("plain");

  /** The units that a column of times without one may count. */
  private static final List<TimeUnit> UNITS =
      List.of(TimeUnit.HOURS, TimeUnit.MINUTES, TimeUnit.SECONDS);

  /** The shortest text of a day with its time. */
  private static final int SHORTEST_MOMENT = 11;

  /**
   * A field with the column that may give it.
   *
   * @param form what follows the title, where the times of the column have a form
   */
  record Choice(RecordField field, ColumnProfile cells, String form) {
    static Choice of(RecordField field, ColumnProfile cells) {
      return new Choice(field, cells, "");
    }

    static Choice of(TimeUnit unit, ColumnProfile cells) {
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

  /** Columns of pay; those called like what comes off it only where there are no others. */
  List<ColumnProfile> pay() {
    List<ColumnProfile> all = unread(RecordField.PAY, Candidates::isPay);
    List<ColumnProfile> plain = all.stream().filter(each -> !isExpense(each)).toList();
    return plain.isEmpty() ? all : plain;
  }

  private static boolean isPay(ColumnProfile column) {
    return TitleWords.suggestPay(column.title())
        && !isRate(column)
        && !column.suggests("hours")
        && TimeUnit.named(column.title()).isEmpty();
  }

  private static boolean isExpense(ColumnProfile column) {
    return column.suggests("expense");
  }

  /** Whether a column is what an hour is paid, as its title or its cells say. */
  static boolean isRate(ColumnProfile column) {
    return isHourly(column) || column.suggests("rate");
  }

  static boolean isHourly(ColumnProfile column) {
    return column.areHourly()
        || TitlePeriods.of(column.title(), true).filter("hour"::equals).isPresent();
  }

  /** Columns of what an hour is paid. */
  List<ColumnProfile> rates() {
    return unread(RecordField.PAY, Candidates::isRateOfPay);
  }

  /** Whether a column is what an hour is paid, not what else comes in an hour. */
  static boolean isRateOfPay(ColumnProfile column) {
    boolean isOfPay = TitleWords.speaksOfPay(column.title()) || column.suggests("rate");
    return isHourly(column) && isOfPay && !isExpense(column);
  }

  /** Columns of how long the work took, each in the unit of its title, or in each that may be. */
  List<Choice> choicesOfTime() {
    return unread(RecordField.HOURS, Candidates::isTime).stream()
        .flatMap(Candidates::choices)
        .toList();
  }

  private static Stream<Choice> choices(ColumnProfile time) {
    if (!time.isBare()) {
      return Stream.of(Choice.of(RecordField.HOURS, time));
    }
    return TimeUnit.named(time.title()).map(List::of).orElse(UNITS).stream()
        .map(unit -> Choice.of(unit, time));
  }

  private static boolean isTime(ColumnProfile column) {
    boolean isTitled = column.suggests("hours") || TimeUnit.named(column.title()).isPresent();
    return isTitled
        && !isRate(column)
        && !TitleWords.isClock(column.title())
        && !column.haveHalves()
        && !TimeUnit.isLonger(column.title())
        && !Breaks.isTitle(column.title());
  }

  /** When work began and ended, where one column each says it, be it as times of a known day. */
  List<Choice> stamps() {
    boolean isDated = sample.mapping().gives(RecordField.DATE) || date().isPresent();
    List<Choice> both = new ArrayList<>();
    only(moments("start", isDated)).ifPresent(at -> both.add(Choice.of(RecordField.ACCEPT, at)));
    only(moments("end", isDated)).ifPresent(at -> both.add(Choice.of(RecordField.END, at)));
    return both.size() == 2 ? both : List.of();
  }

  private List<ColumnProfile> moments(String end, boolean isDated) {
    return sample
        .unread()
        .filter(column -> TitleWords.suggest(end, column.title()))
        .filter(column -> isDated && column.areClocks() || areInZone(column))
        .toList();
  }

  /** Whether each cell is a moment, wherever it was written. */
  private boolean areInZone(ColumnProfile column) {
    return column.areAll(
        cell ->
            cell.length() >= SHORTEST_MOMENT
                && Notation.ifReads(cell, sample.input().stamps()::read).isPresent());
  }

  /** The day of the work, where one column says it: of a beginning and an end the first. */
  Optional<ColumnProfile> date() {
    List<ColumnProfile> days = unread(RecordField.DATE, column -> !column.suggests("other-day"));
    List<ColumnProfile> first = days.stream().filter(column -> !column.suggests("end")).toList();
    return only(days.size() > 1 ? first : days);
  }

  /** Who worked: by an identifier rather than a name. */
  Optional<ColumnProfile> worker() {
    List<ColumnProfile> all =
        unread(
            RecordField.WORKER,
            column -> TitleWords.namesWorker(column.title()) > 0 && mayBeNames(column));
    int best = all.stream().mapToInt(each -> TitleWords.namesWorker(each.title())).max().orElse(0);
    return only(all.stream().filter(each -> TitleWords.namesWorker(each.title()) == best).toList());
  }

  private static boolean mayBeNames(ColumnProfile column) {
    return !column.fits(RecordField.DATE) && !column.title().strip().endsWith("?");
  }

  private List<ColumnProfile> unread(RecordField field, Predicate<ColumnProfile> isLikely) {
    return sample.unread().filter(isLikely).filter(column -> column.fits(field)).toList();
  }

  private static Optional<ColumnProfile> only(List<ColumnProfile> columns) {
    return columns.size() == 1 ? Optional.of(columns.get(0)) : Optional.empty();
  }

  /** The currency that cells name. */
  static Optional<String> unit(ColumnProfile pay) {
    return pay.answers()
        .findFirst()
        .flatMap(cell -> pay.sample().reader().meaning(RecordField.PAY, cell))
        .map(CellMeaning::unit)
        .filter(unit -> !unit.isEmpty());
  }

  /** The currency that a title names by its sign or its code, which is in capitals. */
  static Optional<String> currencyOfTitle(ColumnProfile pay) {
    return Stream.of(BETWEEN_NAMES.split(pay.title()))
        .filter(word -> !word.isEmpty() && isCode(word, pay.title()))
        .flatMap(word -> Notation.currency(word).stream())
        .map(Currency::getCurrencyCode)
        .findFirst();
  }

  private static boolean isCode(String word, String title) {
    boolean isSign = word.chars().noneMatch(Character::isLetter);
    String code = word.toUpperCase(Locale.ROOT);
    boolean isInCapitals = word.equals(code) && title.chars().anyMatch(Character::isLowerCase);
    return isSign || isInCapitals || PLAIN_CODES.contains(word.toLowerCase(Locale.ROOT));
  }
}
