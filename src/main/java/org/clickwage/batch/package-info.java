/**
 * A survey, record by record: what each says, the wage and the references that it comes to, behind
 * its own bytes, and the sums of workers and groups. Records go through in chunks, by any number of
 * threads, and come out in their order.
 */
package org.clickwage.batch;
