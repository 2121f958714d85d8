package org.clickwage.statement;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clickwage.message.WordList;

/**
 * Time zones whose name is that of one country, by the list of the time zone database (zone.tab, <a
 * href="https://data.iana.org/time-zones/tzdb/zone.tab">IANA</a>): there the country of a trip is
 * sure. Countries whose minimum wage is one of regions are not here: they must be asked for.
 */
final class StatementZones {
  private static final WordList ZONES = WordList.named("countries");
  private static final Map<String, String> COUNTRIES = ZONES.byWord();

  private StatementZones() {}

  /** The zones of a country; empty where they are not known. */
  static Optional<Set<String>> of(String country) {
    return Optional.of(country).filter(ZONES.names()::contains).map(ZONES::plain);
  }

  static Optional<String> country(ZoneId zone) {
    return Optional.ofNullable(COUNTRIES.get(zone.getId()));
  }
}
