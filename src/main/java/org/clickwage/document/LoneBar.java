package org.clickwage.document;

import java.util.List;

/** One bar that what is written above it names. */
public record LoneBar(Bars.Bar bar) implements Chart {
  @Override
  public void draw(Sheet sheet) {
    SheetRows rows = new SheetRows(sheet);
    rows.open(Cell.text(""), bar.extent(List.of()), bar.ticks());
    rows.unnamed();
    bar.withoutTicks().putAmount(rows);
    rows.close();
  }

  @Override
  public Chart smaller() {
    return bar.ticks().isEmpty() ? this : new LoneBar(bar.withoutPromise());
  }

  @Override
  public String described() {
    return Bars.figures(bar);
  }
}
