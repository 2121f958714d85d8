package org.clickwage.summary;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clickwage.disclosure.ShownRow;
import org.clickwage.message.Note;
import org.clickwage.number.Money;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.profile.Mapping;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.Outliers;
import org.clickwage.statistics.RateDistribution;
import org.clickwage.statistics.StatisticsOptions;

/** What is to be known of any table of group statistics, be it of a survey or of a task log. */
class StatisticsNotes<R extends ShownRow> {
  /** So many times the median, a mean says little of most. */
  private static final Rational FAR = Rational.of(2);

  final List<Note> notes = new ArrayList<>();

  /** Of units that are sampled each alone. */
  static final Note SIMPLE_SAMPLE = Note.of("summary.sampling");

  private final List<R> rows;

  StatisticsNotes(List<R> rows) {
    this.rows = rows;
  }

  final void add(String key, Object... values) {
    notes.add(Note.of(key, values));
  }

  final void addIf(boolean holds, String key, Object... values) {
    if (holds) {
      add(key, values);
    }
  }

  /** How many of all are so, if any and if that may be shown. */
  final void count(String key, long number) {
    boolean mayBeShown = any(row -> row.ofAll() && !row.isSuppressed());
    addIf(number > 0 && mayBeShown, key, Rational.of(number));
  }

  final boolean any(Predicate<R> which) {
    return rows.stream().anyMatch(which);
  }

  /** Tasks that may be counted twice, alone or with the others of their page. */
  final void onTasks(Mapping mapping, long repeated) {
    if (!mapping.profile().records().spansRepeat()) {
      count("summary.repeated-tasks", repeated);
    }
    mapping.rewardOfPages().ifPresent(notes::add);
  }

  /** What outliers do to the mean; where that is not told, whether it is far from the median. */
  final void onOutliers(GroupStatistics all, Optional<Currency> currency) {
    all.rates()
        .flatMap(rates -> rates.outliers().map(known -> of(known, currency)).or(() -> apart(rates)))
        .ifPresent(notes::add);
  }

  /** What the mean and the median would be without outliers. */
  static Note of(Outliers known, Optional<Currency> currency) {
    Stream<Object> counts = Stream.of(known.units().all(), known.of()).map(Rational::of);
    Stream<Object> amounts =
        Stream.of(
                known.least(),
                known.most(),
                known.others().mean(),
                known.all().mean(),
                known.others().median(),
                known.all().median())
            .map(amount -> Money.orNumber(amount, currency));
    return Note.of("summary.outliers", Stream.concat(counts, amounts).toArray());
  }

  private static Optional<Note> apart(RateDistribution rates) {
    return rates
        .median()
        .filter(Rational::isPositive)
        .flatMap(median -> rates.mean().map(mean -> mean.dividedBy(median)))
        .filter(times -> times.compareTo(FAR) >= 0)
        .map(times -> Note.of("summary.mean-apart", Rational.of(times.rounded(1))));
  }

  /**
   * How the confidence intervals of these rows were found.
   *
   * @param sampling what standard errors assume
   */
  final void onIntervals(StatisticsOptions options, Predicate<R> which, Note sampling) {
    boolean hasMedian =
        any(
            which.and(
                row -> row.statistics().rates().flatMap(each -> each.interval(50)).isPresent()));
    add(
        hasMedian ? "summary.confidence-median" : "summary.confidence",
        Share.ofFraction(options.confidence()));
    if (options.withErrors()) {
      notes.add(sampling);
      addIf(any(which.and(row -> hidesError(row.statistics()))), "summary.errors-left-out");
    }
    options.trim().ifPresent(share -> add("summary.trimmed", Share.ofFraction(share)));
  }

  /** Whether the mean of several or a quantile is shown, and not how sure it is. */
  private static boolean hidesError(GroupStatistics all) {
    return all.observations() > 1
        && all.rates()
            .filter(
                rates ->
                    rates.mean().isPresent() && all.error("mean").isEmpty()
                        || rates.percentiles().keySet().stream()
                            .anyMatch(each -> all.error(RateDistribution.key(each)).isEmpty()))
            .isPresent();
  }

  /**
   * What is suppressed, since it is of too few: other tables could reveal the figures of groups.
   *
   * @param hidesAny whether any row or figure is
   */
  final void onSuppression(int minGroup, boolean hidesAny) {
    addIf(
        hidesAny, "summary.suppressed", Integer.toString(minGroup), Integer.toString(2 * minGroup));
    addIf(any(row -> row.statistics().isRounded()), "summary.rounded");
    addIf(hidesAny && any(row -> !row.ofAll()), "summary.breakdowns");
  }
}
