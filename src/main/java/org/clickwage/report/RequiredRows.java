package org.clickwage.report;

import java.util.Currency;
import java.util.Optional;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.document.Figure;
import org.clickwage.document.Table;
import org.clickwage.message.Figures;
import org.clickwage.message.Wording;

/** What would reach a reference, each figure as people read it. */
final class RequiredRows {
  private final ReferenceWage reference;
  private final Wording wording;

  RequiredRows(ReferenceWage reference, Wording wording) {
    this.reference = reference;
    this.wording = wording;
  }

  /** The rows under a comparison. */
  static Table of(Comparison comparison, Wording wording) {
    RequiredRows rows = new RequiredRows(comparison.reference(), wording);
    Lines lines = new Lines();
    Figure<Comparison> shortfall = ComparisonFigures.SHORTFALL;
    rows.show(shortfall, comparison, wording.figures())
        .ifPresent(text -> lines.add(wording.say(shortfall.titleKey()), text));
    for (Figure<Comparison> figure : ComparisonFigures.REQUIRED) {
      rows.show(figure, comparison)
          .ifPresent(text -> lines.add(wording.say(figure.titleKey()), text));
    }
    return lines.table(wording);
  }

  /** Rounded so that it is enough: the least pay or pace, the most time. */
  <R> Optional<String> show(Figure<R> figure, R of) {
    Figures figures = wording.figures();
    return show(figure, of, figure.unit().isTime() ? figures.atMost() : figures.atLeast());
  }

  private <R> Optional<String> show(Figure<R> figure, R of, Figures figures) {
    Currency currency = reference.hourly().currency();
    return figure
        .show(of, Optional.of(currency), figures)
        .map(text -> ReferenceWording.approximately(reference.confidence()) + text);
  }
}
