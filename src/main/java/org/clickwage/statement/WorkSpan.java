package org.clickwage.statement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clickwage.number.Rational;
import org.clickwage.stamp.StampReader;
import org.clickwage.stamp.TimeOfDay;

/**
 * A span of work on the clock of the wall.
 *
 * @param moment the second in which it begins, from an epoch that all have
 */
public record WorkSpan(LocalDateTime begin, Rational moment, Rational seconds) {
  private static final int SECONDS_PER_HOUR = 3_600;

  /**
   * No one works a week without rest: what lasts longer has a wrong day, or microseconds for
   * milliseconds. A ledger goes over each of its days, too.
   */
  private static final Rational MOST_SECONDS = Rational.of(7 * 86_400);

  /** Its moment is that of its stamp, else that of the wall, in its zone where that is known. */
  static WorkSpan of(
      LocalDateTime begin, Optional<Instant> stamp, Optional<ZoneId> zone, Rational seconds) {
    Instant moment = stamp.orElseGet(() -> begin.atZone(zone.orElse(ZoneOffset.UTC)).toInstant());
    return new WorkSpan(begin, StampReader.seconds(Instant.EPOCH, moment), seconds);
  }

  /**
   * The span from a time on the wall to another one.
   *
   * @param written the end as it was written: a time of day alone that is earlier than the
   *     beginning is of the day after
   */
  static WorkSpan onTheWall(LocalDateTime begin, LocalDateTime end, String written) {
    LocalDateTime ended = endOf(begin, end, written);
    Rational seconds = secondsBetween(begin, ended, Optional.empty());
    return of(begin, Optional.empty(), Optional.empty(), seconds);
  }

  /** The end of work, which may be of the day after the one for which it was read. */
  static LocalDateTime endOf(LocalDateTime begin, LocalDateTime end, String written) {
    boolean isOvernight = end.isBefore(begin) && TimeOfDay.isWritten(written);
    return isOvernight ? end.plusDays(1) : end;
  }

  /** Whether work between two times on the wall would be longer than any. */
  public static boolean isTooLong(LocalDateTime begin, LocalDateTime end) {
    return isTooLong(secondsBetween(begin, end, Optional.empty()));
  }

  /** Whether no span of work can be so long. */
  static boolean isTooLong(Rational seconds) {
    return MOST_SECONDS.isLessThan(seconds);
  }

  /** Whether nothing says when in its days the work was. */
  boolean isOfWholeDays() {
    return begin.toLocalTime().equals(LocalTime.MIDNIGHT)
        && ended().toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  /** The time on the wall at which it ended, where the clocks did not change. */
  public LocalDateTime ended() {
    return begin.plus(duration(seconds));
  }

  boolean overlaps(WorkSpan other) {
    return moment.isLessThan(other.end()) && other.moment.isLessThan(end());
  }

  public Rational hours() {
    return seconds.dividedBy(SECONDS_PER_HOUR);
  }

  Rational end() {
    return moment.plus(seconds);
  }

  /** The part from one moment to another, which may be before it begins. */
  WorkSpan between(Rational from, Rational to) {
    return new WorkSpan(begin.plus(duration(from.minus(moment))), from, to.minus(from));
  }

  /** Its hours on each day: those before a midnight are of the day that it ends. */
  Map<LocalDate, Rational> hoursByDay() {
    Map<LocalDate, Rational> hours = new LinkedHashMap<>();
    hours(ChronoUnit.DAYS).forEach((day, ofDay) -> hours.put(day.toLocalDate(), ofDay));
    return hours;
  }

  /** Its hours in each day, or each hour of the clock, by when that begins. */
  Map<LocalDateTime, Rational> hours(ChronoUnit each) {
    Map<LocalDateTime, Rational> hours = new LinkedHashMap<>();
    LocalDateTime at = begin.truncatedTo(each);
    Rational left = seconds;
    Rational room = secondsBetween(begin, at.plus(1, each), Optional.empty());
    while (room.isLessThan(left)) {
      hours.put(at, room.dividedBy(SECONDS_PER_HOUR));
      left = left.minus(room);
      room = Rational.of(each.getDuration().getSeconds());
      at = at.plus(1, each);
    }
    hours.put(at, left.dividedBy(SECONDS_PER_HOUR));
    return hours;
  }

  /** What part of it lies in each hour of the day. */
  Map<Integer, Rational> sharesOfHours() {
    Map<Integer, Rational> shares = new TreeMap<>();
    hours(ChronoUnit.HOURS)
        .forEach((at, part) -> shares.merge(at.getHour(), part.dividedBy(hours()), Rational::plus));
    return shares;
  }

  /**
   * Seconds from one time on the wall to another: in a zone that is known, a night on which the
   * clocks change is an hour shorter or longer than they say.
   */
  static Rational secondsBetween(LocalDateTime begin, LocalDateTime end, Optional<ZoneId> zone) {
    ZoneId there = zone.orElse(ZoneOffset.UTC);
    return StampReader.seconds(begin.atZone(there).toInstant(), end.atZone(there).toInstant());
  }

  static Duration duration(Rational seconds) {
    return Duration.ofMillis(seconds.times(1000).rounded(0).longValue());
  }
}
