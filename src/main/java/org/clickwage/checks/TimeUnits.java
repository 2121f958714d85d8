package org.clickwage.checks;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.clickwage.number.Rational;
import org.clickwage.profile.RecordField;
import org.clickwage.work.Notation;
import org.clickwage.work.Per;
import org.clickwage.work.Period;

/**
 * Which unit the bare numbers of a column of times count: what the hours of other columns show goes
 * before what is possible, and this before the title.
 */
final class TimeUnits {
  private static final Rational MONTH = Rational.of(31 * 24);
  private static final Rational YEAR = Rational.of(366 * 24);

  /** What an hour is paid hardly anywhere, in whatever currency: less, or more, is another unit. */
  private static final Rational LEAST_OF_ANY = Rational.of(1, 5);

  private static final Rational LEAST = Rational.ONE;
  private static final Rational MOST = Rational.of(500);

  /** Those of which an hour's pay has one to three digits; money of others may have five. */
  static final Set<String> OF_FEW_DIGITS =
      Set.of("EUR", "USD", "GBP", "CHF", "CAD", "AUD", "NZD", "BRL", "PLN", "ILS", "SGD");

  /**
   * What the times are worked for.
   *
   * @param cells without any where the pay is not known
   * @param currency its code, where anything says it
   * @param per what it is for, where anything says it
   */
  record Pay(ColumnCells cells, Optional<String> currency, Optional<Per> per) {}

  private final TitlePeriods periods;
  private final TimeEvidence evidence;
  private final Pay pay;
  private final Optional<Per> ofTimes;

  /**
   * @param ofTimes what all times are for, where an option or a column says it
   */
  TimeUnits(TitlePeriods periods, TimeEvidence evidence, Pay pay, Optional<Per> ofTimes) {
    this.periods = periods;
    this.evidence = evidence;
    this.pay = pay;
    this.ofTimes = ofTimes;
  }

  /** The units that a column may be in: one where it is known, none where its cells say it. */
  Set<TimeUnit> of(ColumnCells time) {
    if (!time.isBare()) {
      return Set.of();
    }
    Optional<TimeUnit> shown = shown(time);
    if (shown.isPresent()) {
      return Set.of(shown.get());
    }
    Set<TimeUnit> possible = those(unit -> isPossible(time, unit));
    Set<TimeUnit> likely = EnumSet.copyOf(possible);
    likely.removeIf(unit -> !isLikely(time, unit));
    Optional<TimeUnit> named = TimeUnit.named(time.title()).filter(possible::contains);
    boolean isTitleRight =
        named
            .filter(unit -> likely.size() != 1 || !isBelow(LEAST_OF_ANY, rates(time, unit)))
            .isPresent();
    return isTitleRight ? Set.of(named.get()) : likely.size() == 1 ? likely : possible;
  }

  /** The unit in which the times are those that other columns show. */
  Optional<TimeUnit> shown(ColumnCells time) {
    Set<TimeUnit> shown =
        those(unit -> time.isBare() && evidence.of(time, unit).findFirst().isPresent());
    return shown.size() == 1 ? shown.stream().findFirst() : Optional.empty();
  }

  private static Set<TimeUnit> those(Predicate<TimeUnit> which) {
    Set<TimeUnit> units = EnumSet.allOf(TimeUnit.class);
    units.removeIf(which.negate());
    return units;
  }

  /** No month has more hours; milliseconds are always named as such. */
  private boolean isPossible(ColumnCells time, TimeUnit unit) {
    boolean isNamed = TimeUnit.named(time.title()).equals(Optional.of(unit));
    boolean isOfYear = per(time).equals(Optional.of(Period.YEAR));
    List<Rational> hours = sorted(time.hours(unit));
    return (unit != TimeUnit.MILLISECONDS || isNamed) && !isAbove(isOfYear ? YEAR : MONTH, hours);
  }

  private Optional<Per> per(ColumnCells time) {
    return ofTimes.or(() -> periods.of(time.title(), false).map(Notation::per));
  }

  /** Whether half of some numbers, and the middle of an even number of them, are above another. */
  private static boolean isAbove(Rational most, List<Rational> sorted) {
    return !sorted.isEmpty() && most.isLessThan(sorted.get((sorted.size() - 1) / 2));
  }

  private static boolean isBelow(Rational least, List<Rational> sorted) {
    return !sorted.isEmpty() && sorted.get(sorted.size() / 2).isLessThan(least);
  }

  private static List<Rational> sorted(List<Rational> numbers) {
    return numbers.stream().filter(Objects::nonNull).sorted().toList();
  }

  /** Whether what an hour comes to is a plausible pay; true where nothing shows it. */
  private boolean isLikely(ColumnCells time, TimeUnit unit) {
    boolean isOfFew = pay.currency().filter(OF_FEW_DIGITS::contains).isPresent();
    boolean isOther = pay.currency().isPresent() && !isOfFew;
    List<Rational> rates = rates(time, unit);
    return !isBelow(isOther ? LEAST_OF_ANY : LEAST, rates) && !(isOfFew && isAbove(MOST, rates));
  }

  /** Whether pay over time is what an hour is paid: not where either is for something else. */
  private boolean mayCompare(ColumnCells time) {
    Optional<Per> per = pay.per();
    boolean isOfWork = per.filter(each -> each == Per.Each.HOUR || each == Per.Each.TASK).isEmpty();
    return isOfWork && (per.isEmpty() || per(time).isEmpty() || per.equals(per(time)));
  }

  /** What an hour is paid in each record that says both, from the least. */
  private List<Rational> rates(ColumnCells time, TimeUnit unit) {
    List<Rational> amounts = mayCompare(time) ? pay.cells().amounts(RecordField.PAY) : List.of();
    List<Rational> hours = time.hours(unit);
    List<Rational> rates = new ArrayList<>();
    for (int i = 0; i < amounts.size(); i++) {
      boolean isKnown = amounts.get(i) != null && hours.get(i) != null;
      if (isKnown && amounts.get(i).isPositive() && hours.get(i).isPositive()) {
        rates.add(amounts.get(i).dividedBy(hours.get(i)));
      }
    }
    return sorted(rates);
  }
}
