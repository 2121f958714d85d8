package org.clickwage.stamp;

import java.util.Locale;
import java.util.Map;
import org.clickwage.message.WordList;
import org.clickwage.stamp.StampException.Fault;

/**
 * Offsets of the zone abbreviations that platforms write.
 *
 * <p>An abbreviation names summer or winter time itself, so the night on which the clocks go back
 * is no question: PDT and PST are an hour apart. The offsets are those of the IANA time zone
 * database. It has PST for Manila too; in an export, which comes from the platform's own clock, it
 * is the Pacific.
 */
final class StampZones {
  private static final int HOUR = 3600;

  /** In the place of hours: several zones have the abbreviation. */
  private static final String SHARED = "shared";

  private static final Map<String, String> HOURS = WordList.named("zones").byWord();

  private StampZones() {}

  /** Seconds east of Greenwich. */
  static int offset(String abbreviation, String stamp) {
    String hours = HOURS.get(abbreviation.toUpperCase(Locale.ROOT));
    if (hours == null || hours.equals(SHARED)) {
      Fault fault = hours == null ? Fault.UNKNOWN_ZONE : Fault.SHARED_ZONE;
      throw new StampException(stamp, fault, abbreviation);
    }
    return HOUR * Integer.parseInt(hours);
  }
}
