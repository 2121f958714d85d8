package org.clickwage.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.clickwage.cases.StoredCase;
import org.clickwage.document.Result;
import org.clickwage.message.Note;
import org.clickwage.message.Suggestions;
import org.clickwage.options.OptionGroup;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.Question;
import org.clickwage.options.ReferenceOptions;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.CasesReport;
import org.clickwage.report.CasesReport.CalculatedCase;

/** The stored cases recomputed from their inputs, as a table or one in full. */
final class CasesCommand extends Subcommand {
  private static final Argument NAME = new Argument("NAME", "case", "");

  CasesCommand() {
    super("cases", NAME, OptionGroup.of(ReferenceOptions.REFERENCE));
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext session) throws IOException {
    ReferenceData data = session.facts();
    List<CalculatedCase> cases =
        asked(typed, session.problems()).stream()
            .map(name -> calculated(StoredCase.read(name), data, session::today))
            .toList();
    Result result =
        typed.argument().isEmpty()
            ? CasesReport.table(cases, session.wording())
            : CasesReport.full(cases.get(0), session.wording());
    session.write(result, data);
    return ExitCode.FINE;
  }

  /** With what we took for it where nobody said it, in the order in which it is read. */
  private static CalculatedCase calculated(
      StoredCase stored, ReferenceData data, Supplier<LocalDate> today) {
    ParsedOptions typed = new CalcCommand().parse(stored.options());
    Question question = CalcCommand.question(typed, data, today, new Problems());
    List<Note> assumptions = new ArrayList<>();
    stored.assumed().forEach(text -> assumptions.add(Note.of(CasesReport.ASSUMED, text)));
    assumptions.addAll(question.assumptions());
    return new CalculatedCase(
        stored.name(),
        stored.title(),
        stored.story(),
        "clickwage calc " + String.join(" ", stored.options()),
        stored.variantOf(),
        question.withAssumptions(assumptions).calculate(data));
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
      problems.add(NAME.label(), "problem.unknown", Note.of("unknown.case", name), hint);
    }
    problems.throwIfAny();
    return List.of(name);
  }
}
