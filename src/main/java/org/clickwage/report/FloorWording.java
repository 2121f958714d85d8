package org.clickwage.report;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.compare.FloorComparison;
import org.clickwage.document.Source;
import org.clickwage.document.Unit;
import org.clickwage.message.Wording;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Money;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.Citation;
import org.clickwage.reference.FloorTerm;
import org.clickwage.reference.LegalFloor;

/** How legal floors for platform work are named and explained. */
record FloorWording(Wording wording) {

  /** {@code France, drivers: €30.00 per hour of activity}; of one that was typed what it says. */
  String name(FloorComparison comparison) {
    if (comparison.floor().law().isTyped()) {
      return guarantee(comparison);
    }
    return wording.say("floor.name", comparison.floor().law().title(), guarantee(comparison));
  }

  /** With the amount per task, where the law makes one of it. */
  String guarantee(FloorComparison comparison) {
    String alone = guarantee(comparison.part(), comparison.floor().minimum());
    return comparison
        .pieceRate()
        .map(rate -> pieceRate(rate, comparison.currency()))
        .map(rate -> wording.say("floor.piece-rate", rate, alone))
        .orElse(alone);
  }

  private String pieceRate(Range rate, Currency currency) {
    return Unit.MONEY_PER_TASK.show(rate, Optional.of(currency), wording.figures());
  }

  /** A guarantee of the law; with those of which only the greatest is due it says so. */
  String guarantee(LegalFloor law, LegalFloor.Part part) {
    String alone = guarantee(part, Optional.empty());
    return law.rule() == LegalFloor.Rule.GREATEST ? wording.say("floor.greatest", alone) : alone;
  }

  /** {@code $26.40 per hour of activity + $0.77 per mile}. */
  String guarantee(LegalFloor.Part part, Optional<HourlyRate> minimum) {
    List<String> terms = new ArrayList<>();
    for (FloorTerm term : part.terms()) {
      terms.add(term(term, minimum));
    }
    String all = String.join(" + ", terms);
    return part.excluded()
        .map(
            percent ->
                wording.say(
                    "floor.excluded",
                    all,
                    Share.ofPercent(percent),
                    wording.say("vehicle." + part.name())))
        .orElse(all);
  }

  /** A cap as the law says it, though what is left to the worker is compared. */
  private String term(FloorTerm term, Optional<HourlyRate> minimum) {
    String key = term.isCap() ? "floor-per.cap" : "floor-per." + Wording.key(term.per());
    return wording.say(key, amount(term, minimum));
  }

  private String amount(FloorTerm term, Optional<HourlyRate> minimum) {
    if (term.currency().isPresent()) {
      return ReferenceWording.approximately(term.confidence())
          + wording.figures().stated(new Money(term.amount(), term.currency().get()));
    }
    Rational percent = term.isCap() ? Rational.HUNDRED.minus(term.amount()) : term.amount();
    String share =
        ReferenceWording.approximately(term.confidence()) + wording.show(Share.ofPercent(percent));
    if (!term.followsMinimum()) {
      return share;
    }
    return minimum
        .map(hourly -> wording.say("floor.of-minimum", share, hourly))
        .orElseGet(() -> wording.say("floor.of-a-minimum", share));
  }

  /** What is to be known of a floor. */
  List<String> notes(LegalFloor law) {
    List<String> notes = new ArrayList<>();
    if (!law.note().isEmpty()) {
      notes.add(wording.say("minimum.note", law.title(), law.note()));
    }
    law.carried()
        .ifPresent(from -> notes.add(wording.say("reference.floor-carried", law.title(), from)));
    return notes;
  }

  /** One source for each rate: what it is, since when, where it was read, and what is not sure. */
  List<Source> sources(LegalFloor law, LegalFloor.Part part) {
    List<Source> sources = new ArrayList<>();
    for (FloorTerm term : law.isTyped() ? List.<FloorTerm>of() : part.terms()) {
      String rate = term(term, Optional.empty());
      String act = new Citation(term.source()).act(wording);
      String source =
          wording.say(
              "source.floor",
              law.title(),
              rate,
              term.validFrom().orElseThrow(),
              term.source(),
              wording.word(term.confidence()));
      sources.add(
          new Source(
              term.doubt().isEmpty() ? source : wording.say("source.doubt", source, term.doubt()),
              wording.say("source.brief.floor", law.title(), act),
              act));
    }
    return sources;
  }
}
