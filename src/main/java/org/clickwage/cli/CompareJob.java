package org.clickwage.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.cases.CaseCalculator;
import org.clickwage.cases.CaseVariants;
import org.clickwage.cases.StatedCase;
import org.clickwage.checks.SumRows;
import org.clickwage.document.Result;
import org.clickwage.message.Language;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.options.CompareSettings;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.output.InputFiles;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.reference.Basis;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.MinimumWage;
import org.clickwage.reference.Place;
import org.clickwage.reference.UnknownNames;
import org.clickwage.report.CompareReport;
import org.clickwage.report.ComparedCase;
import org.clickwage.table.RecordProblem;

/** One comparison from its options to its outputs. */
final class CompareJob extends FilesJob<CaseFile> {
  /** A case with what it comes to, in whatever language it will be told. */
  private record Calculated(
      StatedCase stated,
      String group,
      Optional<StatedCase> variantOf,
      CaseCalculator.Outcome outcome) {}

  private CaseVariants variants;
  private CompareSettings settings;
  private List<Calculated> calculated;

  /** The one that a card is of; empty for all. */
  private Optional<Calculated> told;

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
    return new CaseFile(sums, own, this);
  }

  ExitCode run() throws IOException {
    sniff();
    checkFiles();
    settings = new CompareSettings(typed, wrong, facts);
    settings.check();
    ResultFiles files = new ResultFiles(typed, context);
    wrong.throwIfAny();
    Optional<CampaignKit> kit = files.kit(facts);
    if (asks()) {
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    readAll();
    calculated = all.stream().flatMap(this::calculated).toList();
    told = told();
    wrong.throwIfAny();
    List<ComparedCase> cases = shown(words, files.isForPrograms());
    printReadings();
    context.printNotes(leftOut());
    context.printNotes(sparedRates(cases));
    if (cases.isEmpty()) {
      context.printError(words.say("compared.none", names()));
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    problems.printFirst();
    problems.printKinds();
    Result result = CompareReport.of(cases, words, this::today);
    boolean isWritten = files.write(result, told(words, result), facts, inputs.places());
    if (kit.isPresent()) {
      isWritten &= written(kit.get());
    }
    boolean isUnderstood =
        calculated.stream()
            .map(each -> compared(each, words))
            .anyMatch(ComparedCase::hasPayAndHours);
    if (!isUnderstood) {
      context.printError(words.say("answer.no-rate"));
    }
    boolean isFine = isWritten && problems.count() == 0 && isUnderstood;
    return isFine ? ExitCode.FINE : ExitCode.PROBLEMS_IN_INPUT;
  }

  private Optional<Calculated> told() {
    List<StatedCase> cases = calculated.stream().map(Calculated::stated).toList();
    return settings.told(cases, wordings()).map(one -> calculated.get(cases.indexOf(one)));
  }

  /** What is told by itself: a case, or what all come to. */
  private Result told(Wording in, Result all) {
    return told.map(one -> CompareReport.of(List.of(compared(one, in)), in, this::today))
        .orElse(all);
  }

  /** Net, as an hour is after all costs, where the law or its tables know that; else gross. */
  private Optional<MinimumWage> today(Place place) {
    return Stream.of(Basis.NET, Basis.GROSS)
        .map(on -> facts.minimumWages().find(place, context.today(), on, Optional.empty()))
        .flatMap(found -> found.toOptional().stream())
        .findFirst();
  }

  /** The languages that were asked for, else the reader’s. */
  private List<Wording> wordings() {
    List<Language> asked = context.output().languages();
    return asked.isEmpty()
        ? List.of(words)
        : asked.stream().map(each -> Wording.in(each, words.audience())).toList();
  }

  private boolean written(CampaignKit kit) throws IOException {
    for (Wording each : wordings()) {
      Result all = CompareReport.of(shown(each, false), each, this::today);
      kit.add(each, all, told(each, all));
    }
    return kit.write(inputs.places());
  }

  /** Reads the cases of all files, of which one may retell one of another. */
  private void readAll() throws IOException {
    for (CaseFile each : all) {
      problems.startFile(each.file());
      naming(each.file(), each::read).forEach(problems::add);
    }
    variants = new CaseVariants(all.stream().flatMap(each -> each.cases.stream()).toList());
  }

  private void printReadings() throws IOException {
    context.printNotes(inputs.leftOut());
    for (CaseFile each : all) {
      context.printNotes(each.input().dates());
    }
    context.printNotes(told(CaseFile::readings));
  }

  /** How many cases do not say what was asked for. */
  private List<Note> leftOut() {
    long all = this.all.stream().mapToLong(each -> each.cases.size()).sum();
    return all == calculated.size()
        ? List.of()
        : List.of(Note.of("compared.left-out", Rational.of(all - calculated.size())));
  }

  /** The rates that were given and brought nothing into the currency of a case. */
  private List<Note> sparedRates(List<ComparedCase> cases) {
    return first().plan.terms().exchangeRates().stream()
        .filter(rate -> cases.stream().noneMatch(each -> each.uses(rate)))
        .map(ExchangeRate::unused)
        .toList();
  }

  private List<ComparedCase> shown(Wording in, boolean isForPrograms) {
    List<ComparedCase> cases =
        calculated.stream()
            .map(each -> compared(each, in))
            .filter(settings.verdict())
            .collect(Collectors.toCollection(ArrayList::new));
    sort(cases, isForPrograms);
    return cases;
  }

  /** People look for É among the E; programs have the order of code points. */
  private void sort(List<ComparedCase> cases, boolean isForPrograms) {
    Comparator<String> names = isForPrograms ? Comparator.naturalOrder() : Language.ALPHABET;
    switch (settings.sort()) {
      case RATIO -> cases.sort(ComparedCase.BY_RATIO);
      case HOURLY -> cases.sort(ComparedCase.BY_HOURLY);
      case NAME -> cases.sort(Comparator.comparing(ComparedCase::name, names));
      case FILE -> {
        // As they were read.
      }
    }
  }

  private Stream<Calculated> calculated(CaseFile of) {
    problems.startFile(of.file());
    return of.asked().stream().map(stated -> calculated(of, stated));
  }

  private Calculated calculated(CaseFile of, StatedCase stated) {
    CaseCalculator.Outcome outcome = of.calculate(stated);
    outcome.problems().forEach(problems::add);
    return new Calculated(
        stated, of.group(stated), variants.of(stated, of.own, problems::add), outcome);
  }

  private ComparedCase compared(Calculated of, Wording in) {
    return new ComparedCase(
        of.stated().name(in),
        of.group(),
        of.variantOf().map(original -> original.name(in)),
        of.stated().word(RecordField.STORY, in.language()),
        of.stated().word(RecordField.SOURCE, in.language()),
        of.stated().workers().or(settings::workers),
        of.outcome().calculation(),
        of.stated().isHourlyRate(),
        of.outcome().exchange(),
        of.outcome().problems().stream().map(this::note).toList());
  }

  private Note note(RecordProblem problem) {
    Note what = UnknownNames.withHint(problem.what(), facts);
    return problem.column().isEmpty()
        ? Note.of("compared.problem-of-row", what, problem.kind())
        : Note.of("compared.problem", problem.column(), what, problem.kind());
  }
}
