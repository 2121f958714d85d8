package org.clickwage.options;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clickwage.disclosure.DisclosureControl;
import org.clickwage.number.Rational;
import org.clickwage.statistics.RateDistribution;
import org.clickwage.statistics.StatisticsOptions;
import org.clickwage.work.Notation;

/** How the statistics of many people are made, and of how few they are not shown. */
public record StatisticsSettings(ParsedOptions typed) {
  /** Which rates are told as outliers. */
  private enum Outliers {
    BEYOND("3iqr-log"),
    NONE("none");

    private final String word;

    Outliers(String word) {
      this.word = word;
    }
  }

  public static final OptionGroup ALL = new OptionGroup();
  private static final Option<Rational> CONFIDENCE =
      ALL.value("--confidence", "PERCENT", Notation.PLAIN::confidence);
  private static final Option<?> ERRORS = ALL.flag("--se");
  private static final Option<Integer> QUANTILES =
      ALL.words("--quantiles", "PERCENT,…", new Values.WholeNumbers(1, 99));
  private static final Option<Outliers> OUTLIERS =
      ALL.value("--outliers", "", new Values.OneOf<>(Outliers.class, each -> each.word));
  private static final Option<Rational> TRIM = ALL.value("--trim", "PERCENT", Notation.PLAIN::trim);
  static final Option<Integer> MIN_GROUP = ALL.number("--min-group", "N", 1, 1_000_000);

  /**
   * @param withIntervals whether the units are people, or of one each: records of one worker are
   *     not sampled apart
   */
  public StatisticsOptions options(boolean withIntervals) {
    return new StatisticsOptions(
        typed
            .value(CONFIDENCE)
            .map(percent -> percent.dividedBy(Rational.HUNDRED))
            .orElse(StatisticsOptions.DEFAULT.confidence()),
        withIntervals,
        withIntervals && asksErrors(),
        outliers() != Outliers.NONE,
        percents(),
        typed.value(TRIM).map(percent -> percent.dividedBy(Rational.HUNDRED)));
  }

  /** What is published has them; on the screen alone they are shown where they are asked for. */
  private boolean asksErrors() {
    return DesignSettings.isStated(typed)
        || Stream.of(
                ERRORS,
                DesignSettings.COMPARED,
                FileOptions.SUMMARY,
                FileOptions.REPORT,
                FileOptions.REPLICATE)
            .anyMatch(typed::has);
  }

  private SortedSet<Integer> percents() {
    SortedSet<Integer> percents = new TreeSet<>(RateDistribution.PERCENTS);
    percents.addAll(typed.values(QUANTILES));
    return percents;
  }

  private Outliers outliers() {
    return typed.value(OUTLIERS).orElse(Outliers.BEYOND);
  }

  public int minGroup() {
    return typed.value(MIN_GROUP).orElse(DisclosureControl.USUAL_LEAST);
  }

  /** What the options say, or would say if they were typed, by their names. */
  public Map<String, String> values() {
    Map<String, String> values = new TreeMap<>();
    values.put(CONFIDENCE.name(), options(true).confidence().times(Rational.HUNDRED) + "%");
    values.put(MIN_GROUP.name(), Integer.toString(minGroup()));
    values.put(OUTLIERS.name(), outliers().word);
    return values;
  }
}
