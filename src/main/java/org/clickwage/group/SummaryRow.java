package org.clickwage.group;

import java.util.List;
import java.util.Optional;
import org.clickwage.disclosure.ShownRow;
import org.clickwage.disclosure.Suppression;
import org.clickwage.number.Rational;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.Histogram;
import org.clickwage.statistics.Outliers;
import org.clickwage.statistics.ReportedCounts;
import org.clickwage.statistics.Underpayment;

/**
 * One group of a survey, or all of it, compared with one reference, as far as it may be shown.
 *
 * @param keys the group's, under pseudonyms where these are shown
 * @param pendingPay empty where it would reveal too few
 * @param rate the name of the hourly rate that the distribution is of
 * @param role which reference the underpayment is to
 * @param bound which end of stated ranges the figures are at; empty where nothing is a range
 * @param reported how many of the units report what others leave out
 * @param outliers for whoever runs it, be they so few that the statistics don't tell of them
 * @param histogram how the rates spread; empty where no picture of it is asked for
 * @param shown whether the row may be shown, is flagged as small, or is suppressed
 * @param counted empty unless it is asked for
 */
public record SummaryRow(
    List<String> keys,
    SurveyGroup group,
    Optional<Rational> pendingPay,
    String rate,
    ReferenceRole role,
    String bound,
    GroupStatistics statistics,
    ReportedCounts reported,
    Optional<Outliers> outliers,
    Optional<Histogram> histogram,
    Suppression.Cell shown,
    Optional<CountedGroup> counted)
    implements ShownRow {

  /** The name of the rate where it is not the same for all. */
  public static final String MIXED_RATES = "mixed";

  /**
   * Units with a rate that have no reference, or a worker one of whose records has none: they are
   * in no figure of underpayment. Empty in a row without a reference.
   */
  public Optional<Rational> unreferredUnits() {
    if (role == ReferenceRole.NONE) {
      return Optional.empty();
    }
    long referred = statistics.underpayment().map(Underpayment::observations).orElse(0L);
    return Optional.of(Rational.of(statistics.observations() - referred));
  }

  /** The same row with other statistics. */
  public SummaryRow with(GroupStatistics other) {
    return new SummaryRow(
        keys,
        group,
        pendingPay,
        rate,
        role,
        bound,
        other,
        reported,
        outliers,
        histogram,
        shown,
        counted);
  }

  /** The same figures as of another end of ranges. */
  public SummaryRow at(String otherBound) {
    return new SummaryRow(
        keys,
        group,
        pendingPay,
        rate,
        role,
        otherBound,
        statistics,
        reported,
        outliers,
        histogram,
        shown,
        counted);
  }

  @Override
  public boolean isOwed() {
    return !role.isFloor();
  }

  @Override
  public boolean ofAll() {
    return group.ofAll();
  }

  /** Money of several currencies is none, and nothing that is made of it is shown. */
  public boolean showsMoney() {
    return !isSuppressed() && !group.isMixed();
  }
}
