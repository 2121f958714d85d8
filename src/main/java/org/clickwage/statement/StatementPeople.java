package org.clickwage.statement;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether tables of one kind are of one person: those of one folder or archive are, unless they
 * name others; of several such places, in the time that two both cover, each has the lines of the
 * other. An export that was asked for again has more of them at its ends alone.
 */
public final class StatementPeople {
  /** The lines of one place, by the hash of their cells, each with its time. */
  private static final class Lines {
    private final String name;
    private final Map<Long, LocalDateTime> times = new HashMap<>();

    Lines(String name) {
      this.name = name;
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
      LocalDateTime from = Collections.max(List.of(first(), other.first()));
      LocalDateTime to = Collections.min(List.of(last(), other.last()));
      from = first().equals(other.first()) ? from : within(from, 1);
      to = last().equals(other.last()) ? to : within(to, -1);
      return !areIn(other, from, to) || !other.areIn(this, from, to);
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
  }

  private StatementPeople() {}

  /** Two places that are of two people, by the names of their first files; empty for one person. */
  public static Optional<List<String>> twoOf(List<StatementTable> tables) throws IOException {
    Map<String, Map<String, List<StatementTable>>> kinds = new LinkedHashMap<>();
    for (StatementTable table : tables) {
      kinds
          .computeIfAbsent(table.profile().name() + table.kind(), kind -> new LinkedHashMap<>())
          .computeIfAbsent(table.place() + table.worker(), place -> new ArrayList<>())
          .add(table);
    }
    for (Map<String, List<StatementTable>> places : kinds.values()) {
      Optional<List<String>> two = places.size() > 1 ? two(places.values()) : Optional.empty();
      if (two.isPresent()) {
        return two;
      }
    }
    return Optional.empty();
  }

  private static Optional<List<String>> two(Iterable<List<StatementTable>> places)
      throws IOException {
    List<Lines> known = new ArrayList<>();
    for (List<StatementTable> place : places) {
      Lines lines = new Lines(place.get(0).name());
      for (StatementTable table : place) {
        read(table, lines);
      }
      Optional<Lines> other = known.stream().filter(lines::isOfOther).findFirst();
      if (other.isPresent()) {
        return Optional.of(List.of(other.get().name, lines.name));
      }
      known.add(lines);
    }
    return Optional.empty();
  }

  private static void read(StatementTable table, Lines lines) throws IOException {
    table.read(
        new ArrayList<>(),
        record -> record.time().ifPresent(time -> lines.times.put(record.key().hash(), time)));
  }
}
