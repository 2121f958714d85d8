package org.clickwage.reference;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Charges worked by hand or by others, with their arithmetic and origin. */
class WorkedChargesTest {
  private final ChargeSchemes schemes = ReferenceData.bundled().chargeSchemes();

  @ParameterizedTest(name = "{0} on {1}: {5} of {2} is {6}")
  @CsvFileSource(resources = "/worked/reference-charges.csv", numLinesToSkip = 1)
  void takesWhatWasWorked(
      String spec,
      String on,
      String turnover,
      String profit,
      String worksPerYear,
      String component,
      String expected,
      String tolerance,
      String arithmetic,
      String origin) {
    ChargeScheme scheme = schemes.find(spec, LocalDate.parse(on)).toOptional().orElseThrow();
    List<Charge> charges =
        scheme
            .charges(
                Rational.parse(turnover),
                Rational.parse(profit),
                Optional.of(Rational.parse(worksPerYear)))
            .toOptional()
            .orElseThrow();
    Rational amount =
        charges.stream()
            .filter(charge -> charge.levy().component().equals(component))
            .map(Charge::amount)
            .findFirst()
            .orElseThrow();
    Rational difference = amount.minus(Rational.parse(expected));
    assertTrue(
        difference.max(difference.negated()).compareTo(Rational.parse(tolerance)) <= 0,
        () -> amount + " instead of " + expected + ": " + arithmetic + " (" + origin + ")");
  }
}
