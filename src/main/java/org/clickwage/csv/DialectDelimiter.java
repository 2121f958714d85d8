package org.clickwage.csv;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clickwage.csv.DialectSample.Shape;

/** Which character parts the cells: the one under which records agree on their number of cells. */
final class DialectDelimiter {
  private static final char[] OTHERS = {'\t', ';', '|'};

  /** A file without a header over its cells, as a decimal comma makes, is this much less likely. */
  private static final double HEADLESS = 0.4;

  /** Commas inside numbers speak against the comma, if anything else parts the records. */
  private static final double DECIMAL = 0.4;

  private static final double UNPARTED = -3;

  /** Closer scores than this are even: one odd record in fifty must not decide. */
  private static final double EVEN = 0.05;

  private DialectDelimiter() {}

  /** The best candidate; its usual number of cells is 1 where none parts anything. */
  static Shape find(DialectSample sample, int skipped) {
    Shape best = sample.shape(',', skipped);
    double bestScore = score(best) - DECIMAL * sample.commasInNumbers();
    for (char candidate : OTHERS) {
      Shape shape = sample.shape(candidate, skipped);
      double ahead = score(shape) - bestScore;
      boolean even = Math.abs(ahead) <= EVEN;
      if (shape.usual() > 1 && (even ? shape.usual() > best.usual() : ahead > 0)) {
        best = shape;
        bestScore = score(shape);
      }
    }
    return best;
  }

  private static double score(Shape shape) {
    if (shape.usual() < 2) {
      return UNPARTED;
    }
    return shape.agreeing() - shape.broken() - (shape.headed() ? 0 : HEADLESS);
  }

  /** What a first line {@code sep=;} says: spreadsheets write and obey it. */
  static Optional<Character> announced(DialectSample sample) {
    List<List<String>> rows = sample.rows(',');
    String first = rows.isEmpty() ? "" : rows.get(0).get(0);
    boolean said = first.length() == 5 && first.toLowerCase(Locale.ROOT).startsWith("sep=");
    return said ? Optional.of(first.charAt(4)) : Optional.empty();
  }
}
