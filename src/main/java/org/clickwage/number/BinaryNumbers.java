package org.clickwage.number;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigInteger;

/** Exact numbers in the binary form of part sums; equal numbers have equal bytes. */
public final class BinaryNumbers {
  private static final int BITS = 7;

  /** Says in a byte that another one follows. */
  private static final int MORE = 1 << BITS;

  private BinaryNumbers() {}

  /** Writes a number that is not negative, seven bits in a byte: most are small. */
  public static void writeCount(long count, DataOutput out) throws IOException {
    long rest = count;
    for (; rest >= MORE; rest >>>= BITS) {
      out.writeByte((int) rest | MORE);
    }
    out.writeByte((int) rest);
  }

  public static long readCount(DataInput in) throws IOException {
    long count = 0;
    int shift = 0;
    byte next = in.readByte();
    for (; next < 0; next = in.readByte()) {
      count |= (long) (next & MORE - 1) << shift;
      shift += BITS;
    }
    return count | (long) next << shift;
  }

  public static void write(BigInteger whole, DataOutput out) throws IOException {
    byte[] bytes = whole.toByteArray();
    writeCount(bytes.length, out);
    out.write(bytes);
  }

  public static BigInteger readWhole(DataInput in) throws IOException {
    byte[] bytes = new byte[(int) readCount(in)];
    in.readFully(bytes);
    return new BigInteger(bytes);
  }

  /**
   * @param number null for none, which no denominator says
   */
  public static void write(Rational number, DataOutput out) throws IOException {
    BigInteger denominator = number == null ? BigInteger.ZERO : number.lowestDenominator();
    write(denominator, out);
    if (number != null) {
      write(number.unitsOf(denominator), out);
    }
  }

  public static Rational read(DataInput in) throws IOException {
    BigInteger denominator = readWhole(in);
    return denominator.signum() == 0
        ? null
        : Rational.of(readWhole(in)).dividedBy(Rational.of(denominator));
  }
}
