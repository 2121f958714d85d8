package org.clickwage.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.clickwage.checks.ColumnPreview;
import org.clickwage.checks.Preview;
import org.clickwage.checks.SumRows;
import org.clickwage.disclosure.Pseudonyms;
import org.clickwage.disclosure.ShownRow;
import org.clickwage.message.Suggestions;
import org.clickwage.options.FileOptions;
import org.clickwage.options.Option;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.PartsOptions;
import org.clickwage.output.DataPackage;
import org.clickwage.output.InputFile;
import org.clickwage.output.InputFiles;
import org.clickwage.output.OutputPlan;
import org.clickwage.output.Progress;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.table.Chunker;

/**
 * One survey or task log from its options to its outputs: what both share.
 *
 * @param <F> one of its files
 */
abstract class TableJob<F extends TableFile> extends FilesJob<F> implements Publication.Run {
  private static final String JUDGED = "judged";
  private static final String RANGES = "ranges";

  private final String command;
  final FileOptions files;

  /** Where the parts wait to be merged; empty where there are none. */
  Optional<PartsFolder> folder = Optional.empty();

  TableJob(String command, ParsedOptions typed, CommandContext context, InputFiles inputs) {
    super(typed, context, inputs);
    this.command = command;
    this.files = FileOptions.ofSurvey(typed);
  }

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

  /**
   * How all of it is calculated in parts, where that is asked for; reports what keeps it from that.
   *
   * @param key the file that keeps the key of pseudonyms
   */
  final Optional<PartsOptions> inParts(Optional<Path> key) throws IOException {
    Optional<PartsOptions> asked = PartsOptions.of(typed, wrong);
    if (asked.isPresent()) {
      asked.get().checkKey(key, wrong);
      PartsFolder.check(asked.get(), wrong);
      for (F each : all) {
        asked.get().checkPlain(each.file().label(), each.isPlain(), wrong);
      }
    }
    return asked;
  }

  /** Whether each file can be read from any place on. */
  final boolean arePlain() throws IOException {
    boolean arePlain = true;
    for (F each : all) {
      arePlain &= each.isPlain();
    }
    return arePlain;
  }

  /** Opens the folder of the parts; what is packed is calculated as one. */
  final void openFolder(Optional<PartsOptions> inParts, Optional<Pseudonyms> key)
      throws IOException {
    if (inParts.isPresent() && arePlain()) {
      String survey = PartsHash.of(this, files, key);
      Runnable interrupted = () -> context.printQuietly(words.say("batch.interrupted") + "\n");
      folder =
          Optional.of(new PartsFolder(inParts.get(), inputs.files(), survey, key, interrupted));
    }
  }

  /** Leaves out rows that are no records where another process has met one. */
  final void judgeAsOthers() throws IOException {
    if (folder.isPresent() && folder.get().isDecided(JUDGED)) {
      for (F each : all) {
        each.sums.judge();
        context.printNotes(each.sums.notes());
      }
    }
  }

  /** How the parts of a file are calculated. */
  abstract PartsFolder.Work work(F of, LongConsumer progress) throws IOException;

  /** Calculates what one of several processes does, for a merge of all. */
  final ExitCode calculate(PartsOptions.Part part) throws IOException {
    PartsFolder parts = folder.orElseThrow();
    boolean hasAll = true;
    try (Progress progress = progress()) {
      for (F each : all) {
        PartsFolder.Work work = work(each, progress::add);
        hasAll = hasAll && naming(each.file(), () -> parts.calculate(work, part.number()));
      }
    }
    boolean leavesOut = leavesOutMore();
    if (hasAll && !leavesOut) {
      printLine("parts.done", Integer.toString(part.number()), Integer.toString(part.of()));
      return ExitCode.FINE;
    }
    parts.decide(leavesOut ? JUDGED : RANGES);
    return calculate(part);
  }

  /** Whether another process has met a range, so that results have columns for its two ends. */
  final boolean hasRangesElsewhere() {
    return folder.isPresent() && folder.get().isDecided(RANGES);
  }

  /** Which files are read, and how; an example is quoted where no column is hidden. */
  final void printHowTheyAreRead() throws IOException {
    context.printNotes(inputs.leftOut());
    boolean quoting = all.size() == 1 && !first().hiding.hidesAny();
    for (String line : howTheyAreRead(InputFile::name, quoting)) {
      context.printError(line);
    }
  }

  /** Whether what goes straight to the standard output, or to a pipe, can't be taken back. */
  final boolean streams() {
    return Stream.of(FileOptions.OUT, FileOptions.PROBLEMS)
        .anyMatch(each -> files.has(each) && !OutputPlan.isFile(files.name(each)));
  }

  final boolean isStandard(Option output) {
    return InputFile.STANDARD.equals(files.name(output));
  }

  /** All records of a file, whose fingerprint the data package has unless it is hidden. */
  final Chunker records(F of, RunOutputs outputs) throws IOException {
    boolean isDescribed = outputs.descriptor().isPresent() && !of.hiding.hidesAny();
    InputFile file = of.file();
    return of.sums.watched(
        context.chunker(
            isDescribed ? file.readTakingFingerprint() : file.read(), of.input().dialect()));
  }

  final Progress progress() {
    return context.progress(inputs.files());
  }

  /** Whether rows that are no records came among those that were read, which are left out now. */
  final boolean leavesOutMore() throws IOException {
    boolean leavesOut = false;
    for (F each : all) {
      if (each.sums.haveMore()) {
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
    context.printNotes(ShownRow.manyGroups(outcome.rows()).stream().toList());
    return merged(
        new Publication(command, typed, context, facts, problems, this).of(outcome, outputs));
  }

  /** Takes the parts away, where there are some: no other run asks for them. */
  final ExitCode merged(ExitCode exit) throws IOException {
    if (folder.isPresent()) {
      context.printNotes(folder.get().remove());
    }
    return exit;
  }

  @Override
  public final List<ColumnPreview> columns() throws IOException {
    return new Preview(first().sample(), first().hiding::hides).columns();
  }

  @Override
  public final List<String> readings() throws IOException {
    return howTheyAreRead(InputFile::label, false);
  }

  @Override
  public final List<DataPackage.Source> sources() throws IOException {
    List<DataPackage.Source> sources = new ArrayList<>();
    for (F each : all) {
      sources.add(each.source());
    }
    return sources;
  }

  @Override
  public final Optional<ResolvedInput> input() {
    return Optional.of(first().input());
  }
}
