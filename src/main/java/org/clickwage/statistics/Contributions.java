package org.clickwage.statistics;

import org.clickwage.number.Rational;

/**
 * How a sum is shared out among the units behind it.
 *
 * @param units how many have a part in it
 * @param sum its size
 * @param first the largest part, whatever its sign
 * @param second the next one
 */
public record Contributions(long units, double sum, double first, double second) {
  public static final Contributions NONE = new Contributions(0, 0, 0, 0);

  /** What two may have of a sum at the most, for the one not to know the other's part by it. */
  private static final double MOST_OF_TWO = 0.85;

  /** What two of equal ones have of as many, with room for what a double leaves out. */
  private static final double EQUAL = 2.000001;

  /** Whether two have so much of it that one of them knows the part of the other. */
  public boolean areOfTwo() {
    return first + second > MOST_OF_TWO * sum;
  }

  /** Whether two have most of a part of the sum, and more than if each had as much. */
  public boolean areOfTwo(Rational part) {
    return first + second > sum * Math.max(MOST_OF_TWO * LargestTerms.size(part), EQUAL / units);
  }

  /**
   * The same with those to another sum.
   *
   * @param maySame whether one unit may have a part in both
   */
  public Contributions plus(Contributions more, boolean maySame) {
    double largest = maySame ? first + more.first : Math.max(first, more.first);
    double next =
        maySame
            ? second + more.second
            : Math.max(Math.min(first, more.first), Math.max(second, more.second));
    return new Contributions(units + more.units, sum + more.sum, largest, next);
  }
}
