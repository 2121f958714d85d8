package org.clickwage.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clickwage.document.Result;
import org.clickwage.message.Note;
import org.clickwage.message.Suggestions;
import org.clickwage.options.OptionGroup;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.ReferenceOptions;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.CasesReport;
import org.clickwage.report.CasesReport.CalculatedCase;

/** The stored cases recomputed from their inputs, as a table or one in full. */
final class CasesCommand extends Subcommand {
  CasesCommand() {
    super("cases", OptionGroup.of(ReferenceOptions.REFERENCE));
  }

  @Override
  String[] argument() {
    return new String[] {"[NAME]", "case"};
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext session) throws IOException {
    ReferenceData data = session.facts();
    List<CalculatedCase> cases = new ArrayList<>();
    for (String each : asked(typed, session.problems())) {
      StoredCase stored = StoredCase.read(each);
      cases.add(
          new CalculatedCase(
              stored.name(),
              stored.title(),
              stored.story(),
              stored.command(),
              stored.variantOf(),
              stored.calculate(data, session::today)));
    }
    Result result =
        typed.argument().isEmpty()
            ? CasesReport.table(cases, session.wording())
            : CasesReport.full(cases.get(0), session.wording());
    session.write(result, data);
    return ExitCode.FINE;
  }

  private static List<String> asked(ParsedOptions typed, Problems problems) {
    List<String> names = StoredCase.names();
    if (typed.argument().isEmpty()) {
      problems.throwIfAny();
      return names;
    }
    String name = typed.argument().get();
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
