package org.clickwage.document;

import java.util.List;
import java.util.stream.Collectors;

/** One bar that what is written above it names. */
public record LoneBar(Bars.Bar bar) implements Chart {
  @Override
  public void draw(Sheet sheet) {
    SheetRows rows = new SheetRows(sheet, false);
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

  @Override
  public String shares() {
    return bar.shares().stream().map(Bars.Share::words).collect(Collectors.joining(", "));
  }
}
