package org.clickwage.disclosure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.clickwage.number.Rational;
import org.clickwage.statistics.Contributions;
import org.clickwage.statistics.GroupAccumulator;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.OuterUnits;
import org.clickwage.statistics.RateDistribution;
import org.clickwage.statistics.ReportedCounts;
import org.clickwage.statistics.SharedSum;
import org.clickwage.work.WageQuantity;

/**
 * Which rows of group statistics are about too few people to be shown: all rows of a group that is
 * small, and of any other those compared with a reference that only a few of its people have; and
 * which figures of a row are.
 *
 * <p>A quantile needs the least number of people below, above and between those that are shown; a
 * sum, and what follows from it, {@link Contributors#areMany many}. All together show it where it
 * is of many too in the groups that don't show it: that is what the others leave of it.
 */
public final class DisclosureControl {
  /**
   * How many people a row is about.
   *
   * @param keys what makes the group
   * @param ofAll whether it is of all groups together
   * @param table the reference, method or bound that the row is for: its rows are taken from one
   *     another only
   * @param people whose figures it is made of
   * @param withReference how many of them have the reference
   * @param units what they come to
   * @param pay how their money and hours are shared out
   * @param partsOfTime how the parts of their hours are
   * @param between how many units at the least are below one of its reference and each that comes
   *     before, and not below both
   * @param otherRates how the difference to the rates against each of the references is shared out
   *     among the units that have another rate, by their places; none to those that come later
   * @param reporting how many of them report what others leave out
   * @param reportingInPart of all groups together, how many report it in one of theirs and not in
   *     all: in its sum they are missing
   * @param statingGap how many report both rates between which the gap is
   * @param awaitingPay how many people's undecided pay it shows
   * @param pendingPay how that is shared out
   * @param ranges how many have another rate at the other end of ranges
   * @param step how many units at the least are below one of two pay floors that are tried side by
   *     side and not below the other, if any are; empty where the row is for none
   * @param work of a row for a pay floor, how hours and tasks are shared out of those below it, of
   *     the others, and of those between it and another floor
   */
  public record Row(
      List<String> keys,
      boolean ofAll,
      Object table,
      long people,
      long withReference,
      GroupAccumulator units,
      List<Contributions> pay,
      List<Contributions> partsOfTime,
      List<Long> between,
      List<Contributions> otherRates,
      ReportedCounts reporting,
      ReportedCounts reportingInPart,
      long statingGap,
      long awaitingPay,
      List<Contributions> pendingPay,
      long ranges,
      OptionalLong step,
      List<Contributions> work) {

    private Contributors contributors(SharedSum sum) {
      List<Contributions> parts = units.contributions(sum);
      return switch (sum) {
        case RATES -> new Contributors(people, parts);
        case PAY -> withHours(pay);
        case SHORTFALLS ->
            new Contributors(
                    Math.min(peopleOf(units.below()), units.peopleBelow()),
                    peopleOf(units.withReference() - units.below()),
                    between.stream().map(this::somePeopleOf).toList(),
                    parts)
                // Shortfalls of the same people from two references differ by their hours.
                .withPart(units.contributionsToHoursBelow().filter(hours -> !between.isEmpty()));
      };
    }

    private Contributors withHours(List<Contributions> shares) {
      return new Contributors(reporting.of(WageQuantity.WORK_HOURS), shares);
    }

    private Contributors contributors(WageQuantity quantity) {
      return new Contributors(reporting.of(quantity), units.contributions(quantity));
    }

    private Contributors contributorsToGap() {
      return new Contributors(statingGap, units.contributionsToGap());
    }

    /** How many report a part of the gap and not all of it, if any do: the fewest of a part. */
    private long reportingPartOfGap() {
      return statingGap == 0
          ? 0
          : PARTS_OF_GAP.stream()
              .mapToLong(part -> reporting.of(part) - statingGap)
              .filter(others -> others > 0)
              .min()
              .orElse(0);
    }

    /** Of nobody below a floor, that is said already. */
    private Contributors contributorsToWork() {
      Contributors below = contributors(SharedSum.SHORTFALLS);
      for (Contributions part : work) {
        below = below.withPart(Optional.of(part));
      }
      return units.below() == 0 ? Contributors.NONE : below;
    }

    /** How many have a weight of their own, where most have none. */
    private long weightedAmongOthers() {
      return 2 * units.weighted() < units.observations() ? units.weighted() : 0;
    }

    /** Who has another rate than against the reference of a place. */
    private Contributors havingOtherRate(int place) {
      Contributions other = otherRates.get(place);
      return new Contributors(somePeopleOf(other.units()), List.of(other));
    }

    private long somePeopleOf(long some) {
      return some == 0 ? 0 : Math.max(peopleOf(some), 1);
    }

    /** The same share of the people: of a worker's records, it is not known which are his. */
    private long peopleOf(long some) {
      return units.observations() == 0 ? 0 : some * people / units.observations();
    }
  }

  /** The fewest people of whom a row is shown, where nothing else is stated. */
  public static final int USUAL_LEAST = 5;

  /** What lies between quartiles. */
  private static final Rational QUARTER = Rational.of(1, 4);

  /** What is summed over those who report it, and in the gap over those who report all of them. */
  private static final List<WageQuantity> PARTS_OF_GAP =
      List.of(WageQuantity.GROSS_PAY, WageQuantity.NET_PAY, WageQuantity.PAID_HOURS);

  /** The part itself, and the pay and the hours of those who report it: rates are of two. */
  private static final int SUMS_OF_PART = 3;

  private record Cells(Map<List<String>, Suppression.Cell> groups, Suppression.Cell all) {
    boolean hide(Row row) {
      return of(row).isHidden();
    }

    Suppression.Cell of(Row row) {
      return row.ofAll() ? all : groups.get(row.keys());
    }
  }

  /** What rows of a table show a figure: some groups, and all together or not. */
  private record Showing(Set<List<String>> groups, boolean all) {
    boolean hide(Row row) {
      return row.ofAll() ? !all : !groups.contains(row.keys());
    }
  }

  private final int least;
  private final ToLongFunction<List<List<String>>> countedAgain;
  private final Map<List<List<String>>, Long> again = new HashMap<>();
  private final Cells byPeople;
  private final Map<Object, Cells> byReference;
  private final Map<Object, Cells> byWeight;
  private final Map<Object, Cells> byRange;
  private final Cells byStep;
  private final Map<Object, Showing> pendingPay;
  private final Map<Object, Showing> partsOfTime;
  private final Map<Object, Showing> meansOfFew;
  private final Map<Object, Showing> severities;
  private final Map<Object, Showing> sharesOfWork;
  private final List<Map<Object, Showing>> otherRates;
  private final Set<Object> tablesOfFewInSeveral = new HashSet<>();
  private final Map<SharedSum, Set<Object>> fewInSeveral = new EnumMap<>(SharedSum.class);
  private final Map<SharedSum, Map<Object, Showing>> sums = new EnumMap<>(SharedSum.class);
  private final List<Part> parts;
  private final Map<Object, Showing> gaps;
  private final Cells byPartOfGap;

  /**
   * @param countedAgain of some groups by their keys, how often someone is counted in them who is
   *     counted in another of them already
   */
  public DisclosureControl(
      List<Row> rows, int least, ToLongFunction<List<List<String>>> countedAgain) {
    this.least = least;
    this.countedAgain = countedAgain;
    Map<Object, List<Row>> tables = new LinkedHashMap<>();
    rows.forEach(row -> tables.computeIfAbsent(row.table(), none -> new ArrayList<>()).add(row));
    byPeople = cells(rows, Row::people, least);
    byReference = cells(tables, Row::withReference, least);
    byWeight = cells(tables, Row::weightedAmongOthers, least);
    byRange = cells(tables, Row::ranges, least);
    byStep =
        cells(
            rows.stream().filter(row -> row.step().isPresent()).toList(),
            row -> row.somePeopleOf(row.step().orElseThrow()),
            least);
    pendingPay =
        showingInAny(
            tables, row -> new Contributors(row.awaitingPay(), row.pendingPay()), this::areMany);
    partsOfTime = showingInAny(tables, row -> row.withHours(row.partsOfTime()), this::areMany);
    severities =
        showing(
            tables,
            row -> new Contributors(row.people(), List.of()),
            behind -> behind.people() >= RankAudit.LEAST_OF_SEVERITY);
    sharesOfWork = showing(tables, Row::contributorsToWork, this::areMany);
    otherRates =
        IntStream.range(0, rows.stream().mapToInt(row -> row.otherRates().size()).max().orElse(0))
            .mapToObj(
                place ->
                    showing(
                        tables,
                        row -> row.havingOtherRate(place),
                        behind -> behind.people() >= enough() && !behind.areOfTwo()))
            .toList();
    meansOfFew =
        showingInAny(
            tables, row -> row.contributors(SharedSum.RATES), behind -> !behind.areOfTwo());
    for (SharedSum sum : SharedSum.values()) {
      sums.put(
          sum,
          sum == SharedSum.SHORTFALLS
              ? showing(tables, this::contributorsToShortfalls, this::areMany)
              : showingInAny(tables, row -> row.contributors(sum), this::areMany));
      fewInSeveral.put(
          sum,
          tables.keySet().stream()
              .filter(table -> tellsFewInSeveral(tables.get(table), sum))
              .collect(Collectors.toSet()));
    }
    tables.entrySet().stream()
        .filter(table -> areFewInSeveral(table.getValue()))
        .forEach(table -> tablesOfFewInSeveral.add(table.getKey()));
    parts =
        WageQuantity.SUMMED.stream()
            .filter(quantity -> !quantity.isWhole())
            .map(quantity -> new Part(tables, quantity))
            .toList();
    gaps = showingInAny(tables, Row::contributorsToGap, this::areMany);
    byPartOfGap = cells(rows, Row::reportingPartOfGap, enough());
  }

  /**
   * How many people a group must have where nobody asks for a number: all is shown of one person
   * alone, as it is his own.
   */
  public static int usualLeast(long people) {
    return people <= 1 ? 1 : USUAL_LEAST;
  }

  /** How many people a sum is of at the least. */
  private long enough() {
    return least == 1 ? 1 : 2L * least;
  }

  private boolean areMany(Contributors contributors) {
    return contributors.areMany(least);
  }

  /** A quantity that a row's people may report or not. */
  private final class Part {
    private final WageQuantity quantity;
    private final Map<Object, Showing> showing;
    private final Map<Object, Showing> ofOthers;
    private final Map<Object, Long> groupsLeavingFew = new HashMap<>();

    Part(Map<Object, List<Row>> tables, WageQuantity quantity) {
      this.quantity = quantity;
      this.showing =
          showingInAny(tables, row -> row.contributors(quantity), DisclosureControl.this::areMany);
      this.ofOthers = showing(tables, this::others, DisclosureControl.this::areMany);
      tables.forEach((table, ofTable) -> groupsLeavingFew.put(table, groupsLeavingFew(ofTable)));
    }

    /** Those who have the whole and not this part of it, if any have. */
    private Contributors others(Row row) {
      long reporting = row.reporting().of(quantity);
      return reporting == 0
          ? Contributors.NONE
          : new Contributors(
              row.reporting().of(WageQuantity.WORK_HOURS) - reporting,
              row.units().contributionsWithout(quantity));
    }

    private boolean leavesFew(Row row) {
      return ofOthers.get(row.table()).hide(row);
    }

    private long groupsLeavingFew(List<Row> rows) {
      return rows.stream()
          .filter(row -> !row.ofAll() && leavesFew(row) && !cell(row).isHidden())
          .count();
    }

    /**
     * Whether the sums that groups leave out follow from their rates, those of the other groups and
     * of all together. Of more groups they do not.
     */
    private boolean tellsSumsOfGroups(Row row) {
      long groups = groupsLeavingFew.get(row.table());
      return row.ofAll() && groups > 0 && groups <= SUMS_OF_PART;
    }

    boolean isOfGap() {
      return PARTS_OF_GAP.contains(quantity);
    }

    GroupStatistics hide(Row row, GroupStatistics all) {
      return revealsFew(row) ? all.without(quantity, rateRevealsFew(row)) : all;
    }

    private boolean isOfFew(Row row) {
      return showing.get(row.table()).hide(row);
    }

    /** Whether its sum is of too few, or shows by subtraction what too few have. */
    boolean revealsFew(Row row) {
      return isOfFew(row) || isMissingOfFew(row) || leavesFew(row) || tellsSumsOfGroups(row);
    }

    /** Whether the sums of the groups have more than that of all records, by what too few have. */
    private boolean isMissingOfFew(Row row) {
      long missing = row.reportingInPart().of(quantity);
      return missing > 0 && missing < enough();
    }

    /** Whether its rate is too. */
    private boolean rateRevealsFew(Row row) {
      boolean isOfGroups = row.ofAll() && !row.keys().isEmpty();
      return isOfFew(row)
          || isMissingOfFew(row)
          || tellsSumsOfGroups(row)
          || (isOfGroups && leavesFew(row));
    }
  }

  /** Whether the gap is of too few, or its sums show with others what too few have. */
  private boolean hidesGap(Row row) {
    return gaps.get(row.table()).hide(row)
        || byPartOfGap.hide(row)
        || parts.stream().anyMatch(part -> part.isOfGap() && part.isMissingOfFew(row));
  }

  private boolean hides(SharedSum sum, Row row) {
    return sums.get(sum).get(row.table()).hide(row) || tellsRatesOfFew(sum, row);
  }

  /** Those with a shortfall, and those whom the sum of the rates adds to them. */
  private Contributors contributorsToShortfalls(Row row) {
    Contributors below = row.contributors(SharedSum.SHORTFALLS);
    return below.withPart(
        row.units().contributionsToRest().filter(rest -> !hides(SharedSum.RATES, row)));
  }

  /**
   * Whether what follows from a row's rates tells those of too few, beside that of another table in
   * which a few have another rate, or beside that of all groups, of which a few are in two.
   */
  private boolean tellsRatesOfFew(SharedSum sum, Row row) {
    return sum != SharedSum.PAY
        && (otherRates.stream().anyMatch(each -> each.get(row.table()).hide(row))
            || (row.ofAll() && fewInSeveral.get(sum).contains(row.table())));
  }

  /** Whether a few are in several of the groups, all of which show a sum in one of the tables. */
  private boolean tellsFewInSeveral(List<Row> rows, SharedSum sum) {
    return areFewInSeveral(rows)
        && rows.stream()
            .filter(row -> !row.ofAll())
            .allMatch(row -> sums.get(sum).values().stream().anyMatch(each -> !each.hide(row)));
  }

  private boolean areFewInSeveral(List<Row> rows) {
    long again =
        rows.stream()
            .filter(row -> !row.keys().isEmpty())
            .mapToLong(row -> (row.ofAll() ? -1 : 1) * row.units().observations())
            .sum();
    return again > 0 && again < enough();
  }

  /** Whether a row is hidden, or lacks sums or quartiles, since it is of too few. */
  public boolean hidesAny(Row row) {
    return least > 1
        && (cell(row).isHidden()
            || row.people() < 2 * enough()
            || row.units().contributionsToWeight().areOfTwo(QUARTER)
            || hidesRanges(row)
            || sums.keySet().stream().anyMatch(sum -> hides(sum, row))
            || hidesPartsOfTime(row)
            || hidesPendingPay(row)
            || hidesGap(row)
            || parts.stream().anyMatch(part -> part.revealsFew(row)));
  }

  /** Whether the undecided pay in a row is that of too few. */
  public boolean hidesPendingPay(Row row) {
    return pendingPay.get(row.table()).hide(row);
  }

  /** Whether the sums of a row's money and hours are. */
  public boolean hidesPay(Row row) {
    return hides(SharedSum.PAY, row);
  }

  /** Whether the sums of the parts of a row's hours are, or all of its hours. */
  public boolean hidesPartsOfTime(Row row) {
    return hidesPay(row) || partsOfTime.get(row.table()).hide(row);
  }

  /** Whether the sum of a part of a row's money, or of its hours, is. */
  public boolean hidesPart(Row row, WageQuantity part) {
    return parts.stream().anyMatch(each -> each.quantity == part && each.revealsFew(row));
  }

  /** Whether too few of a row's people state ranges for both ends to be shown. */
  public boolean hidesRanges(Row row) {
    return byRange.get(row.table()).hide(row);
  }

  /** The statistics of a row without what is of too few of its people. */
  public GroupStatistics shown(Row row, GroupStatistics all) {
    if (least == 1) {
      return all;
    }
    GroupStatistics shown =
        all.withQuantilesOf(least, row.people())
            .withQuantilesOf(row.units().contributionsToWeight());
    if (severities.get(row.table()).hide(row)) {
      shown = shown.withoutSeverity().withErrorsOfShares();
    } else {
      shown = shown.withErrorsOfMany();
    }
    if (meansOfFew.get(row.table()).hide(row) || tellsRatesOfFew(SharedSum.RATES, row)) {
      shown = shown.withoutSumOfRates();
    } else if (hides(SharedSum.RATES, row)) {
      shown = shown.withMeanOfFew();
    }
    if (all.rates().flatMap(RateDistribution::outliers).isPresent() && hidesOutliers(row, shown)) {
      shown = shown.withoutOutliers();
    }
    if (all.rates()
        .flatMap(RateDistribution::trimmed)
        .filter(means -> means.cut().all() > 0 && hidesOuter(row, means.cut()))
        .isPresent()) {
      shown = shown.withoutTrimmed();
    }
    if (hidesPay(row)) {
      shown = shown.withoutSums();
    }
    if (hidesGap(row)) {
      shown = shown.withoutGap();
    }
    for (Part part : parts) {
      shown = part.hide(row, shown);
    }
    if (hidesSharesOfWork(row)) {
      shown = shown.withoutSharesOfWork();
    }
    return hides(SharedSum.SHORTFALLS, row) ? shown.withoutShortfalls() : shown.withTenthsOf(least);
  }

  /** Whether few are behind how much of all work is of those below a pay floor. */
  private boolean hidesSharesOfWork(Row row) {
    return sharesOfWork.get(row.table()).hide(row)
        || row.ofAll() && tablesOfFewInSeveral.contains(row.table());
  }

  /** Whether what is said of outliers tells a quartile that is hidden, or of too few. */
  private boolean hidesOutliers(Row row, GroupStatistics shown) {
    RateDistribution rates = shown.rates().orElseThrow();
    return rates.percentile(25).isEmpty()
        || rates.percentile(75).isEmpty()
        || hidesOuter(row, rates.outliers().orElseThrow().units());
  }

  /** Whether figures without outer units tell, beside those of all, what too few of these have. */
  private boolean hidesOuter(Row row, OuterUnits outer) {
    boolean areFew =
        LongStream.of(outer.low(), outer.high()).anyMatch(units -> units > 0 && units < least);
    // Of a worker's records, it is not known which are his.
    boolean areApart = row.people() < row.units().observations();
    return areFew
        || areApart
        || hides(SharedSum.RATES, row)
        || !areMany(new Contributors(outer.all(), List.of(outer.shares())));
  }

  /** Whether rows that may be shown still tell someone's rate, and what to leave out of them. */
  public RankAudit audit() {
    return new RankAudit(least);
  }

  /**
   * What becomes of a row. All pay floors of a group are hidden where fewer than the least number
   * of people lie between two of them: the step in which the share grows would be what someone
   * earns.
   */
  public Suppression.Cell cell(Row row) {
    Suppression.Cell alone = cellAlone(row);
    boolean isStep = row.step().isPresent() && byStep.hide(row);
    return isStep && !alone.isHidden() ? Suppression.Cell.COMPLEMENTARY : alone;
  }

  /** What few have the reference of is weak evidence too, whatever else is there. */
  private Suppression.Cell cellAlone(Row row) {
    Suppression.Cell ofReference = byReference.get(row.table()).of(row);
    Suppression.Cell ofWeight = byWeight.get(row.table()).of(row);
    if (ofWeight.isHidden()) {
      return ofWeight;
    }
    boolean isWeak = ofReference == Suppression.Cell.FLAGGED && row.withReference() > 0;
    return ofReference.isHidden() || (isWeak && !byPeople.of(row).isHidden())
        ? ofReference
        : byPeople.of(row);
  }

  private Map<Object, Showing> showing(
      Map<Object, List<Row>> tables,
      Function<Row, Contributors> contributors,
      Predicate<Contributors> need) {
    Map<Object, Showing> showing = new HashMap<>();
    tables.forEach((table, rows) -> showing.put(table, showing(rows, contributors, need)));
    return showing;
  }

  /**
   * The same of what does not depend on the table: what one shows is known in all of them, and of
   * all together none shows what those leave of it that no table shows.
   */
  private Map<Object, Showing> showingInAny(
      Map<Object, List<Row>> tables,
      Function<Row, Contributors> contributors,
      Predicate<Contributors> need) {
    Map<Object, Showing> showing = showing(tables, contributors, need);
    Set<List<String>> known = new HashSet<>();
    showing.values().forEach(each -> known.addAll(each.groups()));
    boolean all =
        tables.values().stream()
            .map(rows -> rows.stream().filter(row -> !row.ofAll() && !known.contains(row.keys())))
            .allMatch(others -> leave(others.toList(), contributors, need));
    showing.replaceAll((table, each) -> new Showing(each.groups(), each.all() && all));
    return showing;
  }

  /** Whether what all together have more than other groups is not that of too few. */
  private boolean leave(
      List<Row> groups, Function<Row, Contributors> contributors, Predicate<Contributors> need) {
    return groups.isEmpty() || need.test(together(groups, contributors));
  }

  private Showing showing(
      List<Row> rows, Function<Row, Contributors> contributors, Predicate<Contributors> need) {
    Set<List<String>> showing = new HashSet<>();
    List<Row> others = new ArrayList<>();
    boolean all = true;
    for (Row row : rows) {
      Contributors behind = contributors.apply(row);
      boolean shows =
          least == 1 || behind.isNobody() || (!cell(row).isHidden() && need.test(behind));
      if (row.ofAll()) {
        all = shows;
      } else if (shows) {
        showing.add(row.keys());
      } else {
        others.add(row);
      }
    }
    return new Showing(showing, all && leave(others, contributors, need));
  }

  /** Who is behind a sum in some groups, each person once. */
  private Contributors together(List<Row> groups, Function<Row, Contributors> contributors) {
    long again = groups.size() > 1 ? countedAgain(groups) : 0;
    Contributors together = Contributors.NONE;
    for (Row group : groups) {
      together = together.plus(contributors.apply(group), again > 0);
    }
    return together.less(again);
  }

  /** The same groups are asked for again and again: by each figure that the small ones lack. */
  private long countedAgain(List<Row> groups) {
    return again.computeIfAbsent(
        groups.stream().map(Row::keys).toList(), countedAgain::applyAsLong);
  }

  private Map<Object, Cells> cells(
      Map<Object, List<Row>> tables, ToLongFunction<Row> size, long enough) {
    Map<Object, Cells> cells = new HashMap<>();
    tables.forEach((table, ofTable) -> cells.put(table, cells(ofTable, size, enough)));
    return cells;
  }

  /** A group in several rows is as small as the smallest of them. */
  private Cells cells(List<Row> rows, ToLongFunction<Row> size, long enough) {
    Map<List<String>, Long> sizes = new LinkedHashMap<>();
    long all = Long.MAX_VALUE;
    for (Row row : rows) {
      if (row.ofAll()) {
        all = Math.min(all, size.applyAsLong(row));
      } else {
        sizes.merge(row.keys(), size.applyAsLong(row), Math::min);
      }
    }
    List<List<String>> keys = List.copyOf(sizes.keySet());
    Suppression suppression =
        Suppression.of(
            List.copyOf(sizes.values()),
            all,
            enough,
            hidden -> countedAgain.applyAsLong(hidden.stream().map(keys::get).toList()));
    Map<List<String>, Suppression.Cell> groups = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      groups.put(keys.get(i), suppression.groups().get(i));
    }
    return new Cells(groups, suppression.total());
  }
}
