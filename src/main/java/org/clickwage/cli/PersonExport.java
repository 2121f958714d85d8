package org.clickwage.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clickwage.document.Table;
import org.clickwage.message.Note;
import org.clickwage.report.StatementReport;
import org.clickwage.statement.RateChange;
import org.clickwage.statement.Statement;
import org.clickwage.statement.StatementFloors;
import org.clickwage.statement.StatementPeriod;
import org.clickwage.statement.StatementProblem;
import org.clickwage.table.RecordProblem;

/**
 * One of many people's exports: what it comes to, and no more of its days than tells it apart.
 *
 * @param places the folder or archive that it is in; several where they are of one person
 * @param content what identifies the content of its tables, in whatever order
 * @param rows its periods, of each platform apart and {@code *} of all where there are several;
 *     none where they are not written, or it could not be read
 * @param total what all of its days come to
 * @param floors it compared with legal floors and others; empty where its prices are not those of
 *     the days
 * @param change what an hour came to before the day that is asked about, and since
 * @param days a hash of what each day comes to
 * @param notes how its figures were made
 * @param problems what could not be read
 */
record PersonExport(
    List<Path> places,
    String content,
    Map<String, Table> rows,
    Optional<StatementPeriod> total,
    Optional<StatementFloors> floors,
    Optional<RateChange> change,
    NavigableMap<LocalDate, Integer> days,
    List<Note> notes,
    List<StatementProblem> problems) {
  /** Calculates its statement; what fails is its problem, and no one else's. */
  static PersonExport of(PersonInput input) {
    Map<String, Table> rows = new LinkedHashMap<>();
    Optional<StatementTotals> totals = Optional.empty();
    List<StatementProblem> problems = new ArrayList<>(input.problems());
    try {
      if (input.all().isPresent()) {
        StatementTotals all = calculated(input.all().get());
        totals = Optional.of(all);
        for (Map.Entry<String, StatementInput> each : input.parts().entrySet()) {
          StatementInput part = each.getValue();
          rows.put(each.getKey(), rows(part == all.input() ? all : calculated(part)));
        }
      }
    } catch (IOException | RuntimeException e) {
      problems.addAll(PersonInput.unreadable(e, input.places()));
    }
    Optional<Statement> main = totals.map(all -> all.statements().get(0));
    return new PersonExport(
        input.places(),
        input.content(),
        rows,
        main.map(Statement::total),
        main.filter(all -> all.plan().prices().isEmpty()).map(Statement::floors),
        main.flatMap(Statement::change),
        main.map(PersonExport::days).orElseGet(TreeMap::new),
        totals.map(StatementTotals::remarks).orElse(List.of()),
        problems);
  }

  private static StatementTotals calculated(StatementInput input) throws IOException {
    input.check();
    return StatementTotals.of(input);
  }

  private static Table rows(StatementTotals totals) {
    return new StatementReport(
            totals.statements(), List.of(), List.of(), totals.input().asked().context().wording())
        .table();
  }

  private static NavigableMap<LocalDate, Integer> days(Statement statement) {
    NavigableMap<LocalDate, Integer> days = new TreeMap<>();
    statement.facts().days().forEach((day, facts) -> days.put(day, facts.hashCode()));
    return days;
  }

  /**
   * This person's other download together with it; empty where it is another person's.
   *
   * @param statement calculates that of several places
   */
  Optional<PersonExport> asOneWith(
      PersonExport other, Function<List<Path>, PersonExport> statement) {
    if (!mayBeOf(other)) {
      return Optional.empty();
    }
    List<Path> all = Stream.concat(places.stream(), other.places.stream()).toList();
    PersonExport both = isCopyOf(other) ? this : statement.apply(all);
    return Optional.of(both)
        .filter(any -> any.total().isPresent())
        .map(any -> any.countedOnce(all));
  }

  /** Whether the same tables were read with the same options: both come to no more than one. */
  private boolean isCopyOf(PersonExport other) {
    return content.equals(other.content) && notes.equals(other.notes);
  }

  private PersonExport countedOnce(List<Path> all) {
    Note what = Note.of("people.same-person", PersonInput.where(all));
    StatementProblem twice = new StatementProblem("", new RecordProblem(0, "", what));
    List<StatementProblem> found = Stream.concat(Stream.of(twice), problems.stream()).toList();
    return new PersonExport(all, content, rows, total, floors, change, days, notes, found);
  }

  /**
   * Whether it and another one may be two downloads of one person: all days that both have whole
   * came to the same, and so did one at least of those that both have.
   */
  private boolean mayBeOf(PersonExport other) {
    if (days.isEmpty() || other.days.isEmpty()) {
      return false;
    }
    LocalDate from = Collections.max(List.of(days.firstKey(), other.days.firstKey()));
    LocalDate to = Collections.min(List.of(days.lastKey(), other.days.lastKey()));
    // The first day of a download, and its last, may go on in another one.
    boolean begin = days.firstKey().equals(other.days.firstKey());
    boolean end = days.lastKey().equals(other.days.lastKey());
    return !to.isBefore(from)
        && days.subMap(from, begin, to, end).equals(other.days.subMap(from, begin, to, end))
        && days.subMap(from, true, to, true).entrySet().stream()
            .anyMatch(day -> day.getValue().equals(other.days.get(day.getKey())));
  }
}
