package org.clickwage.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.document.Table;
import org.clickwage.message.Note;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.UsageException;
import org.clickwage.output.InputFiles;
import org.clickwage.output.InputFingerprint;
import org.clickwage.output.InputOutputException;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.StatementReport;
import org.clickwage.statement.ExportPlatforms;
import org.clickwage.statement.RateChange;
import org.clickwage.statement.Statement;
import org.clickwage.statement.StatementPeriod;
import org.clickwage.statement.StatementProblem;
import org.clickwage.statement.StatementReader;
import org.clickwage.statement.StatementTable;
import org.clickwage.table.ProblemKind;
import org.clickwage.table.RecordProblem;
import org.clickwage.table.UnreadableInputException;
import org.clickwage.wage.UnknownChargesException;

/**
 * One of many people's exports: what it comes to, and no more of its days than tells it apart.
 *
 * @param places the folder or archive that it is in; several where they are of one person
 * @param content what identifies the content of its tables, in whatever order
 * @param rows its periods, of each platform apart and {@code *} of all where there are several;
 *     none where they are not written, or it could not be read
 * @param total what all of its days come to
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
    Optional<RateChange> change,
    NavigableMap<LocalDate, Integer> days,
    List<Note> notes,
    List<StatementProblem> problems) {
  private static final ProblemKind UNREADABLE = new ProblemKind(Note.Kind.of("people.unreadable"));

  /**
   * Reads what is in these places; what fails is its problem, and no one else's.
   *
   * @param hasRows whether its periods are to be written
   */
  static PersonExport read(
      List<Path> places,
      boolean hasRows,
      ParsedOptions typed,
      CommandContext context,
      ReferenceData data) {
    List<String> names = places.stream().map(Path::toString).toList();
    String where = String.join(", ", names);
    Problems own = new Problems();
    Optional<StatementReader> reader = Optional.empty();
    String content = "";
    Map<String, Table> rows = new LinkedHashMap<>();
    Optional<StatementTotals> totals = Optional.empty();
    List<StatementProblem> problems = new ArrayList<>();
    try {
      StatementRequest asked = StatementRequest.of(names, typed, context, data, own);
      own.throwIfAny();
      reader = Optional.of(asked.reader());
      StatementInput input;
      Map<String, StatementReader> apart = Map.of();
      String platform;
      try (InputFiles files = InputFiles.open(names, context.in())) {
        input = new StatementFiles(asked).read(files, reader.get());
        content = content(input.tables());
        ExportPlatforms platforms = ExportPlatforms.of(input.tables());
        boolean areSeveral = platforms.names().size() > 1;
        platform = areSeveral ? StatementPeriod.ALL : String.join("", platforms.names());
        if (hasRows && areSeveral) {
          apart = apart(input, platforms);
        }
      }
      input
          .questions()
          .forEach(question -> problems.add(unreadable(Note.of("io.refused", where, question))));
      if (problems.isEmpty()) {
        totals = Optional.of(StatementTotals.of(input, reader.get()));
        for (Map.Entry<String, StatementReader> each : apart.entrySet()) {
          rows.put(each.getKey(), rows(StatementTotals.of(input, each.getValue()), context));
        }
        if (hasRows) {
          rows.put(platform, rows(totals.get(), context));
        }
      }
    } catch (IOException | RuntimeException e) {
      reasons(e, where).forEach(what -> problems.add(unreadable(what)));
    }
    reader.ifPresent(known -> problems.addAll(0, known.problems()));
    Optional<Statement> main = totals.map(all -> all.statements().get(0));
    return new PersonExport(
        places,
        content,
        rows,
        main.map(Statement::total),
        main.flatMap(Statement::change),
        main.map(PersonExport::days).orElseGet(TreeMap::new),
        totals.map(StatementTotals::remarks).orElse(List.of()),
        problems);
  }

  /** The same records of each platform apart. */
  private static Map<String, StatementReader> apart(StatementInput input, ExportPlatforms platforms)
      throws IOException {
    Map<String, StatementReader> apart = new TreeMap<>();
    for (String platform : platforms.names()) {
      StatementReader own = input.asked().reader();
      for (StatementTable table : input.tables()) {
        if (platforms.areOf(platform, table)) {
          own.read(table);
        }
      }
      apart.put(platform, own);
    }
    return apart;
  }

  private static String content(List<StatementTable> tables) throws IOException {
    Set<String> contents = new TreeSet<>();
    for (StatementTable table : tables) {
      contents.add(table.input().file().fingerprint().sha256());
    }
    return InputFingerprint.of(String.join(" ", contents)).sha256();
  }

  private static Table rows(StatementTotals totals, CommandContext context) {
    return new StatementReport(totals.statements(), List.of(), List.of(), context.wording())
        .table();
  }

  private static NavigableMap<LocalDate, Integer> days(Statement statement) {
    NavigableMap<LocalDate, Integer> days = new TreeMap<>();
    statement.facts().days().forEach((day, facts) -> days.put(day, facts.hashCode()));
    return days;
  }

  /** A problem of all of it, which names its places. */
  private static StatementProblem unreadable(Note what) {
    return new StatementProblem("", new RecordProblem(0, "", what, UNREADABLE));
  }

  /** Why it could not be read; a bug and a full disk are the run's. */
  private static List<Note> reasons(Exception e, String names) {
    if (e instanceof UsageException usage) {
      return usage.problems().stream()
          .map(problem -> Note.of("io.refused", names, problem.what()))
          .toList();
    } else if (e instanceof UnreadableInputException unreadable) {
      return List.of(unreadable.reason());
    } else if (e instanceof UnknownChargesException charges) {
      return List.of(Note.of("io.refused", names, charges.why()));
    } else if (e instanceof UncheckedIOException unchecked) {
      return reasons(unchecked.getCause(), names);
    } else if (e instanceof InputOutputException refused) {
      return refused.reasons();
    } else if (e instanceof RuntimeException bug) {
      throw bug;
    }
    IOException failure = (IOException) e;
    if (InputOutputException.isOfFullDisk(failure)) {
      throw new UncheckedIOException(failure);
    }
    return List.of(Note.of("people.unreadable", names, InputOutputException.reasonOf(failure)));
  }

  /** This person's other download together with it; empty where it is another person's. */
  Optional<PersonExport> asOneWith(
      PersonExport other, Function<List<Path>, PersonExport> statement) {
    if (!mayBeOf(other)) {
      return Optional.empty();
    }
    List<Path> all = Stream.concat(places.stream(), other.places.stream()).toList();
    return Optional.of(statement.apply(all))
        .filter(both -> both.total().isPresent())
        .map(PersonExport::counted);
  }

  private PersonExport counted() {
    String where = places.stream().map(Path::toString).collect(Collectors.joining(", "));
    Note what = Note.of("people.same-person", where);
    StatementProblem twice = new StatementProblem("", new RecordProblem(0, "", what));
    List<StatementProblem> all = Stream.concat(Stream.of(twice), problems.stream()).toList();
    return new PersonExport(places, content, rows, total, change, days, notes, all);
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
