package org.clickwage.report;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.clickwage.compare.FloorComparison;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Cell;
import org.clickwage.document.Document;
import org.clickwage.document.Source;
import org.clickwage.message.Figures;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.reference.LegalFloor;
import org.clickwage.reference.Levy;
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
    document.cited(wording.say("title.sources"), sources(calculation, wording));
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
    List<String> assumptions = new ArrayList<>();
    for (Conversion each : calculation.work().conversions()) {
      assumptions.add(conversion(each, calculation, wording));
    }
    for (Note each : calculation.assumptions()) {
      assumptions.add(wording.say(each));
    }
    return assumptions;
  }

  /** {@code hours: 48 h a week = 208 h a month}. */
  private static String conversion(
      Conversion conversion, WageCalculation calculation, Wording wording) {
    String name =
        conversion.name().isEmpty()
            ? wording.say("quantity." + Wording.key(conversion.quantity()))
            : conversion.name();
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
      case WORK_HOURS, PAID_HOURS, UNPAID_HOURS -> figures.hours(amount);
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
    List<ReferenceWage> found = new ArrayList<>();
    List<Note> ofFloors = new ArrayList<>();
    for (WageCalculation each : calculations) {
      found.addAll(each.references().found());
      for (FloorComparison floor : each.floors().compared()) {
        ofFloors.addAll(floor.floor().notes());
      }
    }
    Set<String> notes = new LinkedHashSet<>(ReferenceNotes.of(found, wording));
    for (Note note : ofFloors) {
      notes.add(wording.say(note));
    }
    return List.copyOf(notes);
  }

  private static List<Source> sources(WageCalculation calculation, Wording wording) {
    ReferenceWording references = new ReferenceWording(wording);
    List<ReferenceWage> found = calculation.references().found();
    List<Source> sources = new ArrayList<>();
    for (ReferenceWage reference : found) {
      sources.add(references.source(reference));
    }
    sources.addAll(exchanges(found, references));
    List<FloorComparison> floors = calculation.floors().compared();
    if (!floors.isEmpty()) {
      sources.addAll(FloorRows.of(floors, wording).sources());
    }
    for (Levy levy : ChargeLines.levies(calculation.wage().points())) {
      sources.add(references.source(levy));
    }
    return sources;
  }

  /**
   * What is compared with references, with the numbers of their sources.
   *
   * @param found those of the first sources
   * @param isNamed whether it is compared with one of them
   */
  static Cell citing(
      Cell named,
      List<ReferenceWage> found,
      Predicate<ReferenceWage> isNamed,
      ReferenceWording references) {
    Cell cited = named;
    int all = found.size() + exchanges(found, references).size();
    for (int i = 0; i < all; i++) {
      boolean isCited = i >= found.size() || isNamed.test(found.get(i));
      cited = isCited ? cited.citing(i + 1) : cited;
    }
    return cited;
  }

  /** The rates that brought references into the money of the work, after the references. */
  static List<Source> exchanges(List<ReferenceWage> found, ReferenceWording references) {
    return found.stream()
        .flatMap(reference -> references.source(reference.exchange()).stream())
        .toList()
        .stream()
        .distinct()
        .toList();
  }

  /** The key below this one of the only kind of platform work, else that of tasks. */
  static String ofWork(String key, WageCalculation work) {
    Set<LegalFloor.Work> kinds = work.asked().terms().work().kinds();
    boolean isOne = kinds.size() == 1;
    return key + Wording.key(isOne ? kinds.iterator().next() : LegalFloor.Work.TASKS);
  }
}
