package org.clickwage.cli;

import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.survey.SurveyTotals;

/**
 * What the records of a survey add up to.
 *
 * @param all of them; empty where one is a range and results have no columns for its two ends
 * @param problems of the records
 * @param revealed in how many of them a hidden cell can be read in another one
 */
record BatchTotals(
    TableInput<BatchFile> input,
    Optional<SurveyTotals> all,
    InputProblems problems,
    List<Note> revealed)
    implements TableTotals<BatchFile> {}
