/**
 * A wage beside a reference wage, like with like: earnings beside a gross minimum, net pay beside a
 * net one, gross pay beside a promise; the ratio, what is missing, the verdict, and what would
 * reach it; work beside a legal floor; and a worker's own statement, period by period.
 */
package org.clickwage.compare;
