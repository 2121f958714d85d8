package org.teavm.classlib.java.lang.invoke;

/** Bytes as words of eight, the first in the lowest place: all that the program asks of these. */
public final class TVarHandle {
  public long get(byte[] bytes, int at) {
    int low = 0;
    int high = 0;
    for (int i = 3; i >= 0; i--) {
      low = low << 8 | bytes[at + i] & 0xFF;
      high = high << 8 | bytes[at + 4 + i] & 0xFF;
    }
    return (long) high << 32 | low & 0xFFFF_FFFFL;
  }

  public void set(byte[] bytes, int at, long word) {
    for (int i = 0; i < 8; i++) {
      bytes[at + i] = (byte) (word >> 8 * i);
    }
  }
}
