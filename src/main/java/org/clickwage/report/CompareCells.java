package org.clickwage.report;

import java.util.Currency;
import java.util.Optional;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.FloorComparison;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.Verdict;
import org.clickwage.document.Cell;
import org.clickwage.document.Tone;
import org.clickwage.message.Figures;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.reference.Confidence;
import org.clickwage.reference.ExchangeRate;

/** What the tables of a comparison say of one case, cell by cell, with the sources it rests on. */
final class CompareCells {
  private final Wording wording;
  private final Figures figures;
  private final ReferenceWording references;
  private final CaseCells cells;
  private final Footnotes footnotes;

  CompareCells(Wording wording, Footnotes footnotes) {
    this.wording = wording;
    this.figures = wording.figures();
    this.references = new ReferenceWording(wording);
    this.cells = new CaseCells(wording);
    this.footnotes = footnotes;
  }

  Cell name(ComparedCase each) {
    Cell name = Cell.text(each.name()).in(Tone.TITLE);
    return each.source().isEmpty() ? name : name.citing(footnotes.cite(each.source()));
  }

  /** {@code 4.34 to 5.07 €/h net}, with the rate that brought it into its currency. */
  Cell hourly(ComparedCase each) {
    Optional<Range> pace =
        each.calculation()
            .flatMap(calculation -> new WageRows(calculation, wording).tasksPerHour());
    Cell rate = cells.rate(each.hourly(), each.currency(), pace);
    if (each.hourly().isEmpty()) {
      return rate;
    }
    Cell said = rate.saying(figure(each, rate.text()));
    for (String levy : levies(each)) {
      said = said.citing(footnotes.cite(levy));
    }
    Optional<String> exchange = references.source(each.exchange());
    return exchange.isPresent() ? said.citing(footnotes.cite(exchange.get())) : said;
  }

  /** The rate with what it is: before or after charges. */
  String figure(ComparedCase each, String rate) {
    return each.verdictComparison()
        .map(beside -> rate + "\u00a0" + wording.word(beside.reference().basis()))
        .orElse(rate);
  }

  private Iterable<String> levies(ComparedCase each) {
    return each.calculation().stream()
            .flatMap(calculation -> new ChargeLines(calculation.wage()).levies().stream())
            .map(levy -> ChargeLines.source(levy, wording))
        ::iterator;
  }

  /** {@code 10.03 €/h [1]}: the source has its name. */
  Cell reference(ComparedCase each, Optional<Comparison> comparison) {
    if (comparison.isEmpty()) {
      return Cell.MISSING;
    }
    ReferenceWage reference = comparison.get().reference();
    Range hourly = each.hourlyOf(reference);
    String rate =
        approximately(each, reference) + figures.hourlyRate(hourly, each.currencyOf(reference));
    String source =
        reference.kind() == ReferenceWage.Kind.GIVEN
            ? wording.say("compared.given")
            : references.source(reference);
    Cell said = Cell.of(hourly, rate).citing(footnotes.cite(source));
    Currency shown = each.currencyOf(reference);
    // What is shown as the law states it needed no rate to be shown.
    boolean asStated = reference.stated().currency().equals(shown);
    Optional<String> exchange =
        asStated ? Optional.empty() : references.source(reference.exchange());
    return exchange.isPresent() ? said.citing(footnotes.cite(exchange.get())) : said;
  }

  /** What a case stands beside, with the rate that brought it into the money of the case. */
  Cell named(ReferenceComparison beside) {
    Cell name = Cell.text(beside.name());
    return references
        .source(beside.exchange())
        .map(source -> name.citing(footnotes.cite(source)))
        .orElse(name);
  }

  private static String approximately(ComparedCase each, ReferenceWage reference) {
    Confidence exchange = each.exchange().map(ExchangeRate::confidence).orElse(Confidence.SOURCED);
    return ReferenceWording.approximately(reference.confidence().and(exchange));
  }

  Cell ratio(ComparedCase each, Optional<Comparison> comparison) {
    return comparison
        .map(known -> withVerdict(known.verdict(), shareOf(each, known)))
        .orElse(Cell.MISSING);
  }

  private Cell shareOf(ComparedCase each, Comparison comparison) {
    Currency currency = each.currencyOf(comparison.reference());
    return cells.ratio(
        comparison,
        comparison
            .requiredGrossPay()
            .map(pay -> figures.atLeast().money(each.shown(pay), currency)));
  }

  /** {@code France, couriers: 11.75 € per hour of activity}, with the sources of its rates. */
  Cell floor(FloorComparison floor) {
    FloorWording words = new FloorWording(wording);
    Cell name = Cell.text(words.name(floor));
    for (String source : words.sources(floor.floor().law(), floor.part())) {
      name = name.citing(footnotes.cite(source));
    }
    return name;
  }

  /** An amount beside a legal floor, in the currency of the comparison. */
  Cell amount(ComparedCase each, FloorComparison floor, Optional<Range> amount) {
    Currency currency = each.shown(floor.currency());
    return amount
        .map(each::shown)
        .map(shown -> Cell.of(shown, figures.money(shown, currency)))
        .orElse(Cell.MISSING);
  }

  Cell ratio(FloorComparison floor) {
    Optional<Cell> share =
        floor.ratio().map(known -> Cell.of(known, figures.share(known)).in(tone(floor)));
    return share.map(known -> withVerdict(floor.verdict(), known)).orElse(Cell.MISSING);
  }

  private static Tone tone(FloorComparison floor) {
    return floor.verdict().map(Tone::of).orElse(Tone.PLAIN);
  }

  /** The verdict is said in a word, never by colour alone. */
  private Cell withVerdict(Optional<Verdict> verdict, Cell share) {
    return verdict
        .map(known -> share.saying(wording.say("compared.share", share.text(), known)))
        .orElse(share);
  }

  /** What an amount of the work as it was stated is for: {@code , a week}. */
  String span(ComparedCase each) {
    return each.calculation().map(known -> WageDocument.span(known, wording)).orElse("");
  }
}
