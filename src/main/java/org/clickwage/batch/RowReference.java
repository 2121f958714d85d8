package org.clickwage.batch;

import org.clickwage.compare.ReferenceWage;

/** A reference of a record, with which of its references it is. */
record RowReference(ReferenceRole role, ReferenceWage wage) {}
