package org.clickwage.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clickwage.checks.Preview;
import org.clickwage.checks.Sample;
import org.clickwage.checks.SumRows;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.disclosure.ShownRow;
import org.clickwage.document.Format;
import org.clickwage.document.Result;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.options.FileOptions;
import org.clickwage.options.InputSniffer;
import org.clickwage.options.Option;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.output.DataPackage;
import org.clickwage.output.DataPackageDialect;
import org.clickwage.output.DataPackageResource;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.output.InputFile;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.reference.ReferenceData;
import org.clickwage.summary.SurveyGrounds;
import org.clickwage.table.Chunker;
import org.clickwage.workbook.TableFormat;

/**
 * One survey or task log from its options to its outputs: what both share, from the statistics to
 * the exit code.
 */
abstract class TableJob {
  private final String command;
  final ParsedOptions typed;
  final FileOptions files;
  final CommandContext context;
  final InputFile file;
  final Problems wrong;

  final Wording words;

  ReferenceData facts;
  SumRows sums;
  ResolvedInput input;
  Sample sample;
  ColumnRedaction hiding = ColumnRedaction.NOTHING;
  InputProblems problems;

  TableJob(String command, ParsedOptions typed, CommandContext context, InputFile file) {
    this.command = command;
    this.typed = typed;
    this.files = FileOptions.ofSurvey(typed);
    this.context = context;
    this.file = file;
    this.wrong = context.problems();
    this.words = context.wording();
  }

  /**
   * What all records come to.
   *
   * @param workers empty where they were not counted
   * @param rows of the statistics, as far as they may be shown
   * @param isShown whether the statistics are printed, besides what is written to files
   * @param isUnderstood whether what rates are made of was found, so that people get tables
   * @param fields the columns of the statistics for machines
   * @param grounds what the figures rest on
   */
  record Outcome(
      long records,
      Optional<Long> workers,
      List<? extends ShownRow> rows,
      boolean isShown,
      boolean isUnderstood,
      Result statistics,
      Supplier<List<Field>> fields,
      SurveyGrounds grounds) {}

  /** What the data package says of the records that were written. */
  abstract Stream<DataPackageResource> tables(RunOutputs outputs);

  /** What options would say that were not typed, by their names. */
  abstract Map<String, String> defaults();

  /** What it says of the input. */
  DataPackage.Source source() throws IOException {
    return DataPackage.Source.of(file.fileName(), file.fingerprint());
  }

  final void printLine(String key, Object... values) throws IOException {
    context.printError(words.say(key, values));
  }

  final InputProblems problems() {
    return new InputProblems(file.fileName(), context, facts);
  }

  /** Finds out how the file is written, and which of its rows are no records. */
  final void sniff() throws IOException {
    ResolvedInput found = InputSniffer.sniff(file, typed, wrong);
    sums = streams() ? SumRows.ofAll(found) : SumRows.of(found);
    input = sums.input();
  }

  /** Refuses names of outputs that are not those of what can be written into them. */
  final void checkOutputs() throws IOException {
    files.check(FileOptions.SUMMARY, context.output(), wrong);
    for (Option output : List.of(FileOptions.OUT, FileOptions.WORKERS)) {
      if (files.isParquet(output) && TableFormat.installed().isEmpty()) {
        wrong.add(output, "parquet.not-installed");
      }
    }
  }

  /** Whether what goes straight to the standard output can't be taken back. */
  final boolean streams() {
    return isStandard(FileOptions.OUT) || isStandard(FileOptions.PROBLEMS);
  }

  final boolean isStandard(Option output) {
    return InputFile.STANDARD.equals(files.name(output));
  }

  /** All records, whose fingerprint the data package has unless the input is hidden. */
  final Chunker records(RunOutputs outputs) throws IOException {
    boolean isDescribed = outputs.hasDescriptor() && !hiding.hidesAny();
    return sums.watched(
        context.chunker(isDescribed ? file.readTakingFingerprint() : file.read(), input.dialect()));
  }

  /**
   * Whether rows that are no records came among those that were read, which are left out now.
   *
   * @param areSuspected whether what all came to is as if there were some
   */
  final boolean leavesOutMore(boolean areSuspected) throws IOException {
    if (!sums.haveMore(areSuspected)) {
      return false;
    }
    sums.judge();
    context.printNotes(sums.notes());
    input = sums.input();
    return !input.dialect().leftOut().isEmpty();
  }

  final boolean isRefused() {
    return problems.count() > 0 && files.isStrict();
  }

  /** Writes the statistics and whatever describes the run, once the records are written. */
  final ExitCode finish(Outcome outcome, RunOutputs outputs) throws IOException {
    if (isRefused()) {
      printLine("batch.strict");
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    boolean isFine = write(outcome, outputs) && problems.count() == 0 && outcome.isUnderstood();
    ExitCode exit = isFine ? ExitCode.FINE : ExitCode.PROBLEMS_IN_INPUT;
    outputs.commit(() -> description(outcome, outputs, exit));
    if (outcome.isShown() && (outcome.isUnderstood() || context.format().isForPrograms())) {
      context.write(
          outcome.grounds().shown(outcome.statistics(), context.format(), next(), words), facts);
    }
    return exit;
  }

  private List<String> next() {
    return files.has(FileOptions.REPORT) ? List.of() : List.of(words.say("next.report", command));
  }

  /**
   * The statistics with their sources as tables in a file, on a page, and as a picture; false where
   * a picture was asked for and there is nothing to draw.
   */
  private boolean write(Outcome outcome, RunOutputs outputs) throws IOException {
    Result statistics = outcome.statistics();
    Format format = formatOfTable();
    outputs.write(
        FileOptions.SUMMARY,
        () -> context.file(outcome.grounds().under(statistics, words), format, facts));
    if (ShownRow.suppressGroups(outcome.rows()) && format == Format.CSV) {
      // A table of text has no notes: what is to be known before it is published is printed.
      context.printNotes(List.of(Note.of("summary.breakdowns")));
    }
    outputs.write(FileOptions.REPORT, () -> context.file(page(outcome), Format.HTML, facts));
    return outputs.draw(statistics, facts);
  }

  private Result page(Outcome outcome) {
    return outcome
        .grounds()
        .page(
            outcome.statistics(),
            ShownRow.withholdTotal(outcome.rows())
                ? List.of()
                : problems.published(outcome.records()),
            Preview.of(sample, hiding::hides),
            List.of(input.published(words), words.say("report.method")),
            words);
  }

  private DataPackage description(Outcome outcome, RunOutputs outputs, ExitCode exit)
      throws IOException {
    return DataPackage.of(
        Stream.of(
                tables(outputs),
                statistics(outcome, outputs).stream(),
                Stream.of(FileOptions.PROBLEMS, FileOptions.REPORT, FileOptions.CHART)
                    .flatMap(option -> outputs.file(option).stream()))
            .flatMap(resources -> resources)
            .toList(),
        source(),
        RunDescription.of(
            command,
            typed,
            defaults(),
            words,
            input,
            outcome,
            problems.kinds(),
            context.provenance(facts),
            exit));
  }

  private Optional<DataPackageResource> statistics(Outcome outcome, RunOutputs outputs) {
    return formatOfTable() == Format.CSV
        ? outputs.table(FileOptions.SUMMARY, DataPackageDialect.PLAIN, outcome.fields().get())
        : outputs.file(FileOptions.SUMMARY);
  }

  private Format formatOfTable() {
    return files.has(FileOptions.SUMMARY)
        ? context.formatOf(files.name(FileOptions.SUMMARY))
        : context.format();
  }
}
