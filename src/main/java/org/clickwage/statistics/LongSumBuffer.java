package org.clickwage.statistics;

/**
 * Sums that gather whole numbers on 64 bits before they are added up exactly: what millions of
 * records add to stands in one place of the memory.
 */
abstract class LongSumBuffer {
  /** So many numbers of {@link #BITS} bits never overflow. */
  private static final int MOST = 1 << 12;

  private static final int BITS = 50;

  private int size;

  /** Has all bits that a number has, whatever its sign; those of several are joined by or. */
  static long bits(long number) {
    return number ^ number >> Long.SIZE - 1;
  }

  /** Whether numbers with such bits may be gathered. */
  static boolean fit(long bits) {
    return bits >>> BITS == 0;
  }

  /** To be called before one more is gathered: it may be one too many. */
  final void makeRoom() {
    makeRoom(1);
  }

  /** To be called before what another gathered is gathered here too. */
  final void makeRoomFor(LongSumBuffer other) {
    makeRoom(other.size);
  }

  private void makeRoom(int more) {
    if (size + more > MOST) {
      addUp();
    }
    size += more;
  }

  /** To be called before the sums are asked for. */
  final void addUp() {
    if (size > 0) {
      addGathered();
      size = 0;
    }
  }

  /** Adds what was gathered to the sums, and begins again with nothing. */
  abstract void addGathered();
}
