package org.clickwage.statistics;

/**
 * How replicate weights were made: of them follows by how much the squares of what replicates
 * differ are more, or less, than a variance. As {@code svrepdesign} of R's package survey.
 *
 * @param type the method
 * @param rho Fay's coefficient; 0 for other types
 */
public record Replication(Type type, double rho) {
  /** The methods, by their usual names. */
  public enum Type {
    /** Jackknife that leaves out one PSU at a time, without strata. */
    JK1,
    /** The same within strata. */
    JKN,
    /** Balanced repeated replication. */
    BRR,
    /** Balanced repeated replication by Fay's method: no weight becomes 0. */
    FAY,
    BOOTSTRAP
  }

  /** What all squares are multiplied by. */
  double scale(int replicates) {
    return switch (type) {
      case JK1 -> (replicates - 1.0) / replicates;
      case JKN -> 1;
      case BRR -> 1.0 / replicates;
      case FAY -> 1 / (replicates * (1 - rho) * (1 - rho));
      case BOOTSTRAP -> 1 / (replicates - 1.0);
    };
  }

  /**
   * What the square of one replicate is multiplied by besides.
   *
   * @param most how many times its weight a unit weighs in it at the most: of n PSUs of a stratum
   *     of which one is left out, each of the others counts n ÷ (n − 1) times
   */
  double scaleOfOne(double most) {
    return type != Type.JKN ? 1 : most > 0 ? 1 / most : 0;
  }
}
