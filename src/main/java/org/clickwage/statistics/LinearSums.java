package org.clickwage.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.number.BinaryForm;
import org.clickwage.statistics.UnitTerms.Term;

/**
 * What the standard errors of the {@link LinearFigure figures} of a group are made of: the sums of
 * the weighted terms of units that are sampled each alone, and of their products. Figures share
 * them. Units that lack different terms are summed apart, as each figure is over those that have
 * its own.
 */
final class LinearSums {
  /**
   * What is summed.
   *
   * @param one a term
   * @param other what it is multiplied by; null where it is summed alone
   */
  private record Product(Term one, Term other) {
    static Product of(Term one, Term other) {
      return one.compareTo(other) <= 0 ? new Product(one, other) : new Product(other, one);
    }

    static Stream<Product> of(LinearFigure figure) {
      Term top = figure.top();
      Term bottom = figure.bottom();
      Stream<Product> above = Stream.of(new Product(top, null), of(top, top));
      return figure.isRatio()
          ? Stream.concat(
              above, Stream.of(new Product(bottom, null), of(top, bottom), of(bottom, bottom)))
          : above;
    }
  }

  private static final List<Product> ALL =
      LinearFigure.ALL.stream().flatMap(Product::of).distinct().toList();

  // By the place of a product, since each of millions of units asks for all of them.
  private static final int[] ONE = ALL.stream().mapToInt(each -> each.one.ordinal()).toArray();
  private static final int[] OTHER =
      ALL.stream()
          .mapToInt(each -> each.other == null ? UnitTerms.UNIT : each.other.ordinal())
          .toArray();

  /** Where the products of each figure are. */
  private static final List<int[]> PRODUCTS =
      LinearFigure.ALL.stream()
          .map(figure -> Product.of(figure).mapToInt(ALL::indexOf).toArray())
          .toList();

  /** By the terms that units have, as bits. */
  private final SortedMap<Integer, FixedSum[]> sums = new TreeMap<>();

  private final LargestPairs[] largest =
      Stream.generate(LargestPairs::new)
          .limit(LinearFigure.ALL.size())
          .toArray(LargestPairs[]::new);

  private final UnitTerms terms = new UnitTerms();

  // Most units have the terms of the one before.
  private int lastKnown;
  private FixedSum[] last;

  void add(Observation unit, double weight) {
    terms.set(unit, weight);
    if (last == null || terms.known() != lastKnown) {
      lastKnown = terms.known();
      last = sums(lastKnown);
    }
    double[] values = terms.values();
    for (int i = 0; i < last.length; i++) {
      last[i].add(values[ONE[i]] * values[OTHER[i]]);
    }
    for (int i = 0; i < largest.length; i++) {
      LinearFigure figure = LinearFigure.ALL.get(i);
      if (figure.isOf(lastKnown)) {
        largest[i].add(
            values[figure.top().ordinal()],
            values[figure.isRatio() ? figure.bottom().ordinal() : UnitTerms.UNIT]);
      }
    }
  }

  private FixedSum[] sums(int known) {
    return sums.computeIfAbsent(
        known, none -> Stream.generate(FixedSum::new).limit(ALL.size()).toArray(FixedSum[]::new));
  }

  void merge(LinearSums other) {
    other.sums.forEach((known, theirs) -> merge(sums(known), theirs));
    for (int i = 0; i < largest.length; i++) {
      largest[i].merge(other.largest[i]);
    }
  }

  private static void merge(FixedSum[] ours, FixedSum[] theirs) {
    for (int i = 0; i < ours.length; i++) {
      ours[i].merge(theirs[i]);
    }
  }

  /** The variances by the keys of the figures that have one. */
  Map<String, RatioSums.Variance> variances(Sampling sampling) {
    Map<String, RatioSums.Variance> variances = new HashMap<>();
    for (int i = 0; i < largest.length; i++) {
      LinearFigure figure = LinearFigure.ALL.get(i);
      FixedSum[] ofUnits =
          IntStream.of(PRODUCTS.get(i))
              .mapToObj(product -> sum(product, figure))
              .toArray(FixedSum[]::new);
      variance(figure, ofUnits, largest[i], sampling)
          .ifPresent(known -> variances.put(figure.key(), known));
    }
    return variances;
  }

  private static Optional<RatioSums.Variance> variance(
      LinearFigure figure, FixedSum[] ofUnits, LargestPairs ofFigure, Sampling sampling) {
    return figure.isRatio()
        ? new RatioSums(ofUnits[0], ofUnits[2], ofUnits[1], ofUnits[3], ofUnits[4], ofFigure)
            .ofRatio(sampling)
        : RatioSums.ofSum(ofUnits[0], ofUnits[1], ofFigure, sampling);
  }

  /** Over the units that the figure is of. */
  private FixedSum sum(int product, LinearFigure figure) {
    FixedSum sum = new FixedSum();
    sums.forEach(
        (known, each) -> {
          if (figure.isOf(known)) {
            sum.merge(each[product]);
          }
        });
    return sum;
  }

  void exchange(BinaryForm form) {
    form.each(
        sums.entrySet(),
        each -> {
          form.count(each.getKey());
          exchange(each.getValue(), form);
        },
        () -> exchange(sums((int) form.count(0)), form));
    for (LargestPairs each : largest) {
      each.exchange(form);
    }
  }

  private static void exchange(FixedSum[] all, BinaryForm form) {
    for (FixedSum each : all) {
      each.exchange(form);
    }
  }
}
