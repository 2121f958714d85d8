package org.clickwage.csv;

import java.util.List;

/**
 * A chunk after its records were reckoned.
 *
 * @param out its records with their results; null where nobody wants them
 */
record ReckonedChunk(Chunk chunk, long records, List<RowProblem> problems, OutputBuffer out) {}
