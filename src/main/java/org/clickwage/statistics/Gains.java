package org.clickwage.statistics;

import java.util.List;
import java.util.stream.Stream;
import org.clickwage.number.Rational;

/**
 * Whom a pay floor brings what, by tenths of all units from the lowest hourly rate to the highest:
 * a unit is in the tenth in which the middle of its weight lies.
 *
 * @param shareOfHours those of the units below the floor, of the hours of all
 * @param hours how the hours are shared out of those below it, and of the others
 */
public record Gains(List<Tenth> tenths, Rational shareOfHours, List<Contributions> hours) {
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

  /** Whether nobody's part can be worked out of any of it. */
  boolean areOfMany(long least) {
    Stream<Contributions> some = hours.stream().filter(part -> part.units() > 0);
    return tenths.stream().allMatch(tenth -> tenth.isOfMany(least))
        && some.noneMatch(Contributions::areOfTwo);
  }
}
