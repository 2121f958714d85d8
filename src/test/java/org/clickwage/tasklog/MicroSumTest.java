package org.clickwage.tasklog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.clickwage.Generator;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;

/** Sums that leave 64 bits, again and again, and come back. */
class MicroSumTest {
  private static Rational millionths(BigInteger count) {
    return Rational.of(new BigDecimal(count, 6));
  }

  @Test
  void theSumIsThatOfUnboundedNumbers() {
    Generator.records(
        200,
        generator -> {
          MicroSum sum = new MicroSum();
          BigInteger expected = BigInteger.ZERO;
          for (int i = 0; i < 50; i++) {
            long term = generator.one(List.of(Long.MAX_VALUE, Long.MIN_VALUE, generator.number()));
            sum.add(term);
            expected = expected.add(BigInteger.valueOf(term));
          }
          assertEquals(millionths(expected), sum.value());
        });
  }

  @Test
  void fractionsLieBesideTheMillionthsInAnyOrder() {
    List<Rational> fractions = List.of(Rational.of(1, 3), Rational.of(2, 7));
    MicroSum one = new MicroSum();
    fractions.forEach(one::add);
    one.add(5);
    MicroSum other = new MicroSum();
    other.add(5);
    other.add(fractions.get(1));
    other.add(fractions.get(0));
    assertEquals(Rational.of(13, 21).plus(Rational.of(5, 1_000_000)), one.value());
    assertEquals(one.value(), other.value());
  }
}
