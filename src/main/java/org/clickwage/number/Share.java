package org.clickwage.number;

/**
 * A part of a whole. It has two named doors, percent and fraction, so that a factor of a hundred
 * can't slip in between.
 */
public record Share(Rational fraction) implements Comparable<Share> {
  public static final Share NONE = ofFraction(Rational.ZERO);
  public static final Share WHOLE = ofFraction(Rational.ONE);

  public static Share ofPercent(Rational percent) {
    return new Share(percent.dividedBy(Rational.HUNDRED));
  }

  public static Share ofFraction(Rational fraction) {
    return new Share(fraction);
  }

  public Rational percent() {
    return fraction.times(Rational.HUNDRED);
  }

  public Rational of(Rational whole) {
    return whole.times(fraction);
  }

  @Override
  public int compareTo(Share other) {
    return fraction.compareTo(other.fraction);
  }

  @Override
  public String toString() {
    return percent() + " %";
  }
}
