package org.clickwage.statistics;

import java.util.Arrays;
import org.clickwage.number.BinaryForm;

/**
 * What each person has of the sums of a group in which a person may be several units. Of more than
 * {@value #MOST} people some are one here, by their names: two of those have no less than two of
 * the people. In whichever order the units come, and however they are split, it is the same.
 */
final class PersonSums {
  /** A power of two. */
  private static final int MOST = 256;

  /** Marks a number that several people have; no person's own has no other bits above it. */
  private static final long TOGETHER = 1L << 62;

  /** What is far less has no decimals beside it. */
  private static final double OF_NO_DECIMALS = 0x1.8p52;

  // By place: a number that a person has, 0 for none, and what they have, by column.
  private long[] people = {};
  private double[][] sums = {};
  private int size;
  private int columns;
  private boolean areTogether;

  /** Who has the terms that come in. */
  private long person;

  /** Where they are. */
  private int place;

  /** What they have so far; null for one who has no other unit. */
  private double[] theirs;

  private boolean isTurned;

  /** Whether nobody has several units. */
  boolean isEmpty() {
    return size == 0;
  }

  /** A column for another sum. */
  int column() {
    return columns++;
  }

  /**
   * Says whose terms come in next.
   *
   * @param next a hash of the name; 0 for one who has no other unit
   */
  void turnTo(long next) {
    if (next == 0) {
      theirs = null;
    } else if (theirs == null || next != person) {
      place = place(next);
      theirs = sums[place];
      person = next;
    }
    isTurned = next != 0;
  }

  /** Whether terms come in of one who may have other units. */
  boolean isTurned() {
    return isTurned;
  }

  /** Adds a term of the one whose terms come in, in whole units, so that their order is nothing. */
  void add(int column, double term) {
    if (column >= theirs.length) {
      theirs = Arrays.copyOf(theirs, columns);
      sums[place] = theirs;
    }
    theirs[column] += whole(term);
  }

  /** The nearest whole number, as {@link Math#rint}, which is slow until it is compiled well. */
  static double whole(double term) {
    return term + OF_NO_DECIMALS - OF_NO_DECIMALS;
  }

  private int place(long of) {
    long number = areTogether ? together(of) : of;
    int at = free(number);
    if (at >= 0 && people[at] == number) {
      return at;
    } else if (size == MOST) {
      putTogether();
      return place(of);
    } else if (2 * size >= people.length) {
      move(Math.max(16, 2 * people.length));
      at = free(number);
    }
    people[at] = number;
    sums[at] = new double[columns];
    size++;
    return at;
  }

  /** Where one is, or may be put; negative while there is no place at all. */
  private int free(long number) {
    int mask = people.length - 1;
    int at = (int) number & mask;
    while (mask > 0 && people[at] != 0 && people[at] != number) {
      at = at + 1 & mask;
    }
    return mask > 0 ? at : -1;
  }

  private void move(int places) {
    long[] oldPeople = people;
    double[][] oldSums = sums;
    people = new long[places];
    sums = new double[places][];
    for (int i = 0; i < oldPeople.length; i++) {
      if (oldPeople[i] != 0) {
        int at = free(oldPeople[i]);
        people[at] = oldPeople[i];
        sums[at] = oldSums[i];
      }
    }
  }

  private static long together(long number) {
    return number & MOST - 1 | TOGETHER;
  }

  private void putTogether() {
    long[] oldPeople = people;
    double[][] oldSums = sums;
    people = new long[oldPeople.length];
    sums = new double[oldPeople.length][];
    size = 0;
    areTogether = true;
    for (int i = 0; i < oldPeople.length; i++) {
      if (oldPeople[i] != 0) {
        turnTo(0);
        turnTo(oldPeople[i]);
        for (int column = 0; column < oldSums[i].length; column++) {
          add(column, oldSums[i][column]);
        }
      }
    }
    turnTo(0);
  }

  /** How many have something of a sum, those who are together as one. */
  int people(int column) {
    int having = 0;
    for (double[] each : sums) {
      having += of(each, column) == 0 ? 0 : 1;
    }
    return having;
  }

  static double of(double[] sums, int column) {
    return sums == null || column >= sums.length ? 0 : sums[column];
  }

  /** Adds what each has of a sum as a term of one who has no other. */
  void addTo(LargestTerms terms, LargestTerms ofSum) {
    for (double[] each : sums) {
      terms.addAlone(ofSum.of(each));
    }
  }

  /** Adds what each has of a sum to what the same people have of it elsewhere. */
  void addTo(PersonSums others, LargestTerms ofSum, int columnThere) {
    if (areTogether && !others.areTogether) {
      others.putTogether();
    }
    for (int i = 0; i < people.length; i++) {
      double sum = ofSum.of(sums[i]);
      if (sum != 0) {
        others.turnTo(people[i]);
        others.add(columnThere, sum);
      }
    }
    others.turnTo(0);
  }

  /** Takes what each has of a sum, or adds what was written of it. */
  void exchange(BinaryForm form, int column) {
    if (form.isThere(areTogether) && !areTogether) {
      putTogether();
    }
    long[] known = Arrays.stream(people).filter(each -> has(each, column)).sorted().toArray();
    long count = form.count(known.length);
    for (int i = 0; i < count; i++) {
      long each = form.word(i < known.length ? known[i] : 0);
      double sum = i < known.length ? of(sums[free(each)], column) : 0;
      double more = LargestTerms.exchange(sum, form);
      if (form.isReading()) {
        turnTo(each);
        add(column, more);
      }
    }
    turnTo(0);
  }

  private boolean has(long number, int column) {
    return number != 0 && of(sums[free(number)], column) != 0;
  }
}
