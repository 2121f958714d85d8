package org.clickwage.report;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.FloorComparison;
import org.clickwage.compare.ReferenceComparison;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.document.Cell;
import org.clickwage.document.Tone;
import org.clickwage.message.Figures;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.reference.Confidence;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.wage.WageRange;
import org.clickwage.work.WorkRecord;

/** What the tables of a comparison show of one case, cell by cell, with the sources it rests on. */
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
    return citing(name, Stream.of(each.source()).filter(source -> !source.isEmpty()));
  }

  /** {@code 4.34 to 5.07 €/h net}, with the rate that brought it into its currency. */
  Cell hourly(ComparedCase each) {
    Optional<WageRange> wage = each.calculation().map(known -> known.wage());
    Optional<Range> pace = wage.flatMap(known -> known.work(WorkRecord::tasksPerHour));
    Cell rate = cells.rate(each.hourly(), each.currency(), pace);
    if (each.hourly().isEmpty()) {
      return rate;
    }
    Stream<String> levies =
        wage.stream()
            .flatMap(known -> new ChargeLines(known).levies().stream())
            .map(levy -> ChargeLines.source(levy, wording));
    return citing(
        rate.saying(withBasis(each, rate.text())),
        Stream.concat(levies, references.source(each.exchange()).stream()));
  }

  /** The rate with what it is: before or after charges. */
  String withBasis(ComparedCase each, String rate) {
    return each.verdictComparison()
        .map(comparison -> rate + "\u00a0" + wording.word(comparison.basis()))
        .orElse(rate);
  }

  /** {@code 10.03 €/h [1]}: the source has its name. */
  Cell reference(ComparedCase each, Optional<Comparison> comparison) {
    return comparison.map(known -> reference(each, known)).orElse(Cell.MISSING);
  }

  private Cell reference(ComparedCase each, Comparison comparison) {
    ReferenceWage reference = comparison.reference();
    Currency currency = each.shown(comparison.currency());
    Range hourly = each.hourlyOf(comparison);
    Confidence exchange = each.exchange().map(ExchangeRate::confidence).orElse(Confidence.SOURCED);
    String rate =
        ReferenceWording.approximately(reference.confidence().and(exchange))
            + figures.hourlyRate(hourly, currency);
    String source =
        reference.kind() == ReferenceWage.Kind.GIVEN
            ? wording.say("compared.given")
            : references.source(reference);
    // What is shown as the law states it needed no rate to be shown.
    boolean asStated = reference.stated().currency().equals(currency);
    Stream<String> exchanged =
        references.source(reference.exchange()).stream().filter(rateUsed -> !asStated);
    return citing(Cell.of(hourly, rate), Stream.concat(Stream.of(source), exchanged));
  }

  /** What a case is compared with, with the rate that brought it into the money of the case. */
  Cell named(ReferenceComparison comparison) {
    Cell name = Cell.text(references.name(comparison));
    return citing(name, references.source(comparison.exchange()).stream());
  }

  /** {@code France, couriers: 11.75 € per hour of activity}, with the sources of its rates. */
  Cell floor(FloorComparison floor) {
    List<String> sources = new FloorWording(wording).sources(floor.floor().law(), floor.part());
    return citing(Cell.text(references.name(floor)), sources.stream());
  }

  private Cell citing(Cell cell, Stream<String> sources) {
    Cell cited = cell;
    for (String source : sources.toList()) {
      cited = cited.citing(footnotes.cite(source));
    }
    return cited;
  }

  /** The share; where the pay is not known, the pay that would reach the reference. */
  Cell ratio(ComparedCase each, Optional<Comparison> comparison) {
    return comparison.map(known -> ratio(each, known)).orElse(Cell.MISSING);
  }

  private Cell ratio(ComparedCase each, Comparison comparison) {
    Currency currency = each.shown(comparison.currency());
    Optional<String> requiredPay =
        comparison
            .requiredGrossPay()
            .map(pay -> figures.atLeast().money(each.shown(pay), currency));
    return withVerdict(comparison, cells.ratio(comparison, requiredPay));
  }

  Cell ratio(FloorComparison floor) {
    return withVerdict(floor, cells.ratio(floor, Optional.empty()));
  }

  /** The verdict is given in a word, never by colour alone. */
  private Cell withVerdict(ReferenceComparison comparison, Cell share) {
    return comparison
        .verdict()
        .map(known -> share.saying(wording.say("compared.share", share.text(), known)))
        .orElse(share);
  }

  /** What an amount of the work as it was stated is for: {@code , a week}. */
  String span(ComparedCase each) {
    return each.calculation().map(known -> WageGrounds.span(known, wording)).orElse("");
  }
}
