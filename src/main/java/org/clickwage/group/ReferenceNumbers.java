package org.clickwage.group;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Rational;
import org.clickwage.source.ByteWords;

/** The references that records stand beside, numbered: a number is kept in the place of each. */
public final class ReferenceNumbers {
  /** In the place of a number: there is no reference. */
  public static final int NONE = -1;

  private final Map<HourlyRate, Integer> numbers = new ConcurrentHashMap<>();

  /** Who has a number got it after its reference was put here, so that nobody needs to wait. */
  private volatile HourlyRate[] references = new HourlyRate[64];

  private int count;

  /** The numbers that one thread has asked for lately. */
  public static final class Recent {
    /** So many that two of some hundred references seldom have the same place. */
    private static final int PLACES = 1 << 12;

    private final ReferenceNumbers all;
    private final HourlyRate[] asked = new HourlyRate[PLACES];
    private final int[] known = new int[PLACES];

    public Recent(ReferenceNumbers all) {
      this.all = all;
    }

    public int of(HourlyRate reference) {
      Rational rate = reference.perHour();
      int place = (int) ByteWords.hash(31 * rate.numerator() + rate.denominator()) & PLACES - 1;
      if (asked[place] != reference) {
        known[place] = all.number(reference);
        asked[place] = reference;
      }
      return known[place];
    }
  }

  int number(HourlyRate reference) {
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

  HourlyRate reference(int number) {
    return references[number];
  }
}
