package org.clickwage.reference;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.clickwage.message.BundledText;
import org.clickwage.stamp.IsoDay;

/** The door to all reference facts: the bundled tables, and a user's own over them. */
public record ReferenceData(
    Places places,
    MinimumWages minimumWages,
    ChargeSchemes chargeSchemes,
    ExchangeRates exchangeRates,
    ConsumerPrices consumerPrices,
    LegalFloors legalFloors,
    LateWages lateWages,
    DataRequests dataRequests,
    PublishedPay publishedPay) {
  private static ReferenceData of(Tables tables) {
    Places places = new Places(tables);
    return new ReferenceData(
        places,
        new MinimumWages(tables, places),
        new ChargeSchemes(tables),
        new ExchangeRates(tables),
        new ConsumerPrices(tables),
        new LegalFloors(tables),
        new LateWages(tables),
        new DataRequests(tables),
        new PublishedPay(tables, places));
  }

  public static ReferenceData bundled() {
    return of(new Tables());
  }

  /**
   * The bundled tables under a folder of the user's own, of the same relative names and shape.
   *
   * @throws OwnFileException for a folder or a file name that is none of ours; a file's rows are
   *     looked at when they are first used
   */
  public static ReferenceData with(Path overrides) {
    return of(new OwnTables(overrides));
  }

  /**
   * The place of these names; throws {@link UnknownNameException} for one that no table has.
   *
   * @param region null where the country alone is named, or with its region: {@code US-CA}
   */
  public Place place(String country, String region) {
    Place place = places.parse(country, region);
    if (place.region().isPresent()) {
      // Whether it is one of the tables does not depend on the day.
      minimumWages.find(place, date(), Basis.GROSS, Optional.empty());
    }
    return place;
  }

  /** The day to which the bundled tables were collected. */
  public LocalDate date() {
    return IsoDay.parse(BundledText.of(Tables.FOLDER + "date").strip());
  }
}
