package org.clickwage.stamp;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.source.CellText;

/**
 * How the stamps of an export are written.
 *
 * @param zone the zone of stamps that name none; empty where that must be asked
 * @param dateOrder which comes first in {@code 3/4/2020}; empty where that must be asked
 * @param dateFormat the one form that all stamps have, as patterns are written; empty for any
 * @param patterns forms apart from the known ones, as {@link java.time.format.DateTimeFormatter}
 *     has them
 * @param localDespiteZ headers, in the form of {@link CellText#plain}, of columns that end in Z
 *     though they hold local time
 */
public record StampForms(
    Optional<ZoneId> zone,
    Optional<DateOrder> dateOrder,
    Optional<String> dateFormat,
    List<String> patterns,
    Set<String> localDespiteZ) {

  /** Which of two small numbers is the month. */
  public enum DateOrder {
    MONTH_FIRST("M/d/yyyy"),
    DAY_FIRST("d/M/yyyy");

    private final String pattern;

    DateOrder(String pattern) {
      this.pattern = pattern;
    }

    /** How {@code --date-format} would say it. */
    String pattern() {
      return pattern;
    }
  }

  public StampForms {
    patterns = List.copyOf(patterns);
    localDespiteZ = Set.copyOf(localDespiteZ);
  }
}
