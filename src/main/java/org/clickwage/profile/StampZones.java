package org.clickwage.profile;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

  /**
   * Shared between countries: CST and CDT of America, Cuba and China, IST of India, Ireland and
   * Israel, BST of Britain and Bangladesh, AST and ADT of the Atlantic and Arabia; or of two
   * offsets, as Moscow's before and after 2014.
   */
  private static final Set<String> SHARED =
      Set.of("CST", "CDT", "IST", "BST", "AST", "ADT", "ECT", "SST", "MSK");

  static {
    put(0, "Z", "UTC", "GMT", "UT", "WET");
    put(1, "CET", "WEST", "WAT");
    put(2, "CEST", "EET", "CAT", "SAST");
    put(3, "EEST", "EAT");
    put(5, "PKT");
    put(7, "WIB");
    put(8, "HKT", "SGT", "AWST", "WITA");
    put(9, "JST", "KST", "WIT");
    put(10, "AEST");
    put(11, "AEDT");
    put(12, "NZST");
    put(13, "NZDT");
    put(-4, "EDT");
    put(-5, "EST");
    put(-6, "MDT");
    put(-7, "MST", "PDT");
    put(-8, "PST", "AKDT");
    put(-9, "AKST");
    put(-10, "HST");
  }

  private StampZones() {}

  private static void put(int hours, String... abbreviations) {
    for (String abbreviation : abbreviations) {
      OFFSETS.put(abbreviation, hours * HOUR);
    }
  }

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
