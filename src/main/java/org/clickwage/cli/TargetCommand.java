package org.clickwage.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.clickwage.compare.BasisChoice;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.compare.Target;
import org.clickwage.compare.WageCalculation;
import org.clickwage.message.Note;
import org.clickwage.number.Range;
import org.clickwage.options.Option;
import org.clickwage.options.OptionGroup;
import org.clickwage.options.Options;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.Question;
import org.clickwage.options.ReferenceOptions;
import org.clickwage.options.TypedMoney;
import org.clickwage.options.Values;
import org.clickwage.options.WorkOptions;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.TargetReport;
import org.clickwage.work.NotationException;
import org.clickwage.work.WorkInput;

/** The reverse of {@code calc}: the pay, pace, tasks or hours that reach a reference. */
final class TargetCommand extends Subcommand {
  private static final OptionGroup OWN = new OptionGroup();
  private static final Note.Kind UNUSED = Note.Kind.of("assumption.unused-with-reach");
  private static final Option<Reach> REACH =
      OWN.value("--reach", "minimum|promised|MONEY/h", Reach::of);

  private static final Option<TargetReport.Solved> SOLVE =
      OWN.value("--solve", "", Values.OneOf.names(TargetReport.Solved.class));

  TargetCommand() {
    super(
        "target", WorkOptions.ALL.without(WorkOptions.CHARGES_WITHHELD), ReferenceOptions.ALL, OWN);
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext context) throws IOException {
    ReferenceData data = context.facts();
    Reach wanted = wanted(typed, context.problems());
    Optional<TargetReport.Solved> named = typed.value(SOLVE);
    Option<?> ofMinimum = wanted == Reach.GIVEN ? REACH : ReferenceOptions.MINIMUM;
    Question asked = Question.of(typed, ofMinimum, context.problems());
    Question question = unused(wanted, typed, wanted.question(asked));
    Optional<Range> perTask = Target.perTask(question.work());
    WorkInput stated = question.work();
    boolean inOneHour = Target.isInOneHour(stated);
    WorkInput solvable = Target.solvable(stated);
    Question solved = inOneHour ? question.inOneHour(solvable) : question.withWork(solvable);
    WageCalculation calculation = solved.calculate(data);
    List<Target> targets =
        calculation.comparisons().stream()
            .map(each -> new Target(each, perTask, inOneHour))
            .toList();
    TargetReport report = new TargetReport(calculation, targets, named, context.wording());
    if (!report.hasSolved()) {
      context.problems().add(SOLVE, "problem.not-solved", typed.text(SOLVE));
      context.problems().throwIfAny();
    }
    context.write(report.result(), data);
    return ExitCode.FINE;
  }

  /** What is to be reached. */
  private enum Reach {
    MINIMUM,
    PROMISED,
    GIVEN;

    private static Reach of(String text) {
      for (Reach each : List.of(MINIMUM, PROMISED)) {
        if (text.strip().equalsIgnoreCase(each.name())) {
          return each;
        }
      }
      if (text.chars().noneMatch(Character::isDigit)) {
        throw new NotationException(text, "expected.reach");
      }
      TypedMoney.ofHour(text);
      return GIVEN;
    }

    /** The question with only the references that are to be reached. */
    Question question(Question asked) {
      ReferenceRequest all = asked.references();
      ReferenceRequest kept =
          switch (this) {
            case MINIMUM -> all.withPromised(List.of());
            case PROMISED -> all.withoutPlaces().withMinimum(List.of());
            // A rate to be left with after charges is a net one where charges are known.
            case GIVEN -> all.withoutPlaces().withPromised(List.of()).withBasis(basisOfGiven(all));
          };
      return asked.withReferences(kept);
    }

    /** The options that say nothing of what is to be reached. */
    Options unused() {
      Option<?> promised = ReferenceOptions.PROMISED;
      return switch (this) {
        case MINIMUM -> promised;
        case PROMISED ->
            OptionGroup.of(
                ReferenceOptions.OF_LAW, ReferenceOptions.MINIMUM, ReferenceOptions.BASIS);
        case GIVEN -> OptionGroup.of(ReferenceOptions.OF_LAW, promised);
      };
    }

    private static BasisChoice basisOfGiven(ReferenceRequest all) {
      boolean net = all.terms().basis() == BasisChoice.AUTO && all.chargesStated();
      return net ? BasisChoice.NET : all.terms().basis();
    }
  }

  /** Notes what was given of other references than those that are to be reached. */
  private static Question unused(Reach wanted, ParsedOptions typed, Question question) {
    List<String> given =
        wanted.unused().options().stream().filter(typed::has).map(Option::name).toList();
    return given.isEmpty() ? question : question.assuming(UNUSED, String.join(", ", given));
  }

  private static Reach wanted(ParsedOptions typed, Problems problems) {
    Optional<Reach> given = typed.value(REACH);
    problems.addIf(
        given.isEmpty() == !typed.has(REACH)
            && given.orElse(Reach.MINIMUM) == Reach.MINIMUM
            && !ReferenceOptions.areAsked(typed),
        REACH,
        "problem.nothing-to-reach");
    problems.addIf(
        given.equals(Optional.of(Reach.PROMISED)) && !typed.has(ReferenceOptions.PROMISED),
        REACH,
        "problem.no-promise");
    problems.addIf(
        given.equals(Optional.of(Reach.GIVEN)) && typed.has(ReferenceOptions.MINIMUM),
        ReferenceOptions.MINIMUM,
        "problem.two-to-reach",
        typed.text(REACH));
    return given.orElse(Reach.MINIMUM);
  }
}
