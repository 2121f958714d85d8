package org.clickwage.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clickwage.checks.Checks;
import org.clickwage.checks.DayChecks;
import org.clickwage.checks.Sample;
import org.clickwage.checks.SumRows;
import org.clickwage.message.Note;
import org.clickwage.message.Suggestions;
import org.clickwage.number.Rational;
import org.clickwage.options.InputSniffer;
import org.clickwage.options.MappingOptions;
import org.clickwage.options.Problems;
import org.clickwage.output.InputFile;
import org.clickwage.output.InputFiles;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.statement.StatementKind;
import org.clickwage.statement.StatementPeople;
import org.clickwage.statement.StatementReader;
import org.clickwage.statement.StatementTable;
import org.clickwage.statement.UnreadColumns;
import org.clickwage.table.UnreadableInputException;

/**
 * Looks at one person's files for the tables of a statement, and reads these.
 *
 * @param takesTasks whether a log of tasks is read as a logbook, where one worker has them all
 * @param takesOthers whether a named file may be none of a statement
 */
record StatementFiles(StatementRequest asked, boolean takesTasks, boolean takesOthers) {
  /**
   * What one file is.
   *
   * @param table empty for a file that is none of a statement
   * @param header its titles, as far as they are known
   * @param remarks what must be known of it
   * @param refused why it can't be used
   */
  private record Look(
      Optional<StatementTable> table,
      List<String> header,
      List<Note> remarks,
      Optional<Note> refused) {}

  /**
   * Reads the records with a reader, which still has what it could not read where this fails.
   *
   * @throws UnreadableInputException for a named file that is none of a statement
   */
  StatementInput read(InputFiles sources, StatementReader reader) throws IOException {
    List<Look> looks = looks(sources);
    // Trips come first: they may say the zone of the others.
    List<StatementTable> tables =
        looks.stream()
            .flatMap(look -> look.table().stream())
            .sorted(Comparator.comparing(StatementTable::kind))
            .toList();
    List<List<String>> headers = looks.stream().map(Look::header).toList();
    MappingOptions.checkMapped(asked.typed(), headers, asked.context().problems());
    Set<Note> remarks = new LinkedHashSet<>(asked.kept());
    looks.forEach(look -> remarks.addAll(look.remarks()));
    checkPeople(tables).ifPresent(remarks::add);
    List<Note> questions = new ArrayList<>();
    List<Note> files = new ArrayList<>();
    for (StatementTable table : tables) {
      question(table).ifPresent(questions::add);
      remarks.addAll(UnreadColumns.notes(table));
      files.add(description(table, reader.read(table)));
    }
    remarks.addAll(sources.leftOut());
    return new StatementInput(
        asked,
        tables,
        headers,
        List.copyOf(files),
        List.copyOf(remarks),
        tables.stream().flatMap(each -> each.input().missingFile().stream()).distinct().toList(),
        List.copyOf(questions),
        looks.stream().flatMap(look -> look.refused().stream()).toList(),
        sources.places(),
        reader.records());
  }

  private List<Look> looks(InputFiles sources) throws IOException {
    List<Look> looks = new ArrayList<>();
    for (InputFile file : sources.files()) {
      Look look = look(file, sources.isNamed(file));
      asked.context().problems().throwIfAny();
      if (look.table().isEmpty() && sources.isNamed(file) && !takesOthers) {
        throw new UnreadableInputException("statement.other-file", file.name());
      }
      looks.add(look);
    }
    return looks;
  }

  /**
   * Tables of two people are refused, unless the user states otherwise; gives what must be known of
   * that.
   */
  private Optional<Note> checkPeople(List<StatementTable> tables) throws IOException {
    Optional<List<String>> two = StatementPeople.twoOf(tables);
    Problems problems = asked.context().problems();
    boolean areOfOne = asked.settings().areOfOnePerson();
    if (two.isPresent() && !areOfOne) {
      problems.add(StatementCommand.INPUT.label(), "problem.two-people", two.get().toArray());
    }
    problems.throwIfAny();
    String key = two.isPresent() ? "statement.one-person" : "statement.one-person-unused";
    return areOfOne ? Optional.of(Note.of(key)) : Optional.empty();
  }

  /** A named file is refused where it can't be read, any other left out. */
  private Look look(InputFile file, boolean isNamed) throws IOException {
    Problems own = isNamed ? asked.context().problems() : new Problems();
    List<Note> left = List.of(Note.of("statement.left-file", file.name()));
    List<String> header = List.of();
    try {
      ResolvedInput input =
          InputSniffer.sniff(file, asked.typed(), asked.context().problems(), own).withUsers();
      header = input.dialect().header();
      if (isNamed) {
        asked.context().printNotes(input.nearProfiles());
      }
      if (!own.isEmpty() || StatementKind.of(input.mapping()).isEmpty()) {
        refuseAlone(input);
        return new Look(Optional.empty(), header, left, Optional.empty());
      }
      return used(file, SumRows.of(input, true), header, takesTasks);
    } catch (UnreadableInputException e) {
      if (isNamed) {
        throw new UnreadableInputException("io.refused", file.name(), e.reason());
      }
      Note refused = Note.of("io.refused", file.name(), e.reason());
      return new Look(Optional.empty(), header, left, Optional.of(refused));
    }
  }

  private static Look used(InputFile file, SumRows sums, List<String> header, boolean takesTasks)
      throws IOException {
    Sample first = sums.sample();
    List<Note> remarks = new ArrayList<>(sums.notes());
    remarks.addAll(new Checks(first).ofWorks());
    StatementTable table =
        StatementTable.of(
            sums.input(), workers(first), new DayChecks(first).areRides(), takesTasks);
    remarks.addAll(file.notes());
    remarks.addAll(table.input().dates());
    table.input().unknownPay().ifPresent(remarks::add);
    return new Look(Optional.of(table), header, remarks, Optional.empty());
  }

  /** What an export is, and which file it needs, where a statement can use nothing of it. */
  private static void refuseAlone(ResolvedInput input) {
    if (input.missingFile().isPresent()) {
      throw new UnreadableInputException(
          "statement.needs-companion", input.profile().description(), input.profile().companion());
    }
  }

  /** Whom first records name, in small letters. */
  private static Set<String> workers(Sample first) {
    return first
        .columns(Set.of(RecordField.WORKER))
        .flatMap(column -> column.texts().keySet().stream())
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** A platform names its columns in its own words, which its profile knows. */
  private Optional<Note> question(StatementTable table) {
    if (table.kind() != StatementKind.LOGBOOK) {
      return Optional.empty();
    }
    Sample first = new Sample(table.input());
    return new Checks(first)
        .questionOfLogbook(asked.settings().saysBasis())
        .or(() -> TableFile.contradiction(asked.typed(), first, asked.context().facts()));
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
