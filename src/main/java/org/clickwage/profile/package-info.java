/**
 * What the columns of an input mean: record fields, the profiles of platform exports and survey
 * tools, what the user maps and sets, how statuses are written, and how an input was resolved.
 */
package org.clickwage.profile;
