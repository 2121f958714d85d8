package org.clickwage.cli;

import java.util.List;
import org.clickwage.compare.Reckoning;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.note.Note;
import org.clickwage.reference.ReferenceData;
import org.clickwage.wage.StatedDeductions;
import org.clickwage.work.StatedWork;

/**
 * What a command line asks: a stated work, what is taken out of its pay, what to set it beside.
 *
 * @param floors legal floors for platform work, by name
 */
record Question(
    StatedWork work,
    StatedDeductions deductions,
    ReferenceRequest references,
    List<String> floors,
    List<Note> assumptions) {

  Question withWork(StatedWork other) {
    return new Question(other, deductions, references, floors, assumptions);
  }

  Question withReferences(ReferenceRequest other) {
    return new Question(work, deductions, other, floors, assumptions);
  }

  Question withAssumptions(List<Note> others) {
    return new Question(work, deductions, references, floors, List.copyOf(others));
  }

  Reckoning reckon(ReferenceData facts) {
    return Reckoning.of(work, deductions, references, floors, facts, assumptions);
  }
}
