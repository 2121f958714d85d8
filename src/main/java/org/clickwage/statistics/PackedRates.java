package org.clickwage.statistics;

import java.util.ArrayList;
import java.util.List;
import org.clickwage.number.SetAside;

/**
 * Many rates in order in some three bytes each, and their weights where not all are 1, out of the
 * memory's way: of each, what it has more than the one before it, seven bits in a byte.
 */
final class PackedRates implements RateRun {
  private static final int BITS = 7;

  /** Says in a byte that another one follows. */
  private static final int MORE = 1 << BITS;

  /** The bytes of a rate and its weight at the most. */
  private static final int LONGEST = 20;

  private static final int PIECE = 1 << 16;

  private final List<SetAside> pieces;
  private final long size;
  private final boolean isWeighted;
  private final long greatestWeight;

  private PackedRates(Packer packed) {
    this.pieces = List.copyOf(packed.pieces);
    this.size = packed.size;
    this.isWeighted = packed.isWeighted;
    this.greatestWeight = packed.greatestWeight;
  }

  @Override
  public long size() {
    return size;
  }

  boolean isWeighted() {
    return isWeighted;
  }

  /** In units of the grid. */
  long greatestWeight() {
    return greatestWeight;
  }

  @Override
  public Reader reader(int decimals, int buffer) {
    return new Unpacking(decimals, buffer);
  }

  /** Takes rates on their grid, in order, and their weights in its units. */
  static final class Packer {
    private final boolean isWeighted;
    private final byte[] bytes = new byte[PIECE];
    private final List<SetAside> pieces = new ArrayList<>();
    private int end;
    private long size;
    private long last = -FixedPointScale.MOST_UNITS;
    private long greatestWeight = FixedPointScale.WEIGHT_ONE;

    Packer(boolean isWeighted) {
      this.isWeighted = isWeighted;
    }

    void add(long rate, long weight) {
      write(rate - last);
      if (isWeighted) {
        write(weight);
        greatestWeight = size == 0 ? weight : Math.max(greatestWeight, weight);
      }
      last = rate;
      size++;
      if (end > PIECE - LONGEST) {
        setAside();
      }
    }

    private void write(long count) {
      long rest = count;
      for (; rest >= MORE; rest >>>= BITS) {
        bytes[end++] = (byte) (rest | MORE);
      }
      bytes[end++] = (byte) rest;
    }

    private void setAside() {
      pieces.add(SetAside.of(bytes, end));
      end = 0;
    }

    PackedRates packed() {
      setAside();
      return new PackedRates(this);
    }
  }

  private final class Unpacking implements Reader {
    private final int decimals;
    private final byte[] buffer;
    private int at;
    private int end;

    /** The piece that is read, and from where on. */
    private int piece;

    private int unread;
    private long left = size;
    private long last = -FixedPointScale.MOST_UNITS;

    private Unpacking(int decimals, int buffer) {
      this.decimals = decimals;
      this.buffer = new byte[Math.max(buffer, 2 * LONGEST)];
    }

    @Override
    public int read(long[] rates, long[] weights, int from, int to) {
      int count = (int) Math.min(to - from, left);
      for (int i = from; i < from + count; i++) {
        if (end - at < LONGEST) {
          fill();
        }
        last += count();
        rates[i] = last;
        long weight = isWeighted ? count() : FixedPointScale.WEIGHT_ONE;
        if (weights != null) {
          weights[i] = WeightList.units(weight, decimals);
        }
      }
      left -= count;
      return count;
    }

    /** No rate lies in two pieces. */
    private void fill() {
      if (at == end && unread == pieces.get(piece).length()) {
        piece++;
        unread = 0;
      }
      System.arraycopy(buffer, at, buffer, 0, end - at);
      end -= at;
      at = 0;
      int more = Math.min(buffer.length - end, pieces.get(piece).length() - unread);
      pieces.get(piece).read(unread, buffer, end, more);
      unread += more;
      end += more;
    }

    private long count() {
      long count = 0;
      int shift = 0;
      byte next = buffer[at++];
      for (; next < 0; next = buffer[at++]) {
        count |= (long) (next & MORE - 1) << shift;
        shift += BITS;
      }
      return count | (long) next << shift;
    }
  }
}
