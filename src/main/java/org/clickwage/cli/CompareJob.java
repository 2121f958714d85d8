package org.clickwage.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.cases.CaseCalculator;
import org.clickwage.cases.CaseVariants;
import org.clickwage.cases.StatedCase;
import org.clickwage.checks.SumRows;
import org.clickwage.document.Result;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.options.CompareSettings;
import org.clickwage.options.ParsedOptions;
import org.clickwage.output.InputFiles;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.report.ComparedCase;

/** One comparison from its options to its outputs. */
final class CompareJob extends Job {
  /** A file with its cases. */
  private record Cases(CaseFile of, List<StatedCase> all) {}

  private final InputTables<CaseFile> tables;
  private final CompareSettings settings;

  CompareJob(ParsedOptions typed, CommandContext context, InputFiles inputs) throws IOException {
    super(typed, context);
    this.tables =
        InputTables.read(
            inputs,
            typed,
            (input, own) -> new CaseFile(SumRows.of(input, true), own, typed, facts, words));
    tables.check(typed, wrong);
    this.settings = new CompareSettings(typed, wrong, facts);
  }

  ExitCode run() throws IOException {
    ResultFiles files = new ResultFiles(typed, context);
    wrong.throwIfAny();
    Optional<CampaignKit> kit = files.kit(facts);
    List<Note> questions = tables.questions(typed, facts);
    context.printNotes(questions);
    if (!questions.isEmpty()) {
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    InputProblems problems = new InputProblems(context, facts);
    List<Cases> read = read(problems);
    Comparison comparison = Comparison.of(calculated(read, problems), settings, context);
    wrong.throwIfAny();
    List<ComparedCase> shown = comparison.shown(words, files.isForPrograms());
    printReadings();
    context.printNotes(leftOut(read, comparison));
    context.printNotes(sparedRates(shown));
    if (shown.isEmpty()) {
      context.printError(words.say("compared.none", String.join(", ", typed.arguments())));
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    problems.printFirst();
    problems.printKinds();
    boolean isWritten = written(comparison, shown, files, kit);
    if (!comparison.isUnderstood()) {
      context.printError(words.say("answer.no-rate"));
    }
    boolean isFine = isWritten && problems.count() == 0 && comparison.isUnderstood();
    return isFine ? ExitCode.FINE : ExitCode.PROBLEMS_IN_INPUT;
  }

  private List<Cases> read(InputProblems problems) throws IOException {
    List<Cases> read = new ArrayList<>();
    for (CaseFile each : tables.all()) {
      problems.startFile(each.file());
      List<StatedCase> cases = InputTables.naming(each.file(), each::read);
      each.unusedTitles(cases).forEach(problems::add);
      read.add(new Cases(each, cases));
    }
    return read;
  }

  /** The cases that say what was asked for; one may retell one of another file. */
  private static List<CalculatedCase> calculated(List<Cases> read, InputProblems problems) {
    CaseVariants variants =
        new CaseVariants(read.stream().flatMap(each -> each.all().stream()).toList());
    List<CalculatedCase> calculated = new ArrayList<>();
    for (Cases each : read) {
      CaseFile of = each.of();
      problems.startFile(of.file());
      for (StatedCase stated : of.asked(each.all())) {
        CaseCalculator.Outcome outcome = of.calculate(stated);
        outcome.problems().forEach(problems::add);
        calculated.add(
            new CalculatedCase(
                stated, of.group(stated), variants.of(stated, of.own, problems::add), outcome));
      }
    }
    return calculated;
  }

  private boolean written(
      Comparison comparison, List<ComparedCase> shown, ResultFiles files, Optional<CampaignKit> kit)
      throws IOException {
    Result result = comparison.told(shown, words);
    List<Path> places = tables.inputs().places();
    boolean isWritten = files.write(result, comparison.alone(result, words), facts, places);
    if (kit.isEmpty()) {
      return isWritten;
    }
    for (Wording each : Comparison.wordings(context)) {
      Result all = comparison.told(comparison.shown(each, false), each);
      kit.get().add(each, all, comparison.alone(all, each));
    }
    return isWritten & kit.get().write(places);
  }

  private void printReadings() throws IOException {
    context.printNotes(tables.inputs().leftOut());
    for (CaseFile each : tables.all()) {
      context.printNotes(each.input().dates());
    }
    context.printNotes(tables.told(CaseFile::readings));
  }

  /** How many cases do not say what was asked for. */
  private static List<Note> leftOut(List<Cases> read, Comparison comparison) {
    long all = read.stream().mapToLong(each -> each.all().size()).sum();
    long rest = all - comparison.cases().size();
    return rest == 0 ? List.of() : List.of(Note.of("compared.left-out", Rational.of(rest)));
  }

  /** The rates that were given and brought nothing into the currency of a case. */
  private List<Note> sparedRates(List<ComparedCase> cases) {
    return tables.first().plan.terms().exchangeRates().stream()
        .filter(rate -> cases.stream().noneMatch(each -> each.uses(rate)))
        .map(ExchangeRate::unused)
        .toList();
  }
}
