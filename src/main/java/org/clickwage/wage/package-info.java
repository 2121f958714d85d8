/**
 * From gross pay to net pay: what the platform, the holder of a rented account, the work itself and
 * the law take; the hourly rates that are left; and the reverse, the gross pay that reaches a rate.
 */
package org.clickwage.wage;
