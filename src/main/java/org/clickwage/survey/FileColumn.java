package org.clickwage.survey;

/**
 * A column that is added to each record and names the file that it is in.
 *
 * @param title as it was asked for
 * @param fileName of the file that is read
 */
public record FileColumn(String title, String fileName) {}
