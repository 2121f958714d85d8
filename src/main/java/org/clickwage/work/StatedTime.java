package org.clickwage.work;

import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/** Time as it was stated: all hours of work, or paid and unpaid hours apart, or any two of them. */
public record StatedTime(
    Optional<Stated> workHours, Optional<Stated> paidHours, Optional<Stated> unpaidHours) {
  public static final StatedTime UNKNOWN =
      new StatedTime(Optional.empty(), Optional.empty(), Optional.empty());

  public static StatedTime of(Stated workHours) {
    return new StatedTime(Optional.of(workHours), Optional.empty(), Optional.empty());
  }

  /** The same hours, none of which was on work that is paid. */
  public StatedTime unpaid() {
    Optional<Stated> all = workHours.or(() -> sum(paidHours, unpaidHours));
    return all.isEmpty()
        ? this
        : new StatedTime(Optional.empty(), Optional.of(Stated.forWork(Rational.ZERO)), all);
  }

  /**
   * Whether nothing is stated. The equality of records would be linked here, for 8 ms of a short
   * run.
   */
  public boolean isUnknown() {
    return workHours.isEmpty() && paidHours.isEmpty() && unpaidHours.isEmpty();
  }

  /** Whether paid time is stated alone, so that unpaid time counts as 0. */
  public boolean isPaidAlone() {
    return workHours.isEmpty() && paidHours.isPresent() && unpaidHours.isEmpty();
  }

  /** Whether unpaid time is stated alone, so that paid time counts as 0. */
  public boolean isUnpaidAlone() {
    return workHours.isEmpty() && paidHours.isEmpty() && unpaidHours.isPresent();
  }

  /**
   * Whether each period, and the whole work, has as many hours as are stated for it.
   *
   * @param ofWork the hours by the clock between its beginning and its end, where they are known
   */
  public boolean fits(Optional<Rational> ofWork) {
    return hours().allMatch(hours -> fits(hours, ofWork));
  }

  /** Whether the days that are worked each week have as many hours. */
  public boolean fitsDays(Optional<Range> perWeek) {
    return perWeek.isEmpty()
        || hours()
            .filter(hours -> hours.period().isPresent())
            .allMatch(
                hours ->
                    fits(hours, hours.amount().low(), perWeek.get().low())
                        && fits(hours, hours.amount().high(), perWeek.get().high()));
  }

  private static boolean fits(Stated stated, Rational hours, Rational daysPerWeek) {
    Rational days = stated.period().orElseThrow().in(Period.DAY, Optional.of(daysPerWeek));
    return hours.compareTo(days.times(24)) <= 0;
  }

  private Stream<Stated> hours() {
    return Stream.of(workHours, paidHours, unpaidHours, sum(paidHours, unpaidHours))
        .flatMap(Optional::stream);
  }

  private static boolean fits(Stated hours, Optional<Rational> ofWork) {
    Optional<Rational> most =
        hours.per() == Per.Each.WORK ? ofWork : hours.period().map(Period::mostHours);
    return most.filter(each -> each.isLessThan(hours.amount().high())).isEmpty();
  }

  /** Empty where nothing is stated, or each for another period. */
  private static Optional<Stated> sum(Optional<Stated> one, Optional<Stated> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.filter(stated -> stated.per().equals(other.get().per()))
        .map(stated -> new Stated(stated.amount().plus(other.get().amount()), stated.per()));
  }

  public StatedTime {
    if (workHours.isPresent() && paidHours.isPresent() && unpaidHours.isPresent()) {
      throw new IllegalArgumentException("two of work, paid and unpaid hours say it all");
    }
  }
}
