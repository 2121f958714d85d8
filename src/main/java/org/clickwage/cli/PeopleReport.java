package org.clickwage.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.clickwage.compare.ReferenceLookup;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.document.Cell;
import org.clickwage.document.Table;
import org.clickwage.document.TableRows;
import org.clickwage.document.Unit;
import org.clickwage.group.SummaryRow;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.options.FileOptions;
import org.clickwage.options.PeopleSettings;
import org.clickwage.options.StatementSettings;
import org.clickwage.output.DataPackage;
import org.clickwage.output.DataPackageDialect;
import org.clickwage.output.DataPackageResource;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.output.InputFile;
import org.clickwage.reference.DayRange;
import org.clickwage.report.StatementReport;
import org.clickwage.statement.StatementPeriod;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.RateDistribution;
import org.clickwage.summary.SummaryReport;
import org.clickwage.summary.SurveyGrounds;
import org.clickwage.summary.TableFields;
import org.clickwage.survey.SurveySummary;
import org.clickwage.wage.RateName;

/** What is said of many people's exports, and written of each. */
record PeopleReport(
    PeopleTotals totals,
    PeopleSettings settings,
    StatementSettings ofEach,
    FileOptions files,
    CommandContext context)
    implements Publication.Run {
  PeopleExports people() {
    return totals.people();
  }

  @Override
  public Outcome outcome() {
    SurveySummary summary = totals.wages();
    SurveyGrounds grounds = grounds();
    boolean isShown =
        !files.has(FileOptions.SUMMARY) && !InputFile.STANDARD.equals(files.name(FileOptions.OUT));
    SummaryReport report =
        new SummaryReport(summary, List.of(), List.of(), notes(), grounds, Set.of(), words());
    return new Outcome(
        people().byName().size(),
        Optional.empty(),
        summary.rows(),
        summary.hidesAny(),
        isShown,
        isUnderstood(),
        report.outliers(isShown),
        report.sample(),
        report.result(),
        () -> TableFields.of(List.of(), summary, words()),
        grounds);
  }

  /** Whether any hourly wage is known, even if too few to be shown. */
  boolean isUnderstood() {
    return totals.wages().rows().stream()
        .anyMatch(row -> row.statistics().observations() > 0 || row.isSuppressed());
  }

  private Wording words() {
    return context.wording();
  }

  private List<Note> notes() {
    Set<Note> notes = sharedNotes();
    notes.remove(Note.of("statement.no-country")); // the statistics say it of all
    ofMiddle(
            totals.takeRates(),
            (all, middle) ->
                all.pooled()
                    .of(RateName.GROSS)
                    .map(cut -> share(cut) + error(all, "pooled_" + RateName.GROSS.word()))
                    .map(cut -> Note.of("people.take-rate", cut, count(all), middle)))
        .ifPresent(notes::add);
    ofMiddle(
            totals.changes(),
            (all, middle) ->
                ofEach
                    .asked()
                    .since()
                    .map(day -> Note.of("people.change", day, count(all), middle)))
        .ifPresent(notes::add);
    return List.copyOf(notes);
  }

  /** What is said of the person in the middle, where there are enough people for that. */
  private Optional<Note> ofMiddle(
      SummaryRow all, BiFunction<GroupStatistics, String, Optional<Note>> said) {
    return all.statistics()
        .rates()
        .flatMap(RateDistribution::median)
        .filter(any -> all.showsMoney())
        .flatMap(
            middle ->
                said.apply(all.statistics(), share(middle) + error(all.statistics(), "median")));
  }

  private static Rational count(GroupStatistics all) {
    return Rational.of(all.observations());
  }

  private String share(Rational part) {
    return words().figures().share(Range.of(part));
  }

  /** The standard error of a share, in brackets; empty without one. */
  private String error(GroupStatistics all, String figure) {
    return all.error(figure)
        .map(known -> Unit.SHARE.show(Range.of(known), Optional.empty(), words().figures()))
        .map(" (%s)"::formatted)
        .orElse("");
  }

  /** What the figures of so many people rest on. */
  private SurveyGrounds grounds() {
    List<StatementPeriod> each = people().totals();
    Map<List<Object>, ReferenceWage> references = new LinkedHashMap<>();
    each.stream()
        .flatMap(total -> total.minimum().stream())
        .flatMap(minimum -> minimum.references().stream())
        .forEach(known -> references.putIfAbsent(known.grounds(), known));
    ReferenceLookup laws = new ReferenceLookup(context.facts());
    ofEach
        .chargeScheme()
        .ifPresent(
            scheme ->
                each.stream()
                    .flatMap(total -> total.days().months().stream())
                    .forEach(month -> laws.scheme(scheme, month.first())));
    return new SurveyGrounds(
        "", days(each), references.values(), List.of(), laws.schemes(), totals.wages().floors());
  }

  /** From the first day of any export to the last. */
  private static Optional<DayRange> days(List<StatementPeriod> totals) {
    return totals.stream().map(StatementPeriod::days).reduce(DayRange::around);
  }

  /** What is to be known of the figures of all, of whom there have to be enough for that. */
  private Set<Note> sharedNotes() {
    List<List<Note>> known =
        people().each().stream()
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

  void writeRows(RunOutputs outputs) throws IOException {
    if (!files.has(FileOptions.OUT)) {
      return;
    }
    int figures = longest().columns().size();
    TableRows rows = outputs.rows(FileOptions.OUT, fields());
    for (Map.Entry<String, PersonExport> person : people().byName().entrySet()) {
      for (Map.Entry<String, Table> part : person.getValue().rows().entrySet()) {
        for (List<Cell> row : part.getValue().rows()) {
          List<Cell> all = new ArrayList<>();
          Stream.of(person.getKey(), part.getKey()).map(Cell::text).forEach(all::add);
          all.addAll(row);
          all.addAll(Collections.nCopies(figures - row.size(), Cell.text("")));
          rows.write(all);
        }
      }
    }
  }

  /** The columns of the rows. */
  private List<Field> fields() {
    Stream<Field> identity =
        Stream.of("worker", "platform")
            .map(key -> new Field(key, "string", words().say("field.people." + key)));
    return Stream.concat(identity, TableFields.of(longest()).stream()).toList();
  }

  /** A statement with the most columns: some have prices of another year. */
  private Table longest() {
    return people().each().stream()
        .flatMap(each -> each.rows().values().stream())
        .max(Comparator.comparing(each -> each.columns().size()))
        .orElseGet(() -> new StatementReport(List.of(), List.of(), List.of(), words()).table());
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
    return people().byName().keySet().stream()
        .map(name -> DataPackage.Source.hidden(name, Optional.empty()))
        .toList();
  }
}
