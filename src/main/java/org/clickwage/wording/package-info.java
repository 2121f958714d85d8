/**
 * English and French: the sentences, numbers, amounts and dates of both, and what of them a
 * terminal or a page can show.
 */
package org.clickwage.wording;
