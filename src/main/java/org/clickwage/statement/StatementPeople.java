package org.clickwage.statement;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.profile.ActivityState;

/**
 * Whether tables of one kind are of one person. No one is at work twice at once: where a table has
 * work in the time of another one's, one of the two has the lines of the other. Of several folders
 * or archives each has all lines of the other in the time that both cover. An export that was asked
 * for again has more of them at its ends alone.
 */
public final class StatementPeople {
  /** The lines of one table, or of one place, by the hash of their cells. */
  private static final class Lines {
    private final StatementTable table;
    private final Map<Long, LocalDateTime> times = new HashMap<>();
    private final Map<Long, WorkSpan> spans = new HashMap<>();

    Lines(StatementTable table) {
      this.table = table;
    }

    String name() {
      return table.name();
    }

    /** Whether each of these lines in a time is among the others. */
    boolean areIn(Lines other, LocalDateTime from, LocalDateTime to) {
      return times.entrySet().stream()
          .filter(line -> !line.getValue().isBefore(from) && !line.getValue().isAfter(to))
          .allMatch(line -> other.times.containsKey(line.getKey()));
    }

    boolean isOfOther(Lines other) {
      if (times.isEmpty() || other.times.isEmpty()) {
        return false;
      }
      LocalDateTime from = from(other);
      LocalDateTime to = to(other);
      return !areIn(other, from, to) || !other.areIn(this, from, to);
    }

    /** From when on both have all lines. */
    private LocalDateTime from(Lines other) {
      LocalDateTime from = Collections.max(List.of(first(), other.first()));
      return first().equals(other.first()) ? from : within(from, 1);
    }

    private LocalDateTime to(Lines other) {
      LocalDateTime to = Collections.min(List.of(last(), other.last()));
      return last().equals(other.last()) ? to : within(to, -1);
    }

    /** Whether both cover the days of a span. */
    boolean cover(WorkSpan days, Lines other) {
      return !days.begin().isBefore(from(other)) && !days.begin().isAfter(to(other));
    }

    /** A day without a time of day that ends one place alone may go on there: the next is whole. */
    private static LocalDateTime within(LocalDateTime end, int days) {
      return end.toLocalTime().equals(LocalTime.MIDNIGHT) ? end.plusDays(days) : end;
    }

    private LocalDateTime first() {
      return Collections.min(times.values());
    }

    private LocalDateTime last() {
      return Collections.max(times.values());
    }

    boolean namesOneWith(Lines other) {
      return !table.worker().isEmpty() && table.worker().equals(other.table.worker());
    }
  }

  /** A line that says when there was work. */
  private record Work(Lines lines, long key, WorkSpan span) {
    boolean lasts(WorkSpan later) {
      return later.moment().isLessThan(span.end());
    }

    /** Whether each is in a table that lacks the other one, of an unknown person. */
    boolean isOfOther(Work other) {
      return !lines.spans.containsKey(other.key)
          && !other.lines.spans.containsKey(key)
          && (!span.isOfWholeDays() || lines.cover(span, other.lines))
          && !lines.namesOneWith(other.lines);
    }
  }

  private StatementPeople() {}

  /** Two tables that are of two people, by their names; empty for one person. */
  public static Optional<List<String>> twoOf(List<StatementTable> tables) throws IOException {
    Map<String, List<StatementTable>> kinds = new LinkedHashMap<>();
    for (StatementTable table : tables) {
      String kind = table.profile().name() + table.kind();
      kinds.computeIfAbsent(kind, each -> new ArrayList<>()).add(table);
    }
    for (List<StatementTable> kind : kinds.values()) {
      Optional<List<String>> two = kind.size() > 1 ? two(kind) : Optional.empty();
      if (two.isPresent()) {
        return two;
      }
    }
    return Optional.empty();
  }

  private static Optional<List<String>> two(List<StatementTable> tables) throws IOException {
    List<Lines> known = new ArrayList<>();
    Map<String, Lines> places = new LinkedHashMap<>();
    for (StatementTable table : tables) {
      Lines lines = read(table);
      known.add(lines);
      places
          .computeIfAbsent(table.place() + table.worker(), place -> new Lines(table))
          .times
          .putAll(lines.times);
    }
    return ofPlaces(places.values()).or(() -> atOnce(known));
  }

  private static Optional<List<String>> ofPlaces(Collection<Lines> places) {
    List<Lines> known = new ArrayList<>();
    for (Lines place : places) {
      Optional<Lines> other = known.stream().filter(place::isOfOther).findFirst();
      if (other.isPresent()) {
        return Optional.of(List.of(other.get().name(), place.name()));
      }
      known.add(place);
    }
    return Optional.empty();
  }

  /** Two tables with work at the same time that neither has of the other. */
  private static Optional<List<String>> atOnce(List<Lines> tables) {
    List<Work> all = new ArrayList<>();
    tables.forEach(each -> each.spans.forEach((key, span) -> all.add(new Work(each, key, span))));
    all.sort(Comparator.comparing(work -> work.span().moment()));
    List<Work> going = new ArrayList<>();
    for (Work work : all) {
      going.removeIf(before -> !before.lasts(work.span()));
      Optional<Work> other = going.stream().filter(work::isOfOther).findFirst();
      if (other.isPresent()) {
        return Optional.of(
            tables.stream()
                .filter(each -> each == work.lines() || each == other.get().lines())
                .map(Lines::name)
                .toList());
      }
      going.add(work);
    }
    return Optional.empty();
  }

  private static Lines read(StatementTable table) throws IOException {
    Lines lines = new Lines(table);
    table.read(
        new ArrayList<>(),
        record -> {
          long key = record.key().hash();
          record.time().ifPresent(time -> lines.times.put(key, time));
          span(record).ifPresent(span -> lines.spans.put(key, span));
        });
    return lines;
  }

  /** When a line says that there was work. */
  private static Optional<WorkSpan> span(StatementRecord record) {
    return switch (record.table.kind()) {
      case PAYMENTS -> Optional.empty();
      case LOGBOOK -> StatementEntry.span(record);
      case TIMES -> record.state().filter(ActivityState::isWork).flatMap(work -> whole(record));
      case TRIPS -> whole(record);
    };
  }

  private static Optional<WorkSpan> whole(StatementRecord record) {
    StatementSpan span = new StatementSpan(record, Optional.empty());
    return span.begin()
        .flatMap(from -> span.seconds())
        .filter(lasted -> lasted.isPositive() && !WorkSpan.isTooLong(lasted))
        .map(lasted -> span.lasting(Rational.ZERO, lasted));
  }
}
