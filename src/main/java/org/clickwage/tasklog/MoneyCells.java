package org.clickwage.tasklog;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.compare.MoneyFactor;
import org.clickwage.compare.MoneyQuestion;
import org.clickwage.compare.ReferenceLookup;
import org.clickwage.compare.ReferenceTerms;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ReferenceCells;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.Place;
import org.clickwage.table.RecordProblem;
import org.clickwage.work.NotationException;

/** What brings the money of the record at hand into that of all records. */
public record MoneyCells(
    FieldCells cells, ReferenceCells references, ReferenceLookup laws, ReferenceTerms terms) {
  /**
   * Empty where it is not known, which is a problem.
   *
   * @param own the currency of the money; empty where none is known
   */
  public Optional<MoneyFactor> factor(
      Optional<Currency> own,
      Optional<Place> place,
      Optional<LocalDate> day,
      List<RecordProblem> problems) {
    if (own.isEmpty() && !cells.has(RecordField.CURRENCY)) {
      absent(RecordField.CURRENCY, "expected.currency", problems);
    }
    if (day.isEmpty() && references.lacksDay()) {
      absent(RecordField.DATE, "expected.date-for-money", problems);
    }
    if (own.isEmpty() || day.isEmpty()) {
      return Optional.empty();
    }
    Lookup<MoneyFactor> found =
        laws.factor(new MoneyQuestion(place, day.get().getYear(), own.get()), terms);
    boolean isPriced = terms.money().year().isPresent();
    RecordField asking = isPriced ? RecordField.COUNTRY : RecordField.CURRENCY;
    // A country that does not read is reported already.
    found
        .reason()
        .filter(any -> place.isPresent() || !cells.has(RecordField.COUNTRY))
        .ifPresent(why -> problems.add(cells.problem(asking, why)));
    return found.toOptional();
  }

  private void absent(RecordField field, String expected, List<RecordProblem> problems) {
    problems.add(cells.problem(field, NotationException.absent(expected)));
  }
}
