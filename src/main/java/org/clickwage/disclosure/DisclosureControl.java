package org.clickwage.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.ReportedCounts;

/**
 * Which rows of group statistics are about too few people to be shown: all rows of a group that is
 * small, and of any other those compared with a reference that only a few of its people have; and
 * which figures of a row are, since only a few of its people report them, or all but a few.
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
   * @param reporting how many of them report what others leave out
   * @param reportingInPart of all groups together, how many report it in one of theirs and not in
   *     all: in its sum they are missing
   * @param awaitingPay how many people's undecided pay it shows
   */
  public record Row(
      List<String> keys,
      boolean ofAll,
      Object table,
      long people,
      long withReference,
      ReportedCounts reporting,
      ReportedCounts reportingInPart,
      long awaitingPay) {}

  private record Cells(Map<List<String>, Suppression.Cell> groups, Suppression.Cell all) {
    Suppression.Cell of(Row row) {
      return row.ofAll() ? all : groups.get(row.keys());
    }
  }

  private final int least;
  private final ToLongFunction<List<List<String>>> countedAgain;
  private final Cells byPeople;
  private final List<Row> rows;
  private final Map<Object, Cells> byReference;
  private final Part sums;
  private final Part netPay;
  private final Part paidHours;
  private final Map<Object, Cells> pendingPay;
  private final boolean suppressesGroups;

  /**
   * @param countedAgain of some groups by their keys, how often someone is counted in them who is
   *     counted in another of them already
   */
  public DisclosureControl(
      List<Row> rows, int least, ToLongFunction<List<List<String>>> countedAgain) {
    this.least = least;
    this.countedAgain = countedAgain;
    this.rows = rows;
    byPeople = cells(rows, Row::people);
    byReference = byTable(Row::withReference);
    sums = new Part(ReportedCounts::sums);
    netPay = new Part(ReportedCounts::netPay);
    paidHours = new Part(ReportedCounts::paidHours);
    pendingPay = byTable(Row::awaitingPay);
    suppressesGroups = rows.stream().anyMatch(row -> !row.ofAll() && cell(row).isHidden());
  }

  /** A figure that a row's people may report or not; where all do, it hides as its row does. */
  private final class Part {
    private final ToLongFunction<ReportedCounts> figure;
    private final Map<Object, Cells> ofReporting;
    private final Map<Object, Cells> ofOthers;

    Part(ToLongFunction<ReportedCounts> figure) {
      this.figure = figure;
      ToLongFunction<Row> reporting = row -> figure.applyAsLong(row.reporting());
      ToLongFunction<Row> others = row -> row.people() - reporting.applyAsLong(row);
      boolean partly =
          rows.stream()
              .anyMatch(row -> reporting.applyAsLong(row) > 0 && others.applyAsLong(row) > 0);
      ofReporting = partly ? byTable(reporting) : Map.of();
      ofOthers = partly ? byTable(others) : Map.of();
    }

    /** Whether its sum is of too few, or shows by subtraction what too few have. */
    boolean revealsFew(Row row) {
      return isSuppressed(ofReporting, row) || isSuppressed(ofOthers, row) || isMissingOfFew(row);
    }

    /** Whether the sums of the groups have more than that of all records, by what too few have. */
    private boolean isMissingOfFew(Row row) {
      long missing = figure.applyAsLong(row.reportingInPart());
      return missing > 0 && missing < least;
    }

    /**
     * Whether its rate is too. With the sums of all other groups, the rates of a group and of all
     * give that group's sums.
     */
    boolean rateRevealsFew(Row row) {
      boolean isOfGroups = row.ofAll() && !row.keys().isEmpty();
      return isSuppressed(ofReporting, row)
          || isMissingOfFew(row)
          || (isOfGroups && isSuppressed(ofOthers, row));
    }
  }

  private static boolean isSuppressed(Map<Object, Cells> tables, Row row) {
    Cells cells = tables.get(row.table());
    return cells != null && cells.of(row).isHidden();
  }

  /** Whether a row that is shown lacks figures since too few of its people report them. */
  public boolean lacksFigures(Row row) {
    return !cell(row).isHidden()
        && Stream.of(sums, netPay, paidHours).anyMatch(part -> part.revealsFew(row));
  }

  /** Whether the undecided pay in a row is that of too few. */
  public boolean hidesPendingPay(Row row) {
    return isSuppressed(pendingPay, row);
  }

  /**
   * The statistics of a row without what is of too few of its people. The least and the greatest of
   * all may be the rates of one of a suppressed group, as whoever sees the other groups' knows.
   */
  public GroupStatistics shown(Row row, GroupStatistics all) {
    GroupStatistics shown = row.ofAll() && suppressesGroups ? all.withoutEnds() : all;
    if (sums.revealsFew(row)) {
      shown = shown.withoutSums();
    }
    if (netPay.revealsFew(row)) {
      shown = shown.withoutNetPay(netPay.rateRevealsFew(row));
    }
    if (paidHours.revealsFew(row)) {
      shown = shown.withoutPaidHours(paidHours.rateRevealsFew(row));
    }
    return shown;
  }

  /** What few have the reference of is weak evidence too, whatever else is there. */
  public Suppression.Cell cell(Row row) {
    Suppression.Cell ofReference = byReference.get(row.table()).of(row);
    boolean isWeak = ofReference == Suppression.Cell.FLAGGED && row.withReference() > 0;
    return ofReference.isHidden() || (isWeak && !byPeople.of(row).isHidden())
        ? ofReference
        : byPeople.of(row);
  }

  private Map<Object, Cells> byTable(ToLongFunction<Row> size) {
    Map<Object, List<Row>> tables = new LinkedHashMap<>();
    for (Row row : rows) {
      tables.computeIfAbsent(row.table(), none -> new ArrayList<>()).add(row);
    }
    Map<Object, Cells> cells = new HashMap<>();
    tables.forEach((table, ofTable) -> cells.put(table, cells(ofTable, size)));
    return cells;
  }

  /** A group in several rows is as small as the smallest of them. */
  private Cells cells(List<Row> rows, ToLongFunction<Row> size) {
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
            least,
            hidden -> countedAgain.applyAsLong(hidden.stream().map(keys::get).toList()));
    Map<List<String>, Suppression.Cell> groups = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      groups.put(keys.get(i), suppression.groups().get(i));
    }
    return new Cells(groups, suppression.total());
  }
}
