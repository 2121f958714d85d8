/**
 * What is typed on the command line: the options of all commands, each group of them read into
 * typed values before work starts, and everything that is wrong with them reported at once.
 */
package org.clickwage.options;
