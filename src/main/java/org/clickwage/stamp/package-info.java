/**
 * Days, times of day and timestamps: the forms in which exports, people and reference tables write
 * them, each read in one place. Bytes of the ISO form have a fast path of their own, in the table.
 */
package org.clickwage.stamp;
