package org.clickwage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clickwage.checks.Checks;
import org.clickwage.checks.SumRows;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.disclosure.IdenticalColumns;
import org.clickwage.disclosure.Pseudonyms;
import org.clickwage.document.StoredRows;
import org.clickwage.document.Table;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.options.FileOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.RedactionOptions;
import org.clickwage.options.TableSettings;
import org.clickwage.output.DataPackage;
import org.clickwage.output.DataPackageDialect;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.parts.PartCalculation;
import org.clickwage.parts.PartRecipe;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.reference.ReferenceData;
import org.clickwage.summary.TableFields;
import org.clickwage.survey.BatchPlan;
import org.clickwage.survey.InferableColumns;
import org.clickwage.survey.RecordBytes;
import org.clickwage.survey.RecordSink;
import org.clickwage.survey.SurveyConstants;
import org.clickwage.survey.SurveyPart;
import org.clickwage.table.Chunker;
import org.clickwage.table.Dialect;

/** One of the files of a survey, with its columns as the options say, and which are hidden. */
final class BatchFile extends TableFile {
  final TableSettings settings;
  final RedactionOptions redaction;
  final Optional<Pseudonyms> pseudonyms;
  private final ColumnRedaction hiding;
  private final ReferenceData facts;
  private final Wording words;

  /**
   * Reads a file as the options say.
   *
   * @param problems takes the problems of the options for this file
   */
  BatchFile(
      SumRows sums, Problems problems, ParsedOptions typed, ReferenceData facts, Wording words) {
    this(
        sums,
        new TableSettings(typed, problems, sums.input()),
        Map.of(),
        Optional.empty(),
        facts,
        words);
  }

  private BatchFile(
      SumRows sums,
      TableSettings settings,
      Map<Integer, Set<Integer>> identical,
      Optional<Pseudonyms> pseudonyms,
      ReferenceData facts,
      Wording words) {
    super(sums, settings.problems());
    this.settings = settings;
    this.facts = facts;
    this.words = words;
    settings.checkValues(SurveyConstants.problems(plan(false)), facts);
    this.redaction = new RedactionOptions(settings.columns(), identical);
    this.pseudonyms = pseudonyms;
    this.hiding =
        redaction.redaction(
            pseudonyms.<UnaryOperator<String>>map(kept -> kept::of).orElse(text -> text));
  }

  /** The same where columns with the same cells as hidden ones, by these, are hidden too. */
  BatchFile hidingToo(Map<Integer, Set<Integer>> sameCells) {
    return new BatchFile(sums, settings, sameCells, pseudonyms, facts, words);
  }

  /** The same with hidden columns under pseudonyms. */
  BatchFile under(Pseudonyms kept) {
    return new BatchFile(sums, settings, redaction.identical(), Optional.of(kept), facts, words);
  }

  /** The same after a search of all its rows for some that are no records. */
  BatchFile judged() throws IOException {
    return new BatchFile(sums.judged(), settings, redaction.identical(), pseudonyms, facts, words);
  }

  @Override
  ColumnRedaction hiding() {
    return hiding;
  }

  BatchPlan plan(boolean ranges) {
    return settings.plan(facts, ranges, problem -> InputProblems.inCell(problem, words));
  }

  /** The columns with the same cells as hidden ones, by these. */
  Map<Integer, Set<Integer>> identicalColumns(CommandContext context) throws IOException {
    try (Chunker chunker = context.chunker(file().read(), dialect())) {
      return IdenticalColumns.of(chunker, dialect().header().size(), hiding);
    }
  }

  /**
   * The calculation of its records, or of parts of them, before any is read.
   *
   * @param rows finds rows that are no records
   */
  SurveyPart part(boolean ranges, SumRows rows) {
    return new SurveyPart(plan(ranges), hiding.copy(), rows);
  }

  /** What another process makes the calculation of; with the key of pseudonyms, if any. */
  private record Again(
      boolean ranges,
      boolean hasHead,
      boolean areCells,
      Map<Integer, Set<Integer>> identical,
      byte[] key)
      implements PartRecipe.Again {
    private static final long serialVersionUID = 1L;

    @Override
    public PartCalculation of(
        SumRows rows, Problems wrong, ParsedOptions typed, ReferenceData facts, Wording words) {
      BatchFile read = new BatchFile(rows, wrong, typed, facts, words).hidingToo(identical);
      BatchFile of = key == null ? read : read.under(Pseudonyms.withKey(key));
      return calculation(of.part(ranges, rows), hasHead, areCells, of.dialect());
    }
  }

  /**
   * @param first how the first file of the survey is written
   */
  private static PartCalculation calculation(
      SurveyPart part, boolean hasHead, boolean areCells, Dialect first) {
    return (records, threads, progress, isFirst, out, sums) -> {
      Optional<StoredRows> rows =
          Optional.ofNullable(out).filter(any -> areCells).map(StoredRows::new);
      RecordSink bytes = out == null ? null : new RecordBytes(out);
      RecordSink sink = rows.isPresent() ? new TableSink(first, 0, rows.get()) : bytes;
      boolean hasAll = part.calculate(records, threads, progress, isFirst && hasHead, sink, sums);
      rows.ifPresent(all -> all.finish(Table.NONE));
      return hasAll;
    };
  }

  /**
   * How its parts are calculated.
   *
   * @param part the calculation here
   */
  PartRecipe recipe(ParsedOptions typed, TableInput<BatchFile> input, SurveyPart part)
      throws IOException {
    boolean ranges = input.ranges();
    boolean hasHead = input.hasHead(this);
    boolean enriches = input.files().has(FileOptions.OUT);
    boolean areCells = input.areCells();
    List<Object> decided = new ArrayList<>(List.of(ranges, enriches, areCells, input.isInFolder()));
    for (BatchFile each : input.all()) {
      decided.add(each.leftOut());
      decided.add(each.redaction.identical());
    }
    byte[] key = pseudonyms.map(Pseudonyms::key).orElse(null);
    return PartRecipe.of(
        typed,
        words.language(),
        part.rows(),
        enriches,
        decided,
        calculation(part, hasHead, areCells, input.first().dialect()),
        new Again(ranges, hasHead, areCells, new HashMap<>(redaction.identical()), key));
  }

  /** Notes on how it is read. */
  List<Note> readings(ParsedOptions typed) {
    return Stream.of(
            input().readings(),
            input().missing(title -> false),
            input().proposedWorker(),
            input().unread(plan(false)::reads).stream().toList(),
            input().missingFile().isPresent()
                ? List.<Note>of()
                : ShellCommand.whole("batch", typed, sample().proposal()),
            new Checks(sample()).ofSurvey())
        .flatMap(List::stream)
        .toList();
  }

  /** Those of the notes on its columns that may be published. */
  List<Note> published() {
    return Checks.published(new Checks(sample()).ofSurvey());
  }

  @Override
  List<Note> questions() {
    return new Checks(sample()).question(settings.saysGross()).stream().toList();
  }

  /** Whether the user must say for which periods its pay and time are, as the notes ask. */
  boolean asksPeriods() {
    return input().missingFile().isEmpty() && sample().proposal().isQuestion();
  }

  /** Notes on hidden columns that can be worked out from the added ones. */
  List<Note> inferable() {
    return InferableColumns.note(plan(false), hiding).stream().toList();
  }

  /** In how many records a hidden cell can be read in another one. */
  List<Note> revealed(SurveyPart read) {
    return InferableColumns.elsewhere(read.hiding(), dialect().header()).stream().toList();
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

  /** The name of its output in a folder; the output of a sheet is text. */
  String nameIn(FileOptions files) {
    String name = file().fileName().replaceFirst("(?i)\\.(?:xlsx|xlsm|ods|parquet)$", ".csv");
    return Path.of(files.name(FileOptions.OUT), name).toString();
  }

  /** The hash of an input with hidden columns depends on the key of pseudonyms, if any. */
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
