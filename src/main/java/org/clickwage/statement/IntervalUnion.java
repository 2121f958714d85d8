package org.clickwage.statement;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.clickwage.number.Rational;
import org.clickwage.profile.Stamp;

/** The moments of work that were met: each counts once, however many records have it. */
final class IntervalUnion {
  private static final Stamp EPOCH = new Stamp(0, 0);

  /** From the first to the last second of each span that was taken; none of them overlap. */
  private final NavigableMap<Rational, Rational> taken = new TreeMap<>();

  /** Takes a span; gives the parts of it that were not taken before, from one second to another. */
  NavigableMap<Rational, Rational> take(Rational from, Rational to) {
    NavigableMap<Rational, Rational> parts = new TreeMap<>();
    Rational before =
        taken.headMap(from, true).isEmpty() ? from : taken.floorEntry(from).getValue();
    Rational at = from.max(before);
    for (var each : taken.subMap(from, false, to, false).entrySet()) {
      if (at.isLessThan(each.getKey())) {
        parts.put(at, each.getKey());
      }
      at = at.max(each.getValue());
    }
    if (at.isLessThan(to)) {
      parts.put(at, to);
    }
    taken.putAll(parts);
    return parts;
  }

  /**
   * The second in which something begins, from an epoch that all have: by its stamp, else by the
   * clock on the wall, in its zone where that is known.
   */
  static Rational of(Optional<Stamp> stamp, LocalDateTime wall, Optional<ZoneId> zone) {
    long second = wall.atZone(zone.orElse(ZoneOffset.UTC)).toEpochSecond();
    return stamp.orElseGet(() -> new Stamp(second, wall.getNano())).secondsSince(EPOCH);
  }
}
