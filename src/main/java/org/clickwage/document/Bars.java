package org.clickwage.document;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.compare.Verdict;
import org.clickwage.message.Wording;
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

  /**
   * A wage that bars are compared with, in words and as a place on their scale.
   *
   * @param name empty where a share tells it
   */
  public record Reference(String name, String figure, Rational at) {
    public String label() {
      return name + " " + figure;
    }
  }

  /**
   * What a bar comes to of one reference.
   *
   * @param of which reference, in short; empty for the one that all bars have
   * @param note the same in words, after the figure
   * @param words the same as a whole, with the verdict
   */
  public record Share(Verdict verdict, String figure, String of, String note, String words) {
    /** {@code ▼ 55–64%}. */
    public String marked() {
      return Tone.of(verdict).mark().replace(' ', '\u00a0') + figure;
    }

    public Cell cell() {
      return Cell.text(of.isEmpty() ? marked() : marked() + " " + of).in(Tone.of(verdict));
    }
  }

  /**
   * One bar: from 0 to the nearer end of its value for sure, and to the other at most.
   *
   * @param ticks what this bar alone is compared with
   * @param promise what was promised instead
   * @param isVariant whether it tells another one in another way
   */
  public record Bar(
      Cell name,
      String figure,
      Range value,
      List<Share> shares,
      List<Reference> ticks,
      Optional<Reference> promise,
      boolean isVariant) {
    private void put(Rows rows) {
      rows.row(name, figure);
      putAmount(rows);
    }

    /** The same compared with what it has ticks for alone. */
    Bar withoutPromise() {
      return new Bar(
          name, figure, value, shares.subList(0, ticks.size()), ticks, Optional.empty(), isVariant);
    }

    /** The same where lines across it have their labels. */
    public Bar withoutTicks() {
      return new Bar(name, figure, value, shares, List.of(), promise, isVariant);
    }

    /** What is below its name. */
    void putAmount(Rows rows) {
      AmountRows.Step.fromZero(value, false, shares, ticks).put(rows);
      promise.ifPresent(known -> rows.diamond(known.at()));
      rows.crossed();
      shares.forEach(rows::verdict);
      promise.filter(known -> !known.name().isEmpty()).ifPresent(known -> rows.note(known.label()));
      rows.endRow();
    }

    /** From where to where it goes with all it is compared with; what is far beyond that is cut. */
    Range extent(List<Reference> lines) {
      List<Reference> compared = Stream.concat(lines.stream(), ticks.stream()).toList();
      Rational high = cut(value.high(), compared);
      Rational most =
          Stream.concat(compared.stream(), promise.stream())
              .map(Reference::at)
              .reduce(high, Rational::max);
      return new Range(value.low().min(Rational.ZERO), most);
    }
  }

  /**
   * Bars under their title.
   *
   * @param title with the figures of the references
   * @param heading the same without them, where they are at their lines
   * @param references of all bars, at most two: the second is another country's
   * @param currency of all amounts: panels of one share a scale
   */
  public record Panel(
      Cell title,
      String heading,
      List<Reference> references,
      List<Bar> bars,
      Optional<Currency> currency) {
    /** The heading with the sources of what it names. */
    public Cell named() {
      return title.saying(heading).citingAll(title);
    }

    private void put(Range scale, Rows rows) {
      rows.open(named(), scale, references);
      bars.forEach(bar -> bar.put(rows));
      rows.close();
    }

    /** The same where a text above says it. */
    public Panel withoutHeading() {
      return new Panel(title, "", references, bars, currency);
    }

    private Panel with(List<Bar> others) {
      return new Panel(title, heading, references, others, currency);
    }
  }

  /** A bar in parts of the full width: where 0 is, where it ends, and where it is crossed. */
  record Strip(Rational zero, Range ends, List<Rational> marks) {}

  /** Wages that have labels over the bars of a panel. */
  public static final int MOST_REFERENCES = 2;

  /** How many times what it is compared with an amount is drawn at most. */
  private static final Rational MOST = Rational.of(3);

  /** How far an amount is drawn beside what it is compared with: all of it beside nothing. */
  static Rational cut(Rational amount, List<Reference> compared) {
    return compared.stream()
        .map(Reference::at)
        .reduce(Rational::max)
        .filter(Rational::isPositive)
        .map(most -> amount.min(most.times(MOST)))
        .orElse(amount);
  }

  @Override
  public void draw(Sheet sheet) {
    RowChart.super.draw(sheet);
    sheet.down(4);
    remarks.forEach(remark -> sheet.paragraph(remark, Sheet.SMALL, false, Ink.MUTED));
  }

  /** The lowest one. */
  @Override
  public Chart smaller() {
    return lowest(1).bars();
  }

  @Override
  public Chart atMost(int rows) {
    return rows < size() ? lowest(rows).bars() : this;
  }

  @Override
  public Chart withoutRemarks() {
    return new Bars(panels, titles, List.of());
  }

  @Override
  public int size() {
    return panels.stream().mapToInt(panel -> panel.bars().size()).sum();
  }

  @Override
  public void put(Rows rows) {
    panels.forEach(panel -> panel.put(scale(panel.currency()), rows));
  }

  private Range scale(Optional<Currency> currency) {
    return panels.stream()
        .filter(panel -> panel.currency().equals(currency))
        .flatMap(panel -> panel.bars().stream().map(bar -> bar.extent(panel.references())))
        .reduce(
            Range.of(Rational.ZERO),
            (one, other) -> new Range(one.low().min(other.low()), one.high().max(other.high())));
  }

  /** {@code Courier in Lyon – €4.34–5.07, 55–64% of the minimum wage: below; …}. */
  @Override
  public String described() {
    return panels.stream()
        .flatMap(panel -> panel.bars().stream().map(Bars::described))
        .collect(Collectors.joining("; "));
  }

  /** Each bar with what it is compared with. */
  List<String> inSentences(Wording wording) {
    return panels.stream()
        .flatMap(panel -> panel.bars().stream().map(bar -> inSentence(panel, bar, wording)))
        .toList();
  }

  private static String inSentence(Panel panel, Bar bar, Wording wording) {
    String shares =
        bar.shares().stream()
            .map(share -> share.figure() + " " + share.note())
            .collect(Collectors.joining(", "));
    return wording.say(
        "kit.press.figure", bar.name().words(), bar.figure(), shares, panel.title().words());
  }

  private static String described(Bar bar) {
    return bar.name().words() + " – " + figures(bar);
  }

  /** {@code €4.34–5.07, 55–64% of the minimum: below}. */
  static String figures(Bar bar) {
    return Stream.concat(Stream.of(bar.figure()), bar.shares().stream().map(Share::words))
        .collect(Collectors.joining(", "));
  }

  /** Some of the bars in their panels, and how many others there are. */
  record Lowest(Bars bars, int others) {}

  private record Placed(Panel panel, Bar bar) {
    /** How many of its panel go before it. */
    long rank() {
      return panel.bars().stream()
          .takeWhile(each -> each != bar)
          .filter(each -> !each.isVariant())
          .count();
    }

    /** Of what it is compared with; null where that is nothing. */
    Rational share() {
      return panel.references().isEmpty()
          ? null
          : bar.value().low().dividedBy(panel.references().get(0).at());
    }
  }

  /** So many at most: the lowest of each panel, then the next of each; variants after all. */
  Lowest lowest(int most) {
    List<Placed> all =
        panels.stream()
            .flatMap(panel -> panel.bars().stream().map(bar -> new Placed(panel, bar)))
            .toList();
    Set<Placed> kept =
        all.stream()
            .sorted(
                Comparator.<Placed, Boolean>comparing(each -> each.bar().isVariant())
                    .thenComparing(Placed::rank)
                    .thenComparing(Placed::share, Comparator.nullsLast(Rational::compareTo)))
            .limit(most)
            .collect(Collectors.toSet());
    List<Panel> shown =
        panels.stream()
            .map(
                panel ->
                    panel.with(
                        panel.bars().stream()
                            .filter(bar -> kept.contains(new Placed(panel, bar)))
                            .toList()))
            .filter(panel -> !panel.bars().isEmpty())
            .toList();
    int shownBars = shown.stream().mapToInt(panel -> panel.bars().size()).sum();
    return new Lowest(new Bars(shown, titles, remarks), all.size() - shownBars);
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
    return new Document.Block.Titled(panel.title().text(), new Table(heads(), rows, true), false);
  }

  private List<Table.Head> heads() {
    return List.of(
        new Table.Head("name", titles.get(0), Column.Align.LEFT, Column.Room.ANY),
        new Table.Head("figure", titles.get(1), Column.Align.RIGHT, Column.Room.ANY),
        new Table.Head("bar", "", Column.Align.BAR, Column.Room.ANY),
        new Table.Head("share", titles.get(2), Column.Align.LEFT, Column.Room.ANY));
  }

  private List<Cell> row(Panel panel, Bar bar) {
    List<Cell> shares = bar.shares().stream().map(Share::cell).toList();
    String all = String.join(", ", shares.stream().map(Cell::text).toList());
    return List.of(
        bar.name(),
        Cell.of(bar.value(), bar.figure()),
        Cell.of(strip(panel, bar), ""),
        shares.size() == 1 ? shares.get(0) : Cell.text(all));
  }

  private Strip strip(Panel panel, Bar bar) {
    Range scale = scale(panel.currency());
    List<Rational> marks =
        Stream.concat(panel.references().stream(), bar.ticks().stream())
            .map(each -> part(each.at(), scale))
            .toList();
    Range ends = new Range(part(bar.value().low(), scale), part(bar.value().high(), scale));
    return new Strip(part(Rational.ZERO, scale), ends, marks);
  }

  private static Rational part(Rational value, Range scale) {
    Rational width = scale.high().minus(scale.low());
    return width.isPositive() ? value.minus(scale.low()).dividedBy(width) : Rational.ZERO;
  }
}
