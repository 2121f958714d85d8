package org.clickwage.tasklog;

/**
 * What one worker did under one set of rules.
 *
 * @param worker the number in the {@link TaskLog}, which knows the name
 */
public record WorkerTime(int worker, LoggedWork work) {}
