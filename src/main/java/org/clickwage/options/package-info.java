/**
 * What is typed on the command line: the options of all commands, each group of them read into
 * typed values before work starts, and everything that is wrong with them reported at once. A class
 * of {@code Options} has a group that several commands share, one of {@code Settings} those of one
 * kind of command, and one of {@code Interview} what an answer to a question is as an option.
 */
package org.clickwage.options;
