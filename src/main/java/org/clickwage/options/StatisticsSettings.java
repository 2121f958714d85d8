package org.clickwage.options;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clickwage.disclosure.DisclosureControl;
import org.clickwage.number.Rational;
import org.clickwage.statistics.StatisticsOptions;
import org.clickwage.work.Notation;

/** How the statistics of many people are made, and of how few they are not shown. */
public record StatisticsSettings(ParsedOptions typed, Problems problems) {
  public static final OptionGroup ALL = new OptionGroup();
  private static final Option CONFIDENCE = ALL.value("--confidence", "PERCENT");
  private static final Option BOOTSTRAP = ALL.value("--bootstrap", "N");
  private static final Option SEED = ALL.value("--seed", "S");
  static final Option MIN_GROUP = ALL.value("--min-group", "N");

  private static final int MOST_REPLICATES = 1_000_000;

  private static final int MOST_MIN_GROUP = 1_000_000;

  /**
   * @param isBootstrapped whether the units are drawn again for an interval of the median, which is
   *     one over people: records of one worker are not drawn apart
   */
  public StatisticsOptions options(boolean isBootstrapped) {
    StatisticsOptions usual = StatisticsOptions.DEFAULT;
    Rational confidence =
        problems
            .read(CONFIDENCE, typed, Notation.PLAIN::confidence)
            .map(percent -> percent.dividedBy(Rational.HUNDRED))
            .orElse(usual.confidence());
    int replicates = number(BOOTSTRAP, usual.replicates(), 0, MOST_REPLICATES);
    int seed = number(SEED, (int) usual.seed(), 0, Integer.MAX_VALUE);
    return new StatisticsOptions(confidence, isBootstrapped ? replicates : 0, seed);
  }

  public int minGroup() {
    return askedMinGroup().orElse(DisclosureControl.USUAL_LEAST);
  }

  /** What was typed of it. */
  Optional<Integer> askedMinGroup() {
    return problems.read(MIN_GROUP, typed, text -> Problems.wholeNumber(text, 1, MOST_MIN_GROUP));
  }

  private int number(Option option, int usual, int least, int most) {
    return problems
        .read(option, typed, text -> Problems.wholeNumber(text, least, most))
        .orElse(usual);
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
