package org.clickwage.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact number: a quotient of two integers.
 *
 * <p>Wages are chains of multiplications and divisions (a month is 52/12 weeks, a SMIC is a month's
 * pay ÷ 151.67), so no decimal scale holds them all; a quotient does. Two 64-bit integers carry
 * almost every value; an operation that would overflow goes on with {@link BigInteger} and comes
 * back as soon as the reduced value fits. The quotient is not kept reduced: reducing at each step
 * would cost more than the arithmetic.
 */
public final class Rational implements Comparable<Rational> {
  public static final Rational ZERO = new Rational(0, 1);
  public static final Rational ONE = new Rational(1, 1);
  public static final Rational HUNDRED = new Rational(100, 1);

  /** The most significant digits that are written for a machine. */
  public static final int DIGITS = 16;

  /** What two 64-bit integers don't carry. */
  private record Big(BigInteger numerator, BigInteger denominator) {}

  private final long numerator;
  private final long denominator;
  private final Big big; // one field instead of two: a survey's statistics have millions of numbers

  private Rational(long numerator, long denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.big = null;
  }

  private Rational(BigInteger numerator, BigInteger denominator) {
    this.numerator = 0;
    this.denominator = 0;
    this.big = new Big(numerator, denominator);
  }

  public static Rational of(long whole) {
    return whole == Long.MIN_VALUE
        ? reduced(BigInteger.valueOf(whole), BigInteger.ONE)
        : new Rational(whole, 1);
  }

  public static Rational of(BigInteger whole) {
    return reduced(whole, BigInteger.ONE);
  }

  /** The quotient of two integers; throws {@link ArithmeticException} for a zero denominator. */
  public static Rational of(long numerator, long denominator) {
    if (denominator > 0 && numerator != Long.MIN_VALUE) {
      return new Rational(numerator, denominator);
    }
    return reduced(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** The same in its lowest terms. */
  public static Rational of(BigInteger numerator, BigInteger denominator) {
    return reduced(numerator, denominator);
  }

  /** {@code digits × 10^-scale}: what a decimal number in a text is. */
  public static Rational ofDecimal(long digits, int scale) {
    return scale >= 0 && scale <= PowersOfTen.MOST
        ? of(digits, PowersOfTen.of(scale))
        : of(BigDecimal.valueOf(digits, scale));
  }

  public static Rational of(BigDecimal decimal) {
    return decimal.scale() <= 0
        ? of(decimal.toBigInteger())
        : reduced(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  /** Reads a plain decimal number with a point, such as {@code 0.05}. */
  public static Rational parse(String decimal) {
    return of(new BigDecimal(decimal));
  }

  private static Rational reduced(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    if (numerator.bitLength() < Long.SIZE - 1 && denominator.bitLength() < Long.SIZE - 1) {
      return reduced(numerator.longValue(), denominator.longValue());
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    BigInteger n = numerator.divide(divisor);
    BigInteger d = denominator.divide(divisor);
    // 63 bits leave Long.MIN_VALUE out, so that a small value can always be negated.
    return n.abs().bitLength() <= 63 && d.bitLength() <= 63
        ? new Rational(n.longValueExact(), d.longValueExact())
        : new Rational(n, d);
  }

  private static Rational reduced(long numerator, long denominator) {
    long divisor = CommonDivisor.of(numerator, denominator);
    long signed = denominator < 0 ? -divisor : divisor;
    return new Rational(numerator / signed, denominator / signed);
  }

  /** Whether two 64-bit integers carry the value. */
  public boolean isSmall() {
    return big == null;
  }

  /** The numerator as it stands, not reduced, of a value that {@link #isSmall}. */
  public long numerator() {
    return numerator;
  }

  /** The positive denominator as it stands, not reduced, of a value that {@link #isSmall}. */
  public long denominator() {
    return denominator;
  }

  private BigInteger top() {
    return isSmall() ? BigInteger.valueOf(numerator) : big.numerator;
  }

  private BigInteger bottom() {
    return isSmall() ? BigInteger.valueOf(denominator) : big.denominator;
  }

  /** Whether the product of two integers is one of 63 bits and a sign. */
  static boolean multiplies(long a, long b) {
    long product = a * b;
    return LongProduct.high(a, b) == product >> 63 && product != Long.MIN_VALUE;
  }

  public Rational plus(Rational other) {
    if (isSmall() && other.isSmall()) {
      if (numerator == 0) {
        return other;
      } else if (other.numerator == 0) {
        return this;
      }
      long up = factor(denominator, other.denominator);
      long otherUp = factor(other.denominator, denominator);
      if (multiplies(numerator, up)
          && multiplies(other.numerator, otherUp)
          && multiplies(denominator, up)) {
        long left = numerator * up;
        long right = other.numerator * otherUp;
        long sum = left + right;
        if (((left ^ sum) & (right ^ sum)) >= 0) {
          return of(sum, denominator * up);
        }
      }
    }
    return reduced(
        top().multiply(other.bottom()).add(other.top().multiply(bottom())),
        bottom().multiply(other.bottom()));
  }

  /**
   * By what a denominator is multiplied to be one that another number can have too. Cents and
   * hundredths of cents have one in common that is no product of theirs.
   */
  private static long factor(long denominator, long other) {
    if (denominator == other) {
      return 1;
    }
    long larger = Math.max(denominator, other);
    long smaller = Math.min(denominator, other);
    long quotient = larger / smaller;
    boolean divides = quotient * smaller == larger;
    return divides ? (denominator == smaller ? quotient : 1) : other;
  }

  /** The same value with the least denominator, for one that many others are multiplied with. */
  public Rational inLowestTerms() {
    return isSmall() ? reduced(numerator, denominator) : reduced(top(), bottom());
  }

  /** The denominator of the value in its lowest terms. */
  public BigInteger lowestDenominator() {
    return inLowestTerms().bottom();
  }

  /** How many of {@code 1/one} this is; null where it is no whole number of them. */
  public BigInteger unitsOf(BigInteger one) {
    BigInteger[] units = top().multiply(one).divideAndRemainder(bottom());
    return units[1].signum() == 0 ? units[0] : null;
  }

  public Rational minus(Rational other) {
    return plus(other.negated());
  }

  public Rational negated() {
    return isSmall()
        ? new Rational(-numerator, denominator)
        : new Rational(big.numerator.negate(), big.denominator);
  }

  public Rational times(Rational other) {
    if (isZero() || other.isZero()) {
      return ZERO;
    }
    if (isSmall()
        && other.isSmall()
        && multiplies(numerator, other.numerator)
        && multiplies(denominator, other.denominator)) {
      return new Rational(numerator * other.numerator, denominator * other.denominator);
    }
    return reduced(top().multiply(other.top()), bottom().multiply(other.bottom()));
  }

  public Rational times(long whole) {
    return times(of(whole));
  }

  /** Throws {@link ArithmeticException} when {@code other} is zero. */
  public Rational dividedBy(Rational other) {
    if (isSmall()
        && other.isSmall()
        && other.numerator > 0
        && multiplies(numerator, other.denominator)
        && multiplies(denominator, other.numerator)) {
      return new Rational(numerator * other.denominator, denominator * other.numerator);
    }
    return reduced(top().multiply(other.bottom()), bottom().multiply(other.top()));
  }

  public Rational dividedBy(long whole) {
    return dividedBy(of(whole));
  }

  public Rational min(Rational other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Rational max(Rational other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public int signum() {
    return isSmall() ? Long.signum(numerator) : big.numerator.signum();
  }

  public boolean isZero() {
    return signum() == 0;
  }

  public boolean isPositive() {
    return signum() > 0;
  }

  public boolean isNegative() {
    return signum() < 0;
  }

  /** Whether it has no decimals, in as many as {@link #toDecimal} gives. */
  public boolean isWhole() {
    return toDecimal().stripTrailingZeros().scale() <= 0;
  }

  public boolean isLessThan(Rational other) {
    return compareTo(other) < 0;
  }

  /** The least whole number that is not less than this. */
  public Rational ceiling() {
    return isSmall()
        ? of(-Math.floorDiv(-numerator, denominator))
        : of(rounded(0, RoundingMode.CEILING));
  }

  @Override
  public int compareTo(Rational other) {
    if (isSmall() && other.isSmall()) {
      if (denominator == other.denominator) {
        return Long.compare(numerator, other.numerator);
      }
      long high = LongProduct.high(numerator, other.denominator);
      long otherHigh = LongProduct.high(other.numerator, denominator);
      return high != otherHigh
          ? Long.compare(high, otherHigh)
          : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
    }
    return top().multiply(other.bottom()).compareTo(other.top().multiply(bottom()));
  }

  /** Rounded half up (away from zero at a tie), as money is rounded when it is shown. */
  public BigDecimal rounded(int decimals) {
    return rounded(decimals, RoundingMode.HALF_UP);
  }

  public BigDecimal rounded(int decimals, RoundingMode mode) {
    return new BigDecimal(top()).divide(new BigDecimal(bottom()), decimals, mode);
  }

  /** In so many significant digits at the most. */
  public BigDecimal significant(int digits, RoundingMode mode) {
    BigDecimal quotient =
        new BigDecimal(top()).divide(new BigDecimal(bottom()), new MathContext(digits, mode));
    int beyond = quotient.precision() - digits; // in a browser, one digit of a few quotients
    return beyond > 0 ? rounded(quotient.scale() - beyond, mode) : quotient;
  }

  /** The least that is required as machines get it: no less, in {@value #DIGITS} digits. */
  public Rational atLeast() {
    return of(significant(DIGITS, RoundingMode.CEILING));
  }

  /** The most that is allowed as machines get it: no more, in {@value #DIGITS} digits. */
  public Rational atMost() {
    return of(significant(DIGITS, RoundingMode.FLOOR));
  }

  /**
   * Writes {@link #toString} as ASCII bytes, without a text for each number of a table.
   *
   * @param bytes has at least {@value DecimalBytes#MOST} bytes after {@code at}
   * @return where the number ends
   */
  public int write(byte[] bytes, int at) {
    int end = isSmall() ? DecimalBytes.write(numerator, denominator, bytes, at) : -1;
    return end >= 0 ? end : DecimalBytes.write(toDecimal().toPlainString(), bytes, at);
  }

  /** The value for a machine, in {@value #DIGITS} significant digits at the most. */
  public BigDecimal toDecimal() {
    BigDecimal decimal = significant(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
    return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
  }

  /** Equal values are equal, however they were reached: 1/2 and 2/4. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Rational rational && compareTo(rational) == 0;
  }

  @Override
  public int hashCode() {
    Rational lowest = inLowestTerms();
    return 31 * lowest.top().hashCode() + lowest.bottom().hashCode();
  }

  /** The plain decimal form of {@link #toDecimal}. */
  @Override
  public String toString() {
    String small = isSmall() ? DecimalBytes.text(numerator, denominator) : null;
    return small == null ? toDecimal().toPlainString() : small;
  }
}
