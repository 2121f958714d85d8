package org.clickwage.statement;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.profile.PaymentType;
import org.clickwage.profile.RecordField;
import org.clickwage.work.NotationException;
import org.clickwage.work.Per;
import org.clickwage.work.Stated;

/**
 * One entry of a logbook: a stretch of work, its pay and its tasks, as far as each is written. It
 * is taken whole or not at all: hours without the pay that nobody could read, or pay without its
 * hours, would be a wrong wage.
 */
final class StatementEntry {
  private final StatementRecord record;
  private final StatementLogbookClock clock;
  private final StatementLedger ledger;
  private final Optional<ZoneId> zone;

  /** What the entry says, until it is known that all of it reads. */
  private final List<Consumer<StatementLedger>> parts = new ArrayList<>();

  private Optional<LocalDateTime> open = Optional.empty();

  /** Keeps the entry until all hours of its day are known; empty where that is not needed. */
  private Optional<Consumer<StatementDays>> hold = Optional.empty();

  /**
   * @param zone the zone of the clock on the wall, where it is known
   */
  StatementEntry(StatementRecord record, StatementLedger ledger, Optional<ZoneId> zone) {
    this.record = record;
    this.clock = new StatementLogbookClock(record.stamps());
    this.ledger = ledger;
    this.zone = zone;
  }

  /**
   * Takes the entry into the ledger, at once or with the others of its day; false where it can't be
   * read.
   */
  boolean take(StatementDays days) {
    long problems = record.problems();
    Optional<LocalDate> day = record.day();
    if (day.isPresent()) {
      read(day.get());
    } else if (record.text(RecordField.DATE) == null && record.text(RecordField.FROM) == null) {
      record.problem(record.title(RecordField.DATE), NotationException.absent("expected.date"));
    }
    boolean reads = record.problems() == problems;
    if (reads) {
      open.ifPresent(ledger::leaveOpen);
      hold.ifPresent(entry -> entry.accept(days));
      if (open.isEmpty() && hold.isEmpty()) {
        takeParts();
      }
    }
    return reads;
  }

  private void takeParts() {
    parts.forEach(part -> part.accept(ledger));
  }

  private void read(LocalDate day) {
    time(day);
    pay(day, RecordField.PAY, PaymentType.FARES);
    pay(day, RecordField.BONUS, PaymentType.BONUSES);
    pay(day, RecordField.TIPS, PaymentType.TIPS);
    fee(day);
    Optional<Rational> tasks =
        single(RecordField.TASKS, record.notation()::count, "expected.single-count");
    Optional<Rational> kilometres =
        single(RecordField.DISTANCE_KM, record.notation()::kilometres, "expected.single-distance");
    if (tasks.isPresent()) {
      parts.add(book -> book.drive(day, tasks.get(), kilometres.orElse(Rational.ZERO)));
    } else {
      kilometres.ifPresent(driven -> parts.add(book -> book.drive(day, driven)));
    }
  }

  private void time(LocalDate day) {
    String begin = written("local-begin", RecordField.ACCEPT);
    String end = written("local-end", RecordField.END);
    if (begin == null && end == null) {
      StatementHours hours = new StatementHours(record);
      hours.from(day).ifPresent(lasted -> log(day, lasted, hours));
      return;
    }
    Optional<LocalDateTime> from = at(day, begin, "local-begin", RecordField.ACCEPT);
    Optional<LocalDateTime> to = at(day, end, "local-end", RecordField.END);
    if (begin != null && end == null) {
      open = from;
    } else if (begin == null) {
      record.problem(
          title("local-begin", RecordField.ACCEPT),
          NotationException.absent("expected.time-of-day"));
    } else if (from.isPresent() && to.isPresent()) {
      Optional<Rational> lasted = betweenStamps();
      if (lasted.isPresent() && !lasted.get().isNegative()) {
        log(from.get(), lasted.get(), end);
      } else {
        stretch(from.get(), to.get(), end);
      }
    }
  }

  private void log(LocalDate day, Rational lasted, StatementHours hours) {
    parts.add(book -> book.log(day, lasted));
    if (hours.isOfDay()) {
      StatementProblem tooMany = record.asProblem(hours.title(), StatementHours.TOO_MANY);
      hold = Optional.of(days -> days.hold(day, lasted, tooMany, this::takeParts));
    }
  }

  /** Between two stamps of known zone, which may be two zones. */
  private Optional<Rational> betweenStamps() {
    boolean stamped = record.other("local-begin") == null && record.other("local-end") == null;
    return stamped
        ? record
            .stamp(RecordField.END)
            .flatMap(end -> record.stamp(RecordField.ACCEPT).map(end::secondsSince))
        : Optional.empty();
  }

  /** An end that is earlier in the day than the beginning is of the day after. */
  private void stretch(LocalDateTime from, LocalDateTime to, String end) {
    boolean overnight = to.isBefore(from) && StatementLogbookClock.isTimeOfDay(end);
    LocalDateTime ended = overnight ? to.plusDays(1) : to;
    Rational seconds = StatementTrips.between(from, ended, zone);
    boolean overMidnight = ended.isAfter(from.toLocalDate().plusDays(1).atStartOfDay());
    if (zone.isEmpty() && overMidnight) {
      parts.add(StatementLedger::countNight);
    }
    if (seconds.isNegative()) {
      record.problem(
          title("local-end", RecordField.END), Note.of("problem.clock-back", end, from.toString()));
    } else {
      log(from, seconds, end);
    }
  }

  private void log(LocalDateTime from, Rational seconds, String end) {
    if (StatementSpan.isTooLong(seconds)) {
      record.problem(title("local-end", RecordField.END), Note.of("statement.too-long", end));
    } else {
      Rational moment = IntervalUnion.of(record.stamp(RecordField.ACCEPT), from, zone);
      parts.add(book -> book.log(from, moment, seconds));
    }
  }

  private String written(String other, RecordField key) {
    String text = record.other(other);
    return text == null ? record.text(key) : text;
  }

  private String title(String other, RecordField key) {
    return record.other(other) == null && record.text(key) != null
        ? record.title(key)
        : record.title(other);
  }

  private Optional<LocalDateTime> at(LocalDate day, String text, String other, RecordField key) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(clock.at(day, text));
    } catch (NotationException e) {
      record.problem(
          title(other, key), Note.of("problem.notation", text, Note.of("expected.time-of-day")));
      return Optional.empty();
    }
  }

  /** One number for the entry: what somebody wrote down of a day is no range, and per nothing. */
  private Optional<Rational> single(
      RecordField key, Function<String, Stated> reader, String expected) {
    return record.read(key, text -> single(text, reader, expected));
  }

  private static Rational single(String text, Function<String, Stated> reader, String expected) {
    try {
      Stated stated = reader.apply(text);
      if (stated.amount().isPoint() && stated.per() == Per.Each.WORK) {
        return stated.amount().low();
      }
    } catch (NotationException e) {
      // Told below: what the notation proposes has ranges and periods, which are refused here.
    }
    throw new NotationException(text, expected);
  }

  private void pay(LocalDate day, RecordField key, PaymentType line) {
    record.signed(key).ifPresent(money -> take(day, money, money.amount(), line));
  }

  /** A fee is written as what the platform kept, so it takes from what was paid out. */
  private void fee(LocalDate day) {
    record
        .signed(RecordField.PLATFORM_FEE)
        .ifPresent(
            money -> {
              Rational amount = money.amount();
              take(day, money, amount.isNegative() ? amount : amount.negated(), PaymentType.FEES);
            });
  }

  private void take(
      LocalDate day, StatementRecord.Signed money, Rational amount, PaymentType line) {
    parts.add(book -> book.payLogged(day, money.currency(), amount, line));
  }
}
