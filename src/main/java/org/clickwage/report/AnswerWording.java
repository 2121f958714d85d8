package org.clickwage.report;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.compare.Answer;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.Verdict;
import org.clickwage.document.Card;
import org.clickwage.message.Figures;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.wage.RateName;
import org.clickwage.wage.WageBreakdown;

/**
 * An answer in words: the rate that is compared wherever it is one figure, the sentences on it, and
 * what it is compared with.
 *
 * @param clause begins the sentences that compare
 */
record AnswerWording(
    Answer answer, Optional<Currency> currency, ReferenceClause clause, Wording wording) {
  /** In large. */
  Optional<String> figure() {
    return answer.hourly().map(rate -> wording.figures().compact().money(rate, currency));
  }

  /**
   * A card of what was reported and that figure; empty where the figure is not known.
   *
   * @param reported empty where the figure alone leads
   * @param after what was taken off
   * @param more further sentences
   */
  Optional<Card> card(
      Optional<String> reported, String after, List<String> more, HourlyBars hourly) {
    return figure()
        .map(rate -> wording.say("answer.for-hour", rate))
        .map(
            rate ->
                new Card(
                    reported.orElse(rate),
                    reported.map(known -> rate).orElseGet(() -> wording.say("page.title")) + after,
                    more,
                    hourly.compared(),
                    hourly.sources()));
  }

  private String money(Range rate) {
    return wording.figures().money(rate, currency);
  }

  /**
   * What an hour pays; empty where it is not known.
   *
   * @param key of the sentence on a pay and on a loss
   * @param taken what is taken off
   * @param more what else fills places of these sentences
   */
  Optional<String> hour(String key, Figures figures, String taken, Object... more) {
    return answer.hourly().map(rate -> hour(rate, key, figures, taken, more));
  }

  private String hour(Range rate, String key, Figures figures, String taken, Object... more) {
    boolean isLoss = rate.high().isNegative();
    String shown = figures.money(isLoss ? rate.negated() : rate, currency);
    Stream<Object> all = Stream.concat(Stream.of(shown, taken), Stream.of(more));
    return wording.say(Note.of(key + (isLoss ? "loss" : "hourly"), all.toArray()));
  }

  /**
   * {@code , after fee and 24% of social charges}; where the rate is before charges which are
   * known, what is left after them is second.
   */
  String after(List<String> taken, Optional<String> charges) {
    if (answer.isBeforeCharges()) {
      String left = money(answer.inHand().orElseThrow());
      String after = charges.orElseGet(() -> wording.say("taken.charges"));
      return Listed.after(taken, false, wording) + wording.say("answer.left", left, after);
    }
    boolean hasNetPay = answer.wage().over(WageBreakdown::netPay).isPresent();
    return Listed.after(
        Stream.concat(taken.stream(), charges.stream()).toList(), hasNetPay, wording);
  }

  /**
   * What was reported and what it comes to; what the platform shows of an hour and what is left;
   * whose minimum wage that is what share of, the greatest gap first; the rate alone.
   *
   * @param shown the key of what the platform shows
   * @param reported tasks and what was paid for them; empty where these are not known
   */
  List<String> titles(String shown, Optional<String> reported) {
    Optional<String> story =
        reported.flatMap(
            tasks ->
                answer.hourly().map(rate -> wording.say("finding.reported", tasks, money(rate))));
    Optional<Range> advertised = answer.wage().over(point -> point.rate(RateName.ADVERTISED));
    Optional<String> ofShown =
        answer
            .hourly()
            .filter(rate -> advertised.filter(app -> rate.high().isLessThan(app.low())).isPresent())
            .map(
                rate ->
                    wording.say(
                        answer.rate() == RateName.NET ? "finding.in-hand" : "finding.of-work",
                        wording.say(shown, money(advertised.get())),
                        money(rate)));
    List<String> shares = answer.shares().stream().map(this::share).toList();
    Optional<String> all =
        shares.stream().reduce((one, other) -> wording.say("list.next", one, other));
    Stream<String> ofShares =
        Stream.of(all, shares.stream().findFirst(), inShort())
            .flatMap(Optional::stream)
            .map(of -> wording.say("finding.share", money(answer.hourly().orElseThrow()), of));
    Stream<String> alone =
        answer.hourly().stream().map(rate -> wording.say("finding.hour", money(rate)));
    return Stream.of(story.stream(), ofShown.stream(), ofShares, alone)
        .flatMap(title -> title)
        .toList();
  }

  /** {@code 72% of the rate chosen by the authors}, which other titles have with its figure. */
  private Optional<String> inShort() {
    return answer.shares().stream()
        .filter(each -> each.reference().kind() == ReferenceWage.Kind.GIVEN)
        .findFirst()
        .map(each -> wording.say("finding.of-chosen", figure(each)));
  }

  private String figure(Comparison comparison) {
    return ReferenceWording.approximately(comparison.reference().confidence())
        + wording.figures().compact().wholeShare(comparison.ratio().orElseThrow());
  }

  /** {@code 4–5% of the gross minimum in France}. */
  private String share(Comparison comparison) {
    ReferenceWage reference = comparison.reference();
    ReferenceWording references = new ReferenceWording(wording);
    String share = figure(comparison);
    return reference
        .law()
        .map(
            law ->
                wording.say(
                    "finding.of-minimum", share, wording.word(law.basis()), references.in(law)))
        .orElseGet(() -> wording.say("finding.of-rate", share, references.inWords(reference)));
  }

  /** The rate beside what it is compared with, in a sentence. */
  String compared(Comparison comparison) {
    String compared = clause.of(comparison, left(comparison));
    return comparison
        .verdict()
        .map(
            verdict ->
                wording.say(
                    Note.of(
                        "answer." + Wording.key(verdict),
                        compared,
                        wording.figures().wholeShare(comparison.ratio().orElseThrow()),
                        verdict == Verdict.AT_OR_ABOVE ? "" : shortfall(verdict, comparison))))
        .orElseGet(() -> wording.say("answer.alone", compared));
  }

  /** What charges leave of a rate before them which no other sentence has. */
  private Optional<String> left(Comparison comparison) {
    boolean isOther =
        comparison.reference().rate() == RateName.EARNINGS && !answer.isOfRate(comparison);
    return answer
        .wage()
        .over(point -> point.rate(RateName.NET))
        .filter(net -> isOther)
        .map(this::money);
  }

  /** Of a range around the reference, the most that may be missing. */
  private String shortfall(Verdict verdict, Comparison comparison) {
    ShownShortfall shortfall = ShownShortfall.of(comparison, wording.figures());
    Range perHour = shortfall.perHour().orElseThrow();
    return shortfall.say(verdict == Verdict.BETWEEN ? Range.of(perHour.high()) : perHour);
  }
}
