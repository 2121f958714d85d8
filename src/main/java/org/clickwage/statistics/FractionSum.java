package org.clickwage.statistics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;

/**
 * A sum of fractions of any denominators: one whole-number sum for each denominator, joined only
 * when the value is asked for, since a running sum would grow by every denominator it meets.
 *
 * <p>With more than {@value #MOST_JOINED} different denominators the sum of each is taken to
 * {@value #PLACES} decimal places before they are joined. That depends on the addends alone, not on
 * their order; below that the value is exact.
 */
final class FractionSum {
  static final int MOST_JOINED = 1_000;
  static final int PLACES = 40;

  private final Map<BigInteger, WideSum> numerators = new TreeMap<>();

  void add(Rational x) {
    BigInteger denominator = x.lowestDenominator();
    add(x.unitsOf(denominator), denominator);
  }

  void add(BigInteger numerator, BigInteger denominator) {
    sumOf(denominator).add(numerator);
  }

  /** Adds a fraction whose numerator is the product of two numbers. */
  void addProduct(long a, long b, BigInteger denominator) {
    sumOf(denominator).addProduct(a, b);
  }

  void add(FractionSum other) {
    other.numerators.forEach((denominator, sum) -> sumOf(denominator).add(sum));
  }

  private WideSum sumOf(BigInteger denominator) {
    return numerators.computeIfAbsent(denominator, each -> new WideSum());
  }

  void exchange(BinaryForm form) {
    form.each(
        numerators.entrySet(),
        each -> {
          form.whole(each.getKey());
          form.whole(each.getValue().value());
        },
        () -> sumOf(form.whole(null)).add(form.whole(null)));
  }

  Rational value() {
    boolean exact = numerators.size() <= MOST_JOINED;
    List<Rational> terms = new ArrayList<>(numerators.size());
    numerators.forEach(
        (denominator, sum) -> {
          Rational term = Rational.of(sum.value()).dividedBy(Rational.of(denominator));
          terms.add(exact ? term : Rational.of(term.rounded(PLACES)));
        });
    return sum(terms);
  }

  /** By halves, so that the long additions are few. */
  private static Rational sum(List<Rational> terms) {
    if (terms.size() <= 1) {
      return terms.isEmpty() ? Rational.ZERO : terms.get(0);
    }
    int half = terms.size() / 2;
    return sum(terms.subList(0, half)).plus(sum(terms.subList(half, terms.size())));
  }
}
