package org.clickwage.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.profile.PaymentType;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.statement.StatementRecord.Cell;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.Stated;

/**
 * One entry of a logbook: a stretch of work, its pay and its tasks, as far as each is written. It
 * is taken whole or not at all: hours without the pay that could not be read, or pay without its
 * hours, would be a wrong wage.
 */
final class StatementEntry {
  private final StatementRecord record;
  private final StatementLedger ledger;
  private final Optional<ZoneId> zone;

  /** What the entry says, until it is known that all of it reads. */
  private final List<Runnable> parts = new ArrayList<>();

  /** While it is not decided it is in no figure; refused, it was worked and is not paid. */
  private TaskOutcome outcome = TaskOutcome.APPROVED;

  /** What it pays, or would pay. */
  private Rational promised = Rational.ZERO;

  /** When work was begun that was not ended. */
  private Optional<LocalDateTime> open = Optional.empty();

  /** In which currency it is paid, else that which its record names. */
  private Optional<Currency> paidIn = Optional.empty();

  /** When there was work: from its beginning to its end, else the days of its hours. */
  private Optional<WorkSpan> span = Optional.empty();

  /** Hours for which nothing says the days, but the one day of the entry. */
  private Optional<StatementHours> ofDay = Optional.empty();

  /**
   * @param zone the zone of the clock on the wall, where it is known
   */
  StatementEntry(StatementRecord record, StatementLedger ledger, Optional<ZoneId> zone) {
    this.record = record;
    this.ledger = ledger;
    this.zone = zone;
  }

  /** When an entry says that there was work, be it to the day. */
  static Optional<WorkSpan> span(StatementRecord record) {
    StatementLedger none = new StatementLedger(day -> true, new StatementClock(false));
    StatementEntry entry = new StatementEntry(record, none, Optional.empty());
    record.day().ifPresent(entry::time);
    return entry.span.filter(work -> work.seconds().isPositive());
  }

  /**
   * Takes the entry into the ledger, at once or with the others of its day; false where it can't be
   * read.
   *
   * @param now what the clock shows: work that is planned is none yet
   */
  boolean take(StatementDays days, LocalDateTime now) {
    int problems = record.problems();
    Optional<LocalDate> day = record.day();
    Cell date = record.cell(RecordField.DATE);
    if (day.isPresent()) {
      read(day.get());
    } else if (date.isEmpty() && record.cell(RecordField.FROM).isEmpty()) {
      record.problem(date, NotationException.absent("expected.date"));
    }
    boolean reads = record.problems() == problems;
    if (reads && day.isPresent() && begin(day.get()).isAfter(now)) {
      ledger.countPlanned();
    } else if (reads && open.isPresent()) {
      ledger.leaveOpen(open.get());
    } else if (reads && ofDay.isPresent()) {
      days.hold(day.get(), ofDay.get(), this::takeParts);
    } else if (reads) {
      takeParts();
    }
    return reads;
  }

  private LocalDateTime begin(LocalDate day) {
    return span.map(WorkSpan::begin).or(() -> open).orElseGet(day::atStartOfDay);
  }

  private void takeParts() {
    parts.forEach(Runnable::run);
  }

  private void read(LocalDate day) {
    outcome = record.outcome().orElse(outcome);
    time(day);
    // Beside tasks that have their time it is paid for their hours, as a bonus is.
    boolean isReward = span.isEmpty() && record.isOfTimedExport();
    pay(day, RecordField.PAY, isReward ? PaymentType.BONUSES : PaymentType.FARES);
    for (PaymentType line : PaymentType.values()) {
      line.logbookField().ifPresent(field -> pay(day, field, line));
    }
    Notation notation = record.notation;
    paidIn = paidIn.or(record::namedCurrency);
    Optional<Rational> tasks = single(RecordField.TASKS, notation::count, "expected.single-count");
    Optional<Rational> kilometres =
        single(RecordField.DISTANCE_KM, notation::kilometres, "expected.single-distance");
    tasks.ifPresent(count -> parts.add(() -> ledger.drive(day, count, Rational.ZERO)));
    kilometres.ifPresent(driven -> parts.add(() -> ledger.drive(day, driven)));
    if (outcome == TaskOutcome.PENDING) {
      parts.clear();
      ofDay = Optional.empty();
      setApart("statement.pending");
    } else if (outcome != TaskOutcome.APPROVED) {
      setApart("statement.refused");
    } else if (isReward && !promised.isZero()) {
      setApart("statement.timeless");
    }
  }

  private void setApart(String why) {
    StatementProblem entry = record.asProblem(record.cell(RecordField.PAY), Note.of(why));
    parts.add(() -> ledger.entriesApart.add(entry, paidIn, promised));
  }

  private Optional<Rational> single(
      RecordField field, Function<String, Stated> reader, String expected) {
    return record.single(field, reader, expected, false).map(stated -> stated.amount().low());
  }

  /** What is taken may be written without its minus. */
  private void pay(LocalDate day, RecordField field, PaymentType line) {
    Optional<StatementRecord.Signed> money = record.signed(record.cell(field));
    if (money.isPresent()) {
      paidIn = paidIn.or(money.get()::currency);
      Rational amount = money.get().amount();
      boolean isKept = Quantity.of(line).isTaken() && amount.isPositive();
      Rational signed = isKept ? amount.negated() : amount;
      promised = promised.plus(signed);
      if (outcome == TaskOutcome.APPROVED) {
        Payment paid = new Payment(day, money.get().currency(), signed, line);
        parts.add(() -> ledger.payLogged(paid));
        span.filter(work -> !work.isOfWholeDays())
            .<Runnable>map(work -> () -> ledger.clock.payLogged(work, paid))
            .ifPresent(parts::add);
      }
    }
  }

  private void time(LocalDate day) {
    Cell begin = record.begin();
    Cell end = record.end();
    if (begin.isEmpty() && end.isEmpty()) {
      hours(day);
      return;
    }
    Optional<LocalDateTime> from = at(day, begin);
    Optional<LocalDateTime> to = at(day, end);
    if (end.isEmpty()) {
      open = from;
    } else if (begin.isEmpty()) {
      record.problem(record.cell("local-begin"), NotationException.absent("expected.time-of-day"));
    } else if (from.isPresent() && to.isPresent()) {
      stretch(from.get(), to.get(), end);
    }
  }

  private void hours(LocalDate day) {
    Optional<StatementHours> hours = StatementHours.of(record, day);
    ofDay = hours.filter(StatementHours::isOfDay);
    hours.ifPresent(lasted -> parts.add(() -> take(day, lasted.hours())));
    span = hours.map(lasted -> days(day));
  }

  private void take(LocalDate day, Rational hours) {
    if (record.table.isOfRides()) {
      ledger.ride(day, hours);
    } else {
      ledger.log(paidIn, log -> log.take(day, hours));
    }
  }

  private WorkSpan days(LocalDate first) {
    LocalDate last = record.read(RecordField.TO, record.stamps()::day).orElse(first);
    LocalDateTime from = first.atStartOfDay();
    LocalDateTime to = last.plusDays(1).atStartOfDay();
    Rational seconds = WorkSpan.secondsBetween(from, to, Optional.empty());
    return WorkSpan.of(from, Optional.empty(), Optional.empty(), seconds);
  }

  private Optional<LocalDateTime> at(LocalDate day, Cell cell) {
    return record.read(
        cell,
        text ->
            Notation.ifReads(text, each -> record.stamps().local(day, each))
                .orElseThrow(() -> new NotationException(text, "expected.time-of-day")));
  }

  private void stretch(LocalDateTime from, LocalDateTime to, Cell end) {
    LocalDateTime ended = WorkSpan.endOf(from, to, end.text());
    Optional<Rational> stamped = betweenStamps().filter(lasted -> !lasted.isNegative());
    Rational lasted = stamped.orElseGet(() -> WorkSpan.secondsBetween(from, ended, zone));
    Rational seconds = lasted.minus(record.breakHours().times(3600));
    if (seconds.isNegative()) {
      record.problem(end, Note.of("problem.clock-back", end.text(), from.toString()));
    } else if (WorkSpan.isTooLong(seconds)) {
      record.problem(end, Note.of("statement.too-long", end.text()));
    } else {
      Optional<Instant> accept = record.stamp(record.cell(RecordField.ACCEPT));
      WorkSpan work = WorkSpan.of(from, accept, zone, seconds);
      span = Optional.of(work);
      parts.add(() -> ledger.log(paidIn, log -> log.take(work)));
    }
    if (stamped.isEmpty()) {
      parts.add(() -> ledger.stretches.add(new ClockChanges.Stretch(from, ended)));
    }
  }

  private Optional<Rational> betweenStamps() {
    boolean stamped = record.cell("local-begin").isEmpty() && record.cell("local-end").isEmpty();
    return stamped ? StatementSpan.betweenStamps(record) : Optional.empty();
  }
}
