package org.clickwage.statement;

import org.clickwage.table.RecordProblem;

/** A record of one of a statement's files that could not be used. */
public record StatementProblem(String file, RecordProblem problem) {}
