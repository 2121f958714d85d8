package org.clickwage.report;

import java.util.Currency;
import java.util.Optional;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.Verdict;
import org.clickwage.document.Bars;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;

/**
 * A reference wage that crosses bars, and what a rate comes to of it.
 *
 * @param hourly what it comes to for an hour, in the money of the bars
 * @param ratio what the rate that is compared is of it
 * @param isOneOfSeveral whether a share names which one it is of
 */
record BarReference(
    ReferenceWage reference,
    Range hourly,
    Currency currency,
    Optional<Range> ratio,
    boolean isOneOfSeveral,
    Wording wording) {
  boolean isPromise() {
    return reference.kind() == ReferenceWage.Kind.PROMISED;
  }

  /** {@code SMIC (France, net) €7.94}. */
  String named() {
    return new ReferenceWording(wording).name(reference) + " " + figure();
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

  Optional<Bars.Share> share() {
    return ratio.map(this::share);
  }

  private Bars.Share share(Range known) {
    Verdict verdict = Verdict.of(known);
    String figure = about() + wording.figures().compact().wholeShare(known);
    return isOneOfSeveral
        ? new Bars.Share(
            verdict, figure, label(), wording.say("hourly.verdict", label(), figure, verdict))
        : new Bars.Share(verdict, figure, "", wording.say("compared.verdict", figure, verdict));
  }
}
