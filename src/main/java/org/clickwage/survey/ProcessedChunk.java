package org.clickwage.survey;

import java.util.List;
import java.util.Optional;
import org.clickwage.table.Chunk;
import org.clickwage.table.OutputBuffer;
import org.clickwage.table.RowProblem;

/**
 * A chunk after its records were calculated.
 *
 * @param isAscii whether no byte of it is beyond ASCII
 * @param lines how many lines end in it
 * @param problems with their lines in the chunk, from 1
 * @param last its last record that says anything; empty where that is in no figure
 * @param out its records with their results; null where nobody wants them
 */
record ProcessedChunk(
    Chunk chunk,
    boolean isAscii,
    long lines,
    long records,
    List<RowProblem> problems,
    Optional<LastRecord> last,
    OutputBuffer out) {}
