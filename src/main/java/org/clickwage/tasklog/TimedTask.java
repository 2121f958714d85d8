package org.clickwage.tasklog;

import org.clickwage.number.Rational;

/**
 * One task whose time counts and has a length, for the method of each task on its own.
 *
 * @param seconds from acceptance to end; more than zero
 * @param pay nothing where it was not approved
 */
record TimedTask(Rational seconds, TaskPay pay) {}
