/**
 * Disclosure control: small cells and what they reveal by subtraction are suppressed, columns are
 * dropped, identifiers become keyed pseudonyms.
 */
package org.clickwage.disclosure;
