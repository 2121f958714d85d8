package org.clickwage.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clickwage.checks.Preview;
import org.clickwage.checks.SumRows;
import org.clickwage.disclosure.ShownRow;
import org.clickwage.document.Format;
import org.clickwage.document.Result;
import org.clickwage.message.Note;
import org.clickwage.message.Suggestions;
import org.clickwage.options.FileOptions;
import org.clickwage.options.Option;
import org.clickwage.options.ParsedOptions;
import org.clickwage.output.DataPackage;
import org.clickwage.output.DataPackageDialect;
import org.clickwage.output.DataPackageResource;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.output.InputFile;
import org.clickwage.output.InputFiles;
import org.clickwage.output.Progress;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.summary.SurveyGrounds;
import org.clickwage.table.Chunker;
import org.clickwage.workbook.TableFormat;

/**
 * One survey or task log from its options to its outputs: what both share, from the statistics to
 * the exit code.
 *
 * @param <F> one of its files
 */
abstract class TableJob<F extends TableFile> extends FilesJob<F> {
  private final String command;
  final FileOptions files;

  TableJob(String command, ParsedOptions typed, CommandContext context, InputFiles inputs) {
    super(typed, context, inputs);
    this.command = command;
    this.files = FileOptions.ofSurvey(typed);
  }

  /**
   * What all records come to.
   *
   * @param workers empty where they were not counted
   * @param rows of the statistics, as far as they may be shown
   * @param isShown whether the statistics are printed, besides what is written to files
   * @param isUnderstood whether what rates are made of was found
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

  @Override
  final SumRows rows(ResolvedInput input) throws IOException {
    // What all come to does not show a sum of one of several files.
    boolean judgesAll = streams() || inputs.files().size() > 1;
    return judgesAll ? SumRows.ofAll(input) : SumRows.of(input);
  }

  /** Names the files whose records are not of one survey with those of the first. */
  final void checkAlike() {
    for (F each : all) {
      each.difference(first()).ifPresent(what -> wrong.add(each.file().label(), what));
    }
  }

  /** How the files were read: those that are written alike on one line. */
  private List<String> howTheyAreRead(Function<InputFile, String> name, boolean quoting)
      throws IOException {
    return namesBy(each -> List.of(each.input().evidence(words, quoting)), name).entrySet().stream()
        .map(each -> Suggestions.titles(each.getValue()) + ": " + each.getKey())
        .toList();
  }

  /** Which files are read, and how; an example is quoted where no column is hidden. */
  final void printHowTheyAreRead() throws IOException {
    context.printNotes(inputs.leftOut());
    boolean quoting = all.size() == 1 && !first().hiding.hidesAny();
    for (String line : howTheyAreRead(InputFile::name, quoting)) {
      context.printError(line);
    }
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

  /** All records of a file, whose fingerprint the data package has unless it is hidden. */
  final Chunker records(F of, RunOutputs outputs) throws IOException {
    boolean isDescribed = outputs.hasDescriptor() && !of.hiding.hidesAny();
    InputFile file = of.file();
    return of.sums.watched(
        context.chunker(
            isDescribed ? file.readTakingFingerprint() : file.read(), of.input().dialect()));
  }

  final Progress progress() {
    return context.progress(inputs.files());
  }

  /**
   * Whether rows that are no records came among those that were read, which are left out now.
   *
   * @param areSuspected whether what all came to is as if there were some
   */
  final boolean leavesOutMore(boolean areSuspected) throws IOException {
    boolean leavesOut = false;
    for (F each : all) {
      if (each.sums.haveMore(areSuspected)) {
        each.sums.judge();
        context.printNotes(each.sums.notes());
        leavesOut |= !each.input().dialect().leftOut().isEmpty();
      }
    }
    return leavesOut;
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
    if (outcome.isShown()) {
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
    if (files.has(FileOptions.REPORT)) {
      byte[] page = context.file(page(outcome), Format.HTML, facts);
      outputs.write(FileOptions.REPORT, () -> page);
    }
    return outputs.draw(statistics, facts);
  }

  private Result page(Outcome outcome) throws IOException {
    return outcome
        .grounds()
        .page(
            outcome.statistics(),
            ShownRow.withholdTotal(outcome.rows())
                ? List.of()
                : problems.published(outcome.records()),
            Preview.of(first().sample(), first().hiding::hides),
            Stream.concat(
                    howTheyAreRead(InputFile::label, false).stream(),
                    Stream.of(words.say("report.method")))
                .toList(),
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
        sources(),
        RunDescription.of(
            command,
            typed,
            defaults(),
            words,
            first().input(),
            outcome,
            problems.kinds(),
            context.provenance(facts),
            exit));
  }

  private List<DataPackage.Source> sources() throws IOException {
    List<DataPackage.Source> sources = new ArrayList<>();
    for (F each : all) {
      sources.add(each.source());
    }
    return sources;
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
