/**
 * What must be said beside a figure: an assumption, a conversion, a doubt, a missing fact. The
 * inner rooms name it by its key in the message tables and the values that fill it; the report
 * words it in the reader's language.
 */
package org.clickwage.note;
