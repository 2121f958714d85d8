package org.clickwage.statement;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * Time zones whose name is that of one country, by the list of the time zone database (zone.tab, <a
 * href="https://data.iana.org/time-zones/tzdb/zone.tab">IANA</a>): there the country of a trip is
 * sure. Countries whose minimum wage is one of regions are not here: they must be asked for.
 */
final class StatementZones {
  private static final Map<String, String> COUNTRIES =
      Map.ofEntries(
          Map.entry("Europe/Paris", "FR"),
          Map.entry("Europe/Berlin", "DE"),
          Map.entry("Europe/Madrid", "ES"),
          Map.entry("Atlantic/Canary", "ES"),
          Map.entry("Europe/Lisbon", "PT"),
          Map.entry("Europe/London", "GB"),
          Map.entry("Europe/Dublin", "IE"),
          Map.entry("Europe/Brussels", "BE"),
          Map.entry("Europe/Amsterdam", "NL"),
          Map.entry("Europe/Luxembourg", "LU"),
          Map.entry("Europe/Warsaw", "PL"),
          Map.entry("Europe/Athens", "GR"),
          Map.entry("Indian/Antananarivo", "MG"));

  private StatementZones() {}

  static Optional<String> country(ZoneId zone) {
    return Optional.ofNullable(COUNTRIES.get(zone.getId()));
  }
}
