package org.clickwage.wage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.work.WageQuantity;

/**
 * A {@link RateGap} at each end of the rate it ends at. What a part takes at the low end may be
 * more than at the high one.
 */
public record RateGapRange(RateGap low, RateGap high) {
  /** Of points that end at the same rate, the ends have the least and the greatest first one. */
  public static Optional<RateGapRange> of(List<WageBreakdown> points) {
    boolean isAdvertised = Range.over(points, each -> each.rate(RateName.ADVERTISED)).isPresent();
    WageQuantity hours = isAdvertised ? WageQuantity.PAID_HOURS : WageQuantity.WORK_HOURS;
    List<RateGap> gaps = new ArrayList<>();
    for (WageBreakdown point : points) {
      RateGap.of(hours, q -> point.amount(q).orElse(null)).ifPresent(gaps::add);
    }
    if (gaps.size() < points.size()) {
      return Optional.empty();
    }
    Comparator<RateGap> byRates = RateGapRange::byRates;
    return Optional.of(
        new RateGapRange(Collections.min(gaps, byRates), Collections.max(gaps, byRates)));
  }

  private static int byRates(RateGap one, RateGap other) {
    int byTo = one.to().compareTo(other.to());
    return byTo == 0 ? one.from().compareTo(other.from()) : byTo;
  }

  /** Whether it starts at the advertised rate, so that unpaid time is a part of it. */
  public boolean isAdvertised() {
    return low.parts().containsKey(WageQuantity.UNPAID_HOURS);
  }

  /** The rate it ends at. */
  public RateName last() {
    if (low.parts().containsKey(WageQuantity.SOCIAL_CHARGES)) {
      return RateName.NET;
    }
    return low.parts().containsKey(WageQuantity.WORK_COSTS) ? RateName.EARNINGS : RateName.GROSS;
  }

  public boolean isPoint() {
    return low.equals(high);
  }

  /** From the lesser to the greater of its values at the two ends. */
  public Range over(Function<RateGap, Rational> figure) {
    return Range.between(figure.apply(low), figure.apply(high));
  }

  /** The parts that take anything, from the one that takes the most at the low end. */
  public List<WageQuantity> taking() {
    List<WageQuantity> taking = new ArrayList<>();
    for (WageQuantity part : low.parts().keySet()) {
      if (!over(each -> each.parts().get(part)).isZero()) {
        taking.add(part);
      }
    }
    taking.sort((one, other) -> low.parts().get(other).compareTo(low.parts().get(one)));
    return taking;
  }

  /** The part that takes the most at both ends; of an hour that is not advertised, of several. */
  public Optional<WageQuantity> most() {
    return low.largest()
        .filter(part -> high.largest().equals(Optional.of(part)))
        .filter(part -> isAdvertised() || taking().size() > 1);
  }
}
