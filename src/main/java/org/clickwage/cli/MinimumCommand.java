package org.clickwage.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.document.Result;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.options.Condition;
import org.clickwage.options.FileOptions;
import org.clickwage.options.Option;
import org.clickwage.options.OptionGroup;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.PriceOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.ReferenceOptions;
import org.clickwage.reference.Basis;
import org.clickwage.reference.ConstantPrices;
import org.clickwage.reference.Gap;
import org.clickwage.reference.LegalFloors;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.MinimumWage;
import org.clickwage.reference.MinimumWages;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.FloorsReport;
import org.clickwage.report.MinimumReport;

/**
 * Minimum wages in force at a place and day, a whole history, or the list of what is known; and the
 * legal floors for platform work.
 */
final class MinimumCommand extends Subcommand {
  /** What is shown; and where the tables do not know what was asked, why. */
  private record Answer(Result result, List<Note> unknown) {}

  private static final OptionGroup OWN = new OptionGroup();
  private static final Argument PLACE = new Argument("CC[-REGION]", "place", "");
  private static final Condition OF_ALL = Condition.excludesArgument(PLACE.label());
  private static final Option<?> HISTORY =
      OWN.flag("--history", Condition.excludes(ReferenceOptions.ON));
  private static final Option<?> LIST = OWN.flag("--list", Condition.excludes(HISTORY), OF_ALL);
  private static final Option<?> FLOORS = OWN.flag("--floors", Condition.excludes(HISTORY), OF_ALL);

  MinimumCommand() {
    super(
        "minimum",
        PLACE,
        ReferenceOptions.ON,
        ReferenceOptions.SERIES.where(),
        OWN,
        PriceOptions.REAL.where(Condition.needs(HISTORY)),
        ReferenceOptions.REFERENCE,
        FileOptions.OF_RESULT);
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext context) throws IOException {
    ReferenceData data = context.facts();
    Problems problems = context.problems();
    LocalDate day = typed.value(ReferenceOptions.ON).orElseGet(context::today);
    Optional<String> place = typed.argument();
    Optional<Place> where =
        place.flatMap(code -> problems.read(PLACE.label(), code, text -> data.place(text, null)));
    Optional<ConstantPrices> prices =
        where.flatMap(at -> PriceOptions.read(typed, at.country(), data, problems));
    if (place.isEmpty() && !typed.has(LIST) && !typed.has(FLOORS)) {
      problems.add(PLACE.label(), "problem.no-place");
    }
    ResultFiles files = new ResultFiles(typed, context);
    problems.throwIfAny();
    Answer answer = answer(typed, data, where, day, prices, context.wording());
    ExitCode written = files.write(answer.result(), data, List.of());
    context.printNotes(answer.unknown());
    return answer.unknown().isEmpty() ? written : ExitCode.PROBLEMS_IN_INPUT;
  }

  private static Answer answer(
      ParsedOptions typed,
      ReferenceData data,
      Optional<Place> where,
      LocalDate day,
      Optional<ConstantPrices> prices,
      Wording wording) {
    MinimumWages wages = data.minimumWages();
    Optional<String> name = typed.value(ReferenceOptions.SERIES);
    if (typed.has(FLOORS)) {
      LegalFloors floors = data.legalFloors();
      return known(
          new FloorsReport(
                  floors.names().stream().map(each -> floors.find(each, day)).toList(),
                  day,
                  wording)
              .result());
    }
    if (where.isEmpty()) {
      return known(MinimumReport.list(wages.list(day), day, wording));
    }
    List<MinimumWage> rows = wages.history(where.get(), name);
    List<Gap> gaps = wages.gaps(where.get());
    // A place that never had one has an answer all the same: why there is none.
    boolean hasHistory = !rows.isEmpty() || !gaps.isEmpty();
    if (typed.has(HISTORY) && hasHistory) {
      return known(
          MinimumReport.history(
              rows, gaps, data.places().note(where.get()), data.date(), prices, wording));
    }
    Map<Basis, Lookup<MinimumWage>> found = new EnumMap<>(Basis.class);
    for (Basis basis : Basis.values()) {
      found.put(basis, wages.find(where.get(), day, basis, name));
    }
    boolean isToday = !typed.has(ReferenceOptions.ON) && !typed.has(HISTORY);
    return new Answer(
        MinimumReport.inForce(where.get(), name, found, day, isToday, wording),
        found.values().stream().anyMatch(MinimumWages::isKnown)
            ? List.of()
            : found.values().stream().flatMap(each -> each.reason().stream()).distinct().toList());
  }

  private static Answer known(Result result) {
    return new Answer(result, List.of());
  }
}
