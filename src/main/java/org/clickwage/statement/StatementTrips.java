package org.clickwage.statement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.profile.ActivityState;
import org.clickwage.profile.Stamp;

/**
 * The time of trips, where no table says how long the worker was online: two deliveries at once are
 * one time, and the way to a pick-up counts where no trip is under way.
 */
final class StatementTrips {
  /** From the way to the pick-up, over the pick-up, to the end. */
  private record Trip(LocalDateTime request, LocalDateTime begin, LocalDateTime end) {}

  private record Span(LocalDateTime begin, LocalDateTime end) {}

  private final List<Trip> trips = new ArrayList<>();

  /**
   * @param approach seconds from the request to the beginning
   */
  void add(LocalDateTime begin, Rational seconds, Rational approach) {
    trips.add(new Trip(begin.minus(duration(approach)), begin, begin.plus(duration(seconds))));
  }

  static Duration duration(Rational seconds) {
    return Duration.ofMillis(seconds.times(1000).rounded(0).longValue());
  }

  void giveTimes(StatementLedger ledger) {
    List<Span> onTrip = union(trips.stream().map(t -> new Span(t.begin(), t.end())).toList());
    onTrip.forEach(span -> give(ledger, ActivityState.ON_TRIP, span.begin(), span.end()));
    List<Span> all = union(trips.stream().map(t -> new Span(t.request(), t.end())).toList());
    Iterator<Span> next = onTrip.iterator();
    for (Span span : all) {
      // Each of them has one trip or more, in the same order, and ends with its last one.
      LocalDateTime from = span.begin();
      do {
        Span trip = next.next();
        give(ledger, ActivityState.EN_ROUTE, from, trip.begin());
        from = trip.end();
      } while (from.isBefore(span.end()));
    }
    trips.clear();
  }

  private static void give(
      StatementLedger ledger, ActivityState state, LocalDateTime begin, LocalDateTime end) {
    Rational seconds = between(begin, end, Optional.empty());
    if (seconds.isPositive()) {
      ledger.driveFor(state, begin, seconds);
    }
  }

  private static List<Span> union(List<Span> spans) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.comparing(Span::begin));
    List<Span> union = new ArrayList<>();
    for (Span span : sorted) {
      Span last = union.isEmpty() ? null : union.get(union.size() - 1);
      if (last == null || last.end().isBefore(span.begin())) {
        union.add(span);
      } else if (span.end().isAfter(last.end())) {
        union.set(union.size() - 1, new Span(last.begin(), span.end()));
      }
    }
    return union;
  }

  /**
   * Seconds from one time on the wall to another: in a zone that is known, a night on which the
   * clocks change is an hour shorter or longer than they say.
   */
  static Rational between(LocalDateTime begin, LocalDateTime end, Optional<ZoneId> zone) {
    Duration lasted =
        zone.map(there -> Duration.between(begin.atZone(there), end.atZone(there)))
            .orElseGet(() -> Duration.between(begin, end));
    return Rational.of(lasted.getSeconds()).plus(Rational.of(lasted.getNano(), 1_000_000_000));
  }

  static LocalDateTime local(Stamp stamp, ZoneId zone) {
    return LocalDateTime.ofInstant(Instant.ofEpochSecond(stamp.second(), stamp.nano()), zone);
  }
}
