package org.clickwage.statistics;

import org.clickwage.money.Rational;

/**
 * The hours of one unit under each of its references, in units that the holder knows.
 *
 * <p>A worker's records stand under few references, and a file's millions under few hundreds. Sums
 * of reference × hours would have a denominator for each mixture of them, of hundreds of bits;
 * these stay whole.
 */
public final class HoursUnder {
  /**
   * A look-up passes all of them; a worker with more, each record its own, is summed in quotients.
   */
  public static final int MOST = 48;

  private final Rational reference;
  private final long hours;
  private final HoursUnder others;

  private HoursUnder(Rational reference, long hours, HoursUnder others) {
    this.reference = reference;
    this.hours = hours;
    this.others = others;
  }

  public static HoursUnder of(Rational reference, long hours) {
    return new HoursUnder(reference, hours, null);
  }

  Rational reference() {
    return reference;
  }

  long hours() {
    return hours;
  }

  /** Whether there is more than one reference. */
  public boolean isMixed() {
    return others != null;
  }

  /** Those under the other references; null for none. */
  HoursUnder others() {
    return others;
  }

  /**
   * The hours of both, each times its factor. Throws {@link ArithmeticException} where they need
   * more than 64 bits, or more than {@value #MOST} references.
   */
  public HoursUnder plus(long factor, HoursUnder more, long moreFactor) {
    HoursUnder sum = times(factor);
    for (HoursUnder each = more; each != null; each = each.others) {
      sum = sum.plus(each.reference, Math.multiplyExact(each.hours, moreFactor), MOST);
    }
    return sum;
  }

  private HoursUnder times(long factor) {
    return factor == 1
        ? this
        : new HoursUnder(
            reference,
            Math.multiplyExact(hours, factor),
            others == null ? null : others.times(factor));
  }

  /**
   * @param room how many references there may be, from this on
   */
  private HoursUnder plus(Rational under, long more, int room) {
    if (reference == under || reference.equals(under)) {
      return new HoursUnder(reference, Math.addExact(hours, more), others);
    }
    if (room == 1) {
      throw new ArithmeticException("more than " + MOST + " references");
    }
    HoursUnder rest = others == null ? of(under, more) : others.plus(under, more, room - 1);
    return new HoursUnder(reference, hours, rest);
  }

  /** Σ reference × hours. */
  public Rational due() {
    Rational own = reference.times(hours);
    return others == null ? own : own.plus(others.due());
  }

  /**
   * The reference of one hour, on average.
   *
   * @param inAll all hours, over zero
   */
  public Rational mean(long inAll) {
    return others == null ? reference : due().dividedBy(inAll);
  }
}
