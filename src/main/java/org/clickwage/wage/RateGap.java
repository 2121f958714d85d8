package org.clickwage.wage;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clickwage.number.Rational;
import org.clickwage.work.WageQuantity;

/**
 * What lies between the advertised hourly rate of a work and what an hour of it leaves: for each
 * part its Shapley value, the average over all orders in which the parts could be taken away of
 * what each changes. Amounts are taken away as they were taken: no charge is recalculated.
 *
 * @param from the advertised rate, or the gross one where paid hours are not known
 * @param to the net rate, or the earnings rate where charges are not known
 * @param parts those that are known, below 0 what an hour has back; together they are the
 *     difference of the two rates exactly
 */
public record RateGap(Rational from, Rational to, Map<WageQuantity, Rational> parts) {

  /** What an hour may lose on the way, or have back. */
  public static final List<WageQuantity> PARTS =
      Stream.concat(Stream.of(WageQuantity.UNPAID_HOURS), WageQuantity.AFTER_GROSS_PAY.stream())
          .toList();

  public RateGap {
    parts = Collections.unmodifiableMap(new EnumMap<>(parts));
  }

  /**
   * The gap of amounts, which are null where they are not known; empty without gross pay or hours.
   *
   * @param hours those whose rate it starts at: paid hours, or else those of work
   */
  public static Optional<RateGap> of(WageQuantity hours, Function<WageQuantity, Rational> amounts) {
    Rational paid = amounts.apply(hours);
    Rational worked = amounts.apply(WageQuantity.WORK_HOURS);
    Rational gross = amounts.apply(WageQuantity.GROSS_PAY);
    if (gross == null || !isPositive(paid) || !isPositive(worked)) {
      return Optional.empty();
    }
    Rational net = amounts.apply(WageQuantity.NET_PAY);
    Rational left = net == null ? amounts.apply(WageQuantity.EARNINGS) : net;
    Rational perPaid = Rational.ONE.dividedBy(paid);
    Rational perWorked = Rational.ONE.dividedBy(worked);
    Map<WageQuantity, Rational> parts = new EnumMap<>(WageQuantity.class);
    if (hours != WageQuantity.WORK_HOURS) {
      Rational mean = gross.plus(left).dividedBy(2);
      parts.put(WageQuantity.UNPAID_HOURS, mean.times(perPaid.minus(perWorked)));
    }
    Rational perHour = perPaid.plus(perWorked).dividedBy(2);
    for (WageQuantity part : WageQuantity.AFTER_GROSS_PAY) {
      Rational amount = amounts.apply(part);
      if (amount != null) {
        boolean isTaken = part.sign() == WageQuantity.Sign.TAKEN;
        parts.put(part, (isTaken ? amount : amount.negated()).times(perHour));
      }
    }
    return Optional.of(new RateGap(gross.times(perPaid), left.times(perWorked), parts));
  }

  private static boolean isPositive(Rational hours) {
    return hours != null && hours.isPositive();
  }

  /** The part that takes more than each other; empty where there is none. */
  public Optional<WageQuantity> largest() {
    WageQuantity largest = null;
    boolean isTied = false;
    Rational most = Rational.ZERO;
    for (Map.Entry<WageQuantity, Rational> part : parts.entrySet()) {
      int more = part.getValue().compareTo(most);
      isTied = more == 0 || isTied && more < 0;
      if (more > 0) {
        largest = part.getKey();
        most = part.getValue();
      }
    }
    return Optional.ofNullable(isTied ? null : largest);
  }
}
