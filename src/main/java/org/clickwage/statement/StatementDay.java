package org.clickwage.statement;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.clickwage.number.Rational;
import org.clickwage.profile.PaymentType;

/** The facts of one day, or of several together; the money is in one currency. */
public record StatementDay(Map<Quantity, Rational> amounts) {
  public static final StatementDay NOTHING = new StatementDay(Map.of());

  /** Money for work, what is taken off it, and hours. */
  static final Set<Quantity> QUANTITIES_OF_WORK = quantitiesOfWork();

  public StatementDay {
    amounts = amounts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(amounts));
  }

  public static StatementDay of(Quantity what, Rational amount) {
    return new StatementDay(Map.of(what, amount));
  }

  /** A line of payment with its sign; a fee and charges take from what is paid out. */
  public static StatementDay paying(PaymentType line, Rational amount) {
    Quantity what = Quantity.of(line);
    Rational signed = what.isTaken() ? amount.negated() : amount;
    return of(what, signed).plus(of(Quantity.LINES, Rational.ONE));
  }

  public StatementDay plus(StatementDay more) {
    Map<Quantity, Rational> sums = new EnumMap<>(Quantity.class);
    sums.putAll(amounts);
    more.amounts.forEach((what, amount) -> sums.merge(what, amount, Rational::plus));
    return new StatementDay(sums);
  }

  /** The same with its money in another currency. */
  StatementDay exchanged(Rational rate) {
    Map<Quantity, Rational> other = new EnumMap<>(Quantity.class);
    amounts.forEach(
        (what, amount) -> other.put(what, what.isMoney() ? amount.times(rate) : amount));
    return new StatementDay(other);
  }

  public Rational get(Quantity what) {
    return amounts.getOrDefault(what, Rational.ZERO);
  }

  private Rational sum(Quantity... parts) {
    return Arrays.stream(parts).map(this::get).reduce(Rational.ZERO, Rational::plus);
  }

  private Rational sum(Predicate<Quantity> which) {
    return sum(Arrays.stream(Quantity.values()).filter(which).toArray(Quantity[]::new));
  }

  /** Everything that was paid out, which is what the lines add up to. */
  public Rational paidOut() {
    return sum(what -> what.isMoney() && !what.isTaken()).minus(kept());
  }

  /** What the platform did not pay out of it: its fee, charges that it withheld, and the like. */
  public Rational kept() {
    return sum(Quantity::isTaken);
  }

  /** Money for work, before the platform's fee; reimbursements and taxes are none. */
  public Rational grossPay() {
    return sum(Quantity::isGrossPay);
  }

  /** What the platform itself pays for work, after its fee: tips are the customers'. */
  public Rational fromPlatform() {
    return sum(Quantity.FARES, Quantity.BONUSES).minus(get(Quantity.FEES));
  }

  /** All hours of work, waiting among them; time offline is no work. */
  public Rational workHours() {
    return hoursByState().plus(get(Quantity.LOGGED));
  }

  private Rational hoursByState() {
    return sum(Quantity.WAITING, Quantity.EN_ROUTE, Quantity.ON_TRIP);
  }

  /** Whether it has the same money for work and the same hours. */
  boolean hasSameWorkAs(StatementDay other) {
    return QUANTITIES_OF_WORK.stream().allMatch(what -> get(what).compareTo(other.get(what)) == 0);
  }

  private static Set<Quantity> quantitiesOfWork() {
    Set<Quantity> all = EnumSet.allOf(Quantity.class);
    all.removeIf(what -> !what.isGrossPay() && !what.isTaken());
    all.addAll(EnumSet.range(Quantity.WAITING, Quantity.LOGGED));
    return all;
  }

  boolean hasCharges() {
    return !get(Quantity.CHARGES).isZero();
  }

  public boolean hasMoney() {
    return get(Quantity.LINES).isPositive();
  }

  public boolean hasTime() {
    return workHours().isPositive();
  }

  /** Whether there are hours, and something says what was done in them; a logbook does not. */
  boolean knowsStates() {
    return hoursByState().isPositive();
  }

  public boolean isEmpty() {
    return !hasMoney() && !hasTime() && get(Quantity.TRIPS).isZero();
  }
}
