package org.clickwage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clickwage.checks.Checks;
import org.clickwage.checks.Proposal;
import org.clickwage.checks.SumRows;
import org.clickwage.disclosure.IdenticalColumns;
import org.clickwage.disclosure.Pseudonyms;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.RedactionOptions;
import org.clickwage.options.TableSettings;
import org.clickwage.output.DataPackage;
import org.clickwage.output.DataPackageDialect;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.reference.ReferenceData;
import org.clickwage.summary.TableFields;
import org.clickwage.survey.BatchPlan;
import org.clickwage.survey.InferableColumns;
import org.clickwage.survey.SurveyConstants;
import org.clickwage.survey.SurveyPart;
import org.clickwage.table.Chunker;

/** One of the files of a survey: what the options say of its columns, and which are hidden. */
final class BatchFile extends TableFile {
  private final ReferenceData facts;
  private final Wording words;
  final TableSettings settings;
  final RedactionOptions redaction;
  Optional<Pseudonyms> pseudonyms = Optional.empty();

  /** The columns that are hidden with others, by these. */
  Map<Integer, Set<Integer>> identical = Map.of();

  /** What is to be known of how columns are read. */
  private List<Note> columnNotes = List.of();

  BatchFile(
      SumRows sums, Problems problems, ParsedOptions typed, ReferenceData facts, Wording words) {
    super(sums, problems);
    this.facts = facts;
    this.words = words;
    this.settings = new TableSettings(typed, problems, input());
    this.redaction = new RedactionOptions(typed, problems, dialect().header(), settings.columns());
  }

  BatchPlan plan(boolean ranges) {
    return settings.plan(facts, ranges, problem -> InputProblems.inCell(problem, words));
  }

  /** Reports what is wrong with the options. */
  void check() {
    BatchPlan plan = plan(false);
    settings.checkValues(SurveyConstants.problems(plan), facts);
    hiding = redaction.redaction(text -> text);
  }

  /** The columns that have the very cells of hidden ones, by these. */
  Map<Integer, Set<Integer>> identicalColumns(CommandContext context) throws IOException {
    try (Chunker chunker = context.chunker(file().read(), dialect())) {
      return IdenticalColumns.of(chunker, dialect().header().size(), hiding);
    }
  }

  /** What two columns hold is not hidden by hiding one of them. */
  void hideToo(Map<Integer, Set<Integer>> sameCells) {
    identical = sameCells;
    redaction.hideToo(sameCells);
    hiding = redaction.redaction(text -> text);
  }

  /** How its parts are calculated. */
  SurveyPart part(boolean ranges) {
    return new SurveyPart(plan(ranges), hiding, sums);
  }

  void hideUnder(Pseudonyms kept) {
    pseudonyms = Optional.of(kept);
    hiding = redaction.redaction(kept::of);
  }

  /** What is to be known of how it is read. */
  List<Note> readings(ParsedOptions typed) throws IOException {
    columnNotes = new Checks(sample()).ofSurvey();
    return Stream.of(
            input().readings(),
            input().missing(title -> false),
            input().proposedWorker(),
            input().unread(plan(false)::reads).stream().toList(),
            input().beside().isPresent()
                ? List.<Note>of()
                : ShellCommand.whole("batch", typed, Proposal.of(sample())),
            columnNotes)
        .flatMap(List::stream)
        .toList();
  }

  /** Those of the notes on its columns that may be published. */
  List<Note> published() {
    return Checks.published(columnNotes);
  }

  @Override
  List<Note> questions() throws IOException {
    return new Checks(sample()).question(settings.saysGross()).stream().toList();
  }

  /** Whether it is to be said what its pay and its time are for, as the notes ask. */
  boolean asksPeriods() throws IOException {
    return input().beside().isEmpty() && Proposal.of(sample()).isQuestion();
  }

  List<Note> inferable(BatchPlan plan) {
    return InferableColumns.note(plan, hiding).stream().toList();
  }

  List<Note> revealed() {
    return InferableColumns.elsewhere(hiding, dialect().header()).stream().toList();
  }

  /** The columns of its records with their results. */
  List<Field> fields(boolean ranges) {
    return TableFields.ofRecords(dialect(), hiding, plan(ranges).titles(), words);
  }

  DataPackageDialect writtenDialect() {
    return RunDescription.dialect(dialect());
  }

  boolean hidesNone(List<RecordField> fields) {
    return fields.stream()
        .map(input().mapping()::column)
        .noneMatch(column -> column != Mapping.NONE && hiding.hides(column));
  }

  /** Its name in a folder of outputs; of a sheet its text is written. */
  String outputName() {
    return file().fileName().replaceFirst("(?i)\\.(?:xlsx|xlsm|ods|parquet)$", ".csv");
  }

  /** The hash of an input with hidden columns takes the key of the pseudonyms, if there is one. */
  @Override
  DataPackage.Source source() throws IOException {
    String name = file().fileName();
    if (!hiding.hidesAny()) {
      return super.source();
    } else if (pseudonyms.isEmpty()) {
      return DataPackage.Source.hidden(name, Optional.empty());
    }
    try (InputStream bytes = file().bytes()) {
      return DataPackage.Source.hidden(name, Optional.of(pseudonyms.get().hash(bytes)));
    }
  }
}
