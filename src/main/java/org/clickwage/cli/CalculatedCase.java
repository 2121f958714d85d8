package org.clickwage.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.cases.CaseCalculator;
import org.clickwage.cases.StatedCase;
import org.clickwage.compare.PublishedComparison;
import org.clickwage.compare.WageCalculation;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.profile.RecordField;
import org.clickwage.reference.ReferenceData;
import org.clickwage.reference.UnknownNames;
import org.clickwage.report.ComparedCase;
import org.clickwage.table.RecordProblem;

/**
 * A case with its result, in no language yet.
 *
 * @param variantOf the case that it is a variant of
 */
record CalculatedCase(
    StatedCase stated,
    String group,
    Optional<StatedCase> variantOf,
    CaseCalculator.Outcome outcome) {

  /**
   * The case in the words of one language.
   *
   * @param workers how many do such work, where the case does not say it
   * @param published what others earn beside it; none where that is not asked for
   */
  ComparedCase inWords(
      Wording in,
      Optional<Rational> workers,
      Function<WageCalculation, List<PublishedComparison>> published,
      ReferenceData facts) {
    return new ComparedCase(
        stated.name(in),
        group,
        variantOf.map(original -> original.name(in)),
        stated.word(RecordField.STORY, in.language()),
        stated.word(RecordField.SOURCE, in.language()),
        stated.workers().or(() -> workers),
        outcome.calculation(),
        stated.isHourlyRate(),
        outcome.exchange(),
        outcome.calculation().map(published).orElse(List.of()),
        outcome.problems().stream().map(problem -> note(problem, facts)).toList());
  }

  private static Note note(RecordProblem problem, ReferenceData facts) {
    Note what = UnknownNames.withHint(problem.what(), facts);
    return problem.column().isEmpty()
        ? Note.of("compared.problem-of-row", what, problem.kind())
        : Note.of("compared.problem", problem.column(), what, problem.kind());
  }
}
