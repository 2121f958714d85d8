package org.clickwage.csv;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.money.Rational;
import org.clickwage.wage.StatedCharges;

/**
 * What a record shares with all others of its place, day and currency: found once and kept.
 *
 * @param day of the work; empty where nobody said, so that {@code asked} has another
 * @param asked which reference wages the record's cells ask for
 * @param references the first is the one that the record's columns show
 * @param scheme a charge scheme as it stood that day; empty where charges are a percentage
 * @param coin the currency's smallest coin
 * @param problems what is wrong with the cells that make the setting, or missing in the tables
 */
record RowSetting(
    Optional<Currency> currency,
    Optional<LocalDate> day,
    ReferenceRequest asked,
    List<RowReference> references,
    Optional<StatedCharges> scheme,
    Rational coin,
    List<RowProblem> problems) {

  RowSetting with(List<RowReference> same) {
    return new RowSetting(currency, day, asked, same, scheme, coin, problems);
  }
}
