package org.clickwage.report;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.disclosure.Suppression;
import org.clickwage.number.Rational;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.Histogram;
import org.clickwage.statistics.ReportedCounts;
import org.clickwage.statistics.Underpayment;
import org.clickwage.tasklog.TaskHours;

/**
 * One group of a survey, or all of it, compared with one reference.
 *
 * @param keys what makes the group; {@code *} for all records
 * @param ofAll whether it is of all records: a group's own name may be an asterisk
 * @param timelessRecords records that are calculated and have no time, so no rate
 * @param paylessRecords records that have time and no pay, so no rate
 * @param ratelessRecords records that have both, and not the rate that was asked for
 * @param pendingPay empty where it would reveal too few
 * @param workers those who are named; empty where no column names any
 * @param namelessRecords records without a worker's name, where others may have one
 * @param mixed whether the money is in several currencies, so that no sum of it means anything
 * @param rate the name of the hourly rate that the distribution is of
 * @param reference which reference the underpayment is to: given, minimum, client_minimum, promised
 * @param bound which end of stated ranges the figures are at; empty where nothing is a range
 * @param taskHours the hours of workers’ tasks; empty without times
 * @param told how many of the units report what others leave out
 * @param histogram how the rates spread; empty where nobody asked for a picture of it
 * @param shown whether the row may be shown, is flagged as small, or is suppressed
 */
public record SummaryRow(
    List<String> keys,
    boolean ofAll,
    long records,
    long problems,
    long unpaidRecords,
    long pendingRecords,
    long timelessRecords,
    long paylessRecords,
    long ratelessRecords,
    Optional<Rational> pendingPay,
    Optional<Rational> workers,
    long namelessRecords,
    Optional<Currency> currency,
    boolean mixed,
    String rate,
    String reference,
    String bound,
    Optional<TaskHours> taskHours,
    GroupStatistics statistics,
    ReportedCounts told,
    Optional<Histogram> histogram,
    Suppression.Cell shown) {
  /** The name of the rate where it is not the same for all. */
  public static final String MIXED_RATES = "mixed";

  private static final String NO_REFERENCE = "none";

  /**
   * Units with a rate that have no reference, or a worker one of whose records has none: they are
   * in no figure of underpayment. Empty in a row without a reference.
   */
  public Optional<Rational> unreferredUnits() {
    if (reference.equals(NO_REFERENCE)) {
      return Optional.empty();
    }
    long referred = statistics.underpayment().map(Underpayment::observations).orElse(0L);
    return Optional.of(Rational.of(statistics.observations() - referred));
  }

  /** Whether it shows rates of several names: some net, some of earnings. */
  public boolean mixesRates() {
    return !isSuppressed() && rate.equals(MIXED_RATES);
  }

  /** Whether it is a group whose figures are held back. */
  public boolean isSuppressedGroup() {
    return !ofAll && isSuppressed();
  }

  boolean isSuppressed() {
    return shown.isHidden();
  }

  /** Money of several currencies is none, and nothing that is made of it is shown. */
  boolean showsMoney() {
    return !isSuppressed() && !mixed;
  }
}
