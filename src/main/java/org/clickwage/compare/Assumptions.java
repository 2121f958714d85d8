package org.clickwage.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.wage.Charges;
import org.clickwage.wage.SchemeNotes;
import org.clickwage.wage.StatedCharges;
import org.clickwage.wage.StatedDeductions;
import org.clickwage.wage.WageRange;
import org.clickwage.work.Conversion;
import org.clickwage.work.WorkInput;

/** What was assumed to calculate a work, and the conventions behind its conversions. */
record Assumptions(
    WorkInput work, StatedDeductions deductions, WageRange wage, ReferenceRequest asked) {
  List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    conversions(notes);
    unpaidTime().ifPresent(notes::add);
    charges(notes);
    return notes;
  }

  private void conversions(List<Note> notes) {
    List<Conversion> conversions = work.conversions();
    if (conversions.stream().anyMatch(Conversion::usesCalendar)) {
      notes.add(Note.of("assumption.calendar"));
    }
    if (conversions.stream().anyMatch(Conversion::usesDaysPerWeek)) {
      work.daysPerWeek().ifPresent(days -> notes.add(Note.of("assumption.days-per-week", days)));
    }
  }

  private Optional<Note> unpaidTime() {
    boolean hasPaid = work.time().paidHours().isPresent();
    boolean hasUnpaid = work.time().unpaidHours().isPresent();
    if (work.time().workHours().isEmpty() && hasPaid != hasUnpaid) {
      return Optional.of(
          Note.of(hasPaid ? Assumption.Kind.NO_UNPAID_HOURS : Assumption.Kind.NO_PAID_HOURS));
    }
    return work.hasAmountPerPaidHour()
        ? Optional.of(Note.of("assumption.per-paid-hour"))
        : Optional.empty();
  }

  private void charges(List<Note> notes) {
    StatedCharges charges = deductions.charges().orElse(null);
    if (deductions.chargesWithheld()) {
      notes.add(
          Note.of(charges == null ? "assumption.withheld-unknown" : "assumption.charges-withheld"));
    }
    if (charges instanceof StatedCharges.Percent) {
      notes.add(Note.of("assumption.charges-of-gross-pay"));
    } else if (charges instanceof Charges.Scheme legal) {
      legal.elsewhere(asked.place()).ifPresent(notes::add);
      ChargeScheme scheme = legal.scheme();
      notes.addAll(
          SchemeNotes.of(
              deductions.chargesWithheld() ? scheme.ofStatedPay() : scheme,
              wage,
              asked.currency()));
    }
    deductions
        .incomeTax()
        .ifPresent(percent -> notes.add(Note.of("assumption.income-tax-of-gross-pay")));
  }
}
