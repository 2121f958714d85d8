package org.clickwage.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.clickwage.checks.SumRows;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.disclosure.Pseudonyms;
import org.clickwage.document.Cell;
import org.clickwage.document.RowsFormat;
import org.clickwage.message.Suggestions;
import org.clickwage.number.Rational;
import org.clickwage.options.DesignSettings;
import org.clickwage.options.FileOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.TableSettings;
import org.clickwage.output.InputFile;
import org.clickwage.output.InputFiles;
import org.clickwage.output.Progress;
import org.clickwage.parts.Elsewhere;
import org.clickwage.parts.PartRecipe;
import org.clickwage.parts.PartsFolder;
import org.clickwage.parts.SurveyParts;
import org.clickwage.profile.SavedReading;
import org.clickwage.reference.Basis;
import org.clickwage.statistics.SurveyDesign;
import org.clickwage.summary.PreviewReport;
import org.clickwage.survey.BatchPlan;
import org.clickwage.survey.BatchRun;
import org.clickwage.survey.RecordSink;
import org.clickwage.survey.SurveyMerge;
import org.clickwage.survey.SurveyPart;
import org.clickwage.survey.SurveySummary;
import org.clickwage.survey.SurveyTotals;
import org.clickwage.table.Chunker;

/** The job of a survey, from options to outputs. */
final class BatchJob extends TableJob<BatchFile, BatchTotals, BatchResult> {
  BatchJob(ParsedOptions typed, CommandContext context, InputFiles inputs) {
    super(typed, context, inputs);
  }

  /** Shows how the columns are understood, and writes that as a profile, but no results. */
  ExitCode preview() throws IOException {
    InputTables<BatchFile> tables = hidden().tables();
    printReadings(tables);
    BatchFile shown = tables.first();
    if (shown.input().first().isEmpty()) {
      printLine("batch.none", shown.file().name());
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    FileOptions saved = FileOptions.ofPreview(typed);
    try (RunOutputs outputs = RunOutputs.alone(saved, kept(tables), context)) {
      Optional<Basis> basis = shown.settings.statedBasis().basis();
      outputs.write(
          FileOptions.SAVE_PROFILE,
          out ->
              out.write(
                  new SavedReading(shown.input(), basis).text().getBytes(StandardCharsets.UTF_8)));
      outputs.commit();
    }
    if (!InputFile.STANDARD.equals(saved.name(FileOptions.SAVE_PROFILE))) {
      context.write(PreviewReport.of(shown.sample().shown(shown.hiding()::hides), words), facts);
    }
    return ExitCode.FINE;
  }

  @Override
  BatchFile file(SumRows sums, Problems own) {
    return new BatchFile(sums, own, typed, facts, words);
  }

  @Override
  BatchFile judged(BatchFile file) throws IOException {
    return file.judged();
  }

  @Override
  TableInput<BatchFile> read() throws IOException {
    TableInput<BatchFile> input = hidden();
    checkWorkbook(input);
    wrong.throwIfAny();
    return input;
  }

  /** The files without the columns that are to be hidden. */
  private TableInput<BatchFile> hidden() throws IOException {
    InputTables<BatchFile> tables = hidingIdenticalColumns(tables());
    tables.all().forEach(each -> each.redaction.check(each.hiding()));
    return checked(tables, areJoined(), tables.first().redaction.key());
  }

  /** Hides also the columns with the same cells as a hidden one; in one output, of any file. */
  private InputTables<BatchFile> hidingIdenticalColumns(InputTables<BatchFile> read)
      throws IOException {
    InputTables<BatchFile> hiding =
        read.with(
            each ->
                each.problems.isEmpty() && each.hiding().hidesAny()
                    ? each.hidingToo(
                        InputTables.naming(each.file(), () -> each.identicalColumns(context)))
                    : each);
    if (!areJoined()) {
      return hiding;
    }
    Map<Integer, Set<Integer>> ofAny = new TreeMap<>();
    for (BatchFile each : hiding.all()) {
      each.redaction
          .identical()
          .forEach(
              (column, same) ->
                  ofAny.computeIfAbsent(column, hidden -> new TreeSet<>()).addAll(same));
    }
    return hiding.with(each -> each.hiding().hidesAny() ? each.hidingToo(ofAny) : each);
  }

  /** Whether the records of several files are written one below the other. */
  private boolean areJoined() {
    return inputs.files().size() > 1
        && files.has(FileOptions.OUT)
        && !files.isFolder(FileOptions.OUT);
  }

  /** Refuses a survey that is too large for a workbook, before it is calculated. */
  private void checkWorkbook(TableInput<BatchFile> input) throws IOException {
    if (input.part().isEmpty() && files.rows(FileOptions.OUT) == RowsFormat.WORKBOOK) {
      AtomicInteger rows = new AtomicInteger();
      for (BatchFile each : input.all()) {
        try (Chunker chunker = context.chunker(each.file().read(), each.dialect().withoutHead())) {
          SheetRoom.refusal(chunker, rows, each.file().label(), each.dialect().header())
              .ifPresent(why -> wrong.add(FileOptions.OUT, why));
        }
      }
    }
  }

  @Override
  void printReadings(InputTables<BatchFile> tables) throws IOException {
    printHowTheyAreRead(tables);
    context.printNotes(tables.notes(each -> each.readings(typed)));
    context.printNotes(tables.notesOfSums());
    context.printNotes(tables.notes(each -> each.redaction.notes()));
  }

  @Override
  boolean asks(InputTables<BatchFile> tables) throws IOException {
    boolean asks = super.asks(tables);
    return asks || tables.all().stream().anyMatch(BatchFile::asksPeriods);
  }

  @Override
  TableInput<BatchFile> planned(TableInput<BatchFile> read) throws IOException {
    Optional<Boolean> ranges =
        read.part().isEmpty() && streams()
            ? Optional.of(hasRanges(read.tables()))
            : Optional.empty();
    if (read.part().isEmpty()) {
      // Outputs are checked before a key is created, so that a wrong name leaves no files behind.
      outputs(read).close();
      replication();
    }
    InputTables<BatchFile> tables = underPseudonyms(read.tables());
    if (files.has(FileOptions.OUT)) {
      context.printNotes(tables.notes(BatchFile::inferable));
    }
    TableInput<BatchFile> known = read.with(tables, Optional.empty(), false);
    return opened(known, tables.first().pseudonyms, ranges);
  }

  private InputTables<BatchFile> underPseudonyms(InputTables<BatchFile> read) throws IOException {
    if (!read.first().hiding().renamesAny()) {
      return read;
    }
    Pseudonyms kept = Pseudonyms.withKeyIn(read.first().redaction.key().orElseThrow());
    context.printNotes(kept.notes());
    return read.with(each -> each.under(kept));
  }

  /** Looks for ranges before anything is written that can't be undone. */
  private boolean hasRanges(InputTables<BatchFile> tables) throws IOException {
    int threads = TableSettings.threads(typed);
    for (BatchFile each : tables.all()) {
      BatchPlan plan = each.plan(false);
      try (Chunker chunker = context.chunker(each.file().read(), plan.dialect())) {
        BatchRun first =
            new BatchRun(plan, ColumnRedaction.NOTHING, threads, problem -> {}, records -> {});
        if (InputTables.naming(each.file(), () -> first.run(chunker)).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  RunOutputs outputs(TableInput<BatchFile> input) throws IOException {
    List<Path> kept = kept(input.tables());
    return input.isInFolder()
        ? RunOutputs.described(
            files.without(FileOptions.OUT),
            input.all().stream().map(each -> each.nameIn(files)).toList(),
            kept,
            context)
        : RunOutputs.described(files, List.of(), kept, context);
  }

  /** The files that no output may replace. */
  private List<Path> kept(InputTables<BatchFile> tables) {
    return Stream.concat(inputs.places().stream(), tables.first().redaction.key().stream())
        .toList();
  }

  @Override
  PartRecipe recipe(TableInput<BatchFile> input, BatchFile of, SumRows rows) throws IOException {
    return of.recipe(typed, input, of.part(input.ranges(), rows));
  }

  /** Adds up the records of one file after the other. */
  private interface Addition {
    /**
     * What all records come to, with those of this file; empty where the plan lacks columns for the
     * ends of ranges.
     *
     * @param out takes the records with their results; null where nobody wants them
     */
    Optional<SurveyTotals> add(BatchFile of, SurveyPart file, RecordSink out) throws IOException;
  }

  @Override
  BatchTotals calculate(TableInput<BatchFile> input, RunOutputs outputs) throws IOException {
    InputProblems problems = new InputProblems(context, facts);
    BatchSink sink = new BatchSink(input, outputs);
    Map<BatchFile, SurveyPart> parts = new HashMap<>();
    for (BatchFile each : input.all()) {
      parts.put(each, each.part(input.ranges(), each.sums.copy()));
    }
    SurveyPart first = parts.get(input.first());
    Optional<SurveyTotals> all;
    Iterator<BatchFile> left = input.all().iterator();
    try (Progress progress = progress();
        OutputStream problemFile = outputs.open(FileOptions.PROBLEMS)) {
      problems.writeTo(problemFile);
      Addition addition =
          elsewhere(input)
              .map(others -> addition(input, first, problems, others, progress))
              .orElseGet(() -> addition(input, first, problems, outputs, progress));
      do {
        BatchFile each = left.next();
        problems.startFile(each.file());
        RecordSink out = sink.open(each);
        all = InputTables.naming(each.file(), () -> addition.add(each, parts.get(each), out));
        sink.end(out);
      } while (all.isPresent() && left.hasNext());
      if (all.isPresent()) {
        sink.end();
      }
    }
    InputTables<BatchFile> known =
        judged(input.tables(), each -> parts.get(each).rows().haveMore());
    return new BatchTotals(
        input.with(known, input.folder(), all.map(SurveyTotals::hasRanges).orElse(true)),
        all,
        problems,
        input.tables().notes(each -> each.revealed(parts.get(each))));
  }

  /** Adds up what others calculate. */
  private Addition addition(
      TableInput<BatchFile> input,
      SurveyPart first,
      InputProblems problems,
      Elsewhere others,
      Progress progress) {
    SurveyParts parts =
        new SurveyParts(others, new SurveyMerge(first), problems::add, progress::add);
    return (of, file, out) -> parts.add(file, of.recipe(typed, input, file), out);
  }

  /** Adds up all files in this process. */
  private Addition addition(
      TableInput<BatchFile> input,
      SurveyPart first,
      InputProblems problems,
      RunOutputs outputs,
      Progress progress) {
    BatchRun run =
        new BatchRun(
            first.plan(),
            first.hiding(),
            TableSettings.threads(typed),
            problems::add,
            progress::add);
    return (of, file, out) -> {
      if (file != first) {
        run.next(file.plan(), file.hiding());
      }
      try (Chunker chunker = records(of, file.rows(), outputs)) {
        return run.run(chunker, input.hasHead(of), out);
      }
    };
  }

  /** Refuses a design that says nothing of how a stratum varies, or that contradicts itself. */
  private void checkDesign(SurveyDesign design) {
    List<String> lonely = design.lonely();
    wrong.addIf(
        !lonely.isEmpty(),
        DesignSettings.STRATA,
        "problem.lonely-psu",
        Suggestions.titles(lonely),
        Rational.of(lonely.size()));
    List<String> contradictory = design.contradictory();
    wrong.addIf(
        !contradictory.isEmpty(),
        DesignSettings.FPC,
        "problem.fpc",
        Suggestions.titles(contradictory.stream().map(Cell::named).toList()),
        Rational.of(contradictory.size()));
    wrong.throwIfAny();
  }

  /** Refuses to compare a group that there is not. */
  private void checkCompared(SurveySummary summary) {
    for (String name : summary.plan().design().compared()) {
      wrong.addIf(
          summary.rows().stream().noneMatch(row -> row.keys().equals(List.of(name))),
          DesignSettings.COMPARED,
          "problem.no-group",
          name);
    }
    wrong.throwIfAny();
  }

  @Override
  BatchResult tell(BatchTotals totals) {
    totals.all().map(SurveyTotals::design).ifPresent(this::checkDesign);
    BatchResult result = BatchResult.of(totals, context);
    checkCompared(result.summary());
    return result;
  }

  @Override
  ExitCode write(BatchResult result, RunOutputs outputs) throws IOException {
    InputProblems problems = result.totals().problems();
    Optional<PartsFolder> folder = result.totals().input().folder();
    if (result.all().records() == 0) {
      printLine("batch.none", String.join(", ", typed.arguments()));
      return merged(ExitCode.PROBLEMS_IN_INPUT, folder);
    }
    printCounts(result);
    if (!result.isUnderstood()) {
      context.printNotes(result.conditions());
      printLine("answer.no-rate");
    }
    Publication publication = new Publication("batch", typed, context, facts, problems, result);
    ExitCode exit = finish(publication, outputs, folder);
    Optional<NewFolder> replication = replication();
    if (replication.isPresent() && !isRefused(problems)) {
      replication.get().write(result.replication(), kept(result.read()));
      printLine("replication.written", files.replication().orElseThrow().toString());
    }
    return exit;
  }

  /** The folder for what calculates the statistics again, where one is asked for. */
  private Optional<NewFolder> replication() throws IOException {
    Optional<Path> asked = files.replication();
    return asked.isPresent()
        ? Optional.of(new NewFolder(asked.get(), files, context))
        : Optional.empty();
  }

  private void printCounts(BatchResult result) throws IOException {
    InputProblems problems = result.totals().problems();
    Rational in = Rational.of(result.all().records());
    Rational out = isRefused(problems) ? Rational.ZERO : in;
    printLine("batch.counts", in, out, Rational.of(problems.count()));
    problems.printKinds();
    context.printNotes(result.totals().revealed());
  }
}
