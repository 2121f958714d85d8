package org.clickwage.report;

import java.util.List;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.statement.Statement;

/**
 * A worker's statement with what its reader must know.
 *
 * @param parts one for each currency, the one with the hours first
 * @param files what was read
 * @param remarks how the figures were made, and what must be known
 */
public record StatementShown(List<Part> parts, List<Note> files, List<Note> remarks) {
  /**
   * The money of one currency.
   *
   * @param sumRead all amounts as they were read, which the figures must add up to
   */
  public record Part(Statement statement, Rational sumRead) {}

  public StatementShown {
    parts = List.copyOf(parts);
    files = List.copyOf(files);
    remarks = List.copyOf(remarks);
  }

  /** The statement of the currency with the hours. */
  Statement main() {
    return parts.get(0).statement();
  }
}
