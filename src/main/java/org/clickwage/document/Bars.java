package org.clickwage.document;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.compare.Verdict;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/**
 * Bars in panels: those of a panel are compared with the same wages.
 *
 * @param titles over the names of the bars, their figures and their shares
 * @param remarks what has no bar, in words
 */
public record Bars(List<Panel> panels, List<String> titles, List<String> remarks)
    implements RowChart {

  /** A wage that bars are compared with, in words and as a place on their scale. */
  public record Reference(String name, String figure, Rational at) {
    public String label() {
      return name + " " + figure;
    }
  }

  /**
   * What a bar comes to of one reference.
   *
   * @param of which reference, in words; empty for the one that all bars have
   * @param words the same as a whole, with the verdict
   */
  public record Share(Verdict verdict, String figure, String of, String words) {
    /** {@code ▼ 55–64%}. */
    public String marked() {
      return Tone.of(verdict).mark().replace(' ', '\u00a0') + figure;
    }

    public Cell cell() {
      return Cell.text(of.isEmpty() ? marked() : marked() + " " + of).in(Tone.of(verdict));
    }
  }

  /**
   * One bar: from 0 to the low end of its value for sure, and to the high end at most.
   *
   * @param promise what was promised instead
   */
  public record Bar(
      Cell name, String figure, Range value, List<Share> shares, Optional<Reference> promise) {
    /** What is drawn of it: nothing below 0. */
    private Range length() {
      return new Range(value.low().max(Rational.ZERO), value.high().max(Rational.ZERO));
    }

    private void put(Rows rows) {
      rows.row(name, figure);
      rows.bar(new Range(Rational.ZERO, length().low()), fromZero(), inks());
      promise.ifPresent(known -> rows.diamond(known.at()));
      rows.crossed();
      shares.forEach(rows::verdict);
      promise.ifPresent(known -> rows.note(known.label()));
      rows.endRow();
    }

    private Range fromZero() {
      return new Range(Rational.ZERO, length().high());
    }

    private Ink.Set inks() {
      return shares.isEmpty() ? Ink.Set.PLAIN : Ink.Set.of(shares.get(0).verdict());
    }
  }

  /**
   * Bars under their title.
   *
   * @param title with the figures of the references
   * @param heading the same without them, where they are at their lines
   * @param references at most two: the second is another country's
   * @param scale what the full width stands for
   */
  public record Panel(
      Cell title, String heading, List<Reference> references, List<Bar> bars, Rational scale) {
    /** The heading with the sources of what it names. */
    public Cell named() {
      return title.saying(heading).citingAll(title);
    }

    void put(Rows rows) {
      rows.open(named(), new Range(Rational.ZERO, scale), references);
      bars.forEach(bar -> bar.put(rows));
      rows.close();
    }

    private Panel with(List<Bar> others) {
      return new Panel(title, heading, references, others, scale);
    }
  }

  /** A bar as a part of the full width, and where it is crossed. */
  record Strip(Range length, List<Rational> marks) {}

  @Override
  public void draw(Sheet sheet) {
    RowChart.super.draw(sheet);
    sheet.down(4);
    remarks.forEach(remark -> sheet.paragraph(remark, Sheet.SMALL, false, Ink.MUTED));
  }

  @Override
  public void put(Rows rows) {
    panels.forEach(panel -> panel.put(rows));
  }

  /** {@code Courier in Lyon – €4.34–5.07, 55–64% of the minimum wage: below; …}. */
  @Override
  public String described() {
    return panels.stream()
        .flatMap(panel -> panel.bars().stream().map(Bars::described))
        .collect(Collectors.joining("; "));
  }

  private static String described(Bar bar) {
    return bar.name().words() + " – " + figures(bar);
  }

  /** {@code €4.34–5.07, 55–64% of the minimum: below}. */
  static String figures(Bar bar) {
    return Stream.concat(Stream.of(bar.figure()), bar.shares().stream().map(Share::words))
        .collect(Collectors.joining(", "));
  }

  /** The bars of the lowest shares, in their panels. */
  record Lowest(List<Panel> panels, int others) {}

  private record Placed(Panel panel, Bar bar) {
    /** Of what it is compared with; null where that is nothing. */
    Rational share() {
      return panel.references().isEmpty()
          ? null
          : bar.value().low().dividedBy(panel.references().get(0).at());
    }
  }

  /** So many bars at most, and how many others there are. */
  Lowest lowest(int most) {
    List<Placed> all =
        panels.stream()
            .flatMap(panel -> panel.bars().stream().map(bar -> new Placed(panel, bar)))
            .toList();
    Set<Bar> kept =
        all.stream()
            .sorted(Comparator.comparing(Placed::share, Comparator.nullsLast(Rational::compareTo)))
            .limit(most)
            .map(Placed::bar)
            .collect(Collectors.toSet());
    List<Panel> shown =
        panels.stream()
            .map(panel -> panel.with(panel.bars().stream().filter(kept::contains).toList()))
            .filter(panel -> !panel.bars().isEmpty())
            .toList();
    return new Lowest(shown, Math.max(all.size() - most, 0));
  }

  @Override
  public Optional<List<Integer>> cited() {
    return Optional.of(
        panels.stream().flatMap(panel -> panel.title().sources().stream()).distinct().toList());
  }

  /** The same as tables, and the remarks after them. */
  List<Document.Block> inWords() {
    return Stream.concat(
            tables().stream(),
            remarks.stream().map(remark -> new Document.Block.Answer(remark, Tone.PLAIN)))
        .toList();
  }

  /** A table for each panel. */
  List<Document.Block> tables() {
    return panels.stream().<Document.Block>map(this::table).toList();
  }

  private Document.Block.Titled table(Panel panel) {
    List<List<Cell>> rows = panel.bars().stream().map(bar -> row(panel, bar)).toList();
    return new Document.Block.Titled(panel.title().text(), new Table(heads(), rows, true));
  }

  private List<Table.Head> heads() {
    return List.of(
        new Table.Head("name", titles.get(0), Column.Align.LEFT, Column.Room.ANY),
        new Table.Head("figure", titles.get(1), Column.Align.RIGHT, Column.Room.ANY),
        new Table.Head("bar", "", Column.Align.BAR, Column.Room.ANY),
        new Table.Head("share", titles.get(2), Column.Align.LEFT, Column.Room.ANY));
  }

  private static List<Cell> row(Panel panel, Bar bar) {
    List<Cell> shares = bar.shares().stream().map(Share::cell).toList();
    String all = shares.stream().map(Cell::text).collect(Collectors.joining(", "));
    return List.of(
        bar.name(),
        Cell.of(bar.value(), bar.figure()),
        Cell.of(strip(panel, bar), ""),
        shares.size() == 1 ? shares.get(0) : Cell.text(all));
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
