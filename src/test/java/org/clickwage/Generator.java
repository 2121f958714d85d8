package org.clickwage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/** Chance that can be repeated: each record is made from its own seed, which a failure names. */
public final class Generator {
  /** With {@code -Dlaws.times=10} each law is tried with ten times as many records. */
  public static final int TIMES = Integer.getInteger("laws.times", 1);

  private static final int RECORDS = 200;
  private static final long FIRST_SEED = 20261124;

  private final Random random;

  private Generator(long seed) {
    this.random = new Random(seed);
  }

  /** Runs a law over as many records as laws are tried with. */
  public static void records(Consumer<Generator> law) {
    records(RECORDS, law);
  }

  /** Runs a law over fewer records, where each takes its time. */
  public static void records(int count, Consumer<Generator> law) {
    for (int i = 0; i < count * TIMES; i++) {
      long seed = FIRST_SEED + 1_000_003L * i;
      try {
        law.accept(new Generator(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("record " + i + ", seed " + seed + ": " + e.getMessage(), e);
      }
    }
  }

  public int below(int bound) {
    return random.nextInt(bound);
  }

  public long number() {
    return random.nextLong();
  }

  public boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }

  public <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** A decimal from low to high. */
  public Rational decimal(int low, int high, int decimals) {
    long steps = BigDecimal.TEN.pow(decimals).longValueExact();
    long value = low * steps + (long) (random.nextDouble() * ((high - low) * steps + 1));
    return Rational.ofDecimal(value, decimals);
  }

  /** A point, or in one of three cases a real range. */
  public Range range(int low, int high, int decimals) {
    Rational one = decimal(low, high, decimals);
    return oneIn(3) ? Range.between(one, decimal(low, high, decimals)) : Range.of(one);
  }

  /** A value inside a range: an end, or a place between on a fine or a coarse grid. */
  public Rational inside(Range range) {
    int grid = one(List.of(1, 2, 7, 16, 1000));
    Rational part = Rational.of(below(grid + 1), grid);
    return range.low().plus(range.high().minus(range.low()).times(part));
  }
}
