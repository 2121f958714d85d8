package org.clickwage.statement;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clickwage.message.Note;

/**
 * The nights on which clocks changed while someone worked by the clock on the wall.
 *
 * @param stretches of that work
 */
record ClockChanges(List<Stretch> stretches) {
  record Stretch(LocalDateTime begin, LocalDateTime end) {
    /** The day of the first change within it, in the local time of these rules. */
    Optional<LocalDate> change(ZoneRules rules) {
      ZoneOffsetTransition next = rules.nextTransition(begin.toInstant(rules.getOffset(begin)));
      return Optional.ofNullable(next)
          .filter(change -> change.getInstant().isBefore(end.toInstant(rules.getOffset(end))))
          .map(change -> change.getDateTimeBefore().toLocalDate());
    }
  }

  ClockChanges {
    stretches = List.copyOf(stretches);
  }

  /**
   * Which nights they were; empty for none.
   *
   * @param zone the zone of the times, if it is known: then the hours are right
   * @param country else the country of the work, without which any place may be meant
   */
  Optional<Note> note(Optional<ZoneId> zone, Optional<String> country) {
    Set<ZoneRules> places =
        zone
            .map(ZoneId::getId)
            .map(Set::of)
            .or(() -> country.flatMap(StatementZones::of))
            .orElseGet(ZoneId::getAvailableZoneIds)
            .stream()
            .map(id -> ZoneId.of(id).getRules())
            .filter(rules -> !rules.isFixedOffset())
            .collect(Collectors.toSet());
    SortedSet<LocalDate> nights =
        stretches.stream()
            .flatMap(stretch -> places.stream().map(stretch::change))
            .flatMap(Optional::stream)
            .collect(Collectors.toCollection(TreeSet::new));
    String key = zone.isPresent() ? "statement.clocks-changed" : "statement.clocks-maybe-changed";
    return nights.isEmpty() ? Optional.empty() : Optional.of(Note.of(key, listed(nights)));
  }

  private static Object listed(SortedSet<LocalDate> nights) {
    LocalDate last = nights.last();
    return nights.headSet(last).stream()
        .<Object>map(night -> night)
        .reduce((before, night) -> Note.of("list.next", before, night))
        .<Object>map(before -> Note.of("list.last", before, last))
        .orElse(last);
  }
}
