package org.clickwage.options;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clickwage.compare.Assumption;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.compare.WageCalculation;
import org.clickwage.message.Note;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.PlatformWork;
import org.clickwage.reference.ReferenceData;
import org.clickwage.wage.StatedDeductions;
import org.clickwage.work.WorkInput;

/**
 * What a command line asks: a stated work, what is taken out of its pay, what to compare it with.
 *
 * @param floors legal floors for platform work, by name
 * @param sparedRates rates of exchange that none of its money needed
 */
public record Question(
    WorkInput work,
    StatedDeductions deductions,
    ReferenceRequest references,
    List<String> floors,
    List<ExchangeRate> sparedRates,
    List<Note> assumptions) {
  private static final OptionGroup STATED =
      OptionGroup.of(WorkOptions.ALL, ReferenceOptions.ALL, ReferenceOptions.FLOORS);

  /** The question of a command, or a {@link UsageException} with everything that is wrong. */
  public static Question of(ParsedOptions typed, Problems problems) {
    return of(typed, ReferenceOptions.MINIMUM, problems);
  }

  /** That of a work, of which something must be known; of one hour where it is a rate alone. */
  public static Question ofWork(ParsedOptions typed, Problems problems) {
    problems.addIf(WorkOptions.areMissing(typed) && problems.isEmpty(), "", "problem.no-question");
    return of(typed, problems).inOneHourIfRate();
  }

  /**
   * The same where another option gives the rate of the user's own: {@code target} takes it from
   * the one that says what to reach.
   */
  public static Question of(ParsedOptions typed, Option<?> ofMinimum, Problems problems) {
    ReferenceData facts = typed.facts();
    List<Note> assumptions = new ArrayList<>();
    problems.check(typed, STATED);
    // Where the given one does not read, any serves for the other problems.
    LocalDate on =
        typed
            .value(ReferenceOptions.ON)
            .orElseGet(
                () -> {
                  LocalDate day = typed.today();
                  assumptions.add(Note.of(Assumption.Kind.TODAY, day));
                  return day;
                });
    MoneyReader money =
        new MoneyReader(
            typed,
            problems,
            (given, own, into) -> facts.exchangeRates().find(given, own, into, on));
    WorkOptions.Reader reader = new WorkOptions.Reader(typed, money, problems);
    WorkOptions work = reader.read();
    boolean chargesStated = work.deductions().giveNetPay();
    ReferenceOptions options = new ReferenceOptions(typed, problems);
    ReferenceRequest references = options.read(ofMinimum, money, on, chargesStated);
    PlatformWork kind = ReferenceOptions.work(typed);
    List<String> floors = options.floors(references.place(), kind);
    reader.check(work.work(), !floors.isEmpty());
    problems.throwIfAny();
    assumptions.addAll(work.notes());
    assumptions.addAll(money.notes());
    return new Question(
        work.work(),
        work.deductions(),
        references.ofWork(kind, floors, facts.legalFloors()),
        floors,
        money.sparedRates(),
        assumptions);
  }

  public Question withWork(WorkInput other) {
    return new Question(other, deductions, references, floors, sparedRates, assumptions);
  }

  public Question withReferences(ReferenceRequest other) {
    return new Question(work, deductions, other, floors, sparedRates, assumptions);
  }

  public Question withAssumptions(List<Note> others) {
    return new Question(work, deductions, references, floors, sparedRates, List.copyOf(others));
  }

  public Question assuming(Note.Kind kind, Object... values) {
    List<Note> all = new ArrayList<>(assumptions);
    all.add(Note.of(kind, values));
    return withAssumptions(all);
  }

  /** The same, of one hour of a work whose hours are not stated. */
  public Question inOneHour(WorkInput other) {
    return withWork(other.inOneHour()).assuming(Assumption.Kind.ONE_HOUR);
  }

  /** The same of one hour, or one task, where it is a rate or a pace alone. */
  public Question inOneHourIfRate() {
    if (work.isPieceRate()) {
      return withWork(work.inOneTask()).assuming(Assumption.Kind.ONE_TASK);
    }
    boolean paceAlone = work.tasks().isPresent() && work.isOfAnyHour();
    return paceAlone || work.isHourlyRate() ? inOneHour(work) : this;
  }

  public WageCalculation calculate(ReferenceData facts) {
    WageCalculation calculation =
        WageCalculation.of(work, deductions, references, floors, facts, assumptions);
    return calculation.assuming(
        sparedRates.stream()
            .filter(rate -> !calculation.references().areBroughtBy(rate))
            .map(rate -> Note.of("assumption.rate-unused", rate.base(), rate.quote()))
            .toList());
  }
}
