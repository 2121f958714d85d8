package org.clickwage.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clickwage.reference.Basis;
import org.clickwage.reference.MinimumWages;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.MinimumReport;
import org.clickwage.report.Result;
import org.clickwage.report.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Minimum wages in force at a place and day, a whole history, or the list of what is known. */
@Command(name = "minimum")
final class MinimumCommand extends Subcommand {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "CC[-REGION]",
      descriptionKey = "parameter.place")
  private String place;

  @Option(names = "--on", paramLabel = "YYYY-MM-DD", descriptionKey = "option.on")
  private String on;

  @Option(names = "--series", paramLabel = "NAME", descriptionKey = "option.series")
  private String series;

  @Option(names = "--history", descriptionKey = "option.history")
  private boolean history;

  @Option(names = "--list", descriptionKey = "option.list")
  private boolean list;

  @Mixin private final FactOptions facts = new FactOptions();

  @Override
  ExitCode run(Session session) throws IOException {
    ReferenceData data = facts.facts();
    Problems problems = session.problems();
    LocalDate day = problems.date("--on", on).orElse(session.today());
    Optional<Place> where =
        problems.read("CC[-REGION]", place, text -> data.places().parse(text));
    if (place == null && !list) {
      problems.add("CC[-REGION]", "problem.no-place");
    }
    if (list && (place != null || history)) {
      problems.add("--list", "problem.list-alone");
    }
    problems.throwIfAny();
    session.write(result(data.minimumWages(), where, day, session.wording()), data);
    return ExitCode.FINE;
  }

  private Result result(
      MinimumWages wages, Optional<Place> where, LocalDate day, Wording wording) {
    Optional<String> name = Optional.ofNullable(series).map(String::strip);
    if (where.isEmpty()) {
      return MinimumReport.list(wages.list(day), wording);
    }
    if (history) {
      return MinimumReport.history(
          wages.history(where.get(), name), wages.gaps(where.get()), wording);
    }
    return MinimumReport.inForce(
        where.get(),
        name,
        List.of(
            wages.find(where.get(), day, Basis.GROSS, name),
            wages.find(where.get(), day, Basis.NET, name)),
        wording);
  }
}
