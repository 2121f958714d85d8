package org.clickwage.cli;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.clickwage.message.Note;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.reference.ReferenceData;

/**
 * One statement of a page.
 *
 * @param said what the terminal would be told apart from the result
 */
record CommandContext(ParsedOptions typed, Problems problems, LocalDateTime now, List<Note> said) {
  ReferenceData facts() {
    return typed.facts();
  }

  LocalDate today() {
    return now.toLocalDate();
  }

  void printNotes(List<Note> notes) {
    said.addAll(notes);
  }
}
