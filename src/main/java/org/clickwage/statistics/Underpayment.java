package org.clickwage.statistics;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.clickwage.number.Rational;

/**
 * How many are paid less than the reference, and by how much: {@code V_α = (1/W) Σ w·((z−x)/z)^α}
 * over the units with x &lt; z.
 *
 * <p>Foster, Greer and Thorbecke 1984 ("A Class of Decomposable Poverty Measures", Econometrica
 * 52), as brought to minimum wages by Bhorat, Kanbur and Mayet 2010 ("Minimum Wage Violation in
 * South Africa", International Labour Review 151, 2012). Only units with a reference count.
 *
 * @param observations the units with a reference
 * @param below how many of them are paid less than it
 * @param reference the one reference that all units share; empty when there are several
 * @param headcountRatio V0
 * @param headcountInterval Wilson's interval of V0
 * @param gap V1, empty as all that follow where it would reveal someone's rate; V1/V0 is the part
 *     of the reference that an underpaid unit lacks on average
 * @param severity V2
 * @param aggregateShortfall {@code Σ w·(z−x)·h} over the underpaid whose hours are known; empty
 *     where no unit's are
 * @param underMinimum of those against a pay floor that have a minimum wage, the part that earns
 *     less
 * @param underWithFloor the same if the platform paid the floor
 * @param gains whom a pay floor brings what
 * @param incomplete the units that leave amounts empty, by these as the bits of an {@link
 *     Observation}
 */
public record Underpayment(
    long observations,
    long below,
    Optional<Rational> reference,
    Rational headcountRatio,
    Interval headcountInterval,
    Optional<Rational> gap,
    Optional<Rational> severity,
    Optional<Rational> aggregateShortfall,
    Optional<Rational> underMinimum,
    Optional<Rational> underWithFloor,
    Optional<Gains> gains,
    Map<Integer, Part> incomplete) {
  static final int FEW_DECIMALS = 2;

  /**
   * Some of the units.
   *
   * @param weight their part of what all weigh
   * @param below the same of those paid less than the reference
   */
  public record Part(long units, Rational weight, Rational below) {}

  /**
   * Where units that leave an amount empty are left out.
   *
   * @param leftOut how many these are
   * @param headcountRatio V0 of the others; empty where there are none
   */
  public record Without(long leftOut, Optional<Rational> headcountRatio) {}

  /**
   * What is left without the units that leave any of some amounts empty.
   *
   * @param amounts these, as bits
   */
  public Without without(int amounts) {
    long leftOut = 0;
    Rational weight = Rational.ONE;
    Rational under = headcountRatio;
    for (Map.Entry<Integer, Part> each : incomplete.entrySet()) {
      if ((each.getKey() & amounts) != 0) {
        leftOut += each.getValue().units();
        weight = weight.minus(each.getValue().weight());
        under = under.minus(each.getValue().below());
      }
    }
    return new Without(
        leftOut, weight.isPositive() ? Optional.of(under.dividedBy(weight)) : Optional.empty());
  }

  Underpayment withoutAggregateShortfall() {
    return with(gap, severity, Optional.empty());
  }

  /** The same without what is summed over those below. */
  Underpayment withoutShortfalls() {
    return with(Optional.empty(), Optional.empty(), Optional.empty());
  }

  Underpayment withoutSeverity() {
    return with(gap, Optional.empty(), aggregateShortfall);
  }

  /** The same with a gap in two decimals, which a severity would undo. */
  Underpayment withRoundedGap() {
    Optional<Rational> rounded = gap.map(exact -> Rational.of(exact.rounded(FEW_DECIMALS)));
    return with(rounded, Optional.empty(), aggregateShortfall);
  }

  /** The same with other gains. */
  Underpayment with(UnaryOperator<Gains> change) {
    return new Underpayment(
        observations,
        below,
        reference,
        headcountRatio,
        headcountInterval,
        gap,
        severity,
        aggregateShortfall,
        underMinimum,
        underWithFloor,
        gains.map(change),
        incomplete);
  }

  private Underpayment with(
      Optional<Rational> otherGap,
      Optional<Rational> otherSeverity,
      Optional<Rational> otherShortfall) {
    return new Underpayment(
        observations,
        below,
        reference,
        headcountRatio,
        headcountInterval,
        otherGap,
        otherSeverity,
        otherShortfall,
        underMinimum,
        underWithFloor,
        otherShortfall.isPresent() ? gains : gains.map(Gains::withoutTenths),
        incomplete);
  }
}
