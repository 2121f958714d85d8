package org.clickwage.statistics;

import java.util.List;
import java.util.Optional;
import org.clickwage.number.Rational;

/**
 * Whom a pay floor brings what, by tenths of all units from the lowest hourly rate to the highest:
 * a unit is in the tenth in which the middle of its weight lies.
 *
 * @param tenths none where there are too few units for them
 * @param shareOfHours those of the units below the floor, of the hours of all
 * @param shareOfTasks the same of tasks; empty where a unit does not state any
 */
public record Gains(
    List<Tenth> tenths, Optional<Rational> shareOfHours, Optional<Rational> shareOfTasks) {
  public static final int TENTHS = 10;

  /** Where fewer are apart, they are known. */
  private static final long LEAST_OTHERS = 3;

  /**
   * Some of the units.
   *
   * @param place from 1
   * @param gaining how many of them are below the floor
   * @param added what it adds to their pay in all
   * @param parts how that is shared out
   */
  public record Tenth(int place, long units, long gaining, Rational added, Contributions parts) {
    private boolean isOfMany(long least) {
      long others = units - gaining;
      return units >= least
          && (gaining == 0 || gaining >= least && !parts.areOfTwo())
          && (others == 0 || others >= LEAST_OTHERS);
    }
  }

  public Gains {
    tenths = List.copyOf(tenths);
  }

  /** The same without tenths, unless nobody's part can be worked out of any of them. */
  Gains withTenthsOf(long least) {
    return tenths.stream().allMatch(tenth -> tenth.isOfMany(least)) ? this : withoutTenths();
  }

  Gains withoutTenths() {
    return new Gains(List.of(), shareOfHours, shareOfTasks);
  }

  Gains withoutShares() {
    return new Gains(tenths, Optional.empty(), Optional.empty());
  }
}
