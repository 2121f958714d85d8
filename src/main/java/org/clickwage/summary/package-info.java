/**
 * What the work of many people comes to: the statistics of a survey or a task log as tables,
 * sentences and pictures, its columns for machines, and how the columns of an input are understood.
 */
package org.clickwage.summary;
