package org.clickwage.survey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.compare.BasisChoice;
import org.clickwage.compare.ReferenceLookup;
import org.clickwage.compare.ReferenceTerms;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.disclosure.DisclosureControl;
import org.clickwage.group.GroupFigures;
import org.clickwage.group.RecordKind;
import org.clickwage.group.SurveyGroup;
import org.clickwage.group.Workers;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.Profile;
import org.clickwage.profile.Profiles;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.RecordFilter;
import org.clickwage.reference.ReferenceData;
import org.clickwage.stamp.StampReader;
import org.clickwage.statistics.StatisticsOptions;
import org.clickwage.table.Chunk;
import org.clickwage.table.Chunker;
import org.clickwage.table.Dialect;
import org.clickwage.table.DialectDetector;
import org.clickwage.table.DialectOverrides;
import org.clickwage.table.RecordProblem;
import org.clickwage.table.Transcoding;
import org.clickwage.tasklog.PendingPay;
import org.clickwage.wage.RateName;
import org.clickwage.work.DeclaredMoney;

/**
 * A whole input as its bytes, with what a test asks of the batch; each question may be left out.
 */
final class BatchFile {
  private static final ReferenceData FACTS = ReferenceData.bundled();

  /**
   * What came out: the enriched file, the problems, the rows of the statistics, and what is counted
   * to be reported below them.
   */
  record Outcome(
      byte[] out,
      List<RecordProblem> problems,
      long records,
      String summary,
      List<Object> counts,
      Set<Object> used) {
    static Outcome of(byte[] out, List<RecordProblem> problems, SurveyTotals totals) {
      List<GroupFigures> groups = totals.groups(2);
      Set<Object> used = new HashSet<>();
      // Of schemes that rest on the same one is kept, of any of its days.
      totals.schemes().forEach(each -> used.add(List.of(each.name(), each.levies(), each.notes())));
      totals.references().forEach(each -> used.add(each.grounds()));
      return new Outcome(
          out,
          problems,
          totals.records(),
          BatchFile.summary(groups),
          BatchFile.counts(totals),
          used);
    }
  }

  private final byte[] bytes;
  private final Dialect dialect;
  private Profile profile;
  private final Map<RecordField, String> titles = new EnumMap<>(RecordField.class);
  private final Map<RecordField, String> constants = new EnumMap<>(RecordField.class);
  private StatusRules statuses;
  private List<ResultColumn> columns = List.of(ResultColumn.values());
  private List<String> by = List.of();
  private Optional<DeclaredMoney> minimum = Optional.empty();
  private Optional<RateName> rate = Optional.empty();
  private List<String> floors = List.of();
  private boolean perRecord;
  private boolean ranges;
  private DesignColumns design = DesignColumns.NONE;
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

  BatchFile map(RecordField key, String title) {
    titles.put(key, title);
    return this;
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

  /** Those that are no law, as they are typed. */
  BatchFile floors(String... typed) {
    floors = List.of(typed);
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

  BatchFile design(DesignColumns columns) {
    design = columns;
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
    Mapping mapping = Mapping.of(dialect.header(), profile, titles, constants);
    return new BatchPlan(
        dialect,
        mapping,
        new StampReader(profile.stamps(), Optional.empty(), Optional.empty()),
        statuses,
        RecordFilter.ALL,
        FACTS,
        minimum,
        ReferenceTerms.of(BasisChoice.AUTO, List.of()),
        Optional.empty(),
        by.stream().map(dialect.header()::indexOf).toList(),
        rate,
        floors,
        mapping.column(RecordField.WORKER) != Mapping.NONE && !perRecord,
        columns,
        ranges,
        design,
        mapping.column(RecordField.WORKER) == Mapping.NONE || !perRecord,
        false,
        problem -> problem.inRecord() + problem.what());
  }

  Outcome run(int threads, int chunkSize) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<RecordProblem> problems = new ArrayList<>();
    BatchPlan plan = plan();
    try (Chunker chunker = new Chunker(new ByteArrayInputStream(bytes), dialect, chunkSize)) {
      SurveyTotals totals;
      try (OutputStream encoded = Transcoding.output(out, dialect)) {
        totals =
            new BatchRun(plan, hiding, threads, problems::add, records -> {})
                .run(chunker, true, new RecordBytes(encoded))
                .orElseThrow();
      }
      return Outcome.of(out.toByteArray(), problems, totals);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The statistics as far as they may be shown, of a file without problems. */
  SurveySummary summary(StatisticsOptions options, int minGroup) {
    return summary(options, minGroup, false);
  }

  /** The same with what pictures need. */
  SurveySummary pictured(StatisticsOptions options, int minGroup) {
    return summary(options, minGroup, true);
  }

  private SurveySummary summary(StatisticsOptions options, int minGroup, boolean pictured) {
    BatchPlan plan = plan();
    try (Chunker chunker =
        new Chunker(new ByteArrayInputStream(bytes), dialect, Math.max(1, 2 * bytes.length))) {
      SurveyTotals totals =
          new BatchRun(plan, hiding, 1, BatchFile::refuse, records -> {})
              .run(chunker)
              .orElseThrow();
      return new SummaryRows(plan, options, minGroup, hiding, pictured).summary(totals, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuse(RecordProblem problem) {
    throw new IllegalArgumentException(problem.toString());
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
    List<RecordProblem> problems = new ArrayList<>();
    Map<Integer, byte[]> sums = new HashMap<>();
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
          SurveyTotals totals = run.run(chunker, true, new RecordBytes(ofPart)).orElseThrow();
          sums.put(linesAbove, written(totals));
        }
        byte[] enriched = ofPart.toByteArray();
        int head = first == 1 ? 0 : new String(enriched, StandardCharsets.UTF_8).indexOf('\n') + 1;
        out.write(enriched, head, enriched.length - head);
      }
      List<Integer> order = new ArrayList<>(sums.keySet());
      Collections.shuffle(order, chance);
      SurveyTotals totals = merged(plan, sums, order);
      return Outcome.of(out.toByteArray(), problems, totals);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The binary form of what its records come to. */
  byte[] sums() {
    try (Chunker chunker = new Chunker(new ByteArrayInputStream(bytes), dialect, 1 << 16)) {
      BatchRun run = new BatchRun(plan(), hiding, 1, each -> {}, records -> {});
      return written(run.run(chunker).orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] written(SurveyTotals totals) {
    ByteArrayOutputStream sums = new ByteArrayOutputStream();
    BinaryForm form = BinaryForm.to(sums);
    totals.write(form);
    form.flush();
    return sums.toByteArray();
  }

  private static SurveyTotals merged(BatchPlan plan, Map<Integer, byte[]> sums, List<Integer> order)
      throws IOException {
    Workers workers = plan.workers();
    ReferenceLookup laws = new ReferenceLookup(plan.facts());
    SurveyTotals all = new SurveyTotals(plan, null, laws, workers);
    for (int linesAbove : order) {
      SurveyTotals read = new SurveyTotals(plan, null, laws, workers);
      read.read(BinaryForm.from(new ByteArrayInputStream(sums.get(linesAbove))));
      all.merge(read);
    }
    return all;
  }

  /** Every figure of every row, to the last digit. */
  static String summary(SurveyTotals totals) {
    return summary(totals.groups(2));
  }

  private static String summary(List<GroupFigures> groups) {
    return groups.stream().map(BatchFile::shown).collect(Collectors.joining("\n"));
  }

  static List<Object> counts(SurveyTotals totals) {
    RecordDiagnostics diagnostics = totals.diagnostics();
    return List.of(
        Stream.of(RecordKind.values())
            .filter(
                kind ->
                    kind.compareTo(RecordKind.RATELESS) > 0
                        && kind != RecordKind.PAID
                        && diagnostics.records.of(kind) > 0)
            .collect(Collectors.toMap(kind -> kind, diagnostics.records::of)),
        diagnostics.tests(),
        diagnostics.nothingIs0(),
        diagnostics.mixesSpans(),
        totals.repeatedTasks());
  }

  private static String counts(RecordKind first, RecordKind last, SurveyGroup group) {
    return EnumSet.range(first, last).stream()
        .map(kind -> String.valueOf(group.count(kind)))
        .collect(Collectors.joining(" "));
  }

  /** Each record is in a rate, or left out for one reason, or has a problem. */
  private static void checkKinds(SurveyGroup group) {
    long others =
        group.count(RecordKind.RECORD)
            - Stream.of(
                    RecordKind.RATED,
                    RecordKind.LEFT_OUT,
                    RecordKind.WEIGHTLESS,
                    RecordKind.NOT_COUNTED,
                    RecordKind.UNDECIDED,
                    RecordKind.TIMELESS,
                    RecordKind.PAYLESS,
                    RecordKind.RATELESS)
                .mapToLong(group::count)
                .sum();
    assertTrue(others >= 0 && others <= group.count(RecordKind.PROBLEM), group + ": " + others);
  }

  private static String shown(GroupFigures figures) {
    SurveyGroup group = figures.group();
    checkKinds(group);
    return String.join(
        " ",
        group.keys().toString(),
        counts(RecordKind.RECORD, RecordKind.PENDING, group),
        figures.pendingPay().toString(),
        group.workers().map(Rational::toString).orElse("0"),
        figures.role().name().toLowerCase(Locale.ROOT),
        figures.bound(),
        group.taskHours().toString(),
        figures.statistics().statistics(StatisticsOptions.DEFAULT).toString(),
        counts(RecordKind.TIMELESS, RecordKind.RATELESS, group),
        String.valueOf(group.namelessRecords()),
        people(figures.people()),
        new TreeSet<>(group.currencies()).toString(),
        figures.rates().toString());
  }

  /** All of it but the units, whose statistics are next to it. */
  private static String people(DisclosureControl.Row row) {
    return Stream.of(
            row.people(),
            row.withReference(),
            row.pay(),
            row.between(),
            row.reporting(),
            row.reportingInPart(),
            row.awaitingPay(),
            row.pendingPay(),
            row.ranges())
        .map(Object::toString)
        .collect(Collectors.joining(" "));
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
