package org.clickwage.cli;

import java.util.ArrayList;
import java.util.List;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.compare.WageCalculation;
import org.clickwage.message.Note;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.ReferenceData;
import org.clickwage.wage.StatedDeductions;
import org.clickwage.work.WorkInput;

/**
 * What a command line asks: a stated work, what is taken out of its pay, what to set it beside.
 *
 * @param floors legal floors for platform work, by name
 * @param sparedRates rates of exchange that none of its money needed
 */
record Question(
    WorkInput work,
    StatedDeductions deductions,
    ReferenceRequest references,
    List<String> floors,
    List<ExchangeRate> sparedRates,
    List<Note> assumptions) {

  Question withWork(WorkInput other) {
    return new Question(other, deductions, references, floors, sparedRates, assumptions);
  }

  Question withReferences(ReferenceRequest other) {
    return new Question(work, deductions, other, floors, sparedRates, assumptions);
  }

  Question withAssumptions(List<Note> others) {
    return new Question(work, deductions, references, floors, sparedRates, List.copyOf(others));
  }

  Question assuming(String key, Object... values) {
    List<Note> all = new ArrayList<>(assumptions);
    all.add(Note.of(key, values));
    return withAssumptions(all);
  }

  /** The same, of one hour of a work whose hours nobody gave. */
  Question inOneHour(WorkInput other) {
    return withWork(other.inOneHour()).assuming("assumption.one-hour");
  }

  WageCalculation calculate(ReferenceData facts) {
    WageCalculation calculation =
        WageCalculation.of(work, deductions, references, floors, facts, assumptions);
    return calculation.assuming(
        sparedRates.stream()
            .filter(rate -> !calculation.references().required(rate))
            .map(rate -> Note.of("assumption.rate-unused", rate.base(), rate.quote()))
            .toList());
  }
}
