package org.clickwage.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.clickwage.checks.ColumnPreview;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.disclosure.Pseudonyms;
import org.clickwage.document.RowsFormat;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.options.FileOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.PartsOptions;
import org.clickwage.output.InputFile;
import org.clickwage.output.InputFiles;
import org.clickwage.output.Progress;
import org.clickwage.parts.PartsFolder;
import org.clickwage.profile.SavedReading;
import org.clickwage.reference.Basis;
import org.clickwage.summary.PreviewReport;
import org.clickwage.survey.BatchPlan;
import org.clickwage.survey.BatchRun;
import org.clickwage.survey.RecordSink;
import org.clickwage.survey.SurveyTotals;
import org.clickwage.table.Chunker;

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
    Optional<SurveyTotals> add(BatchFile of, RecordSink out) throws IOException;
  }

  private final BatchInput input;

  BatchJob(ParsedOptions typed, CommandContext context, InputFiles inputs) throws IOException {
    super(
        typed,
        context,
        inputs,
        (sums, own) -> new BatchFile(sums, own, typed, context.facts(), context.wording()));
    this.input = new BatchInput(tables, files, typed);
  }

  /**
   * @param previews whether only how the columns are understood is shown
   */
  ExitCode run(boolean previews) throws IOException {
    input.all().forEach(BatchFile::check);
    hideIdenticalColumns();
    tables.check(typed, wrong);
    Publication.check(files, context);
    tables.checkAlike(wrong);
    checkForm();
    Optional<PartsOptions> inParts = inParts(input.first().redaction.key());
    wrong.throwIfAny();
    Optional<PartsOptions.Part> part = inParts.flatMap(PartsOptions::part);
    if (!previews && part.isEmpty()) {
      checkWorkbook();
      wrong.throwIfAny();
    }
    printReadings();
    if (previews) {
      return preview();
    } else if (asks()) {
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    boolean rangesAhead = part.isEmpty() && streams() && hasRanges();
    if (part.isEmpty()) {
      // A key is made for outputs that can be written; a mistake in their names leaves no trace.
      outputs().close();
    }
    if (input.first().hiding.renamesAny()) {
      Pseudonyms kept = Pseudonyms.withKeyIn(input.first().redaction.key().orElseThrow());
      context.printNotes(kept.notes());
      input.all().forEach(each -> each.hideUnder(kept));
    }
    Optional<PartsFolder> folder = openFolder(inParts, input.first().pseudonyms);
    boolean ranges = streams() ? rangesAhead : hasRangesElsewhere(folder);
    if (files.has(FileOptions.OUT)) {
      context.printNotes(tables.told(each -> each.inferable(each.plan(ranges))));
    }
    judgeAsOthers(folder);
    SurveyParts parts = new SurveyParts(input, folder, context);
    return part.isPresent()
        ? calculate(
            part.get(),
            folder.orElseThrow(),
            (of, progress) -> parts.work(of, hasRangesElsewhere(folder), progress))
        : calculate(ranges, parts);
  }

  /** Asks what pay and time are for, or anything else; whether there is such. */
  private boolean asks() throws IOException {
    List<Note> questions = tables.questions(typed, facts);
    context.printNotes(questions);
    boolean asks = !questions.isEmpty();
    for (BatchFile each : input.all()) {
      asks |= each.asksPeriods();
    }
    return asks;
  }

  /** Shows how the columns are understood, and writes that as a profile, but no results. */
  private ExitCode preview() throws IOException {
    BatchFile shown = input.first();
    if (shown.sample().isEmpty()) {
      printLine("batch.none", shown.file().name());
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    FileOptions saved = FileOptions.ofPreview(typed);
    try (RunOutputs outputs = RunOutputs.alone(saved, input.kept(), context)) {
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
          PreviewReport.of(ColumnPreview.of(shown.sample(), shown.hiding::hides), words), facts);
    }
    return ExitCode.FINE;
  }

  /** Columns are hidden with those of the same cells; in one output, with those of any file. */
  private void hideIdenticalColumns() throws IOException {
    Map<Integer, Set<Integer>> ofAny = new TreeMap<>();
    for (BatchFile each : input.all()) {
      if (each.problems.isEmpty() && each.hiding.hidesAny()) {
        Map<Integer, Set<Integer>> own =
            InputTables.naming(each.file(), () -> each.identicalColumns(context));
        each.hideToo(own);
        own.forEach(
            (column, same) ->
                ofAny.computeIfAbsent(column, hidden -> new TreeSet<>()).addAll(same));
      }
    }
    for (BatchFile each : input.all()) {
      if (input.isJoined() && each.hiding.hidesAny()) {
        each.hideToo(ofAny);
      }
      each.redaction.check(each.hiding);
    }
  }

  /** Names the files of one survey whose records can't stand below each other. */
  private void checkForm() {
    for (BatchFile each : input.all()) {
      if (input.isJoined()
          && each.difference(input.first()).isEmpty()
          && !each.hasFormOf(input.first())) {
        wrong.add(each.file().label(), "problem.other-form", input.first().file().label());
      }
    }
  }

  private void printReadings() throws IOException {
    printHowTheyAreRead();
    context.printNotes(tables.told(each -> each.readings(typed)));
    context.printNotes(tables.notesOfSums());
    context.printNotes(tables.told(each -> each.redaction.notes()));
  }

  private ExitCode calculate(boolean ranges, SurveyParts parts) throws IOException {
    boolean hasRanges;
    try (RunOutputs outputs = outputs()) {
      InputProblems problems = new InputProblems(context, facts);
      BatchSink sink = new BatchSink(input, ranges, outputs);
      Optional<SurveyTotals> found = totals(ranges, parts, sink, problems, outputs);
      hasRanges = found.map(SurveyTotals::hasRanges).orElse(true);
      if (!leavesOutMore() && found.isPresent() && ranges == hasRanges) {
        return write(found.get(), parts, sink, problems, outputs);
      }
    }
    // Once more from the beginning, without those rows, or with a column for each end of results
    // where something is a range, and not only what a part took for one between quotes.
    return calculate(hasRanges, parts);
  }

  /** What the records add up to; empty where the plan lacks columns for the ends of ranges. */
  private Optional<SurveyTotals> totals(
      boolean ranges, SurveyParts parts, BatchSink sink, InputProblems problems, RunOutputs outputs)
      throws IOException {
    try (Progress progress = progress();
        OutputStream problemFile = outputs.open(FileOptions.PROBLEMS)) {
      problems.writeTo(problemFile);
      Addition addition =
          parts.areAsked()
              ? parts.merge(ranges, problems, progress::add)
              : calculation(ranges, problems, outputs, progress);
      Optional<SurveyTotals> found = Optional.empty();
      for (BatchFile each : input.all()) {
        each.hiding.restart();
        problems.startFile(each.file());
        RecordSink out = sink.open(each);
        found = InputTables.naming(each.file(), () -> addition.add(each, out));
        sink.end(out);
        if (found.isEmpty()) {
          return found;
        }
      }
      sink.end();
      return found;
    }
  }

  /** Calculates all files in this process. */
  private Addition calculation(
      boolean ranges, InputProblems problems, RunOutputs outputs, Progress progress) {
    BatchFile first = input.first();
    BatchRun run =
        new BatchRun(
            first.plan(ranges), first.hiding, input.threads(), problems::add, progress::add);
    return (of, out) -> {
      if (of != first) {
        run.next(of.plan(ranges), of.hiding);
      }
      try (Chunker chunker = records(of, outputs)) {
        return run.run(chunker, input.hasHead(of), out);
      }
    };
  }

  private ExitCode write(
      SurveyTotals totals,
      SurveyParts parts,
      BatchSink sink,
      InputProblems problems,
      RunOutputs outputs)
      throws IOException {
    BatchResult result = BatchResult.of(input, totals, context);
    if (totals.records() == 0) {
      printLine("batch.none", String.join(", ", typed.arguments()));
      return merged(ExitCode.PROBLEMS_IN_INPUT, parts.folder());
    }
    printCounts(totals, problems);
    if (!result.isUnderstood()) {
      context.printNotes(result.conditions());
      printLine("answer.no-rate");
    }
    Outcome outcome = result.outcome();
    sink.finish(outcome.statistics().forSpreadsheets().get());
    Publication publication = new Publication("batch", typed, context, facts, problems, result);
    return finish(publication, outcome, outputs, parts.folder());
  }

  /** What can't be taken back is looked at first. */
  private boolean hasRanges() throws IOException {
    for (BatchFile each : input.all()) {
      BatchPlan plan = each.plan(false);
      try (Chunker chunker = context.chunker(each.file().read(), plan.dialect())) {
        BatchRun first =
            new BatchRun(
                plan, ColumnRedaction.NOTHING, input.threads(), problem -> {}, records -> {});
        if (InputTables.naming(each.file(), () -> first.run(chunker)).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  private RunOutputs outputs() throws IOException {
    return files.isFolder(FileOptions.OUT)
        ? RunOutputs.described(
            files.without(FileOptions.OUT),
            input.all().stream().map(input::inFolder).toList(),
            input.kept(),
            context)
        : RunOutputs.described(files, List.of(), input.kept(), context);
  }

  /** A survey that no workbook can hold is refused before it is calculated. */
  private void checkWorkbook() throws IOException {
    if (files.rows(FileOptions.OUT) == RowsFormat.WORKBOOK) {
      AtomicInteger rows = new AtomicInteger();
      for (BatchFile each : input.all()) {
        try (Chunker chunker = context.chunker(each.file().read(), each.dialect().withoutHead())) {
          SheetRoom.refusal(chunker, rows, each.file().label(), each.dialect().header())
              .ifPresent(why -> wrong.add(FileOptions.OUT, why));
        }
      }
    }
  }

  private void printCounts(SurveyTotals totals, InputProblems problems) throws IOException {
    problems.printFirst();
    Rational in = Rational.of(totals.records());
    Rational out = isRefused(problems) ? Rational.ZERO : in;
    printLine("batch.counts", in, out, Rational.of(problems.count()));
    problems.printKinds();
    context.printNotes(tables.told(BatchFile::revealed));
  }
}
