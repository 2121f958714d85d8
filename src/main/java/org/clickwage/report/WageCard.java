package org.clickwage.report;

import java.util.Optional;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Card;
import org.clickwage.document.Document;
import org.clickwage.message.Audience;
import org.clickwage.message.Figures;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.wage.RateName;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.work.WorkRecord;

/**
 * One work as a card shows it to others: so many tasks for so much money where they are known, what
 * an hour pays, and what it is compared with.
 */
record WageCard(WageCalculation calculation, Wording wording) {
  /** Empty where the hourly wage is not known. */
  Optional<Card> card() {
    WageAnswer answer = new WageAnswer(calculation, wording.with(Audience.OF_CASE));
    Document.Builder compared = new Document.Builder();
    answer.compared(answer.words().answer().byGap(), compared);
    return answer
        .words()
        .card(
            reported(),
            answer.afterDeductions(),
            compared.build().answers().toList(),
            HourlyBars.of(calculation, wording));
  }

  /** What was done for what pay; of an app's rate, which leads by itself, only the tasks. */
  Optional<String> reported() {
    return tasks().or(this::paidHours);
  }

  /** Whether that is pay and hours. */
  boolean leadsWithHours() {
    return tasks().isEmpty() && paidHours().isPresent();
  }

  private Optional<String> paidHours() {
    boolean isShown = calculation.wage().over(point -> point.rate(RateName.ADVERTISED)).isPresent();
    return new Kicker(wording).paid(calculation).filter(paid -> !isShown);
  }

  /** {@code 812 tasks for €30}. */
  private Optional<String> tasks() {
    return calculation
        .wage()
        .over(WageBreakdown::grossPay)
        .map(pay -> wording.figures().compact().inHeadline(pay, calculation.currency()))
        .flatMap(pay -> tasks(pay, wording.figures().compact(), calculation, wording));
  }

  /** The same with pay in words; empty for one task, and where there may be none. */
  static Optional<String> tasks(
      String pay, Figures figures, WageCalculation calculation, Wording wording) {
    return calculation
        .wage()
        .work(WorkRecord::tasks)
        .filter(tasks -> Rational.ONE.isLessThan(tasks.low()))
        .map(figures::count)
        .map(tasks -> wording.say(WageGrounds.ofWork("card.tasks.", calculation), tasks, pay));
  }
}
