/**
 * A task log in: who did which task from when to when, for what reward, gathered for the sessions
 * room.
 */
package org.clickwage.tasklog;
