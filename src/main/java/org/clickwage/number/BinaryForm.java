package org.clickwage.number;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * Sums on their way into their binary form, or out of it. Each says once, in one order, what it
 * consists of: that is written, or else read and added to what is there already.
 */
public final class BinaryForm {
  private static final int BITS = 7;

  /** Says in a byte that another one follows. */
  private static final int MORE = 1 << BITS;

  private interface Step<T> {
    T take() throws IOException;
  }

  /** Null where it is read. */
  private final DataOutput out;

  private final DataInput in;

  private BinaryForm(DataOutput out, DataInput in) {
    this.out = out;
    this.in = in;
  }

  public static BinaryForm to(DataOutput out) {
    return new BinaryForm(out, null);
  }

  public static BinaryForm from(DataInput in) {
    return new BinaryForm(null, in);
  }

  public boolean isReading() {
    return out == null;
  }

  private <T> T take(Step<T> writing, Step<T> reading) {
    try {
      return out == null ? reading.take() : writing.take();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A word of 64 bits: the known one is written, or another one read. */
  public long word(long known) {
    return take(
        () -> {
          out.writeLong(known);
          return known;
        },
        () -> in.readLong());
  }

  /** A number that is not negative, seven bits in a byte, since most are small. */
  public long count(long known) {
    return take(() -> written(known), this::readCount);
  }

  private long written(long count) throws IOException {
    long rest = count;
    for (; rest >= MORE; rest >>>= BITS) {
      out.writeByte((int) rest | MORE);
    }
    out.writeByte((int) rest);
    return count;
  }

  private long readCount() throws IOException {
    long count = 0;
    int shift = 0;
    byte next = in.readByte();
    for (; next < 0; next = in.readByte()) {
      count |= (long) (next & MORE - 1) << shift;
      shift += BITS;
    }
    return count | (long) next << shift;
  }

  /** What is to be added to a number that is not negative: nothing where that is written. */
  public long more(long known) {
    long other = count(known);
    return out == null ? other : 0;
  }

  /** What is to be added to a whole number. */
  public BigInteger more(BigInteger known) {
    BigInteger other = whole(known);
    return out == null ? other : BigInteger.ZERO;
  }

  /** Whether there is what follows. */
  public boolean isThere(boolean known) {
    return count(known ? 1 : 0) > 0;
  }

  /** Any text, letter by letter: a cell may be longer than the forms of the JDK allow. */
  public String text(String known) {
    int length = (int) count(isReading() ? 0 : known.length());
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append((char) count(isReading() ? 0 : known.charAt(i)));
    }
    return text.toString();
  }

  public BigInteger whole(BigInteger known) {
    byte[] bytes = out == null ? null : known.toByteArray();
    int length = (int) count(bytes == null ? 0 : bytes.length);
    return take(
        () -> {
          out.write(bytes);
          return known;
        },
        () -> {
          byte[] read = new byte[length];
          in.readFully(read);
          return new BigInteger(read);
        });
  }

  /** Any number; null for none, which no denominator says. */
  public Rational number(Rational known) {
    BigInteger denominator = whole(known == null ? BigInteger.ZERO : known.lowestDenominator());
    if (denominator.signum() == 0) {
      return null;
    }
    BigInteger numerator = whole(known == null ? null : known.unitsOf(denominator));
    return Rational.of(numerator).dividedBy(Rational.of(denominator));
  }

  /**
   * All elements of a collection.
   *
   * @param writer writes one of those that are known
   * @param reader reads one, and adds it
   */
  public <T> void each(Collection<T> known, Consumer<T> writer, Runnable reader) {
    long size = count(known.size());
    if (out == null) {
      for (long read = 0; read < size; read++) {
        reader.run();
      }
    } else {
      known.forEach(writer);
    }
  }
}
