package org.clickwage.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.clickwage.checks.Preview;
import org.clickwage.checks.SumRows;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.disclosure.Pseudonyms;
import org.clickwage.document.RowsFormat;
import org.clickwage.document.TableRows;
import org.clickwage.group.RecordKind;
import org.clickwage.group.SummaryRow;
import org.clickwage.group.SurveyGroup;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.options.FileOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.PartsOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.TableSettings;
import org.clickwage.output.DataPackageResource;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.output.InputFile;
import org.clickwage.output.InputFiles;
import org.clickwage.output.Progress;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.RecordFilter;
import org.clickwage.profile.SavedReading;
import org.clickwage.reference.Basis;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.statistics.StatisticsOptions;
import org.clickwage.summary.PreviewReport;
import org.clickwage.summary.SummaryReport;
import org.clickwage.summary.SurveyGrounds;
import org.clickwage.summary.TableFields;
import org.clickwage.survey.BatchPlan;
import org.clickwage.survey.BatchRun;
import org.clickwage.survey.SummaryRows;
import org.clickwage.survey.SurveySummary;
import org.clickwage.survey.SurveyTotals;
import org.clickwage.table.Chunker;
import org.clickwage.table.Dialect;
import org.clickwage.table.Transcoding;

/** One survey from its options to its outputs. */
final class BatchJob extends TableJob<BatchFile> {
  /** Adds up the records of one file after the other. */
  interface Addition {
    /**
     * What all records come to, with those of this file; empty where the plan lacks columns for the
     * ends of ranges.
     *
     * @param out takes the records with their results; null where nobody wants them
     */
    Optional<SurveyTotals> add(BatchFile of, OutputStream out) throws IOException;
  }

  private SurveyTotals totals;

  /** Takes the records where they are not written as they came. */
  private Optional<TableRows> rows = Optional.empty();

  /** Empty where the survey is calculated as one. */
  private Optional<SurveyParts> parts = Optional.empty();

  BatchJob(ParsedOptions typed, CommandContext context, InputFiles inputs) {
    super("batch", typed, context, inputs);
  }

  @Override
  BatchFile file(SumRows sums, Problems own) {
    return new BatchFile(sums, own, typed, facts, words);
  }

  /**
   * @param previews whether only how the columns are understood is shown
   */
  ExitCode run(boolean previews) throws IOException {
    sniff();
    all.forEach(BatchFile::check);
    hideIdenticalColumns();
    checkFiles();
    Publication.check(files, context);
    checkAlike();
    checkForm();
    Optional<PartsOptions> inParts = inParts(first().redaction.key());
    wrong.throwIfAny();
    Optional<PartsOptions.Part> part = inParts.flatMap(PartsOptions::part);
    if (!previews && part.isEmpty()) {
      checkWorkbook();
      wrong.throwIfAny();
    }
    printReadings();
    if (previews) {
      return preview();
    } else if (asks() | asksPeriods()) {
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    boolean rangesAhead = part.isEmpty() && streams() && hasRanges();
    if (part.isEmpty()) {
      // A key is made for outputs that can be written; a mistake in their names leaves no trace.
      outputs().close();
    }
    if (first().hiding.renamesAny()) {
      Pseudonyms kept = Pseudonyms.withKeyIn(first().redaction.key().orElseThrow());
      context.printNotes(kept.notes());
      all.forEach(each -> each.hideUnder(kept));
    }
    openFolder(inParts, first().pseudonyms);
    openParts();
    boolean ranges = streams() ? rangesAhead : hasRangesElsewhere();
    if (files.has(FileOptions.OUT)) {
      context.printNotes(told(each -> each.inferable(each.plan(ranges))));
    }
    judgeAsOthers();
    return part.isPresent() ? calculate(part.get()) : calculate(ranges);
  }

  /** Whether it is to be said what pay and time are for, as the readings of any file ask. */
  private boolean asksPeriods() throws IOException {
    boolean asksPeriods = false;
    for (BatchFile each : all) {
      asksPeriods |= each.asksPeriods();
    }
    return asksPeriods;
  }

  /** Shows how the columns are understood, and writes that as a profile, but no results. */
  private ExitCode preview() throws IOException {
    BatchFile shown = first();
    if (shown.sample().isEmpty()) {
      printLine("batch.none", shown.file().name());
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    FileOptions saved = FileOptions.ofPreview(typed);
    try (RunOutputs outputs = RunOutputs.alone(saved, kept(), context)) {
      Optional<Basis> basis = shown.settings.statedBasis().basis();
      outputs.write(
          FileOptions.SAVE_PROFILE,
          out ->
              out.write(
                  new SavedReading(shown.input(), basis).text().getBytes(StandardCharsets.UTF_8)));
      outputs.commit();
    }
    if (!InputFile.STANDARD.equals(saved.name(FileOptions.SAVE_PROFILE))) {
      context.write(
          PreviewReport.of(new Preview(shown.sample(), shown.hiding::hides).columns(), words),
          facts);
    }
    return ExitCode.FINE;
  }

  /** Columns are hidden with those of the same cells; in one output, with those of any file. */
  private void hideIdenticalColumns() throws IOException {
    Map<Integer, Set<Integer>> ofAny = new TreeMap<>();
    for (BatchFile each : all) {
      if (each.problems.isEmpty() && each.hiding.hidesAny()) {
        Map<Integer, Set<Integer>> own = naming(each.file(), () -> each.identicalColumns(context));
        each.hideToo(own);
        own.forEach(
            (column, same) ->
                ofAny.computeIfAbsent(column, hidden -> new TreeSet<>()).addAll(same));
      }
    }
    for (BatchFile each : all) {
      if (isJoined() && each.hiding.hidesAny()) {
        each.hideToo(ofAny);
      }
      each.redaction.check(each.hiding);
    }
  }

  /** Whether the records of several files are written one below the other. */
  private boolean isJoined() {
    return all.size() > 1 && files.has(FileOptions.OUT) && !files.isFolder(FileOptions.OUT);
  }

  /** Names the files of one survey whose records can't stand below each other. */
  private void checkForm() {
    for (BatchFile each : all) {
      if (isJoined() && each.difference(first()).isEmpty() && !each.hasFormOf(first())) {
        wrong.add(each.file().label(), "problem.other-form", first().file().label());
      }
    }
  }

  private void printReadings() throws IOException {
    printHowTheyAreRead();
    context.printNotes(told(each -> each.readings(typed)));
    context.printNotes(notesOfSums());
    context.printNotes(told(each -> each.redaction.notes()));
  }

  @Override
  PartsFolder.Work work(BatchFile of, LongConsumer progress) throws IOException {
    return parts.orElseThrow().work(of, hasRangesElsewhere(), progress);
  }

  private ExitCode calculate(boolean ranges) throws IOException {
    boolean hasRanges;
    try (RunOutputs outputs = outputs()) {
      Optional<SurveyTotals> found = totals(ranges, outputs);
      hasRanges = found.map(SurveyTotals::hasRanges).orElse(true);
      if (!leavesOutMore() && found.isPresent() && ranges == hasRanges) {
        totals = found.get();
        return summarise(summary(), outputs);
      }
    }
    // Once more from the beginning, without those rows, or with a column for each end of results
    // where something is a range, and not only what a part took for one between quotes.
    return calculate(hasRanges);
  }

  private SurveySummary summary() {
    BatchPlan plan = totals.plan();
    TableSettings settings = first().settings;
    StatisticsOptions statistics = settings.statistics().options(!plan.countsRecordsOfWorkers());
    boolean pictured = files.arePictured(context.format());
    return new SummaryRows(
            plan, statistics, settings.statistics().minGroup(), first().hiding, pictured)
        .summary(totals, settings.threads());
  }

  private ExitCode summarise(SurveySummary summary, RunOutputs outputs) throws IOException {
    if (totals.records() == 0) {
      printLine("batch.none", names());
      return merged(ExitCode.PROBLEMS_IN_INPUT);
    }
    printCounts(summary);
    Outcome outcome = outcome(summary);
    if (rows.isPresent()) {
      rows.get().finish(outcome.statistics().forSpreadsheets().get());
    }
    return finish(outcome, outputs);
  }

  /** What can't be taken back is looked at first. */
  private boolean hasRanges() throws IOException {
    for (BatchFile each : all) {
      BatchPlan plan = each.plan(false);
      try (Chunker chunker = context.chunker(each.file().read(), plan.dialect())) {
        BatchRun first =
            new BatchRun(plan, ColumnRedaction.NOTHING, threads(), problem -> {}, records -> {});
        if (naming(each.file(), () -> first.run(chunker)).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  int threads() {
    return first().settings.threads();
  }

  private RunOutputs outputs() throws IOException {
    return files.isFolder(FileOptions.OUT)
        ? RunOutputs.described(
            files.without(FileOptions.OUT),
            all.stream().map(this::inFolder).toList(),
            kept(),
            context)
        : RunOutputs.described(files, List.of(), kept(), context);
  }

  /** The name of the output of a file, where each has its own. */
  private String inFolder(BatchFile of) {
    return Path.of(files.name(FileOptions.OUT), of.outputName()).toString();
  }

  /** What no output replaces. */
  private List<Path> kept() {
    List<Path> kept = new ArrayList<>(inputs.places());
    first().redaction.key().ifPresent(kept::add);
    return kept;
  }

  /** What the records add up to; empty where the plan lacks columns for the ends of ranges. */
  private Optional<SurveyTotals> totals(boolean ranges, RunOutputs outputs) throws IOException {
    problems = new InputProblems(context, facts);
    try (Progress progress = progress();
        OutputStream problemFile = outputs.open(FileOptions.PROBLEMS)) {
      problems.writeTo(problemFile);
      BatchPlan plan = first().plan(ranges);
      OutputStream out = isInFolder() ? null : encoded(outputs.open(FileOptions.OUT), plan);
      Optional<SurveyTotals> found =
          totals(
              parts.isPresent()
                  ? parts.get().merge(ranges, problems, progress::add)
                  : calculation(ranges, outputs, progress),
              out,
              outputs);
      if (out != null) {
        out.close();
      }
      return found;
    }
  }

  /**
   * @param joined takes the records of all files; null where each has its own output, or none
   */
  private Optional<SurveyTotals> totals(Addition addition, OutputStream joined, RunOutputs outputs)
      throws IOException {
    Optional<SurveyTotals> found = Optional.empty();
    for (BatchFile each : all) {
      each.hiding.restart();
      problems.startFile(each.file());
      OutputStream out =
          isInFolder() ? encoded(outputs.open(inFolder(each)), each.plan(false)) : joined;
      found = naming(each.file(), () -> addition.add(each, out));
      if (isInFolder()) {
        out.close();
      }
      if (found.isEmpty()) {
        return found;
      }
    }
    return found;
  }

  /** Calculates all files in this process. */
  private Addition calculation(boolean ranges, RunOutputs outputs, Progress progress) {
    BatchRun run =
        new BatchRun(first().plan(ranges), first().hiding, threads(), problems::add, progress::add);
    return (of, out) -> {
      if (of != first()) {
        run.next(of.plan(ranges), of.hiding);
      }
      try (Chunker chunker = records(of, outputs)) {
        return run.run(chunker, hasHead(of), out);
      }
    };
  }

  /** Whether the records of a file come below their titles, and not below those of another. */
  boolean hasHead(BatchFile of) {
    return isInFolder() || of == first();
  }

  /** Finds out who calculates the survey, where it has parts. */
  private void openParts() throws IOException {
    boolean isElsewhere =
        context.environment().elsewhere().isPresent()
            && all.size() == 1
            && !isInFolder()
            && arePlain();
    if (folder.isPresent() || isElsewhere) {
      parts = Optional.of(new SurveyParts(this));
    }
  }

  boolean isInFolder() {
    return files.isFolder(FileOptions.OUT);
  }

  /**
   * What takes the records as bytes; any other file is whole when it has the statistics too.
   *
   * @param out null for none
   */
  private OutputStream encoded(OutputStream out, BatchPlan plan) throws IOException {
    if (out == null) {
      return null;
    } else if (files.rows(FileOptions.OUT) == RowsFormat.CSV) {
      return Transcoding.output(out, plan.dialect());
    }
    Dialect dialect = plan.dialect();
    List<Field> fields = first().fields(plan.ranges());
    TableRows table = files.rows(FileOptions.OUT).open(out, fields, dialect.headRecords(), words);
    rows = Optional.of(table);
    return new RecordCells(dialect, fields, table);
  }

  /** A survey that no workbook can hold is refused before it is calculated. */
  private void checkWorkbook() throws IOException {
    if (files.rows(FileOptions.OUT) == RowsFormat.WORKBOOK) {
      AtomicInteger rows = new AtomicInteger();
      for (BatchFile each : all) {
        try (Chunker chunker = context.chunker(each.file().read(), each.dialect().withoutHead())) {
          SheetRoom.refusal(chunker, rows, each.file().label(), each.dialect().header())
              .ifPresent(why -> wrong.add(FileOptions.OUT, why));
        }
      }
    }
  }

  private void printCounts(SurveySummary summary) throws IOException {
    problems.printFirst();
    Rational in = Rational.of(totals.records());
    Rational out = isRefused() ? Rational.ZERO : in;
    String counts = problems.count() == 1 ? "batch.counts.one" : "batch.counts";
    printLine(counts, in, out, Rational.of(problems.count()));
    problems.printKinds();
    context.printNotes(told(BatchFile::revealed));
  }

  /** Whether pay and time were found, or pay for an hour: without them there is no rate to show. */
  private boolean isUnderstood(SurveySummary summary) {
    Mapping mapping = first().input().mapping();
    List<SummaryRow> rows = summary.rows();
    return mapping.givesPay()
        && (mapping.givesTime()
            || rows.stream().anyMatch(row -> row.group().count(RecordKind.HOURLY_RATE) > 0))
        && rows.stream().anyMatch(BatchJob::mayHaveRates);
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

  /** Those that quote no cell. */
  private List<Note> columnNotes() throws IOException {
    return Stream.concat(told(BatchFile::published).stream(), notesOfSums().stream()).toList();
  }

  /** Which records count, where no hidden column says it. */
  private List<Note> conditions() {
    RecordFilter where = first().plan(false).where();
    return where.takesAll() || where.isOn(first().hiding::hides)
        ? List.of()
        : List.of(Note.of("summary.where", where.toString()));
  }

  @Override
  public ParsedOptions published(ParsedOptions options) {
    return options.with(
        TableSettings.WHERE, first().plan(false).where().published(first().hiding::hides));
  }

  private Outcome outcome(SurveySummary summary) throws IOException {
    List<String> by = first().settings.byNames();
    SurveyGrounds grounds = grounds();
    boolean isUnderstood = isUnderstood(summary);
    boolean isShown = !files.has(FileOptions.SUMMARY) && !isStandard(FileOptions.OUT);
    if (!isUnderstood) {
      context.printNotes(conditions());
      printLine("answer.no-rate");
      isShown &= context.format().isForPrograms(); // people would get a table of dashes
    }
    return new Outcome(
        totals.records(),
        Optional.empty(),
        summary.rows(),
        summary.hidesAny(),
        isShown,
        isUnderstood,
        new SummaryReport(summary, by, columnNotes(), conditions(), grounds, words).result(),
        () -> TableFields.of(by, first().settings.statistics().minGroup(), words),
        grounds);
  }

  @Override
  public Stream<DataPackageResource> tables(RunOutputs outputs) {
    boolean ranges = totals.plan().ranges();
    return isInFolder()
        ? all.stream()
            .flatMap(
                each ->
                    outputs
                        .table(inFolder(each), each.writtenDialect(), each.fields(ranges))
                        .stream())
        : outputs.table(FileOptions.OUT, first().writtenDialect(), first().fields(ranges)).stream();
  }

  @Override
  public Map<String, String> defaults() {
    return first().settings.defaults(!totals.plan().countsRecordsOfWorkers());
  }

  /** A scheme may not be named where the column that names it, or its day, is hidden. */
  private SurveyGrounds grounds() {
    boolean isShown = hidesNone(totals.plan().asking()) && hidesNone(List.of(RecordField.CHARGES));
    return new SurveyGrounds(
        fileName(),
        hidesNone(totals.plan().asking()) ? totals.days() : Optional.empty(),
        references(),
        isShown ? schemes() : List.of(),
        List.of());
  }

  private Collection<ChargeScheme> schemes() {
    return first().input().mapping().gives(RecordField.CHARGES_WITHHELD)
        ? totals.schemes().stream().map(ChargeScheme::ofStatedPay).toList()
        : totals.schemes();
  }

  /** A source may not reveal a place, a day or a currency whose column is hidden. */
  private Collection<ReferenceWage> references() {
    return hidesNone(totals.plan().asking()) ? totals.references() : Set.of();
  }

  private boolean hidesNone(List<RecordField> fields) {
    return all.stream().allMatch(each -> each.hidesNone(fields));
  }
}
