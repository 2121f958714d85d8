package org.clickwage.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.disclosure.DisclosureControl;
import org.clickwage.disclosure.RankAudit;
import org.clickwage.disclosure.Suppression;
import org.clickwage.group.ComparedGroups;
import org.clickwage.group.CountedGroup;
import org.clickwage.group.GroupFigures;
import org.clickwage.group.SummaryRow;
import org.clickwage.group.SurveyGroup;
import org.clickwage.source.Engine;
import org.clickwage.statistics.GroupAccumulator;
import org.clickwage.statistics.GroupDifference;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.Histogram;
import org.clickwage.statistics.RateDistribution;
import org.clickwage.statistics.Sampling;
import org.clickwage.statistics.StatisticsOptions;
import org.clickwage.statistics.SurveyDesign;
import org.clickwage.table.CellOrder;
import org.clickwage.wage.RateName;

/**
 * What may be shown of a survey's groups.
 *
 * @param minGroup groups of fewer workers are suppressed
 * @param pictured whether all rates are drawn in steps
 */
public record SummaryRows(
    BatchPlan plan,
    StatisticsOptions options,
    int minGroup,
    ColumnRedaction hiding,
    boolean pictured) {

  /** The statistics of all that was read; to be asked for once, as {@link SurveyTotals#groups}. */
  public SurveySummary summary(SurveyTotals totals, int threads) {
    GroupFigures[] groups = totals.groups(threads).toArray(GroupFigures[]::new);
    DisclosureControl control = disclosureControl(groups, totals);
    boolean hidesAny = Stream.of(groups).map(GroupFigures::people).anyMatch(control::hidesAny);
    Map<Object, Sampling> samplings = samplings(groups, totals);
    List<Function<List<SummaryRow>, ComparedGroups>> pairs = compared(groups, samplings);
    List<SummaryRow> rows = rows(threads, groups, control, samplings);
    return new SurveySummary(
        totals,
        options,
        minGroup,
        rows,
        pairs.stream().map(pair -> pair.apply(rows)).toList(),
        hidesAny);
  }

  /** How two groups differ in each table, once their rows are known. */
  private List<Function<List<SummaryRow>, ComparedGroups>> compared(
      GroupFigures[] groups, Map<Object, Sampling> samplings) {
    Map<Object, List<GroupFigures>> tables =
        Stream.of(groups)
            .filter(
                each ->
                    each.group().ofAll()
                        || plan.design().compared().containsAll(each.group().keys()))
            .collect(
                Collectors.groupingBy(
                    each -> each.people().table(), LinkedHashMap::new, Collectors.toList()));
    return tables.values().stream()
        .filter(table -> table.size() == 3)
        .map(table -> compared(table, samplings.get(table.get(0).people().table())))
        .toList();
  }

  /**
   * @param table the two in the order of their keys, and all
   */
  private Function<List<SummaryRow>, ComparedGroups> compared(
      List<GroupFigures> table, Sampling sampling) {
    boolean isInOrder = table.get(0).group().keys().get(0).equals(plan.design().compared().get(0));
    GroupFigures first = table.get(isInOrder ? 0 : 1);
    GroupFigures second = table.get(isInOrder ? 1 : 0);
    List<GroupDifference> differences =
        first
            .statistics()
            .over(
                second.statistics(),
                sampling.design().orElseGet(table.get(2).statistics()::drawnAlone),
                options.confidence(),
                minGroup);
    return rows -> new ComparedGroups(row(first, rows), row(second, rows), differences);
  }

  private static SummaryRow row(GroupFigures figures, List<SummaryRow> rows) {
    return rows.stream()
        .filter(row -> row.group().number() == figures.group().number())
        .filter(row -> row.role() == figures.role() && row.bound().equals(figures.bound()))
        .findFirst()
        .orElseThrow();
  }

  private DisclosureControl disclosureControl(GroupFigures[] groups, SurveyTotals totals) {
    Map<List<String>, Integer> numbers = new HashMap<>();
    Stream.of(groups)
        .map(GroupFigures::group)
        .filter(group -> !group.ofAll())
        .forEach(group -> numbers.put(group.keys(), group.number()));
    return new DisclosureControl(
        Stream.of(groups).map(GroupFigures::people).toList(),
        minGroup,
        among -> totals.countedAgain(among.stream().map(numbers::get).toList()));
  }

  /**
   * Sorting millions of rates takes its time: groups are sorted at once, the largest first. What a
   * row was made of is let go, since there may be a group for each of a million workers. One who is
   * hidden in the records is hidden in the order of the groups too.
   */
  private List<SummaryRow> rows(
      int threads,
      GroupFigures[] groups,
      DisclosureControl control,
      Map<Object, Sampling> samplings) {
    SummaryRow[] rows = new SummaryRow[groups.length];
    RankAudit.Row[] printed = new RankAudit.Row[groups.length];
    List<List<Integer>> ofGroups = rowsOfGroups(groups);
    List<Boolean> hidesRanges =
        Stream.of(groups).map(GroupFigures::people).map(control::hidesRanges).toList();
    GroupStatistics none = new GroupAccumulator().statistics(options);
    Engine.runAll(
        threads,
        IntStream.range(0, rows.length)
            .boxed()
            .sorted(Comparator.comparing(i -> -groups[i].statistics().observations()))
            .<Runnable>map(
                i ->
                    () -> {
                      GroupStatistics all =
                          groups[i]
                              .statistics()
                              .statistics(
                                  options.of(groups[i].group().ofAll()),
                                  sampling(groups[i], samplings));
                      rows[i] = row(groups[i], control, all, none);
                      printed[i] =
                          RankAudit.Row.of(
                              groups[i].people().table(),
                              all,
                              rows[i].statistics(),
                              groups[i].statistics());
                      groups[i] = null;
                    })
            .toList());
    Engine.runAll(
        threads,
        ofGroups.stream()
            .<Runnable>map(group -> () -> audit(group, control.audit(), printed, rows))
            .toList());
    auditTotals(ofGroups, control.audit(), printed, rows);
    if (plan.ranges()) {
      hideRanges(rows, hidesRanges);
    }
    return Stream.of(rows)
        .sorted(
            Comparator.comparing(SummaryRow::ofAll)
                .thenComparing(SummaryRow::keys, CellOrder.FIRST_TO_LAST))
        .toList();
  }

  /** A group of which nothing is compared may be of a table that all records have no row of. */
  private static Sampling sampling(GroupFigures group, Map<Object, Sampling> ofTables) {
    Sampling ofItself = new Sampling(group.statistics().units());
    return ofTables.getOrDefault(group.people().table(), ofItself);
  }

  /** How the units of each table were sampled: those of all groups together. */
  private Map<Object, Sampling> samplings(GroupFigures[] groups, SurveyTotals totals) {
    Optional<SurveyDesign> design =
        Optional.of(totals.design()).filter(any -> plan.design().isStated());
    Map<Object, Sampling> samplings = new HashMap<>();
    Stream.of(groups)
        .filter(each -> each.group().ofAll())
        .forEach(
            each ->
                samplings.put(
                    each.people().table(), new Sampling(each.statistics().units(), design)));
    return samplings;
  }

  /** The places of the rows of each group. */
  private static List<List<Integer>> rowsOfGroups(GroupFigures[] groups) {
    List<List<Integer>> all = new ArrayList<>();
    for (int i = 0; i < groups.length; i++) {
      if (i == 0 || groups[i].group() != groups[i - 1].group()) {
        all.add(new ArrayList<>());
      }
      all.get(all.size() - 1).add(i);
    }
    return all;
  }

  private static void audit(
      List<Integer> group, RankAudit audit, RankAudit.Row[] printed, SummaryRow[] rows) {
    List<RankAudit.Row> audited = audit.audited(group.stream().map(i -> printed[i]).toList());
    for (int i = 0; i < audited.size(); i++) {
      int place = group.get(i);
      GroupStatistics shown = audited.get(i).shown();
      rows[place] = rows[place].with(shown);
      printed[place] = rows[place].ofAll() || shown.isRounded() ? audited.get(i) : null;
    }
  }

  /** The rows of all together, which are in the last group. */
  private static void auditTotals(
      List<List<Integer>> groups, RankAudit audit, RankAudit.Row[] printed, SummaryRow[] rows) {
    List<Integer> ofAll = groups.get(groups.size() - 1);
    List<RankAudit.Row> audited =
        audit.withGroups(
            ofAll.stream().map(i -> printed[i]).toList(),
            groups.subList(0, groups.size() - 1).stream()
                .map(group -> group.stream().map(i -> printed[i]).filter(Objects::nonNull).toList())
                .toList());
    for (int i = 0; i < audited.size(); i++) {
      rows[ofAll.get(i)] = rows[ofAll.get(i)].with(audited.get(i).shown());
    }
  }

  /** Where few state ranges, both ends are the one at which rates are highest. */
  private static void hideRanges(SummaryRow[] rows, List<Boolean> hidden) {
    for (int low = 0; low < rows.length; low += 2) {
      if (hidden.get(low)) {
        rows[low] = rows[low + 1].at(rows[low].bound());
      }
    }
  }

  /**
   * @param none of a row whose figures are held back
   */
  private SummaryRow row(
      GroupFigures figures, DisclosureControl control, GroupStatistics all, GroupStatistics none) {
    DisclosureControl.Row people = figures.people();
    SurveyGroup group = control.hidesPay(people) ? figures.group().withoutHours() : figures.group();
    Suppression.Cell shown = control.cell(people);
    return new SummaryRow(
        group.ofAll() ? group.keys() : hiding.shown(plan.by(), group.keys()),
        group,
        Optional.of(figures.pendingPay()).filter(pay -> !control.hidesPendingPay(people)),
        rate(figures),
        figures.role(),
        figures.bound(),
        shown.isHidden() ? none : control.shown(people, told(all)),
        figures.statistics().reported(),
        all.rates().flatMap(RateDistribution::outliers).filter(any -> !group.isMixed()),
        histogram(figures, shown),
        shown,
        plan.keepsUnits()
            ? Optional.of(new CountedGroup(all, figures.statistics().kept()))
            : Optional.empty());
  }

  private GroupStatistics told(GroupStatistics all) {
    GroupStatistics told = plan.tellsGains() ? all : all.withoutTenths();
    return minGroup == 1 || plan.hasOneUnitOfEach() ? told : told.withoutSharesOfWork();
  }

  /** Which rate a group's distribution is of, by its name; that of no name is the one asked for. */
  private String rate(GroupFigures group) {
    if (group.rates().isEmpty()) {
      return plan.named().orElse(RateName.EARNINGS).word();
    }
    return group.rates().size() == 1
        ? group.rates().iterator().next().word()
        : SummaryRow.MIXED_RATES;
  }

  /** Only all records are drawn in steps, and only where nothing of them is held back. */
  private Optional<Histogram> histogram(GroupFigures figures, Suppression.Cell shown) {
    SurveyGroup group = figures.group();
    boolean drawn = pictured && group.ofAll() && !shown.isHidden() && !group.isMixed();
    // Of a worker's records, many may make a step that is of him alone.
    boolean revealsOne = minGroup > 1 && plan.countsRecordsOfWorkers();
    return drawn && !revealsOne ? figures.statistics().histogram(minGroup) : Optional.empty();
  }
}
