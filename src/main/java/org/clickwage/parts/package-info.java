/**
 * Parts of a survey or task log that are calculated by themselves: by processes with a folder
 * between them, or by others elsewhere.
 */
package org.clickwage.parts;
