package org.clickwage.options;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.message.Note;
import org.clickwage.message.Text;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.UnknownNameException.Kind;
import org.clickwage.wage.UnknownChargesException;
import org.clickwage.work.Expected;
import org.clickwage.work.MissingQuantityException;
import org.clickwage.work.Notation;

/** What is wrong with an answer, and what is still missing, with the answers so far together. */
public record InterviewCheck(InterviewEcho echo) {
  /** What is wrong with an answer of the right form; of any other the question has examples. */
  private static final Set<Note.Kind> REASONS =
      Set.of(
          Expected.UNAMBIGUOUS_NUMBER,
          Expected.CLOCK_TIMES,
          Expected.CLOCK_DURATION,
          Expected.SHARED_CURRENCY,
          Expected.AMOUNT_FROM_ZERO);

  /** What may be left out, the least loss first. */
  private static final List<Option<?>> UNUSABLE =
      List.of(
          WorkOptions.CHARGES,
          WorkOptions.COST,
          WorkOptions.TASKS,
          WorkOptions.FEE,
          WorkOptions.UNPAID_HOURS,
          WorkOptions.HOURS);

  /** What keeps an answer to a field from being taken. */
  public List<Note> problemsOf(FormField field, String answer) {
    try {
      calculate();
    } catch (UsageException e) {
      List<Note> problems =
          e.problems().stream()
              .filter(each -> each.where().equals(field.option().name()))
              .map(each -> inPlainWords(each.what(), field, answer))
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
    boolean isRead =
        field != FormField.WITHHELD || echo.typed().text(field.option()).equals(Option.SET);
    return isRead ? List.of() : List.of(unread(field, answer));
  }

  /** Names the words that keep an answer from being understood, where it is only these. */
  private Note unread(FormField field, String answer) {
    return new AnswerReader(echo.typed())
        .unread(field, answer)
        .map(words -> Note.of("ask.unread-words", answer, words))
        .orElseGet(() -> Note.of("ask.unread", answer));
  }

  /** How answers to a field are written, and which platforms take charges off before they pay. */
  public String examples(FormField field) {
    Optional<String> withheld =
        withheldBy().filter(names -> field == FormField.WITHHELD).map(names -> names + " ");
    return withheld.orElse("") + echo.examples(field);
  }

  /** The sentence that names the platforms of the place which take charges off, if any do. */
  public Optional<String> withheldBy() {
    Optional<String> scheme = scheme();
    return scheme.map(Set::of).orElseGet(echo.choices().schemes()::keySet).stream()
        .flatMap(name -> find(name).stream())
        .flatMap(known -> known.notes().stream())
        .filter(note -> note.kind() == ChargeScheme.UNLESS_WITHHELD)
        .map(note -> echo.wording().show((Text) note.values().get(0)))
        .findFirst();
  }

  private Optional<String> scheme() {
    return echo.typed().stripped(WorkOptions.CHARGES).filter(Notation::isName);
  }

  private Optional<ChargeScheme> find(String scheme) {
    return echo.typed().facts().chargeSchemes().find(scheme, day()).toOptional();
  }

  /** Whether the pay may be what is left after charges, as far as these are known. */
  public boolean mayBeWithheld() {
    Optional<String> scheme = scheme();
    return echo.typed().has(WorkOptions.PAY)
        && !echo.typed().stripped(WorkOptions.CHARGES).equals(Optional.of(InterviewChoices.NOTHING))
        && scheme.flatMap(this::find).map(ChargeScheme::isShareOfTurnover).orElse(scheme.isEmpty());
  }

  private LocalDate day() {
    return echo.typed().value(ReferenceOptions.ON).orElseGet(echo.typed()::today);
  }

  private Note inPlainWords(Note problem, FormField field, String answer) {
    Object what = problem.values().isEmpty() ? problem : problem.values().get(0);
    if (what instanceof Note unknown && unknown.kind() == Kind.SCHEME) {
      // The advice with it is one for commands.
      return unknown;
    }
    boolean isForm =
        problem.values().size() > 1
            && problem.values().get(1) instanceof Note expected
            && expected.kind() instanceof Expected
            && !REASONS.contains(expected.kind());
    return isForm ? unread(field, answer) : problem;
  }

  /** What must be asked for besides the usual questions. */
  public Optional<FormField> required() {
    try {
      calculate();
      return Optional.empty();
    } catch (MissingQuantityException e) {
      return switch (e.fact()) {
        case SPAN, SPAN_OF_TASKS -> Optional.of(FormField.OVER);
        case DAYS_PER_WEEK -> Optional.of(FormField.DAYS_PER_WEEK);
        case TASKS -> Optional.of(FormField.TASKS);
        case HOURS -> Optional.of(FormField.HOURS);
        case FEWER_HOURS -> Optional.of(FormField.UNPAID_HOURS);
      };
    } catch (UnknownChargesException e) {
      boolean needsYear = e.why().kind() == ChargeScheme.YEAR_NEEDED;
      return Optional.of(needsYear ? FormField.OVER : FormField.CHARGES);
    } catch (UsageException e) {
      return Optional.empty();
    }
  }

  /**
   * Takes out what can't be used while an answer is missing: that without which the others go
   * together, else the hours. Empty where nothing is left.
   */
  public Optional<AnswerReader.Said> leaveOut(FormField missing) {
    List<Option<?>> given = UNUSABLE.stream().filter(echo.typed()::has).toList();
    return given.stream()
        .filter(option -> !isRequiredWithout(option, missing))
        .findFirst()
        .or(() -> given.stream().reduce((first, last) -> last))
        .map(option -> new AnswerReader.Said(option, echo.typed().removeLast(option)));
  }

  private boolean isRequiredWithout(Option<?> option, FormField missing) {
    String answer = echo.typed().removeLast(option);
    boolean isRequired = required().equals(Optional.of(missing));
    echo.typed().add(option, answer);
    return isRequired;
  }

  private void calculate() {
    Question.of(echo.typed(), new Problems()).inOneHourIfRate().calculate(echo.typed().facts());
  }
}
