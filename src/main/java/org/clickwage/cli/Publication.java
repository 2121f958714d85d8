package org.clickwage.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.checks.ColumnProfile;
import org.clickwage.disclosure.ShownRow;
import org.clickwage.document.Format;
import org.clickwage.document.Links;
import org.clickwage.document.Result;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.options.FileOptions;
import org.clickwage.options.Option;
import org.clickwage.options.ParsedOptions;
import org.clickwage.output.DataPackage;
import org.clickwage.output.DataPackageDialect;
import org.clickwage.output.DataPackageResource;
import org.clickwage.output.DataPackageRun;
import org.clickwage.output.Provenance;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.reference.ReferenceData;
import org.clickwage.summary.MethodsReport;
import org.clickwage.summary.PreviewReport;

/**
 * Writes the statistics of many people to the screen, into files and on a page, with a description
 * of the run.
 */
record Publication(
    String command,
    ParsedOptions typed,
    CommandContext context,
    ReferenceData facts,
    InputProblems problems,
    Run run) {
  /** What a run comes to, and what a page and a data package say of how. */
  interface Run {
    /** What all records come to. */
    Outcome outcome() throws IOException;

    /** What the data package says of the records that were written. */
    Stream<DataPackageResource> tables(RunOutputs outputs);

    /** The values in effect of options that were not typed, by their names. */
    Map<String, String> defaults();

    /** How the columns of what was read are understood; none where each was read by itself. */
    default List<ColumnProfile> columns() throws IOException {
      return List.of();
    }

    /** How it was read. */
    default List<String> readings() throws IOException {
      return List.of();
    }

    List<DataPackage.Source> sources() throws IOException;

    /** What was typed, without anything about hidden columns. */
    default ParsedOptions published(ParsedOptions typed) {
      return typed;
    }

    /** What a table of the statistics in CSV has no room for. */
    default List<Note> notInTable() {
      return List.of();
    }

    /** Whether each record is a task. */
    default boolean isOfTasks() {
      return false;
    }

    /** What was read, or the first of what was read alike; empty where each was read by itself. */
    default Optional<ResolvedInput> input() {
      return Optional.empty();
    }
  }

  private FileOptions files() {
    return FileOptions.ofSurvey(typed);
  }

  private Wording words() {
    return context.wording();
  }

  /** Refuses outputs whose names have the ending of another format. */
  static void check(FileOptions files, CommandContext context) throws IOException {
    files.check(FileOptions.SUMMARY, context.output(), context.problems());
    for (Option<?> output : List.of(FileOptions.OUT, FileOptions.WORKERS)) {
      files.rows(output).refusal().ifPresent(why -> context.problems().add(output, why));
    }
  }

  /** Writes the statistics and whatever describes the run, once the records are written. */
  ExitCode writeTo(RunOutputs outputs) throws IOException {
    Outcome outcome = run.outcome();
    outputs.finish(outcome.statistics().forSpreadsheets().get());
    context.printNotes(ShownRow.manyGroups(outcome.rows()).stream().toList());
    context.printNotes(outcome.notes());
    boolean isFine = write(outcome, outputs) && problems.count() == 0 && outcome.isUnderstood();
    ExitCode exit = isFine ? ExitCode.FINE : ExitCode.PROBLEMS_IN_INPUT;
    outputs.commit(() -> description(outcome, outputs, exit));
    if (outcome.isShown()) {
      context.write(
          outcome.grounds().shown(outcome.statistics(), context.format(), next(outcome), words()),
          facts);
    }
    return exit;
  }

  private List<String> next(Outcome outcome) {
    return Stream.of(
            Optional.of("next.report").filter(key -> !files().has(FileOptions.REPORT)),
            Optional.of("next.hidden").filter(key -> outcome.hidesAny()),
            Optional.of("next.claim").filter(key -> run.isOfTasks() && outcome.isOwedToOne()))
        .flatMap(Optional::stream)
        .map(key -> words().say(key, command))
        .toList();
  }

  /**
   * The statistics with their sources as tables in a file, on a page, and as pictures; false where
   * one was asked for and there is nothing to draw.
   */
  private boolean write(Outcome outcome, RunOutputs outputs) throws IOException {
    Result statistics = outcome.statistics();
    Format format = formatOfTable();
    context.printNotes(format == Format.CSV ? run.notInTable() : List.of());
    outputs.write(
        FileOptions.SUMMARY,
        out ->
            outcome
                .grounds()
                .under(statistics, words())
                .write(format, context.inFile(facts, Links.NONE), out));
    if (ShownRow.suppressGroups(outcome.rows()) && format == Format.CSV) {
      // A table of text has no notes: what is to be known before it is published is printed.
      context.printNotes(List.of(Note.of("summary.breakdowns")));
    }
    if (files().has(FileOptions.REPORT)) {
      Links links = files().links(files().name(FileOptions.REPORT));
      outputs.write(
          FileOptions.REPORT,
          out -> page(outcome).write(Format.HTML, context.inFile(facts, links), out));
    }
    if (files().has(FileOptions.METHODS)) {
      outputs.write(
          FileOptions.METHODS,
          out -> methods(outcome).write(Format.MARKDOWN, context.inFile(facts, Links.NONE), out));
    }
    Result drawn = outcome.grounds().under(statistics, words());
    return outputs.draw(drawn, drawn, facts);
  }

  private Result page(Outcome outcome) throws IOException {
    List<String> method = new ArrayList<>(run.readings());
    PreviewReport.read(run.columns(), words()).ifPresent(method::add);
    method.add(words().say("report.method"));
    return outcome.grounds().page(outcome.statistics(), leftOut(outcome), method, words());
  }

  private List<String> leftOut(Outcome outcome) {
    return ShownRow.withholdTotal(outcome.rows())
        ? List.of()
        : problems.published(outcome.records());
  }

  /** What the records are of, with their number and days where these are shown. */
  private String about(Outcome outcome) {
    String counted = run.isOfTasks() ? "about.tasks" : "about.records";
    Optional<String> records =
        Optional.of(words().say(counted, Rational.of(outcome.records())))
            .filter(any -> ShownRow.showTotal(outcome.rows()));
    return outcome.grounds().about(records, words());
  }

  /** What a paper says of the data and methods. */
  private Result methods(Outcome outcome) throws IOException {
    List<String> data = new ArrayList<>(List.of(about(outcome)));
    for (DataPackage.Source source : run.sources()) {
      source.hash().ifPresent(hash -> data.add(words().say("plain.fact", source.title(), hash)));
    }
    PreviewReport.read(run.columns(), words()).ifPresent(data::add);
    leftOut(outcome).stream().skip(1).forEach(data::add);
    Provenance made = context.provenance(facts);
    Stream<String> options =
        RunDescription.deciding(run.published(typed)).stream().map(DataPackageRun.Option::typed);
    List<String> program =
        List.of(
            words().say("methods.cite", made.version(), made.referenceData()),
            words()
                .say(
                    "methods.command",
                    Stream.concat(Stream.of(command), options).collect(Collectors.joining(" "))),
            words().say("report.method"));
    return new MethodsReport(outcome.statistics(), outcome.grounds(), data, program, words())
        .result();
  }

  private DataPackage description(Outcome outcome, RunOutputs outputs, ExitCode exit)
      throws IOException {
    Provenance made = context.provenance(facts);
    DataPackage described =
        DataPackage.of(
            Stream.of(
                    run.tables(outputs),
                    statistics(outcome, outputs).stream(),
                    Stream.concat(
                            Stream.of(
                                FileOptions.PROBLEMS, FileOptions.REPORT, FileOptions.METHODS),
                            RunOutputs.DRAWN.stream())
                        .flatMap(option -> outputs.file(option).stream()))
                .flatMap(resources -> resources)
                .toList(),
            run.sources(),
            RunDescription.of(this, outcome, exit));
    return described.titled(
        context
            .inFile(facts, Links.NONE)
            .heading()
            .title()
            .or(
                () ->
                    Optional.of(about(outcome))
                        .filter(known -> !known.isEmpty())
                        .map(known -> words().say("title.package", known))),
        words().say("page.made", made.version(), made.referenceData())
            + " "
            + words().say("report.method"));
  }

  private Optional<DataPackageResource> statistics(Outcome outcome, RunOutputs outputs) {
    return formatOfTable() == Format.CSV
        ? outputs.table(FileOptions.SUMMARY, DataPackageDialect.PLAIN, outcome.fields().get())
        : outputs.file(FileOptions.SUMMARY);
  }

  private Format formatOfTable() {
    return files().has(FileOptions.SUMMARY)
        ? context.formatOf(files().name(FileOptions.SUMMARY))
        : context.format();
  }
}
