package org.clickwage.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.number.BinaryForm;

/**
 * Where in the design of a survey a unit was sampled.
 *
 * <p>A worker's records have the same point; where they don't, his is the first in order, with the
 * greatest of each replicate weight.
 */
public final class SamplePoint {
  /** By stratum, then by PSU; a unit that is its own comes first. */
  static final Comparator<SamplePoint> ORDER =
      Comparator.comparing((SamplePoint point) -> point.stratum)
          .thenComparing(point -> point.psu.isPresent())
          .thenComparing(point -> point.psu.orElse(""));

  static final Comparator<SamplePoint> WHOLE_ORDER =
      ORDER.thenComparing(SamplePoint::compareReplicates);

  private final String stratum;
  private final Optional<String> psu;
  private final double population;
  private final double[] replicates;
  private final String category;

  /**
   * @param stratum empty where there is one alone
   * @param psu its primary sampling unit, by its name in the stratum; empty where the unit is its
   *     own
   * @param population how many PSUs the stratum has, or the part of them that is sampled, up to 1;
   *     0 where very few are
   * @param replicates what the unit weighs in each replicate, as the weight is part of it; none
   *     without replicate weights
   * @param category of the units that are compared with those alike; empty where none are
   */
  public SamplePoint(
      String stratum,
      Optional<String> psu,
      double population,
      double[] replicates,
      String category) {
    this.stratum = stratum;
    this.psu = psu;
    this.population = population;
    this.replicates = replicates;
    this.category = category;
  }

  public String stratum() {
    return stratum;
  }

  public Optional<String> psu() {
    return psu;
  }

  public double population() {
    return population;
  }

  public String category() {
    return category;
  }

  int replicates() {
    return replicates.length;
  }

  public double replicate(int number) {
    return replicates[number];
  }

  /** Whether both are in the same PSU of the same stratum. */
  public boolean isAt(SamplePoint other) {
    return ORDER.compare(this, other) == 0;
  }

  /** That of a unit of which both are; either may be null. */
  public static SamplePoint of(SamplePoint one, SamplePoint other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    SamplePoint first = ORDER.compare(one, other) <= 0 ? one : other;
    double[] greatest = one.replicates.clone();
    for (int i = 0; i < greatest.length; i++) {
      greatest[i] = Math.max(greatest[i], other.replicates[i]);
    }
    double population = Math.max(one.population, other.population);
    String category = Stream.of(one.category, other.category).min(String::compareTo).orElseThrow();
    return new SamplePoint(first.stratum, first.psu, population, greatest, category);
  }

  int compareReplicates(SamplePoint other) {
    return Arrays.compare(replicates, other.replicates);
  }

  /** Writes what is known, or reads another; null for none. */
  public static SamplePoint exchange(SamplePoint known, BinaryForm form) {
    if (!form.isThere(known != null)) {
      return null;
    }
    String stratum = form.text(known == null ? null : known.stratum);
    boolean hasPsu = form.isThere(known != null && known.psu.isPresent());
    Optional<String> psu =
        hasPsu
            ? Optional.of(form.text(known == null ? null : known.psu.orElseThrow()))
            : Optional.empty();
    double population = LargestTerms.exchange(known == null ? 0 : known.population, form);
    double[] replicates =
        known == null
            ? new double[(int) form.count(0)]
            : new double[(int) form.count(known.replicates.length)];
    for (int i = 0; i < replicates.length; i++) {
      replicates[i] = LargestTerms.exchange(known == null ? 0 : known.replicates[i], form);
    }
    String category = form.text(known == null ? null : known.category);
    return new SamplePoint(stratum, psu, population, replicates, category);
  }
}
