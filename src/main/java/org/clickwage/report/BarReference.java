package org.clickwage.report;

import java.util.Currency;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.Verdict;
import org.clickwage.document.Bars;
import org.clickwage.document.Cell;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.MinimumWage;

/**
 * A reference wage that crosses bars, and what a rate comes to of it.
 *
 * @param hourly what it comes to for an hour, in the money of the bars
 * @param isOneOfSeveral whether a share names which one it is of
 */
record BarReference(
    ReferenceWage reference,
    Range hourly,
    Currency currency,
    boolean isOneOfSeveral,
    Wording wording) {
  /** What alone is compared with a rate. */
  static BarReference of(Comparison comparison, Wording wording) {
    return of(comparison, false, wording);
  }

  static BarReference of(Comparison comparison, boolean isOneOfSeveral, Wording wording) {
    return new BarReference(
        comparison.reference(),
        comparison.hourly().orElseThrow(),
        comparison.currency(),
        isOneOfSeveral,
        wording);
  }

  /** {@code SMIC (France, net) €7.94}. */
  String named() {
    return name() + " " + figure();
  }

  String name() {
    return new ReferenceWording(wording).name(reference);
  }

  String label() {
    return new ReferenceWording(wording).label(reference, isOneOfSeveral);
  }

  private String figure() {
    return about() + wording.figures().compact().money(hourly, currency);
  }

  private String about() {
    return ReferenceWording.approximately(reference.confidence());
  }

  Bars.Reference line() {
    return new Bars.Reference(label(), figure(), hourly.low());
  }

  /**
   * What an amount of its basis comes to of it.
   *
   * @param note which line it is, in words
   */
  Bars.Share share(Range amount, String note) {
    return share(amount, note, note);
  }

  private Bars.Share share(Range amount, String note, String described) {
    Range ratio = amount.times(Rational.ONE.dividedBy(hourly.low()));
    Verdict verdict = Verdict.of(ratio);
    if (ratio.low().isNegative()) {
      // Of less than nothing there is no share.
      return new Bars.Share(verdict, Cell.MISSING.text(), "", "", wording.word(verdict));
    }
    String figure = about() + wording.figures().compact().wholeShare(ratio);
    return new Bars.Share(
        verdict,
        figure,
        isOneOfSeveral ? label() : "",
        note,
        wording.say("share.words", figure, described, verdict));
  }

  /**
   * The same of the tick across one bar.
   *
   * @param isNamed whether a label at it says its figure
   */
  Bars.Share shareOfTick(Range amount, boolean isNamed) {
    if (reference.kind() == ReferenceWage.Kind.GIVEN) {
      String whole = wording.say("share.of", new ReferenceWording(wording).inWords(reference));
      return share(amount, isNamed ? wording.say("share.of-chosen") : whole, whole);
    } else if (reference.law().isEmpty()) {
      return share(amount, wording.say("share.of-other", figure(), name()));
    }
    MinimumWage law = reference.law().get();
    String note = "share.minimum." + Wording.key(law.basis());
    String of = wording.say(note, new ReferenceWording(wording).in(law));
    String whole = wording.say("share.with-figure", of, figure());
    return share(amount, isNamed ? of : whole, whole);
  }
}
