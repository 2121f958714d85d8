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

  private final TimeEvidence evidence;
  private final Pay pay;
  private final Optional<Per> ofTimes;

  /**
   * @param ofTimes what all times are for, where an option or a column says it
   */
  TimeUnits(TimeEvidence evidence, Pay pay, Optional<Per> ofTimes) {
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
    Optional<TimeUnit> title = TimeUnit.named(time.title());
    Optional<Per> per = ofTimes.or(() -> TitlePeriods.of(time.title(), false).map(Notation::per));
    Rational most = per.equals(Optional.of(Period.YEAR)) ? YEAR : MONTH;
    Set<TimeUnit> possible =
        those(unit -> isUsual(unit, title) && !isAbove(most, known(time.hours(unit))));
    List<Rational> amounts = mayCompare(per) ? pay.cells().amounts(RecordField.PAY) : List.of();
    Set<TimeUnit> likely = EnumSet.copyOf(possible);
    likely.removeIf(unit -> !isLikely(rates(amounts, time.hours(unit))));
    Optional<TimeUnit> named = title.filter(possible::contains);
    boolean isTitleRight =
        named
            .map(unit -> rates(amounts, time.hours(unit)))
            .filter(rates -> likely.size() != 1 || !isBelow(LEAST_OF_ANY, rates))
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

  /** Milliseconds are always named as such. */
  private static boolean isUsual(TimeUnit unit, Optional<TimeUnit> named) {
    return unit != TimeUnit.MILLISECONDS || named.equals(Optional.of(unit));
  }

  private static List<Rational> known(List<Rational> numbers) {
    return numbers.stream().filter(Objects::nonNull).toList();
  }

  /** Whether more than half of some numbers are above another. */
  private static boolean isAbove(Rational most, List<Rational> numbers) {
    return numbers.stream().filter(most::isLessThan).count() > numbers.size() / 2;
  }

  private static boolean isBelow(Rational least, List<Rational> numbers) {
    return numbers.stream().filter(each -> each.isLessThan(least)).count() > numbers.size() / 2;
  }

  /** Whether what an hour comes to is a plausible pay; true where nothing shows it. */
  private boolean isLikely(List<Rational> rates) {
    boolean isOfFew = pay.currency().filter(OF_FEW_DIGITS::contains).isPresent();
    boolean isOther = pay.currency().isPresent() && !isOfFew;
    return !isBelow(isOther ? LEAST_OF_ANY : LEAST, rates) && !(isOfFew && isAbove(MOST, rates));
  }

  /** Whether pay over time is what an hour is paid: not where either is for something else. */
  private boolean mayCompare(Optional<Per> perOfTime) {
    Optional<Per> per = pay.per();
    boolean isOfWork = per.filter(each -> each == Per.Each.HOUR || each == Per.Each.TASK).isEmpty();
    return isOfWork && (per.isEmpty() || perOfTime.isEmpty() || per.equals(perOfTime));
  }

  /** What an hour is paid in each record that says both. */
  private static List<Rational> rates(List<Rational> amounts, List<Rational> hours) {
    List<Rational> rates = new ArrayList<>();
    for (int i = 0; i < amounts.size(); i++) {
      boolean isKnown = amounts.get(i) != null && hours.get(i) != null;
      if (isKnown && amounts.get(i).isPositive() && hours.get(i).isPositive()) {
        rates.add(amounts.get(i).dividedBy(hours.get(i)));
      }
    }
    return rates;
  }
}
