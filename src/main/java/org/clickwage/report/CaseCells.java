package org.clickwage.report;

import java.util.Currency;
import java.util.Optional;
import org.clickwage.compare.ReferenceComparison;
import org.clickwage.document.Cell;
import org.clickwage.document.Tone;
import org.clickwage.message.Figures;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;

/** What a case comes to in two cells: its hourly rate, and its share of a reference. */
record CaseCells(Wording wording) {

  /** The rate; where the pay is not known, the pace. */
  Cell rate(Optional<Range> hourly, Optional<Currency> currency, Optional<Range> pace) {
    Figures figures = wording.figures();
    return hourly
        .map(rate -> Cell.of(rate, figures.hourlyRate(rate, currency.orElseThrow())))
        .or(() -> pace.map(each -> Cell.text(wording.say("cases.pace", figures.count(each)))))
        .orElse(Cell.MISSING);
  }

  /** The share; where the pay is not known, the pay that would reach the reference. */
  Cell ratio(ReferenceComparison comparison, Optional<String> requiredPay) {
    return comparison
        .ratio()
        .map(
            ratio ->
                Cell.of(ratio, wording.figures().share(ratio))
                    .in(Tone.of(comparison.verdict().orElseThrow())))
        .or(() -> requiredPay.map(pay -> Cell.text(wording.say("cases.would-need", pay))))
        .orElse(Cell.MISSING);
  }
}
