package org.clickwage.wage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.Charge;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.Levy;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.Place;
import org.clickwage.reference.Threshold;

/** What social charges, and income tax within a scheme, take from one work. */
public sealed interface Charges {
  /** A percentage of gross pay that the user gave. */
  record Percent(Share ofGrossPay) implements Charges {}

  /** An amount, which is stated with the work, as its pay is. */
  record OfWork() implements Charges, StatedCharges {}

  /** A legal scheme at the date of the work. */
  record Scheme(ChargeScheme scheme) implements Charges, StatedCharges {
    @Override
    public List<Charge> lines(
        Rational grossPay, Rational earnings, Optional<Rational> worksPerYear) {
      Lookup<List<Charge>> answer = scheme.charges(grossPay, earnings, worksPerYear);
      return answer
          .toOptional()
          .orElseThrow(() -> new UnknownChargesException(answer.reason().orElseThrow()));
    }

    /** Says that the work is done in another country than the scheme's. */
    public Optional<Note> elsewhere(Optional<Place> ofWork) {
      return ofWork
          .map(place -> Place.of(place.country()))
          .filter(country -> !country.country().equals(scheme.country()))
          .map(
              country ->
                  Note.of(
                      "assumption.scheme-elsewhere",
                      scheme.name(),
                      Place.of(scheme.country()),
                      country));
    }
  }

  /** The part that one work has of what is due on more than it, such as a year. */
  record Due(List<Charge> lines) implements Charges {
    public Due {
      lines = List.copyOf(lines);
    }

    public static Due of(Map<Levy, Rational> amounts) {
      return new Due(
          amounts.entrySet().stream()
              .map(each -> new Charge(each.getKey(), each.getValue()))
              .toList());
    }

    @Override
    public List<Charge> lines(
        Rational grossPay, Rational earnings, Optional<Rational> worksPerYear) {
      return lines;
    }

    /** Whether they would be others if more or less came off the pay before them. */
    public boolean hangOnProfit() {
      return lines.stream().anyMatch(line -> line.levy().base() == Levy.Base.PROFIT);
    }
  }

  /**
   * The lines of a legal scheme; none of a percentage. Throws {@link UnknownChargesException} where
   * the scheme's tables have a gap.
   */
  default List<Charge> lines(
      Rational grossPay, Rational earnings, Optional<Rational> worksPerYear) {
    return List.of();
  }

  /** Where the charges step or bend, in yearly amounts. */
  default List<Threshold> thresholds() {
    return this instanceof Scheme legal ? legal.scheme().thresholds() : List.of();
  }
}
