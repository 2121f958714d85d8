package org.clickwage.report;

import java.util.List;
import java.util.Optional;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.WageCalculation;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.reference.Basis;
import org.clickwage.reference.DayRange;
import org.clickwage.reference.MinimumWage;

/** The beginning of a sentence that compares: {@code The net minimum wage in France was €7.94}. */
record ReferenceClause(Optional<DayRange> past, Wording wording) {
  ReferenceClause(WageCalculation calculation, Wording wording) {
    this(
        Optional.of(DayRange.only(calculation.asked().on()))
            .filter(day -> !calculation.isOfToday()),
        wording);
  }

  /**
   * @param known the hourly rate that was named before; another one is named here
   */
  String of(Comparison comparison, Optional<Range> known) {
    String clause = of(comparison.reference());
    return comparison
        .hourlyRate()
        .filter(rate -> !known.equals(Optional.of(rate)))
        .map(rate -> wording.figures().money(rate, comparison.currency()))
        .map(rate -> wording.say("answer.against." + counterpart(comparison), clause, rate))
        .orElse(clause);
  }

  /** The same of what was in force over some days, whose mean is this rate. */
  String ofMean(List<ReferenceWage> references, String rate) {
    String mean = references.size() == 1 ? rate : wording.say("answer.mean", rate);
    return of(references.get(0), words().about(references.get(0).confidence(), mean));
  }

  private static String counterpart(Comparison comparison) {
    if (comparison.reference().kind() == ReferenceWage.Kind.PROMISED) {
      return "gross";
    }
    return comparison.basis() == Basis.NET ? "net" : "earnings";
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
      return wording.say("answer." + Wording.key(reference.kind()) + tense, rate);
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
    return words()
        .about(
            reference.confidence(),
            wording.figures().money(perHour, reference.hourly().currency()));
  }
}
