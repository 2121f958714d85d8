package org.clickwage.number;

import java.util.Objects;

/**
 * One figure of a work: a whole number of small units, or nothing that is known; filled again for
 * each of millions of records.
 *
 * <p>Quotients were half of what a large survey allocated. Cents, hundredths of hours, seconds,
 * minutes and tenths of percents all lie on one grid, and what follows from them mostly does. A
 * value that does not, or that 64 bits do not hold, goes on as an exact quotient, and with it what
 * follows from it alone: the caller does not have to know which it is.
 */
public final class Amount {
  /** What an amount is counted in, or is written in: how many units of its grid are one of it. */
  public enum Unit {
    /** Cents, and tenths of a thousandth of a percent of them. */
    MONEY(100_000_000),
    PERCENT(1_000),
    COUNT(1_000),
    /** In microseconds, so that hundredths of hours are whole too. */
    HOURS(3_600_000_000L),
    MINUTES(HOURS.one / 60),
    SECONDS(HOURS.one / 3_600);

    /** Digits that come to no more leave room for sums of them. */
    private static final long MOST = 1L << 59;

    private final long one;

    /** By how many decimals a number has: the units of its last digit, and the most such digits. */
    private final long[] factors = new long[PowersOfTen.MOST + 1];

    private final long[] most = new long[factors.length];

    Unit(long one) {
      this.one = one;
      for (int decimals = 0; decimals < factors.length; decimals++) {
        long power = PowersOfTen.of(decimals);
        factors[decimals] = one % power == 0 ? one / power : 0;
        most[decimals] = factors[decimals] == 0 ? -1 : MOST / factors[decimals];
      }
    }

    /** How many units are one of it. */
    public long one() {
      return one;
    }
  }

  // So that the worse of two is one or the other.
  private static final int WHOLE = 0;
  private static final int EXACT = 1;
  private static final int UNKNOWN = 2;

  private static final long HUNDRED_PERCENT = 100 * Unit.PERCENT.one;

  private final Unit unit;
  private long units;
  private Rational exact;
  private int state = UNKNOWN;

  public Amount(Unit unit) {
    this.unit = unit;
  }

  /** A decimal number as it is written: its digits, of which so many are decimals. */
  public void set(long digits, int decimals, Unit writtenIn) {
    if (digits <= writtenIn.most[decimals]) {
      setUnits(digits * writtenIn.factors[decimals]);
    } else {
      set(Rational.ofDecimal(digits, decimals).times(Rational.of(writtenIn.one, unit.one)));
    }
  }

  /** Any value; null for one that is not known. */
  public void set(Rational value) {
    state = UNKNOWN;
    if (value != null && !setWhole(value)) {
      exact = value.inLowestTerms();
      state = EXACT;
      setWhole(exact);
    }
  }

  /** Sets a value to whole units if its denominator says that it is so many; else does nothing. */
  private boolean setWhole(Rational value) {
    if (!value.isSmall()) {
      return false;
    }
    long factor = unit.one / value.denominator();
    long whole = value.numerator() * factor;
    boolean fits = LongProduct.high(value.numerator(), factor) == whole >> Long.SIZE - 1;
    if (!fits || factor * value.denominator() != unit.one) {
      return false;
    }
    setUnits(whole);
    return true;
  }

  public void setUnknown() {
    state = UNKNOWN;
  }

  public void setZero() {
    setUnits(0);
  }

  public void set(Amount other) {
    units = other.units;
    state = other.state;
    if (state == EXACT) { // else the collector of garbage has one reference less to follow
      exact = other.exact;
    }
  }

  public Amount copy() {
    Amount copy = new Amount(unit);
    copy.set(this);
    return copy;
  }

  /** A whole number of units of the grid. */
  public void setUnits(long whole) {
    units = whole;
    state = WHOLE;
  }

  /** Both together; not known where one is not. */
  public void sum(Amount one, Amount other) {
    int worse = one.state | other.state;
    long sum = one.units + other.units;
    if (worse == WHOLE && ((one.units ^ sum) & (other.units ^ sum)) >= 0) {
      setUnits(sum);
    } else {
      set(worse >= UNKNOWN ? null : one.value().plus(other.value()));
    }
  }

  /**
   * What amounts come to; not known where one of them is not.
   *
   * @param taken a bit for each place whose amount is taken off
   */
  public void balance(Amount[] amounts, int taken) {
    int worst = WHOLE;
    long left = 0;
    long overflow = 0;
    for (int i = 0; i < amounts.length; i++) {
      long more = amounts[i].units;
      boolean isTaken = isAt(i, taken);
      long next = isTaken ? left - more : left + more;
      overflow |= (left ^ next) & (isTaken ? left ^ more : more ^ next);
      worst |= amounts[i].state;
      left = next;
    }
    if (worst == WHOLE && overflow >= 0) {
      setUnits(left);
    } else {
      set(worst >= UNKNOWN ? null : exactBalance(amounts, taken));
    }
  }

  private static Rational exactBalance(Amount[] amounts, int taken) {
    Rational left = Rational.ZERO;
    for (int i = 0; i < amounts.length; i++) {
      Rational more = amounts[i].value();
      left = isAt(i, taken) ? left.minus(more) : left.plus(more);
    }
    return left;
  }

  private static boolean isAt(int place, int bits) {
    return (bits >> place & 1) != 0;
  }

  /** What a part leaves of a whole. */
  public void less(Amount whole, Amount part) {
    int worse = whole.state | part.state;
    long rest = whole.units - part.units;
    if (worse == WHOLE && ((whole.units ^ part.units) & (whole.units ^ rest)) >= 0) {
      setUnits(rest);
    } else {
      set(worse >= UNKNOWN ? null : whole.value().minus(part.value()));
    }
  }

  /** So many percent of another. */
  public void share(Amount of, Amount percent) {
    int worse = of.state | percent.state;
    if (worse == WHOLE && percent.units == 0) { // as most percentages are that a file lacks
      setZero();
      return;
    }
    long whole = of.units / HUNDRED_PERCENT;
    long product = (of.units - whole * HUNDRED_PERCENT) * percent.units;
    long part = product / HUNDRED_PERCENT;
    boolean isWhole = part * HUNDRED_PERCENT == product && isUpToAll(percent.units);
    if (worse == WHOLE && isWhole) {
      setUnits(whole * percent.units + part);
    } else {
      set(worse >= UNKNOWN ? null : of.value().times(percent.value()).dividedBy(Rational.HUNDRED));
    }
  }

  /** Whether no part of 64 bits needs more of them. */
  private static boolean isUpToAll(long percent) {
    return percent >= 0 && percent <= HUNDRED_PERCENT;
  }

  /** Multiplies it; what is not known stays so. */
  public void multiply(Rational factor) {
    set(isKnown() ? value().times(factor) : null);
  }

  public boolean isKnown() {
    return state != UNKNOWN;
  }

  /** Whether it is a whole number of units; of an amount that is known. */
  public boolean isWhole() {
    return state == WHOLE;
  }

  /** How many units an amount {@link #isWhole} has. */
  public long units() {
    return units;
  }

  public boolean isPositive() {
    return state == WHOLE ? units > 0 : state == EXACT && exact.isPositive();
  }

  /** Whether it is less than one of the same unit; none is less than one that is not known. */
  public boolean isLessThan(Amount other) {
    return (state | other.state) == WHOLE
        ? units < other.units
        : other.isKnown() && value().isLessThan(other.value());
  }

  /** Null where it is not known. */
  public Rational value() {
    if (state == WHOLE) {
      long size = largestUnit();
      return Rational.of(units / size, unit.one / size);
    }
    return state == EXACT ? exact : null;
  }

  /**
   * The size of the largest unit in which it is whole: cents or hundredths of hours, else shares of
   * cents or seconds. Quotients of small units would soon need more than 64 bits.
   */
  private long largestUnit() {
    if (unit == Unit.MONEY) {
      return units % 1_000_000 == 0 ? 1_000_000 : units % 1_000 == 0 ? 1_000 : 1;
    }
    boolean areHours = unit == Unit.HOURS;
    return areHours && units % 1_000_000 == 0
        ? (units % 36_000_000 == 0 ? 36_000_000 : 1_000_000)
        : 1;
  }

  /** The amount for each of the others; null where one is not known, or there are no others. */
  public Rational per(Amount by) {
    if ((state | by.state) >= UNKNOWN || !by.isPositive()) {
      return null;
    }
    Rational quotient = state == WHOLE && by.state == WHOLE ? quotient(by) : null;
    return quotient == null ? value().dividedBy(by.value()) : quotient;
  }

  /**
   * Cents by hundredths of an hour: what is in both units is not carried on. Null where 64 bits do
   * not hold it.
   */
  private Rational quotient(Amount by) {
    long size = largestUnit();
    long sizeBy = by.largestUnit();
    long parts = unit.one / size;
    long partsBy = by.unit.one / sizeBy;
    long common = parts % partsBy == 0 ? partsBy : 1;
    long up = partsBy / common;
    long down = parts / common;
    long number = units / size;
    long divisor = by.units / sizeBy;
    return Rational.multiplies(number, up) && Rational.multiplies(down, divisor)
        ? Rational.of(number * up, down * divisor)
        : null;
  }

  /** Takes its value, but not its unit, into the binary form of sums, or from it. */
  public void exchange(BinaryForm form) {
    int kind = (int) form.count(state);
    if (kind == WHOLE) {
      setUnits(form.signed(units));
    } else {
      set(kind == UNKNOWN ? null : form.number(exact));
    }
  }

  /** Equal values are equal, held as whole units or not. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Amount amount
        && unit == amount.unit
        && ((state | amount.state) == WHOLE
            ? units == amount.units
            : Objects.equals(value(), amount.value()));
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(value());
  }

  @Override
  public String toString() {
    return String.valueOf(value());
  }
}
