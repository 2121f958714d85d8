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
import org.clickwage.message.Note;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.UsageException;
import org.clickwage.output.InputFingerprint;
import org.clickwage.output.InputOutputException;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.StatementReport;
import org.clickwage.statement.ExportPlatforms;
import org.clickwage.statement.RateChange;
import org.clickwage.statement.Statement;
import org.clickwage.statement.StatementPeriod;
import org.clickwage.statement.StatementProblem;
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
 * @param rows its periods for programs, of each platform apart and {@code *} of all where there are
 *     several; none where it could not be read
 * @param total what all of its days come to
 * @param change what an hour came to before the day that is asked about, and since
 * @param days a hash of what each day comes to
 * @param notes how its figures were made
 * @param problems what could not be read
 */
record PersonExport(
    List<Path> places,
    String content,
    Map<String, PackedRows> rows,
    Optional<StatementPeriod> total,
    Optional<RateChange> change,
    NavigableMap<LocalDate, Integer> days,
    Set<Note> notes,
    List<StatementProblem> problems) {
  private static final ProblemKind UNREADABLE = new ProblemKind(Note.Kind.of("people.unreadable"));

  /** Reads what is in these places; what fails is its problem, and no one else's. */
  static PersonExport read(
      List<Path> places, ParsedOptions typed, CommandContext context, ReferenceData data) {
    List<String> names = places.stream().map(Path::toString).toList();
    String where = String.join(", ", names);
    Problems own = new Problems();
    StatementJob job = new StatementJob(names, typed, context, data, own);
    String[] content = {""};
    Map<String, PackedRows> rows = new LinkedHashMap<>();
    List<Statement> statements = List.of();
    List<StatementProblem> problems = new ArrayList<>();
    try {
      job.prepare();
      own.throwIfAny();
      List<ExportPlatforms> platforms = new ArrayList<>();
      job.read(
          tables -> {
            content[0] = content(tables);
            platforms.add(ExportPlatforms.of(tables));
          });
      job.questions.forEach(
          question -> problems.add(unreadable(Note.of("io.refused", where, question))));
      statements = problems.isEmpty() ? job.statements() : List.of();
      Set<String> apart = platforms.get(0).names();
      for (String platform : apart.size() > 1 ? apart : Set.<String>of()) {
        StatementJob part = new StatementJob(names, typed, context, data, own);
        part.prepare();
        part.only(table -> platforms.get(0).areOf(platform, table));
        part.read(tables -> {});
        rows.put(platform, rows(part.statements(), context));
      }
      String all = apart.size() > 1 ? StatementPeriod.ALL : String.join("", apart);
      rows.put(all, rows(statements, context));
    } catch (IOException | RuntimeException e) {
      reasons(e, where).forEach(what -> problems.add(unreadable(what)));
    }
    problems.addAll(0, job.found());
    return new PersonExport(
        places,
        content[0],
        rows,
        statements.stream().findFirst().map(Statement::total),
        statements.stream().findFirst().flatMap(Statement::change),
        days(statements),
        job.remarks,
        problems);
  }

  private static String content(List<StatementTable> tables) throws IOException {
    Set<String> contents = new TreeSet<>();
    for (StatementTable table : tables) {
      contents.add(table.input().file().fingerprint().sha256());
    }
    return InputFingerprint.of(String.join(" ", contents)).sha256();
  }

  private static PackedRows rows(List<Statement> statements, CommandContext context) {
    return PackedRows.of(
        new StatementReport(statements, List.of(), List.of(), context.wording()).table());
  }

  private static NavigableMap<LocalDate, Integer> days(List<Statement> statements) {
    NavigableMap<LocalDate, Integer> days = new TreeMap<>();
    statements.stream()
        .limit(1)
        .flatMap(main -> main.facts().days().entrySet().stream())
        .forEach(day -> days.put(day.getKey(), day.getValue().hashCode()));
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
