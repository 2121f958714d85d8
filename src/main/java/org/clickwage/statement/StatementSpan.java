package org.clickwage.statement;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.profile.RecordField;
import org.clickwage.stamp.StampReader;
import org.clickwage.statement.StatementRecord.Cell;

/** When a trip, or a state such as waiting, began and how long it lasted, as its record says. */
final class StatementSpan {
  private final StatementRecord record;
  private final Optional<ZoneId> zone;
  private final Optional<Instant> accept;
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
            .or(() -> accept.flatMap(at -> zone.map(place -> LocalDateTime.ofInstant(at, place))))
            .or(() -> record.local(record.cell(RecordField.ACCEPT)));
    this.length = record.cell("milliseconds");
    this.end = record.cell(RecordField.END).or(record.cell("local-end"));
  }

  /** By the clock on the wall: as it is written, else in the zone that is known. */
  Optional<LocalDateTime> begin() {
    return begin;
  }

  /** The span among all others, from so many seconds before its beginning on. */
  WorkSpan lasting(Rational before, Rational seconds) {
    WorkSpan own = WorkSpan.of(begin.orElseThrow(), accept, zone, seconds);
    return own.between(own.moment().minus(before), own.end());
  }

  /** Whether the platform says how long it lasted, be it in a cell that does not read. */
  boolean isMeasured() {
    return !length.isEmpty();
  }

  /** How long it lasted: as the platform says, else by stamps of known zone, else by the wall. */
  Optional<Rational> seconds() {
    return isMeasured()
        ? record.read(length, text -> record.notation.number(text).low().dividedBy(1000))
        : betweenStamps(record).or(this::betweenWallTimes);
  }

  /** Between two stamps of known zone, which may be two zones. */
  static Optional<Rational> betweenStamps(StatementRecord record) {
    return record
        .stamp(record.cell(RecordField.END))
        .flatMap(
            end ->
                record
                    .stamp(record.cell(RecordField.ACCEPT))
                    .map(begin -> StampReader.seconds(begin, end)));
  }

  private Optional<Rational> betweenWallTimes() {
    return record
        .local(record.cell("local-end"))
        .or(() -> record.local(record.cell(RecordField.END)))
        .flatMap(to -> begin.map(from -> WorkSpan.secondsBetween(from, to, zone)));
  }

  /** Reports the cell that makes it too long. */
  void refuse() {
    Cell tooLong = length.or(end);
    record.problem(tooLong, Note.of("statement.too-long", tooLong.written()));
  }

  /** Reports that it ends before it begins. */
  void refuseBackwards() {
    Cell from = record.cell(RecordField.ACCEPT).or(record.cell("local-begin"));
    record.problem(end, Note.of("problem.clock-back", end.written(), from.written()));
  }
}
