package org.clickwage.options;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.clickwage.message.Note;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.wage.UnknownChargesException;
import org.clickwage.work.MissingQuantityException;
import org.clickwage.work.Notation;

/** What is wrong with an answer, and what is still missing, with the answers so far together. */
public record InterviewCheck(InterviewEcho echo, Supplier<LocalDate> today) {

  /** What keeps the last answer to an option from being taken. */
  public List<Note> problemsOf(Option option) {
    try {
      calculate();
    } catch (UsageException e) {
      List<Note> problems =
          e.problems().stream()
              .filter(each -> each.where().equals(option.name()))
              .map(Problem::what)
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
      boolean isSet = echo.typed().text(option).equals(Option.SET);
      return isSet ? List.of() : List.of(Note.of("ask.before-or-after"));
    }
    return option.equals(WorkOptions.FEE) ? echo.percentOrAmount().stream().toList() : List.of();
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
    return ReferenceOptions.day(echo.typed(), echo.facts(), new Problems()).orElseGet(today);
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
        default -> Optional.empty();
      };
    } catch (UnknownChargesException e) {
      return Optional.of(WorkOptions.OVER).filter(over -> !echo.typed().has(over));
    } catch (UsageException e) {
      return Optional.empty();
    }
  }

  private void calculate() {
    Question.of(echo.typed(), echo.facts(), today, new Problems()).calculate(echo.facts());
  }
}
