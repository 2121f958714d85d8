/**
 * The command line: commands, their options turned into plain values before work starts, exit
 * codes, and the one place that prints errors.
 */
package org.clickwage.cli;
