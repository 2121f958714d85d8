package org.clickwage.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.cases.StoredCase;
import org.clickwage.document.Result;
import org.clickwage.message.Note;
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
    super("cases", NAME, ReferenceOptions.REFERENCE);
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext context) throws IOException {
    ReferenceData data = context.facts();
    Problems problems = context.problems();
    Optional<StoredCase> asked =
        typed.argument().flatMap(name -> problems.read(NAME.label(), name, StoredCase::read));
    problems.throwIfAny();
    List<CalculatedCase> cases =
        asked
            .map(Stream::of)
            .orElseGet(StoredCase::all)
            .map(stored -> calculated(stored, data, context))
            .toList();
    Result result =
        asked.isEmpty()
            ? CasesReport.table(cases, context.wording())
            : CasesReport.full(cases.get(0), context.wording());
    context.write(result, data);
    return ExitCode.FINE;
  }

  /** A case as {@code calc} has it, with what we assumed since it is not stated. */
  private static CalculatedCase calculated(
      StoredCase stored, ReferenceData data, CommandContext context) {
    String options = stored.options().in(context.wording().language().code());
    ParsedOptions typed =
        new CalcCommand().parse(List.of(options.split(" ")), context::today).by(data);
    Question question = Question.ofWork(typed, new Problems());
    List<Note> assumptions = new ArrayList<>();
    stored.assumed().forEach(text -> assumptions.add(Note.of(CasesReport.ASSUMED, text)));
    assumptions.addAll(question.assumptions());
    return new CalculatedCase(
        stored.name(),
        stored.title(),
        stored.story(),
        "clickwage calc " + options,
        stored.variantOf(),
        question.withAssumptions(assumptions).calculate(data));
  }
}
