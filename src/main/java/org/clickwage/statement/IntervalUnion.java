package org.clickwage.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.clickwage.number.Rational;

/** The moments of work that were met: each counts once, however many records have it. */
final class IntervalUnion {
  /** From the first to the last second of each span that was taken; none of them overlap. */
  private final NavigableMap<Rational, Rational> taken = new TreeMap<>();

  /** Gives the parts of a span that no other span had, and how many seconds others had. */
  Rational take(WorkSpan span, Consumer<WorkSpan> parts) {
    Rational atOnce = span.seconds();
    for (WorkSpan part : take(span)) {
      parts.accept(part);
      atOnce = atOnce.minus(part.seconds());
    }
    return atOnce;
  }

  /** Takes a span; gives the parts of it that were not taken before. */
  private List<WorkSpan> take(WorkSpan span) {
    List<WorkSpan> parts = new ArrayList<>();
    Map.Entry<Rational, Rational> before = taken.floorEntry(span.moment());
    Rational at = before == null ? span.moment() : span.moment().max(before.getValue());
    for (var each : taken.subMap(span.moment(), false, span.end(), false).entrySet()) {
      if (at.isLessThan(each.getKey())) {
        parts.add(span.between(at, each.getKey()));
      }
      at = at.max(each.getValue());
    }
    if (at.isLessThan(span.end())) {
      parts.add(span.between(at, span.end()));
    }
    parts.forEach(part -> taken.put(part.moment(), part.end()));
    return parts;
  }
}
