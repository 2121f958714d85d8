package org.clickwage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.clickwage.compare.BasisChoice;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.compare.ReferenceTerms;
import org.clickwage.compare.WageCalculation;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.disclosure.DisclosureControl;
import org.clickwage.number.Rational;
import org.clickwage.profile.ColumnNames;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.Profile;
import org.clickwage.profile.Profiles;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.RecordFilter;
import org.clickwage.reference.ReferenceData;
import org.clickwage.source.ListSource;
import org.clickwage.source.Parts;
import org.clickwage.source.RecordSource;
import org.clickwage.stamp.StampReader;
import org.clickwage.statistics.StatisticsOptions;
import org.clickwage.summary.SummaryFigures;
import org.clickwage.survey.BatchPlan;
import org.clickwage.survey.BatchRun;
import org.clickwage.survey.CalculatedRecord;
import org.clickwage.survey.DesignColumns;
import org.clickwage.survey.ResultColumn;
import org.clickwage.survey.StatusRules;
import org.clickwage.survey.SummaryRows;
import org.clickwage.survey.SurveyTotals;
import org.clickwage.table.Dialect;
import org.clickwage.table.RecordProblem;
import org.clickwage.tasklog.PendingPay;
import org.clickwage.wage.StatedDeductions;
import org.clickwage.work.NumberNotation;
import org.clickwage.work.WorkInput;

/**
 * The door for programs, notebooks and other engines: calculates a work, a record, or all records
 * of a source, as the commands {@code calc} and {@code batch} do.
 *
 * <pre>{@code
 * import java.io.IOException;
 * import java.util.List;
 * import java.util.Map;
 * import org.clickwage.Clickwage;
 * import org.clickwage.source.ListSource;
 * import org.clickwage.survey.CalculatedRecord;
 * import org.clickwage.survey.ResultColumn;
 *
 * public class Example {
 *   public static void main(String[] args) throws IOException {
 *     Clickwage clickwage = new Clickwage();
 *     CalculatedRecord record =
 *         clickwage.calculate(
 *             Map.of("country", "FR", "date", "2024-06-03", "currency", "EUR", "pay", 515.50, "hours", 60));
 *     System.out.println(record.figures().get(ResultColumn.EARNINGS_HOURLY_RATE).low()); // 8.591666…
 *     System.out.println(record.words().get(ResultColumn.VERDICT)); // below
 *
 *     ListSource source =
 *         new ListSource(
 *             List.of("worker", "city", "currency", "pay", "hours"),
 *             List.of(
 *                 List.of("ann", "Lyon", "EUR", 40, 4), // 10 an hour
 *                 List.of("ben", "Lyon", "EUR", 14, 1))); // 14 an hour
 *     List<String> by = List.of("city");
 *     Map<String, Object> hidden = clickwage.summarise(source, by, 1, System.err::println).get(0);
 *     System.out.println(hidden.get("suppressed")); // n < 5
 *     System.out.println(hidden.get("median")); // null
 *     Map<String, Object> lyon = clickwage.summarise(source, by, 1, 1, System.err::println).get(0);
 *     System.out.println(lyon.get("median")); // 12
 *   }
 * }
 * }</pre>
 */
public final class Clickwage {
  private final ReferenceData facts;

  /** With the facts that the program brings. */
  public Clickwage() {
    this(ReferenceData.bundled());
  }

  public Clickwage(ReferenceData facts) {
    this.facts = facts;
  }

  /** Calculates a work, and compares its wage with the references that are asked for. */
  public WageCalculation calculate(
      WorkInput work, StatedDeductions deductions, ReferenceRequest asked) {
    return WageCalculation.of(work, deductions, asked, List.of(), facts, List.of());
  }

  /** Calculates one record of a survey, given its values by the names of its fields. */
  public CalculatedRecord calculate(Map<String, ?> values) {
    List<CalculatedRecord> calculated = new ArrayList<>();
    List<String> names = List.copyOf(values.keySet());
    List<?> row = names.stream().map(values::get).toList();
    try {
      calculate(new ListSource(names, List.of(row)), calculated::add);
    } catch (IOException e) {
      throw new IllegalStateException(e); // nothing is read
    }
    return calculated.get(0);
  }

  /** Calculates the records of a source in their order. */
  public void calculate(RecordSource source, Consumer<CalculatedRecord> each) throws IOException {
    try (Parts parts = source.read()) {
      CalculatedRecord.ofEach(plan(parts.titles(), List.of(), true), parts, each);
    }
  }

  /**
   * What the records of a source add up to, as the command {@code batch} shows it: of groups of too
   * few workers nothing, and of others no figure that would tell what one of them has. With a
   * {@code minGroup} of 1, {@link #summarise(RecordSource, List, int, int, Consumer)} shows
   * everything.
   */
  public List<Map<String, Object>> summarise(
      RecordSource source, List<String> by, int threads, Consumer<RecordProblem> problems)
      throws IOException {
    return summarise(source, by, DisclosureControl.USUAL_LEAST, threads, problems);
  }

  /**
   * The same where it is said of how few workers nothing is shown. Where a field names the workers,
   * each of them counts once.
   *
   * @param by the names of the fields that make the groups
   * @param minGroup the fewest workers of a group that is shown; 1 switches the disclosure control
   *     off, for your own eyes
   * @param problems takes what is wrong with records, in their order, once all are read
   * @return for each group, reference and end of ranges a row, and last those of all records: its
   *     values under the names of the summary's columns, numbers as {@link Rational}, words as
   *     texts. What is not known or not shown is not in it.
   * @throws IllegalArgumentException if a name in {@code by} is not that of one field, or {@code
   *     minGroup} is less than 1
   */
  public List<Map<String, Object>> summarise(
      RecordSource source,
      List<String> by,
      int minGroup,
      int threads,
      Consumer<RecordProblem> problems)
      throws IOException {
    if (minGroup < 1) {
      throw new IllegalArgumentException("a group has at least 1 worker: " + minGroup);
    }
    List<RecordProblem> found = new ArrayList<>();
    Optional<SurveyTotals> read = totals(source, by, false, threads, found::add);
    if (read.isEmpty()) {
      found.clear();
      read = totals(source, by, true, threads, found::add);
    }
    found.forEach(problems);
    SurveyTotals totals = read.orElseThrow();
    SummaryRows shown =
        new SummaryRows(
            totals.plan(), StatisticsOptions.DEFAULT, minGroup, ColumnRedaction.NOTHING, false);
    return SummaryFigures.values(shown.summary(totals, threads), by);
  }

  /** Empty where something in a record is a range and no columns are asked for its two ends. */
  private Optional<SurveyTotals> totals(
      RecordSource source,
      List<String> by,
      boolean ranges,
      int threads,
      Consumer<RecordProblem> problems)
      throws IOException {
    try (Parts parts = source.read()) {
      BatchPlan plan = plan(parts.titles(), by, ranges);
      return new BatchRun(plan, ColumnRedaction.NOTHING, threads, problems, records -> {})
          .run(parts);
    }
  }

  private BatchPlan plan(List<List<String>> titles, List<String> by, boolean ranges) {
    List<String> names = titles.get(0);
    Profile profile = Profiles.recognise(names).orElseGet(Profiles::plain);
    Mapping mapping = Mapping.of(names, profile, Map.of(), Map.of());
    return new BatchPlan(
        Dialect.of(StandardCharsets.UTF_8, ',', NumberNotation.POINT, names, "\n"),
        mapping,
        new StampReader(profile.stamps(), Optional.empty(), Optional.empty()),
        new StatusRules(profile.statuses().counted(), PendingPay.APART),
        RecordFilter.ALL,
        facts,
        Optional.empty(),
        ReferenceTerms.of(BasisChoice.AUTO, List.of()),
        Optional.empty(),
        by.stream().map(name -> place(name, names)).toList(),
        Optional.empty(),
        List.of(),
        mapping.column(RecordField.WORKER) != Mapping.NONE,
        ResultColumn.of(mapping),
        ranges,
        DesignColumns.NONE,
        false,
        false,
        RecordProblem::inRecord);
  }

  private static int place(String name, List<String> names) {
    List<Integer> places = new ColumnNames(names).titled(name);
    if (places.size() != 1) {
      throw new IllegalArgumentException(
          name + " is the name of " + places.size() + " fields, not of one: " + names);
    }
    return places.get(0);
  }
}
