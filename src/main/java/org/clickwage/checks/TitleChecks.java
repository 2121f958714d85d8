package org.clickwage.checks;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.checks.Candidates.Choice;
import org.clickwage.message.Note;
import org.clickwage.message.WordList;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.source.CellText;
import org.clickwage.work.Notation;
import org.clickwage.work.Per;

/** Notes on titles that contradict how their columns are read. */
record TitleChecks(Sample sample) {
  private static final Pattern NET = WordList.named("basis").beginnings("net");
  private static final String TASK = "task";

  /** The fields whose period can only be in their cells. */
  private static final List<RecordField> OF_CELLS =
      Stream.concat(
              Stream.of(RecordField.TASKS, RecordField.DISTANCE_KM), RecordField.MONEY.stream())
          .filter(field -> field != RecordField.PAY)
          .toList();

  /** The column of pay, where its title says that it is net. */
  private Stream<ColumnProfile> netPay() {
    return sample.columns(Set.of(RecordField.PAY)).filter(pay -> saysNet(pay.title()));
  }

  static boolean saysNet(String title) {
    return NET.matcher(CellText.words(title)).find();
  }

  /** A note for a task log, whose rewards are gross pay where it does not say whether they are. */
  Stream<Note> net() {
    return netPay()
        .filter(pay -> !sample.mapping().gives(RecordField.CHARGES_WITHHELD))
        .map(pay -> Note.of("sessions.net-title", pay.name()));
  }

  /**
   * Which option to add where pay is called net; empty where an option or a field for all records
   * says whether it is.
   *
   * @param isSaid whether the user states the charges, or that pay is before them
   */
  Optional<Note> basis(boolean isSaid) {
    boolean isStated =
        isSaid
            || Stream.of(RecordField.CHARGES, RecordField.CHARGES_WITHHELD)
                .anyMatch(field -> sample.mapping().constant(field).isPresent());
    return netPay()
        .filter(pay -> !isStated)
        .map(pay -> Note.of("batch.net-title", pay.name()))
        .findFirst();
  }

  /**
   * Which option to add where pay is read as that of all work of a row, and may be for a period: by
   * its title, by a title for recurring pay such as a salary, by a column or by an option.
   */
  Optional<Note> periodOfPay() {
    Mapping mapping = sample.mapping();
    String title = mapping.title(RecordField.PAY);
    boolean isSaid =
        mapping
            .constant(RecordField.PAY_PERIOD)
            .flatMap(text -> Notation.ifReads(text, Notation::per))
            .filter(Per.Each.WORK::equals)
            .isPresent();
    boolean mayBe =
        mapping.gives(RecordField.PAY_PERIOD)
            || TitleWords.isRecurring(title)
            || TitlePeriods.of(title, true).filter(period -> !period.equals(TASK)).isPresent();
    boolean isQuestion =
        !title.isEmpty() && !isSaid && mayBe && !sample.isOfProfile(RecordField.PAY);
    return isQuestion ? Optional.of(Note.of("records.pay-period", title)) : Optional.empty();
  }

  /** Titles with another period than the one that is read, where cells name none. */
  Stream<Note> periods() {
    return Stream.of(
            others(RecordField.PAY_PERIOD, RecordField.MONEY),
            others(RecordField.HOURS_PERIOD, RecordField.TIMES),
            sample
                .columns(OF_CELLS)
                .filter(each -> !each.field().isPaid() || isOtherThanPay(each))
                .flatMap(
                    each ->
                        period(each)
                            .map(
                                named ->
                                    Note.of("summary.period-title-of-cells", each.name(), named))
                            .stream()))
        .flatMap(Function.identity());
  }

  private boolean isOtherThanPay(ColumnProfile column) {
    return !sample.mapping().gives(RecordField.PAY_PERIOD)
        && !period(column).equals(period(sample.column(RecordField.PAY)));
  }

  /** Titles with another period than the one that is set for several columns. */
  private Stream<Note> others(RecordField period, Collection<RecordField> fields) {
    Optional<String> set = sample.mapping().constant(period);
    List<ColumnProfile> given =
        sample.columns(fields).filter(each -> each.field() != RecordField.COSTS).toList();
    return given.stream()
        .filter(each -> set.isPresent() && given.size() > 1)
        .flatMap(
            each ->
                period(each)
                    .filter(named -> !Notation.per(named).equals(Notation.per(set.get())))
                    .map(
                        named ->
                            Note.of(
                                "summary.period-title-of-others", each.name(), set.get(), named))
                    .stream());
  }

  /** The period in a title, where no cell has one. */
  private static Optional<String> period(ColumnProfile column) {
    return TitlePeriods.of(column.title(), RecordField.MONEY.contains(column.field()))
        .filter(period -> !column.namePeriods());
  }

  /**
   * Times whose title names another unit than their field, or a rate, where neither the user nor
   * the export says how they are written.
   */
  Stream<Note> units() {
    Mapping mapping = sample.mapping();
    return sample
        .columns(RecordField.TIMES)
        .filter(each -> !mapping.profile().columns().containsKey(each.field()))
        .filter(each -> mapping.form(each.field()).isEmpty())
        .flatMap(each -> unit(each).stream());
  }

  private static Optional<Note> unit(ColumnProfile column) {
    if (Candidates.isRateOfPay(column)) {
      return Optional.of(Note.of("summary.rate-as-time", column.name(), column.fieldName()));
    }
    return TimeUnit.named(column.title())
        .filter(unit -> unit != TimeUnit.of(column.field()) && column.isBare())
        .map(unit -> unit(column, unit));
  }

  private static Note unit(ColumnProfile column, TimeUnit unit) {
    Note named = Note.of("cells." + Note.word(unit));
    return RecordField.WHOLE_TIMES.contains(column.field())
        ? Note.of(
            "summary.other-unit",
            column.name(),
            column.fieldName(),
            named,
            Choice.of(unit, column).toString())
        : Note.of("summary.other-unit-of-part", column.name(), column.fieldName(), named);
  }
}
