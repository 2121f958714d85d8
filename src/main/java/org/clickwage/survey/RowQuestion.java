package org.clickwage.survey;

import java.time.LocalDate;
import java.util.Optional;
import org.clickwage.compare.ReferenceRequest;

/**
 * What a record's cells ask for, its references not looked up.
 *
 * @param day of the work; empty where nobody said, so that {@code asked} has another
 * @param asked which reference wages are asked for
 * @param setting all else that the cells stand for
 */
record RowQuestion(Optional<LocalDate> day, ReferenceRequest asked, ReferenceContext setting) {}
