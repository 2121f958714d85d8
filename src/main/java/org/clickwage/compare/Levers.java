package org.clickwage.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.Basis;
import org.clickwage.wage.Charges;
import org.clickwage.wage.LessTaken;
import org.clickwage.wage.RateGapRange;
import org.clickwage.wage.UnknownChargesException;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.work.WageQuantity;

/**
 * What would change how a wage compares with its reference: each part that is taken, were there
 * less of it, and where none alone reaches it, the two largest together.
 */
public record Levers(Comparison comparison) {
  /**
   * One part, or several together.
   *
   * @param most the greatest amount of it with which the reference is reached; empty where some of
   *     the range does not reach it, and of several
   * @param rateWithout what an hour leaves without
   * @param reaches how that compares with the reference
   */
  public record Lever(
      Set<WageQuantity> parts, Optional<Range> most, Range rateWithout, Verdict reaches) {}

  public List<Lever> all() {
    if (comparison.verdict().filter(verdict -> verdict != Verdict.AT_OR_ABOVE).isEmpty()) {
      return List.of();
    }
    List<WageQuantity> largest = taken();
    List<Lever> levers = singles(largest);
    boolean none = levers.stream().noneMatch(lever -> lever.reaches() == Verdict.AT_OR_ABOVE);
    if (none && largest.size() > 1) {
      lever(EnumSet.copyOf(largest.subList(0, 2))).ifPresent(levers::add);
    }
    return levers;
  }

  /** The same, and of a wage that reaches its reference how much of these parts it would bear. */
  public List<Lever> orBorne(List<WageQuantity> parts) {
    return comparison.verdict().equals(Optional.of(Verdict.AT_OR_ABOVE))
        ? singles(parts.stream().filter(this::isOfReference).toList())
        : all();
  }

  private List<Lever> singles(List<WageQuantity> parts) {
    List<Lever> levers = new ArrayList<>();
    for (WageQuantity part : parts) {
      lever(EnumSet.of(part)).ifPresent(levers::add);
    }
    return levers;
  }

  /** The parts of what is compared that take anything, from the one that takes the most. */
  private List<WageQuantity> taken() {
    return RateGapRange.of(comparison.wage().points()).stream()
        .flatMap(Levers::taken)
        .filter(this::isOfReference)
        .toList();
  }

  private static Stream<WageQuantity> taken(RateGapRange gap) {
    return gap.taking().stream().filter(part -> gap.low().parts().get(part).isPositive());
  }

  /** A promise is of gross pay, and gross minimum wages are of what is left before charges. */
  private boolean isOfReference(WageQuantity part) {
    return part == WageQuantity.UNPAID_HOURS
        || comparison.reference().kind() != ReferenceWage.Kind.PROMISED
            && (WageQuantity.NET_PAY.parts().contains(part)
                ? comparison.basis() == Basis.NET
                : chargesDue().noneMatch(Charges.Due::hangOnProfit));
  }

  /** Whether the pay that would reach it can be said: not where charges are of a longer time. */
  public boolean hasRequiredPay() {
    return chargesDue().findAny().isEmpty();
  }

  /** Those on a longer time, of which another pay has another part. */
  private Stream<Charges.Due> chargesDue() {
    return comparison.wage().points().stream()
        .filter(point -> comparison.basis() == Basis.NET)
        .flatMap(point -> point.deductions().charges().stream())
        .filter(Charges.Due.class::isInstance)
        .map(Charges.Due.class::cast);
  }

  private Optional<Lever> lever(Set<WageQuantity> parts) {
    Rational hourly = comparison.reference().hourly().perHour();
    try {
      return over(point -> less(point).rateWithout(parts))
          .map(
              rate ->
                  new Lever(
                      parts,
                      parts.size() > 1
                          ? Optional.empty()
                          : over(point -> less(point).most(parts.iterator().next())),
                      rate,
                      Verdict.of(rate.times(Rational.ONE.dividedBy(hourly)))));
    } catch (UnknownChargesException beyondTheTables) {
      return Optional.empty();
    }
  }

  private Optional<Range> over(Function<WageBreakdown, Optional<Rational>> figure) {
    return comparison.wage().over(figure);
  }

  private LessTaken less(WageBreakdown point) {
    return new LessTaken(
        point, comparison.reference().counterpart(), comparison.reference().hourly().perHour());
  }
}
