package org.clickwage.compare;

import java.util.ArrayList;
import java.util.List;
import org.clickwage.message.Note;
import org.clickwage.wage.SchemeNotes;
import org.clickwage.wage.StatedCharges;
import org.clickwage.wage.StatedDeductions;
import org.clickwage.wage.WageRange;
import org.clickwage.work.Conversion;
import org.clickwage.work.WorkInput;

/** What was assumed to calculate a work, and the conventions behind its conversions. */
final class Assumptions {
  private final WorkInput work;
  private final StatedDeductions deductions;
  private final WageRange wage;
  private final ReferenceRequest asked;
  private final List<Note> notes = new ArrayList<>();

  private Assumptions(
      WorkInput work, StatedDeductions deductions, WageRange wage, ReferenceRequest asked) {
    this.asked = asked;
    this.work = work;
    this.deductions = deductions;
    this.wage = wage;
  }

  static List<Note> of(
      WorkInput work, StatedDeductions deductions, WageRange wage, ReferenceRequest asked) {
    Assumptions assumptions = new Assumptions(work, deductions, wage, asked);
    assumptions.conversions();
    assumptions.unpaidTime();
    assumptions.charges();
    return assumptions.notes;
  }

  private void conversions() {
    List<Conversion> conversions = work.conversions();
    if (conversions.stream().anyMatch(Conversion::usesCalendar)) {
      notes.add(Note.of("assumption.calendar"));
    }
    if (conversions.stream().anyMatch(Conversion::usesDaysPerWeek)) {
      work.daysPerWeek().ifPresent(days -> notes.add(Note.of("assumption.days-per-week", days)));
    }
  }

  private void unpaidTime() {
    boolean onlyPaid =
        work.time().paidHours().isPresent()
            && work.time().workHours().isEmpty()
            && work.time().unpaidHours().isEmpty();
    boolean onlyUnpaid =
        work.time().unpaidHours().isPresent()
            && work.time().workHours().isEmpty()
            && work.time().paidHours().isEmpty();
    if (onlyPaid) {
      notes.add(Note.of("assumption.no-unpaid-hours"));
    } else if (onlyUnpaid) {
      notes.add(Note.of("assumption.no-paid-hours"));
    } else if (work.hasAmountPerPaidHour()) {
      notes.add(Note.of("assumption.per-paid-hour"));
    }
  }

  private void charges() {
    StatedCharges charges = deductions.charges().orElse(null);
    if (charges instanceof StatedCharges.Percent) {
      notes.add(Note.of("assumption.charges-of-gross-pay"));
    } else if (charges instanceof StatedCharges.Scheme legal) {
      legal.elsewhere(asked.place()).ifPresent(notes::add);
      notes.addAll(SchemeNotes.of(legal.scheme(), wage, asked.currency()));
    }
    deductions
        .incomeTax()
        .ifPresent(percent -> notes.add(Note.of("assumption.income-tax-of-gross-pay")));
  }
}
