package org.clickwage.reference;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.clickwage.message.Text;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Rational;
import org.clickwage.work.PerDistance;

/**
 * One rate of a legal floor as its row states it: so much for each hour, kilometre or ride.
 *
 * @param amount money for each, or a percent of the minimum wage or of a fare
 * @param currency empty where the amount is a percent
 * @param isCap whether the law bounds the platform's share of a fare; the amount is the worker's
 * @param excluded percent of the pay that does not count
 * @param validFrom empty for one that was typed, which has no source either
 * @param doubt what is not sure about the row; empty where nothing is
 */
public record FloorTerm(
    Per per,
    Rational amount,
    Optional<Currency> currency,
    boolean isCap,
    Optional<Rational> excluded,
    Optional<LocalDate> validFrom,
    Confidence confidence,
    Text source,
    Text doubt) {
  /** In place of a currency: the rate follows the minimum wage. */
  static final String PERCENT_OF_MINIMUM = "percent of minimum";

  /** What a floor counts. */
  public enum Per {
    /** Of all time at the platform's disposal, waiting included. */
    ONLINE_HOUR,
    /** From acceptance to hand-over or drop-off: waiting for an offer is not counted. */
    ACTIVITY_HOUR,
    ACTIVITY_MINUTE,
    /** With a passenger or a delivery on board. */
    TRIP_MINUTE,
    RIDE,
    KM,
    MILE,
    /** What customers paid, of which the worker must get a share. */
    FARE,
    MONTH,
    YEAR,
    /** That the average worker takes for as many tasks. */
    OUTPUT_HOUR
  }

  static FloorTerm of(Row row) {
    boolean isShare = row.has("percent");
    boolean isCap = isShare && !row.text("side").equals("worker at least");
    Rational amount = row.number(isShare ? "percent" : "amount");
    return new FloorTerm(
        isShare ? Per.FARE : row.constant("per", Per.class),
        isCap ? Rational.HUNDRED.minus(amount) : amount,
        row.optional("currency")
            .or(() -> row.optional("unit").filter(unit -> !unit.equals(PERCENT_OF_MINIMUM)))
            .map(Currency::getInstance),
        isCap,
        row.optionalNumber("excluded_percent"),
        Optional.of(row.day("valid_from")),
        row.confidence(),
        row.sentence("source"),
        row.sentence("doubt"));
  }

  /** One that was typed. */
  static FloorTerm proposed(Per per, Rational amount, Optional<Currency> currency) {
    return new FloorTerm(
        per,
        amount,
        currency,
        false,
        Optional.empty(),
        Optional.empty(),
        Confidence.SOURCED,
        Text.NONE,
        Text.NONE);
  }

  /** Whether it can't be calculated without the minimum wage of the place. */
  public boolean followsMinimum() {
    return currency.isEmpty() && per != Per.FARE;
  }

  /**
   * What is due for so much of what it counts.
   *
   * @param count hours, kilometres or rides
   * @param minimum the minimum wage; empty where the rate does not follow it
   */
  public Rational due(Rational count, Optional<HourlyRate> minimum) {
    Rational rate =
        followsMinimum()
            ? minimum.orElseThrow().perHour().times(amount).dividedBy(Rational.HUNDRED)
            : amount;
    return switch (per) {
      case ONLINE_HOUR, ACTIVITY_HOUR, OUTPUT_HOUR, RIDE, KM, MONTH, YEAR -> rate.times(count);
      case FARE -> rate.times(count).dividedBy(Rational.HUNDRED);
      case ACTIVITY_MINUTE, TRIP_MINUTE -> rate.times(count).times(60);
      case MILE -> rate.times(count).dividedBy(PerDistance.KILOMETRES_PER_MILE);
    };
  }
}
