package org.clickwage.csv;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.money.Rational;
import org.clickwage.statistics.GroupAccumulator;

/**
 * One row of the group statistics before they are written.
 *
 * @param keys the cells that make the group; empty for all records
 * @param bound {@code low} or {@code high} where the file has ranges; empty otherwise
 * @param unionHours the hours in which workers had any task; empty where no stamps tell them
 * @param statistics empty of observations for a group without one
 */
public record GroupFigures(
    List<String> keys,
    long records,
    long problems,
    long unpaidRecords,
    long pendingRecords,
    Rational pendingPay,
    long workers,
    Set<String> currencies,
    Set<RateName> rates,
    ReferenceRole role,
    String bound,
    Optional<Rational> unionHours,
    GroupAccumulator statistics) {

  /** The same figures under other names of the group. */
  public GroupFigures under(List<String> names) {
    return new GroupFigures(
        names,
        records,
        problems,
        unpaidRecords,
        pendingRecords,
        pendingPay,
        workers,
        currencies,
        rates,
        role,
        bound,
        unionHours,
        statistics);
  }
}
