package org.clickwage.profile;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clickwage.message.WordList;
import org.clickwage.profile.StampException.Fault;

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
  private static final Map<String, Integer> OFFSETS = new HashMap<>();
  private static final Set<String> SHARED;

  static {
    WordList zones = WordList.named("zones");
    SHARED = zones.plain("shared");
    for (String hours : zones.names()) {
      for (String abbreviation : hours.equals("shared") ? Set.<String>of() : zones.plain(hours)) {
        OFFSETS.put(abbreviation, HOUR * Integer.parseInt(hours));
      }
    }
  }

  private StampZones() {}

  /** Seconds east of Greenwich. */
  static int offset(String abbreviation, String stamp) {
    String name = abbreviation.toUpperCase(Locale.ROOT);
    Integer offset = OFFSETS.get(name);
    if (offset == null) {
      boolean shared = SHARED.contains(name);
      throw new StampException(
          stamp, shared ? Fault.SHARED_ZONE : Fault.UNKNOWN_ZONE, abbreviation);
    }
    return offset;
  }
}
