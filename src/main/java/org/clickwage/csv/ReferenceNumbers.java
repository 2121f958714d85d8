package org.clickwage.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clickwage.money.Rational;

/** The references that records stand beside, numbered: a number is kept in the place of each. */
final class ReferenceNumbers {
  private final Map<Rational, Integer> numbers = new ConcurrentHashMap<>();
  private final List<Rational> references = new ArrayList<>();

  /** The numbers that one thread has asked for lately. */
  static final class Recent {
    /** So many that two of some hundred references seldom have the same place. */
    private static final int PLACES = 1 << 12;

    private final ReferenceNumbers all;
    private final Rational[] asked = new Rational[PLACES];
    private final int[] known = new int[PLACES];

    Recent(ReferenceNumbers all) {
      this.all = all;
    }

    int of(Rational reference) {
      int place =
          (int) CellBytes.hash(31 * reference.numerator() + reference.denominator()) & PLACES - 1;
      if (asked[place] != reference) {
        known[place] = all.number(reference);
        asked[place] = reference;
      }
      return known[place];
    }
  }

  private int number(Rational reference) {
    Integer known = numbers.get(reference);
    return known == null ? add(reference) : known;
  }

  private synchronized int add(Rational reference) {
    Integer known = numbers.get(reference);
    if (known != null) {
      return known;
    }
    references.add(reference);
    numbers.put(reference, references.size() - 1);
    return references.size() - 1;
  }

  /** The reference of a number, when all records are in. */
  Rational reference(int number) {
    return references.get(number);
  }
}
