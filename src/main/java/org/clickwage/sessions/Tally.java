package org.clickwage.sessions;

import org.clickwage.money.Rational;

/** How many tasks there are of one kind, and what their rewards come to. */
public record Tally(long tasks, Rational reward) {
  public static final Tally NONE = new Tally(0, Rational.ZERO);

  public Tally plus(Tally other) {
    return new Tally(tasks + other.tasks, reward.plus(other.reward));
  }
}
