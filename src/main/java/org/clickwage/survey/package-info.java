/**
 * From a survey's records to enriched records and statistics: the wage and the reference of each
 * record, written after its own bytes, and added to the totals of its worker and group. Records are
 * processed in chunks by any number of threads and come out in their order.
 */
package org.clickwage.survey;
