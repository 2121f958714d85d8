package org.clickwage.survey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.disclosure.DisclosureControl;
import org.clickwage.group.DistinctWorkerCounts;
import org.clickwage.group.GroupFigures;
import org.clickwage.group.GroupTotals;
import org.clickwage.group.RecordKind;
import org.clickwage.group.ReferenceRole;
import org.clickwage.group.SurveyGroup;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.source.ByteMap;
import org.clickwage.statistics.Contributions;
import org.clickwage.statistics.GroupAccumulator;
import org.clickwage.statistics.ReportedCounts;
import org.clickwage.statistics.SharedSum;
import org.clickwage.table.CellOrder;
import org.clickwage.wage.RateName;

/**
 * The rows of the statistics, of the groups and of all records, from what their records add up to.
 */
record GroupRows(BatchPlan plan) {
  /** The groups by their keys, and last the one of all records. */
  List<GroupFigures> of(ByteMap<GroupTotals> groups, GroupTotals all) {
    Map<List<String>, GroupTotals> byKey = new TreeMap<>(CellOrder.FIRST_TO_LAST);
    // A character for each byte: bytes that are no text stay apart.
    groups.forEach((key, group) -> byKey.put(texts(key.cells(), ISO_8859_1), group));
    List<GroupFigures> rows = new ArrayList<>();
    byKey.forEach((key, group) -> rows.addAll(rows(keys(key), false, group)));
    // By their texts: bytes of another encoding may have another order. A group's rows stay as they
    // are.
    rows.sort(Comparator.comparing(row -> row.group().keys(), CellOrder.FIRST_TO_LAST));
    rows.addAll(rows(plan.by().stream().map(column -> "*").toList(), true, all));
    return rows;
  }

  private List<String> keys(List<String> cells) {
    List<byte[]> bytes = cells.stream().map(cell -> cell.getBytes(ISO_8859_1)).toList();
    return texts(bytes, plan.dialect().cellCharset());
  }

  private static List<String> texts(List<byte[]> cells, Charset charset) {
    return cells.stream().map(cell -> new String(cell, charset)).toList();
  }

  /** One row for each reference and each end of the ranges; what the user gave comes last. */
  private List<GroupFigures> rows(List<String> keys, boolean ofAll, GroupTotals totals) {
    SurveyGroup group = group(keys, ofAll, totals);
    List<GroupFigures> rows = new ArrayList<>();
    List<ReferenceRole> roles = new ArrayList<>(totals.roles());
    roles.sort(Comparator.reverseOrder());
    for (ReferenceRole role : roles.isEmpty() ? List.of(ReferenceRole.NONE) : roles) {
      for (GroupTotals.Bound bound : plan.bounds()) {
        rows.add(row(group, totals, role, bound));
      }
    }
    return rows;
  }

  private SurveyGroup group(List<String> keys, boolean ofAll, GroupTotals totals) {
    return new SurveyGroup(
        totals.number(),
        keys,
        ofAll,
        totals.counts(),
        namesWorkers() ? Optional.of(Rational.of(totals.workers())) : Optional.empty(),
        totals.nameless(),
        totals.currencies(),
        totals.taskHours());
  }

  private GroupFigures row(
      SurveyGroup group, GroupTotals totals, ReferenceRole role, GroupTotals.Bound bound) {
    GroupAccumulator statistics = totals.statistics(role, bound);
    Range pendingPay = totals.pending().pay();
    long awaiting = totals.people(DistinctWorkerCounts.AWAITING);
    String end = plan.ranges() ? bound.name().toLowerCase(Locale.ROOT) : "";
    return new GroupFigures(
        group,
        bound == GroupTotals.Bound.LOW ? pendingPay.low() : pendingPay.high(),
        totals.rates(role, bound),
        role,
        end,
        statistics,
        // Against another reference, or at the other end of ranges, a group is in another table.
        new DisclosureControl.Row(
            group.keys(),
            group.ofAll(),
            List.of(role, end),
            people(totals, statistics),
            peopleWithReference(totals, statistics, role),
            statistics,
            statistics.contributions(SharedSum.PAY),
            List.of(),
            totals.roles().stream()
                .filter(other -> other.compareTo(role) > 0)
                .map(other -> between(totals, role, other, bound))
                .toList(),
            Stream.of(ReferenceRole.values())
                .map(other -> havingOtherRate(totals, role, other, bound))
                .toList(),
            peopleReporting(totals, statistics),
            totals.reportedInPart(role, bound),
            peopleReporting(totals, statistics, statistics.unitsOfGap()),
            awaiting,
            List.of(totals.pending().contributions(awaiting)),
            plan.ranges() ? statistics.notIn(totals.statistics(role, otherEnd(bound))) : 0,
            role.isFloor() ? step(totals, bound) : OptionalLong.empty(),
            role.isFloor() ? work(totals, role, bound) : List.of()));
  }

  /** In the same places for all groups, whichever floors their people are compared with. */
  private static List<Contributions> work(
      GroupTotals totals, ReferenceRole role, GroupTotals.Bound bound) {
    Set<ReferenceRole> roles = totals.roles();
    return totals
        .statistics(role, bound)
        .contributionsToWork(
            Stream.of(ReferenceRole.values())
                .filter(other -> other.isFloor() && other.compareTo(role) > 0)
                .map(
                    other ->
                        roles.contains(other)
                            ? totals.statistics(other, bound)
                            : new GroupAccumulator())
                .toList());
  }

  private static OptionalLong step(GroupTotals totals, GroupTotals.Bound bound) {
    long[] below =
        totals.roles().stream()
            .filter(ReferenceRole::isFloor)
            .mapToLong(floor -> totals.statistics(floor, bound).below())
            .sorted()
            .toArray();
    return IntStream.range(1, below.length)
        .mapToLong(i -> below[i] - below[i - 1])
        .filter(units -> units > 0)
        .min();
  }

  /**
   * How many units at the least are below one of two references alone. Where each is one for all,
   * whose rates are the same, all who are below the lower are below the other.
   */
  private static long between(
      GroupTotals totals, ReferenceRole role, ReferenceRole other, GroupTotals.Bound bound) {
    GroupAccumulator ours = totals.statistics(role, bound);
    GroupAccumulator theirs = totals.statistics(other, bound);
    long more = Math.abs(ours.below() - theirs.below());
    boolean areNested =
        ours.haveOneReference()
            && theirs.haveOneReference()
            && haveSameRate(totals, role, other, bound);
    return areNested || ours.below() + theirs.below() == 0 ? more : Math.max(more, 1);
  }

  private static boolean haveSameRate(
      GroupTotals totals, ReferenceRole role, ReferenceRole other, GroupTotals.Bound bound) {
    Set<RateName> rates = totals.rates(role, bound);
    return rates.size() == 1 && rates.equals(totals.rates(other, bound));
  }

  /** The units that have another rate than against a reference that comes before. */
  private static Contributions havingOtherRate(
      GroupTotals totals, ReferenceRole role, ReferenceRole other, GroupTotals.Bound bound) {
    boolean isBefore = other.compareTo(role) < 0 && totals.roles().contains(other);
    return !isBefore || haveSameRate(totals, role, other, bound)
        ? Contributions.NONE
        : totals.statistics(role, bound).contributionsToDifference(totals.statistics(other, bound));
  }

  private static GroupTotals.Bound otherEnd(GroupTotals.Bound bound) {
    return bound == GroupTotals.Bound.LOW ? GroupTotals.Bound.HIGH : GroupTotals.Bound.LOW;
  }

  /**
   * Those behind the figures: the units, each a worker or a record that may be one; where a
   * worker's records count apart, the workers who have one with a rate.
   */
  private long people(GroupTotals group, GroupAccumulator statistics) {
    if (statistics.observations() > 0) {
      return workersCountApart()
          ? group.people(DistinctWorkerCounts.RATED)
          : statistics.observations();
    }
    return group.workers() > 0 ? group.workers() : group.counts().of(RecordKind.RECORD);
  }

  private long peopleWithReference(
      GroupTotals group, GroupAccumulator statistics, ReferenceRole role) {
    int place = plan.roles().indexOf(role);
    return workersCountApart() && place >= 0
        ? group.people(DistinctWorkerCounts.REFERENCES + place)
        : statistics.withReference();
  }

  /**
   * How many of those behind the figures report what others leave out. Where a worker's records
   * count apart, it is not known whose records those are that report it, unless all or none do.
   */
  private ReportedCounts peopleReporting(GroupTotals group, GroupAccumulator statistics) {
    ReportedCounts units = statistics.reported();
    return ReportedCounts.of(quantity -> peopleReporting(group, statistics, units.of(quantity)));
  }

  private long peopleReporting(GroupTotals group, GroupAccumulator statistics, long units) {
    if (!workersCountApart()) {
      return units;
    }
    return units == statistics.observations() ? people(group, statistics) : Math.min(1, units);
  }

  /** Whether the units are records of workers whom a column names: these were noted apart. */
  private boolean workersCountApart() {
    return plan.countsRecordsOfWorkers() && namesWorkers();
  }

  private boolean namesWorkers() {
    return plan.mapping().column(RecordField.WORKER) != Mapping.NONE;
  }
}
