package org.clickwage.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clickwage.document.Bars;
import org.clickwage.document.Cell;
import org.clickwage.document.Chart;
import org.clickwage.document.Document;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.reference.ConstantPrices;
import org.clickwage.statement.Statement;
import org.clickwage.statement.StatementMinimum;
import org.clickwage.statement.StatementPeriod;

/**
 * What an hour of work came to in each part of a statement, as bars: on each weekday or hour of the
 * day, or before and since a day. Amounts in the prices of one year are compared with no law.
 *
 * @param names of parts
 */
record StatementBars(Statement statement, StatementPeriods names, Wording wording) {
  void into(Document.Builder document) {
    if (rows().size() > 1 && areCompared()) {
      Bars.Panel panel = panel(rows());
      String share = panel.references().isEmpty() ? "" : wording.say("column.of-minimum");
      List<String> titles = List.of("", wording.say("column.hourly"), share);
      document.bars(title(), reading(), new Bars(List.of(panel), titles, List.of()));
    }
  }

  /** The parts that paid least and most, for a card, whose sentence has the heading. */
  Optional<Chart> ends() {
    List<StatementPeriod> parts = byRate();
    return parts.size() < 2 || !areCompared()
        ? Optional.empty()
        : Optional.of(
            new Bars(
                List.of(panel(List.of(parts.get(0), parts.get(parts.size() - 1))).withoutHeading()),
                List.of(),
                List.of()));
  }

  /** Whether its parts are not only one after another. */
  boolean areCompared() {
    return statement.plan().since().isPresent() || statement.plan().by().isOfTime();
  }

  /** What an hour of a part came to. */
  String amount(StatementPeriod part) {
    Range rate = Range.of(statement.inHand(part).orElseThrow());
    return wording.figures().money(rate, part.currency());
  }

  /** Parts with a rate. */
  List<StatementPeriod> rows() {
    return statement.periods().stream().filter(part -> statement.inHand(part).isPresent()).toList();
  }

  /** Parts of which it is known when they were, from the least rate. */
  List<StatementPeriod> byRate() {
    return rows().stream()
        .filter(part -> !part.name().equals(StatementPeriod.NO_TIME))
        .sorted(Comparator.comparing(part -> statement.inHand(part).orElseThrow()))
        .toList();
  }

  private String title() {
    return statement
        .plan()
        .since()
        .map(since -> wording.say("title.since", since))
        .orElseGet(() -> wording.say("title.by." + Wording.key(statement.plan().by())));
  }

  private String reading() {
    String rate = wording.say("statement.rate." + Wording.key(statement.rateInHand()));
    return wording.say("statement.parts.reading", rate + inPrices(), hour());
  }

  /** {@code of activity}: by what hours pay is divided. */
  String hour() {
    return wording.say("statement.hour." + Wording.key(statement.total().counted()));
  }

  /** {@code (in prices of 2024)}, after an amount or a sentence; else nothing. */
  String inPrices() {
    return inPrices(statement.prices());
  }

  /** The same of prices that are given. */
  String inPrices(Optional<ConstantPrices> known) {
    return known
        .map(prices -> " " + wording.say("statement.in-prices", Integer.toString(prices.year())))
        .orElse("");
  }

  private Bars.Panel panel(List<StatementPeriod> parts) {
    Optional<BarReference> line = line(statement.total());
    Cell title =
        line.map(BarReference::named)
            .map(named -> citing(Cell.text(wording.say("title.hourly-against", title(), named))))
            .orElseGet(() -> Cell.text(title() + inPrices()));
    return new Bars.Panel(
        title,
        line.map(each -> new ReferenceWording(wording).name(each.reference())).orElse(""),
        line.stream().map(BarReference::line).toList(),
        parts.stream().map(this::bar).toList(),
        statement.facts().currency());
  }

  private Cell citing(Cell title) {
    StatementMinimum minimum = statement.total().minimum().orElseThrow();
    return WageGrounds.citing(
        title, minimum.references(), minimum.references()::contains, new ReferenceWording(wording));
  }

  private Bars.Bar bar(StatementPeriod part) {
    Range rate = Range.of(statement.inHand(part).orElseThrow());
    return new Bars.Bar(
        Cell.text(names.name(part)),
        wording.figures().compact().money(rate, part.currency()),
        rate,
        line(part).map(each -> each.share(rate, wording.say("share.of-minimum"))).stream().toList(),
        List.of(),
        Optional.empty(),
        false);
  }

  private Optional<BarReference> line(StatementPeriod part) {
    return part.minimum()
        .filter(minimum -> statement.prices().isEmpty())
        .map(
            minimum ->
                new BarReference(
                    minimum.references().get(0),
                    Range.of(minimum.hourly()),
                    minimum.references().get(0).hourly().currency(),
                    false,
                    wording));
  }
}
