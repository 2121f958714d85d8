package org.clickwage.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clickwage.compare.ReferenceLookup;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.disclosure.Pseudonyms;
import org.clickwage.document.Cell;
import org.clickwage.document.TableRows;
import org.clickwage.group.ReferenceRole;
import org.clickwage.group.SummaryRow;
import org.clickwage.message.Note;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.options.FileOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.PeopleSettings;
import org.clickwage.options.StatementSettings;
import org.clickwage.output.DataPackage;
import org.clickwage.output.DataPackageDialect;
import org.clickwage.output.DataPackageResource;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.output.InputFile;
import org.clickwage.reference.DayRange;
import org.clickwage.report.StatementReport;
import org.clickwage.source.Engine;
import org.clickwage.statement.StatementMinimum;
import org.clickwage.statement.StatementPeriod;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.RateDistribution;
import org.clickwage.summary.SummaryReport;
import org.clickwage.summary.SurveyGrounds;
import org.clickwage.summary.TableFields;
import org.clickwage.survey.CalculatedPeople;
import org.clickwage.survey.SummaryRows;
import org.clickwage.survey.SurveySummary;
import org.clickwage.wage.RateName;

/** Many people's exports, each in a folder or archive of its own, from there to statistics. */
final class PeopleJob extends Job implements Publication.Run {
  private static final String COMMAND = "statement";

  private final PeopleSettings settings;
  private final StatementSettings ofEach;
  private final FileOptions files;
  private final int threads = Runtime.getRuntime().availableProcessors();

  /** By the names that stand for them, in the order of these. */
  private Map<String, PersonExport> people;

  PeopleJob(ParsedOptions typed, CommandContext context) {
    super(typed, context);
    this.settings = new PeopleSettings(typed, wrong);
    this.ofEach = new StatementSettings(typed, wrong, facts, context::today);
    this.files = FileOptions.ofSurvey(typed);
  }

  ExitCode run() throws IOException {
    Publication.check(files, context);
    List<Path> exports = new ArrayList<>();
    List<Path> kept = new ArrayList<>(settings.key().stream().toList());
    for (String name : typed.arguments()) {
      PeopleFolder folder = PeopleFolder.of(name);
      exports.addAll(folder.exports(wrong));
      kept.addAll(folder.files());
    }
    wrong.addIf(typed.arguments().isEmpty(), StatementCommand.INPUT.label(), "problem.no-folder");
    wrong.throwIfAny();
    try (RunOutputs outputs = RunOutputs.described(files, List.of(), kept, context)) {
      people = named(withoutRepeats(readAll(exports)));
      InputProblems problems = problems();
      printLine(
          "people.counts",
          Rational.of(exports.size()),
          Rational.of(people.size()),
          Rational.of(problems.count()));
      Outcome outcome = outcome();
      writeRows(outcome, outputs);
      return new Publication(COMMAND, typed, context, facts, problems, this).of(outcome, outputs);
    }
  }

  /** Each in a thread of its own, so that no more of them are in memory than there are threads. */
  private List<PersonExport> readAll(List<Path> exports) throws IOException {
    List<PersonExport> read = new ArrayList<>();
    Iterator<Path> each = exports.iterator();
    List<Integer> workers = Stream.iterate(0, worker -> worker + 1).limit(threads).toList();
    Engine.<Path, Integer, PersonExport>run(
        () -> each.hasNext() ? each.next() : null,
        workers,
        (worker, export) -> read(List.of(export)),
        read::add);
    return read;
  }

  private PersonExport read(List<Path> places) {
    return PersonExport.read(places, typed, context, facts);
  }

  /** One person's two downloads are read as one: a statement of both refuses two people. */
  private List<PersonExport> withoutRepeats(List<PersonExport> all) {
    List<PersonExport> people = new ArrayList<>();
    for (PersonExport each : all) {
      Optional<PersonExport> both = Optional.empty();
      for (int i = 0; i < people.size() && both.isEmpty(); i++) {
        both = people.get(i).asOneWith(each, this::read);
        if (both.isPresent()) {
          people.set(i, both.get());
        }
      }
      if (both.isEmpty()) {
        people.add(each);
      }
    }
    return people;
  }

  /** By names, pseudonyms, or numbers in an order that says nothing of the names. */
  private Map<String, PersonExport> named(List<PersonExport> exports) throws IOException {
    if (settings.areNamed()) {
      return named(exports, this::name);
    } else if (settings.key().isPresent()) {
      Pseudonyms pseudonyms = Pseudonyms.withKeyIn(settings.key().get());
      context.printNotes(pseudonyms.notes());
      return named(exports, each -> pseudonyms.of(name(each)));
    }
    Map<String, PersonExport> numbered = new LinkedHashMap<>();
    exports.stream()
        .sorted(Comparator.comparing(PersonExport::content).thenComparing(this::name))
        .forEach(each -> numbered.put(numbered(numbered.size() + 1), each));
    return numbered;
  }

  private static Map<String, PersonExport> named(
      List<PersonExport> exports, Function<PersonExport, String> name) {
    Map<String, PersonExport> named = new TreeMap<>();
    exports.forEach(each -> named.put(name.apply(each), each));
    return named;
  }

  /** Its folder or archive, in that of all where there is more than one of these. */
  private String name(PersonExport export) {
    Path first = export.places().get(0);
    return (typed.arguments().size() == 1 ? first.getFileName() : first).toString();
  }

  private static String numbered(int number) {
    return String.format(Locale.ROOT, "person-%03d", number);
  }

  /** What could not be read, one problem for each export that has any. */
  private InputProblems problems() throws IOException {
    InputProblems problems = new InputProblems(context, facts);
    people.forEach(
        (name, export) ->
            export.problems().stream()
                .findFirst()
                .ifPresent(
                    first -> {
                      problems.startFile(
                          first.file().isEmpty() ? name : name + ": " + first.file());
                      problems.add(first.problem());
                    }));
    problems.printFirst();
    return problems;
  }

  private Outcome outcome() throws IOException {
    List<StatementPeriod> totals =
        people.values().stream().flatMap(each -> each.total().stream()).toList();
    SurveySummary summary = summary(totals);
    SurveyGrounds grounds = grounds(totals);
    Set<Note> shared = sharedNotes();
    shared.remove(Note.of("statement.no-country")); // the statistics say it of all
    takeRate(totals).ifPresent(shared::add);
    change().ifPresent(shared::add);
    boolean isUnderstood =
        summary.rows().stream()
            .anyMatch(row -> row.statistics().observations() > 0 || row.isSuppressed());
    if (!isUnderstood) {
      printLine("answer.no-rate");
    }
    return new Outcome(
        people.size(),
        Optional.empty(),
        summary.rows(),
        summary.hidesAny(),
        !files.has(FileOptions.SUMMARY) && !InputFile.STANDARD.equals(files.name(FileOptions.OUT)),
        isUnderstood,
        new SummaryReport(summary, List.of(), List.of(), List.copyOf(shared), grounds, words)
            .result(),
        () -> TableFields.of(List.of(), settings.statistics().minGroup(), words),
        grounds);
  }

  private SurveySummary summary(List<StatementPeriod> totals) {
    boolean areCompared = totals.stream().anyMatch(each -> each.minimum().isPresent());
    ReferenceRole role = ofEach.givesMinimum() ? ReferenceRole.GIVEN : ReferenceRole.MINIMUM;
    CalculatedPeople survey = new CalculatedPeople(facts, areCompared ? role : ReferenceRole.NONE);
    for (PersonExport each : people.values()) {
      survey.count(!each.problems().isEmpty());
      each.total()
          .ifPresent(
              all ->
                  survey.add(
                      all.wage().wage(),
                      all.currency(),
                      all.minimum().map(StatementMinimum::hourly),
                      all.minimum().map(StatementMinimum::basis)));
    }
    return shown(survey);
  }

  private SurveySummary shown(CalculatedPeople survey) {
    return new SummaryRows(
            survey.totals().plan(),
            settings.statistics().options(true),
            settings.statistics().minGroup(),
            ColumnRedaction.NOTHING,
            files.arePictured(context.format()))
        .summary(survey.totals(), threads);
  }

  /** The platforms' cut of all that customers paid, and that of the person in the middle. */
  private Optional<Note> takeRate(List<StatementPeriod> totals) {
    CalculatedPeople people = new CalculatedPeople(facts, ReferenceRole.NONE);
    for (StatementPeriod each : totals) {
      each.takeRate()
          .filter(known -> known.ofAll().isPresent())
          .ifPresent(
              known -> {
                Rational kept = known.customers().minus(known.worker());
                people.add(kept, known.customers(), each.currency());
              });
    }
    return note(
        people,
        (all, middle) ->
            all.pooled()
                .of(RateName.GROSS)
                .map(cut -> Note.of("people.take-rate", share(cut), count(all), middle)));
  }

  /** What of the hour before a day is left to the person in the middle since. */
  private Optional<Note> change() {
    CalculatedPeople changes = new CalculatedPeople(facts, ReferenceRole.NONE);
    for (PersonExport each : people.values()) {
      each.change()
          .ifPresent(
              known -> {
                Optional<Currency> currency = each.total().flatMap(StatementPeriod::currency);
                changes.add(known.since(), known.before(), currency);
              });
    }
    return note(
        changes,
        (all, middle) ->
            ofEach.asked().since().map(day -> Note.of("people.change", day, count(all), middle)));
  }

  /** What is said of the person in the middle, where there are enough people for that. */
  private Optional<Note> note(
      CalculatedPeople people, BiFunction<GroupStatistics, String, Optional<Note>> said) {
    SummaryRow all = shown(people).rows().get(0);
    return all.statistics()
        .rates()
        .flatMap(RateDistribution::median)
        .filter(any -> all.showsMoney())
        .flatMap(middle -> said.apply(all.statistics(), share(middle)));
  }

  private static Rational count(GroupStatistics all) {
    return Rational.of(all.observations());
  }

  private String share(Rational part) {
    return words.figures().share(Range.of(part));
  }

  /** What the figures of so many people rest on. */
  private SurveyGrounds grounds(List<StatementPeriod> totals) {
    Map<List<Object>, ReferenceWage> references = new LinkedHashMap<>();
    totals.stream()
        .flatMap(total -> total.minimum().stream())
        .flatMap(minimum -> minimum.references().stream())
        .forEach(each -> references.putIfAbsent(each.grounds(), each));
    ReferenceLookup laws = new ReferenceLookup(facts);
    ofEach
        .chargeScheme()
        .ifPresent(
            scheme ->
                totals.stream()
                    .flatMap(total -> total.days().months().stream())
                    .forEach(month -> laws.scheme(scheme, month.first())));
    return new SurveyGrounds("", days(totals), references.values(), laws.schemes(), List.of());
  }

  /** From the first day of any export to the last. */
  private static Optional<DayRange> days(List<StatementPeriod> totals) {
    return totals.stream().map(StatementPeriod::days).reduce(DayRange::around);
  }

  /** What is to be known of the figures of all, of whom there have to be enough for that. */
  private Set<Note> sharedNotes() {
    List<Set<Note>> known =
        people.values().stream()
            .filter(each -> each.total().isPresent())
            .map(PersonExport::notes)
            .toList();
    Set<Note> shared = new LinkedHashSet<>();
    if (!known.isEmpty() && known.size() >= settings.statistics().minGroup()) {
      shared.addAll(known.get(0));
      known.forEach(shared::retainAll);
    }
    return shared;
  }

  private void writeRows(Outcome outcome, RunOutputs outputs) throws IOException {
    if (!files.has(FileOptions.OUT)) {
      return;
    }
    List<Field> figures = figures();
    TableRows rows = outputs.rows(FileOptions.OUT, fields());
    for (Map.Entry<String, PersonExport> person : people.entrySet()) {
      for (Map.Entry<String, PackedRows> part : person.getValue().rows().entrySet()) {
        Stream<String> first = Stream.of(person.getKey(), part.getKey());
        List<Cell> identity = first.map(Cell::text).toList();
        for (List<Cell> row : part.getValue().behind(identity, figures)) {
          rows.write(row);
        }
      }
    }
    rows.finish(outcome.statistics().forSpreadsheets().get());
  }

  /** The columns of the rows. */
  private List<Field> fields() {
    Stream<Field> identity =
        Stream.of("worker", "platform")
            .map(key -> new Field(key, "string", words.say("field.people." + key)));
    return Stream.concat(identity, figures().stream()).toList();
  }

  /** The columns of a statement: more where some of them have prices of another year. */
  private List<Field> figures() {
    return people.values().stream()
        .flatMap(each -> each.rows().values().stream())
        .max(Comparator.comparing(each -> each.head().length()))
        .orElseGet(
            () ->
                PackedRows.of(new StatementReport(List.of(), List.of(), List.of(), words).table()))
        .fields();
  }

  @Override
  public Stream<DataPackageResource> tables(RunOutputs outputs) {
    return outputs.table(FileOptions.OUT, DataPackageDialect.PLAIN, fields()).stream();
  }

  @Override
  public Map<String, String> defaults() {
    return settings.defaults();
  }

  /** No length and no hash: who has one of the exports could find its owner by them. */
  @Override
  public List<DataPackage.Source> sources() {
    return people.keySet().stream()
        .map(name -> DataPackage.Source.hidden(name, Optional.empty()))
        .toList();
  }
}
