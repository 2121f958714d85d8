package org.teavm.classlib.java.util.stream.impl;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What {@code distinct} is in a browser. That of TeaVM 0.16.0 forgets what it met wherever the
 * stream before it pauses, as one of several parts does between them.
 */
public class TDistinctStreamImpl<T> extends TWrappingStreamImpl<T, T> {
  private final Set<T> met = new HashSet<>();

  public TDistinctStreamImpl(TSimpleStreamImpl<T> source) {
    super(source);
  }

  @Override
  protected Predicate<T> wrap(Predicate<? super T> next) {
    return each -> !met.add(each) || next.test(each);
  }
}
