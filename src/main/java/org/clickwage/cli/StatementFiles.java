package org.clickwage.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clickwage.checks.Checks;
import org.clickwage.checks.DayChecks;
import org.clickwage.checks.Sample;
import org.clickwage.checks.SumRows;
import org.clickwage.message.Note;
import org.clickwage.message.Suggestions;
import org.clickwage.number.Rational;
import org.clickwage.options.InputSniffer;
import org.clickwage.options.MappingOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.output.InputFile;
import org.clickwage.output.InputFiles;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.statement.StatementKind;
import org.clickwage.statement.StatementPeople;
import org.clickwage.statement.StatementReader;
import org.clickwage.statement.StatementTable;
import org.clickwage.statement.UnreadColumns;
import org.clickwage.table.UnreadableInputException;

/** Looks at one person's files for the tables of a statement, and reads these. */
final class StatementFiles {
  private final StatementRequest asked;
  private final ParsedOptions typed;
  private final Problems problems;
  private final Set<Note> remarks;
  private final Set<Note> lacking = new LinkedHashSet<>();
  private final List<Note> refused = new ArrayList<>();

  /** The titles of all that was looked at. */
  private final List<List<String>> headers = new ArrayList<>();

  StatementFiles(StatementRequest asked) {
    this.asked = asked;
    this.typed = asked.typed();
    this.problems = asked.problems();
    this.remarks = new LinkedHashSet<>(asked.kept());
  }

  /**
   * Reads the records into a reader, which also has what could not be read of them.
   *
   * @throws UnreadableInputException for a named file that is none of a statement
   */
  StatementInput read(InputFiles sources, StatementReader into) throws IOException {
    List<StatementTable> tables = tables(sources);
    MappingOptions.checkMapped(typed, headers, problems);
    checkPeople(tables);
    List<Note> questions = new ArrayList<>();
    List<Note> files = new ArrayList<>();
    for (StatementTable table : tables) {
      question(table).ifPresent(questions::add);
      remarks.addAll(UnreadColumns.notes(table));
      table.input().missingFile().ifPresent(lacking::add);
      files.add(description(table, into.read(table)));
    }
    remarks.addAll(sources.leftOut());
    return new StatementInput(
        asked,
        tables,
        files,
        List.copyOf(remarks),
        List.copyOf(lacking),
        questions,
        List.copyOf(refused),
        sources.places(),
        into);
  }

  /** All tables that can be used, trips first: they may say the zone of the others. */
  private List<StatementTable> tables(InputFiles sources) throws IOException {
    List<StatementTable> tables = new ArrayList<>();
    for (InputFile file : sources.files()) {
      boolean isNamed = sources.isNamed(file);
      Optional<StatementTable> table = table(file, isNamed);
      problems.throwIfAny();
      table.ifPresent(tables::add);
      if (table.isPresent()) {
        remarks.addAll(file.notes());
        remarks.addAll(table.get().input().dates());
        table.get().input().unknownPay().ifPresent(remarks::add);
      } else if (isNamed) {
        throw new UnreadableInputException("statement.other-file", file.name());
      } else {
        remarks.add(Note.of("statement.left-file", file.name()));
      }
    }
    tables.sort(Comparator.comparing(StatementTable::kind));
    return tables;
  }

  /**
   * Tables of two people are refused, unless the user states otherwise; options without effect are
   * reported.
   */
  private void checkPeople(List<StatementTable> tables) throws IOException {
    Optional<List<String>> two = StatementPeople.twoOf(tables);
    if (asked.settings().areOfOnePerson()) {
      String key = two.isPresent() ? "statement.one-person" : "statement.one-person-unused";
      remarks.add(Note.of(key));
    } else if (two.isPresent()) {
      problems.add(StatementCommand.INPUT.label(), "problem.two-people", two.get().toArray());
    }
    problems.throwIfAny();
  }

  /**
   * Empty for a file that is none of a statement; a named one is refused where it can't be read.
   */
  private Optional<StatementTable> table(InputFile file, boolean isNamed) throws IOException {
    Problems own = isNamed ? problems : new Problems();
    try {
      ResolvedInput input = InputSniffer.sniff(file, typed, problems, own).withUsers();
      headers.add(input.dialect().header());
      if (isNamed) {
        asked.context().printNotes(input.nearProfiles());
      }
      if (!own.isEmpty() || StatementKind.of(input.mapping()).isEmpty()) {
        refuseAlone(input);
        return Optional.empty();
      }
      SumRows sums = SumRows.of(input, true);
      remarks.addAll(sums.notes());
      Sample first = sums.sample();
      remarks.addAll(new Checks(first).ofWorks());
      return Optional.of(
          StatementTable.of(sums.input(), workers(first), new DayChecks(first).areRides()));
    } catch (UnreadableInputException e) {
      if (isNamed) {
        throw new UnreadableInputException("io.refused", file.name(), e.reason());
      }
      refused.add(Note.of("io.refused", file.name(), e.reason()));
      return Optional.empty();
    }
  }

  /** What an export is, and which file it needs, where a statement can use nothing of it. */
  private static void refuseAlone(ResolvedInput input) {
    if (input.missingFile().isPresent()) {
      throw new UnreadableInputException(
          "statement.needs-beside", input.profile().description(), input.profile().companion());
    }
  }

  /** Whom first records name, in small letters. */
  private static Set<String> workers(Sample first) {
    Set<String> names = new HashSet<>();
    if (first.input().mapping().column(RecordField.WORKER) != Mapping.NONE) {
      first.forEach(
          cells ->
              Optional.ofNullable(cells.text(RecordField.WORKER))
                  .map(name -> name.toLowerCase(Locale.ROOT))
                  .ifPresent(names::add));
    }
    return names;
  }

  /** A platform names its columns in its own words, which its profile knows. */
  private Optional<Note> question(StatementTable table) {
    if (table.kind() != StatementKind.LOGBOOK) {
      return Optional.empty();
    }
    Sample first = new Sample(table.input());
    return new Checks(first)
        .questionOfLogbook(asked.settings().saysBasis())
        .or(() -> TableFile.contradiction(typed, first, asked.facts()));
  }

  private static Note description(StatementTable table, long records) {
    List<String> unread = UnreadColumns.titles(table);
    return Note.of(
        unread.isEmpty() ? "statement.file" : "statement.file-unread",
        table.fileName(),
        table.profile().description(),
        Rational.of(records),
        Suggestions.titles(unread));
  }
}
