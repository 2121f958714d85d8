package org.clickwage.tasklog;

import org.clickwage.number.Rational;

/**
 * What one worker is owed.
 *
 * @param reference the hourly rate to be reached
 * @param owed more than nothing, in whole coins, rounded up
 */
public record TopUp(TaskWorker worker, Rational reference, Rational owed) {}
