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
import org.clickwage.group.GroupFigures;
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
import org.clickwage.survey.BatchPlan;
import org.clickwage.survey.BatchRun;
import org.clickwage.survey.CalculatedRecord;
import org.clickwage.survey.ResultColumn;
import org.clickwage.survey.StatusRules;
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
 * Clickwage clickwage = new Clickwage();
 * CalculatedRecord record =
 *     clickwage.calculate(
 *         Map.of("country", "FR", "date", "2024-06-03", "currency", "EUR", "pay", 515.50, "hours", 60));
 * record.figures().get(ResultColumn.EARNINGS_HOURLY_RATE); // 515.50 / 60, exactly
 * record.words().get(ResultColumn.VERDICT); // below
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
      CalculatedRecord.ofEach(plan(parts.titles(), List.of()), parts, each);
    }
  }

  /**
   * What the records of a source add up to: for each group and end of a range a row, and last those
   * of all. Where a field names the workers, each of them counts once.
   *
   * @param by the names of the fields that make the groups
   * @param problems takes what is wrong with records, in their order
   */
  public List<GroupFigures> summarise(
      RecordSource source, List<String> by, int threads, Consumer<RecordProblem> problems)
      throws IOException {
    try (Parts parts = source.read()) {
      BatchPlan plan = plan(parts.titles(), by);
      return new BatchRun(plan, ColumnRedaction.NOTHING, threads, problems, records -> {})
          .run(parts)
          .orElseThrow()
          .groups(threads);
    }
  }

  private BatchPlan plan(List<List<String>> titles, List<String> by) {
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
        by.stream().map(names::indexOf).toList(),
        Optional.empty(),
        mapping.column(RecordField.WORKER) != Mapping.NONE,
        List.of(ResultColumn.values()),
        true,
        RecordProblem::inRecord);
  }
}
