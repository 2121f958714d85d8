package org.clickwage.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.cases.CaseCalculator;
import org.clickwage.cases.CaseColumns;
import org.clickwage.cases.CaseReader;
import org.clickwage.cases.CaseTitles;
import org.clickwage.cases.StatedCase;
import org.clickwage.checks.Checks;
import org.clickwage.checks.Proposal;
import org.clickwage.checks.SumRows;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.options.CompareSettings;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.PriceOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.TableSettings;
import org.clickwage.profile.Mapping;
import org.clickwage.reference.ReferenceData;
import org.clickwage.survey.BatchPlan;
import org.clickwage.survey.SurveyConstants;
import org.clickwage.table.RecordProblem;

/** One of the files of a comparison. */
final class CaseFile extends TableFile {
  private final ParsedOptions typed;
  private final TableSettings shared;
  final BatchPlan plan;
  final CaseColumns own;
  private final CaseCalculator calculator;
  private final Predicate<StatedCase> stated;
  private final CaseTitles titles;

  CaseFile(
      SumRows sums, Problems problems, ParsedOptions typed, ReferenceData facts, Wording words) {
    super(sums, problems);
    this.typed = typed;
    this.shared = new TableSettings(typed, problems, input());
    this.plan = plan(shared, facts, words);
    shared.checkValues(SurveyConstants.problems(plan), facts);
    CompareSettings settings = new CompareSettings(typed, problems);
    this.own = new CaseColumns(plan.mapping());
    this.calculator =
        new CaseCalculator(facts, PriceOptions.common(typed), settings.floors(own), own);
    this.stated = settings.stated(shared);
    this.titles =
        new CaseTitles(
            input(),
            plan,
            other -> plan(new TableSettings(typed, new Problems(), other), facts, words),
            own);
  }

  private static BatchPlan plan(TableSettings settings, ReferenceData facts, Wording words) {
    return settings.plan(facts, true, problem -> InputProblems.inCell(problem, words));
  }

  @Override
  List<Note> questions() {
    Proposal proposal = sample().proposal();
    return new Checks(sample())
        .question(shared.saysGross())
        .map(List::of)
        .orElseGet(
            () ->
                proposal.isQuestion() ? ShellCommand.whole("compare", typed, proposal) : List.of());
  }

  List<StatedCase> read() throws IOException {
    return CaseReader.read(file(), plan);
  }

  /** The problems of its titles. */
  List<RecordProblem> unusedTitles(List<StatedCase> cases) throws IOException {
    return titles.unused(file(), cases);
  }

  /** Those of its cases that have the fields that were asked for. */
  List<StatedCase> asked(List<StatedCase> cases) {
    return cases.stream().filter(stated).toList();
  }

  CaseCalculator.Outcome calculate(StatedCase each) {
    return calculator.calculate(each);
  }

  /** The cells that make the group of a case. */
  String group(StatedCase each) {
    return plan.by().stream()
        .map(column -> column == Mapping.FILE ? file().label() : each.cell(column))
        .collect(Collectors.joining(" / "));
  }

  /** Notes on how it is read. */
  List<Note> readings() {
    return Stream.of(
            input().readings(),
            titles.notes(),
            sums.notes(),
            ShellCommand.whole("compare", typed, sample().proposal()),
            new Checks(sample()).ofWorks())
        .flatMap(List::stream)
        .toList();
  }
}
