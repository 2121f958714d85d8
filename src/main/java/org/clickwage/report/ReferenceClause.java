package org.clickwage.report;

import java.util.Optional;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.WageCalculation;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.reference.DayRange;
import org.clickwage.reference.MinimumWage;

/**
 * The beginning of a sentence that compares: {@code The net minimum wage in France was €7.94}.
 *
 * @param past the days of it; empty where that is today
 * @param isMean whether the rate is that of several laws on these days
 */
record ReferenceClause(Optional<DayRange> past, boolean isMean, Wording wording) {
  ReferenceClause(WageCalculation calculation, Wording wording) {
    this(
        Optional.of(DayRange.only(calculation.asked().on()))
            .filter(day -> !calculation.isOfToday()),
        false,
        wording);
  }

  /**
   * With the worker's own rate that is compared, as any sentence may be read alone.
   *
   * @param left what charges leave of it, where that is said too
   */
  String of(Comparison comparison, Optional<String> left) {
    ReferenceWage reference = comparison.reference();
    String clause = of(reference);
    String key = left.map(net -> "left").orElse(reference.rate().word());
    return comparison
        .hourlyRate()
        .map(rate -> wording.figures().money(rate, comparison.currency()))
        .map(rate -> wording.say("answer.against." + key, clause, rate, left.orElse("")))
        .orElse(clause);
  }

  String of(ReferenceWage reference) {
    return words().withEnd(reference, of(reference, rate(reference)));
  }

  private ReferenceWording words() {
    return new ReferenceWording(wording);
  }

  private String of(ReferenceWage reference, String rate) {
    String tense = past.isPresent() ? ".was" : ".is";
    String years = past.map(days -> new Kicker(wording).inYears(days)).orElse("");
    if (reference.law().isEmpty()) {
      return given(reference, tense, rate);
    }
    MinimumWage law = reference.law().get();
    return wording.say(key(law) + tense, rate, wording.word(law.basis()), words().in(law), years);
  }

  private String given(ReferenceWage reference, String tense, String rate) {
    if (reference.name().isEmpty()) {
      return wording.say(Note.of("answer." + Wording.key(reference.kind()) + tense, rate));
    }
    return wording.say(
        past.isPresent() ? "answer.own.was" : "answer.own.is", rate, reference.name());
  }

  private String key(MinimumWage law) {
    boolean hasOwn = wording.has("answer.minimum." + law.series() + ".is");
    return "answer.minimum." + (hasOwn ? law.series() : "other");
  }

  private String rate(ReferenceWage reference) {
    Range perHour = Range.of(reference.hourly().perHour());
    String rate = wording.figures().money(perHour, reference.hourly().currency());
    return words().about(reference.confidence(), isMean ? wording.say("answer.mean", rate) : rate);
  }
}
