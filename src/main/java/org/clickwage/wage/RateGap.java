package org.clickwage.wage;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.number.Rational;

/**
 * What lies between the advertised hourly rate of a work and what an hour of it leaves: for each
 * part its Shapley value, the average over all orders in which the parts could be taken away of
 * what each changes. Amounts are taken away as they were taken: no charge is recalculated.
 *
 * @param from the advertised rate, or the gross one where paid hours are not known
 * @param to the net rate, or the earnings rate where charges are not known
 * @param parts those that are known; together they are the difference of the two rates exactly
 */
public record RateGap(Rational from, Rational to, Map<Part, Rational> parts) {

  /** What an hour loses on the way. */
  public enum Part {
    UNPAID_TIME(WageQuantity.UNPAID_HOURS),
    PLATFORM_FEE(WageQuantity.PLATFORM_FEE),
    ACCOUNT_RENT(WageQuantity.ACCOUNT_RENT),
    COSTS(WageQuantity.WORK_COSTS),
    CHARGES(WageQuantity.SOCIAL_CHARGES);

    private final WageQuantity quantity;

    Part(WageQuantity quantity) {
      this.quantity = quantity;
    }

    /** Its name in files: {@code unpaid_time}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public WageQuantity quantity() {
      return quantity;
    }
  }

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
    Map<Part, Rational> parts = new EnumMap<>(Part.class);
    if (hours != WageQuantity.WORK_HOURS) {
      Rational mean = gross.plus(left).dividedBy(2);
      parts.put(Part.UNPAID_TIME, mean.times(perPaid.minus(perWorked)));
    }
    Rational perHour = perPaid.plus(perWorked).dividedBy(2);
    for (Part part : Part.values()) {
      boolean isTaken = part.quantity.sign() == WageQuantity.Sign.TAKEN;
      Rational amount = isTaken ? amounts.apply(part.quantity) : null;
      if (amount != null) {
        parts.put(part, amount.times(perHour));
      }
    }
    return Optional.of(new RateGap(gross.times(perPaid), left.times(perWorked), parts));
  }

  private static boolean isPositive(Rational hours) {
    return hours != null && hours.isPositive();
  }

  /** The part that takes more than each other; empty where there is none. */
  public Optional<Part> largest() {
    Part largest = null;
    boolean isTied = false;
    Rational most = Rational.ZERO;
    for (Map.Entry<Part, Rational> part : parts.entrySet()) {
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
