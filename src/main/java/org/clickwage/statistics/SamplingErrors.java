package org.clickwage.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.number.Rational;

/**
 * How sure the figures of a group are, whose units are a sample.
 *
 * @param byFigure standard errors by the keys of figures
 * @param ofFew the keys of those that are mostly the deviation of one unit or two
 * @param areAsked whether standard errors are asked for
 * @param effectiveSize of how many units of equal weight the figures are as sure: L. Kish 1965,
 *     "Survey Sampling"; empty where the design effect, which it tells, is hidden
 * @param designEffect how many times as large the variance of the mean is as that of as many units
 *     sampled each alone; empty without a design
 * @param deviation the standard deviation of the rates: it tells what the mean's error tells
 * @param degrees of freedom: the units of the group with a rate, less one; by a design its PSUs
 *     less its strata, or its replicates less one
 */
public record SamplingErrors(
    Map<String, StandardError> byFigure,
    Set<String> ofFew,
    boolean areAsked,
    Optional<Rational> effectiveSize,
    Optional<Rational> designEffect,
    Optional<Rational> deviation,
    long degrees) {
  /** The keys of the figures that have one, without those of quantiles. */
  private static final Set<String> KEYS =
      Stream.concat(LinearFigure.ALL.stream().map(LinearFigure::key), Stream.of("gini"))
          .collect(Collectors.toUnmodifiableSet());

  static final SamplingErrors NONE =
      new SamplingErrors(
          Map.of(), Set.of(), false, Optional.empty(), Optional.empty(), Optional.empty(), 0);

  private static final String MEAN = "mean";

  /** The only figure whose error follows from what else is shown of it. */
  private static final String SHARE = "headcount_ratio";

  /** Whether a figure of this key has one. */
  public static boolean haveOne(String figure) {
    return KEYS.contains(figure) || RateDistribution.isKey(figure);
  }

  public Optional<StandardError> of(String figure) {
    return Optional.ofNullable(byFigure.get(figure));
  }

  /**
   * Of how many units sampled each alone a share is as sure as by the design; empty without one.
   *
   * @param share of the units that are below the reference
   */
  Optional<Rational> sizeOf(Rational share) {
    Optional<Rational> ofShare =
        of(SHARE)
            .map(StandardError::error)
            .filter(Rational::isPositive)
            .map(error -> share.times(Rational.ONE.minus(share)).dividedBy(error.times(error)));
    return designEffect.flatMap(any -> ofShare.or(() -> effectiveSize));
  }

  /** Those alone that are of many. */
  SamplingErrors ofMany() {
    Map<String, StandardError> many = new HashMap<>(byFigure);
    many.keySet().removeAll(ofFew);
    return with(many);
  }

  /** The same without those that are a sum of squares over the units. */
  SamplingErrors ofShares() {
    Map<String, StandardError> shares = new HashMap<>(byFigure);
    shares.keySet().retainAll(Set.of(SHARE));
    return with(shares);
  }

  /** Without the error of the mean nothing is shown that tells it. */
  private SamplingErrors with(Map<String, StandardError> some) {
    boolean hasMean = some.containsKey(MEAN);
    return new SamplingErrors(
        some,
        Set.of(),
        areAsked,
        effectiveSize.filter(any -> hasMean || designEffect.isEmpty()),
        designEffect.filter(any -> hasMean),
        deviation.filter(any -> hasMean),
        degrees);
  }
}
