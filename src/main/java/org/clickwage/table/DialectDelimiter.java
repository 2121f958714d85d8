package org.clickwage.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.clickwage.table.DialectSample.Shape;

/**
 * Which character separates the cells: the one under which the titles and the records agree on
 * their number of cells. Answers of several words, {@code Uber;Lyft}, have separators of their own.
 *
 * @param known how many titles of a header are known
 */
record DialectDelimiter(ToIntFunction<List<String>> known) {
  private static final char[] CANDIDATES = {',', '\t', ';', '|'};

  /** A file without a header over its cells, as a decimal comma makes, is this much less likely. */
  private static final double HEADLESS = 0.4;

  /**
   * Commas inside numbers speak against the comma, unless they split titles as they split records.
   */
  private static final double DECIMAL = 0.4;

  /** Closer scores than this are even: one odd record in fifty must not decide. */
  private static final double EVEN = 0.05;

  /** The best candidate; its usual number of cells is 1 where none separates anything. */
  Shape find(DialectSample sample, int skipped) {
    List<Shape> shapes = new ArrayList<>();
    for (char candidate : CANDIDATES) {
      shapes.add(sample.shape(candidate, skipped));
    }
    Shape commas = shapes.get(0);
    shapes.removeIf(shape -> shape.usual() < 2);
    return shapes.stream()
        .filter(shape -> shapes.stream().noneMatch(other -> rulesOut(other, shape)))
        .reduce((best, next) -> isBetter(next, best, shapes) ? next : best)
        .orElse(commas);
  }

  private boolean rulesOut(Shape shape, Shape other) {
    return splitsWithout(shape, other) && !splitsWithout(other, shape);
  }

  /**
   * A character that the titles do not have separates none, where another splits them into the
   * number of cells that records have.
   */
  private boolean splitsWithout(Shape shape, Shape other) {
    return shape.splitsTitlesAlike()
        && shape.titles().stream().noneMatch(title -> title.indexOf(other.delimiter()) >= 0)
        && known(shape) >= known(other);
  }

  private int known(Shape shape) {
    return known.applyAsInt(shape.titles());
  }

  private boolean isBetter(Shape shape, Shape best, List<Shape> shapes) {
    double ahead = score(shape, shapes) - score(best, shapes);
    if (Math.abs(ahead) > EVEN) {
      return ahead > 0;
    }
    int more = known(shape) - known(best);
    return more == 0 ? shape.usual() > best.usual() : more > 0;
  }

  private static double score(Shape shape, List<Shape> shapes) {
    return shape.agreeing()
        - shape.broken()
        - (shape.titles().size() < shape.usual() ? HEADLESS : 0)
        - (shape.delimiter() == ',' ? DECIMAL * decimals(shape, shapes) : 0);
  }

  /** How far commas are decimal marks; not where they alone split titles as they split records. */
  private static double decimals(Shape commas, List<Shape> shapes) {
    return shapes.stream()
        .filter(other -> other != commas)
        .filter(other -> !commas.splitsTitlesAlike() || other.splitsTitlesAlike())
        .mapToDouble(Shape::commasInNumbers)
        .max()
        .orElse(0);
  }

  /** What a first line {@code sep=;} says: spreadsheets write and obey it. */
  static Optional<Character> announced(DialectSample sample) {
    String first = sample.firstCell();
    boolean isAnnounced = first.length() == 5 && first.toLowerCase(Locale.ROOT).startsWith("sep=");
    return isAnnounced ? Optional.of(first.charAt(4)) : Optional.empty();
  }
}
