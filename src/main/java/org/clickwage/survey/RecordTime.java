package org.clickwage.survey;

import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.work.Notation;
import org.clickwage.work.Stated;
import org.clickwage.work.StatedSpan;
import org.clickwage.work.StatedTime;

/**
 * The time of a record: whole, paid and unpaid, in hours, minutes or seconds, or between the stamps
 * of a task. Cells that give the same time differently contradict each other.
 */
record RecordTime(
    Mapping mapping, RecordParser parser, FieldCells cells, RecordDates dates, Notation notation) {
  private static final Rational MINUTE = Rational.of(1, 60);

  /** How far hours of one decimal may be from the minutes that they mean. */
  private static final Rational ROUNDED = Rational.of(1, 20);

  /**
   * @param nothingIsPaid whether the pay is 0, so that no hour was paid and the unpaid ones are all
   * @param over how long the work lasted, where a cell says it
   */
  StatedTime time(boolean nothingIsPaid, Optional<StatedSpan> over) {
    Optional<Stated> hours = inPeriod(wholeTime());
    Optional<Stated> paid = partOfTime(RecordField.PAID_HOURS, RecordField.PAID_SECONDS);
    Optional<Stated> unpaid = partOfTime(RecordField.UNPAID_HOURS, RecordField.UNPAID_SECONDS);
    boolean both = paid.isPresent() && unpaid.isPresent();
    if (both && hours.isPresent() && !isSum(hours.get(), paid.get(), unpaid.get())) {
      parser.problem(timeKey(), Note.of("problem.hours-no-sum", cells.text(timeKey())));
    }
    Optional<Stated> all = both ? Optional.empty() : hours.or(this::betweenStamps);
    checkAboveZero(all.or(() -> both ? Optional.empty() : paid.or(() -> unpaid)));
    StatedTime time = new StatedTime(all, paid, unpaid);
    if (!time.fits(dates.mostHours()) || !time.fits(over.map(StatedSpan::mostHours))) {
      parser.problem(timeKey(), Note.of("problem.hours-of-period"));
    }
    boolean isPart = all.isEmpty() && !both && hasColumnOfAll();
    return isPart && !(time.isUnpaidAlone() && nothingIsPaid) ? StatedTime.UNKNOWN : time;
  }

  /** Whether a column of all time is empty here: a part of the time is then not all of it. */
  private boolean hasColumnOfAll() {
    return RecordField.WHOLE_TIMES.stream().anyMatch(key -> mapping.column(key) != Mapping.NONE);
  }

  private Optional<Stated> wholeTime() {
    Optional<Stated> hours = parser.read(RecordField.HOURS, notation::hours);
    Optional<Stated> minutes = parser.read(RecordField.MINUTES, notation::minutes);
    Optional<Stated> seconds = parser.read(RecordField.SECONDS, notation::seconds);
    Optional<Stated> smaller = one(RecordField.MINUTES, minutes, RecordField.SECONDS, seconds);
    return one(
        RecordField.HOURS,
        hours,
        minutes.isPresent() ? RecordField.MINUTES : RecordField.SECONDS,
        smaller);
  }

  private Optional<Stated> partOfTime(RecordField inHours, RecordField inSeconds) {
    Optional<Stated> hours = parser.read(inHours, notation::hours);
    return inPeriod(same(inHours, hours, inSeconds, parser.read(inSeconds, notation::seconds)));
  }

  private Optional<Stated> inPeriod(Optional<Stated> time) {
    return parser.withPeriod(time, RecordField.HOURS_PERIOD);
  }

  /**
   * A time of two columns: 7 hours and 30 minutes are 7 h 30. Of 1 hour and 58 minutes nobody knows
   * whether they are two parts or one time in both units.
   */
  private Optional<Stated> one(
      RecordField key, Optional<Stated> time, RecordField smallerKey, Optional<Stated> smaller) {
    boolean isNext = key != RecordField.HOURS || smallerKey == RecordField.MINUTES;
    if (!isNext
        || time.isEmpty()
        || smaller.isEmpty()
        || !areParts(key, time.get(), smaller.get())) {
      return same(key, time, smallerKey, smaller);
    }
    Stated sum = new Stated(time.get().amount().plus(smaller.get().amount()), time.get().per());
    if (isSame(key, time.get(), smaller.get()) && !sum.amount().isZero()) {
      reportOther(key, smallerKey);
    }
    return Optional.of(sum);
  }

  /** Whether the larger is in whole units and the smaller has less than one of them. */
  private static boolean areParts(RecordField key, Stated larger, Stated smaller) {
    Rational unit = key == RecordField.MINUTES ? MINUTE : Rational.ONE;
    return larger.per().equals(smaller.per())
        && larger.amount().isPoint()
        && smaller.amount().high().isLessThan(unit)
        && larger.amount().low().dividedBy(unit).isWhole();
  }

  /** A time that two columns give. */
  private Optional<Stated> same(
      RecordField key, Optional<Stated> time, RecordField otherKey, Optional<Stated> other) {
    if (time.isPresent() && other.isPresent() && !isSame(key, time.get(), other.get())) {
      reportOther(key, otherKey);
    }
    return time.or(() -> other);
  }

  private void reportOther(RecordField key, RecordField otherKey) {
    parser.problem(otherKey, Note.of("problem.other-time", cells.text(otherKey), cells.title(key)));
  }

  private static boolean isSame(RecordField key, Stated time, Stated other) {
    Rational most = key == RecordField.MINUTES ? ROUNDED.dividedBy(60) : ROUNDED;
    return isWithin(time, other, most)
        && time.amount().low().isZero() == other.amount().low().isZero()
        && time.amount().high().isZero() == other.amount().high().isZero();
  }

  /** Whether three times agree, to the minute to which people round them. */
  private static boolean isSum(Stated hours, Stated paid, Stated unpaid) {
    return paid.per().equals(unpaid.per())
        && isWithin(hours, new Stated(paid.amount().plus(unpaid.amount()), paid.per()), MINUTE);
  }

  private static boolean isWithin(Stated time, Stated other, Rational most) {
    return time.per().equals(other.per())
        && isWithin(time.amount().low(), other.amount().low(), most)
        && isWithin(time.amount().high(), other.amount().high(), most);
  }

  private static boolean isWithin(Rational time, Rational other, Rational most) {
    Rational more = time.minus(other);
    return more.max(more.negated()).compareTo(most) <= 0;
  }

  /** From 0 hours on there would be every rate. */
  private void checkAboveZero(Optional<Stated> time) {
    time.map(Stated::amount)
        .filter(hours -> hours.low().isZero() && !hours.isPoint())
        .ifPresent(hours -> parser.problem(timeKey(), Note.of("problem.hours-from-zero")));
  }

  private RecordField timeKey() {
    Stream<RecordField> ofPaid = Stream.of(RecordField.PAID_HOURS, RecordField.PAID_SECONDS);
    return Stream.concat(RecordField.WHOLE_TIMES.stream(), ofPaid)
        .filter(cells::has)
        .findFirst()
        .orElse(RecordField.UNPAID_HOURS);
  }

  private Optional<Stated> betweenStamps() {
    return dates
        .secondsBetweenStamps(parser.problems())
        .map(seconds -> Stated.forWork(seconds.dividedBy(3600)));
  }
}
