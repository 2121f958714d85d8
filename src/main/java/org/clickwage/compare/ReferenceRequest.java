package org.clickwage.compare;

import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clickwage.message.BinaryValue;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.HourlyRate;
import org.clickwage.reference.DayRange;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.LegalFloor;
import org.clickwage.reference.LegalFloors;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.Place;
import org.clickwage.reference.PlatformWork;
import org.clickwage.reference.ReferenceData;

/**
 * Which reference wages to compare a work with.
 *
 * @param place where the work is done
 * @param clientPlace where the client is
 * @param on the day of the work
 * @param minimum a rate that the user gives, or the two ends of a range
 * @param promised what the platform promised, or the two ends of it
 * @param currency the currency of the work; empty when no money was stated
 * @param chargesStated whether the worker's charges are known, even as 0 %
 */
public record ReferenceRequest(
    Optional<Place> place,
    Optional<Place> clientPlace,
    LocalDate on,
    List<HourlyRate> minimum,
    List<HourlyRate> promised,
    Optional<Currency> currency,
    boolean chargesStated,
    ReferenceTerms terms) {
  /** One that asks for nothing yet. */
  public static ReferenceRequest of(LocalDate on, ReferenceTerms terms) {
    return new ReferenceRequest(
        Optional.empty(),
        Optional.empty(),
        on,
        List.of(),
        List.of(),
        Optional.empty(),
        false,
        terms);
  }

  /** The rate that was given, for what follows a gross minimum wage. */
  Optional<HourlyRate> grossMinimum() {
    return terms.basis() == BasisChoice.NET ? Optional.empty() : minimum.stream().findFirst();
  }

  /** The series that was asked for, of the place of the work. */
  Optional<String> seriesAt(Place there) {
    return terms.series().filter(series -> place.equals(Optional.of(there)));
  }

  /** Whether a rate is in the work's money, or comes into it by a rate that the user gives. */
  public boolean isOfAnyDay(HourlyRate rate) {
    return currency
        .filter(
            own ->
                own.equals(rate.currency())
                    || ExchangeRate.among(terms.exchangeRates(), own, rate.currency()).isPresent())
        .isPresent();
  }

  /** The rate of two currencies on the day of the work; one that the user gives goes first. */
  public Lookup<ExchangeRate> exchangeRate(Currency base, Currency quote, ReferenceData facts) {
    return ExchangeRate.among(terms.exchangeRates(), base, quote)
        .map(Lookup::found)
        .orElseGet(() -> facts.exchangeRates().find(base, quote, on));
  }

  /**
   * The days around that of the work for which the same is found for the default series of the
   * places, or {@code on} alone.
   */
  public DayRange validityRange(ReferenceData facts) {
    DayRange steady = DayRange.yearOf(on);
    for (Place each : Stream.of(place, clientPlace).flatMap(Optional::stream).toList()) {
      steady = steady.and(facts.minimumWages().validityRange(each, on));
    }
    return terms.series().isEmpty() ? steady : DayRange.only(on);
  }

  /**
   * Takes what the records of an input ask differently into the binary form, or reads it; what all
   * of them ask alike stays as it is here.
   */
  ReferenceRequest exchange(BinaryForm form) {
    return new ReferenceRequest(
        BinaryValue.exchange(place, form),
        BinaryValue.exchange(clientPlace, form),
        BinaryValue.exchange(on, form),
        BinaryValue.exchange(minimum, form),
        BinaryValue.exchange(promised, form),
        BinaryValue.exchange(currency, form),
        BinaryValue.exchange(chargesStated, form),
        terms);
  }

  public ReferenceRequest onDay(LocalDate other) {
    return new ReferenceRequest(
        place, clientPlace, other, minimum, promised, currency, chargesStated, terms);
  }

  public ReferenceRequest withCurrency(Optional<Currency> other) {
    return new ReferenceRequest(
        place, clientPlace, on, minimum, promised, other, chargesStated, terms);
  }

  public ReferenceRequest withPlaces(Optional<Place> ofWork, Optional<Place> ofClient) {
    return new ReferenceRequest(
        ofWork, ofClient, on, minimum, promised, currency, chargesStated, terms);
  }

  public ReferenceRequest withoutPlaces() {
    return withPlaces(Optional.empty(), Optional.empty());
  }

  public ReferenceRequest withPlace(Optional<Place> other) {
    return withPlaces(other, Optional.empty());
  }

  public ReferenceRequest withMinimum(List<HourlyRate> other) {
    return new ReferenceRequest(
        place, clientPlace, on, other, promised, currency, chargesStated, terms);
  }

  public ReferenceRequest withPromised(List<HourlyRate> other) {
    return new ReferenceRequest(
        place, clientPlace, on, minimum, other, currency, chargesStated, terms);
  }

  public ReferenceRequest withCharges(boolean areStated) {
    return new ReferenceRequest(
        place, clientPlace, on, minimum, promised, currency, areStated, terms);
  }

  /**
   * The same of platform work: a floor of a city brings that city's minimum wage.
   *
   * @param floors the legal floors that it is compared with
   */
  public ReferenceRequest ofWork(PlatformWork work, List<String> floors, LegalFloors law) {
    if (work.kinds().isEmpty() && floors.isEmpty()) {
      return this; // Nothing is known of it.
    }
    Set<LegalFloor.Work> all = EnumSet.noneOf(LegalFloor.Work.class);
    all.addAll(work.kinds());
    floors.forEach(name -> law.work(name).ifPresent(all::add));
    return with(terms.ofWork(work.of(all), place.flatMap(there -> law.series(floors, there))));
  }

  public ReferenceRequest withBasis(BasisChoice other) {
    return with(terms.withBasis(other));
  }

  private ReferenceRequest with(ReferenceTerms others) {
    return new ReferenceRequest(
        place, clientPlace, on, minimum, promised, currency, chargesStated, others);
  }
}
