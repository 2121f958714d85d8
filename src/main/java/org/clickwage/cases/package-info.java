/**
 * The works of {@code compare}’s file: each case is a work input of its own, with its wage and what
 * that is compared with.
 */
package org.clickwage.cases;
