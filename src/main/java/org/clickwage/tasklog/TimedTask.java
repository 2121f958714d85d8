package org.clickwage.tasklog;

import org.clickwage.number.Rational;

/**
 * One task whose time counts and has a length, for the method of each task on its own.
 *
 * @param worker the number in the {@link TaskLog}, which knows the name
 * @param seconds from acceptance to end; more than zero
 * @param paid nothing where it was not approved
 */
public record TimedTask(int worker, Rational seconds, Rational paid) {
  public Rational hourlyPay() {
    return PerHour.of(paid, seconds).orElseThrow();
  }
}
