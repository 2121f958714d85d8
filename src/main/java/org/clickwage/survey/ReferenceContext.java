package org.clickwage.survey;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.compare.Floors;
import org.clickwage.compare.MoneyFactor;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.reference.DayRange;
import org.clickwage.table.RecordProblem;
import org.clickwage.wage.StatedCharges;

/**
 * What a record shares with others, by its place, day and currency: found once and kept.
 *
 * @param day of the work; empty where it is not stated, so that {@code asked} has another
 * @param asked which references are asked for
 * @param references those that were found, a promise last, in the money of all records
 * @param floors those that are tried, as far as they are for its place and day
 * @param factor what brings the record's money into that; empty where it stays as it is, and where
 *     that is not known
 * @param scheme a charge scheme as in force that day; empty where charges are a percentage
 * @param schemeElsewhere whether that is one of another country than the record's
 * @param days around the record's for which all of this is the same
 * @param problems what is wrong with the cells that make the context, or missing in the tables
 */
public record ReferenceContext(
    Optional<Currency> currency,
    Optional<LocalDate> day,
    ReferenceRequest asked,
    List<RecordReference> references,
    Floors floors,
    Optional<MoneyFactor> factor,
    Optional<StatedCharges> scheme,
    boolean schemeElsewhere,
    DayRange days,
    List<RecordProblem> problems) {}
