package org.clickwage.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.clickwage.number.Rational;

/**
 * Where amounts lie between two ends of the paper.
 *
 * @param least the amount at the first end
 * @param most the amount at the last end, more than the least
 */
record Scale(double least, double most, double first, double last) {
  /** From left to right over the whole width. */
  static Scale across(double least, double most, Sheet sheet) {
    return new Scale(least, most > least ? most : least + 1, Sheet.LEFT, sheet.right());
  }

  /** The same between other ends of the paper. */
  Scale between(double left, double right) {
    return new Scale(least, most, left, right);
  }

  double at(double amount) {
    return first + (amount - least) / (most - least) * (last - first);
  }

  double at(Rational amount) {
    return at(number(amount));
  }

  /** The same, where what is beyond the last end stays at it. */
  double within(Rational amount) {
    return at(Math.min(number(amount), most));
  }

  boolean isBeyond(Rational amount) {
    return number(amount) > most;
  }

  static double number(Rational exact) {
    return exact.toDecimal().doubleValue();
  }

  /** At most so many round amounts, and one more: steps of 1, 2 or 5 times a power of ten. */
  List<Rational> ticks(int count) {
    double step = step(most - least, count);
    return LongStream.rangeClosed((long) Math.ceil(least / step), (long) Math.floor(most / step))
        .mapToObj(times -> Rational.of(BigDecimal.valueOf(Math.round(times * step * 1e4), 4)))
        .toList();
  }

  private static double step(double span, int most) {
    double step = Math.pow(10, Math.floor(Math.log10(span / most)));
    for (int factor : new int[] {1, 2, 5}) {
      if (span / (step * factor) <= most) {
        return step * factor;
      }
    }
    return step * 10;
  }
}
