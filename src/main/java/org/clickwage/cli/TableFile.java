package org.clickwage.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.checks.Sample;
import org.clickwage.checks.SumRows;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.message.Note;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.TableSettings;
import org.clickwage.output.DataPackage;
import org.clickwage.output.InputFile;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.reference.ReferenceData;
import org.clickwage.survey.Contradictions;
import org.clickwage.table.Dialect;

/**
 * One of the files of a survey, a task log or a comparison: how it is read, and which rows are no
 * records.
 */
abstract class TableFile {
  /** What keeps the options from being those of this file. */
  final Problems problems;

  final SumRows sums;

  TableFile(SumRows sums, Problems problems) {
    this.sums = sums;
    this.problems = problems;
  }

  final InputFile file() {
    return input().file();
  }

  /** The file without rows that are no records, as far as they are known. */
  final ResolvedInput input() {
    return sums.input();
  }

  final Dialect dialect() {
    return input().dialect();
  }

  /** Whether its records can be read from any place of the file on. */
  final boolean isPlain() throws IOException {
    return !dialect().isTranscoded() && !file().isPacked() && file().size() > 0;
  }

  /** The rows that are known to be no records, in one order. */
  final List<String> leftOut() {
    return dialect().leftOut().stream().map(List::toString).sorted().toList();
  }

  /** Its first records, without such rows. */
  final Sample sample() {
    return sums.sample();
  }

  /** Which of its columns are hidden. */
  ColumnRedaction hiding() {
    return ColumnRedaction.NOTHING;
  }

  /** What has to be said before anything is calculated. */
  abstract List<Note> questions();

  /** What nearly all records contradict, where pay and time are known. */
  final Optional<Note> contradiction(ParsedOptions typed, ReferenceData facts) {
    return contradiction(typed, sample(), facts);
  }

  /** The same of the first records of a file. */
  static Optional<Note> contradiction(ParsedOptions typed, Sample first, ReferenceData facts) {
    TableSettings settings = new TableSettings(typed, new Problems(), first.input());
    return first.proposal().isQuestion()
        ? Optional.empty()
        : Contradictions.of(settings.plan(facts, false, problem -> ""), first);
  }

  /** What the description of a run says of it. */
  DataPackage.Source source() throws IOException {
    return DataPackage.Source.of(file().fileName(), file().fingerprint());
  }

  /** Why its records can't be counted together with those of another file, if so. */
  final Optional<Note> difference(TableFile first) {
    Mapping mapping = input().mapping();
    Mapping others = first.input().mapping();
    String fields =
        Stream.of(RecordField.values())
            .filter(field -> mapping.gives(field) != others.gives(field))
            .map(RecordField::columnName)
            .collect(Collectors.joining(", "));
    String profile = mapping.profile().name();
    String other = others.profile().name();
    if (profile.equals(other) && !mapping.profile().companion().isEmpty()) {
      return Optional.empty();
    }
    if (!fields.isEmpty()) {
      return Optional.of(Note.of("problem.other-fields", first.file().label(), fields));
    }
    return profile.equals(other)
        ? Optional.empty()
        : Optional.of(Note.of("problem.other-profile", profile, first.file().label(), other));
  }

  /** Whether the records of another file can be written below those of this one. */
  final boolean hasFormOf(TableFile other) {
    Dialect one = dialect();
    Dialect two = other.dialect();
    return one.header().equals(two.header())
        && one.charset().equals(two.charset())
        && one.delimiter() == two.delimiter()
        && one.decimal().isComma() == two.decimal().isComma()
        && one.surplus() == two.surplus();
  }
}
