package org.clickwage.report;

import java.io.IOException;
import java.util.Optional;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Bars;
import org.clickwage.document.Document;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.PageParts;
import org.clickwage.document.Tone;
import org.clickwage.message.Audience;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/**
 * One real hourly wage for a page that people fill in: the parts of its document, the first minimum
 * wage beside it on one scale, and a text to send to others.
 */
public final class WagePage {
  private final WageCalculation calculation;
  private final Wording wording;
  private final JsonOutput json;

  private WagePage(WageCalculation calculation, Wording wording, JsonOutput json) {
    this.calculation = calculation;
    this.wording = wording;
    this.json = json;
  }

  /** Writes the members of one calculated work into an object that is open. */
  public static void members(WageCalculation calculation, Wording wording, JsonOutput json)
      throws IOException {
    Document document = WageDocument.of(calculation, wording);
    Wording ofPlace = WageDocument.ofPlace(calculation, wording);
    new PageParts(document, ofPlace).write(json);
    new WagePage(calculation, ofPlace, json).compared();
  }

  private void compared() throws IOException {
    WageAnswer answer = new WageAnswer(calculation, wording);
    Optional<Range> real = answer.hourly();
    Optional<Comparison> first =
        calculation.comparisons().stream().filter(each -> each.ratio().isPresent()).findFirst();
    if (real.isEmpty()) {
      return;
    }
    boolean isNet = calculation.deductions().giveNetPay();
    json.text("unit", wording.say(isNet ? "pocket.an-hour" : "pocket.an-hour.before-charges"));
    String said = said(real.get(), answer.afterDeductions());
    if (first.isPresent()) {
      beside(first.get(), real.get(), said);
    } else {
      json.text("share", said);
    }
  }

  private String said(Range real, String afterDeductions) {
    return real.high().isNegative()
        ? wording.say("pocket.share.loss", money(real.negated()), afterDeductions)
        : wording.say("pocket.share", money(real), afterDeductions);
  }

  private void beside(Comparison comparison, Range real, String said) throws IOException {
    Range rate = comparison.hourlyRate().orElseThrow();
    BarReference reference =
        new BarReference(
            comparison.reference(),
            comparison.hourly().orElseThrow(),
            comparison.currency(),
            false,
            wording);
    Bars.Reference minimum = reference.line();
    Bars.Share share = reference.shareOfTick(rate);
    String name = new ReferenceWording(wording).name(comparison.reference());
    json.text("tone", Wording.key(Tone.of(share.verdict())));
    // What is compared with a gross minimum may be another rate than the figure.
    boolean isOfFigure = rate.equals(real) && !rate.low().isNegative();
    json.text("ratio", isOfFigure ? share.marked() : "");
    json.text("verdict", share.words());
    json.text(
        "share",
        said
            + " "
            + (isOfFigure
                ? wording.say("pocket.share.part", name, minimum.figure(), share.figure())
                : new WageAnswer(calculation, wording.with(Audience.OF_CASE))
                    .compared(comparison)));
    Rational most = minimum.at().max(rate.high());
    json.object(
        "minimum",
        () -> {
          json.text("name", name);
          json.text("figure", minimum.figure());
          json.number("at", percent(minimum.at(), most));
          json.number("low", percent(rate.low(), most));
          json.number("high", percent(rate.high(), most));
        });
  }

  /** Where an amount is on the scale; one of less than nothing is at its beginning. */
  private static Rational percent(Rational amount, Rational most) {
    Rational part = amount.max(Rational.ZERO).times(Rational.HUNDRED).dividedBy(most);
    return Rational.of(part.rounded(2));
  }

  private String money(Range amount) {
    return wording.figures().compact().money(amount, calculation.currency());
  }
}
