package org.clickwage.report;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Cell;
import org.clickwage.document.Document;
import org.clickwage.message.Figures;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.work.Conversion;
import org.clickwage.work.Period;
import org.clickwage.work.StatedSpan;

/** What a calculated work rests on, in words: its span, assumptions, notes and sources. */
final class WageGrounds {
  private WageGrounds() {}

  static void into(Document.Builder document, WageCalculation calculation, Wording wording) {
    Set<String> notes = new LinkedHashSet<>(assumptions(calculation, wording));
    notes.addAll(notes(List.of(calculation), wording));
    document.doubts(ReferenceNotes.stepsDue(calculation.references().found(), wording));
    document.sentences(wording.say("title.notes"), List.copyOf(notes));
    document.sources(wording.say("title.sources"), sources(calculation, wording));
  }

  /** What the amounts are for, after a title: {@code , a week}; nothing where it is not stated. */
  static String span(WageCalculation calculation, Wording wording) {
    return spanInWords(calculation, wording)
        .map(span -> wording.say("title.span", span))
        .orElse("");
  }

  /** {@code a week}, {@code over 7 days}; empty where it is not stated. */
  static Optional<String> spanInWords(WageCalculation calculation, Wording wording) {
    boolean isSpread = calculation.isAssumed(WageCalculation.PAYMENTS);
    return calculation
        .work()
        .span()
        .map(span -> span(calculation, span, wording))
        .map(span -> isSpread ? wording.say("title.span.spread", span) : span);
  }

  private static String span(WageCalculation calculation, StatedSpan span, Wording wording) {
    boolean isStated = calculation.work().over().isPresent();
    return isStated ? span.asDuration(wording) : wording.show(span);
  }

  /** Every amount that was brought to another span, and what was assumed. */
  static List<String> assumptions(WageCalculation calculation, Wording wording) {
    return Stream.concat(
            calculation.work().conversions().stream()
                .map(each -> conversion(each, calculation, wording)),
            calculation.assumptions().stream().map(wording::say))
        .toList();
  }

  /** {@code hours: 48 h a week = 208 h a month}. */
  private static String conversion(
      Conversion conversion, WageCalculation calculation, Wording wording) {
    String name =
        conversion.name().isEmpty() ? wording.word(conversion.quantity()) : conversion.name();
    Period own = conversion.stated().period().orElseThrow();
    Optional<Currency> currency = calculation.asked().currency();
    return wording.say(
        "assumption.conversion",
        name,
        amount(conversion, conversion.stated().amount(), currency, wording),
        new StatedSpan(Range.of(own.count()), own.unit()),
        amount(conversion, conversion.total(), currency, wording),
        span(calculation, conversion.span(), wording));
  }

  private static String amount(
      Conversion conversion, Range amount, Optional<Currency> currency, Wording wording) {
    Figures figures = wording.figures();
    return switch (conversion.quantity()) {
      case HOURS, PAID_HOURS, UNPAID_HOURS -> figures.hours(amount);
      case TASKS -> figures.count(amount);
      case DISTANCE -> figures.count(amount) + "\u00a0km";
      default ->
          currency
              .map(known -> figures.money(amount, known))
              .orElseGet(() -> figures.number(amount));
    };
  }

  /** What is to be known of the references, each once. */
  static List<String> notes(List<WageCalculation> calculations, Wording wording) {
    List<ReferenceWage> found =
        calculations.stream().flatMap(each -> each.references().found().stream()).toList();
    Set<String> notes = new LinkedHashSet<>(ReferenceNotes.of(found, wording));
    calculations.stream()
        .flatMap(each -> each.floors().compared().stream())
        .flatMap(floor -> floor.floor().notes().stream())
        .forEach(note -> notes.add(wording.say(note)));
    return List.copyOf(notes);
  }

  private static List<String> sources(WageCalculation calculation, Wording wording) {
    ReferenceWording references = new ReferenceWording(wording);
    List<ReferenceWage> found = calculation.references().all();
    List<String> sources = new ArrayList<>();
    found.forEach(reference -> sources.add(references.source(reference)));
    sources.addAll(exchanges(found, references));
    sources.addAll(FloorRows.of(calculation.floors().compared(), wording).sources());
    new ChargeLines(calculation.wage())
        .levies()
        .forEach(levy -> sources.add(references.source(levy)));
    return sources;
  }

  /** What is compared with references, with the numbers of their sources, which are the first. */
  static Cell citing(Cell named, List<ReferenceWage> found, ReferenceWording references) {
    Cell cited = named;
    int all = found.size() + exchanges(found, references).size();
    for (int i = 0; i < all; i++) {
      boolean isPromise = i < found.size() && found.get(i).kind() == ReferenceWage.Kind.PROMISED;
      cited = isPromise ? cited : cited.citing(i + 1);
    }
    return cited;
  }

  /** The rates that brought references into the money of the work, after the references. */
  static List<String> exchanges(List<ReferenceWage> found, ReferenceWording references) {
    return found.stream()
        .flatMap(reference -> references.source(reference.exchange()).stream())
        .distinct()
        .toList();
  }
}
