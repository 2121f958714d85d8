package org.clickwage.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.number.Rational;

/**
 * How the figures of two groups of a sample differ.
 *
 * <p>The variance is over the units of both: a worker who is in both is one PSU, so that what he
 * adds to both is in it once. As {@code svycontrast} of R's package survey has it of a {@code
 * svyby} with its covariances.
 *
 * <p>Groups are made alike by direct standardisation: in each the categories of units get the
 * shares that they have in both together (B. Kirkwood, J. Sterne 2003, "Essential Medical
 * Statistics", chapter 25). A unit then moves a figure by what it has over the mean of its category
 * in its group, as {@code svystandardize} has it.
 */
final class GroupComparison {
  private record Member(SampledUnits.Unit unit, boolean isFirst) {
    String category() {
      return unit.point().category();
    }

    int side() {
      return isFirst ? 0 : 1;
    }
  }

  private final List<Member> members;
  private final DesignErrors errors;
  private final int least;
  private final double[] weights;

  /**
   * @param least the people that a category needs in either group; those with fewer are one
   */
  GroupComparison(SampledUnits first, SampledUnits second, SurveyDesign design, int least) {
    this.members =
        Stream.concat(
                first.units().map(unit -> new Member(unit, true)),
                second.units().map(unit -> new Member(unit, false)))
            .sorted(
                Comparator.comparing(Member::unit, SampledUnits.Unit.ORDER)
                    .thenComparing(Member::category)
                    .thenComparing(Member::isFirst))
            .toList();
    this.errors = new DesignErrors(members.stream().map(Member::unit).toList(), design);
    this.least = least;
    this.weights = members.stream().mapToDouble(each -> each.unit().weight()).toArray();
  }

  /**
   * Those of all ratios that both have, and that are not mostly of one person or two; where units
   * have categories, first of the groups as they are, then of those made alike. None where a few
   * people are in both groups, or in a PSU of the other one, since the errors of the groups and of
   * the differences would tell of them; nor of groups made alike where two people have most of a
   * category, since all figures together may tell what it has.
   */
  List<GroupDifference> differences(Rational confidence) {
    double width = StudentQuantile.twoSided(confidence, errors.degrees());
    List<GroupDifference> differences = new ArrayList<>();
    int[] together = together();
    if (!isNone(together) && !isEnough(together)) {
      return differences;
    }
    for (LinearFigure figure : LinearFigure.ALL) {
      if (figure.isRatio()) {
        Stream.concat(
                Stream.of(new Compared(figure, new int[members.size()], 0)), alike(figure).stream())
            .flatMap(compared -> compared.difference(width).stream())
            .forEach(differences::add);
      }
    }
    return differences;
  }

  /** How many of each group are in a PSU of the other: a person in both is a PSU. */
  private int[] together() {
    int[] together = new int[2];
    members.stream()
        .filter(each -> each.unit().point().psu().isPresent())
        .collect(
            Collectors.groupingBy(
                each -> List.of(each.unit().point().stratum(), each.unit().point().psu().get())))
        .values()
        .stream()
        .filter(psu -> psu.stream().mapToInt(Member::side).distinct().count() == 2)
        .flatMap(List::stream)
        .forEach(each -> together[each.side()]++);
    return together;
  }

  /** A figure of groups made alike; empty where fewer than two categories have enough people. */
  private Optional<Compared> alike(LinearFigure figure) {
    SortedMap<String, int[]> sizes = new TreeMap<>();
    for (Member member : members) {
      if (figure.isOf(member.unit().known())) {
        sizes.computeIfAbsent(member.category(), none -> new int[2])[member.side()]++;
      }
    }
    // Those with too few people are one, with as many more as these need to be enough together.
    Map<String, Integer> places = new HashMap<>();
    int[] joined = new int[2];
    sizes.entrySet().stream()
        .sorted(Comparator.comparingInt(each -> smaller(each.getValue())))
        .forEach(
            each -> {
              int[] size = each.getValue();
              boolean isAlone = isEnough(size) && (isNone(joined) || isEnough(joined));
              places.put(each.getKey(), isAlone ? 1 + places.size() : 0);
              for (int side = 0; side < 2 && !isAlone; side++) {
                joined[side] += size[side];
              }
            });
    int[] category =
        members.stream().mapToInt(each -> places.getOrDefault(each.category(), 0)).toArray();
    long known = places.values().stream().distinct().count();
    return known < 2 || !isNone(joined) && !isEnough(joined)
        ? Optional.empty()
        : Optional.of(new Compared(figure, category, (int) known));
  }

  private static int smaller(int[] sizes) {
    return Math.min(sizes[0], sizes[1]);
  }

  private static boolean isNone(int[] sizes) {
    return sizes[0] + sizes[1] == 0;
  }

  private boolean isEnough(int[] sizes) {
    return smaller(sizes) >= least;
  }

  /** A figure of both groups, made alike by so many categories; by 0 as they are. */
  private final class Compared {
    private final LinearFigure figure;
    private final int categories;
    private final double[] top;
    private final double[] bottom;

    /** By unit, the place of its category in its group; negative where it has no part. */
    private final int[] places;

    /** What the units of a category weigh in both groups, by place. */
    private final double[] both;

    Compared(LinearFigure figure, int[] category, int categories) {
      this.figure = figure;
      this.categories = categories;
      this.top = errors.terms(figure, figure.top());
      this.bottom = errors.terms(figure, figure.bottom());
      this.both = new double[2 * members.size()];
      this.places = new int[category.length];
      for (int i = 0; i < places.length; i++) {
        boolean hasPart = figure.isOf(members.get(i).unit().known());
        places[i] = hasPart ? 2 * category[i] + members.get(i).side() : -1;
        if (hasPart) {
          both[2 * category[i]] += weights[i];
          both[2 * category[i] + 1] += weights[i];
        }
      }
    }

    Optional<GroupDifference> difference(double width) {
      double[] alike = alike(weights);
      double[] ratios = ratios(alike);
      if (!Double.isFinite(ratios[0] - ratios[1])) {
        return Optional.empty();
      }
      double[] moved = moved(alike, ratios);
      if (least > 1 && categories > 0 && (isOfTwo(top, 1) || isOfTwo(moved, 2))) {
        return Optional.empty();
      }
      Optional<GroupDifference.Estimate> difference =
          estimate(moved, 1, -1, width, by -> by[0] - by[1]);
      return difference.map(
          known ->
              new GroupDifference(
                  figure.key(),
                  categories,
                  StandardError.rounded(ratios[0]),
                  StandardError.rounded(ratios[1]),
                  known,
                  ratios[1] == 0
                      ? Optional.empty()
                      : estimate(
                          moved,
                          1 / ratios[1],
                          -ratios[0] / ratios[1] / ratios[1],
                          width,
                          by -> by[0] / by[1] - 1)));
    }

    /** Whether two units of a category in a group may have most of its terms to some power. */
    private boolean isOfTwo(double[] terms, int power) {
      return IntStream.of(places)
          .filter(place -> place >= 0)
          .distinct()
          .anyMatch(
              place -> {
                LargestTerms largest = new LargestTerms();
                double sum = 0;
                for (int i = 0; i < terms.length; i++) {
                  double term = power == 1 ? weights[i] * terms[i] : terms[i] * terms[i];
                  largest.addAlone(places[i] == place ? term : 0);
                  sum += places[i] == place ? term : 0;
                }
                return largest.of(2, Math.abs(sum), 1).areOfTwo();
              });
    }

    /** The weights by which categories have the same shares in both groups. */
    private double[] alike(double[] weighing) {
      double[] sums = sums(weighing);
      double[] alike = new double[weighing.length];
      for (int i = 0; i < alike.length; i++) {
        if (places[i] >= 0) {
          alike[i] = weighing[i] * both[places[i]] / sums[places[i]];
        }
      }
      return alike;
    }

    /** By place. */
    private double[] sums(double[] ofUnits) {
      double[] sums = new double[both.length];
      for (int i = 0; i < ofUnits.length; i++) {
        if (places[i] >= 0) {
          sums[places[i]] += ofUnits[i];
        }
      }
      return sums;
    }

    private double[] ratios(double[] alike) {
      double[] above = new double[2];
      double[] below = new double[2];
      for (int i = 0; i < alike.length; i++) {
        above[members.get(i).side()] += alike[i] * top[i];
        below[members.get(i).side()] += alike[i] * bottom[i];
      }
      return new double[] {above[0] / below[0], above[1] / below[1]};
    }

    /** What each unit moves the figure of its group by. */
    private double[] moved(double[] alike, double[] ratios) {
      double[] below = new double[2];
      for (int i = 0; i < alike.length; i++) {
        below[members.get(i).side()] += alike[i] * bottom[i];
      }
      double[] moved = new double[alike.length];
      for (int i = 0; i < moved.length; i++) {
        int side = members.get(i).side();
        double apart = DesignErrors.difference(top[i], ratios[side] * bottom[i]);
        moved[i] = alike[i] * apart / below[side];
      }
      double[] sums = sums(moved);
      double[] weight = sums(weights);
      for (int i = 0; i < moved.length; i++) {
        if (places[i] >= 0) {
          moved[i] -= sums[places[i]] * weights[i] / weight[places[i]];
        }
      }
      return moved;
    }

    /**
     * @param first how much a number moves by where the figure of the first group moves by 1
     * @param second the same of the other
     * @param of the number, from the figures of both
     */
    private Optional<GroupDifference.Estimate> estimate(
        double[] moved, double first, double second, double width, ToDoubleFunction<double[]> of) {
      double[] all = new double[moved.length];
      for (int i = 0; i < all.length; i++) {
        all[i] = moved[i] * (members.get(i).isFirst() ? first : second);
      }
      ToDoubleFunction<double[]> by = weighing -> of.applyAsDouble(ratios(alike(weighing)));
      RatioSums.Variance variance = errors.variance(all, by);
      StandardError error = StandardError.of(Math.sqrt(variance.variance()), width);
      return Optional.of(by.applyAsDouble(weights))
          .filter(any -> !variance.isOfFew())
          .map(StandardError::rounded)
          .map(value -> new GroupDifference.Estimate(value, error));
    }
  }
}
