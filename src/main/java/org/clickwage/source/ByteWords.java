package org.clickwage.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Bytes taken eight at a time, and hashes of them. */
public final class ByteWords {
  /** Eight bytes at once, the first in the lowest place. */
  public static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private ByteWords() {}

  /** 64 well mixed bits of a run of bytes; of up to eight letters, never the same for two. */
  public static long hash(byte[] bytes, int start, int end) {
    long hash = end - start;
    int i = start;
    for (; i + Long.BYTES <= end; i += Long.BYTES) {
      hash = mixed(hash ^ (long) WORDS.get(bytes, i));
    }
    return i < end ? mixed(hash ^ lastBytes(bytes, i, end)) : hash;
  }

  /** The same of bytes that are words already. */
  public static long hash(long[] words, int count) {
    long hash = count;
    for (int i = 0; i < count; i++) {
      hash = mixed(hash ^ words[i]);
    }
    return hash;
  }

  /** The same of one word. */
  public static long hash(long word) {
    return mixed(word);
  }

  /** The finish of SplitMix64: every bit of a word has a say in every bit. */
  private static long mixed(long word) {
    long half = (word ^ word >>> 30) * 0xbf58476d1ce4e5b9L;
    long whole = (half ^ half >>> 27) * 0x94d049bb133111ebL;
    return whole ^ whole >>> 31;
  }

  /** Fewer than eight bytes as a word. */
  public static long lastBytes(byte[] bytes, int start, int end) {
    if (start + Long.BYTES <= bytes.length) {
      return (long) WORDS.get(bytes, start) & (1L << Byte.SIZE * (end - start)) - 1;
    }
    long word = 0;
    for (int i = end - 1; i >= start; i--) {
      word = word << Byte.SIZE | bytes[i] & 0xFF;
    }
    return word;
  }
}
