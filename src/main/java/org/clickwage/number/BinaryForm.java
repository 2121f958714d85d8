package org.clickwage.number;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Sums on their way into their binary form, or out of it. Each says once, in one order, what it
 * consists of: that is written, or else read and added to what is there already.
 *
 * <p>It has a buffer of its own, for one thread: those of the JDK take a lock for each byte.
 */
public final class BinaryForm {
  /** Bytes that are no sums, though nothing shows it before they are read. */
  public static final class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private DamagedException(RuntimeException cause) {
      super(cause);
    }
  }

  private static final int SIZE = 1 << 16;
  private static final int BITS = 7;

  /** Says in a byte that another one follows. */
  private static final int MORE = 1 << BITS;

  /** Null where it is read. */
  private final OutputStream out;

  private final InputStream in;
  private final byte[] bytes;
  private int at;

  /** Where what was read into the buffer ends. */
  private int end;

  private BinaryForm(OutputStream out, InputStream in, byte[] bytes) {
    this.out = out;
    this.in = in;
    this.bytes = bytes;
  }

  /** Nothing is written for certain before {@link #flush}. */
  public static BinaryForm to(OutputStream out) {
    return new BinaryForm(out, null, new byte[SIZE]);
  }

  /** May read more than what is asked of it. */
  public static BinaryForm from(InputStream in) {
    return new BinaryForm(null, in, new byte[SIZE]);
  }

  /** Reads these and no more. */
  public static BinaryForm from(byte[] all) {
    BinaryForm form = new BinaryForm(null, InputStream.nullInputStream(), all);
    form.end = all.length;
    return form;
  }

  /**
   * Reads something. Where the bytes can't be what they have to be, any failure of those who take
   * them shows it, and is a {@link DamagedException}; one of reading or writing goes on.
   */
  public static <T> T undamaged(Supplier<T> all) {
    try {
      return all.get();
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof EOFException ? new DamagedException(e) : e;
    } catch (RuntimeException e) {
      throw new DamagedException(e);
    }
  }

  public boolean isReading() {
    return out == null;
  }

  /** Hands on what was written. */
  public void flush() {
    try {
      out.write(bytes, 0, at);
      at = 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(int next) {
    if (at == bytes.length) {
      flush();
    }
    bytes[at++] = (byte) next;
  }

  private byte read() {
    if (at == end) {
      fill();
    }
    return bytes[at++];
  }

  private void fill() {
    try {
      end = in.read(bytes, 0, bytes.length);
      at = 0;
      if (end <= 0) {
        end = 0;
        throw new EOFException();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A word of 64 bits: the known one is written, or another one read. */
  public long word(long known) {
    long word = known;
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      if (out == null) {
        word = word << Byte.SIZE | read() & 0xFF;
      } else {
        write((int) (known >>> shift));
      }
    }
    return word;
  }

  /** A number that is not negative, seven bits in a byte, since most are small. */
  public long count(long known) {
    return out == null ? readCount() : written(known);
  }

  private long written(long count) {
    long rest = count;
    for (; (rest & -MORE) != 0; rest >>>= BITS) {
      write((int) rest | MORE);
    }
    write((int) rest);
    return count;
  }

  private long readCount() {
    long count = 0;
    int shift = 0;
    byte next = read();
    for (; next < 0; next = read()) {
      count |= (long) (next & MORE - 1) << shift;
      shift += BITS;
    }
    return count | (long) next << shift;
  }

  /** A whole number, of whichever sign: most are small. */
  public long signed(long known) {
    long folded = count(known << 1 ^ known >> Long.SIZE - 1);
    return folded >>> 1 ^ -(folded & 1);
  }

  /** The version of all that follows; another one than the known one is not read. */
  public void version(long known) {
    if (count(known) != known) {
      throw new UncheckedIOException(new IOException("of another version than " + known));
    }
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
    StringBuilder text = new StringBuilder(Math.min(length, SIZE));
    for (int i = 0; i < length; i++) {
      text.append((char) count(isReading() ? 0 : known.charAt(i)));
    }
    return text.toString();
  }

  public BigInteger whole(BigInteger known) {
    byte[] whole = bytes(out == null ? null : known.toByteArray());
    return out == null ? new BigInteger(whole) : known;
  }

  /** What has a form of its own. */
  public byte[] bytes(byte[] known) {
    if (out == null) {
      return read((int) count(0));
    }
    count(known.length);
    for (byte each : known) {
      write(each);
    }
    return known;
  }

  /** With room for no more than has come: a length may be damaged. */
  private byte[] read(int length) {
    byte[] all = new byte[Math.min(length, SIZE)];
    for (int i = 0; i < length; i++) {
      if (i == all.length) {
        all = Arrays.copyOf(all, (int) Math.min(length, 2L * i));
      }
      all[i] = read();
    }
    return all;
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
