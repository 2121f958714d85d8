package org.clickwage.document;

import java.util.List;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/** What is left of an amount step by step: each deduction begins where the one before it ended. */
public record Waterfall(List<Step> steps) implements RowChart {
  /**
   * One step.
   *
   * @param certain from where to where it is certain
   * @param possible the same with what is not
   * @param isTaken whether it is taken off
   */
  public record Step(String name, String figure, Range certain, Range possible, boolean isTaken) {}

  @Override
  public void put(Rows rows) {
    rows.open(Cell.text(""), scale(), List.of());
    for (Step step : steps) {
      rows.row(Cell.text(step.name()), step.figure());
      rows.bar(step.certain(), step.possible(), step.isTaken() ? Ink.Set.TAKEN : Ink.Set.PLAIN);
      rows.crossed();
      rows.endRow();
    }
    rows.close();
  }

  private Range scale() {
    Rational least = Rational.ZERO;
    Rational most = Rational.ZERO;
    for (Step step : steps) {
      least = least.min(step.possible().low());
      most = most.max(step.possible().high());
    }
    return new Range(least, most);
  }

  @Override
  public String told() {
    return String.join(
        "; ", steps.stream().map(step -> step.name() + " – " + step.figure()).toList());
  }
}
