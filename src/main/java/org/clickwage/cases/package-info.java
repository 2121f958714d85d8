/**
 * The works of {@code compare}’s files: each case is a work input of its own, with its wage and
 * what that is compared with. The published cases are stored here too, each with the options that
 * ask for it.
 */
package org.clickwage.cases;
