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
    Optional<Range> real = new WageAnswer(calculation, wording).hourly();
    Optional<Comparison> first =
        calculation.comparisons().stream().filter(each -> each.ratio().isPresent()).findFirst();
    if (real.isPresent() && first.isPresent()) {
      beside(first.get(), money(real.get()));
    } else if (real.isPresent()) {
      json.text("share", alone(money(real.get())));
    }
  }

  private String alone(String real) {
    return wording.say("pocket.share.alone", real);
  }

  private void beside(Comparison comparison, String real) throws IOException {
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
    json.text("ratio", share.marked());
    json.text("verdict", share.words());
    json.text(
        "share",
        rate.high().isNegative()
            ? alone(real)
            : wording.say("pocket.share", real, name, minimum.figure(), share.figure()));
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
