package org.clickwage.batch;

import java.util.List;
import org.clickwage.csv.Chunk;
import org.clickwage.csv.OutputBuffer;
import org.clickwage.csv.RowProblem;

/**
 * A chunk after its records were reckoned.
 *
 * @param lines how many lines end in it
 * @param problems with their lines in the chunk, from 1
 * @param out its records with their results; null where nobody wants them
 */
record ReckonedChunk(
    Chunk chunk, long lines, long records, List<RowProblem> problems, OutputBuffer out) {}
