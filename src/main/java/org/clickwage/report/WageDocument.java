package org.clickwage.report;

import java.util.List;
import java.util.Optional;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.Verdict;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Document;
import org.clickwage.document.Table;
import org.clickwage.message.Audience;
import org.clickwage.message.Wording;
import org.clickwage.reference.Place;

/**
 * One real hourly wage for a person to read: the answer first, then the way from gross to net pay
 * and from paid to work time, the comparisons, and what all of it rests on.
 */
public final class WageDocument {
  private final WageCalculation calculation;
  private final Wording wording;
  private final Document.Builder document = new Document.Builder();

  private WageDocument(WageCalculation calculation, Wording wording) {
    this.calculation = calculation;
    this.wording = wording;
  }

  public static Document of(WageCalculation calculation, Wording ofAnywhere) {
    Wording wording = ofPlace(calculation, ofAnywhere);
    WageDocument wage = new WageDocument(calculation, wording);
    new WageAnswer(calculation, wording)
        .addTo(wage.document, () -> new Kicker(wording).of("", calculation));
    wage.document.card(new WageCard(calculation, wording)::card);
    wage.tables();
    wage.floors();
    WageGrounds.into(wage.document, calculation, wording);
    wage.document.hints(wording.say("title.next"), wage.next(), wording);
    return wage.document.build();
  }

  /** In the words of the place where the work is done. */
  static Wording ofPlace(WageCalculation calculation, Wording wording) {
    return calculation.asked().place().map(place -> wording.of(place.country())).orElse(wording);
  }

  private void tables() {
    WageRows rows = new WageRows(calculation, wording);
    Document.Builder inWords = new Document.Builder();
    HourlyBars bars = HourlyBars.of(calculation, wording);
    bars.into(inWords);
    String span = WageGrounds.span(calculation, wording);
    inWords.folded(wording.say("title.sums") + span, Table.sentences(rows.sums(), wording));
    Document words = inWords.build();
    Optional<Waterfall> taken = Waterfall.of(calculation, wording);
    if (taken.isPresent()) {
      taken.get().into(document, taken.get().rates().named(), words);
    } else {
      document.all(words);
    }
    for (Comparison each : calculation.comparisons()) {
      new LeverRows(calculation, each, wording).into(document);
    }
    if (calculation.work().tasks().isPresent()) {
      document.table(wording.say("title.per-task"), rows.tasks());
    }
  }

  private void floors() {
    FloorRows.of(calculation.floors().compared(), wording).into(document);
  }

  /** What to try next, where it fits; not for a published case. */
  private List<String> next() {
    if (wording.audience() != Audience.OF_WORK || !calculation.missing().isEmpty()) {
      return List.of();
    }
    Optional<String> asked = calculation.answer().asked().stream().findFirst();
    if (asked.isPresent()) {
      // The first sentence itself asks for pay and hours.
      return asked.map(field -> "next." + field).filter(wording::has).map(wording::say).stream()
          .toList();
    }
    boolean isByTask = calculation.wage().work(record -> record.tasks()).isPresent();
    return notReached()
        .filter(place -> isByTask)
        .map(place -> wording.say("next.target", place.toString()))
        .stream()
        .toList();
  }

  /** Where the first minimum wage is in force that the work does not surely reach. */
  private Optional<Place> notReached() {
    return calculation.comparisons().stream()
        .filter(each -> !each.verdict().equals(Optional.of(Verdict.AT_OR_ABOVE)))
        .flatMap(each -> each.reference().place().stream())
        .findFirst();
  }
}
