package org.clickwage.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clickwage.message.Note;
import org.clickwage.output.InputOutputException;
import org.clickwage.statement.StatementRecords;
import org.clickwage.statement.StatementTable;

/**
 * What one person's files are, once their records are read.
 *
 * @param tables those of them that a statement can use; their records can be read again as long as
 *     the files are open
 * @param headers the titles of all files, those that a statement can't use too
 * @param files what was read of each
 * @param remarks how they were read, and what must be known
 * @param lacking which files to add where they have no pay, or no hours
 * @param questions what has to be known before anything is calculated
 * @param refused why others can't be used
 * @param places where all that was named is
 * @param records what those of all tables say, and which could not be read
 */
record StatementInput(
    StatementRequest asked,
    List<StatementTable> tables,
    List<List<String>> headers,
    List<Note> files,
    List<Note> remarks,
    List<Note> lacking,
    List<Note> questions,
    List<Note> refused,
    List<Path> places,
    StatementRecords records) {
  /** The same with the records of some of the tables alone. */
  StatementInput with(StatementRecords some) {
    return new StatementInput(
        asked, tables, headers, files, remarks, lacking, questions, refused, places, some);
  }

  /**
   * Refuses what no statement can be calculated of.
   *
   * @throws InputOutputException where no record has money or work
   */
  void check() throws InputOutputException {
    asked.settings().checkRates(records);
    asked.context().problems().throwIfAny();
    if (records.facts().days().isEmpty()) {
      List<Note> reasons = new ArrayList<>(refused);
      reasons.add(Note.of("statement.nothing", String.join(", ", asked.names())));
      throw new InputOutputException(reasons);
    }
  }
}
