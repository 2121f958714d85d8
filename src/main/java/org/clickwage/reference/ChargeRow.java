package org.clickwage.reference;

import java.time.LocalDate;
import java.util.Optional;
import org.clickwage.message.Text;
import org.clickwage.number.Rational;
import org.clickwage.stamp.IsoDay;

/**
 * One row of a scheme's table, its amounts and bounds taken to a year.
 *
 * @param value percent of the counted base, or an amount a year
 * @param lower the bound from which the row counts; of a rate or amount: nothing is due below it
 * @param seen the last day on which a source shows the row in force
 */
record ChargeRow(
    String component,
    LocalDate validFrom,
    Optional<LocalDate> appliesFrom,
    Optional<LocalDate> appliesUntil,
    Kind kind,
    Rational value,
    Optional<Rational> lower,
    Optional<Rational> upper,
    Confidence confidence,
    LocalDate seen,
    Text source) {

  /** How the row calculates. */
  enum Kind {
    /** A percent of the whole counted base. */
    PERCENT,
    /** An amount, whatever the base. */
    FLAT,
    /** A percent of the part of the counted base between its bounds. */
    BAND,
    /** An amount for a counted base between its bounds. */
    BAND_FLAT
  }

  static ChargeRow of(Row row) {
    Kind kind = row.constant("kind", Kind.class);
    boolean isAmount = kind == Kind.FLAT || kind == Kind.BAND_FLAT;
    Rational value = row.number("rate_or_amount");
    Rational bounds = timesAYear(row.text("bounds_period"));
    LocalDate validFrom = row.day("valid_from");
    return new ChargeRow(
        row.text("component"),
        validFrom,
        appliesFrom(row),
        row.optionalDay("applies_until"),
        kind,
        isAmount ? value.times(timesAYear(row.text("period"))) : value,
        row.optionalNumber("lower").map(bounds::times),
        row.optionalNumber("upper").map(bounds::times),
        row.confidence(),
        row.optionalDay("seen_in_force").orElse(validFrom),
        row.sentence("source"));
  }

  private static Optional<LocalDate> appliesFrom(Row row) {
    String cell = row.text("applies_from");
    if (cell.equals(Cell.NEVER)) {
      return Optional.empty();
    }
    return Optional.of(cell.isEmpty() ? row.day("valid_from") : IsoDay.parse(cell));
  }

  /** DOMAIN: 1 year = 52 weeks = 12 months. */
  private static Rational timesAYear(String period) {
    return switch (period) {
      case "week" -> Rational.of(52);
      case "month" -> Rational.of(12);
      case "quarter" -> Rational.of(4);
      default -> Rational.ONE;
    };
  }

  boolean hasEndedBy(LocalDate day) {
    return appliesUntil.isPresent() && appliesUntil.get().isBefore(day);
  }

  /**
   * The same row with a rate that an aid leaves of it.
   *
   * @param since the first day of the aid, where the row is older
   */
  ChargeRow withRate(Rational percent, LocalDate since, Text from, Confidence trust) {
    return new ChargeRow(
        component,
        since.isAfter(validFrom) ? since : validFrom,
        appliesFrom,
        appliesUntil,
        kind,
        percent,
        lower,
        upper,
        trust,
        seen,
        from);
  }
}
