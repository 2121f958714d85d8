package org.clickwage.group;

import java.util.Set;
import org.clickwage.disclosure.DisclosureControl;
import org.clickwage.number.Rational;
import org.clickwage.statistics.GroupAccumulator;
import org.clickwage.wage.RateName;

/**
 * One row of the group statistics before they are written.
 *
 * @param rates which rates the statistics are of: one, unless their references have several bases
 * @param bound {@code low} or {@code high} where the file has ranges; empty otherwise
 * @param statistics empty of observations for a group without one
 * @param people how many people the figures are of; where there are none, the records
 */
public record GroupFigures(
    SurveyGroup group,
    Rational pendingPay,
    Set<RateName> rates,
    ReferenceRole role,
    String bound,
    GroupAccumulator statistics,
    DisclosureControl.Row people) {}
