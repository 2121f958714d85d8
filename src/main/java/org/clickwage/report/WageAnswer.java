package org.clickwage.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.clickwage.compare.Assumption;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.FloorComparison;
import org.clickwage.compare.Verdict;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Document;
import org.clickwage.document.Tone;
import org.clickwage.message.Figures;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.reference.MinimumWage;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.work.Per;
import org.clickwage.work.Stated;
import org.clickwage.work.WageQuantity;
import org.clickwage.work.WorkInput;
import org.clickwage.work.WorkRecord;

/**
 * The first sentences of a wage: what an hour comes to, how that compares with each reference wage,
 * and what would reach it; where pay or hours are missing, what is known and what to add.
 */
final class WageAnswer {
  private final WageCalculation calculation;
  private final Wording wording;
  private final Figures figures;
  private final ReferenceClause reference;
  private final AnswerWording words;
  private final WageRows rows;

  WageAnswer(WageCalculation calculation, Wording wording) {
    this.calculation = calculation;
    this.wording = wording;
    this.figures = wording.figures();
    this.reference = new ReferenceClause(calculation, wording);
    this.rows = new WageRows(calculation, wording);
    this.words =
        new AnswerWording(calculation.answer(), calculation.currency(), reference, wording);
  }

  AnswerWording words() {
    return words;
  }

  /**
   * @param about place, time and who was counted
   */
  void addTo(Document.Builder document, Supplier<String> about) {
    document.headline(
        () -> words.titles("finding.on-app", new WageCard(calculation, wording).reported()),
        about,
        words.figure().orElse(""),
        words.figure().isEmpty() ? "" : say("answer.caption", afterDeductions()));
    document.answer(first(), Tone.RESULT);
    compared(calculation.comparisons(), document);
  }

  /** Adds the sentences after the first. */
  void compared(List<Comparison> comparisons, Document.Builder document) {
    boolean isFirst = true;
    for (Comparison comparison : comparisons) {
      Tone tone = comparison.verdict().map(Tone::of).orElse(Tone.PLAIN);
      document.answer(words.compared(comparison), tone);
      if (!comparison.verdict().equals(Optional.of(Verdict.AT_OR_ABOVE))) {
        inPayments(comparison).ifPresent(text -> document.answer(text, Tone.PLAIN));
        reaching(comparison).ifPresent(text -> document.answer(text, Tone.PLAIN));
        comparison
            .requiredPayUnknown()
            .ifPresent(
                why -> document.answer(wording.say("answer.reach.unknown", why), Tone.PLAIN));
      }
      if (isFirst) {
        floors(document);
        isFirst = false;
      }
    }
    if (isFirst) {
      floors(document);
    }
    calculation
        .yardsticks()
        .forEach(
            each -> document.answer(wording.say("answer.alone", reference.of(each)), Tone.PLAIN));
    for (Note why : calculation.missing()) {
      document.answer(wording.say(why), Tone.PLAIN);
    }
  }

  private void floors(Document.Builder document) {
    List<FloorComparison> compared = calculation.floors().compared();
    if (!compared.isEmpty()) {
      new FloorAnswer(FloorRows.of(compared, wording).rows(), wording).addTo(document);
    }
  }

  private String first() {
    return words
        .hour("answer.", figures, afterDeductions())
        .or(this::ofTask)
        .or(this::payAlone)
        .or(this::pace)
        .or(this::hoursAlone)
        .orElseGet(() -> say("answer.nothing"));
  }

  private Optional<String> ofTask() {
    return pieceRate()
        .filter(rate -> calculation.isAssumed(Assumption.Kind.ONE_TASK))
        .map(rate -> figures.pieceRate(rate, calculation.currency().orElseThrow()))
        .map(rate -> say("answer.no-tasks", rate, afterDeductions()));
  }

  private Optional<String> payAlone() {
    return rows.netPay()
        .map(pay -> amount(money(pay)))
        .map(
            pay ->
                WageCard.tasks(pay, figures, calculation, wording)
                    .map(
                        tasks -> say("answer.no-hours-of-tasks", perTask(tasks), afterDeductions()))
                    .orElseGet(() -> say("answer.no-hours", perTask(pay), afterDeductions())));
  }

  private Optional<Range> pieceRate() {
    return calculation.wage().over(WageBreakdown::leftPieceRate);
  }

  /** Where there may be no task at all, there is no time for each. */
  private Optional<String> pace() {
    Optional<Range> seconds = calculation.wage().work(WorkRecord::secondsPerTask);
    return calculation
        .wage()
        .work(WorkRecord::tasksPerHour)
        .filter(pace -> seconds.isPresent())
        .map(pace -> say("answer.pace", figures.pace(pace), figures.seconds(seconds.get())));
  }

  private Optional<String> hoursAlone() {
    return rows.workHours()
        .filter(hours -> !calculation.isAssumed(Assumption.Kind.ONE_HOUR))
        .map(hours -> say("answer.no-pay", amount(figures.hours(hours))));
  }

  /** {@code , after platform fee and 24 % of social charges}; empty where nothing is taken off. */
  String afterDeductions() {
    return words.after(rows.takenFromPay(), charges());
  }

  /** Those that take something of this pay, or a percentage, which the user gave. */
  private Optional<String> charges() {
    Optional<Range> percent = calculation.deductions().chargesPercent();
    if (percent.isPresent()) {
      return Optional.of(wording.say("taken.charges-of-percent", figures.percent(percent.get())));
    }
    Optional<Range> taken = calculation.wage().over(w -> w.amount(WageQuantity.SOCIAL_CHARGES));
    boolean takeSome =
        calculation.deductions().giveNetPay() && taken.filter(Range::isZero).isEmpty();
    return takeSome ? Optional.of(wording.say("taken.charges")) : Optional.empty();
  }

  /** Both readings of pay for a month, where the law's is paid more often than each month. */
  private Optional<String> inPayments(Comparison once) {
    return calculation
        .inPaymentsOfLaw(once)
        .flatMap(Comparison::ratio)
        .map(
            more ->
                say(
                    "answer.payments",
                    once.reference().law().flatMap(MinimumWage::spreadPayments).orElseThrow(),
                    figures.wholeShare(once.ratio().orElseThrow()),
                    figures.wholeShare(more)));
  }

  private Optional<String> reaching(Comparison comparison) {
    Optional<String> pay =
        comparison
            .requiredGrossPay()
            .map(gross -> amount(required(figures.atLeast().money(gross, comparison.currency()))))
            .map(text -> perTask(text, comparison.requiredPieceRate(), figures.atLeast()));
    Optional<String> hours = mostHours(comparison);
    boolean isKnown =
        !calculation.deductions().chargesWithheld()
            || calculation.deductions().charges().isPresent();
    return pay.map(
            required ->
                hours
                    .map(most -> say("answer.reach.pay-or-hours", required, most))
                    .orElseGet(() -> say("answer.reach.pay", required)))
        .or(() -> hours.map(most -> say("answer.reach.hours", amount(most))))
        .or(
            () ->
                comparison
                    .verdict()
                    .filter(never -> isKnown && comparison.requiredPayUnknown().isEmpty())
                    .map(never -> wording.say("answer.reach.never")));
  }

  /** Pay that is required is gross, which is said where the stated pay is not. */
  private String required(String grossPay) {
    return calculation.deductions().chargesWithheld()
        ? wording.say("sum.part", grossPay, wording.say("quantity.gross-pay"))
        : grossPay;
  }

  /**
   * The most time that the pay is enough for: of all work, and of a task in it; where the pay grows
   * with the hours, that of a task in the same hours.
   */
  private Optional<String> mostHours(Comparison comparison) {
    Optional<Range> ofAll =
        comparison
            .requiredHours()
            .filter(most -> !growsWithHours(calculation.work()) && most.low().isPositive());
    if (ofAll.isEmpty()) {
      return comparison
          .requiredSecondsPerTask()
          .map(each -> wording.say("answer.of-task", figures.atMost().seconds(each)));
    }
    return ofAll.map(figures.atMost()::hours);
  }

  /** Whether the pay is for each hour, so that fewer of them reach nothing. */
  private static boolean growsWithHours(WorkInput work) {
    return isPer(Per.Each.HOUR, work.pay())
        || isPer(Per.Each.TASK, work.pay()) && isPer(Per.Each.HOUR, work.tasks());
  }

  private static boolean isPer(Per.Each each, Optional<Stated> amount) {
    return amount.filter(stated -> stated.per() == each).isPresent();
  }

  private String perTask(String amount) {
    return perTask(amount, pieceRate(), figures);
  }

  private String perTask(String amount, Optional<Range> each, Figures form) {
    return each.map(
            rate ->
                wording.say(
                    WageGrounds.ofWork("answer.per-task.", calculation),
                    amount,
                    form.pieceRate(rate, calculation.currency().orElseThrow())))
        .orElse(amount);
  }

  /** An amount with what it is for: {@code €400.00 a week}. */
  private String amount(String figure) {
    if (calculation.isAssumed(Assumption.Kind.ONE_HOUR)) {
      return wording.say("answer.for-hour", figure);
    }
    return WageGrounds.spanInWords(calculation, wording)
        .map(span -> wording.say("answer.for-span", figure, span))
        .orElse(figure);
  }

  private String money(Range amount) {
    return figures.money(amount, calculation.currency());
  }

  /** A sentence, in the words that this audience has for it. */
  private String say(String key, Object... values) {
    return wording.say(Note.of(key, values));
  }
}
