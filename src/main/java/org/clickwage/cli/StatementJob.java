package org.clickwage.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.document.Result;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.options.ParsedOptions;
import org.clickwage.output.InputFiles;
import org.clickwage.report.StatementReport;
import org.clickwage.statement.StatementFacts;
import org.clickwage.statement.StatementProblem;
import org.clickwage.statement.StatementRecords;
import org.clickwage.table.UnreadableInputException;

/** The job of one person's statement, from files to result. */
record StatementJob(List<String> names, ParsedOptions typed, CommandContext context) {
  private static final int SHOWN_PROBLEMS = 20;

  ExitCode run() throws IOException {
    StatementRequest asked = StatementRequest.of(names, typed, context);
    ResultFiles outputs = new ResultFiles(asked.typed(), context);
    StatementInput input = read(asked);
    if (!input.questions().isEmpty()) {
      context.printNotes(input.questions());
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    print(input.records().problems(), context);
    input.check();
    StatementTotals totals = StatementTotals.of(input);
    return write(totals, tell(totals), outputs);
  }

  private StatementInput read(StatementRequest asked) throws IOException {
    try (InputFiles files = context.open(names)) {
      return new StatementFiles(asked, false, false).read(files, asked.reader());
    }
  }

  private Result tell(StatementTotals totals) {
    List<Note> files = totals.input().files();
    return new StatementReport(totals.statements(), files, totals.remarks(), context.wording())
        .result();
  }

  private ExitCode write(StatementTotals totals, Result result, ResultFiles outputs)
      throws IOException {
    ExitCode written = outputs.write(result, context.facts(), totals.input().places());
    boolean isFine = totals.input().records().problems().isEmpty();
    return isFine ? written : ExitCode.PROBLEMS_IN_INPUT;
  }

  /** The facts of the files by the options alone; empty where anything can't be read. */
  Optional<StatementFacts> facts() throws IOException {
    StatementRequest asked = StatementRequest.alone(names, typed, List.of(), context);
    try {
      StatementRecords records = read(asked).records();
      return context.problems().isEmpty() && records.problems().isEmpty()
          ? Optional.of(records.facts())
          : Optional.empty();
    } catch (UnreadableInputException e) {
      return Optional.empty();
    }
  }

  /** Prints the first of what could not be read. */
  static void print(List<StatementProblem> found, CommandContext context) throws IOException {
    for (String line : unread(found, context.wording())) {
      context.printError(line);
    }
  }

  /** The first of what could not be read, and how much more there is. */
  static List<String> unread(List<StatementProblem> found, Wording words) {
    SharedProblems first = new SharedProblems(SHOWN_PROBLEMS);
    found.forEach(each -> first.add(each.file(), each.problem()));
    List<String> lines =
        new ArrayList<>(
            first.lines((file, problem) -> problem.place(file) + words.say(problem.what()), words));
    if (found.size() > first.shown()) {
      lines.add(words.say("statement.more-problems", Rational.of(found.size())));
    }
    return lines;
  }
}
