package org.clickwage.cli;

import java.nio.file.Path;
import java.util.List;
import org.clickwage.message.Note;
import org.clickwage.statement.StatementReader;
import org.clickwage.statement.StatementTable;

/**
 * What one person's files are, once their records are read.
 *
 * @param tables those of them that a statement can use; their records can be read again as long as
 *     the files are open
 * @param files what was read of each
 * @param remarks how they were read, and what must be known
 * @param lacking which files to add where they have no pay, or no hours
 * @param questions what has to be known before anything is calculated
 * @param refused why others can't be used
 * @param places where all that was named is
 * @param records of all tables, and what could not be read of them
 */
record StatementInput(
    StatementRequest asked,
    List<StatementTable> tables,
    List<Note> files,
    List<Note> remarks,
    List<Note> lacking,
    List<Note> questions,
    List<Note> refused,
    List<Path> places,
    StatementReader records) {}
