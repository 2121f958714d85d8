package org.clickwage.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.group.RecordKind;
import org.clickwage.group.SummaryRow;
import org.clickwage.group.SurveyGroup;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.options.FileOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.ReferenceOptions;
import org.clickwage.options.TableSettings;
import org.clickwage.output.DataPackageResource;
import org.clickwage.output.InputFile;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.RecordFilter;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.summary.Replication;
import org.clickwage.summary.SummaryReport;
import org.clickwage.summary.SurveyGrounds;
import org.clickwage.summary.TableFields;
import org.clickwage.survey.BatchPlan;
import org.clickwage.survey.SummaryRows;
import org.clickwage.survey.SurveySummary;
import org.clickwage.survey.SurveyTotals;

/**
 * The results of a survey, with their notes.
 *
 * @param summary as far as it may be shown
 */
record BatchResult(BatchTotals totals, SurveySummary summary, CommandContext context)
    implements TablesRun {
  static BatchResult of(BatchTotals totals, CommandContext context) {
    SurveyTotals all = totals.all().orElseThrow();
    BatchPlan plan = all.plan();
    BatchFile first = totals.input().first();
    TableSettings settings = first.settings;
    boolean pictured = totals.input().files().arePictured(context.format());
    SurveySummary summary =
        new SummaryRows(
                plan,
                settings.statisticsOptions(),
                settings.statistics().minGroup(),
                first.hiding(),
                pictured)
            .summary(all, TableSettings.threads(totals.input().typed()));
    return new BatchResult(totals, summary, context);
  }

  /** The totals of all records. */
  SurveyTotals all() {
    return totals.all().orElseThrow();
  }

  private TableInput<BatchFile> survey() {
    return totals.input();
  }

  private BatchFile first() {
    return survey().first();
  }

  @Override
  public InputTables<BatchFile> read() {
    return survey().tables();
  }

  @Override
  public Wording words() {
    return context.wording();
  }

  /** Whether pay and time were found, or pay for an hour: without them there is no rate to show. */
  boolean isUnderstood() {
    Mapping mapping = first().input().mapping();
    List<SummaryRow> rows = summary.rows();
    return mapping.givesPay()
        && (mapping.givesTime()
            || rows.stream().anyMatch(row -> row.group().count(RecordKind.HOURLY_RATE) > 0))
        && rows.stream().anyMatch(BatchResult::mayHaveRates);
  }

  /** Whether there are rates, or not each record lacks one of them or could not be read. */
  private static boolean mayHaveRates(SummaryRow row) {
    SurveyGroup group = row.group();
    long without =
        group.count(RecordKind.LEFT_OUT)
            + group.count(RecordKind.TIMELESS)
            + group.count(RecordKind.PAYLESS)
            + group.count(RecordKind.PROBLEM);
    return row.statistics().observations() > 0 || group.count(RecordKind.RECORD) > without;
  }

  /** Only the notes that quote no cell. */
  private List<Note> columnNotes() throws IOException {
    return Stream.concat(read().notes(BatchFile::published).stream(), read().notesOfSums().stream())
        .toList();
  }

  /** Which records count, where no hidden column says it. */
  List<Note> conditions() {
    RecordFilter where = first().plan(false).where();
    return where.takesAll() || where.isOn(first().hiding()::hides)
        ? List.of()
        : List.of(Note.of("summary.where", where.toString()));
  }

  @Override
  public Outcome outcome() throws IOException {
    List<String> by = first().settings.byNames();
    SurveyGrounds grounds = grounds();
    FileOptions files = survey().files();
    // Without rates, people would get a table of dashes.
    boolean isShown =
        !files.has(FileOptions.SUMMARY)
            && !InputFile.STANDARD.equals(files.name(FileOptions.OUT))
            && (isUnderstood() || context.format().isForPrograms());
    SummaryReport report =
        new SummaryReport(
            summary,
            by,
            columnNotes(),
            conditions(),
            grounds,
            ReferenceOptions.besidePublished(survey().typed()),
            words());
    return new Outcome(
        all().records(),
        Optional.empty(),
        summary.rows(),
        summary.hidesAny(),
        isShown,
        isUnderstood(),
        report.outliers(isShown),
        report.sample(),
        report.result(),
        () -> TableFields.of(by, summary, words()),
        grounds);
  }

  @Override
  public List<Note> notInTable() {
    List<Note> notes = new ArrayList<>();
    if (!summary.compared().isEmpty()) {
      notes.add(Note.of("batch.differences"));
    }
    if (!ReferenceOptions.besidePublished(survey().typed()).isEmpty()) {
      notes.add(Note.of("compare.published"));
    }
    return notes;
  }

  /** The files with which another program calculates the statistics again, by their names. */
  Map<String, RunOutputs.Content> replication() {
    boolean areNamed = survey().files().namesReplicated() && hidesNone(List.of(RecordField.WORKER));
    Replication all = new Replication(summary, first().settings.byNames(), areNamed, words());
    Map<String, RunOutputs.Content> files = new LinkedHashMap<>();
    Replication.FILES.forEach(name -> files.put(name, out -> all.write(name, out)));
    return files;
  }

  @Override
  public ParsedOptions published(ParsedOptions options) {
    return options.with(
        TableSettings.WHERE, first().plan(false).where().published(first().hiding()::hides));
  }

  @Override
  public Stream<DataPackageResource> tables(RunOutputs outputs) {
    boolean ranges = all().plan().ranges();
    return survey().isInFolder()
        ? survey().all().stream()
            .flatMap(
                each ->
                    outputs
                        .table(
                            each.nameIn(survey().files()),
                            each.writtenDialect(),
                            each.fields(ranges))
                        .stream())
        : outputs.table(FileOptions.OUT, first().writtenDialect(), first().fields(ranges)).stream();
  }

  @Override
  public Map<String, String> defaults() {
    return first().settings.defaults();
  }

  /** A scheme may not be named where the column that names it, or its day, is hidden. */
  private SurveyGrounds grounds() {
    boolean isShown = hidesNone(all().plan().asking()) && hidesNone(List.of(RecordField.CHARGES));
    return new SurveyGrounds(
        read().fileName(survey().typed()),
        hidesNone(all().plan().asking()) ? all().days() : Optional.empty(),
        references(),
        hidesNone(all().plan().asking()) ? all().factors() : Set.of(),
        isShown ? schemes() : List.of(),
        summary.floors());
  }

  private Collection<ChargeScheme> schemes() {
    return first().input().mapping().gives(RecordField.CHARGES_WITHHELD)
        ? all().schemes().stream().map(ChargeScheme::ofStatedPay).toList()
        : all().schemes();
  }

  /** Whether none of these columns is hidden in any file. */
  private boolean hidesNone(List<RecordField> fields) {
    return survey().all().stream().allMatch(each -> each.hidesNone(fields));
  }

  /** A source may not reveal a place, a day or a currency whose column is hidden. */
  private Collection<ReferenceWage> references() {
    return hidesNone(all().plan().asking()) ? all().references() : Set.of();
  }
}
