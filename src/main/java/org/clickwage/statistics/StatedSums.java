package org.clickwage.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clickwage.number.Amount.Unit;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;
import org.clickwage.wage.RateGap;
import org.clickwage.wage.WageQuantity;

/** The sums of those units of a group that state the same quantities. */
final class StatedSums {
  /** By the places of their quantities; null for what they don't state. */
  private final FigureSum[] sums = new FigureSum[WageQuantity.SUMMED.size()];

  /** Null where they don't state all that lies between their rates. */
  private final TakenSums taken;

  /** Of what net pay leaves of earnings, in units of their grid; null where one is not stated. */
  private final LargestTerms largestCharges;

  /**
   * @param people whose units come in
   */
  StatedSums(List<WageQuantity> stated, PersonSums people) {
    stated.stream()
        .sorted(Comparator.comparing(quantity -> !quantity.isWhole()))
        .forEach(
            quantity ->
                sums[quantity.place()] = new FigureSum(quantity, people, of(quantity.whole())));
    boolean hasGap = stated.containsAll(List.of(WageQuantity.EARNINGS, WageQuantity.PAID_HOURS));
    this.taken = hasGap ? new TakenSums(people) : null;
    boolean haveCharges = stated.containsAll(List.of(WageQuantity.EARNINGS, WageQuantity.NET_PAY));
    this.largestCharges =
        haveCharges
            ? of(WageQuantity.EARNINGS).largestLessOf(people, of(WageQuantity.NET_PAY))
            : null;
  }

  void add(Observation unit, Weight weight) {
    double pay = LargestTerms.units(unit.pay(), Unit.MONEY);
    double hours = LargestTerms.units(unit.workHours, Unit.HOURS);
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] != null) {
        sums[i].add(unit.gathered(i), sums[i].isMoney() ? pay : hours, weight);
      }
    }
    if (taken != null) {
      taken.add(unit, weight);
    }
    if (largestCharges != null) {
      largestCharges.add(
          LargestTerms.units(unit.of(WageQuantity.EARNINGS), Unit.MONEY)
              - LargestTerms.units(unit.of(WageQuantity.NET_PAY), Unit.MONEY),
          weight);
    }
  }

  void merge(StatedSums other) {
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] != null) {
        sums[i].merge(other.sums[i]);
      }
    }
    if (taken != null) {
      taken.merge(other.taken);
    }
    if (largestCharges != null) {
      largestCharges.merge(other.largestCharges);
    }
  }

  boolean state(WageQuantity quantity) {
    return of(quantity) != null;
  }

  /** The sum of a quantity that they state. */
  FigureSum of(WageQuantity quantity) {
    return sums[quantity.place()];
  }

  /** How the charges are shared out; nothing where they are not stated. */
  Contributions contributionsToCharges() {
    return largestCharges == null
        ? Contributions.NONE
        : largestCharges.of(units(), amount(WageQuantity.SOCIAL_CHARGES), Unit.MONEY.one());
  }

  boolean hasGap() {
    return taken != null;
  }

  long units() {
    return of(WageQuantity.WORK_HOURS).units();
  }

  Optional<RateGap> gap() {
    return RateGap.of(WageQuantity.PAID_HOURS, this::amount);
  }

  /** What they come to; null where they don't state it. */
  private Rational amount(WageQuantity quantity) {
    return switch (quantity) {
      case PLATFORM_FEE -> taken.platformFee();
      case ACCOUNT_RENT -> taken.accountRent();
      case WORK_COSTS ->
          amount(WageQuantity.GROSS_PAY)
              .minus(amount(WageQuantity.EARNINGS))
              .minus(taken.platformFee())
              .minus(taken.accountRent());
      case SOCIAL_CHARGES ->
          state(WageQuantity.NET_PAY)
              ? amount(WageQuantity.EARNINGS).minus(amount(WageQuantity.NET_PAY))
              : null;
      default -> state(quantity) ? of(quantity).value() : null;
    };
  }

  /** How what the gap is made of is shared out. */
  List<Contributions> contributionsToGap() {
    List<Contributions> parts = new ArrayList<>();
    for (FigureSum sum : sums) {
      if (sum != null) {
        Rational whole = of(sum.quantity().whole()).value();
        parts.addAll(sum.contributions(whole.minus(sum.value())));
      }
    }
    parts.addAll(taken.contributions(units(), amount(WageQuantity.WORK_COSTS)));
    parts.add(contributionsToCharges());
    return parts;
  }

  void exchange(BinaryForm form) {
    for (FigureSum sum : sums) {
      if (sum != null) {
        sum.exchange(form);
      }
    }
    if (taken != null) {
      taken.exchange(form);
    }
    if (largestCharges != null) {
      largestCharges.exchange(form);
    }
  }
}
