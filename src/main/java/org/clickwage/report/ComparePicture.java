package org.clickwage.report;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.compare.Comparison;
import org.clickwage.document.Chart;
import org.clickwage.document.ChartBars;
import org.clickwage.document.ChartColour;
import org.clickwage.document.ChartLegend;
import org.clickwage.document.Document;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/**
 * The hourly wages of a comparison as bars with the minimum wages. Where cases are in several
 * currencies, one scale can't hold them: then the bars are shares of the minimum wage.
 */
final class ComparePicture {
  private final List<ComparedCase> cases;
  private final Wording wording;
  private final CompareCells cells;
  private final Optional<Currency> currency;

  ComparePicture(List<ComparedCase> cases, Wording wording, CompareCells cells) {
    this.cases = cases;
    this.wording = wording;
    this.cells = cells;
    List<Currency> currencies =
        cases.stream()
            .filter(each -> each.hourly().isPresent())
            .flatMap(each -> each.currency().stream())
            .distinct()
            .toList();
    this.currency = currencies.size() == 1 ? Optional.of(currencies.get(0)) : Optional.empty();
  }

  void into(Document.Builder document) {
    if (cases.stream().noneMatch(each -> each.hourly().isPresent())) {
      return;
    }
    String shares = wording.say("title.shares-of-minimum");
    document.picture(
        currency.isPresent() ? wording.say("title.hourly-wages") : shares,
        wording.say("compared.alternative"),
        this::chart);
    if (cases.size() == 1) {
      cases.get(0).calculation().ifPresent(one -> new WageRows(one, wording).picture(document));
    }
  }

  private Chart chart() {
    List<ChartBars.Bar> bars =
        cases.stream()
            .map(each -> ChartBars.Bar.of(each.name(), figure(each), length(each), lines(each)))
            .toList();
    String axis =
        currency
            .map(known -> wording.say("compared.axis", wording.figures().sign(known)))
            .orElseGet(() -> wording.say("compared.axis-of-shares"));
    return new ChartBars(bars, axis, legend(), wording);
  }

  private Optional<Range> length(ComparedCase each) {
    return currency.isPresent() ? each.hourly() : ratio(each.verdictComparison());
  }

  private static Optional<Range> ratio(Optional<Comparison> comparison) {
    return comparison.flatMap(Comparison::ratio).map(fraction -> fraction.times(Rational.HUNDRED));
  }

  private static String without(ComparedCase each) {
    return each.calculation().isPresent() ? "compared.no-rate" : "compared.not-reckoned";
  }

  /** {@code 4.34 to 5.07 €/h net: 54.7 % to 63.8 % of the minimum wage, below}. */
  private String figure(ComparedCase each) {
    String rate =
        each.hourly()
            .map(known -> wording.figures().hourlyRate(known, each.currency().orElseThrow()))
            .map(known -> withBasis(each, known))
            .orElse(wording.say(without(each)));
    return each.verdictComparison()
        .filter(comparison -> comparison.verdict().isPresent())
        .map(comparison -> rate + "\n" + verdict(each, comparison))
        .orElse(rate);
  }

  private String withBasis(ComparedCase each, String rate) {
    return each.verdictComparison()
        .map(comparison -> rate + "\u00a0" + wording.word(comparison.basis()))
        .orElse(rate);
  }

  private String verdict(ComparedCase each, Comparison comparison) {
    return wording.say(
        each.isComparedWithClientOnly() ? "compared.verdict-of-client" : "compared.verdict",
        wording.figures().share(comparison.ratio().orElseThrow()),
        comparison.verdict().orElseThrow());
  }

  private List<ChartBars.Line> lines(ComparedCase each) {
    if (currency.isEmpty()) {
      ChartBars.Mark mark =
          each.isComparedWithClientOnly() ? ChartBars.Mark.CLIENT : ChartBars.Mark.MINIMUM;
      return each.verdictComparison().stream()
          .map(known -> new ChartBars.Line(mark, Rational.HUNDRED))
          .toList();
    }
    return Stream.of(
            line(ChartBars.Mark.MINIMUM, each, each.own()),
            line(ChartBars.Mark.CLIENT, each, each.client()),
            line(ChartBars.Mark.PROMISE, each, each.promise()))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<ChartBars.Line> line(
      ChartBars.Mark mark, ComparedCase each, Optional<Comparison> comparison) {
    return comparison
        .filter(known -> currency.equals(Optional.of(each.shown(known.currency()))))
        .map(known -> new ChartBars.Line(mark, each.hourlyOf(known).low()));
  }

  private ChartLegend legend() {
    ChartLegend legend = new ChartLegend();
    boolean ranges =
        cases.stream().anyMatch(each -> length(each).filter(one -> !one.isPoint()).isPresent());
    legend.box(wording.say(ranges ? "legend.certain" : "legend.hourly"), ChartColour.BAR);
    if (ranges) {
      legend.box(wording.say("legend.range"), ChartColour.BAND);
    }
    cases.stream()
        .flatMap(each -> lines(each).stream())
        .map(ChartBars.Line::mark)
        .distinct()
        .sorted()
        .forEach(mark -> legend.line(wording.say("legend." + Wording.key(mark)), mark));
    return legend;
  }
}
