package org.clickwage.csv;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.clickwage.money.Rational;
import org.clickwage.note.Note;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;

/** One entry of a logbook: a stretch of work, its pay and its tasks, as far as each is written. */
final class StatementEntry {
  private final StatementRecord record;
  private final StatementLedger ledger;
  private final Optional<ZoneId> zone;

  /**
   * @param zone the zone of the clock on the wall, where it is known
   */
  StatementEntry(StatementRecord record, StatementLedger ledger, Optional<ZoneId> zone) {
    this.record = record;
    this.ledger = ledger;
    this.zone = zone;
  }

  void take() {
    Optional<LocalDate> day = record.day();
    if (day.isEmpty()) {
      if (record.text(Key.DATE) == null) {
        record.problem(record.title(Key.DATE), Note.of("problem.absent", Note.of("expected.date")));
      }
      return;
    }
    time(day.get());
    pay(day.get(), Key.PAY, ProfileLine.FARES);
    pay(day.get(), Key.BONUS, ProfileLine.BONUSES);
    pay(day.get(), Key.TIPS, ProfileLine.TIPS);
    fee(day.get());
    Optional<Rational> tasks =
        record.read(Key.TASKS, text -> record.notation().count(text).amount().low());
    Optional<Rational> kilometres =
        record.read(Key.DISTANCE_KM, text -> record.notation().kilometres(text).amount().low());
    if (tasks.isPresent() || kilometres.isPresent()) {
      ledger.drive(day.get(), tasks.orElse(Rational.ZERO), kilometres.orElse(Rational.ZERO));
    }
  }

  private void time(LocalDate day) {
    String begin = written("local-begin", Key.ACCEPT);
    String end = written("local-end", Key.END);
    if (begin == null && end == null) {
      hours().ifPresent(hours -> ledger.log(day, hours));
      return;
    }
    Optional<LocalDateTime> from = at(day, begin, "local-begin", Key.ACCEPT);
    Optional<LocalDateTime> to = at(day, end, "local-end", Key.END);
    if (begin != null && end == null) {
      from.ifPresent(ledger::leaveOpen);
    } else if (begin == null) {
      record.problem(
          title("local-begin", Key.ACCEPT),
          Note.of("problem.absent", Note.of("expected.time-of-day")));
    } else if (from.isPresent() && to.isPresent()) {
      Optional<Rational> lasted = betweenStamps();
      if (lasted.isPresent() && !lasted.get().isNegative()) {
        ledger.log(from.get(), lasted.get());
      } else {
        stretch(from.get(), to.get(), end);
      }
    }
  }

  /** Between two stamps of known zone, which may be two zones. */
  private Optional<Rational> betweenStamps() {
    boolean stamped = record.other("local-begin") == null && record.other("local-end") == null;
    return stamped
        ? record.stamp(Key.END).flatMap(end -> record.stamp(Key.ACCEPT).map(end::secondsSince))
        : Optional.empty();
  }

  /** An end that is earlier in the day than the beginning is of the day after. */
  private void stretch(LocalDateTime from, LocalDateTime to, String end) {
    boolean overnight = to.isBefore(from) && isTimeOfDay(end);
    LocalDateTime ended = overnight ? to.plusDays(1) : to;
    Rational seconds = StatementTrips.between(from, ended, zone);
    if (zone.isEmpty() && !ended.toLocalDate().equals(from.toLocalDate())) {
      ledger.countNight();
    }
    if (seconds.isNegative()) {
      record.problem(
          title("local-end", Key.END), Note.of("problem.clock-back", end, from.toString()));
    } else {
      ledger.log(from, seconds);
    }
  }

  private String written(String other, Key key) {
    String text = record.other(other);
    return text == null ? record.text(key) : text;
  }

  private String title(String other, Key key) {
    return record.other(other) == null && record.text(key) != null
        ? record.title(key)
        : record.title(other);
  }

  private Optional<LocalDateTime> at(LocalDate day, String text, String other, Key key) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          isTimeOfDay(text) ? day.atTime(timeOfDay(text)) : record.stamps().local(text));
    } catch (NotationException e) {
      record.problem(
          title(other, key), Note.of("problem.notation", text, Note.of("expected.time-of-day")));
      return Optional.empty();
    }
  }

  private static boolean isTimeOfDay(String text) {
    return text.matches("[0-9]{1,2}(?:[:hH][0-9]{0,2}(?::[0-9]{2})?)?");
  }

  /** {@code 9:05}, {@code 09:05:30}, {@code 9h05}, {@code 9h}; midnight may be 24:00. */
  static LocalTime timeOfDay(String text) {
    String[] parts = text.split("[:hH]", 3);
    int hour = Integer.parseInt(parts[0]);
    int minute = parts.length < 2 || parts[1].isEmpty() ? 0 : Integer.parseInt(parts[1]);
    int second = parts.length < 3 ? 0 : Integer.parseInt(parts[2]);
    boolean midnight = hour == 24 && minute == 0 && second == 0;
    boolean fits = hour < 24 && minute < 60 && second < 60;
    if (!midnight && !fits) {
      throw new NotationException(text, "expected.time-of-day");
    }
    return LocalTime.of(hour % 24, minute, second);
  }

  private Optional<Rational> hours() {
    Notation notation = record.notation();
    Optional<Rational> paid =
        record.read(Key.PAID_HOURS, text -> notation.hours(text).amount().low());
    Optional<Rational> unpaid =
        record.read(Key.UNPAID_HOURS, text -> notation.hours(text).amount().low());
    return record
        .read(Key.HOURS, text -> notation.hours(text).amount().low())
        .or(() -> record.read(Key.MINUTES, text -> notation.minutes(text).amount().low()))
        .or(() -> record.read(Key.SECONDS, text -> notation.seconds(text).amount().low()))
        .or(() -> paid.map(hours -> hours.plus(unpaid.orElse(Rational.ZERO))))
        .or(() -> unpaid);
  }

  private void pay(LocalDate day, Key key, ProfileLine line) {
    record
        .signed(key)
        .ifPresent(
            money ->
                ledger.pay(
                    day,
                    record.currency(money),
                    money.amount(),
                    StatementReader.line(line, money.amount())));
  }

  /** A fee is written as what the platform kept, so it takes from what was paid out. */
  private void fee(LocalDate day) {
    record
        .signed(Key.PLATFORM_FEE)
        .ifPresent(
            money -> {
              Rational kept =
                  money.amount().isNegative() ? money.amount() : money.amount().negated();
              ledger.pay(
                  day, record.currency(money), kept, StatementReader.line(ProfileLine.FEES, kept));
            });
  }
}
