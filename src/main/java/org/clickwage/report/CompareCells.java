package org.clickwage.report;

import java.util.List;
import java.util.stream.Stream;
import org.clickwage.compare.ReferenceComparison;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.document.Cell;
import org.clickwage.document.Tone;
import org.clickwage.message.Wording;

/** What the tables of a comparison show of one case, cell by cell, with the sources it rests on. */
final class CompareCells {
  private final Wording wording;
  private final ReferenceWording references;
  private final Footnotes footnotes;

  CompareCells(Wording wording, Footnotes footnotes) {
    this.wording = wording;
    this.references = new ReferenceWording(wording);
    this.footnotes = footnotes;
  }

  /** The name, with the rates of its charges and of its money. */
  Cell name(ComparedCase each) {
    Stream<String> levies =
        each.calculation().stream()
            .flatMap(known -> new ChargeLines(known.wage()).levies().stream())
            .map(references::source);
    return citing(
        Cell.text(each.name()).in(Tone.TITLE),
        Stream.concat(levies, references.source(each.exchange()).stream()));
  }

  /** A title, with the sources of what stands under it is compared with. */
  Cell citing(String title, List<ReferenceWage> compared) {
    return citing(Cell.text(title), compared.stream().flatMap(this::sources));
  }

  private Stream<String> sources(ReferenceWage reference) {
    String source =
        reference.kind() == ReferenceWage.Kind.GIVEN
            ? wording.say("compared.given")
            : references.source(reference);
    return Stream.concat(Stream.of(source), references.source(reference.exchange()).stream());
  }

  /** What a case is compared with, with the rate that brought it into the money of the case. */
  Cell named(ReferenceComparison comparison) {
    Cell name = Cell.text(references.name(comparison));
    return citing(name, references.source(comparison.exchange()).stream());
  }

  private Cell citing(Cell cell, Stream<String> sources) {
    Cell cited = cell;
    for (String source : sources.toList()) {
      cited = cited.citing(footnotes.cite(source));
    }
    return cited;
  }

  /** What an amount of the work as it was stated is for: {@code , a week}. */
  String span(ComparedCase each) {
    return each.calculation().map(known -> WageGrounds.span(known, wording)).orElse("");
  }
}
