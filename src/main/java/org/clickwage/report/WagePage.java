package org.clickwage.report;

import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.clickwage.compare.Answer;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Bars;
import org.clickwage.document.Document;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.PageParts;
import org.clickwage.document.Tone;
import org.clickwage.message.Audience;
import org.clickwage.message.Figures;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.wage.RateName;

/**
 * One real hourly wage for a page that people fill in: the parts of its document, the first minimum
 * wage beside it on one scale, and a text to send to others.
 */
public record WagePage(
    WageCalculation calculation, Optional<String> uncounted, Wording wording, JsonOutput json) {
  /**
   * Writes the members of one calculated work into an object that is open.
   *
   * @param uncounted whose costs are yet to be said: {@code car}
   */
  public static void members(
      WageCalculation calculation, Optional<String> uncounted, Wording wording, JsonOutput json)
      throws IOException {
    Document document = WageDocument.of(calculation, wording);
    Wording ofPlace = WageDocument.ofPlace(calculation, wording);
    new PageParts(document, ofPlace).write(json);
    new WagePage(calculation, uncounted, ofPlace, json).compared();
  }

  private void compared() throws IOException {
    WageAnswer sentences = new WageAnswer(calculation, wording);
    AnswerWording words = sentences.words();
    Optional<String> hour =
        words.hour("pocket.share.", wording.figures().compact(), sentences.afterDeductions());
    if (hour.isEmpty()) {
      return;
    }
    Answer answer = words.answer();
    boolean isNet = answer.rate() == RateName.NET;
    json.text("unit", wording.say(isNet ? "pocket.an-hour" : "pocket.an-hour.before-charges"));
    // Pay that arrived after charges may be known without the gross pay that is compared.
    Optional<Comparison> headline = answer.headline().filter(each -> each.hourlyRate().isPresent());
    String sentence = headline.map(each -> " " + sentence(each, answer)).orElse("");
    json.bool("uncounted", uncounted.isPresent());
    String costs = uncounted.map(any -> " " + wording.say("pocket.share.costs")).orElse("");
    json.text("share", hour.get() + sentence + costs);
    if (headline.isPresent()) {
      compare(headline.get(), answer.shares().contains(headline.get()));
    }
  }

  /** The share with its rate, to be sent; of less than nothing there is none. */
  private String sentence(Comparison headline, Answer answer) {
    AnswerWording words = new WageAnswer(calculation, wording.with(Audience.OF_CASE)).words();
    if (!answer.shares().contains(headline)) {
      return words.compared(headline);
    }
    ReferenceWording references = new ReferenceWording(wording);
    Figures figures = wording.figures().compact();
    UnaryOperator<String> about =
        figure -> references.about(headline.reference().confidence(), figure);
    return wording.say(
        "pocket.share.part",
        references.name(headline.reference()),
        about.apply(figures.money(headline.hourly().orElseThrow(), headline.currency())),
        about.apply(figures.wholeShare(headline.ratio().orElseThrow())),
        words.figure().orElseThrow());
  }

  private void compare(Comparison headline, boolean hasShare) throws IOException {
    Range rate = headline.hourlyRate().orElseThrow();
    BarReference reference = BarReference.of(headline, wording);
    Bars.Reference minimum = reference.line();
    Bars.Share share = reference.shareOfTick(rate, false);
    json.text("tone", Wording.key(Tone.of(share.verdict())));
    json.text("ratio", hasShare ? share.marked() : "");
    String verdict = share.words();
    json.text(
        "verdict",
        uncounted.map(of -> wording.say("pocket.before-costs." + of, verdict)).orElse(verdict));
    Rational most = minimum.at().max(rate.high());
    json.object(
        "minimum",
        () -> {
          json.text("name", reference.name());
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
}
