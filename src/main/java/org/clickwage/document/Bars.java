package org.clickwage.document;

import java.util.ArrayList;
import java.util.List;
import org.clickwage.compare.Verdict;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/**
 * Bars in panels: those of a panel are compared with the same wages.
 *
 * @param titles over the names of the bars, their figures and their shares
 * @param remarks what has no bar, in words
 */
public record Bars(List<Panel> panels, List<String> titles, List<String> remarks) {

  /** A wage that bars are compared with, in words and as a place on their scale. */
  public record Reference(String name, String figure, Rational at) {}

  /**
   * What a bar comes to of one reference.
   *
   * @param of which reference, in words; empty for the one that all bars have
   */
  public record Share(Verdict verdict, String figure, String of) {
    /** {@code ▼ 55–64 %}. */
    public String marked() {
      return Tone.of(verdict).mark() + figure;
    }

    private Cell cell() {
      return Cell.text(of.isEmpty() ? marked() : marked() + " " + of).in(Tone.of(verdict));
    }
  }

  /** One bar: from 0 to the low end of its value for sure, and to the high end at most. */
  public record Bar(Cell name, String figure, Range value, List<Share> shares) {}

  /**
   * Bars under their title.
   *
   * @param references at most two: the second is another country's
   * @param scale what the full width stands for
   */
  public record Panel(Cell title, List<Reference> references, List<Bar> bars, Rational scale) {}

  /** A bar as a part of the full width, and where it is crossed. */
  record Strip(Range length, List<Rational> marks) {}

  /** The same as a table for each panel, and the remarks after them. */
  List<Document.Block> asTables() {
    List<Document.Block> tables = new ArrayList<>();
    for (Panel panel : panels) {
      tables.add(new Document.Block.Titled(panel.title().text(), ofOneRow(panel)));
    }
    remarks.forEach(remark -> tables.add(new Document.Block.Answer(remark, Tone.PLAIN)));
    return tables;
  }

  /** The bars of a panel, each with all of its shares. */
  Table ofOneRow(Panel panel) {
    List<List<Cell>> rows = panel.bars().stream().map(bar -> onOneRow(panel, bar)).toList();
    return new Table(heads(), rows, true);
  }

  /** The bars of all panels. */
  Table table() {
    return table(panels);
  }

  /** The bars of a panel: a row for each, and one for each further share. */
  Table table(Panel panel) {
    return table(List.of(panel));
  }

  private Table table(List<Panel> shown) {
    List<List<Cell>> rows = new ArrayList<>();
    shown.forEach(panel -> panel.bars().forEach(bar -> addRows(panel, bar, rows)));
    return new Table(heads(), rows, true);
  }

  private List<Table.Head> heads() {
    return List.of(
        new Table.Head("name", titles.get(0), Column.Align.LEFT, Column.Room.ANY),
        new Table.Head("figure", titles.get(1), Column.Align.RIGHT, Column.Room.ANY),
        new Table.Head("bar", "", Column.Align.BAR, Column.Room.ANY),
        new Table.Head("share", titles.get(2), Column.Align.LEFT, Column.Room.ANY));
  }

  private static void addRows(Panel panel, Bar bar, List<List<Cell>> rows) {
    List<Cell> shares = bar.shares().stream().map(Share::cell).toList();
    rows.add(row(panel, bar, shares.isEmpty() ? Cell.text("") : shares.get(0)));
    Cell none = Cell.text("");
    shares.stream().skip(1).forEach(other -> rows.add(List.of(none, none, none, other)));
  }

  private static List<Cell> onOneRow(Panel panel, Bar bar) {
    List<String> shares = bar.shares().stream().map(share -> share.cell().text()).toList();
    Tone tone = shares.size() == 1 ? bar.shares().get(0).cell().tone() : Tone.PLAIN;
    return row(panel, bar, Cell.text(String.join(", ", shares)).in(tone));
  }

  private static List<Cell> row(Panel panel, Bar bar, Cell share) {
    Cell strip = Cell.of(strip(panel, bar), "");
    return List.of(bar.name(), Cell.of(bar.value(), bar.figure()), strip, share);
  }

  private static Strip strip(Panel panel, Bar bar) {
    List<Rational> marks = panel.references().stream().map(each -> part(each.at(), panel)).toList();
    Range length = new Range(part(bar.value().low(), panel), part(bar.value().high(), panel));
    return new Strip(length, marks);
  }

  private static Rational part(Rational value, Panel panel) {
    return panel.scale().isPositive() ? value.dividedBy(panel.scale()) : Rational.ZERO;
  }
}
