package org.clickwage.statistics;

/**
 * Sums that gather whole numbers on 64 bits before they are added up exactly: millions of records
 * have the same units, and what they add to stands in one place of the memory.
 */
abstract class LongSumBuffer {
  /** So many numbers of {@link #BITS} bits never overflow. */
  private static final int MOST = 1 << 20;

  private static final int BITS = 42;

  private long moneyFactor;
  private long hourFactor;
  private int size;

  /** Has all bits that a number has, whatever its sign; those of several are joined by or. */
  static long bits(long number) {
    return number ^ number >> Long.SIZE - 1;
  }

  /** Whether numbers with such bits may be gathered. */
  static boolean fit(long bits) {
    return bits >>> BITS == 0;
  }

  /** To be called before one more is gathered: it may have other units, or be one too many. */
  final void makeRoomFor(PlainObservation unit) {
    makeRoomFor(unit.moneyFactor(), unit.hourFactor(), 1);
  }

  /** To be called before what another gathered is gathered here too. */
  final void makeRoomFor(LongSumBuffer other) {
    makeRoomFor(other.moneyFactor, other.hourFactor, other.size);
  }

  private void makeRoomFor(long perMoney, long perHour, int more) {
    if (more == 0) {
      return;
    }
    if (perMoney != moneyFactor || perHour != hourFactor || size + more > MOST) {
      addUp();
      moneyFactor = perMoney;
      hourFactor = perHour;
    }
    size += more;
  }

  /** To be called before the sums are asked for. */
  final void addUp() {
    if (size > 0) {
      addGathered(moneyFactor, hourFactor);
      size = 0;
    }
  }

  /** Adds what was gathered to the sums, and begins again with nothing. */
  abstract void addGathered(long perMoney, long perHour);
}
