/**
 * Files in and out: an input that may be read several times, compressed or not, with its hash;
 * outputs that appear under their names whole or not at all and never replace an input; and the
 * Frictionless data package that describes a run, by which it is cited and verified.
 */
package org.clickwage.output;
