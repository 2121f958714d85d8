package org.clickwage.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.clickwage.checks.Sample;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.message.Note;
import org.clickwage.message.Suggestions;
import org.clickwage.number.Rational;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.StatementReport;
import org.clickwage.report.StatementShown;
import org.clickwage.statement.Statement;
import org.clickwage.statement.StatementDay;
import org.clickwage.statement.StatementFacts;
import org.clickwage.statement.StatementKind;
import org.clickwage.statement.StatementLedger;
import org.clickwage.statement.StatementMinimum;
import org.clickwage.statement.StatementPeople;
import org.clickwage.statement.StatementPlan;
import org.clickwage.statement.StatementProblem;
import org.clickwage.statement.StatementReader;
import org.clickwage.statement.StatementSources;
import org.clickwage.statement.StatementTable;
import org.clickwage.table.UnreadableInputException;

/** One statement from its files to its result. */
final class StatementJob {
  private static final int SHOWN_PROBLEMS = 20;

  private final List<String> names;
  private final ParsedOptions typed;
  private final CommandContext session;
  private final Problems problems;
  private final List<Note> files = new ArrayList<>();
  private final Set<Note> remarks = new LinkedHashSet<>();

  StatementJob(List<String> names, ParsedOptions typed, CommandContext session) {
    this.names = names;
    this.typed = typed;
    this.session = session;
    this.problems = session.problems();
  }

  ExitCode run() throws IOException {
    ReferenceData facts = session.facts(typed);
    StatementSettings settings = new StatementSettings(typed, problems, facts);
    StatementReader reader = new StatementReader(settings.zone(), settings::asksFor);
    problems.throwIfAny();
    try (StatementSources sources = StatementSources.open(names, session.in())) {
      read(tables(sources), reader);
      sources.repeated().forEach(name -> remarks.add(Note.of("statement.repeated-file", name)));
    }
    StatementLedger ledger = reader.ledger();
    StatementFacts main = ledger.facts(settings.exchangeRates());
    remarks(reader, ledger);
    if (main.days().isEmpty()) {
      tell(reader.problems());
      throw new UnreadableInputException("statement.nothing", String.join(", ", names));
    }
    StatementPlan plan = settings.plan(main, reader.zone(), reader.works());
    remarks.addAll(settings.remarks());
    problems.throwIfAny();
    Statement statement = statement(main, plan, reader);
    exchanged(ledger, statement, settings);
    StatementShown shown = shown(ledger, statement, settings);
    session.write(StatementReport.of(shown, session.wording()), facts);
    tell(reader.problems());
    return reader.problems().isEmpty() ? ExitCode.FINE : ExitCode.PROBLEMS_IN_INPUT;
  }

  /** The statement of the days that are asked for; a mistake where there are none of them. */
  private Statement statement(StatementFacts main, StatementPlan plan, StatementReader reader)
      throws IOException {
    Optional<Statement> asked = Statement.of(main, plan);
    if (asked.isEmpty()) {
      tell(reader.problems());
      String option = typed.has("--from") ? "--from" : "--to";
      NavigableMap<LocalDate, StatementDay> days = main.days();
      problems.add(option, "problem.no-such-days", days.firstKey(), days.lastKey());
      problems.throwIfAny();
    }
    return asked.orElseThrow();
  }

  /** All tables that can be used, trips first: they may say the zone of the others. */
  private List<StatementTable> tables(StatementSources sources) throws IOException {
    List<StatementTable> tables = new ArrayList<>();
    for (StatementSources.Source source : sources.sources()) {
      table(source).ifPresent(tables::add);
      problems.throwIfAny();
    }
    tables.sort((a, b) -> a.kind().compareTo(b.kind()));
    StatementPeople.twoOf(tables)
        .ifPresent(
            two -> problems.add(StatementCommand.INPUT, "problem.two-people", two.toArray()));
    problems.throwIfAny();
    return tables;
  }

  private Optional<StatementTable> table(StatementSources.Source source) throws IOException {
    Problems own = source.isNamed() ? problems : new Problems();
    String name = source.file().name();
    try {
      ResolvedInput input = InputSniffer.look(source.file(), typed, problems, own);
      boolean usable = own.isEmpty() && StatementKind.of(input.mapping()).isPresent();
      Set<String> workers = usable ? workers(input) : Set.of();
      if (usable && isTaskLog(input.mapping())) {
        throw new UnreadableInputException("statement.task-log");
      } else if (isLogbook(input.mapping()) && workers.size() > 1) {
        String column = input.mapping().told(input.mapping().column(RecordField.WORKER));
        throw new UnreadableInputException("statement.several-workers", column);
      } else if (usable) {
        remarks.addAll(input.dates());
        return Optional.of(
            new StatementTable(input, workers.size() == 1 ? workers.iterator().next() : ""));
      }
    } catch (UnreadableInputException e) {
      if (source.isNamed()) {
        throw new UnreadableInputException("io.refused", name, e.reason());
      }
    }
    if (source.isNamed() && own.isEmpty()) {
      throw new UnreadableInputException("statement.other-file", name);
    }
    remarks.add(Note.of("statement.left-file", name));
    return Optional.empty();
  }

  /**
   * Whether its rows are tasks of which some may be rejected or pending, or be held at once: as
   * entries of a logbook all would be paid, and their time counted twice.
   */
  private static boolean isTaskLog(Mapping mapping) {
    return isLogbook(mapping)
        && (mapping.profile().rows().isTaskLog() || mapping.gives(RecordField.STATUS));
  }

  private static boolean isLogbook(Mapping mapping) {
    return StatementKind.of(mapping).filter(kind -> kind == StatementKind.LOGBOOK).isPresent();
  }

  /** Whom first records name: in a logbook of two, the pay of both would be for the time of one. */
  private static Set<String> workers(ResolvedInput input) throws IOException {
    Set<String> names = new HashSet<>();
    if (input.mapping().column(RecordField.WORKER) != Mapping.NONE) {
      Sample.of(input)
          .forEach(
              cells ->
                  Optional.ofNullable(cells.text(RecordField.WORKER))
                      .map(name -> name.toLowerCase(Locale.ROOT))
                      .ifPresent(names::add));
    }
    return names;
  }

  private void read(List<StatementTable> tables, StatementReader reader) throws IOException {
    for (StatementTable table : tables) {
      remarks.addAll(UnreadColumns.notes(table));
      files.add(told(table, reader.read(table)));
    }
  }

  private static Note told(StatementTable table, long records) {
    List<String> unread = UnreadColumns.titles(table);
    return Note.of(
        unread.isEmpty() ? "statement.file" : "statement.file-unread",
        table.fileName(),
        table.profile().description(),
        Rational.of(records),
        Suggestions.titles(unread));
  }

  private void remarks(StatementReader reader, StatementLedger ledger) {
    reader.zone().ifPresent(zone -> remarks.add(Note.of("statement.zone", zone.getId())));
    if (reader.zone().isEmpty() && !reader.zonesOfTrips().isEmpty()) {
      String zones = String.join(", ", reader.zonesOfTrips().stream().map(ZoneId::getId).toList());
      remarks.add(Note.of("statement.several-zones", zones));
    }
    reader
        .titleOfOthers()
        .ifPresent(title -> remarks.add(Note.of("statement.several-people", title)));
    onCount("statement.nights", ledger.nightsWithoutZone());
    onCount("statement.repeated-spans", ledger.repeatedSpans());
    if (!ledger.timeAtOnce().isZero()) {
      remarks.add(Note.of("statement.at-once", ledger.timeAtOnce()));
    }
    onCount("statement.repeated-records", reader.repeatedRecords());
    if (ledger.takenCurrencies() > 0) {
      Rational amounts = Rational.of(ledger.takenCurrencies());
      remarks.add(
          Note.of("statement.taken-currency", amounts, ledger.currencyOfLogbook().orElseThrow()));
    }
    onCount("statement.unread-entries", reader.unreadEntries());
    onCount("statement.both-times", ledger.daysCountedTwice());
    if (ledger.knowsTripsOnly()) {
      remarks.add(Note.of("statement.trips-only"));
    }
    ledger
        .open()
        .forEach(
            begin -> remarks.add(Note.of("statement.open", begin.toString().replace('T', ' '))));
  }

  /** How many there are, if any. */
  private void onCount(String key, long count) {
    if (count > 0) {
      remarks.add(Note.of(key, Rational.of(count)));
    }
  }

  /** Which of the rates that were given brought something into the main currency. */
  private void exchanged(StatementLedger ledger, Statement statement, StatementSettings settings) {
    Map<Currency, ExchangeRate> used =
        settings.conversions(statement.facts(), ledger.others(List.of()));
    used.forEach((own, rate) -> remarks.add(rate.told("statement.converted", own)));
    List<ReferenceWage> references =
        statement.total().minimum().map(StatementMinimum::references).orElse(List.of());
    settings.exchangeRates().stream()
        .filter(rate -> !used.containsValue(rate))
        .filter(rate -> references.stream().noneMatch(each -> each.isBroughtBy(rate)))
        .forEach(rate -> remarks.add(Note.of("rate.unused", rate.base(), rate.quote())));
  }

  private StatementShown shown(
      StatementLedger ledger, Statement statement, StatementSettings settings) {
    List<StatementShown.Part> parts = new ArrayList<>();
    parts.add(
        new StatementShown.Part(
            statement, ledger.sumRead(statement.facts().currency(), settings.exchangeRates())));
    for (StatementFacts other : ledger.others(settings.exchangeRates())) {
      Optional<Statement> apart = Statement.of(other, settings.withoutCosts(statement.plan()));
      if (apart.isPresent()) {
        remarks.add(apart(other));
        Rational sum = ledger.sumRead(other.currency(), List.of());
        parts.add(new StatementShown.Part(apart.get(), sum));
      }
    }
    return new StatementShown(parts, files, List.copyOf(remarks));
  }

  private static Note apart(StatementFacts other) {
    return other
        .currency()
        .map(currency -> Note.of("statement.apart", currency.toString()))
        .orElseGet(() -> Note.of("statement.apart-unknown"));
  }

  private void tell(List<StatementProblem> found) throws IOException {
    for (StatementProblem each : found.subList(0, Math.min(found.size(), SHOWN_PROBLEMS))) {
      session.printError(
          each.problem().place(each.file()) + session.wording().say(each.problem().what()));
    }
    if (found.size() > SHOWN_PROBLEMS) {
      session.printError(
          session.wording().say("statement.more-problems", Rational.of(found.size())));
    }
  }
}
