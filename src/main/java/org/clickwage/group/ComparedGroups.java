package org.clickwage.group;

import java.util.List;
import org.clickwage.statistics.GroupDifference;

/**
 * How two groups differ that are compared with the same reference.
 *
 * @param differences as they were calculated: they may be shown where both groups show the figure
 *     with its standard error
 */
public record ComparedGroups(
    SummaryRow first, SummaryRow second, List<GroupDifference> differences) {}
