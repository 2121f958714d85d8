package org.clickwage.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.References;
import org.clickwage.message.Note;
import org.clickwage.number.HourlyRate;

/**
 * Says what the law changed over the days of a case, whose figures take it as it was on one of
 * them.
 */
final class CaseDays {
  private final BatchPlan plan;
  private final RowQuestion question;
  private final List<LocalDate> ends;

  CaseDays(BatchPlan plan, RowQuestion question, Set<LocalDate> ends) {
    this.plan = plan;
    this.question = question;
    this.ends = List.copyOf(ends);
  }

  /**
   * @param schemeChanges whether the case's charge scheme is another on one of the days
   */
  List<Note> notes(boolean schemeChanges) {
    List<Note> notes = new ArrayList<>();
    if (ends.size() < 2 || question.day().isEmpty()) {
      return notes;
    }
    LocalDate taken = question.day().get();
    List<HourlyRate> rates = rates(taken);
    if (!rates.isEmpty() && ends.stream().anyMatch(day -> !rates(day).equals(rates))) {
      notes.add(Note.of("assumption.several-laws", ends.get(0), ends.get(1), taken));
    }
    if (schemeChanges) {
      notes.add(Note.of("assumption.several-schemes", ends.get(0), ends.get(1), taken));
    }
    return notes;
  }

  /** In their own money: that a rate of exchange is not known changes no law. */
  private List<HourlyRate> rates(LocalDate day) {
    ReferenceRequest asked = question.asked().onDay(day).withCurrency(Optional.empty());
    return References.of(asked, plan.facts()).found().stream().map(ReferenceWage::stated).toList();
  }
}
