package org.clickwage.group;

import java.util.List;
import org.clickwage.statistics.CountedUnit;
import org.clickwage.statistics.GroupStatistics;

/**
 * What the figures of a group were calculated from.
 *
 * @param figures before any of them is hidden, or rounded so that nobody is found by it
 * @param units in no order
 */
public record CountedGroup(GroupStatistics figures, List<CountedUnit> units) {}
