package org.clickwage.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.cli.Options.Option;
import org.clickwage.compare.BasisChoice;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.compare.Target;
import org.clickwage.compare.WageCalculation;
import org.clickwage.message.Note;
import org.clickwage.number.Range;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.TargetReport;
import org.clickwage.work.WorkInput;

/** The reverse of {@code calc}: the pay, pace, tasks or hours that reach a reference. */
final class TargetCommand extends Subcommand {
  private static final String REACH = "--reach";

  /** What is asked of the law of a place. */
  private static final List<String> OF_LAW =
      List.of("--country", "--client-country", "--series", "--legal-hours", "--with-paid-leave");

  TargetCommand() {
    super(
        "target",
        Options.both(
            Options.both(Options.WORK, Options.BESIDE),
            List.of(Option.value(REACH, "minimum|promised|MONEY/h"))));
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext session) throws IOException {
    ReferenceData data = session.facts(typed);
    Reach wanted = wanted(typed, session.problems());
    QuestionReader reader = new QuestionReader(typed, data, session::today, session.problems());
    Question question = unused(wanted, typed, wanted.question(reader.read()));
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
    session.write(new TargetReport(calculation, targets, session.wording()).result(), data);
    return ExitCode.FINE;
  }

  /** What is to be reached. */
  private enum Reach {
    MINIMUM,
    PROMISED,
    GIVEN;

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
    List<String> unused() {
      return switch (this) {
        case MINIMUM -> List.of("--promised");
        case PROMISED -> and(OF_LAW, "--minimum", "--basis");
        case GIVEN -> and(OF_LAW, "--promised");
      };
    }

    private static List<String> and(List<String> options, String... more) {
      return Stream.concat(options.stream(), Stream.of(more)).toList();
    }

    private static BasisChoice basisOfGiven(ReferenceRequest all) {
      boolean net = all.basis() == BasisChoice.AUTO && all.chargesStated();
      return net ? BasisChoice.NET : all.basis();
    }
  }

  /** What was given of other references than those that are to be reached is told. */
  private static Question unused(Reach wanted, ParsedOptions typed, Question question) {
    List<String> given = wanted.unused().stream().filter(typed::has).toList();
    return given.isEmpty()
        ? question
        : question.assuming("assumption.unused-beside-reach", String.join(", ", given));
  }

  private static Reach wanted(ParsedOptions typed, Problems problems) {
    String reach = typed.text(REACH);
    String word = reach == null ? "minimum" : reach.strip().toLowerCase(Locale.ROOT);
    if (word.equals("minimum")) {
      typed.remove(REACH);
      boolean nothing =
          !typed.has("--country") && !typed.has("--client-country") && !typed.has("--minimum");
      if (nothing) {
        problems.add(REACH, "problem.nothing-to-reach");
      }
      return Reach.MINIMUM;
    }
    if (word.equals("promised")) {
      typed.remove(REACH);
      if (!typed.has("--promised")) {
        problems.add(REACH, "problem.no-promise");
      }
      return Reach.PROMISED;
    }
    if (word.chars().noneMatch(Character::isDigit)) {
      typed.remove(REACH);
      problems.add(REACH, "problem.notation", reach, Note.of("expected.reach"));
    } else if (typed.has("--minimum")) {
      problems.add("--minimum", "problem.two-to-reach", reach);
    }
    return Reach.GIVEN;
  }
}
