package org.clickwage.profile;

import org.clickwage.number.Rational;

/**
 * A moment, in seconds since 1970 in UTC.
 *
 * @param nano what is beyond the whole second, from 0 to 999,999,999
 */
public record Stamp(long second, int nano) implements Comparable<Stamp> {
  private static final long MICROS = 1_000_000;
  private static final int NANOS_PER_MICRO = 1_000;
  private static final long NANOS = MICROS * NANOS_PER_MICRO;

  /** The exact seconds from an earlier moment to this one; negative where it is a later one. */
  public Rational secondsSince(Stamp earlier) {
    return exact(second - earlier.second, nano - earlier.nano);
  }

  /** The whole microseconds since 1970. */
  public long micros() {
    return MICROS * second + nano / NANOS_PER_MICRO;
  }

  private static Rational exact(long seconds, int nanos) {
    Rational whole = Rational.of(seconds);
    return nanos == 0 ? whole : whole.plus(Rational.of(nanos, NANOS));
  }

  @Override
  public int compareTo(Stamp other) {
    int seconds = Long.compare(second, other.second);
    return seconds == 0 ? Integer.compare(nano, other.nano) : seconds;
  }
}
