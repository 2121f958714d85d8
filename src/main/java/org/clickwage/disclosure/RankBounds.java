package org.clickwage.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.clickwage.statistics.Quantile;
import org.clickwage.statistics.TrimmedMeans;

/**
 * Within which bounds the rates of a group's outer people are known, who have fewer than the least
 * number on one side: by the order of all rates, and by figures that are linear in them.
 *
 * <p>The unknowns of its {@link LinearProgram} are the steps from each rate to the next. Of many
 * people only some are taken: that leaves less room than there is, so that too much may be found
 * and never too little. Who has which weight, and in which order, is taken to be known.
 */
final class RankBounds {
  /** Of bounds that are no further apart, the middle is within 10 % of whatever lies between. */
  private static final double NEAR = 1.1 / 0.9;

  /** What doubles may get wrong. */
  private static final double DOUBT = 1e-6;

  /** Few are quick, and most often enough to find nobody. */
  private static final int FEW_STEPS = 8;

  private static final int MOST_STEPS = 128;

  private enum Sense {
    AT_MOST,
    EQUAL,
    AT_LEAST
  }

  /**
   * @param factor of the step to each rank
   */
  private record Sum(Sense sense, LongToDoubleFunction factor, double value) {}

  private final long people;
  private final double[] weightsUpTo;
  private final double weight;
  private final double unit;
  private final double floor;
  private final List<Sum> sums = new ArrayList<>();
  private final SortedSet<Long> outer = new TreeSet<>();
  private final SortedSet<Long> steps = new TreeSet<>();

  /**
   * @param weights in the order of the rates; none where all are 1
   * @param unit that rates are reckoned in: of their size
   * @param floor no rate is under it
   */
  RankBounds(int least, long people, double[] weights, double unit, double floor) {
    this.people = people;
    this.weightsUpTo = new double[weights.length + 1];
    for (int i = 0; i < weights.length; i++) {
      weightsUpTo[i + 1] = weightsUpTo[i] + weights[i];
    }
    this.unit = unit;
    this.floor = floor / unit;
    this.weight = weightUpTo(people);
    LongStream.range(1, least)
        .filter(rank -> rank <= people)
        .forEach(
            rank -> {
              outer.add(rank);
              outer.add(people + 1 - rank);
            });
    outer.forEach(this::stepAround);
    steps.add(1L);
  }

  private double weightUpTo(long rank) {
    return weightsUpTo.length == 1 ? rank : weightsUpTo[(int) rank];
  }

  private void stepAround(long rank) {
    LongStream.rangeClosed(rank, rank + 1)
        .filter(each -> each >= 1 && each <= people)
        .forEach(steps::add);
  }

  /** A quantile is the rate of one, or the middle between two. */
  void quantile(Quantile quantile) {
    long below = quantile.halvesBelow() / 2;
    if (quantile.halvesBelow() % 2 == 1) {
      rate(Sense.EQUAL, below + 1, Printed.number(quantile.rate()));
    } else {
      stepAround(below);
      stepAround(below + 1);
      double value = Printed.number(quantile.rate()) / unit - floor;
      sums.add(new Sum(Sense.EQUAL, to -> to <= below ? 1 : to == below + 1 ? 0.5 : 0, value));
    }
  }

  /** An end of an interval is the rate of one, or somewhere between two. */
  void intervalEnd(Quantile end) {
    if (end.halvesBelow() % 2 == 1) {
      quantile(end);
    } else {
      between(end.halvesBelow() / 2, end.halvesBelow() / 2 + 1, Printed.number(end.rate()));
    }
  }

  /** Those up to one rank have no more, and those from another no less. */
  private void between(long low, long high, double value) {
    if (low >= 1) {
      rate(Sense.AT_MOST, low, value);
    }
    if (high <= people) {
      rate(Sense.AT_LEAST, high, value);
    }
  }

  private void rate(Sense sense, long rank, double value) {
    stepAround(rank);
    sums.add(new Sum(sense, to -> to <= rank ? 1 : 0, value / unit - floor));
  }

  void mean(Printed mean) {
    LongToDoubleFunction factor = to -> 1 - weightUpTo(to - 1) / weight;
    if (mean.isExact()) {
      sums.add(new Sum(Sense.EQUAL, factor, mean.low() / unit - floor));
    } else {
      sums.add(new Sum(Sense.AT_LEAST, factor, mean.low() / unit - floor));
      sums.add(new Sum(Sense.AT_MOST, factor, mean.high() / unit - floor));
    }
  }

  /**
   * What the rates come to between those that are cut, alone and with the nearest ones for them.
   */
  void trimmed(TrimmedMeans means) {
    long low = means.cut().low();
    long last = people - means.cut().high();
    stepAround(low);
    stepAround(last);
    double before = weightUpTo(low);
    double kept = weightUpTo(last) - before;
    sums.add(
        new Sum(
            Sense.EQUAL,
            to -> Math.max(0, weightUpTo(last) - Math.max(before, weightUpTo(to - 1))) / kept,
            Printed.number(means.trimmed()) / unit - floor));
    sums.add(
        new Sum(
            Sense.EQUAL,
            to -> to > last ? 0 : to <= low + 1 ? 1 : 1 - weightUpTo(to - 1) / weight,
            Printed.number(means.winsorised()) / unit - floor));
  }

  /** Of rates that are not negative. */
  void gini(Printed gini) {
    if (gini.isExact()) {
      sums.add(new Sum(Sense.EQUAL, differencesLess(gini.low()), 0));
    } else {
      sums.add(new Sum(Sense.AT_LEAST, differencesLess(gini.low()), 0));
      sums.add(new Sum(Sense.AT_MOST, differencesLess(gini.high()), 0));
    }
  }

  private LongToDoubleFunction differencesLess(double gini) {
    return to -> {
      double before = weightUpTo(to - 1) / weight;
      return (1 - before) * (before - gini);
    };
  }

  /**
   * So many are below a reference, of those who have it. It is not known where the others are: the
   * least have no more than those below, and those below no more than the greatest who may be.
   */
  void below(long withReference, long below, double reference) {
    between(below, mostBelow(withReference, below) + 1, reference);
  }

  private long mostBelow(long withReference, long below) {
    return people - withReference + below;
  }

  /** What they lack on average; where not all have the reference, of equal weights alone. */
  void gap(Printed gap, long withReference, long below, double reference) {
    boolean haveAll = withReference == people;
    if (below == 0 || !(haveAll || weightsUpTo.length == 1)) {
      return;
    }
    double ofThem = weightUpTo(below);
    double ofAll = haveAll ? weight : withReference;
    double least = reference / unit * (ofThem - gap.high() * ofAll) - floor * ofThem;
    double most = reference / unit * (ofThem - gap.low() * ofAll) - floor * ofThem;
    long last = mostBelow(withReference, below);
    long before = last - below;
    stepAround(before);
    LongToDoubleFunction lowest = to -> Math.max(0, ofThem - weightUpTo(to - 1));
    LongToDoubleFunction greatest =
        to -> Math.max(0, weightUpTo(last) - weightUpTo(Math.max(before, to - 1)));
    if (haveAll && gap.isExact()) {
      sums.add(new Sum(Sense.EQUAL, lowest, least));
    } else {
      sums.add(new Sum(Sense.AT_MOST, lowest, most));
      sums.add(new Sum(Sense.AT_LEAST, greatest, least));
    }
  }

  /**
   * The ranks among the outer ones whose rates are known within 10 %.
   *
   * @param whereOpen whether one is that is left open
   */
  List<Long> found(boolean whereOpen) {
    boolean findsNobody = whereOpen && found(true, stepsTo(FEW_STEPS)).isEmpty();
    return findsNobody ? List.of() : found(whereOpen, stepsTo(MOST_STEPS));
  }

  private List<Long> found(boolean whereOpen, long[] to) {
    LinearProgram program = program(to);
    if (!program.isFeasible()) {
      return whereOpen ? List.copyOf(outer) : List.of();
    }
    return new Search(program, to).found(whereOpen);
  }

  /**
   * @param others how many there are, or nearly, besides those that a figure needs
   */
  private long[] stepsTo(int others) {
    SortedSet<Long> all = new TreeSet<>(steps);
    for (long each = 1; each <= people; each += Math.max(1, people / others)) {
      all.add(each);
    }
    return all.stream().mapToLong(each -> each).toArray();
  }

  private LinearProgram program(long[] to) {
    LinearProgram program = new LinearProgram(to.length);
    for (Sum sum : sums) {
      double[] factors = LongStream.of(to).mapToDouble(sum.factor).toArray();
      switch (sum.sense) {
        case AT_MOST -> program.atMost(factors, sum.value);
        case EQUAL -> program.equal(factors, sum.value);
        case AT_LEAST -> program.atLeast(factors, sum.value);
      }
    }
    return program;
  }

  /** Between what the gap lies of people who all have a reference; NaN where it is left open. */
  Printed knownGap(long below, double reference) {
    long[] to = stepsTo(MOST_STEPS);
    LinearProgram program = program(to);
    if (!program.isFeasible()) {
      return new Printed(Double.NaN, Double.NaN);
    }
    double ofThem = weightUpTo(below);
    double[] rates =
        LongStream.of(to).mapToDouble(each -> Math.max(0, ofThem - weightUpTo(each - 1))).toArray();
    double least = program.least(rates, Double.NEGATIVE_INFINITY);
    double most = -program.least(negative(rates), Double.NEGATIVE_INFINITY);
    double lack = ofThem * (reference / unit - floor);
    double all = weight * reference / unit;
    return new Printed((lack - most) / all, (lack - least) / all);
  }

  private static double[] negative(double[] factors) {
    return DoubleStream.of(factors).map(factor -> -factor).toArray();
  }

  /** The corners that answer one question bound the other ranks too. */
  private final class Search {
    private final LinearProgram program;
    private final long[] ranks = outer.stream().mapToLong(each -> each).toArray();
    private final double[][] rates = new double[ranks.length][];
    private final double[] low = new double[ranks.length];
    private final double[] high = new double[ranks.length];

    Search(LinearProgram program, long[] to) {
      this.program = program;
      for (int i = 0; i < ranks.length; i++) {
        long rank = ranks[i];
        rates[i] = LongStream.of(to).mapToDouble(each -> each <= rank ? 1 : 0).toArray();
        low[i] = Double.POSITIVE_INFINITY;
        high[i] = Double.NEGATIVE_INFINITY;
      }
      look();
    }

    private void look() {
      for (int i = 0; i < ranks.length; i++) {
        double rate = floor + program.value(rates[i]);
        low[i] = Math.min(low[i], rate);
        high[i] = Math.max(high[i], rate);
      }
    }

    List<Long> found(boolean whereOpen) {
      List<Long> found = new ArrayList<>();
      for (int i = 0; i < ranks.length; i++) {
        if (isFound(i, whereOpen)) {
          found.add(ranks[i]);
        }
      }
      return found;
    }

    private boolean isFound(int i, boolean whereOpen) {
      if (isApart(low[i], high[i])) {
        return false;
      }
      double least = floor + program.least(rates[i], enoughUnder(high[i]));
      look();
      if (isApart(least, high[i])) {
        return false;
      }
      double most = floor - program.least(negative(rates[i]), -enoughOver(least));
      look();
      return Double.isNaN(least + most) ? whereOpen : !isApart(least, most);
    }

    private double enoughUnder(double most) {
      return floor < 0 ? Double.NEGATIVE_INFINITY : (most - DOUBT) / NEAR * (1 - DOUBT) - DOUBT;
    }

    private double enoughOver(double least) {
      return floor < 0 ? Double.POSITIVE_INFINITY : least * NEAR * (1 + DOUBT) + 2 * DOUBT;
    }
  }

  /** Whether no rate is within 10 % of both; never of NaN. */
  private static boolean isApart(double low, double high) {
    double less = high < 0 ? -high : low;
    double more = high < 0 ? -low : high;
    return more > Math.max(less, 0) * NEAR * (1 + DOUBT) + DOUBT;
  }
}
