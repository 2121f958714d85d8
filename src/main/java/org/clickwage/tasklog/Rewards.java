package org.clickwage.tasklog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;
import org.clickwage.statistics.ExactSum;

/**
 * The rewards of many tasks as one number each, exactly: a whole number of millionths as it is, and
 * any other (an amount that was converted) as its place in a list of the distinct ones.
 */
final class Rewards {
  /** The bits of a code that {@link TaskTable} keeps for itself. */
  static final int SPARE_BITS = 2;

  private static final int DECIMALS = 6;
  private static final long MICROS = 1_000_000;
  private static final long FRACTION = 1;

  private final Map<Rational, Integer> places = new HashMap<>();
  private final List<Rational> fractions = new ArrayList<>();
  private Rational lastReward = Rational.ZERO;
  private long lastCode;

  /** Most logs pay the same for many tasks in a row, hence the look at the last one. */
  long code(Rational reward) {
    if (!reward.equals(lastReward)) {
      Rational micros = reward.times(MICROS).inLowestTerms();
      boolean isWhole = micros.isSmall() && micros.denominator() == 1 && fits(micros.numerator());
      lastCode = isWhole ? micros.numerator() << 1 : fractionCode(reward);
      lastReward = reward;
    }
    return lastCode;
  }

  private static boolean fits(long micros) {
    int taken = SPARE_BITS + 1;
    return micros << taken >> taken == micros;
  }

  private long fractionCode(Rational reward) {
    Integer place = places.putIfAbsent(reward, fractions.size());
    if (place == null) {
      place = fractions.size();
      fractions.add(reward);
    }
    return (long) place << 1 | FRACTION;
  }

  private static boolean isFraction(long code) {
    return (code & FRACTION) != 0;
  }

  Rational reward(long code) {
    return isFraction(code)
        ? fractions.get((int) (code >> 1))
        : Rational.ofDecimal(code >> 1, DECIMALS);
  }

  void addTo(ExactSum sum, long code) {
    if (isFraction(code)) {
      sum.add(reward(code));
    } else {
      sum.addUnits(code >> 1);
    }
  }

  /** Takes the reward of a code, or gives the code here of one that was written. */
  long exchange(long code, BinaryForm form) {
    boolean isWritten = !form.isReading();
    if (form.isThere(isWritten && isFraction(code))) {
      Rational reward = form.number(isWritten ? reward(code) : null);
      return isWritten ? code : fractionCode(reward);
    }
    return form.signed(code >> 1) << 1;
  }

  /** The code that a reward of another log has here. */
  long adopt(Rewards others, long code) {
    return isFraction(code) ? fractionCode(others.reward(code)) : code;
  }
}
