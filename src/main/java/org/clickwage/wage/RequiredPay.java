package org.clickwage.wage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.Levy;
import org.clickwage.reference.Threshold;
import org.clickwage.work.WorkRecord;

/**
 * The reverse: the least gross pay of a work that leaves a given amount, after fee, rent, costs and
 * charges.
 *
 * <p>What is left is a straight line in gross pay between the thresholds of the charge scheme, so
 * the answer lies on one of those lines, at a threshold, or one smallest coin beyond it: exact for
 * percentages and for schemes with steps alike, without trial and error.
 *
 * @param left what of the breakdown must reach the amount: earnings, net pay or gross pay
 * @param coin the smallest coin of the currency
 */
public record RequiredPay(
    WorkRecord work,
    Deductions deductions,
    Function<WageBreakdown, Optional<Rational>> left,
    Rational coin) {
  /**
   * The least gross pay that leaves {@code amount}; empty when no pay does, as with a 100 % fee,
   * and where it is not known what the charges take of it. Throws {@link UnknownChargesException}
   * where the tables of the charges end below that pay.
   */
  public Optional<Rational> leaving(Rational amount) {
    if (deductions.chargesWithheld() && deductions.charges().isEmpty()) {
      return Optional.empty();
    }
    List<Rational> bends = bends();
    for (int i = 0; i < bends.size(); i++) {
      Rational from = bends.get(i);
      if (reaches(from, amount)) {
        return Optional.of(from);
      }
      Rational to = i + 1 < bends.size() ? bends.get(i + 1) : null;
      Optional<Rational> between = between(from, to, amount);
      if (between.isPresent()) {
        return between;
      }
    }
    return Optional.empty();
  }

  private boolean reaches(Rational grossPay, Rational amount) {
    return left(grossPay).compareTo(amount) >= 0;
  }

  private Rational left(Rational grossPay) {
    return left.apply(WageBreakdown.paying(grossPay, work, deductions)).orElseThrow();
  }

  /** The pay between two bends at which the straight line there reaches the amount. */
  private Optional<Rational> between(Rational from, Rational to, Rational amount) {
    Rational step = to == null ? Rational.ONE : to.minus(from).dividedBy(3);
    Rational near = from.plus(step);
    Rational leftNear = left(near);
    Rational slope = left(near.plus(step)).minus(leftNear).dividedBy(step);
    Rational beyond = from.plus(coin.min(step));
    if (!slope.isPositive()) {
      return Optional.of(beyond).filter(pay -> reaches(pay, amount));
    }
    Rational reached = near.plus(amount.minus(leftNear).dividedBy(slope));
    if (reached.compareTo(from) <= 0) {
      // The line starts above the amount: charges drop just beyond the bend.
      return Optional.of(beyond);
    }
    boolean inside = to == null || reached.isLessThan(to);
    return inside ? Optional.of(reached) : Optional.empty();
  }

  /**
   * Nothing, where profit begins, and every gross pay at which the charges step or bend, in
   * ascending order.
   */
  private List<Rational> bends() {
    List<Rational> bends = new ArrayList<>();
    bends.add(Rational.ZERO);
    grossPayAt(Levy.Base.PROFIT, Rational.ZERO).filter(Rational::isPositive).ifPresent(bends::add);
    for (Threshold threshold : deductions.charges().map(Charges::thresholds).orElse(List.of())) {
      grossPayAt(threshold).filter(Rational::isPositive).ifPresent(bends::add);
    }
    bends.sort(null);
    return bends.stream().distinct().toList();
  }

  /** What is left of a gross pay this much off a threshold; empty where the tables end there. */
  Optional<Rational> leftAt(Threshold threshold, Rational off) {
    try {
      return grossPayAt(threshold).map(pay -> left(pay.plus(off)));
    } catch (UnknownChargesException aboveTheTables) {
      return Optional.empty();
    }
  }

  private Optional<Rational> grossPayAt(Threshold threshold) {
    return work.worksPerYear()
        .flatMap(year -> grossPayAt(threshold.base(), threshold.yearly().dividedBy(year)));
  }

  private Optional<Rational> grossPayAt(Levy.Base base, Rational amount) {
    if (base == Levy.Base.TURNOVER) {
      return Optional.of(amount);
    }
    Rational kept =
        Share.WHOLE
            .fraction()
            .minus(deductions.platformFee().fraction())
            .minus(deductions.accountRent().fraction());
    return kept.isPositive()
        ? Optional.of(amount.plus(work.taken()).dividedBy(kept))
        : Optional.empty();
  }
}
