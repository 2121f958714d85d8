package org.clickwage.statement;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.profile.RecordField;

/** When a trip, or a state such as waiting, began and how long it lasted, as its record says. */
final class StatementSpan {
  /**
   * Nobody works a week through: what lasts longer has a wrong day, or microseconds for
   * milliseconds. A ledger goes over each of its days besides.
   */
  private static final Rational MOST_SECONDS = Rational.of(7 * 86_400);

  private final StatementRecord record;
  private final Optional<ZoneId> zone;

  /**
   * @param zone the zone of the clock on the wall, where it is known
   */
  StatementSpan(StatementRecord record, Optional<ZoneId> zone) {
    this.record = record;
    this.zone = zone;
  }

  /** By the clock on the wall: as it is written, else in the zone that is known. */
  Optional<LocalDateTime> begin() {
    return record
        .localBegin()
        .or(
            () ->
                zone.flatMap(
                    place ->
                        record
                            .stamp(RecordField.ACCEPT)
                            .map(at -> StatementTrips.local(at, place))))
        .or(() -> record.local(RecordField.ACCEPT));
  }

  /** When it began, among all spans. */
  Rational moment(LocalDateTime begin) {
    return IntervalUnion.of(record.stamp(RecordField.ACCEPT), begin, zone);
  }

  /** Whether the platform says how long it lasted, be it in a cell that does not read. */
  boolean isMeasured() {
    return record.other("milliseconds") != null;
  }

  /** How long it lasted: as the platform says, else by stamps of known zone, else by the wall. */
  Optional<Rational> seconds() {
    return isMeasured() ? measured() : betweenStamps().or(this::betweenWallTimes);
  }

  private Optional<Rational> measured() {
    return record.readOther(
        "milliseconds", text -> record.notation().number(text).low().dividedBy(1000));
  }

  /** Whether a span of work can't be so long. */
  static boolean isTooLong(Rational seconds) {
    return MOST_SECONDS.isLessThan(seconds);
  }

  /** Tells the cell that makes it too long. */
  void refuse() {
    record.problem(
        isMeasured() ? record.title("milliseconds") : endTitle(),
        Note.of("statement.too-long", isMeasured() ? record.other("milliseconds") : writtenEnd()));
  }

  private Optional<Rational> betweenStamps() {
    return record
        .stamp(RecordField.END)
        .flatMap(end -> record.stamp(RecordField.ACCEPT).map(end::secondsSince));
  }

  private Optional<Rational> betweenWallTimes() {
    return record
        .localEnd()
        .or(() -> record.local(RecordField.END))
        .flatMap(end -> begin().map(from -> StatementTrips.between(from, end, zone)));
  }

  /** The title of the cell of its end. */
  String endTitle() {
    return record.text(RecordField.END) == null
        ? record.title("local-end")
        : record.title(RecordField.END);
  }

  /** The cell of its end, for people; empty where there is none. */
  String writtenEnd() {
    return written(record.text(RecordField.END), record.other("local-end"));
  }

  /** The cell of its beginning, for people; empty where there is none. */
  String writtenBegin() {
    return written(record.text(RecordField.ACCEPT), record.other("local-begin"));
  }

  private static String written(String text, String other) {
    return text != null ? text : other == null ? "" : other;
  }
}
