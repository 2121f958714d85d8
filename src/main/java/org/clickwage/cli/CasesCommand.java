package org.clickwage.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clickwage.note.Note;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.CasesReport;
import org.clickwage.report.CasesReport.Told;
import org.clickwage.report.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The stored cases recomputed from their inputs, as a table or one in full. */
@Command(name = "cases")
final class CasesCommand extends Subcommand {
  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", descriptionKey = "parameter.case")
  private String name;

  @Mixin private final FactOptions facts = new FactOptions();

  @Override
  ExitCode run(Session session) throws IOException {
    ReferenceData data = facts.facts();
    List<Told> told = new ArrayList<>();
    for (String each : asked(session.problems())) {
      StoredCase stored = StoredCase.read(each);
      told.add(
          new Told(
              stored.name(),
              stored.title(),
              stored.told(),
              stored.command(),
              stored.reckon(data, session.today())));
    }
    Result result =
        name == null
            ? CasesReport.table(told, session.wording())
            : CasesReport.full(told.get(0), session.wording());
    session.write(result, data);
    return ExitCode.FINE;
  }

  private List<String> asked(Problems problems) {
    List<String> names = StoredCase.names();
    if (name == null) {
      problems.throwIfAny();
      return names;
    }
    if (!names.contains(name)) {
      List<String> near = Suggestions.near(name, names);
      Note hint =
          near.isEmpty()
              ? Note.of("hint.case")
              : Note.of("hint.did-you-mean", String.join(", ", near));
      problems.add("NAME", "problem.unknown", Note.of("unknown.case", name), hint);
    }
    problems.throwIfAny();
    return List.of(name);
  }
}
