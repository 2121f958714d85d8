package org.teavm.classlib.java.lang.invoke;

import java.nio.ByteOrder;

/** Gives the one handle that the program asks for. */
public final class TMethodHandles {
  private TMethodHandles() {}

  public static TVarHandle byteArrayViewVarHandle(Class<?> type, ByteOrder order) {
    return new TVarHandle();
  }
}
