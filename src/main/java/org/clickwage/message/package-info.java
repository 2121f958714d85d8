/**
 * Notes and their wording: an assumption, a conversion, a doubt, a missing fact is a key with
 * values in every room; here it becomes a sentence in the reader's language, and a number, an
 * amount or a date takes the form in which people read it there.
 */
package org.clickwage.message;
