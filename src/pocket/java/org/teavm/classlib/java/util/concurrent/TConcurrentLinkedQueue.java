package org.teavm.classlib.java.util.concurrent;

import java.util.ArrayDeque;

/** A queue of the one thread that a script has. */
public class TConcurrentLinkedQueue<T> extends ArrayDeque<T> {
  private static final long serialVersionUID = 1L;
}
