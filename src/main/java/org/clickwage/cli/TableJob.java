package org.clickwage.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clickwage.checks.SumRows;
import org.clickwage.disclosure.Pseudonyms;
import org.clickwage.message.Note;
import org.clickwage.options.FileOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.PartsOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.TableSettings;
import org.clickwage.output.InputFile;
import org.clickwage.output.InputFiles;
import org.clickwage.output.InputFingerprint;
import org.clickwage.output.OutputPlan;
import org.clickwage.output.Progress;
import org.clickwage.parts.Elsewhere;
import org.clickwage.parts.PartRecipe;
import org.clickwage.parts.PartsFolder;
import org.clickwage.table.Chunker;

/**
 * What jobs of surveys and of task logs have in common, from options to outputs.
 *
 * @param <F> an input file
 * @param <T> the totals of all records
 * @param <R> the result with its notes
 */
abstract class TableJob<F extends TableFile, T extends TableTotals<F>, R extends TablesRun>
    extends Job {
  private static final String JUDGED = "judged";
  private static final String RANGES = "ranges";

  final InputFiles inputs;
  final FileOptions files;

  TableJob(ParsedOptions typed, CommandContext context, InputFiles inputs) {
    super(typed, context);
    this.inputs = inputs;
    this.files = FileOptions.ofSurvey(typed);
  }

  final ExitCode run() throws IOException {
    TableInput<F> read = read();
    printReadings(read.tables());
    if (asks(read.tables())) {
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    TableInput<F> input = planned(read);
    return input.part().isPresent() ? calculate(input.part().get(), input) : written(input);
  }

  /** Reads the files as the options say; reports all problems of the options. */
  abstract TableInput<F> read() throws IOException;

  /** Prints how the files are read. */
  abstract void printReadings(InputTables<F> tables) throws IOException;

  /** Prints what has to be answered before anything is calculated; whether there is any. */
  boolean asks(InputTables<F> tables) throws IOException {
    List<Note> questions = tables.questions(typed, facts);
    context.printNotes(questions);
    return !questions.isEmpty();
  }

  /** The input with what is known before the calculation, from a first look or other processes. */
  TableInput<F> planned(TableInput<F> read) throws IOException {
    return opened(read, Optional.empty(), Optional.empty());
  }

  RunOutputs outputs(TableInput<F> input) throws IOException {
    return RunOutputs.described(files, List.of(), inputs.places(), context);
  }

  /** The totals of all records; also writes the records where that is asked for. */
  abstract T calculate(TableInput<F> input, RunOutputs outputs) throws IOException;

  abstract R tell(T totals) throws IOException;

  abstract ExitCode write(R result, RunOutputs outputs) throws IOException;

  /**
   * Calculates and writes. Begins again where the records show what was not known before: rows that
   * are no records, or ranges; what only a part took for a range, since it begins inside quotes, is
   * none.
   */
  private ExitCode written(TableInput<F> first) throws IOException {
    TableInput<F> input = first;
    while (true) {
      try (RunOutputs outputs = outputs(input)) {
        T totals = calculate(input, outputs);
        if (totals.input().isAs(input)) {
          totals.problems().printFirst();
          return write(tell(totals), outputs);
        }
        input = totals.input();
      }
    }
  }

  /** Calculates the share of one of several processes, which a later run merges. */
  private ExitCode calculate(PartsOptions.Part part, TableInput<F> first) throws IOException {
    PartsFolder folder = first.folder().orElseThrow();
    TableInput<F> input = first;
    boolean isDone = false;
    while (!isDone) {
      Map<F, SumRows> rows = new HashMap<>();
      boolean hasAll = true;
      try (Progress progress = progress()) {
        for (F each : input.all()) {
          rows.put(each, each.sums.copy());
          PartRecipe recipe = recipe(input, each, rows.get(each));
          hasAll =
              hasAll
                  && InputTables.naming(
                      each.file(),
                      () -> folder.calculate(recipe, each.file(), progress::add, part.number()));
        }
      }
      InputTables<F> known = judged(input.tables(), each -> rows.get(each).haveMore());
      boolean leavesOut = !known.leftOut().equals(input.tables().leftOut());
      isDone = hasAll && !leavesOut;
      if (!isDone) {
        folder.decide(leavesOut ? JUDGED : RANGES);
      }
      input = input.with(known, first.folder(), folder.isDecided(RANGES));
    }
    printLine("parts.done", Integer.toString(part.number()), Integer.toString(part.of()));
    return ExitCode.FINE;
  }

  /**
   * How the parts of a file are calculated.
   *
   * @param rows finds rows that are no records
   */
  abstract PartRecipe recipe(TableInput<F> input, F of, SumRows rows) throws IOException;

  /** Who calculates in parts; empty where all is calculated as one. */
  final Optional<Elsewhere> elsewhere(TableInput<F> input) throws IOException {
    Optional<Elsewhere> others = context.environment().elsewhere();
    boolean canRead =
        others.isPresent()
            && input.all().size() == 1
            && files.replication().isEmpty()
            && !input.isInFolder()
            && input.tables().arePlain();
    return input.folder().<Elsewhere>map(folder -> folder).or(() -> others.filter(any -> canRead));
  }

  /**
   * A file as the options say.
   *
   * @param own takes the problems of the options for this file
   */
  abstract F file(SumRows sums, Problems own);

  /** The same file after a search of all its rows for some that are no records. */
  abstract F judged(F file) throws IOException;

  /** Finds out how each file is written, and which of its rows are no records. */
  final InputTables<F> tables() throws IOException {
    // The totals of several files do not reveal a row of sums in one of them.
    boolean judgesAll = streams() || inputs.files().size() > 1;
    return InputTables.read(inputs, typed, (input, own) -> file(SumRows.of(input, judgesAll), own));
  }

  /**
   * The tables, ready to be calculated; reports what prevents that.
   *
   * @param areJoined whether the records of all files are written into one output
   * @param key the file that keeps the key of pseudonyms
   */
  final TableInput<F> checked(InputTables<F> tables, boolean areJoined, Optional<Path> key)
      throws IOException {
    tables.check(typed, wrong);
    Publication.check(files, context);
    tables.checkAlike(wrong);
    if (areJoined) {
      tables.checkForm(wrong);
    }
    Optional<PartsOptions> asked = PartsOptions.of(typed);
    if (asked.isPresent()) {
      asked.get().checkKey(key, wrong);
      PartsFolder.check(asked.get(), wrong);
      for (F each : tables.all()) {
        asked.get().checkPlain(each.file().label(), each.isPlain(), wrong);
      }
    }
    wrong.throwIfAny();
    return new TableInput<>(tables, files, typed, asked, Optional.empty(), false);
  }

  /**
   * The same with the open folder of its parts and the decisions of other processes; without them
   * for compressed files, which are calculated in one piece.
   *
   * @param ranges whether results have columns for the ends of ranges, where that is known
   */
  final TableInput<F> opened(TableInput<F> read, Optional<Pseudonyms> key, Optional<Boolean> ranges)
      throws IOException {
    if (read.asked().isEmpty() || !read.tables().arePlain()) {
      return read.with(read.tables(), Optional.empty(), ranges.orElse(false));
    }
    Runnable interrupted = () -> context.printQuietly(words.say("batch.interrupted") + "\n");
    PartsFolder folder =
        new PartsFolder(
            read.asked().get(),
            inputs.files(),
            deciding(),
            key,
            TableSettings.threads(typed),
            interrupted);
    boolean areJudged = folder.isDecided(JUDGED);
    InputTables<F> known = judged(read.tables(), each -> areJudged);
    return read.with(known, Optional.of(folder), ranges.orElse(folder.isDecided(RANGES)));
  }

  /**
   * What decides the results of a part besides the input: program and facts, what was typed,
   * language, the user's own tables and profile.
   */
  private List<Object> deciding() throws IOException {
    List<Object> all = new ArrayList<>(List.of(Version.NUMBER, facts.date()));
    all.add(words.language().code());
    all.add(RunDescription.deciding(typed));
    all.add(typed.arguments());
    for (Path own : files.read()) {
      all.add(own);
      all.add(InputFingerprint.of(own));
    }
    return all;
  }

  /**
   * Searches all rows of the files that may have rows that are no records, and prints which are
   * not.
   *
   * @param haveMore whether a file has such rows
   */
  final InputTables<F> judged(InputTables<F> tables, Predicate<F> haveMore) throws IOException {
    InputTables<F> known = tables.with(each -> haveMore.test(each) ? judged(each) : each);
    context.printNotes(
        known.all().stream()
            .filter(each -> !tables.all().contains(each))
            .flatMap(each -> each.sums.notes().stream())
            .toList());
    return known;
  }

  /** Which files are read, and how; an example is quoted where no column is hidden. */
  final void printHowTheyAreRead(InputTables<F> tables) throws IOException {
    context.printNotes(inputs.leftOut());
    boolean quoting = tables.all().size() == 1 && !tables.first().hiding().hidesAny();
    for (String line : tables.howTheyAreRead(InputFile::name, quoting, words)) {
      context.printError(line);
    }
  }

  /** Whether an output goes to the standard output or a pipe, so that it can't be undone. */
  final boolean streams() {
    return Stream.of(FileOptions.OUT, FileOptions.PROBLEMS)
        .anyMatch(each -> files.has(each) && !OutputPlan.isFile(files.name(each)));
  }

  /**
   * All records of a file; takes its fingerprint for the data package, unless columns are hidden.
   *
   * @param rows finds rows that are no records
   */
  final Chunker records(F of, SumRows rows, RunOutputs outputs) throws IOException {
    boolean isDescribed = outputs.descriptor().isPresent() && !of.hiding().hidesAny();
    InputFile file = of.file();
    return rows.watched(
        context.chunker(isDescribed ? file.readTakingFingerprint() : file.read(), of.dialect()));
  }

  final Progress progress() {
    return context.progress(inputs.files());
  }

  final boolean isRefused(InputProblems problems) {
    return problems.count() > 0 && files.isStrict();
  }

  /**
   * Writes the statistics and the description of the run after the records; removes the folder of
   * parts, which no other run needs.
   */
  final ExitCode finish(Publication publication, RunOutputs outputs, Optional<PartsFolder> folder)
      throws IOException {
    if (isRefused(publication.problems())) {
      printLine("batch.strict");
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    return merged(publication.writeTo(outputs), folder);
  }

  final ExitCode merged(ExitCode exit, Optional<PartsFolder> folder) throws IOException {
    if (folder.isPresent()) {
      context.printNotes(folder.get().remove());
    }
    return exit;
  }
}
