package org.clickwage.survey;

import java.util.Optional;
import org.clickwage.compare.PointComparison;
import org.clickwage.wage.WageBreakdown;

/**
 * One point of a calculated record, beside the reference of its place and day where there is one.
 */
record RowPoint(WageBreakdown wage, Optional<PointComparison> comparison) {}
