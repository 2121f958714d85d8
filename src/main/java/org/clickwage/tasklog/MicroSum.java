package org.clickwage.tasklog;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.clickwage.number.Rational;

/**
 * An exact sum of millionths, of a second or of a currency's unit, the same in any order: 64 bits,
 * which spill before they overflow, and apart from them what is no whole number of millionths.
 */
final class MicroSum {
  private static final int DECIMALS = 6;

  private long micros;
  private BigInteger spilt = BigInteger.ZERO;
  private Rational fractions = Rational.ZERO;

  void add(long term) {
    long sum = micros + term;
    if (((micros ^ sum) & (term ^ sum)) < 0) {
      spilt = spilt.add(BigInteger.valueOf(micros));
      sum = term;
    }
    micros = sum;
  }

  void add(Rational term) {
    fractions = fractions.plus(term);
  }

  Rational value() {
    Rational whole =
        spilt.signum() == 0
            ? Rational.ofDecimal(micros, DECIMALS)
            : Rational.of(new BigDecimal(spilt.add(BigInteger.valueOf(micros)), DECIMALS));
    return fractions.isZero() ? whole : whole.plus(fractions);
  }
}
