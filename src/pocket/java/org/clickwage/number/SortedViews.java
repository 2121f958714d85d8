package org.clickwage.number;

import java.util.NavigableMap;
import java.util.SortedSet;

/** The maps and sets themselves. */
public final class SortedViews {
  private SortedViews() {}

  public static <K, V> NavigableMap<K, V> of(NavigableMap<K, V> map) {
    return map;
  }

  public static <T> SortedSet<T> of(SortedSet<T> set) {
    return set;
  }
}
