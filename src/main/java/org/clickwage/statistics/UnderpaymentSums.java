package org.clickwage.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.clickwage.money.Rational;

/**
 * The sums of the underpayment family. Gaps {@code (z−x)/z} are taken to twelve decimal places, and
 * what follows from them is exact, so that the order of the units leaves no trace.
 */
final class UnderpaymentSums {
  private static final long GAP_ONE = 1_000_000_000_000L;

  private long observations;
  private long below;

  /** Those whose weight is 1 for certain, and stand nowhere among the sums of weights. */
  private long ones;

  private long onesBelow;

  /** The reference of all of them so far; of no meaning where they differ. */
  private Rational common;

  private boolean differing;
  private final WideSum weights = new WideSum();
  private final WideSum squaredWeights = new WideSum();
  private final WideSum weightsBelow = new WideSum();
  private final WideSum weightedGaps = new WideSum();
  private final WideSum squaredGaps = new WideSum();
  private final WideSum weightedSquaredGaps = new WideSum();
  private final MissingPay missingPay = new MissingPay();

  /**
   * {@code reference} and {@code weight} are positive, the latter in units of {@link
   * Grid#WEIGHT_ONE}.
   */
  void add(Rational reference, Rational rate, Rational amount, Rational hours, long weight) {
    observations++;
    meet(reference);
    weights.add(weight);
    squaredWeights.addProduct(weight, weight);
    if (rate.isLessThan(reference)) {
      below++;
      weightsBelow.add(weight);
      addGap(rate.dividedBy(reference), weight);
      missingPay.add(reference, amount, hours, weight);
    }
  }

  /** The same for an observation of weight 1 that has a reference. */
  void add(PlainObservation unit) {
    observations++;
    ones++;
    if (unit.hoursUnder != null) {
      addMixed(unit);
      return;
    }
    meet(unit.reference);
    if (unit.rate.isLessThan(unit.reference)) {
      below++;
      onesBelow++;
      addGap(unit.rate.dividedBy(unit.reference), Grid.WEIGHT_ONE);
      missingPay.add(unit);
    }
  }

  private void addMixed(PlainObservation unit) {
    if (!differing) {
      meet(unit.hoursUnder.mean(unit.workHours));
    }
    MixedRatio ratio = new MixedRatio(unit);
    if (ratio.isUnderOne()) {
      below++;
      onesBelow++;
      long units = ratio.nearest();
      if (units == Grid.OFF) {
        addGap(ratio.exact(), Grid.WEIGHT_ONE);
      } else {
        addGap(GAP_ONE - units, Grid.WEIGHT_ONE);
      }
      missingPay.add(unit);
    }
  }

  private void meet(Rational reference) {
    if (common == null) {
      common = reference;
    }
    differing = differing || !(reference == common || reference.equals(common));
  }

  /** (z−x)/z = 1 − x/z. */
  private void addGap(Rational ratio, long weight) {
    long units = Grid.nearest(ratio, Grid.GAP_DECIMALS);
    if (units == Grid.OFF) {
      BigInteger gap =
          BigInteger.valueOf(GAP_ONE).subtract(ratio.rounded(Grid.GAP_DECIMALS).unscaledValue());
      addGap(gap, BigInteger.valueOf(weight));
      return;
    }
    addGap(GAP_ONE - units, weight);
  }

  private void addGap(long gap, long weight) {
    weightedGaps.addTimes(gap, weight);
    if (weight == Grid.WEIGHT_ONE) {
      squaredGaps.addProduct(gap, gap);
    } else {
      BigInteger square = BigInteger.valueOf(gap).pow(2);
      weightedSquaredGaps.add(square.multiply(BigInteger.valueOf(weight)));
    }
  }

  private void addGap(BigInteger gap, BigInteger weight) {
    weightedGaps.add(gap.multiply(weight));
    weightedSquaredGaps.add(gap.pow(2).multiply(weight));
  }

  void merge(UnderpaymentSums other) {
    if (other.observations == 0) {
      return;
    }
    observations += other.observations;
    below += other.below;
    ones += other.ones;
    onesBelow += other.onesBelow;
    differing |= other.differing;
    meet(other.common);
    weights.add(other.weights);
    squaredWeights.add(other.squaredWeights);
    weightsBelow.add(other.weightsBelow);
    weightedGaps.add(other.weightedGaps);
    squaredGaps.add(other.squaredGaps);
    weightedSquaredGaps.add(other.weightedSquaredGaps);
    missingPay.merge(other.missingPay);
  }

  long observations() {
    return observations;
  }

  Optional<Underpayment> underpayment(Rational confidence) {
    if (observations == 0) {
      return Optional.empty();
    }
    Rational weight = Grid.weights(ones, weights);
    Rational headcountRatio = Grid.weights(onesBelow, weightsBelow).dividedBy(weight);
    return Optional.of(
        new Underpayment(
            observations,
            below,
            differing ? Optional.empty() : Optional.of(common),
            headcountRatio,
            Wilson.interval(headcountRatio, effectiveSize(weight), confidence),
            gaps().dividedBy(weight),
            squaredGaps().dividedBy(weight),
            missingPay.value()));
  }

  /** (Σw)²/Σw²: Kish 1965, "Survey Sampling". */
  private Rational effectiveSize(Rational weight) {
    Rational squares = decimal(squaredWeights.value(), 24).plus(Rational.of(ones));
    return weight.times(weight).dividedBy(squares);
  }

  private Rational gaps() {
    return decimal(weightedGaps.value(), 24);
  }

  private Rational squaredGaps() {
    return decimal(squaredGaps.value(), 24).plus(decimal(weightedSquaredGaps.value(), 36));
  }

  private static Rational decimal(BigInteger units, int decimals) {
    return Rational.of(new BigDecimal(units, decimals));
  }
}
