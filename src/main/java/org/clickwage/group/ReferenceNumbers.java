package org.clickwage.group;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clickwage.number.HourlyRate;

/**
 * The references that records are compared with, numbered: a number is kept in the place of each.
 */
final class ReferenceNumbers {
  /** In the place of the number of a record without a reference. */
  static final int NONE = -1;

  private final Map<HourlyRate, Integer> numbers = new ConcurrentHashMap<>();

  /** A number is given out after its reference was put here, so that no thread needs to wait. */
  private volatile HourlyRate[] references = new HourlyRate[64];

  private int count;

  /**
   * @param reference null for none
   */
  int number(HourlyRate reference) {
    if (reference == null) {
      return NONE;
    }
    Integer known = numbers.get(reference);
    return known == null ? add(reference) : known;
  }

  private synchronized int add(HourlyRate reference) {
    Integer known = numbers.get(reference);
    if (known != null) {
      return known;
    }
    if (count == references.length) {
      references = Arrays.copyOf(references, 2 * count);
    }
    references[count] = reference;
    numbers.put(reference, count);
    return count++;
  }

  /** Null for {@link #NONE}. */
  HourlyRate reference(int number) {
    return number == NONE ? null : references[number];
  }
}
