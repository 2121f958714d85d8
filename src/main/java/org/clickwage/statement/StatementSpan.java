package org.clickwage.statement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.Stamp;
import org.clickwage.statement.StatementLedger.Span;
import org.clickwage.statement.StatementRecord.Cell;

/** When a trip, or a state such as waiting, began and how long it lasted, as its record says. */
final class StatementSpan {
  /**
   * Nobody works a week through: what lasts longer has a wrong day, or microseconds for
   * milliseconds. A ledger goes over each of its days besides.
   */
  private static final Rational MOST_SECONDS = Rational.of(7 * 86_400);

  private final StatementRecord record;
  private final Optional<ZoneId> zone;
  private final Optional<Stamp> accept;
  private final Optional<LocalDateTime> begin;

  /** How long it lasted, where the platform says that. */
  private final Cell length;

  private final Cell end;

  /**
   * @param zone the zone of the clock on the wall, where it is known
   */
  StatementSpan(StatementRecord record, Optional<ZoneId> zone) {
    this.record = record;
    this.zone = zone;
    this.accept = record.stamp(record.cell(RecordField.ACCEPT));
    this.begin =
        record
            .local(record.cell("local-begin"))
            .or(() -> accept.flatMap(at -> zone.map(place -> local(at, place))))
            .or(() -> record.local(record.cell(RecordField.ACCEPT)));
    this.length = record.cell("milliseconds");
    this.end = record.cell(RecordField.END).or(record.cell("local-end"));
  }

  private static LocalDateTime local(Stamp stamp, ZoneId zone) {
    return LocalDateTime.ofInstant(Instant.ofEpochSecond(stamp.second(), stamp.nano()), zone);
  }

  /** By the clock on the wall: as it is written, else in the zone that is known. */
  Optional<LocalDateTime> begin() {
    return begin;
  }

  /** The span among all others, from so many seconds before its beginning on. */
  Span lasting(Rational before, Rational seconds) {
    LocalDateTime from = begin.orElseThrow();
    return new Span(
        from.minus(duration(before)),
        IntervalUnion.of(accept, from, zone).minus(before),
        before.plus(seconds));
  }

  /** Whether the platform says how long it lasted, be it in a cell that does not read. */
  boolean isMeasured() {
    return !length.isEmpty();
  }

  /** How long it lasted: as the platform says, else by stamps of known zone, else by the wall. */
  Optional<Rational> seconds() {
    return isMeasured()
        ? record.read(length, text -> record.notation().number(text).low().dividedBy(1000))
        : betweenStamps(record).or(this::betweenWallTimes);
  }

  /** Between two stamps of known zone, which may be two zones. */
  static Optional<Rational> betweenStamps(StatementRecord record) {
    return record
        .stamp(record.cell(RecordField.END))
        .flatMap(end -> record.stamp(record.cell(RecordField.ACCEPT)).map(end::secondsSince));
  }

  private Optional<Rational> betweenWallTimes() {
    return record
        .local(record.cell("local-end"))
        .or(() -> record.local(record.cell(RecordField.END)))
        .flatMap(to -> begin.map(from -> between(from, to, zone)));
  }

  /** Whether a span of work can't be so long. */
  static boolean isTooLong(Rational seconds) {
    return MOST_SECONDS.isLessThan(seconds);
  }

  /** Tells the cell that makes it too long. */
  void refuse() {
    Cell tooLong = length.or(end);
    record.problem(tooLong, Note.of("statement.too-long", tooLong.written()));
  }

  /** Tells that it ends before it begins. */
  void refuseBackwards() {
    Cell from = record.cell(RecordField.ACCEPT).or(record.cell("local-begin"));
    record.problem(end, Note.of("problem.clock-back", end.written(), from.written()));
  }

  /**
   * Seconds from one time on the wall to another: in a zone that is known, a night on which the
   * clocks change is an hour shorter or longer than they say.
   */
  static Rational between(LocalDateTime begin, LocalDateTime end, Optional<ZoneId> zone) {
    Duration lasted =
        zone.map(there -> Duration.between(begin.atZone(there), end.atZone(there)))
            .orElseGet(() -> Duration.between(begin, end));
    return Rational.of(lasted.getSeconds()).plus(Rational.of(lasted.getNano(), 1_000_000_000));
  }

  static Duration duration(Rational seconds) {
    return Duration.ofMillis(seconds.times(1000).rounded(0).longValue());
  }
}
