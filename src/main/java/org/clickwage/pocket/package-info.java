/** The hour in a pocket: one page that answers what is typed into its fields as calc does. */
package org.clickwage.pocket;
