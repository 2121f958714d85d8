package org.clickwage.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.stamp.IsoDay;

/**
 * The day on which the next step of a minimum wage is due: from that day on its newest row may be
 * out of date, however young it is.
 */
final class NextStep {
  /** The column of the newest row that names the day, or that none is due. */
  static final String COLUMN = "next_step";

  static final int STEPS_OF_A_HABIT = 3;

  private NextStep() {}

  /**
   * @param gross the rows in the order of their days
   * @param stated what the newest of them states: a day, {@code never}, or nothing
   */
  static Optional<LocalDate> after(List<MinimumWage> gross, String stated) {
    if (stated.isEmpty()) {
      return yearly(gross);
    }
    return stated.equals(Cell.NEVER) ? Optional.empty() : Optional.of(IsoDay.parse(stated));
  }

  /** Where the last three steps fell on one day of the year, that day after the newest row. */
  private static Optional<LocalDate> yearly(List<MinimumWage> gross) {
    List<LocalDate> steps = steps(gross);
    if (steps.size() < STEPS_OF_A_HABIT) {
      return Optional.empty();
    }
    LocalDate last = steps.get(steps.size() - 1);
    for (int back = 1; back < STEPS_OF_A_HABIT; back++) {
      if (!steps.get(steps.size() - 1 - back).equals(last.minusYears(back))) {
        return Optional.empty();
      }
    }
    LocalDate newest = gross.get(gross.size() - 1).validFrom();
    int years = newest.getYear() - last.getYear();
    LocalDate next = last.plusYears(years);
    return Optional.of(next.isAfter(newest) ? next : last.plusYears(years + 1L));
  }

  /** The first days of new amounts: a row may also confirm the amount of the one before. */
  private static List<LocalDate> steps(List<MinimumWage> gross) {
    List<LocalDate> steps = new ArrayList<>();
    for (int i = 0; i < gross.size(); i++) {
      if (i == 0 || !gross.get(i).amount().equals(gross.get(i - 1).amount())) {
        steps.add(gross.get(i).validFrom());
      }
    }
    return steps;
  }
}
