package org.clickwage.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.number.Amount;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;
import org.clickwage.wage.RateGap;
import org.clickwage.work.WageQuantity;

/** The sums of those units of a group that state the same quantities. */
final class StatedSums {
  /** Indexed by the place of a quantity; null for one that they don't state. */
  private final FigureSum[] sums = new FigureSum[WageQuantity.SUMMED.size()];

  /** Additions and deductions, indexed likewise; null where a result on either side is missing. */
  private final PartSum[] parts = new PartSum[WageQuantity.GATHERED.size()];

  /**
   * @param people those whose units are added
   */
  StatedSums(List<WageQuantity> stated, PersonSums people) {
    stated.stream()
        .sorted(Comparator.comparing(quantity -> !quantity.isWhole()))
        .forEach(
            quantity ->
                sums[quantity.place()] = new FigureSum(quantity, people, of(quantity.whole())));
    if (stated.contains(WageQuantity.EARNINGS)) {
      for (WageQuantity part : WageQuantity.AFTER_GROSS_PAY) {
        boolean isCharge = WageQuantity.NET_PAY.parts().contains(part);
        if (state(isCharge ? WageQuantity.NET_PAY : WageQuantity.PAID_HOURS)) {
          parts[part.place()] = new PartSum(people);
        }
      }
    }
  }

  void add(Observation unit, Weight weight) {
    Amount pay = unit.pay();
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] != null) {
        sums[i].add(unit.gathered(i), sums[i].isMoney() ? pay : unit.workHours, weight);
      }
    }
    for (int i = sums.length; i < parts.length; i++) {
      if (parts[i] != null) {
        parts[i].add(unit.gathered(i), weight);
      }
    }
  }

  void merge(StatedSums other) {
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] != null) {
        sums[i].merge(other.sums[i]);
      }
    }
    WageQuantity.AFTER_GROSS_PAY.forEach(part -> other.addTo(parts[part.place()], part));
  }

  boolean state(WageQuantity quantity) {
    return sums[quantity.place()] != null;
  }

  /** The sum of a quantity that they state. */
  FigureSum of(WageQuantity quantity) {
    return sums[quantity.place()];
  }

  /** Adds their sum of an addition or deduction, if they state it. */
  void addTo(PartSum sum, WageQuantity part) {
    if (parts[part.place()] != null) {
      sum.merge(parts[part.place()]);
    }
  }

  /** Whether they state enough to explain the gap between two of their rates. */
  boolean hasGap() {
    return state(WageQuantity.EARNINGS) && state(WageQuantity.PAID_HOURS);
  }

  long units() {
    return of(WageQuantity.WORK_HOURS).units();
  }

  Optional<RateGap> gap() {
    return RateGap.of(WageQuantity.PAID_HOURS, this::amount);
  }

  /** The sum of a quantity; null where they don't state it. */
  private Rational amount(WageQuantity quantity) {
    int place = quantity.place();
    if (place < sums.length) {
      return sums[place] == null ? null : sums[place].value();
    }
    return parts[place] == null ? null : parts[place].value();
  }

  /** How each part of the gap is distributed among people. */
  List<Contributions> contributionsToGap() {
    List<Contributions> all = new ArrayList<>();
    for (FigureSum sum : sums) {
      if (sum != null) {
        all.addAll(sum.contributions());
      }
    }
    known().forEach(sum -> all.add(sum.contributions(units())));
    return all;
  }

  private Stream<PartSum> known() {
    return Stream.of(parts).filter(Objects::nonNull);
  }

  void exchange(BinaryForm form) {
    for (FigureSum sum : sums) {
      if (sum != null) {
        sum.exchange(form);
      }
    }
    known().forEach(sum -> sum.exchange(form));
  }
}
