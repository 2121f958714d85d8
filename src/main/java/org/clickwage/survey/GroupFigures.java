package org.clickwage.survey;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.number.Rational;
import org.clickwage.statistics.GroupAccumulator;
import org.clickwage.statistics.ReportedCounts;
import org.clickwage.table.CellOrder;
import org.clickwage.tasklog.TaskHours;
import org.clickwage.wage.RateName;

/**
 * One row of the group statistics before they are written.
 *
 * @param number the group's; that of all records has no meaning
 * @param keys the cells that make the group; for all records an asterisk for each
 * @param ofAll whether it is of all records: a group's own name may be an asterisk
 * @param workers those who are named
 * @param nameless records without a worker's name, where a column has names
 * @param rates which rates the statistics are of: one, unless their references have several bases
 * @param bound {@code low} or {@code high} where the file has ranges; empty otherwise
 * @param taskHours the hours of workers’ tasks; empty where no stamps tell them
 * @param people how many stand behind the figures; where there are none, behind the records
 * @param peopleWithReference how many of them have the reference
 * @param peopleReporting how many of them tell what others leave out
 * @param reportingInPart of all records, how many tell it in one of their groups and not in all
 * @param peopleAwaitingPay how many have pay that is undecided
 * @param statistics empty of observations for a group without one
 */
public record GroupFigures(
    int number,
    List<String> keys,
    boolean ofAll,
    long records,
    long problems,
    long unpaidRecords,
    long pendingRecords,
    long timelessRecords,
    long paylessRecords,
    long ratelessRecords,
    Rational pendingPay,
    long workers,
    long nameless,
    Set<String> currencies,
    Set<RateName> rates,
    ReferenceRole role,
    String bound,
    Optional<TaskHours> taskHours,
    GroupAccumulator statistics,
    long people,
    long peopleWithReference,
    ReportedCounts peopleReporting,
    ReportedCounts reportingInPart,
    long peopleAwaitingPay) {

  /** The rows of groups in the order of a table; those of one group stay as they are. */
  public static List<GroupFigures> byName(List<GroupFigures> rows) {
    return rows.stream()
        .sorted(Comparator.comparing(GroupFigures::keys, CellOrder.FIRST_TO_LAST))
        .toList();
  }

  /** The currency of all money; empty where none is known, or there are several. */
  public Optional<Currency> currency() {
    return currencies.size() == 1
        ? currencies.stream()
            .filter(code -> !code.equals(GroupTotals.UNKNOWN_CURRENCY))
            .findFirst()
            .map(Currency::getInstance)
        : Optional.empty();
  }

  /** The same figures under other names of the group. */
  public GroupFigures under(List<String> names) {
    return new GroupFigures(
        number,
        names,
        ofAll,
        records,
        problems,
        unpaidRecords,
        pendingRecords,
        timelessRecords,
        paylessRecords,
        ratelessRecords,
        pendingPay,
        workers,
        nameless,
        currencies,
        rates,
        role,
        bound,
        taskHours,
        statistics,
        people,
        peopleWithReference,
        peopleReporting,
        reportingInPart,
        peopleAwaitingPay);
  }
}
