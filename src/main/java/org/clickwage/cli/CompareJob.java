package org.clickwage.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.cases.CaseCalculator;
import org.clickwage.cases.CaseVariants;
import org.clickwage.cases.StatedCase;
import org.clickwage.checks.SumRows;
import org.clickwage.message.Language;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.options.CompareSettings;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.output.InputFiles;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.UnknownNames;
import org.clickwage.report.CompareReport;
import org.clickwage.report.ComparedCase;
import org.clickwage.table.RecordProblem;

/** One comparison from its options to its outputs. */
final class CompareJob extends FilesJob<CaseFile> {
  private CaseVariants variants;
  private Optional<Rational> workers;

  CompareJob(ParsedOptions typed, CommandContext context, InputFiles inputs) {
    super(typed, context, inputs);
    this.problems = new InputProblems(context, facts);
  }

  @Override
  SumRows rows(ResolvedInput input) throws IOException {
    return SumRows.ofAll(input);
  }

  @Override
  CaseFile file(SumRows sums, Problems own) {
    return new CaseFile(sums, own, typed, context, facts);
  }

  ExitCode run() throws IOException {
    sniff();
    checkFiles();
    CompareSettings settings = new CompareSettings(typed, wrong, first().input(), facts);
    workers = settings.workers();
    Predicate<ComparedCase> verdict = settings.verdict();
    CompareSettings.Sort sort = settings.sort();
    ResultFiles files = new ResultFiles(typed, context);
    wrong.throwIfAny();
    List<Note> questions = told(each -> each.question().stream().toList());
    if (!questions.isEmpty()) {
      context.printNotes(questions);
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    readAll();
    List<ComparedCase> compared = all.stream().flatMap(this::compared).toList();
    List<ComparedCase> cases =
        compared.stream().filter(verdict).collect(Collectors.toCollection(ArrayList::new));
    printReadings();
    context.printNotes(sparedRates(cases));
    if (cases.isEmpty()) {
      context.printError(words.say("compared.none", names()));
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    sort(cases, sort, files.isForPrograms());
    problems.printFirst();
    problems.printKinds();
    ExitCode written = files.write(CompareReport.of(cases, words), facts, inputs.places());
    boolean isUnderstood = compared.stream().anyMatch(ComparedCase::hasPayAndHours);
    if (!isUnderstood) {
      context.printError(words.say("answer.no-rate"));
    }
    boolean isFine = problems.count() == 0 && isUnderstood;
    return isFine ? written : ExitCode.PROBLEMS_IN_INPUT;
  }

  /** Reads the cases of all files, of which one may retell one of another. */
  private void readAll() throws IOException {
    for (CaseFile each : all) {
      problems.startFile(each.file());
      naming(each.file(), each::read).forEach(problems::add);
    }
    variants = new CaseVariants(all.stream().flatMap(each -> each.cases().stream()).toList());
  }

  private void printReadings() throws IOException {
    context.printNotes(inputs.leftOut());
    for (CaseFile each : all) {
      context.printNotes(each.input().dates());
    }
    context.printNotes(told(each -> each.readings(typed)));
  }

  /** The rates that were given and brought nothing into the currency of a case. */
  private List<Note> sparedRates(List<ComparedCase> cases) {
    return first().plan().terms().exchangeRates().stream()
        .filter(rate -> cases.stream().noneMatch(each -> each.uses(rate)))
        .map(ExchangeRate::unused)
        .toList();
  }

  /** People look for É among the E; programs have the order of code points. */
  private static void sort(
      List<ComparedCase> cases, CompareSettings.Sort sort, boolean isForPrograms) {
    Comparator<String> names = isForPrograms ? Comparator.naturalOrder() : Language.ALPHABET;
    switch (sort) {
      case RATIO -> cases.sort(ComparedCase.BY_RATIO);
      case HOURLY -> cases.sort(ComparedCase.BY_HOURLY);
      case NAME -> cases.sort(Comparator.comparing(ComparedCase::name, names));
      case FILE -> {
        // As they were read.
      }
    }
  }

  private Stream<ComparedCase> compared(CaseFile of) {
    problems.startFile(of.file());
    return of.asked().stream().map(stated -> compared(of, stated));
  }

  private ComparedCase compared(CaseFile of, StatedCase stated) {
    CaseCalculator.Outcome outcome = of.calculate(stated);
    outcome.problems().forEach(problems::add);
    return new ComparedCase(
        stated.name(words),
        of.group(stated),
        variants.of(stated, of.columns(), problems::add).map(original -> original.name(words)),
        stated.word(RecordField.STORY, words.language()),
        stated.word(RecordField.SOURCE, words.language()),
        stated.workers().or(() -> workers),
        outcome.calculation(),
        stated.isHourlyRate(),
        outcome.exchange(),
        outcome.problems().stream().map(this::note).toList());
  }

  private Note note(RecordProblem problem) {
    Note what = UnknownNames.withHint(problem.what(), facts);
    return problem.column().isEmpty()
        ? Note.of("compared.problem-of-row", what, problem.kind())
        : Note.of("compared.problem", problem.column(), what, problem.kind());
  }
}
