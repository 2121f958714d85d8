package org.clickwage.survey;

import org.clickwage.compare.ReferenceWage;
import org.clickwage.group.ReferenceRole;

/** A reference of a record, with which of its references it is. */
record RecordReference(ReferenceRole role, ReferenceWage wage) {}
