package org.clickwage.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.clickwage.checks.SumRows;
import org.clickwage.message.Note;
import org.clickwage.message.Suggestions;
import org.clickwage.options.InputSniffer;
import org.clickwage.options.MappingOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.TableSettings;
import org.clickwage.output.InputFile;
import org.clickwage.output.InputFiles;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.table.Dialect;
import org.clickwage.table.UnreadableInputException;
import org.clickwage.work.NumberNotation;

/**
 * What is done with the tables of one or several files, each of which is looked at alone.
 *
 * @param <F> one of the files
 */
abstract class FilesJob<F extends TableFile> extends Job {
  final InputFiles inputs;

  /** The files in their order; results are in the words of the first. */
  List<F> all;

  InputProblems problems;

  FilesJob(ParsedOptions typed, CommandContext context, InputFiles inputs) {
    super(typed, context);
    this.inputs = inputs;
  }

  final F first() {
    return all.get(0);
  }

  /** Finds out how each file is written, and which of its rows are no records. */
  final void sniff() throws IOException {
    List<ResolvedInput> found = new ArrayList<>();
    List<Problems> ofFiles = new ArrayList<>();
    for (InputFile file : inputs.files()) {
      Problems own = new Problems();
      ofFiles.add(own);
      found.add(naming(file, () -> InputSniffer.sniff(file, typed, own)));
    }
    boolean inUtf8 =
        TableSettings.namesFiles(typed)
            || found.stream().map(each -> each.dialect().charset()).distinct().count() > 1;
    all = new ArrayList<>();
    for (ResolvedInput each : found) {
      NumberNotation decimal = decimalBeside(each.dialect(), found);
      boolean isAlone = decimal == NumberNotation.EITHER;
      Problems own = isAlone ? ofFiles.get(all.size()) : new Problems();
      ResolvedInput input =
          isAlone ? each : InputSniffer.sniffBeside(decimal, each.file(), typed, own);
      all.add(file((inUtf8 ? input.inUtf8() : input).beside(found), own));
    }
  }

  /** The decimal mark of the files that are written as one without decimals; either for none. */
  private static NumberNotation decimalBeside(Dialect one, List<ResolvedInput> others) {
    return others.stream()
        .map(ResolvedInput::dialect)
        .filter(each -> one.lacksDecimals() && each.delimiter() == one.delimiter())
        .map(Dialect::decimal)
        .filter(mark -> mark != NumberNotation.EITHER)
        .findFirst()
        .orElse(NumberNotation.EITHER);
  }

  private F file(ResolvedInput input, Problems own) throws IOException {
    return naming(input.file(), () -> file(rows(input), own));
  }

  /** Its rows that are no records, as far as they are to be known now. */
  abstract SumRows rows(ResolvedInput input) throws IOException;

  /** A file with what the options say of it, and what is wrong with them. */
  abstract F file(SumRows sums, Problems own) throws IOException;

  /** Something that is done with one of the files. */
  interface Reading<R> {
    R read() throws IOException;
  }

  /** Names the file where it turns out to be unreadable. */
  static <R> R naming(InputFile file, Reading<R> reading) throws IOException {
    try {
      return reading.read();
    } catch (UnreadableInputException e) {
      throw new UnreadableInputException("io.refused", file.name(), e.reason());
    }
  }

  /** Reports what is wrong with the options, be it for some of the files. */
  final void checkFiles() throws IOException {
    told(each -> each.problems.found(), (names, problem) -> problem.of(names)).forEach(wrong::add);
    MappingOptions.checkMapped(
        typed, all.stream().map(each -> each.dialect().header()).toList(), wrong);
    if (TableSettings.namesFiles(typed)) {
      checkNames();
    }
  }

  /** Records of two files of one name would be taken for those of one. */
  private void checkNames() {
    Set<String> names = new HashSet<>();
    all.stream()
        .map(each -> each.file().label())
        .filter(name -> !names.add(name))
        .forEach(name -> wrong.add(TableSettings.FILE_COLUMN, "columns.one-file-name", name));
  }

  /** What is said of files. */
  interface Said<F, T> {
    List<T> of(F file) throws IOException;
  }

  /** What is said of all files once, and anything else with the names of those it is said of. */
  final List<Note> told(Said<F, Note> said) throws IOException {
    return told(said, (names, note) -> Note.of("io.refused", names, note));
  }

  private <T> List<T> told(Said<F, T> said, BiFunction<String, T, T> named) throws IOException {
    List<T> told = new ArrayList<>();
    namesBy(said, InputFile::label)
        .forEach(
            (what, names) ->
                told.add(
                    names.size() == all.size()
                        ? what
                        : named.apply(Suggestions.titles(names), what)));
    return told;
  }

  /** Asks what has to be said before anything is calculated; whether there is such. */
  final boolean asks() throws IOException {
    List<Note> questions = told(TableFile::questions);
    if (questions.isEmpty()) {
      questions = told(each -> each.contradiction(typed, facts).stream().toList());
    }
    context.printNotes(questions);
    return !questions.isEmpty();
  }

  /** The names of files by what is said of them. */
  final <T> Map<T, List<String>> namesBy(Said<F, T> said, Function<InputFile, String> name)
      throws IOException {
    Map<T, List<String>> by = new LinkedHashMap<>();
    for (F each : all) {
      for (T what : new LinkedHashSet<>(said.of(each))) {
        by.computeIfAbsent(what, key -> new ArrayList<>()).add(name.apply(each.file()));
      }
    }
    return by;
  }

  /** Which rows of which files are no records, or may be none. */
  final List<Note> notesOfSums() {
    return all.stream().flatMap(each -> each.sums.notes().stream()).toList();
  }

  /** The files as they were typed. */
  final String names() {
    return String.join(", ", typed.arguments());
  }

  /** The name of the file; empty where there are several, or none that has one. */
  final String fileName() {
    boolean isFile = all.size() == 1 && !InputFile.STANDARD.equals(names());
    return isFile ? Path.of(first().file().name()).getFileName().toString() : "";
  }
}
