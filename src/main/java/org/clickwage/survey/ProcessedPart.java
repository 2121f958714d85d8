package org.clickwage.survey;

import java.util.List;
import org.clickwage.source.Part;
import org.clickwage.table.CellSink;
import org.clickwage.table.RecordProblem;

/**
 * A part after its records were calculated.
 *
 * @param problems with their lines in the part, from 1
 * @param hasRanges whether something in a record is a range; such records were left out where the
 *     plan has no columns for their two ends
 * @param out its records with their results; null where they are not written
 */
record ProcessedPart(
    Part part, long records, List<RecordProblem> problems, boolean hasRanges, CellSink out) {}
