package org.clickwage.number;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.SortedSet;

/** Sorted maps and sets that nobody changes. */
public final class SortedViews {
  private SortedViews() {}

  public static <K, V> NavigableMap<K, V> of(NavigableMap<K, V> map) {
    return Collections.unmodifiableNavigableMap(map);
  }

  public static <T> SortedSet<T> of(SortedSet<T> set) {
    return Collections.unmodifiableSortedSet(set);
  }
}
