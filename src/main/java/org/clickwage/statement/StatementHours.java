package org.clickwage.statement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.profile.RecordField;
import org.clickwage.statement.StatementRecord.Cell;
import org.clickwage.work.MissingQuantityException;
import org.clickwage.work.Notation;
import org.clickwage.work.Period;
import org.clickwage.work.Stated;

/**
 * The hours of an entry of a logbook that does not say from when to when.
 *
 * @param isOfDay whether nothing says for which days they are, but the one day of the entry
 * @param tooMany the problem where the days have fewer hours
 */
record StatementHours(Rational hours, boolean isOfDay, StatementProblem tooMany) {
  private static final int DAYS_PER_WEEK = 7;

  /** The hours of an entry that begins on this day; more than its span has are a problem. */
  static Optional<StatementHours> of(StatementRecord record, LocalDate day) {
    return stated(record).flatMap(hours -> of(hours, record, day));
  }

  private static Optional<StatementHours> of(Stated stated, StatementRecord record, LocalDate day) {
    Optional<Period> period = stated.period().or(() -> period(record));
    Optional<Period> span = span(record, day);
    Cell cell = cell(record);
    Note tooMany = Note.of("problem.hours-of-period");
    Optional<Rational> hours = hours(stated, period, span);
    if (hours.isEmpty()) {
      record.problem(cell, tooMany);
    }
    boolean isOfDay = period.isEmpty() && span.isEmpty();
    return hours.map(known -> new StatementHours(known, isOfDay, record.asProblem(cell, tooMany)));
  }

  /** Empty where they are more than there are. */
  private static Optional<Rational> hours(
      Stated stated, Optional<Period> period, Optional<Period> span) {
    try {
      Rational periods =
          span.isPresent() && period.isPresent()
              ? span.get().in(period.get(), Optional.empty())
              : Rational.ONE;
      Rational hours = stated.amount().low().times(periods);
      Optional<Rational> most = span.or(() -> period).map(Period::mostHours);
      return Optional.of(hours).filter(all -> most.filter(each -> each.isLessThan(all)).isEmpty());
    } catch (MissingQuantityException e) {
      // Hours of a day, and it is not known how many of the days had work.
      return Optional.empty();
    }
  }

  private static Optional<Period> period(StatementRecord record) {
    return record
        .read(RecordField.HOURS_PERIOD, Notation::per)
        .filter(Period.class::isInstance)
        .map(Period.class::cast);
  }

  private static Optional<Period> span(StatementRecord record, LocalDate day) {
    Optional<LocalDate> last = record.read(RecordField.TO, record.stamps()::day);
    if (last.isPresent() && last.get().isBefore(day)) {
      Cell to = record.cell(RecordField.TO);
      record.problem(to, Note.of("problem.clock-back", to.text(), day.toString()));
      return Optional.empty();
    }
    return last.map(end -> days(ChronoUnit.DAYS.between(day, end) + 1));
  }

  private static Period days(long days) {
    return days == 1 ? Period.DAY : new Period(Rational.of(days, DAYS_PER_WEEK), Period.Unit.WEEK);
  }

  /** The first cell that holds hours. */
  private static Cell cell(StatementRecord record) {
    return record
        .cell(RecordField.HOURS)
        .or(record.cell(RecordField.MINUTES))
        .or(record.cell(RecordField.SECONDS))
        .or(record.cell(RecordField.PAID_HOURS))
        .or(record.cell(RecordField.UNPAID_HOURS));
  }

  private static Optional<Stated> stated(StatementRecord record) {
    Notation notation = record.notation;
    Optional<Stated> paid = duration(record, RecordField.PAID_HOURS, notation::hours, false);
    Optional<Stated> unpaid = duration(record, RecordField.UNPAID_HOURS, notation::hours, false);
    return duration(record, RecordField.HOURS, notation::hours, true)
        .or(() -> duration(record, RecordField.MINUTES, notation::minutes, true))
        .or(() -> duration(record, RecordField.SECONDS, notation::seconds, true))
        .or(() -> paid.map(hours -> unpaid.map(more -> sum(hours, more)).orElse(hours)))
        .or(() -> unpaid);
  }

  private static Stated sum(Stated hours, Stated more) {
    return new Stated(hours.amount().plus(more.amount()), hours.per());
  }

  private static Optional<Stated> duration(
      StatementRecord record,
      RecordField field,
      Function<String, Stated> reader,
      boolean mayHavePeriod) {
    return record.single(field, reader, "expected.single-duration", mayHavePeriod);
  }
}
