package org.clickwage.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clickwage.message.Note;
import org.clickwage.options.UsageException;
import org.clickwage.output.InputFiles;
import org.clickwage.output.InputFingerprint;
import org.clickwage.output.InputOutputException;
import org.clickwage.statement.ExportPlatforms;
import org.clickwage.statement.StatementPeriod;
import org.clickwage.statement.StatementProblem;
import org.clickwage.statement.StatementReader;
import org.clickwage.statement.StatementTable;
import org.clickwage.table.ProblemKind;
import org.clickwage.table.RecordProblem;
import org.clickwage.table.UnreadableInputException;
import org.clickwage.wage.UnknownChargesException;

/**
 * One of many people's exports, read.
 *
 * @param places the folder or archive that it is in; several where they are of one person
 * @param content what identifies the content of its tables, in whatever order
 * @param all empty where no statement can be calculated of its files
 * @param parts those whose periods are to be written: each platform apart and {@code *} of all
 *     where there are several
 * @param problems what could not be read
 */
record PersonInput(
    List<Path> places,
    String content,
    Optional<StatementInput> all,
    Map<String, StatementInput> parts,
    List<StatementProblem> problems) {
  private static final ProblemKind UNREADABLE = new ProblemKind(Note.Kind.of("people.unreadable"));

  /** Reads what is in these places; what fails is its problem, and no one else's. */
  static PersonInput read(PeopleInput people, List<Path> places) {
    List<String> names = places.stream().map(Path::toString).toList();
    CommandContext own = people.context().ofOne();
    Optional<StatementReader> reader = Optional.empty();
    String content = "";
    List<StatementProblem> problems = new ArrayList<>();
    try {
      StatementRequest asked = StatementRequest.of(names, people.typed(), own);
      own.problems().throwIfAny();
      reader = Optional.of(asked.reader());
      try (InputFiles files = own.open(names)) {
        StatementInput all = new StatementFiles(asked, false, false).read(files, reader.get());
        content = content(all.tables());
        if (all.questions().isEmpty()) {
          Map<String, StatementInput> parts = people.hasRows() ? parts(all) : Map.of();
          return new PersonInput(
              places, content, Optional.of(all), parts, all.records().problems());
        }
        for (Note question : all.questions()) {
          problems.add(unreadable(Note.of("io.refused", where(places), question)));
        }
      }
    } catch (IOException | RuntimeException e) {
      problems.addAll(unreadable(e, places));
    }
    reader.ifPresent(known -> problems.addAll(0, known.problems()));
    return new PersonInput(places, content, Optional.empty(), Map.of(), problems);
  }

  private static Map<String, StatementInput> parts(StatementInput all) throws IOException {
    Map<String, StatementInput> parts = new LinkedHashMap<>();
    ExportPlatforms platforms = ExportPlatforms.of(all.tables());
    Set<String> names = platforms.names();
    for (String platform : names.size() > 1 ? names : Set.<String>of()) {
      StatementReader own = all.asked().reader();
      for (StatementTable table : all.tables()) {
        if (platforms.areOf(platform, table)) {
          own.read(table);
        }
      }
      parts.put(platform, all.with(own.records()));
    }
    parts.put(parts.isEmpty() ? String.join("", names) : StatementPeriod.ALL, all);
    return parts;
  }

  private static String content(List<StatementTable> tables) throws IOException {
    Set<String> contents = new TreeSet<>();
    for (StatementTable table : tables) {
      contents.add(table.input().file().fingerprint().sha256());
    }
    return InputFingerprint.of(String.join(" ", contents)).sha256();
  }

  /** A problem of all of it, which names its places. */
  private static StatementProblem unreadable(Note what) {
    return new StatementProblem("", new RecordProblem(0, "", what, UNREADABLE));
  }

  /** What failed, as a problem of all of what is in these places. */
  static List<StatementProblem> unreadable(Exception e, List<Path> places) {
    return reasons(e, where(places)).stream().map(PersonInput::unreadable).toList();
  }

  static String where(List<Path> places) {
    return places.stream().map(Path::toString).collect(Collectors.joining(", "));
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
}
