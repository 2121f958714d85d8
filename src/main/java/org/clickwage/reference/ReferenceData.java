package org.clickwage.reference;

import java.nio.file.Path;
import java.time.LocalDate;
import org.clickwage.message.BundledText;

/** The door to all reference facts: the bundled tables, and a user's own over them. */
public final class ReferenceData {
  private final Places places;
  private final MinimumWages minimumWages;
  private final ChargeSchemes chargeSchemes;
  private final ExchangeRates exchangeRates;
  private final LegalFloors legalFloors;

  private ReferenceData(Tables tables) {
    this.places = new Places(tables);
    this.minimumWages = new MinimumWages(tables, places);
    this.chargeSchemes = new ChargeSchemes(tables);
    this.exchangeRates = new ExchangeRates(tables);
    this.legalFloors = new LegalFloors(tables);
  }

  public static ReferenceData bundled() {
    return new ReferenceData(Tables.bundled());
  }

  /**
   * The bundled tables under a folder of the user's own, of the same relative names and shape.
   *
   * @throws OwnFileException for a folder or a file name that is none of ours; a file's rows are
   *     looked at when they are first used
   */
  public static ReferenceData with(Path overrides) {
    return new ReferenceData(Tables.with(overrides));
  }

  public MinimumWages minimumWages() {
    return minimumWages;
  }

  public ChargeSchemes chargeSchemes() {
    return chargeSchemes;
  }

  public ExchangeRates exchangeRates() {
    return exchangeRates;
  }

  public LegalFloors legalFloors() {
    return legalFloors;
  }

  public Places places() {
    return places;
  }

  /** The day to which the bundled tables were collected. */
  public LocalDate date() {
    return IsoDay.parse(BundledText.of(Tables.FOLDER + "date").strip());
  }
}
