package org.clickwage.csv;

import org.clickwage.money.Rational;
import org.clickwage.statistics.GroupAccumulator;
import org.clickwage.statistics.PlainObservation;

/**
 * The money and time of one unit of the statistics: all records of a worker, or those in a group.
 */
final class UnitSums {
  /** What plain records of weight 1 come to; null for none. */
  private PlainSums plain;

  /** What the other records come to; null for none, as in nearly every unit. */
  private QuotientSums quotients;

  /** One record's figures at the named rate beside a reference, or null for none. */
  void add(UnitFigures record) {
    quotients().add(record);
  }

  /** The same for plain records of weight 1. */
  void add(PlainSums records) {
    if (plain == null) {
      plain = records;
      return;
    }
    try {
      plain = plain.plus(records);
    } catch (ArithmeticException e) {
      settle();
      plain = records;
    }
  }

  private QuotientSums quotients() {
    if (quotients == null) {
      quotients = new QuotientSums();
    }
    return quotients;
  }

  /** Puts the plain records to the others. */
  private void settle() {
    if (plain != null) {
      quotients().add(plain);
      plain = null;
    }
  }

  void merge(UnitSums other) {
    if (other.plain != null) {
      add(other.plain);
    }
    if (other.quotients != null) {
      quotients().add(other.quotients);
    }
  }

  /**
   * Puts the hours in which a worker had any task in the place of the sum of the tasks: tasks held
   * at once are not worked twice.
   *
   * @param paidUnion the hours in which there was at least one task that was paid
   */
  void replaceHours(Rational union, Rational paidUnion) {
    settle();
    quotients().replaceHours(union, paidUnion);
  }

  /**
   * Adds the unit to a group: its rate is all its money ÷ all its hours.
   *
   * @param observation is filled anew where whole numbers hold the unit
   */
  void addTo(GroupAccumulator group, PlainObservation observation) {
    if (quotients == null && plain.fill(observation)) {
      group.add(observation);
      return;
    }
    settle();
    quotients.addTo(group);
  }
}
