package org.clickwage.cli;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.options.Option;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problem;
import org.clickwage.options.Problems;
import org.clickwage.options.Question;
import org.clickwage.options.UsageException;
import org.clickwage.options.WorkOptions;
import org.clickwage.reference.ReferenceData;
import org.clickwage.wage.UnknownChargesException;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.MissingQuantityException;
import org.clickwage.work.Notation;
import org.clickwage.work.Per;

/** What is wrong with an answer, and what is still missing, with the answers so far together. */
record InterviewCheck(
    ParsedOptions typed, ReferenceData facts, Supplier<LocalDate> today, Wording wording) {

  /** What keeps the last answer to an option from being taken. */
  List<Problem> problemsOf(Option option) {
    try {
      calculate();
    } catch (UsageException e) {
      List<Problem> problems =
          e.problems().stream().filter(each -> each.where().equals(option.name())).toList();
      if (!problems.isEmpty()) {
        return problems;
      }
    } catch (MissingQuantityException e) {
      // What is only missing is asked for behind the other questions.
      if (e.fact() == MissingQuantityException.Fact.FEWER_HOURS) {
        return List.of(new Problem(option.name(), Note.of("ask.fewer-hours")));
      }
    } catch (UnknownChargesException e) {
      return List.of();
    }
    return isBareFee(option)
        ? List.of(new Problem(option.name(), percentOrAmount(typed.text(option).strip())))
        : List.of();
  }

  /** What must be asked for beside the questions that everybody is asked. */
  Optional<Option> required() {
    try {
      calculate();
      return Optional.empty();
    } catch (MissingQuantityException e) {
      return switch (e.fact()) {
        case SPAN, SPAN_OF_TASKS -> Optional.of(WorkOptions.OVER);
        case DAYS_PER_WEEK -> Optional.of(WorkOptions.DAYS_PER_WEEK);
        default -> Optional.empty();
      };
    } catch (UnknownChargesException e) {
      return typed.has(WorkOptions.OVER) ? Optional.empty() : Optional.of(WorkOptions.OVER);
    } catch (UsageException e) {
      return Optional.empty();
    }
  }

  private void calculate() {
    Question.of(typed, facts, today, new Problems()).calculate(facts);
  }

  /** Whether it is read as a percentage of the pay, though an amount may be meant. */
  private boolean isBareFee(Option option) {
    String answer = typed.text(option);
    return option.equals(WorkOptions.FEE)
        && typed.has(WorkOptions.PAY)
        && !answer.contains("%")
        && !Notation.isAmount(answer)
        && !Notation.PLAIN.percent(answer).isZero();
  }

  /** What a percentage makes of the pay, in the terms in which the pay was stated. */
  private Note percentOrAmount(String answer) {
    String pay = typed.text(WorkOptions.PAY);
    DeclaredMoney stated = Notation.PLAIN.money(pay);
    Currency currency = stated.currency().orElseThrow();
    Range percent = Notation.PLAIN.percent(answer);
    Range part = InterviewEcho.part(percent, stated).stated().amount();
    String amount =
        stated.stated().per() == Per.Each.TASK
            ? wording.figures().pieceRate(part, currency)
            : wording.figures().money(part, currency);
    String per = " " + stated.stated().perInWords(wording);
    return Note.of(
        "ask.percent-or-amount",
        wording.figures().percent(percent),
        pay,
        (amount + per).strip(),
        answer,
        (wording.figures().sign(currency) + per).strip());
  }
}
