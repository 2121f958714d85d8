package org.clickwage.report;

import java.util.List;
import java.util.Optional;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Card;
import org.clickwage.document.Document;
import org.clickwage.document.Tone;
import org.clickwage.message.Audience;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.work.WorkRecord;

/**
 * One work as a card tells it to others: so many tasks for so much money, or what an hour pays;
 * then what is left of it, beside what it is compared with.
 */
record WageCard(WageCalculation calculation, Wording wording) {
  /** Empty where the hourly wage is not known. */
  Optional<Card> card() {
    WageAnswer answer = new WageAnswer(calculation, wording.with(Audience.OF_CASE));
    return answer.hourly().flatMap(rate -> card(rate, answer));
  }

  private Optional<Card> card(Range rate, WageAnswer answer) {
    Optional<String> tasks = tasks();
    String hour = wording.say("answer.for-hour", money(rate));
    String what = tasks.isPresent() ? hour : wording.say("page.title");
    Document.Builder told =
        new Document.Builder()
            .headline(List.of(), "", tasks.or(() -> Optional.of(hour)))
            .answer(what + answer.afterDeductions(), Tone.RESULT);
    answer.comparedIn(told);
    HourlyBars hourly = HourlyBars.of(calculation, wording);
    return Card.of(told.build(), hourly.compared(), hourly.sources());
  }

  /** {@code 812 tasks for 30.00 €}. */
  private Optional<String> tasks() {
    Optional<Range> pay = calculation.wage().over(WageBreakdown::grossPay);
    return calculation
        .wage()
        .work(WorkRecord::tasks)
        .filter(tasks -> Rational.ONE.isLessThan(tasks.low()))
        .flatMap(
            tasks ->
                pay.map(
                    known ->
                        wording.say(
                            "card.tasks", wording.figures().compact().count(tasks), money(known))));
  }

  private String money(Range amount) {
    return wording.figures().compact().money(amount, calculation.currency());
  }
}
