package org.clickwage.report;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.document.Card;
import org.clickwage.document.Document;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.ConstantPrices;
import org.clickwage.statement.Statement;
import org.clickwage.statement.StatementMinimum;
import org.clickwage.statement.StatementPeriod;
import org.clickwage.wage.RateName;
import org.clickwage.wage.WageBreakdown;

/**
 * The first sentences of a statement: what an hour of work came to, how that compares with the
 * minimum wage, and what takes the most of it; below them the rates as bars.
 */
record StatementAnswer(Statement statement, Wording wording) {

  private StatementPeriod total() {
    return statement.total();
  }

  private WageBreakdown wage() {
    return total().wage();
  }

  void headline(Document.Builder document) {
    document.headline(
        words().titles("finding.on-trips", Optional.empty()), about(), words().figure());
  }

  /** Where and when the work was, and how many hours of it. */
  String about() {
    return new Kicker(wording)
        .of(
            total().minimum().stream()
                .flatMap(minimum -> minimum.references().stream())
                .flatMap(reference -> reference.place().stream())
                .toList(),
            Optional.of(total().days()),
            total()
                .workHours()
                .map(Range::of)
                .map(wording.figures()::hours)
                .map(hours -> wording.say("about.hours", hours)));
  }

  private AnswerWording words() {
    boolean isMean = total().minimum().filter(law -> law.references().size() > 1).isPresent();
    return new AnswerWording(
        total().answer(),
        statement.facts().currency(),
        new ReferenceClause(Optional.of(total().days()), isMean, wording),
        wording);
  }

  /** What an hour came to, beside the minimum wage; empty where it is not known. */
  Optional<Card> card() {
    return words().card(Optional.empty(), afterDeductions(), List.of(), hourly(false));
  }

  void addTo(Document.Builder document) {
    AnswerWording words = words();
    String hour = wording.say("statement.hour." + Wording.key(total().counted()));
    document.answer(
        words
            .hour("statement.answer.", wording.figures(), afterDeductions(), hour)
            .orElseGet(this::withoutRate),
        Tone.RESULT);
    statement.plan().prices().ifPresent(prices -> inPrices(prices, document));
    words
        .answer()
        .headline()
        .ifPresent(
            minimum ->
                document.answer(words.compared(minimum), Tone.of(minimum.verdict().orElseThrow())));
    new CountedHoursTable(total(), wording)
        .asPlatformsCount()
        .ifPresent(sentence -> document.answer(sentence, Tone.PLAIN));
  }

  private void inPrices(ConstantPrices prices, Document.Builder document) {
    total()
        .realRate(wage().netPay().isPresent() ? RateName.NET : RateName.EARNINGS)
        .ifPresent(
            rate ->
                document.answer(
                    wording.say(
                        "statement.answer.real", Integer.toString(prices.year()), money(rate)),
                    Tone.PLAIN));
  }

  private String withoutRate() {
    if (wage().grossPay().isEmpty()) {
      return wording.say("statement.answer.no-money");
    }
    boolean tripsOnly =
        wage().work().time().paidHours().isPresent() && total().workHours().isEmpty();
    return wording.say(tripsOnly ? "statement.answer.trips-only" : "statement.answer.no-time");
  }

  private String afterDeductions() {
    List<String> taken = new StatementSums(total(), "", wording).takenFromPay();
    boolean hasCharges = wage().netPay().isPresent() && !wage().netPay().equals(wage().earnings());
    return words()
        .after(taken, Optional.of(wording.say("taken.charges")).filter(any -> hasCharges));
  }

  /**
   * Adds the hour on trip, as platforms show it, and what is left of it of all work, with the sums
   * of pay and hours.
   *
   * @param span what these are of, after their title; empty where that is told apart
   */
  void rates(String span, Document.Builder document) {
    StatementSums sums = new StatementSums(total(), span, wording);
    HourlyBars hourly = hourly(false);
    Document.Builder bars = new Document.Builder();
    hourly(new CountedHoursTable(total(), wording).isShown()).into(bars);
    String title = wording.say("title.sums") + span;
    Document words = bars.folded(title, Table.sentences(sums.all(), wording)).build();
    Optional<Currency> currency = statement.facts().currency();
    Waterfall.of(List.of(wage()), hourly.panel(true), sums, currency, wording)
        .ifPresentOrElse(
            taken -> taken.into(document, taken.rates().named(), words), () -> document.all(words));
  }

  /**
   * @param isAfterFee without the rates before it, which a table of their own has
   */
  private HourlyBars hourly(boolean isAfterFee) {
    WageBreakdown wage = wage();
    List<ReferenceWage> found =
        total().minimum().map(StatementMinimum::references).orElse(List.of());
    HourlyBars hourly =
        new HourlyBars(total().answer(), found, statement.facts().currency(), wording);
    if (!isAfterFee) {
      rate(RateName.ADVERTISED, "on-trip", hourly);
      rate(RateName.GROSS, "gross", hourly);
    }
    if (isAfterFee || !wage.rate(RateName.EARNINGS).equals(wage.rate(RateName.GROSS))) {
      rate(RateName.EARNINGS, "earnings", hourly);
    }
    rate(RateName.NET, "net", hourly);
    return hourly;
  }

  private void rate(RateName name, String title, HourlyBars hourly) {
    hourly.rate(name, "statement.rate." + title, wage().rate(name).map(Range::of));
  }

  private String money(Rational amount) {
    return wording.figures().money(Range.of(amount), statement.facts().currency());
  }
}
