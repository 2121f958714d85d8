package org.clickwage.options;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.clickwage.message.Note;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.UnknownNameException.Kind;
import org.clickwage.wage.UnknownChargesException;
import org.clickwage.work.Expected;
import org.clickwage.work.MissingQuantityException;
import org.clickwage.work.Notation;

/** What is wrong with an answer, and what is still missing, with the answers so far together. */
public record InterviewCheck(InterviewEcho echo, Supplier<LocalDate> today) {
  /** What is wrong with an answer of the right form; of any other the question has examples. */
  private static final Set<Note.Kind> REASONS =
      Set.of(Expected.UNAMBIGUOUS_NUMBER, Expected.RUPEES, Expected.AMOUNT_FROM_ZERO);

  private static final String ANY_DAYS = "1..7";

  /** What keeps the last answer to an option from being taken. */
  public List<Note> problemsOf(Option option) {
    try {
      calculate();
    } catch (UsageException e) {
      List<Note> problems =
          e.problems().stream()
              .filter(each -> each.where().equals(option.name()))
              .map(each -> inPlainWords(each.what()))
              .toList();
      if (!problems.isEmpty()) {
        return problems;
      }
    } catch (MissingQuantityException e) {
      // What is only missing is asked for after the other questions.
      if (e.fact() == MissingQuantityException.Fact.FEWER_HOURS) {
        return List.of(Note.of("ask.fewer-hours"));
      }
    } catch (UnknownChargesException e) {
      return List.of();
    }
    if (option.equals(WorkOptions.CHARGES_WITHHELD)) {
      String given = echo.typed().text(option);
      return given.equals(Option.SET) ? List.of() : List.of(Note.of("ask.unread", given));
    }
    return List.of();
  }

  /** Whether the pay may be what is left after charges, as far as these are known. */
  public boolean mayBeWithheld() {
    Optional<String> scheme = echo.typed().stripped(WorkOptions.CHARGES).filter(Notation::isName);
    return echo.typed().has(WorkOptions.PAY)
        && scheme
            .flatMap(name -> echo.facts().chargeSchemes().find(name, day()).toOptional())
            .map(ChargeScheme::isShareOfTurnover)
            .orElse(scheme.isEmpty());
  }

  private LocalDate day() {
    return ReferenceOptions.day(echo.typed(), today, new Problems()).orElseGet(today);
  }

  private static Note inPlainWords(Note problem) {
    Object what = problem.values().isEmpty() ? problem : problem.values().get(0);
    if (what instanceof Note unknown && unknown.kind() == Kind.SCHEME) {
      // The advice with it is one for commands.
      return unknown;
    } else if (what instanceof Note unknown && unknown.kind() == Kind.SCHEME_OPTION) {
      return Note.of("ask.unread", answerIn(unknown.values().get(0).toString()));
    }
    boolean isForm =
        problem.values().size() > 1
            && problem.values().get(1) instanceof Note expected
            && expected.kind() instanceof Expected
            && !REASONS.contains(expected.kind());
    return isForm ? Note.of("ask.unread", what) : problem;
  }

  /** What was answered to the question that a scheme leaves open: {@code yes} of acre=yes. */
  private static String answerIn(String schemeOption) {
    return schemeOption.substring(schemeOption.indexOf('=') + 1);
  }

  /** What must be asked for besides the usual questions. */
  public Optional<Option> required() {
    try {
      calculate();
      return Optional.empty();
    } catch (MissingQuantityException e) {
      return switch (e.fact()) {
        case SPAN, SPAN_OF_TASKS -> Optional.of(WorkOptions.OVER);
        case DAYS_PER_WEEK -> Optional.of(WorkOptions.DAYS_PER_WEEK);
        case TASKS -> Optional.of(WorkOptions.TASKS);
        case HOURS -> Optional.of(WorkOptions.HOURS);
        case FEWER_HOURS -> Optional.of(WorkOptions.UNPAID_HOURS);
      };
    } catch (UnknownChargesException e) {
      boolean needsYear = e.why().kind() == ChargeScheme.YEAR_NEEDED;
      return Optional.of(needsYear ? WorkOptions.OVER : WorkOptions.CHARGES);
    } catch (UsageException e) {
      return Optional.empty();
    }
  }

  /** What is taken where that is not answered either: any number of days, one of the periods. */
  public Optional<String> suggestion(Option option) {
    if (option.equals(WorkOptions.DAYS_PER_WEEK)) {
      return Optional.of(ANY_DAYS);
    }
    return question()
        .work()
        .firstPeriod()
        .filter(period -> option.equals(WorkOptions.OVER))
        .map(period -> period.count() + Note.word(period.unit()));
  }

  private Question question() {
    return Question.of(echo.typed(), echo.facts(), today, new Problems()).inOneHourIfRate();
  }

  private void calculate() {
    question().calculate(echo.facts());
  }
}
