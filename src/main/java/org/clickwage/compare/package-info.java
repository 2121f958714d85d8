/**
 * A wage beside a reference wage, like with like: earnings beside a gross minimum, net pay beside a
 * net one, gross pay beside a promise; the ratio, what is missing, the verdict, and what would
 * reach it.
 */
package org.clickwage.compare;
