package org.clickwage.statistics;

import org.clickwage.number.Rational;

/**
 * The hours of one unit under each of its references, in units of their grid.
 *
 * <p>A worker's records stand under few references, and a file's millions under few hundreds. Sums
 * of reference × hours would have a denominator for each mixture of them, of hundreds of bits;
 * these stay whole.
 */
public final class HoursByReference {
  /**
   * A look-up passes all of them; a worker with more, each record its own, is summed in quotients.
   */
  public static final int MOST = 48;

  private final Rational reference;
  private final long hours;
  private final HoursByReference others;

  private HoursByReference(Rational reference, long hours, HoursByReference others) {
    this.reference = reference;
    this.hours = hours;
    this.others = others;
  }

  public static HoursByReference of(Rational reference, long hours) {
    return new HoursByReference(reference, hours, null);
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
  HoursByReference others() {
    return others;
  }

  /**
   * The hours of both. Throws {@link ArithmeticException} where they need more than 64 bits, or
   * more than {@value #MOST} references.
   */
  public HoursByReference plus(HoursByReference more) {
    HoursByReference sum = this;
    for (HoursByReference each = more; each != null; each = each.others) {
      sum = sum.plus(each.reference, each.hours, MOST);
    }
    return sum;
  }

  /**
   * @param room how many references there may be, from this on
   */
  private HoursByReference plus(Rational under, long more, int room) {
    if (reference == under || reference.equals(under)) {
      return new HoursByReference(reference, Math.addExact(hours, more), others);
    }
    if (room == 1) {
      throw new ArithmeticException("more than " + MOST + " references");
    }
    HoursByReference rest = others == null ? of(under, more) : others.plus(under, more, room - 1);
    return new HoursByReference(reference, hours, rest);
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
