package org.clickwage.statement;

import java.util.EnumSet;
import java.util.Set;
import org.clickwage.number.Rational;

/** The three ways in which an hour of platform work is counted, from the shortest to all of it. */
public enum CountedHours {
  /** With a passenger or a delivery alone. */
  ON_TRIP(EnumSet.of(Quantity.ON_TRIP)),
  /** From acceptance to drop-off, as platforms count. */
  ACTIVITY(EnumSet.of(Quantity.EN_ROUTE, Quantity.ON_TRIP)),
  /** All work, waiting among it, whether or not it is known what was done. */
  ONLINE(EnumSet.range(Quantity.WAITING, Quantity.LOGGED));

  private final Set<Quantity> states;

  CountedHours(Set<Quantity> states) {
    this.states = states;
  }

  /** What was done in them, in order. */
  public Set<Quantity> states() {
    return EnumSet.copyOf(states);
  }

  Rational of(StatementDay day) {
    return states.stream().map(day::get).reduce(Rational.ZERO, Rational::plus);
  }
}
