/**
 * Files in and out: an input that may be read several times, packed or not, with its fingerprint;
 * outputs that appear under their names whole and together or not at all, whenever the run or the
 * power ends, and never in the place of an input.
 */
package org.clickwage.file;
