package org.clickwage.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clickwage.number.Rational;

/**
 * How sure the figures of a group are whose units were sampled by a design.
 *
 * <p>By Taylor linearisation a figure varies as the sum of what each unit moves it by; that of the
 * n PSUs of each stratum varies as {@code (1 − f) · n ÷ (n − 1) · Σ (z − z̄)²} does, where z are
 * the sums of PSUs, those without a unit in the group 0, and f the part of the PSUs that is sampled
 * (K. M. Wolter 2007, "Introduction to Variance Estimation", chapters 2 and 6). By replicate
 * weights it varies as the figure does from replicate to replicate. As {@code svyrecvar} and {@code
 * svrVar} of R's package survey.
 */
final class DesignErrors {
  /** What of a column may be left by the others where it says nothing more, as {@code qr} of R. */
  private static final double DEPENDENT = 1e-5;

  /** The part of two numbers by which rounding may make them differ where they are the same. */
  private static final double ROUNDING = 0x1p-46;

  /** The PSUs of a stratum that have a unit in the group, by their places. */
  private record Psus(String stratum, int from, int to) {
    int size() {
      return to - from;
    }
  }

  private final List<SampledUnits.Unit> units;
  private final SurveyDesign design;
  private final double[] weights;

  /** The weights in each replicate; none without. */
  private final double[][] replicates;

  /** The place of each unit's PSU. */
  private final int[] psus;

  private final List<Psus> strata = new ArrayList<>();

  /** By unit, 1 for one with a rate, else 0. */
  private final double[] rated;

  /**
   * @param units in the order of the design
   */
  DesignErrors(List<SampledUnits.Unit> units, SurveyDesign design) {
    this.units = units;
    this.design = design;
    this.weights = units.stream().mapToDouble(SampledUnits.Unit::weight).toArray();
    this.replicates =
        IntStream.range(0, (int) design.replicates())
            .mapToObj(i -> units.stream().mapToDouble(unit -> unit.point().replicate(i)).toArray())
            .toArray(double[][]::new);
    this.rated = units.stream().mapToDouble(unit -> unit.rate() == null ? 0 : 1).toArray();
    this.psus = new int[weights.length];
    int from = 0;
    for (int i = 1; i < psus.length; i++) {
      SamplePoint point = units.get(i).point();
      SamplePoint before = units.get(i - 1).point();
      psus[i] = psus[i - 1] + (point.psu().isPresent() && point.isAt(before) ? 0 : 1);
      if (!point.stratum().equals(before.stratum())) {
        strata.add(new Psus(before.stratum(), from, psus[i]));
        from = psus[i];
      }
    }
    if (!units.isEmpty()) {
      int last = psus.length - 1;
      strata.add(new Psus(units.get(last).point().stratum(), from, psus[last] + 1));
    }
  }

  /** The variances by the keys of the figures that have one. */
  Map<String, RatioSums.Variance> variances() {
    Map<String, RatioSums.Variance> variances = new HashMap<>();
    for (LinearFigure figure : LinearFigure.ALL) {
      double[] top = terms(figure, figure.top());
      if (figure.isRatio()) {
        ofRatio(top, terms(figure, figure.bottom()))
            .ifPresent(known -> variances.put(figure.key(), known));
      } else {
        variances.put(figure.key(), ofSum(top));
      }
    }
    return variances;
  }

  /** One of a figure's, without their weights; 0 for units that have no part in it. */
  double[] terms(LinearFigure figure, UnitTerms.Term term) {
    return units.stream()
        .mapToDouble(
            unit -> figure.isOf(unit.known()) ? unit.terms()[term.ordinal()] / unit.weight() : 0)
        .toArray();
  }

  private RatioSums.Variance ofSum(double[] terms) {
    double[] moved = new double[terms.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = weights[i] * terms[i];
    }
    return variance(moved, weighing -> sum(weighing, terms));
  }

  /** Empty where nothing is below. */
  private Optional<RatioSums.Variance> ofRatio(double[] top, double[] bottom) {
    double sum = sum(weights, bottom);
    if (sum == 0) {
      return Optional.empty();
    }
    double ratio = sum(weights, top) / sum;
    double[] moved = new double[top.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = weights[i] * difference(top[i], ratio * bottom[i]) / sum;
    }
    return Optional.of(variance(moved, weighing -> sum(weighing, top) / sum(weighing, bottom)));
  }

  static double difference(double one, double other) {
    double difference = one - other;
    return Math.abs(difference) <= ROUNDING * Math.abs(one) ? 0 : difference;
  }

  private static double sum(double[] weighing, double[] terms) {
    double sum = 0;
    for (int i = 0; i < terms.length; i++) {
      sum += weighing[i] * terms[i];
    }
    return sum;
  }

  /**
   * @param moved what each unit moves the figure by
   * @param estimate the figure by other weights
   */
  RatioSums.Variance variance(double[] moved, ToDoubleFunction<double[]> estimate) {
    return design.isReplicated() ? replicated(moved, estimate) : linearised(moved);
  }

  /** Replicates in which there is no such figure are left out. */
  private RatioSums.Variance replicated(double[] moved, ToDoubleFunction<double[]> estimate) {
    double[] scales = design.scales();
    double[] estimates = new double[scales.length];
    double sum = 0;
    int known = 0;
    for (int i = 0; i < scales.length; i++) {
      estimates[i] = estimate.applyAsDouble(replicates[i]);
      if (!Double.isNaN(estimates[i])) {
        sum += estimates[i];
        known++;
      }
    }
    double variance = 0;
    for (int i = 0; i < scales.length; i++) {
      double difference = difference(estimates[i], sum / known);
      variance += Double.isNaN(difference) ? 0 : scales[i] * difference * difference;
    }
    return new RatioSums.Variance(variance, areOfTwo(moved, variance));
  }

  /** Whether two units may have so much of the variance that one of them knows the other's part. */
  private static boolean areOfTwo(double[] moved, double variance) {
    LargestTerms largest = new LargestTerms();
    for (double each : moved) {
      largest.addAlone(each * each);
    }
    return largest.of(2, variance, 1).areOfTwo();
  }

  /**
   * The same of units whose part in the variance is of another form than that of most: a standard
   * deviation tells of the squares of these, and so what they leave of the variance.
   */
  private boolean areOfTwoApart(double[] moved) {
    Map<List<Object>, List<Integer>> alike =
        IntStream.range(0, moved.length)
            .filter(i -> moved[i] != 0)
            .boxed()
            .collect(
                Collectors.groupingBy(i -> List.of(units.get(i).point().stratum(), isAlone(i))));
    double[] apart =
        alike.values().stream()
            .sorted(Comparator.comparingInt(each -> -each.size()))
            .skip(1)
            .flatMap(List::stream)
            .mapToDouble(i -> moved[i])
            .toArray();
    return areOfTwo(apart, sum(apart, apart)) || areOfTwoTogether(moved);
  }

  /** The same of what units have by being in one PSU: of two, one knows the other's part in it. */
  private boolean areOfTwoTogether(double[] moved) {
    double[] sums = new double[moved.length];
    double[] squares = new double[moved.length];
    for (int i = 0; i < moved.length; i++) {
      sums[psus[i]] += moved[i];
      squares[psus[i]] += moved[i] * moved[i];
    }
    double[] roots = new double[moved.length];
    for (int i = 0; i < roots.length; i++) {
      roots[i] = Math.sqrt(Math.abs(difference(sums[i] * sums[i], squares[i])));
    }
    return areOfTwo(roots, sum(roots, roots));
  }

  /** Whether no other unit of the group is in the PSU. */
  private boolean isAlone(int unit) {
    return (unit == 0 || psus[unit - 1] != psus[unit])
        && (unit + 1 == psus.length || psus[unit + 1] != psus[unit]);
  }

  private RatioSums.Variance linearised(double[] moved) {
    double[] sums = new double[moved.length];
    double all = 0;
    for (int i = 0; i < moved.length; i++) {
      sums[psus[i]] += moved[i];
      all += moved[i];
    }
    double centre = all / strata.stream().mapToLong(each -> design.psus(each.stratum)).sum();
    double variance = 0;
    double[] parts = moved.clone();
    for (Psus each : strata) {
      long size = design.psus(each.stratum);
      double mean = size == 1 ? centre : Arrays.stream(sums, each.from, each.to).sum() / size;
      double factor = design.notSampled(each.stratum) * (size == 1 ? 1 : size / (size - 1.0));
      variance += factor * (size - each.size()) * mean * mean;
      for (int psu = each.from; psu < each.to; psu++) {
        variance += factor * (sums[psu] - mean) * (sums[psu] - mean);
      }
      for (int i = 0; i < parts.length; i++) {
        boolean isIn = psus[i] >= each.from && psus[i] < each.to;
        parts[i] *= isIn ? Math.sqrt(factor) : 1;
      }
    }
    return new RatioSums.Variance(variance, areOfTwo(parts, variance) || areOfTwoApart(moved));
  }

  /**
   * The freedom of intervals: PSUs less strata of the units with a rate, or replicates less one.
   */
  long degrees() {
    if (design.isReplicated()) {
      return rank() - 1;
    }
    int[] ofRated = IntStream.range(0, psus.length).filter(i -> rated[i] > 0).toArray();
    long found = Arrays.stream(ofRated).map(i -> psus[i]).distinct().count();
    return found
        - Arrays.stream(ofRated).mapToObj(i -> units.get(i).point().stratum()).distinct().count();
  }

  /** How many replicates say something that the others do not, among units with a rate. */
  private int rank() {
    List<double[]> apart = new ArrayList<>();
    for (double[] replicate : replicates) {
      double[] rest = times(replicate, rated);
      double length = Math.sqrt(sum(rest, rest));
      for (double[] each : apart) {
        double shared = sum(rest, each);
        for (int i = 0; i < rest.length; i++) {
          rest[i] -= shared * each[i];
        }
      }
      double left = Math.sqrt(sum(rest, rest));
      if (left > DEPENDENT * length) {
        apart.add(Arrays.stream(rest).map(each -> each / left).toArray());
      }
    }
    return apart.size();
  }

  /**
   * How many times as large the variance of the mean is as that of as many units sampled each alone
   * would be: L. Kish 1965, "Survey Sampling", § 8.2; empty where no rate differs.
   *
   * @param ofMean its variance
   */
  Optional<Double> effect(double ofMean) {
    double[] rates = rates();
    double units = sum(rated, rated);
    double weight = sum(weights, rated);
    double mean = sum(weights, rates) / weight;
    double squares = 0;
    for (int i = 0; i < rates.length; i++) {
      double apart = difference(rates[i], mean);
      squares += rated[i] * weights[i] * apart * apart;
    }
    double ofOneAlone = squares / weight / (units - 1);
    return Optional.of(ofMean / ofOneAlone).filter(Double::isFinite);
  }

  /** By unit; 0 for one without. */
  private double[] rates() {
    return units.stream()
        .mapToDouble(unit -> unit.rate() == null ? 0 : LargestTerms.size(unit.rate()))
        .toArray();
  }

  /** What the units up to some rates weigh, as shares of those with a rate. */
  List<EstimatedShare> upTo(List<Rational> rates) {
    return rates.stream().map(this::upTo).toList();
  }

  private EstimatedShare upTo(Rational rate) {
    double[] reached =
        units.stream()
            .mapToDouble(unit -> unit.rate() != null && unit.rate().compareTo(rate) <= 0 ? 1 : 0)
            .toArray();
    return new EstimatedShare(
        sum(weights, reached) / sum(weights, rated),
        ofRatio(reached, rated).orElseThrow().variance());
  }

  /** That of the Gini coefficient of rates none of which is negative, and that are not all zero. */
  RatioSums.Variance gini() {
    double[] rates = rates();
    int[] byRate =
        IntStream.range(0, rates.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> rates[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] counted = times(weights, rated);
    Gini.Influence influence = Gini.Influence.of(rates, counted, byRate);
    double[] moved = new double[rates.length];
    for (int i : byRate) {
      moved[i] = influence.next(counted[i], rates[i]);
    }
    return variance(
        moved, weighing -> Gini.Influence.of(rates, times(weighing, rated), byRate).coefficient());
  }

  private static double[] times(double[] one, double[] other) {
    double[] product = one.clone();
    for (int i = 0; i < product.length; i++) {
      product[i] *= other[i];
    }
    return product;
  }
}
