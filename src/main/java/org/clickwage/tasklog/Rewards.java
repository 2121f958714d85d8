package org.clickwage.tasklog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clickwage.message.BinaryValue;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;
import org.clickwage.statistics.ExactSum;

/**
 * The pay of many tasks as one number each, exactly: a whole number of millionths as it is, and any
 * other (an amount that was converted, or of which something is taken) as its place in a list of
 * the distinct ones.
 */
final class Rewards {
  /** The bits of a code that {@link TaskTable} keeps for itself. */
  static final int SPARE_BITS = 2;

  private static final int DECIMALS = 6;
  private static final long MICROS = 1_000_000;
  private static final long LISTED = 1;

  private final Map<TaskPay, Integer> places = new HashMap<>();
  private final List<TaskPay> listed = new ArrayList<>();
  private TaskPay last = TaskPay.NOTHING;
  private long lastCode;

  /** Most logs pay the same for many tasks in a row, hence the look at the last one. */
  long code(TaskPay pay) {
    if (!pay.equals(last)) {
      Rational micros = pay.reward().times(MICROS).inLowestTerms();
      boolean isWhole =
          pay.left().isEmpty()
              && micros.isSmall()
              && micros.denominator() == 1
              && fits(micros.numerator());
      lastCode = isWhole ? micros.numerator() << 1 : listedCode(pay);
      last = pay;
    }
    return lastCode;
  }

  private static boolean fits(long micros) {
    int taken = SPARE_BITS + 1;
    return micros << taken >> taken == micros;
  }

  private long listedCode(TaskPay pay) {
    Integer place = places.putIfAbsent(pay, listed.size());
    if (place == null) {
      place = listed.size();
      listed.add(pay);
    }
    return (long) place << 1 | LISTED;
  }

  private static boolean isListed(long code) {
    return (code & LISTED) != 0;
  }

  TaskPay pay(long code) {
    return isListed(code)
        ? listed.get((int) (code >> 1))
        : TaskPay.of(Rational.ofDecimal(code >> 1, DECIMALS));
  }

  Rational reward(long code) {
    return pay(code).reward();
  }

  void addTo(ExactSum sum, long code) {
    if (isListed(code)) {
      sum.add(reward(code));
    } else {
      sum.addUnits(code >> 1);
    }
  }

  /** Adds what is left of the pay; nothing where the log says of nothing that it is taken. */
  void addLeftTo(LeftSums sums, long code) {
    if (isListed(code)) {
      sums.add(pay(code).left());
    }
  }

  /** Takes the pay of a code, or gives the code here of one that was written. */
  long exchange(long code, BinaryForm form) {
    boolean isWritten = !form.isReading();
    if (form.isThere(isWritten && isListed(code))) {
      TaskPay pay = BinaryValue.exchange(isWritten ? pay(code) : null, form);
      return isWritten ? code : listedCode(pay);
    }
    return form.signed(code >> 1) << 1;
  }

  /** The code that the pay of another log has here. */
  long adopt(Rewards others, long code) {
    return isListed(code) ? listedCode(others.pay(code)) : code;
  }
}
