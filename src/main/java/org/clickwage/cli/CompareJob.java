package org.clickwage.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.cases.CaseCalculator;
import org.clickwage.cases.CaseVariants;
import org.clickwage.cases.StatedCase;
import org.clickwage.checks.SumRows;
import org.clickwage.document.Format;
import org.clickwage.document.Result;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.options.CompareSettings;
import org.clickwage.options.FileOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.output.InputFiles;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.report.ComparedCase;

/** The job of a comparison of cases, from options to outputs. */
final class CompareJob extends Job {
  private final InputFiles inputs;
  private final CompareSettings settings;

  CompareJob(ParsedOptions typed, CommandContext context, InputFiles inputs) {
    super(typed, context);
    this.inputs = inputs;
    this.settings = new CompareSettings(typed, wrong);
  }

  ExitCode run() throws IOException {
    InputTables<CaseFile> tables = read();
    ResultFiles files = new ResultFiles(typed, context);
    wrong.throwIfAny();
    Optional<CampaignKit> kit = files.kit(facts);
    List<Note> questions = tables.questions(typed, facts);
    context.printNotes(questions);
    if (!questions.isEmpty()) {
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    Comparison all = calculate(tables);
    List<ComparedCase> shown = all.shown(words, files.isForPrograms());
    printReadings(tables);
    context.printNotes(all.leftOut());
    context.printNotes(sparedRates(tables, shown));
    if (shown.isEmpty()) {
      printLine("compared.none", String.join(", ", typed.arguments()));
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    return write(all, tell(all, shown), files, kit);
  }

  private InputTables<CaseFile> read() throws IOException {
    InputTables<CaseFile> tables =
        InputTables.read(
            inputs,
            typed,
            (input, own) -> new CaseFile(SumRows.of(input, true), own, typed, facts, words));
    tables.check(typed, wrong);
    return tables;
  }

  /** The cases that have the fields that were asked for; one may be a variant of another. */
  private Comparison calculate(InputTables<CaseFile> tables) throws IOException {
    InputProblems problems = new InputProblems(context, facts);
    Map<CaseFile, List<StatedCase>> read = new LinkedHashMap<>();
    for (CaseFile each : tables.all()) {
      problems.startFile(each.file());
      List<StatedCase> cases = InputTables.naming(each.file(), each::read);
      each.unusedTitles(cases).forEach(problems::add);
      read.put(each, cases);
    }
    List<StatedCase> stated = read.values().stream().flatMap(List::stream).toList();
    CaseVariants variants = new CaseVariants(stated);
    List<CalculatedCase> calculated = new ArrayList<>();
    for (CaseFile of : tables.all()) {
      problems.startFile(of.file());
      for (StatedCase each : of.asked(read.get(of))) {
        CaseCalculator.Outcome outcome = of.calculate(each);
        outcome.problems().forEach(problems::add);
        calculated.add(
            new CalculatedCase(
                each, of.group(each), variants.of(each, of.own, problems::add), outcome));
      }
    }
    Comparison all = Comparison.of(calculated, stated.size(), problems, settings, context);
    wrong.throwIfAny();
    return all;
  }

  private Result tell(Comparison all, List<ComparedCase> shown) {
    return all.result(shown, words);
  }

  private ExitCode write(
      Comparison all, Result result, ResultFiles files, Optional<CampaignKit> kit)
      throws IOException {
    InputProblems problems = all.problems();
    problems.printFirst();
    problems.printKinds();
    if (settings.isBesidePublished() && files.formatOfResult() == Format.CSV) {
      context.printNotes(List.of(Note.of("compare.published")));
    }
    boolean isWritten = written(all, result, files, kit);
    if (!all.isUnderstood()) {
      printLine("answer.no-rate");
    }
    boolean isFine = isWritten && problems.count() == 0 && all.isUnderstood();
    return isFine ? ExitCode.FINE : ExitCode.PROBLEMS_IN_INPUT;
  }

  private boolean written(
      Comparison comparison, Result result, ResultFiles files, Optional<CampaignKit> kit)
      throws IOException {
    List<Path> places = inputs.places();
    boolean isWritten = files.write(result, comparison.alone(result, words), facts, places);
    if (kit.isEmpty()) {
      return isWritten;
    }
    String pocket = comparison.pocket(FileOptions.ofResult(typed).contact(), facts);
    for (Wording each : Comparison.wordings(context)) {
      List<ComparedCase> cases = comparison.shown(each, false);
      Result all = comparison.result(cases, each);
      List<Result> ofEach =
          cases.stream().map(one -> comparison.result(List.of(one), each)).toList();
      kit.get().add(each, all, comparison.alone(all, each), ofEach, pocket);
    }
    return isWritten & kit.get().write(places);
  }

  private void printReadings(InputTables<CaseFile> tables) throws IOException {
    context.printNotes(inputs.leftOut());
    for (CaseFile each : tables.all()) {
      context.printNotes(each.input().dates());
    }
    context.printNotes(tables.notes(CaseFile::readings));
  }

  /** Notes of the given exchange rates that no case used. */
  private List<Note> sparedRates(InputTables<CaseFile> tables, List<ComparedCase> cases) {
    return tables.first().plan.terms().exchangeRates().stream()
        .filter(rate -> cases.stream().noneMatch(each -> each.uses(rate)))
        .map(ExchangeRate::unused)
        .toList();
  }
}
