package org.clickwage.cli;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.compare.BasisChoice;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.compare.References;
import org.clickwage.csv.LogTotals;
import org.clickwage.money.HourlyRate;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;

/**
 * What a log's hourly rates are set beside: a rate that was given, else a country's minimum wage.
 *
 * @param day the day whose minimum wage is meant; where none is given, that of the last acceptance
 */
record SessionsReference(
    ReferenceData facts,
    List<HourlyRate> minimum,
    Optional<Place> place,
    Optional<LocalDate> day,
    List<ExchangeRate> exchangeRates) {

  boolean isAsked() {
    return !minimum.isEmpty() || place.isPresent();
  }

  /** One reference in the log's currency, or why there is none. */
  References find(LogTotals log) {
    LocalDate on = day.or(log::lastDay).orElse(facts.date());
    return References.of(request(on, log.currency()), facts);
  }

  private ReferenceRequest request(LocalDate on, Optional<Currency> currency) {
    return new ReferenceRequest(
        minimum.isEmpty() ? place : Optional.empty(),
        Optional.empty(),
        on,
        BasisChoice.GROSS,
        Optional.empty(),
        minimum,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        currency,
        exchangeRates,
        false);
  }
}
