package org.clickwage.group;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.number.Rational;
import org.clickwage.tasklog.TaskHours;

/**
 * A group of a survey, or all of it: who and what is in it, whatever it is compared with.
 *
 * @param number the group's; that of all records has no meaning
 * @param keys the cells that make the group; for all records an asterisk for each
 * @param ofAll whether it is of all records: a group's own name may be an asterisk
 * @param workers those who are named; empty where no column names any
 * @param namelessRecords records without a worker's name, where others may have one
 * @param taskHours the hours of workers’ tasks; empty where no stamps give them
 */
public record SurveyGroup(
    int number,
    List<String> keys,
    boolean ofAll,
    RecordCounts counts,
    Optional<Rational> workers,
    long namelessRecords,
    Set<String> currencies,
    Optional<TaskHours> taskHours) {

  /** The same without the sums of the tasks' hours. */
  public SurveyGroup withoutHours() {
    return new SurveyGroup(
        number, keys, ofAll, counts, workers, namelessRecords, currencies, Optional.empty());
  }

  /** How many records there are of a kind. */
  public long count(RecordKind kind) {
    return counts.of(kind);
  }

  /** The currency of all money; empty where none is known, or there are several. */
  public Optional<Currency> currency() {
    return isMixed()
        ? Optional.empty()
        : currencies.stream()
            .filter(code -> !code.equals(GroupTotals.UNKNOWN_CURRENCY))
            .findFirst()
            .map(Currency::getInstance);
  }

  /** Whether the money is in several currencies, so that no sum of it means anything. */
  public boolean isMixed() {
    return currencies.size() > 1;
  }
}
