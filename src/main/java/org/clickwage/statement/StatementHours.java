package org.clickwage.statement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.profile.RecordField;
import org.clickwage.work.MissingQuantityException;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.Per;
import org.clickwage.work.Period;
import org.clickwage.work.Stated;

/** The hours of an entry of a logbook that does not say from when to when, and their span. */
final class StatementHours {
  /** Shown of an entry whose hours are more than its span has. */
  static final Note TOO_MANY = Note.of("problem.hours-of-period");

  private static final int DAYS_PER_WEEK = 7;

  private final StatementRecord record;
  private boolean isOfDay = true;

  StatementHours(StatementRecord record) {
    this.record = record;
  }

  /** The hours of an entry that begins on this day; more than its span has are a problem. */
  Optional<Rational> from(LocalDate day) {
    return stated().flatMap(hours -> total(hours, day));
  }

  /** Whether nothing says for which days they are, but the one day of the entry. */
  boolean isOfDay() {
    return isOfDay;
  }

  /** The title of the first cell that holds hours. */
  String title() {
    return List.of(
            RecordField.HOURS, RecordField.MINUTES, RecordField.SECONDS, RecordField.PAID_HOURS)
        .stream()
        .filter(key -> record.text(key) != null)
        .findFirst()
        .map(record::title)
        .orElseGet(() -> record.title(RecordField.UNPAID_HOURS));
  }

  private Optional<Rational> total(Stated stated, LocalDate day) {
    Optional<Period> period = stated.period().or(this::period);
    Optional<Period> span = span(day);
    isOfDay = period.isEmpty() && span.isEmpty();
    try {
      Rational periods =
          span.isPresent() && period.isPresent()
              ? span.get().in(period.get(), Optional.empty())
              : Rational.ONE;
      Rational hours = stated.amount().low().times(periods);
      Optional<Rational> most = span.or(() -> period).map(Period::mostHours);
      if (most.filter(each -> each.isLessThan(hours)).isEmpty()) {
        return Optional.of(hours);
      }
    } catch (MissingQuantityException e) {
      // Hours of a day, and nobody knows how many of the days had work.
    }
    record.problem(title(), TOO_MANY);
    return Optional.empty();
  }

  private Optional<Period> period() {
    return record
        .read(RecordField.HOURS_PERIOD, Notation::per)
        .filter(Period.class::isInstance)
        .map(Period.class::cast);
  }

  private Optional<Period> span(LocalDate day) {
    Optional<LocalDate> last = record.read(RecordField.TO, record.stamps()::day);
    if (last.isPresent() && last.get().isBefore(day)) {
      record.problem(
          record.title(RecordField.TO),
          Note.of("problem.clock-back", record.text(RecordField.TO), day.toString()));
      return Optional.empty();
    }
    return last.map(end -> days(ChronoUnit.DAYS.between(day, end) + 1));
  }

  private static Period days(long days) {
    return days == 1 ? Period.DAY : new Period(Rational.of(days, DAYS_PER_WEEK), Period.Unit.WEEK);
  }

  private Optional<Stated> stated() {
    Notation notation = record.notation();
    Optional<Stated> paid = part(RecordField.PAID_HOURS);
    Optional<Stated> unpaid = part(RecordField.UNPAID_HOURS);
    return single(RecordField.HOURS, notation::hours)
        .or(() -> single(RecordField.MINUTES, notation::minutes))
        .or(() -> single(RecordField.SECONDS, notation::seconds))
        .or(() -> paid.map(hours -> unpaid.map(more -> sum(hours, more)).orElse(hours)))
        .or(() -> unpaid);
  }

  private static Stated sum(Stated hours, Stated more) {
    return new Stated(hours.amount().plus(more.amount()), hours.per());
  }

  private Optional<Stated> part(RecordField key) {
    return record.read(key, text -> single(text, record.notation()::hours, false));
  }

  private Optional<Stated> single(RecordField key, Function<String, Stated> reader) {
    return record.read(key, text -> single(text, reader, true));
  }

  /** One duration: what somebody wrote down is no range. */
  private static Stated single(
      String text, Function<String, Stated> reader, boolean mayHavePeriod) {
    try {
      Stated stated = reader.apply(text);
      boolean isWhole = stated.per() == Per.Each.WORK;
      if (stated.amount().isPoint() && (isWhole || mayHavePeriod && stated.period().isPresent())) {
        return stated;
      }
    } catch (NotationException e) {
      // Told below: what the notation proposes has ranges, which are refused here.
    }
    throw new NotationException(text, "expected.single-duration");
  }
}
