package org.clickwage.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.clickwage.checks.Checks;
import org.clickwage.checks.NetTitle;
import org.clickwage.checks.Rides;
import org.clickwage.checks.Sample;
import org.clickwage.checks.SumRows;
import org.clickwage.message.Note;
import org.clickwage.message.Suggestions;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.options.InputSniffer;
import org.clickwage.options.MappingOptions;
import org.clickwage.options.Option;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.StatementSettings;
import org.clickwage.output.InputFile;
import org.clickwage.output.InputFiles;
import org.clickwage.output.InputOutputException;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.StatementReport;
import org.clickwage.statement.Statement;
import org.clickwage.statement.StatementFacts;
import org.clickwage.statement.StatementKind;
import org.clickwage.statement.StatementLedger;
import org.clickwage.statement.StatementPeople;
import org.clickwage.statement.StatementPlan;
import org.clickwage.statement.StatementProblem;
import org.clickwage.statement.StatementReader;
import org.clickwage.statement.StatementTable;
import org.clickwage.statement.UnreadColumns;
import org.clickwage.table.UnreadableInputException;

/** One statement from its files to its result. */
final class StatementJob {
  private static final int SHOWN_PROBLEMS = 20;

  private final List<String> names;
  private ParsedOptions typed;
  private final CommandContext context;
  private final ReferenceData data;
  private final Problems problems;
  private final List<Note> files = new ArrayList<>();

  /** How the figures were made, and what must be known. */
  final Set<Note> remarks = new LinkedHashSet<>();

  /** What to give beside the files where they have no pay, or no hours. */
  private final Set<Note> lacking = new LinkedHashSet<>();

  /** What has to be known before anything is calculated. */
  final List<Note> questions = new ArrayList<>();

  /** Why files of a folder can't be used. */
  private final List<Note> refused = new ArrayList<>();

  /** The titles of all that was looked at. */
  private final List<List<String>> headers = new ArrayList<>();

  /** The places of what was read: no output is ever written there. */
  private List<Path> places = List.of();

  private Predicate<StatementTable> wanted = table -> true;
  private StatementSettings settings;
  private StatementReader reader;

  StatementJob(List<String> names, ParsedOptions typed, CommandContext context) {
    this(names, typed, context, context.facts(), context.problems());
  }

  /**
   * @param problems takes what keeps these files from being read as the options say
   */
  StatementJob(
      List<String> names,
      ParsedOptions typed,
      CommandContext context,
      ReferenceData data,
      Problems problems) {
    this.names = names;
    this.typed = typed;
    this.context = context;
    this.data = data;
    this.problems = problems;
  }

  ExitCode run() throws IOException {
    prepare();
    ResultFiles outputs = new ResultFiles(typed, context);
    problems.throwIfAny();
    read(tables -> {});
    if (!questions.isEmpty()) {
      context.printNotes(questions);
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    List<Statement> statements;
    try {
      statements = statements();
    } finally {
      print(reader.problems());
    }
    StatementReport report =
        new StatementReport(statements, files, List.copyOf(remarks), context.wording());
    ExitCode written = outputs.write(report.result(), data, places);
    return reader.problems().isEmpty() ? written : ExitCode.PROBLEMS_IN_INPUT;
  }

  /** Reads these of the tables alone. */
  void only(Predicate<StatementTable> tables) {
    wanted = tables;
  }

  /** Reads the options, with those that are kept with a logbook. */
  void prepare() throws IOException {
    addProfiles();
    settings = new StatementSettings(typed, problems, data, context::today);
  }

  /** What the files come to, one for each currency, the one with the hours first. */
  List<Statement> statements() throws IOException {
    StatementLedger ledger = reader.ledger(settings.exchange());
    settings.checkRates(ledger);
    problems.throwIfAny();
    StatementFacts facts = ledger.facts();
    remarks.addAll(reader.notes());
    if (facts.days().isEmpty()) {
      refused.add(Note.of("statement.nothing", String.join(", ", names)));
      throw new InputOutputException(refused);
    }
    if (!facts.hasPayAndHours()) {
      remarks.addAll(lacking);
    }
    StatementPlan plan = settings.plan(facts, reader, remarks);
    problems.throwIfAny();
    Statement statement = calculate(facts, plan);
    List<Statement> statements = new ArrayList<>(List.of(statement));
    statements.addAll(others(statement.facts(), ledger));
    problems.throwIfAny();
    remarks.addAll(ledger.exchanged(statements, settings.currencyOfCosts(facts)));
    return statements;
  }

  /** Adds what is kept next to each of the files that is a logbook. */
  private void addProfiles() throws IOException {
    for (String name : names) {
      LogProfile profile = LogProfile.of(name).without(typed);
      profile.note("statement.profile").ifPresent(remarks::add);
      typed = profile.addedTo(typed);
    }
  }

  /** What the files say; empty where a part of it can't be read. */
  Optional<StatementFacts> facts() throws IOException {
    settings = new StatementSettings(typed, problems, data, context::today);
    try {
      read(tables -> {});
      StatementFacts facts = reader.ledger(settings.exchange()).facts();
      return problems.isEmpty() && reader.problems().isEmpty()
          ? Optional.of(facts)
          : Optional.empty();
    } catch (UnreadableInputException e) {
      return Optional.empty();
    }
  }

  /** What is done with tables that were read, before they are closed. */
  interface Look {
    void at(List<StatementTable> tables) throws IOException;
  }

  void read(Look look) throws IOException {
    reader = new StatementReader(settings.zone(), settings.asked(), context.now());
    try (InputFiles sources = InputFiles.open(names, context.in())) {
      places = sources.places();
      List<StatementTable> tables = tables(sources);
      MappingOptions.checkMapped(typed, headers, problems);
      checkPeople(tables);
      for (StatementTable table : tables) {
        question(table).ifPresent(questions::add);
        remarks.addAll(UnreadColumns.notes(table));
        table.input().beside().ifPresent(lacking::add);
        files.add(description(table, reader.read(table)));
      }
      remarks.addAll(sources.leftOut());
      look.at(tables);
    }
  }

  /** What could not be read of them. */
  List<StatementProblem> found() {
    return reader == null ? List.of() : reader.problems();
  }

  /** A platform names its columns in its own words, which its profile knows. */
  private Optional<Note> question(StatementTable table) throws IOException {
    if (table.kind() != StatementKind.LOGBOOK) {
      return Optional.empty();
    }
    Sample first = Sample.of(table.input());
    return NetTitle.question(first, settings.saysBasis())
        .or(() -> Checks.questionOfRecords(first))
        .or(() -> TableFile.contradiction(typed, first, data));
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
    tables.removeIf(wanted.negate());
    tables.sort(Comparator.comparing(StatementTable::kind));
    return tables;
  }

  /**
   * Tables of two people are refused, unless the user states otherwise; options without effect are
   * reported.
   */
  private void checkPeople(List<StatementTable> tables) throws IOException {
    Optional<List<String>> two = StatementPeople.twoOf(tables);
    if (settings.areOfOnePerson()) {
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
        context.printNotes(input.nearProfiles());
      }
      if (!own.isEmpty() || StatementKind.of(input.mapping()).isEmpty()) {
        refuseAlone(input);
        return Optional.empty();
      }
      SumRows sums = SumRows.ofAll(input);
      remarks.addAll(sums.notes());
      Sample first = Sample.of(sums.input());
      remarks.addAll(Checks.ofWorks(first));
      return Optional.of(StatementTable.of(sums.input(), workers(first), Rides.are(first)));
    } catch (UnreadableInputException e) {
      if (isNamed) {
        throw new UnreadableInputException("io.refused", file.name(), e.reason());
      }
      refused.add(Note.of("io.refused", file.name(), e.reason()));
      return Optional.empty();
    }
  }

  /** What an export is, and what it needs beside it, where a statement can use nothing of it. */
  private static void refuseAlone(ResolvedInput input) {
    if (input.beside().isPresent()) {
      throw new UnreadableInputException(
          "statement.needs-beside", input.profile().description(), input.profile().beside());
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

  /** The statement of the days that are asked for; a mistake where there are none of them. */
  private Statement calculate(StatementFacts facts, StatementPlan plan) {
    Optional<Statement> asked = Statement.of(facts, plan);
    if (asked.isEmpty()) {
      Option option = StatementSettings.bound(typed);
      problems.add(option, "problem.no-such-days", facts.days().firstKey(), facts.days().lastKey());
      problems.throwIfAny();
    }
    return asked.orElseThrow();
  }

  /** The money in other currencies, each with its own hours, which bears no costs. */
  private List<Statement> others(StatementFacts main, StatementLedger ledger) {
    List<Statement> statements = new ArrayList<>();
    for (StatementFacts other : ledger.others()) {
      StatementPlan plan = settings.planApart(other, reader, remarks);
      Optional<Statement> apart = Statement.of(other, plan);
      apart.ifPresent(statements::add);
      apart.ifPresent(known -> remarks.add(apart(other, main)));
    }
    return statements;
  }

  private static Note apart(StatementFacts other, StatementFacts main) {
    Optional<Currency> own = other.currency();
    String key = other.hasHours() ? "statement.apart-hours" : "statement.apart";
    return own.map(currency -> Note.of(key, currency, main.currency().orElse(currency)))
        .orElseGet(() -> Note.of("statement.apart-unknown"));
  }

  private void print(List<StatementProblem> found) throws IOException {
    Wording words = context.wording();
    SharedProblems first = new SharedProblems(SHOWN_PROBLEMS);
    found.forEach(each -> first.add(each.file(), each.problem()));
    for (String line :
        first.lines((file, problem) -> problem.place(file) + words.say(problem.what()), words)) {
      context.printError(line);
    }
    if (found.size() > first.shown()) {
      context.printError(words.say("statement.more-problems", Rational.of(found.size())));
    }
  }
}
