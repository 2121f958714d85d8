package org.clickwage.tasklog;

import org.clickwage.number.Rational;
import org.clickwage.work.Expected;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.Per;
import org.clickwage.work.Stated;

/**
 * Reads how long a task was held, or a gap is, where that is stated: in seconds, unless the text
 * says another unit.
 *
 * @param mostHours no text of more is read
 */
public record TaskLength(Notation notation, Rational mostHours) {
  private static final Rational MICROS_PER_HOUR =
      Rational.of(3600 * SessionRules.MICROS_PER_SECOND);

  /** So long that the end of a task is still a time of the {@link TaskLog}. */
  TaskLength(Notation notation) {
    this(notation, Rational.of(TaskLog.FARTHEST_MICROS / 2).dividedBy(MICROS_PER_HOUR));
  }

  public long micros(String text) {
    Stated stated = notation.seconds(text);
    Rational hours = stated.amount().low();
    boolean isOne = stated.amount().isPoint() && stated.per() == Per.Each.WORK;
    if (!isOne || hours.isNegative() || mostHours.isLessThan(hours)) {
      throw new NotationException(text, Expected.DURATION);
    }
    return hours.times(MICROS_PER_HOUR).rounded(0).longValueExact();
  }
}
