package org.clickwage.report;

import java.util.ArrayList;
import java.util.List;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.message.Wording;

/** Figures under their names, a line for each: a table that needs no titles. */
public final class Lines {
  private record Line(String name, String figure, Tone tone) {}

  private final List<Line> lines = new ArrayList<>();

  public void add(String name, String figure) {
    add(name, figure, Tone.PLAIN);
  }

  public void add(String name, String figure, Tone tone) {
    lines.add(new Line(name, figure, tone));
  }

  public Table table(Wording wording) {
    return Table.untitled(
        List.of(
            Column.left("name", "", line -> Cell.text(line.name()).in(line.tone())),
            Column.right("figure", "", line -> Cell.text(line.figure()).in(line.tone()))),
        lines,
        wording);
  }
}
