/**
 * The command line: commands and the jobs that they run, exit codes, help, the interview, and the
 * one place that prints errors.
 */
package org.clickwage.cli;
