/**
 * What the columns of a table mean: keys, the profiles of platforms' exports and survey tools, what
 * the user maps and sets, and how days, stamps and statuses are written there.
 */
package org.clickwage.profile;
