package org.clickwage.options;

import java.util.Map;
import java.util.TreeMap;
import org.clickwage.disclosure.DisclosureControl;
import org.clickwage.number.Rational;
import org.clickwage.statistics.StatisticsOptions;
import org.clickwage.work.Notation;

/** How the statistics of many people are made, and of how few they are not shown. */
public record StatisticsSettings(ParsedOptions typed) {
  public static final OptionGroup ALL = new OptionGroup();
  private static final Option<Rational> CONFIDENCE =
      ALL.value("--confidence", "PERCENT", Notation.PLAIN::confidence);
  private static final Option<Integer> BOOTSTRAP = ALL.number("--bootstrap", "N", 0, 1_000_000);
  private static final Option<Integer> SEED = ALL.number("--seed", "S", 0, Integer.MAX_VALUE);
  static final Option<Integer> MIN_GROUP = ALL.number("--min-group", "N", 1, 1_000_000);

  /**
   * @param isBootstrapped whether the units are drawn again for an interval of the median, which is
   *     one over people: records of one worker are not drawn apart
   */
  public StatisticsOptions options(boolean isBootstrapped) {
    StatisticsOptions usual = StatisticsOptions.DEFAULT;
    return new StatisticsOptions(
        typed
            .value(CONFIDENCE)
            .map(percent -> percent.dividedBy(Rational.HUNDRED))
            .orElse(usual.confidence()),
        isBootstrapped ? typed.value(BOOTSTRAP).orElse(usual.replicates()) : 0,
        typed.value(SEED).map(Integer::longValue).orElse(usual.seed()));
  }

  public int minGroup() {
    return typed.value(MIN_GROUP).orElse(DisclosureControl.USUAL_LEAST);
  }

  /** What the options say, or would say if they were typed, by their names. */
  public Map<String, String> values(boolean isBootstrapped) {
    StatisticsOptions statistics = options(isBootstrapped);
    Map<String, String> values = new TreeMap<>();
    values.put(CONFIDENCE.name(), statistics.confidence().times(Rational.HUNDRED) + "%");
    values.put(BOOTSTRAP.name(), Integer.toString(statistics.replicates()));
    values.put(SEED.name(), Long.toString(statistics.seed()));
    values.put(MIN_GROUP.name(), Integer.toString(minGroup()));
    return values;
  }
}
