package org.clickwage.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clickwage.cases.CaseCalculator;
import org.clickwage.cases.CaseColumns;
import org.clickwage.cases.CaseReader;
import org.clickwage.cases.CaseTitles;
import org.clickwage.cases.CaseVariants;
import org.clickwage.cases.StatedCase;
import org.clickwage.checks.Checks;
import org.clickwage.checks.MixedSigns;
import org.clickwage.checks.NetTitle;
import org.clickwage.checks.PeriodTitles;
import org.clickwage.checks.Sample;
import org.clickwage.checks.SumRows;
import org.clickwage.message.Language;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.options.CompareSettings;
import org.clickwage.options.InputSniffer;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.TableSettings;
import org.clickwage.output.InputFile;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.ReferenceData;
import org.clickwage.reference.UnknownNames;
import org.clickwage.report.CompareReport;
import org.clickwage.report.ComparedCase;
import org.clickwage.survey.BatchPlan;
import org.clickwage.survey.SurveyConstants;
import org.clickwage.table.RecordProblem;

/** One comparison from its options to its outputs. */
final class CompareJob {
  private final ParsedOptions typed;
  private final CommandContext context;
  private final InputFile file;
  private final InputProblems problems;
  private final ReferenceData facts;
  private final Wording words;
  private BatchPlan plan;
  private CaseCalculator calculator;
  private CaseVariants variants;
  private Optional<Rational> workers;

  CompareJob(ParsedOptions typed, CommandContext context, InputFile file) {
    this.typed = typed;
    this.context = context;
    this.file = file;
    this.facts = context.facts();
    this.words = context.wording();
    this.problems = new InputProblems(file.fileName(), context, facts);
  }

  ExitCode run() throws IOException {
    Problems wrong = context.problems();
    SumRows sums = SumRows.ofAll(InputSniffer.sniff(file, typed, wrong));
    ResolvedInput input = sums.input();
    TableSettings shared = new TableSettings(typed, wrong, input);
    plan = shared.plan(facts, true, problem -> InputProblems.inCell(problem, words));
    shared.checkValues(SurveyConstants.problems(plan), facts);
    CompareSettings settings = new CompareSettings(typed, wrong, input, facts);
    CaseColumns own = new CaseColumns(plan.mapping());
    calculator = new CaseCalculator(facts, settings.common(), settings.floors(own));
    workers = settings.workers();
    Predicate<StatedCase> stated = settings.stated(shared.columns());
    Predicate<ComparedCase> verdict = settings.verdict();
    CompareSettings.Sort sort = settings.sort();
    ResultFiles files = new ResultFiles(typed, context);
    wrong.throwIfAny();
    Sample sample = Sample.of(input);
    Optional<Note> question =
        NetTitle.question(sample, shared.saysGross(), TableSettings.AFTER_CHARGES)
            .or(() -> MixedSigns.question(sample))
            .or(() -> PeriodTitles.question(sample));
    if (question.isPresent()) {
      context.printNotes(List.of(question.get()));
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    List<StatedCase> all = CaseReader.read(file, plan);
    CaseTitles titles = new CaseTitles(input, plan, own);
    titles.misspelled(file, all).forEach(problems::add);
    variants = new CaseVariants(all, own);
    List<ComparedCase> compared = all.stream().filter(stated).map(this::compared).toList();
    List<ComparedCase> cases =
        compared.stream().filter(verdict).collect(Collectors.toCollection(ArrayList::new));
    context.printNotes(input.dates());
    context.printNotes(input.readings());
    context.printNotes(input.missing());
    context.printNotes(titles.notes());
    context.printNotes(sums.notes());
    context.printNotes(ShellCommand.whole("compare", typed, sample));
    context.printNotes(Checks.ofWorks(sample));
    context.printNotes(sparedRates(cases));
    if (cases.isEmpty()) {
      context.printError(words.say("compared.none", file.name()));
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    sort(cases, sort, files.isForPrograms());
    problems.printFirst();
    problems.printKinds();
    ExitCode written = files.write(CompareReport.of(cases, words), facts, List.of(file.path()));
    boolean isUnderstood = compared.stream().anyMatch(ComparedCase::hasPayAndHours);
    if (!isUnderstood) {
      context.printError(words.say("answer.no-rate"));
    }
    boolean isFine = problems.count() == 0 && isUnderstood;
    return isFine ? written : ExitCode.PROBLEMS_IN_INPUT;
  }

  /** The rates that were given and brought nothing into the currency of a case. */
  private List<Note> sparedRates(List<ComparedCase> cases) {
    return plan.terms().exchangeRates().stream()
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

  private ComparedCase compared(StatedCase stated) {
    CaseCalculator.Outcome outcome = calculator.calculate(stated);
    outcome.problems().forEach(problems::add);
    return new ComparedCase(
        stated.name(words),
        plan.by().stream().map(stated::cell).collect(Collectors.joining(" / ")),
        variants.of(stated, problems::add).map(original -> original.name(words)),
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
    return problem.column().isEmpty() ? what : Note.of("compared.problem", problem.column(), what);
  }
}
