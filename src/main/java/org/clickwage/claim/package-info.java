/**
 * What a worker can claim of pay that the law makes due: period by period, with interest or an
 * uplift, and until when.
 */
package org.clickwage.claim;
