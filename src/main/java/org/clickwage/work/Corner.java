package org.clickwage.work;

import java.util.Optional;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/**
 * One choice of an end for each range of a statement.
 *
 * <p>Every figure is monotone in each input as long as the others stay fixed, so its extremes lie
 * where every range is at one of its ends: at the corners. Calculation each corner as plain numbers
 * uses an input that two quantities share only once, and pairs low money with high time by itself.
 *
 * <p>The ranges of a statement must be asked in the same order at every corner.
 */
public final class Corner {
  private final int ends;
  private final int moved;
  private final Rational position;
  private int asked;

  private Corner(int ends, int moved, Rational position) {
    this.ends = ends;
    this.moved = moved;
    this.position = position;
  }

  /** The corner whose n-th range is at its high end where bit n of {@code ends} is set. */
  public static Corner of(int ends) {
    return new Corner(ends, -1, null);
  }

  /** A place on an edge: the range {@code moved} lies at {@code position}, from 0 low to 1 high. */
  public static Corner onEdge(int ends, int moved, Rational position) {
    return new Corner(ends, moved, position);
  }

  public Rational of(Range range) {
    if (range.isPoint()) {
      return range.low();
    }
    int index = asked++;
    if (index == moved) {
      return range.low().plus(range.high().minus(range.low()).times(position));
    }
    return (ends >> index & 1) == 1 ? range.high() : range.low();
  }

  public Optional<Rational> of(Optional<Range> range) {
    return range.map(this::of);
  }

  /** How many real ranges were asked so far. */
  public int ranges() {
    return asked;
  }
}
