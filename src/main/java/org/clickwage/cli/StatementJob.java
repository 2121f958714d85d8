package org.clickwage.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.options.ParsedOptions;
import org.clickwage.output.InputFiles;
import org.clickwage.report.StatementReport;
import org.clickwage.statement.StatementFacts;
import org.clickwage.statement.StatementProblem;
import org.clickwage.statement.StatementReader;
import org.clickwage.table.UnreadableInputException;

/** One statement from its files to its result. */
record StatementJob(List<String> names, ParsedOptions typed, CommandContext context) {
  private static final int SHOWN_PROBLEMS = 20;

  ExitCode run() throws IOException {
    StatementRequest asked =
        StatementRequest.of(names, typed, context, context.facts(), context.problems());
    ResultFiles outputs = new ResultFiles(asked.typed(), context);
    asked.problems().throwIfAny();
    StatementReader reader = asked.reader();
    StatementInput input;
    List<Path> places;
    try (InputFiles files = InputFiles.open(names, context.in())) {
      input = StatementInput.read(asked, files, reader);
      places = files.places();
    }
    if (!input.questions().isEmpty()) {
      context.printNotes(input.questions());
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    StatementTotals totals;
    try {
      totals = StatementTotals.of(input, reader);
    } finally {
      print(reader.problems());
    }
    StatementReport report =
        new StatementReport(
            totals.statements(), input.files(), totals.remarks(), context.wording());
    ExitCode written = outputs.write(report.result(), context.facts(), places);
    return reader.problems().isEmpty() ? written : ExitCode.PROBLEMS_IN_INPUT;
  }

  /** What the files say, by what was typed alone; empty where a part of it can't be read. */
  Optional<StatementFacts> facts() throws IOException {
    StatementRequest asked = StatementRequest.of(names, typed, context);
    StatementReader reader = asked.reader();
    try (InputFiles files = InputFiles.open(names, context.in())) {
      StatementInput.read(asked, files, reader);
      StatementFacts facts = reader.ledger(asked.settings().exchange()).facts();
      return asked.problems().isEmpty() && reader.problems().isEmpty()
          ? Optional.of(facts)
          : Optional.empty();
    } catch (UnreadableInputException e) {
      return Optional.empty();
    }
  }

  private void print(List<StatementProblem> found) throws IOException {
    Wording words = context.wording();
    SharedProblems first = new SharedProblems(SHOWN_PROBLEMS);
    found.forEach(each -> first.add(each.file(), each.problem()));
    for (String line :
        first.lines((file, problem) -> problem.place(file) + words.say(problem.what()), words)) {
      context.printError(line);
    }
    if (found.size() > first.shown()) {
      context.printError(words.say("statement.more-problems", Rational.of(found.size())));
    }
  }
}
