package org.clickwage.report;

import java.util.Optional;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.ReferenceComparison;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Figure;
import org.clickwage.document.Table;
import org.clickwage.message.Figures;
import org.clickwage.message.Wording;

/** What would reach a reference, each figure as people read it. */
final class RequiredRows {
  private final ReferenceWage reference;
  private final Wording wording;
  private final Lines lines = new Lines();

  RequiredRows(ReferenceWage reference, Wording wording) {
    this.reference = reference;
    this.wording = wording;
  }

  String title(WageCalculation calculation) {
    String name = new ReferenceWording(wording).name(reference);
    return wording.say("title.needed", name) + WageGrounds.span(calculation, wording);
  }

  /** The rows under a comparison. */
  Table of(Comparison comparison) {
    Figure<ReferenceComparison> shortfall = ComparisonFigures.SHORTFALL;
    add(shortfall, show(shortfall, comparison, wording.figures()));
    ComparisonFigures.REQUIRED.forEach(figure -> add(figure, show(figure, comparison)));
    return lines.table(wording);
  }

  private void add(Figure<?> figure, Optional<String> shown) {
    shown.ifPresent(text -> lines.add(wording.say(figure.titleKey()), text));
  }

  /** Rounded so that it is enough: the least pay or pace, the most time. */
  <R> Optional<String> show(Figure<R> figure, R of) {
    Figures figures = wording.figures();
    return show(figure, of, figure.unit().isTime() ? figures.atMost() : figures.atLeast());
  }

  private <R> Optional<String> show(Figure<R> figure, R of, Figures figures) {
    return figure
        .show(of, Optional.of(reference.hourly().currency()), figures)
        .map(text -> ReferenceWording.approximately(reference.confidence()) + text);
  }
}
