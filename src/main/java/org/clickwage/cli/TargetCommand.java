package org.clickwage.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clickwage.compare.BasisChoice;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.compare.Reckoning;
import org.clickwage.compare.Target;
import org.clickwage.money.Range;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.TargetReport;
import org.clickwage.work.StatedWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The reverse of {@code calc}: the pay, pace, tasks or hours that reach a reference. */
@Command(name = "target")
final class TargetCommand extends Subcommand {
  @Mixin private final WorkOptions work = new WorkOptions();
  @Mixin private final ReferenceOptions references = new ReferenceOptions();
  @Mixin private final FactOptions facts = new FactOptions();

  @Option(
      names = "--reach",
      paramLabel = "minimum|promised|MONEY/h",
      descriptionKey = "option.reach")
  private String reach;

  @Override
  ExitCode run(Session session) throws IOException {
    ReferenceData data = facts.facts();
    Problems problems = session.problems();
    Reach wanted = wanted(problems);
    QuestionReader reader =
        new QuestionReader(work, references, data, session.today(), problems);
    Question question = wanted.question(reader.read());
    Optional<Range> perTask = Target.perTask(question.work());
    StatedWork stated = question.work();
    boolean inOneHour = perTask.isPresent() && !Target.hasHours(stated);
    Reckoning reckoning = question.withWork(Target.solvable(stated)).reckon(data);
    List<Target> targets =
        reckoning.comparisons().stream()
            .map((Comparison each) -> new Target(each, perTask, inOneHour))
            .toList();
    session.write(TargetReport.of(reckoning, targets, session.wording()), data);
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
            case GIVEN ->
                all.withoutPlaces().withPromised(List.of()).withBasis(basisOfGiven(all));
          };
      return asked.withReferences(kept);
    }

    private static BasisChoice basisOfGiven(ReferenceRequest all) {
      boolean net = all.basis() == BasisChoice.AUTO && all.chargesStated();
      return net ? BasisChoice.NET : all.basis();
    }
  }

  private Reach wanted(Problems problems) {
    String word = reach == null ? "minimum" : reach.strip().toLowerCase(Locale.ROOT);
    if (word.equals("minimum")) {
      if (references.country == null
          && references.clientCountry == null
          && references.minimum == null) {
        problems.add("--reach", "problem.nothing-to-reach");
      }
      return Reach.MINIMUM;
    }
    if (word.equals("promised")) {
      if (references.promised == null) {
        problems.add("--reach", "problem.no-promise");
      }
      return Reach.PROMISED;
    }
    references.minimum = reach;
    references.minimumOption = "--reach";
    return Reach.GIVEN;
  }
}
