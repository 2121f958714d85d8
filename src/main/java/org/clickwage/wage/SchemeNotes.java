package org.clickwage.wage;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.message.Note;
import org.clickwage.number.MoneyRange;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.ChargeScheme;

/**
 * What a reader of the charges of a scheme must know: its doubts, and the year behind yearly bands.
 */
public final class SchemeNotes {
  private SchemeNotes() {}

  /**
   * @param wage what the scheme was applied to
   * @param currency the currency of the amounts; empty where none is known
   */
  public static List<Note> of(ChargeScheme scheme, WageRange wage, Optional<Currency> currency) {
    Set<Note> notes = new LinkedHashSet<>(scheme.notes());
    for (WageBreakdown point : wage.points()) {
      point
          .grossPay()
          .ifPresent(pay -> notes.addAll(scheme.notes(pay, point.work().worksPerYear())));
    }
    if (!scheme.thresholds().isEmpty()) {
      year(wage, currency).ifPresent(notes::add);
    }
    return new ArrayList<>(notes);
  }

  /** How a year was made for yearly bands, and its gross pay where that is known. */
  private static Optional<Note> year(WageRange wage, Optional<Currency> currency) {
    Optional<Range> times = wage.work(record -> record.worksPerYear());
    Optional<Range> yearly =
        wage.over(
            point ->
                point.work().worksPerYear().flatMap(count -> point.grossPay().map(count::times)));
    Optional<Range> converted = times.filter(count -> !count.equals(Range.of(Rational.ONE)));
    return converted.map(
        count ->
            yearly.isPresent() && currency.isPresent()
                ? Note.of("assumption.year", count, new MoneyRange(yearly.get(), currency.get()))
                : Note.of("assumption.year-alone", count));
  }
}
