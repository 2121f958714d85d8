package org.clickwage.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.clickwage.checks.SumRows;
import org.clickwage.disclosure.Pseudonyms;
import org.clickwage.disclosure.ShownRow;
import org.clickwage.message.Note;
import org.clickwage.options.FileOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.PartsOptions;
import org.clickwage.options.Problems;
import org.clickwage.output.InputFile;
import org.clickwage.output.InputFiles;
import org.clickwage.output.OutputPlan;
import org.clickwage.output.Progress;
import org.clickwage.parts.PartsFolder;
import org.clickwage.table.Chunker;

/**
 * One survey or task log from its options to its outputs: what both share.
 *
 * @param <F> one of its files
 */
abstract class TableJob<F extends TableFile> extends Job {
  private static final String JUDGED = "judged";
  private static final String RANGES = "ranges";

  final InputTables<F> tables;
  final FileOptions files;

  /** A file with what the options say of it. */
  interface Making<F> {
    F of(SumRows sums, Problems own);
  }

  TableJob(ParsedOptions typed, CommandContext context, InputFiles inputs, Making<F> making)
      throws IOException {
    super(typed, context);
    this.files = FileOptions.ofSurvey(typed);
    // What all come to does not show a sum of one of several files.
    boolean judgesAll = streams() || inputs.files().size() > 1;
    this.tables =
        InputTables.read(
            inputs, typed, (input, own) -> making.of(SumRows.of(input, judgesAll), own));
  }

  /**
   * How all of it is calculated in parts, where that is asked for; reports what keeps it from that.
   *
   * @param key the file that keeps the key of pseudonyms
   */
  final Optional<PartsOptions> inParts(Optional<Path> key) throws IOException {
    Optional<PartsOptions> asked = PartsOptions.of(typed);
    if (asked.isPresent()) {
      asked.get().checkKey(key, wrong);
      PartsFolder.check(asked.get(), wrong);
      for (F each : tables.all()) {
        asked.get().checkPlain(each.file().label(), each.isPlain(), wrong);
      }
    }
    return asked;
  }

  /** The folder of the parts, opened; none for what is packed, which is calculated as one. */
  final Optional<PartsFolder> openFolder(Optional<PartsOptions> inParts, Optional<Pseudonyms> key)
      throws IOException {
    if (inParts.isEmpty() || !tables.arePlain()) {
      return Optional.empty();
    }
    List<InputFile> all = tables.inputs().files();
    String survey = PartsHash.of(this, all, files, key);
    Runnable interrupted = () -> context.printQuietly(words.say("batch.interrupted") + "\n");
    return Optional.of(new PartsFolder(inParts.get(), all, survey, key, interrupted));
  }

  /** Leaves out rows that are no records where another process has met one. */
  final void judgeAsOthers(Optional<PartsFolder> folder) throws IOException {
    if (folder.isPresent() && folder.get().isDecided(JUDGED)) {
      for (F each : tables.all()) {
        each.sums.judge();
        context.printNotes(each.sums.notes());
      }
    }
  }

  /** How the parts of a file are calculated. */
  interface PartsWork<F> {
    PartsFolder.Work of(F file, LongConsumer progress) throws IOException;
  }

  /** Calculates what one of several processes does, for a merge of all. */
  final ExitCode calculate(PartsOptions.Part part, PartsFolder parts, PartsWork<F> how)
      throws IOException {
    boolean hasAll = true;
    try (Progress progress = progress()) {
      for (F each : tables.all()) {
        PartsFolder.Work work = how.of(each, progress::add);
        hasAll =
            hasAll && InputTables.naming(each.file(), () -> parts.calculate(work, part.number()));
      }
    }
    boolean leavesOut = leavesOutMore();
    if (hasAll && !leavesOut) {
      printLine("parts.done", Integer.toString(part.number()), Integer.toString(part.of()));
      return ExitCode.FINE;
    }
    parts.decide(leavesOut ? JUDGED : RANGES);
    return calculate(part, parts, how);
  }

  /** Whether another process has met a range, so that results have columns for its two ends. */
  static boolean hasRangesElsewhere(Optional<PartsFolder> folder) {
    return folder.isPresent() && folder.get().isDecided(RANGES);
  }

  /** Which files are read, and how; an example is quoted where no column is hidden. */
  final void printHowTheyAreRead() throws IOException {
    context.printNotes(tables.inputs().leftOut());
    boolean quoting = tables.all().size() == 1 && !tables.first().hiding.hidesAny();
    for (String line : tables.howTheyAreRead(InputFile::name, quoting, words)) {
      context.printError(line);
    }
  }

  /** Whether what goes straight to the standard output, or to a pipe, can't be taken back. */
  final boolean streams() {
    return Stream.of(FileOptions.OUT, FileOptions.PROBLEMS)
        .anyMatch(each -> files.has(each) && !OutputPlan.isFile(files.name(each)));
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
    return context.progress(tables.inputs().files());
  }

  /** Whether rows that are no records came among those that were read, which are left out now. */
  final boolean leavesOutMore() throws IOException {
    List<Note> notes = new ArrayList<>();
    boolean leavesOut = tables.leaveOutMore(notes);
    context.printNotes(notes);
    return leavesOut;
  }

  final boolean isRefused(InputProblems problems) {
    return problems.count() > 0 && files.isStrict();
  }

  /**
   * Writes the statistics and whatever describes the run, once the records are written; takes the
   * parts away, where there are some: no other run asks for them.
   */
  final ExitCode finish(
      Publication publication, Outcome outcome, RunOutputs outputs, Optional<PartsFolder> folder)
      throws IOException {
    if (isRefused(publication.problems())) {
      printLine("batch.strict");
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    context.printNotes(ShownRow.manyGroups(outcome.rows()).stream().toList());
    return merged(publication.of(outcome, outputs), folder);
  }

  final ExitCode merged(ExitCode exit, Optional<PartsFolder> folder) throws IOException {
    if (folder.isPresent()) {
      context.printNotes(folder.get().remove());
    }
    return exit;
  }
}
