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
import org.clickwage.message.Note;
import org.clickwage.message.Suggestions;
import org.clickwage.message.Wording;
import org.clickwage.options.InputSniffer;
import org.clickwage.options.MappingOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.TableSettings;
import org.clickwage.output.DataPackage;
import org.clickwage.output.InputFile;
import org.clickwage.output.InputFiles;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.reference.ReferenceData;
import org.clickwage.table.Dialect;
import org.clickwage.table.UnreadableInputException;
import org.clickwage.work.NumberNotation;

/**
 * The tables of one or several files, each of which was looked at alone.
 *
 * @param all in the order of the files; results are in the words of the first
 */
record InputTables<F extends TableFile>(InputFiles inputs, List<F> all) {
  /** Makes a table of what is known of a file, with what the options say of it. */
  interface Look<F> {
    /**
     * @param own takes what is wrong with the options for this file
     */
    F at(ResolvedInput input, Problems own) throws IOException;
  }

  /** Finds out how each file is written. */
  static <F extends TableFile> InputTables<F> read(
      InputFiles inputs, ParsedOptions typed, Look<F> look) throws IOException {
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
    List<F> all = new ArrayList<>();
    for (ResolvedInput each : found) {
      NumberNotation decimal = decimalOfOthers(each.dialect(), found);
      boolean isAlone = decimal == NumberNotation.EITHER;
      Problems own = isAlone ? ofFiles.get(all.size()) : new Problems();
      ResolvedInput input =
          isAlone ? each : InputSniffer.sniffAmong(decimal, each.file(), typed, own);
      ResolvedInput resolved = (inUtf8 ? input.inUtf8() : input).among(found);
      all.add(naming(resolved.file(), () -> look.at(resolved, own)));
    }
    return new InputTables<>(inputs, List.copyOf(all));
  }

  /** The decimal mark of the files that are written as one without decimals; either for none. */
  private static NumberNotation decimalOfOthers(Dialect one, List<ResolvedInput> others) {
    return others.stream()
        .map(ResolvedInput::dialect)
        .filter(each -> one.lacksDecimals() && each.delimiter() == one.delimiter())
        .map(Dialect::decimal)
        .filter(mark -> mark != NumberNotation.EITHER)
        .findFirst()
        .orElse(NumberNotation.EITHER);
  }

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

  /** What more is known of a file. */
  interface Known<F> {
    F of(F file) throws IOException;
  }

  /** The same with more known of each file. */
  InputTables<F> with(Known<F> known) throws IOException {
    List<F> with = new ArrayList<>();
    for (F each : all) {
      with.add(known.of(each));
    }
    return new InputTables<>(inputs, List.copyOf(with));
  }

  F first() {
    return all.get(0);
  }

  /** Reports what is wrong with the options, be it for some of the files. */
  void check(ParsedOptions typed, Problems wrong) throws IOException {
    reported(each -> each.problems.found(), (names, problem) -> problem.of(names))
        .forEach(wrong::add);
    MappingOptions.checkMapped(
        typed, all.stream().map(each -> each.dialect().header()).toList(), wrong);
    if (TableSettings.namesFiles(typed)) {
      checkNames(wrong);
    }
  }

  /** Records of two files of one name would be taken for those of one. */
  private void checkNames(Problems wrong) {
    Set<String> names = new HashSet<>();
    all.stream()
        .map(each -> each.file().label())
        .filter(name -> !names.add(name))
        .forEach(name -> wrong.add(TableSettings.FILE_COLUMN, "columns.one-file-name", name));
  }

  /** Names the files whose records are not of one survey with those of the first. */
  void checkAlike(Problems wrong) {
    for (F each : all) {
      each.difference(first()).ifPresent(what -> wrong.add(each.file().label(), what));
    }
  }

  /** Names the files whose records can't be written below those of the first. */
  void checkForm(Problems wrong) {
    for (F each : all) {
      if (each.difference(first()).isEmpty() && !each.hasFormOf(first())) {
        wrong.add(each.file().label(), "problem.other-form", first().file().label());
      }
    }
  }

  /** What is said of files. */
  interface Said<F, T> {
    List<T> of(F file) throws IOException;
  }

  /** Notes of all files once; a note of some of them with their names. */
  List<Note> notes(Said<F, Note> said) throws IOException {
    return reported(said, (names, note) -> Note.of("io.refused", names, note));
  }

  private <T> List<T> reported(Said<F, T> said, BiFunction<String, T, T> named) throws IOException {
    List<T> reported = new ArrayList<>();
    namesBy(said, InputFile::label)
        .forEach(
            (what, names) ->
                reported.add(
                    names.size() == all.size()
                        ? what
                        : named.apply(Suggestions.titles(names), what)));
    return reported;
  }

  /** What has to be said before anything is calculated. */
  List<Note> questions(ParsedOptions typed, ReferenceData facts) throws IOException {
    List<Note> questions = notes(TableFile::questions);
    return questions.isEmpty()
        ? notes(each -> each.contradiction(typed, facts).stream().toList())
        : questions;
  }

  /** The names of files by what is said of them. */
  <T> Map<T, List<String>> namesBy(Said<F, T> said, Function<InputFile, String> name)
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
  List<Note> notesOfSums() {
    return all.stream().flatMap(each -> each.sums.notes().stream()).toList();
  }

  /** How the files were read: those that are written alike on one line. */
  List<String> howTheyAreRead(Function<InputFile, String> name, boolean quoting, Wording words)
      throws IOException {
    return namesBy(each -> List.of(each.input().evidence(words, quoting)), name).entrySet().stream()
        .map(each -> Suggestions.titles(each.getValue()) + ": " + each.getKey())
        .toList();
  }

  /** Whether each file can be read from any place on. */
  boolean arePlain() throws IOException {
    boolean arePlain = true;
    for (F each : all) {
      arePlain &= each.isPlain();
    }
    return arePlain;
  }

  /** The rows of each file that are known to be no records. */
  List<List<String>> leftOut() {
    return all.stream().map(TableFile::leftOut).toList();
  }

  /** The name of the file; empty where there are several, or none that has one. */
  String fileName(ParsedOptions typed) {
    boolean isFile = all.size() == 1 && !typed.arguments().equals(List.of(InputFile.STANDARD));
    return isFile ? Path.of(first().file().name()).getFileName().toString() : "";
  }

  List<DataPackage.Source> sources() throws IOException {
    List<DataPackage.Source> sources = new ArrayList<>();
    for (F each : all) {
      sources.add(each.source());
    }
    return sources;
  }
}
