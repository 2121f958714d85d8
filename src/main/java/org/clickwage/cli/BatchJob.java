package org.clickwage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clickwage.checks.Checks;
import org.clickwage.checks.MixedSigns;
import org.clickwage.checks.NetTitle;
import org.clickwage.checks.PeriodTitles;
import org.clickwage.checks.Preview;
import org.clickwage.checks.Sample;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.disclosure.IdenticalColumns;
import org.clickwage.disclosure.Pseudonyms;
import org.clickwage.group.RecordKind;
import org.clickwage.group.SummaryRow;
import org.clickwage.group.SurveyGroup;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.options.FileOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.RedactionOptions;
import org.clickwage.options.TableSettings;
import org.clickwage.output.DataPackage;
import org.clickwage.output.DataPackageResource;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.output.InputFile;
import org.clickwage.output.Progress;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
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
import org.clickwage.survey.InferableColumns;
import org.clickwage.survey.SummaryRows;
import org.clickwage.survey.SurveyConstants;
import org.clickwage.survey.SurveySummary;
import org.clickwage.survey.SurveyTotals;
import org.clickwage.table.Chunker;
import org.clickwage.table.Transcoding;

/** One survey from its options to its outputs. */
final class BatchJob extends TableJob {
  private TableSettings settings;
  private RedactionOptions redaction;
  private Optional<Pseudonyms> pseudonyms = Optional.empty();

  /** What is to be known of how columns are read. */
  private List<Note> columnNotes;

  private SurveyTotals totals;
  private Optional<SurveyWorkbook> workbook = Optional.empty();

  BatchJob(ParsedOptions typed, CommandContext context, InputFile file) {
    super("batch", typed, context, file);
  }

  /**
   * @param previews whether only how the columns are understood is shown
   */
  ExitCode run(boolean previews) throws IOException {
    sniff();
    settings = new TableSettings(typed, wrong, input);
    facts = context.facts();
    BatchPlan plan = plan(false);
    settings.check();
    settings.checkValues(SurveyConstants.problems(plan), facts);
    checkOutputs();
    readRedaction();
    checkWorkbook();
    wrong.throwIfAny();
    printHowItIsRead(plan);
    if (previews) {
      return preview();
    }
    Optional<Note> question =
        NetTitle.question(sample, settings.saysGross(), TableSettings.AFTER_CHARGES)
            .or(() -> MixedSigns.question(sample));
    if (question.isPresent()) {
      context.printNotes(List.of(question.get()));
      return ExitCode.PROBLEMS_IN_INPUT;
    } else if (PeriodTitles.question(sample).isPresent()) {
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    BatchPlan first = streams() && hasRanges(plan) ? plan(true) : plan;
    // A key is made for outputs that can be written; a mistake in their names leaves no trace.
    outputs().close();
    if (hiding.renamesAny()) {
      hideUnderPseudonyms();
    }
    if (files.has(FileOptions.OUT)) {
      context.printNotes(InferableColumns.note(first, hiding).stream().toList());
    }
    return run(first);
  }

  /** Shows how the columns are understood, and writes that as a profile, but no results. */
  private ExitCode preview() throws IOException {
    if (sample.isEmpty()) {
      printLine("batch.none", file.name());
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    FileOptions saved = FileOptions.ofPreview(typed);
    try (RunOutputs outputs = RunOutputs.alone(saved, kept(), context)) {
      Optional<Basis> basis = settings.statedBasis().basis();
      outputs.write(
          FileOptions.SAVE_PROFILE,
          () -> new SavedReading(input, basis).text().getBytes(StandardCharsets.UTF_8));
      outputs.commit();
    }
    if (!InputFile.STANDARD.equals(saved.name(FileOptions.SAVE_PROFILE))) {
      context.write(PreviewReport.of(Preview.of(sample, hiding::hides), words), facts);
    }
    return ExitCode.FINE;
  }

  private void readRedaction() throws IOException {
    List<String> header = input.dialect().header();
    redaction = new RedactionOptions(typed, wrong, header, settings.columns());
    hiding = redaction.redaction(text -> text);
    if (wrong.isEmpty() && hiding.hidesAny()) {
      // What two columns hold is not hidden by hiding one of them.
      try (Chunker chunker = context.chunker(file.read(), input.dialect())) {
        redaction.hideToo(IdenticalColumns.of(chunker, header.size(), hiding));
      }
      hiding = redaction.redaction(text -> text);
    }
    redaction.check(hiding);
  }

  private void printHowItIsRead(BatchPlan plan) throws IOException {
    context.printError(input.description(words, !hiding.hidesAny()));
    context.printNotes(input.readings());
    context.printNotes(input.missing());
    context.printNotes(input.unread(plan.by()::contains).stream().toList());
    sample = Sample.of(input);
    context.printNotes(ShellCommand.whole("batch", typed, sample));
    columnNotes = Checks.ofSurvey(sample);
    context.printNotes(columnNotes);
    context.printNotes(sums.notes());
    context.printNotes(redaction.notes());
  }

  private BatchPlan plan(boolean ranges) {
    return settings.plan(facts, ranges, problem -> InputProblems.inCell(problem, words));
  }

  private ExitCode run(BatchPlan plan) throws IOException {
    boolean ranges = plan.ranges();
    try (RunOutputs outputs = outputs()) {
      Optional<SurveyTotals> all = calculate(plan, outputs);
      if (!leavesOutMore(false) && all.isPresent()) {
        totals = all.get();
        SurveySummary summary = summary(plan);
        if (!leavesOutMore(summary.isHalfOfOne())) {
          return summarise(summary, outputs);
        }
      }
      ranges |= all.isEmpty();
    }
    // Once more from the beginning, without those rows, or with a column for each end of results.
    return run(ranges ? plan(true) : plan);
  }

  private SurveySummary summary(BatchPlan plan) {
    StatisticsOptions statistics = settings.statistics(!plan.countsRecordsOfWorkers());
    boolean pictured = files.arePictured(context.format());
    return new SummaryRows(plan, statistics, settings.minGroup(), hiding, pictured)
        .summary(totals, settings.threads());
  }

  private ExitCode summarise(SurveySummary summary, RunOutputs outputs) throws IOException {
    if (totals.records() == 0) {
      printLine("batch.none", file.name());
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    printCounts(summary);
    Outcome outcome = outcome(summary);
    if (workbook.isPresent()) {
      workbook.get().finish(outcome.statistics().forSpreadsheets().get());
    }
    return finish(outcome, outputs);
  }

  /** What goes straight to the standard output can't be taken back, so it is looked at first. */
  private boolean hasRanges(BatchPlan plan) throws IOException {
    try (Chunker chunker = context.chunker(file.read(), plan.dialect())) {
      BatchRun first =
          new BatchRun(
              plan, ColumnRedaction.NOTHING, settings.threads(), problem -> {}, records -> {});
      return first.run(chunker).isEmpty();
    }
  }

  private void hideUnderPseudonyms() throws IOException {
    Pseudonyms kept = Pseudonyms.withKeyIn(redaction.key().orElseThrow());
    context.printNotes(kept.notes());
    pseudonyms = Optional.of(kept);
    hiding = redaction.redaction(kept::of);
  }

  private RunOutputs outputs() throws IOException {
    return RunOutputs.described(files, kept(), context);
  }

  /** What no output replaces. */
  private List<Path> kept() {
    List<Path> kept = new ArrayList<>(List.of(file.path()));
    redaction.key().ifPresent(kept::add);
    return kept;
  }

  /** What the records add up to; empty where the plan lacks columns for the ends of ranges. */
  private Optional<SurveyTotals> calculate(BatchPlan plan, RunOutputs outputs) throws IOException {
    hiding.restart();
    problems = problems();
    try (Progress progress = context.progress(file);
        Chunker chunker = records(outputs)) {
      OutputStream problemFile = outputs.open(FileOptions.PROBLEMS);
      problems.writeTo(problemFile);
      OutputStream out = outputs.open(FileOptions.OUT);
      OutputStream encoded = out == null ? null : encoded(out, plan);
      BatchRun run = new BatchRun(plan, hiding, settings.threads(), problems::add, progress::add);
      Optional<SurveyTotals> all = encoded == null ? run.run(chunker) : run.run(chunker, encoded);
      if (encoded != null) {
        encoded.close();
      }
      if (problemFile != null) {
        problemFile.close();
      }
      return all;
    }
  }

  /** A workbook is whole when it has the statistics too. */
  private OutputStream encoded(OutputStream out, BatchPlan plan) throws IOException {
    if (files.isWorkbook(FileOptions.OUT)) {
      workbook = Optional.of(new SurveyWorkbook(out, plan.dialect(), fieldsOfRecords(plan), words));
      return workbook.get();
    } else if (files.isParquet(FileOptions.OUT)) {
      return new SurveyParquet(out, plan.dialect(), fieldsOfRecords(plan));
    }
    return Transcoding.output(out, plan.dialect());
  }

  private List<Field> fieldsOfRecords(BatchPlan plan) {
    return TableFields.ofRecords(input.dialect(), hiding, plan.titles(), words);
  }

  /** A survey that no workbook can hold is refused before it is calculated. */
  private void checkWorkbook() throws IOException {
    if (files.isWorkbook(FileOptions.OUT)) {
      try (Chunker all = context.chunker(file.read(), input.dialect().withoutHead())) {
        SurveyWorkbook.refusal(all, file.fileName(), input.dialect().header())
            .ifPresent(why -> wrong.add(FileOptions.OUT, why));
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
    context.printNotes(
        InferableColumns.elsewhere(hiding, input.dialect().header()).stream().toList());
  }

  /** Whether pay and time were found, or pay for an hour: without them there is no rate to show. */
  private boolean isUnderstood(SurveySummary summary) {
    Mapping mapping = input.mapping();
    List<SurveyGroup> groups = summary.rows().stream().map(SummaryRow::group).toList();
    return mapping.givesPay()
        && (mapping.givesTime()
            || groups.stream().anyMatch(each -> each.count(RecordKind.HOURLY_RATE) > 0))
        && groups.stream().anyMatch(BatchJob::mayHaveRates);
  }

  /** Whether not each record lacks one of them. */
  private static boolean mayHaveRates(SurveyGroup group) {
    long without = group.count(RecordKind.TIMELESS) + group.count(RecordKind.PAYLESS);
    return group.count(RecordKind.RECORD) > without;
  }

  /** Those that may be published. */
  private List<Note> columnNotes() {
    return Stream.of(Checks.published(columnNotes), sums.notes()).flatMap(List::stream).toList();
  }

  private Outcome outcome(SurveySummary summary) throws IOException {
    List<String> by = settings.byNames();
    SurveyGrounds grounds = grounds();
    boolean isUnderstood = isUnderstood(summary);
    if (!isUnderstood) {
      printLine("answer.no-rate");
    }
    return new Outcome(
        totals.records(),
        Optional.empty(),
        summary.rows(),
        !files.has(FileOptions.SUMMARY) && !isStandard(FileOptions.OUT),
        isUnderstood,
        new SummaryReport(summary, by, columnNotes(), grounds, words).result(),
        () -> TableFields.of(by, settings.minGroup(), words),
        grounds);
  }

  @Override
  Stream<DataPackageResource> tables(RunOutputs outputs) {
    return outputs
        .table(
            FileOptions.OUT,
            RunDescription.dialect(input.dialect()),
            fieldsOfRecords(totals.plan()))
        .stream();
  }

  @Override
  Map<String, String> defaults() {
    return settings.defaults(!totals.plan().countsRecordsOfWorkers());
  }

  /** The hash of an input with hidden columns takes the key of the pseudonyms, if there is one. */
  @Override
  DataPackage.Source source() throws IOException {
    if (!hiding.hidesAny()) {
      return super.source();
    } else if (pseudonyms.isEmpty()) {
      return DataPackage.Source.hidden(file.fileName(), Optional.empty());
    }
    try (InputStream bytes = file.bytes()) {
      return DataPackage.Source.hidden(file.fileName(), Optional.of(pseudonyms.get().hash(bytes)));
    }
  }

  /** A scheme may not be named where the column that names it, or its day, is hidden. */
  private SurveyGrounds grounds() {
    boolean isShown = hidesNone(totals.plan().asking()) && hidesNone(List.of(RecordField.CHARGES));
    return new SurveyGrounds(references(), isShown ? schemes() : List.of());
  }

  private Collection<ChargeScheme> schemes() {
    return input.mapping().gives(RecordField.CHARGES_WITHHELD)
        ? totals.schemes().stream().map(ChargeScheme::ofStatedPay).toList()
        : totals.schemes();
  }

  /** A source may not reveal a place, a day or a currency whose column is hidden. */
  private Collection<ReferenceWage> references() {
    return hidesNone(totals.plan().asking()) ? totals.references() : Set.of();
  }

  private boolean hidesNone(List<RecordField> keys) {
    return keys.stream()
        .map(input.mapping()::column)
        .noneMatch(column -> column != Mapping.NONE && hiding.hides(column));
  }
}
