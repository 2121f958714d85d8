package org.clickwage.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.claim.Claim;
import org.clickwage.claim.ClaimTerms;
import org.clickwage.claim.PayPeriods;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.document.Result;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.options.ClaimSettings;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.StatementSettings;
import org.clickwage.output.InputFile;
import org.clickwage.output.InputFiles;
import org.clickwage.reference.LateWages;
import org.clickwage.reference.PayPeriodRule;
import org.clickwage.report.ClaimGrounds;
import org.clickwage.report.ClaimReport;
import org.clickwage.statement.Quantity;
import org.clickwage.statement.Statement;
import org.clickwage.statement.StatementReader;
import org.clickwage.statement.StatementTable;

/** The job of one person's claim, from files to letter. */
record ClaimJob(ClaimSettings settings, ParsedOptions typed, CommandContext context) {
  /**
   * What was read.
   *
   * @param evidence the files, with what identifies them
   */
  private record Read(StatementInput input, List<Note> evidence) {}

  ExitCode run() throws IOException {
    ParsedOptions all = ClaimSettings.ofStatement(typed);
    StatementRequest asked = StatementRequest.alone(typed.arguments(), all, List.of(), context);
    ResultFiles outputs = new ResultFiles(typed, context);
    Read read = read(asked);
    StatementInput input = read.input();
    if (!input.questions().isEmpty()) {
      context.printNotes(input.questions());
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    StatementJob.print(input.records().problems(), context);
    checkPerson(input);
    input.check();
    StatementTotals totals = StatementTotals.of(input);
    Statement statement = totals.statements().get(0);
    checkEnd(statement);
    List<Note> questions = questions(statement);
    if (!questions.isEmpty()) {
      context.printNotes(questions);
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    ClaimGrounds grounds = grounds(statement, read.evidence(), withoutCosts(totals.remarks()));
    ExitCode written = write(grounds, outputs, input.places());
    if (grounds.claim().periods().isEmpty()) {
      context.printNotes(List.of(Note.of("claim.none-known")));
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    return input.records().problems().isEmpty() ? written : ExitCode.PROBLEMS_IN_INPUT;
  }

  /** A file has what is for the company alone: the rest is shown beside it. */
  private ExitCode write(ClaimGrounds grounds, ResultFiles outputs, List<Path> read)
      throws IOException {
    ClaimReport report = new ClaimReport(grounds, context.wording());
    if (!outputs.isInFile()) {
      return outputs.write(report.result(), context.facts(), read);
    }
    Wording published = context.wording().published();
    Result paper = new ClaimReport(grounds, published).result();
    ExitCode written = outputs.write(paper, context.facts(), read);
    if (!context.format().isForPrograms() && !grounds.claim().periods().isEmpty()) {
      context.write(report.besideFile(), context.facts());
    }
    return written;
  }

  private ClaimGrounds grounds(Statement statement, List<Note> evidence, List<Note> remarks) {
    LateWages law = context.facts().lateWages();
    String country = settings.place().country();
    Optional<ReferenceWage> wageNow =
        statement.plan().law().references().apply(settings.on()).found().stream().findFirst();
    Optional<PayPeriodRule> firstDay = law.ofFirstDay(country, settings.status());
    Statement ofPeriods =
        firstDay
            .flatMap(any -> Statement.of(statement.facts(), statement.plan().byFirstDays()))
            .orElse(statement);
    return new ClaimGrounds(
        claim(ofPeriods, wageNow),
        settings.place(),
        law.rules(country, settings.status()),
        wageNow,
        firstDay,
        law.body(country, settings.status()),
        ofPeriods,
        evidence,
        remarks,
        settings.tips().map(tips -> tips == ClaimSettings.Tips.IN),
        context.provenance(context.facts()));
  }

  /** What was paid is claimed, whatever the work cost. */
  private static List<Note> withoutCosts(List<Note> remarks) {
    return remarks.stream().filter(note -> note.kind() != StatementSettings.NO_COSTS).toList();
  }

  private Read read(StatementRequest asked) throws IOException {
    try (InputFiles files = context.open(asked.names())) {
      StatementInput input = new StatementFiles(asked, true, false).read(files, asked.reader());
      List<Note> evidence = new ArrayList<>();
      for (StatementTable table : input.tables()) {
        InputFile file = table.input().file();
        evidence.add(Note.of("claim.file", file.label(), file.fingerprint().sha256()));
      }
      return new Read(input, evidence);
    }
  }

  /** A claim is one person's. */
  private void checkPerson(StatementInput input) {
    input.records().notes().stream()
        .filter(note -> note.kind() == StatementReader.SEVERAL_PEOPLE)
        .forEach(note -> context.problems().add(StatementCommand.INPUT.label(), note));
    context.problems().throwIfAny();
  }

  /** A contract did not end before all of its work. */
  private void checkEnd(Statement statement) {
    LocalDate first = statement.total().days().first();
    settings
        .ended()
        .filter(first::isAfter)
        .ifPresent(
            day -> context.problems().add(ClaimSettings.ENDED, "problem.claim-ended", day, first));
    context.problems().throwIfAny();
  }

  /** What must be known before anything is claimed. */
  private List<Note> questions(Statement statement) {
    if (!settings.isOfFloor()) {
      boolean hasTips = !statement.counted().get(Quantity.TIPS).isZero();
      return hasTips && settings.tips().isEmpty() ? List.of(Note.of("claim.ask-tips")) : List.of();
    }
    List<String> laws =
        statement.floors().days().stream()
            .filter(days -> days.comparison().isOwed())
            .map(days -> days.comparison().floor().law().name())
            .distinct()
            .toList();
    if (laws.size() > 1) {
      context.problems().add(ClaimSettings.FLOOR, "problem.claim-floors", String.join(", ", laws));
      context.problems().throwIfAny();
    }
    return laws.isEmpty() ? noFloor(statement) : List.of();
  }

  /** Why a floor is not there, which there are to choose from, or that none is known. */
  private List<Note> noFloor(Statement statement) {
    if (!statement.floors().missing().isEmpty()) {
      return List.copyOf(statement.floors().missing());
    }
    List<String> there = context.facts().legalFloors().owedAt(settings.place());
    return List.of(
        there.isEmpty()
            ? Note.of("claim.no-floor")
            : Note.of("claim.which-floor", String.join(", ", there)));
  }

  private Claim claim(Statement statement, Optional<ReferenceWage> wageNow) {
    ClaimTerms terms =
        settings.terms(context.facts(), wageNow.map(wage -> wage.hourly().perHour()));
    PayPeriods periods =
        settings.isOfFloor()
            ? PayPeriods.ofFloor(statement, settings.on())
            : PayPeriods.ofMinimum(
                statement,
                settings.on(),
                settings.tips().equals(Optional.of(ClaimSettings.Tips.IN)));
    return Claim.of(periods, terms, statement.facts().currency());
  }
}
