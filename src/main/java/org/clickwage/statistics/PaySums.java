package org.clickwage.statistics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;
import org.clickwage.wage.RateName;
import org.clickwage.work.WageQuantity;

/**
 * The exact sums of a group's money and hours, from which its pooled rates are divided. Units that
 * state the same quantities are summed together: a quotient is over those that state both its
 * sides.
 */
final class PaySums {
  /** The bit of working hours, which all units state. */
  private static final int HOURS = 1 << WageQuantity.WORK_HOURS.place();

  /** By what units state besides their hours, a bit for each. */
  private final SortedMap<Integer, StatedSums> sums = new TreeMap<>();

  private final PersonSums people;

  /**
   * @param people whose units come in
   */
  PaySums(PersonSums people) {
    this.people = people;
  }

  void add(Observation unit, Weight weight) {
    sums(unit.stated() & ~HOURS).add(unit, weight);
  }

  private StatedSums sums(int stated) {
    StatedSums known = sums.get(stated);
    return known == null ? begin(stated) : known;
  }

  private StatedSums begin(int stated) {
    List<WageQuantity> quantities =
        WageQuantity.SUMMED.stream()
            .filter(each -> ((stated | HOURS) & 1 << each.place()) != 0)
            .toList();
    StatedSums begun = new StatedSums(quantities, people);
    sums.put(stated, begun);
    return begun;
  }

  void merge(PaySums other) {
    other.sums.forEach((stated, more) -> sums(stated).merge(more));
  }

  /** The sum of a quantity over the units that state it. */
  private FigureSum of(WageQuantity quantity) {
    return of(quantity, quantity);
  }

  /** The same over those that state another one too. */
  private FigureSum of(WageQuantity quantity, WageQuantity stating) {
    FigureSum only = null;
    FigureSum all = null;
    for (StatedSums each : sums.values()) {
      if (each.state(quantity) && each.state(stating)) {
        if (only != null) {
          all = all == null ? only.copy() : all;
          all.merge(each.of(quantity));
        }
        only = each.of(quantity);
      }
    }
    return all != null ? all : only != null ? only : new FigureSum(quantity, null, null);
  }

  ReportedCounts reported() {
    return ReportedCounts.of(quantity -> of(quantity).units());
  }

  /** How the sums are shared out that all have. */
  List<Contributions> contributions() {
    boolean isGross = states(WageQuantity.GROSS_PAY);
    return List.of(
        contributions(isGross ? WageQuantity.GROSS_PAY : WageQuantity.NET_PAY).get(0),
        contributions(WageQuantity.WORK_HOURS).get(0));
  }

  private boolean states(WageQuantity quantity) {
    return of(quantity).units() > 0;
  }

  /**
   * How a sum is shared out, what it leaves of its whole, and the pay and hours of those who state
   * it, which its rates are by.
   */
  List<Contributions> contributions(WageQuantity quantity) {
    List<Contributions> parts = new ArrayList<>(of(quantity).contributions());
    if (!quantity.isWhole()) {
      parts.add(of(WageQuantity.GROSS_PAY, quantity).contributions().get(0));
      parts.add(of(WageQuantity.WORK_HOURS, quantity).contributions().get(0));
    }
    if (quantity == WageQuantity.NET_PAY
        && of(quantity).units() == of(WageQuantity.WORK_HOURS).units()) {
      parts.addAll(contributionsToCharges());
    }
    return parts;
  }

  /** Where all state them, all that they earn leaves them of net pay. */
  private List<Contributions> contributionsToCharges() {
    List<Contributions> all = new ArrayList<>();
    for (WageQuantity part : WageQuantity.AFTER_GROSS_PAY) {
      if (WageQuantity.NET_PAY.parts().contains(part)) {
        PartSum sum = new PartSum(new PersonSums());
        sums.values().forEach(each -> each.addTo(sum, part));
        all.add(sum.contributions(of(WageQuantity.NET_PAY).units()));
      }
    }
    return all;
  }

  /** How the pay and hours are shared out of those that do not state a quantity. */
  List<Contributions> contributionsWithout(WageQuantity quantity) {
    FigureSum pay = new FigureSum(WageQuantity.GROSS_PAY, new PersonSums(), null);
    FigureSum hours = new FigureSum(WageQuantity.WORK_HOURS, new PersonSums(), null);
    for (StatedSums each : sums.values()) {
      if (!each.state(quantity)) {
        hours.merge(each.of(WageQuantity.WORK_HOURS));
        if (each.state(WageQuantity.GROSS_PAY)) {
          pay.merge(each.of(WageQuantity.GROSS_PAY));
        }
      }
    }
    return Stream.of(pay, hours)
        .filter(sum -> sum.units() > 0)
        .map(sum -> sum.contributions().get(0))
        .toList();
  }

  Totals totals() {
    Map<WageQuantity, Rational> totals = new EnumMap<>(WageQuantity.class);
    for (WageQuantity each : WageQuantity.SUMMED) {
      if (states(each) || each.isWhole() && !states(WageQuantity.WORK_HOURS)) {
        totals.put(each, of(each).value());
      }
    }
    if (totals.containsKey(WageQuantity.PAID_HOURS)) {
      totals.put(WageQuantity.UNPAID_HOURS, of(WageQuantity.PAID_HOURS).left());
    }
    return new Totals(totals);
  }

  PooledRates pooled() {
    Map<RateName, Rational> rates = new EnumMap<>(RateName.class);
    for (RateName rate : RateName.values()) {
      quotient(of(rate.amount(), rate.hours()).value(), of(rate.hours(), rate.amount()))
          .ifPresent(quotient -> rates.put(rate, quotient));
    }
    return new PooledRates(
        rates, quotient(of(WageQuantity.PAID_HOURS).left(), of(WageQuantity.PAID_HOURS)));
  }

  private static Optional<Rational> quotient(Rational sum, FigureSum by) {
    Rational divisor = by.value();
    return divisor.isZero() ? Optional.empty() : Optional.of(sum.dividedBy(divisor));
  }

  /** What lies between the rates of those that state their paid hours; empty where none does. */
  Optional<PooledGap> gap() {
    return ofGap().flatMap(all -> all.gap().map(gap -> new PooledGap(all.units(), gap)));
  }

  /** How what it is made of is shared out. */
  List<Contributions> contributionsToGap() {
    return ofGap().map(StatedSums::contributionsToGap).orElse(List.of());
  }

  /** Those that state their paid hours and net pay; where none does, paid hours and earnings. */
  private Optional<StatedSums> ofGap() {
    StatedSums ofGap = null;
    for (StatedSums each : sums.values()) {
      boolean isKnown = each.hasGap();
      if (isKnown && (ofGap == null || each.state(WageQuantity.NET_PAY))) {
        ofGap = each;
      }
    }
    return Optional.ofNullable(ofGap);
  }

  void exchange(BinaryForm form) {
    Iterator<Integer> stated = List.copyOf(sums.keySet()).iterator();
    while (form.isThere(stated.hasNext())) {
      sums((int) form.count(stated.hasNext() ? stated.next() : 0)).exchange(form);
    }
  }
}
