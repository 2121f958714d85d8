package org.clickwage.survey;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.compare.BasisChoice;
import org.clickwage.compare.ReferenceLookup;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.number.Rational;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.Profile;
import org.clickwage.profile.Profiles;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.StampReader;
import org.clickwage.reference.ReferenceData;
import org.clickwage.statistics.StatisticsOptions;
import org.clickwage.table.Chunk;
import org.clickwage.table.Chunker;
import org.clickwage.table.Dialect;
import org.clickwage.table.DialectDetector;
import org.clickwage.table.DialectOverrides;
import org.clickwage.table.EncodingOutput;
import org.clickwage.table.RowProblem;
import org.clickwage.tasklog.PendingPay;
import org.clickwage.wage.RateName;
import org.clickwage.work.DeclaredMoney;

/**
 * A whole input as its bytes, with what a test asks of the batch; each question may be left out.
 */
final class BatchFile {
  /**
   * What came out: the enriched file, the problems, the rows of the statistics, and what is counted
   * to be told below them.
   */
  record Outcome(
      byte[] out, List<RowProblem> problems, long records, String summary, List<Object> counts) {}

  private final byte[] bytes;
  private final Dialect dialect;
  private Profile profile;
  private final Map<RecordField, String> constants = new EnumMap<>(RecordField.class);
  private StatusRules statuses;
  private List<ResultColumn> columns = List.of(ResultColumn.values());
  private List<String> by = List.of();
  private Optional<DeclaredMoney> minimum = Optional.empty();
  private Optional<RateName> rate = Optional.empty();
  private boolean perRecord;
  private boolean ranges;
  private ColumnRedaction hiding = ColumnRedaction.NOTHING;

  BatchFile(byte[] bytes) {
    this(bytes, DialectOverrides.NONE);
  }

  BatchFile(byte[] bytes, DialectOverrides overrides) {
    this.bytes = bytes;
    this.dialect = DialectDetector.detect(bytes, true, overrides);
    this.profile = Profiles.recognise(dialect.header()).orElseGet(Profiles::plain);
    this.statuses = new StatusRules(profile.statuses().counted(), PendingPay.APART);
  }

  BatchFile set(RecordField key, String value) {
    constants.put(key, value);
    return this;
  }

  BatchFile statuses(StatusRules rules) {
    statuses = rules;
    return this;
  }

  BatchFile columns(ResultColumn... chosen) {
    columns = List.of(chosen);
    return this;
  }

  BatchFile by(String... titles) {
    by = List.of(titles);
    return this;
  }

  BatchFile minimum(DeclaredMoney rate) {
    minimum = Optional.of(rate);
    return this;
  }

  BatchFile rate(RateName name) {
    rate = Optional.of(name);
    return this;
  }

  BatchFile perRecord() {
    perRecord = true;
    return this;
  }

  BatchFile ranges() {
    ranges = true;
    return this;
  }

  BatchFile hiding(ColumnRedaction hidden) {
    hiding = hidden;
    return this;
  }

  Dialect dialect() {
    return dialect;
  }

  BatchPlan plan() {
    Mapping mapping = Mapping.of(dialect.header(), profile, Map.of(), constants);
    return new BatchPlan(
        dialect,
        mapping,
        new StampReader(profile, Optional.empty(), Optional.empty()),
        statuses,
        ReferenceData.bundled(),
        minimum,
        BasisChoice.AUTO,
        List.of(),
        by.stream().map(dialect.header()::indexOf).toList(),
        rate,
        mapping.column(RecordField.WORKER) != Mapping.NONE && !perRecord,
        columns,
        ranges,
        problem -> problem.inRecord() + problem.what());
  }

  Outcome run(int threads, int chunkSize) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<RowProblem> problems = new ArrayList<>();
    BatchPlan plan = plan();
    try (Chunker chunker = new Chunker(new ByteArrayInputStream(bytes), dialect, chunkSize)) {
      BatchTotals totals;
      try (OutputStream encoded = EncodingOutput.of(out, dialect)) {
        totals =
            new BatchRun(plan, hiding, threads, problems::add, records -> {}).run(chunker, encoded);
      }
      String summary = summary(totals);
      return new Outcome(out.toByteArray(), problems, totals.records(), summary, counts(totals));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same from parts of the records that were calculated apart, whose sums were written, read
   * again in another order, and merged.
   *
   * @param lines how many records each part has
   */
  Outcome runInParts(int lines, Random chance) {
    BatchPlan plan = plan();
    String[] all = new String(bytes, StandardCharsets.UTF_8).split("(?<=\n)");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<RowProblem> problems = new ArrayList<>();
    List<byte[]> sums = new ArrayList<>();
    long records = 0;
    try {
      for (int first = 1; first < all.length; first += lines) {
        int linesAbove = first - 1;
        int end = Math.min(first + lines, all.length);
        String part = all[0] + String.join("", Arrays.asList(all).subList(first, end));
        ByteArrayOutputStream ofPart = new ByteArrayOutputStream();
        BatchRun run =
            new BatchRun(plan, hiding, 2, each -> problems.add(each.below(linesAbove)), done -> {});
        try (Chunker chunker =
            new Chunker(
                new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)), dialect, 300)) {
          BatchTotals totals = run.run(chunker, ofPart);
          records += totals.records();
          ByteArrayOutputStream written = new ByteArrayOutputStream();
          totals.sums().write(new DataOutputStream(written));
          sums.add(written.toByteArray());
        }
        byte[] enriched = ofPart.toByteArray();
        int head = first == 1 ? 0 : new String(enriched, StandardCharsets.UTF_8).indexOf('\n') + 1;
        out.write(enriched, head, enriched.length - head);
      }
      Collections.shuffle(sums, chance);
      BatchTotals totals = merged(plan, sums, records);
      String summary = summary(totals);
      return new Outcome(out.toByteArray(), problems, records, summary, counts(totals));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BatchTotals merged(BatchPlan plan, List<byte[]> sums, long records)
      throws IOException {
    Workers workers = new Workers(plan.mapping().gives(RecordField.WEIGHT));
    SurveyTotals all = new SurveyTotals(plan, null, workers);
    for (byte[] each : sums) {
      SurveyTotals read = new SurveyTotals(plan, null, workers);
      read.read(new DataInputStream(new ByteArrayInputStream(each)));
      all.merge(read);
    }
    ReferenceLookup none = new ReferenceLookup(plan.facts());
    return new BatchTotals(plan, records, Optional.empty(), all, none, 2);
  }

  /** Every figure of every row, to the last digit. */
  static String summary(BatchTotals totals) {
    return totals.groups().stream().map(BatchFile::shown).collect(Collectors.joining("\n"));
  }

  static List<Object> counts(BatchTotals totals) {
    RecordDiagnostics told = totals.told();
    return List.of(
        Stream.of(RecordDiagnostics.Why.values())
            .filter(why -> told.count(why) > 0)
            .collect(Collectors.toMap(why -> why, told::count)),
        told.tests(),
        told.mixesSpans(),
        totals.repeatedTasks());
  }

  private static String shown(GroupFigures figures) {
    SurveyGroup group = figures.group();
    return String.join(
        " ",
        group.keys().toString(),
        String.valueOf(group.records()),
        String.valueOf(group.problems()),
        String.valueOf(group.unpaidRecords()),
        String.valueOf(group.pendingRecords()),
        figures.pendingPay().toString(),
        group.workers().map(Rational::toString).orElse("0"),
        figures.role().name().toLowerCase(Locale.ROOT),
        figures.bound(),
        group.taskHours().toString(),
        figures.statistics().statistics(StatisticsOptions.DEFAULT).toString(),
        List.of(group.timelessRecords(), group.paylessRecords(), group.ratelessRecords())
            .toString(),
        String.valueOf(group.namelessRecords()),
        figures.people().toString(),
        new TreeSet<>(group.currencies()).toString(),
        figures.rates().toString());
  }

  /** The input as a chunk of its own, behind its head. */
  Chunk records() {
    try (Chunker chunker =
        new Chunker(new ByteArrayInputStream(bytes), dialect, Math.max(1, 2 * bytes.length))) {
      Chunk all = chunker.next();
      return all == null ? Chunk.of(new byte[0]) : all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
