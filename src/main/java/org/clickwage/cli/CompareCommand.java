package org.clickwage.cli;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.clickwage.cli.Options.Option;
import org.clickwage.csv.InputFile;
import org.clickwage.csv.UnreadableInputException;

/** Cases of a table beside each other and beside the minimum wages: a table, a page, a picture. */
final class CompareCommand extends Subcommand {
  private static final String INPUT = "CASES.csv|-";

  /** Each record is a case of its own, told in full: there is nothing to count or to sum. */
  private static final Set<String> OF_BATCH =
      Set.of("--count", "--pending", "--per", "--rate", "--threads", "--force");

  private static final List<Option> OWN =
      List.of(
          Option.value("--in", "CURRENCY"),
          Option.value("--ppp", "CC"),
          Option.value("--sort", "ratio|hourly|name|file"),
          Option.value("--by", "KEY,…").described("by-group"),
          Option.list("--only", "KEY=VALUE"),
          Option.value("--workers", "N").described("people"));

  CompareCommand() {
    super("compare", Options.both(OWN, Options.both(ResultFiles.OPTIONS, tableInput())));
  }

  private static List<Option> tableInput() {
    return Options.TABLE_INPUT.stream()
        .filter(option -> !OF_BATCH.contains(option.name()))
        .toList();
  }

  @Override
  String[] argument() {
    return new String[] {INPUT, "cases"};
  }

  @Override
  ExitCode run(Typed typed, Session session) throws IOException {
    if (typed.argument().isEmpty()) {
      session.problems().add(INPUT, "problem.no-cases");
      session.problems().throwIfAny();
    }
    String name = typed.argument().get();
    try (InputFile file = InputFile.open(name, session.in())) {
      return new CompareJob(typed, session, file).run();
    } catch (UnreadableInputException e) {
      String why = session.wording().say("io.refused", name, e.reason());
      session.printError("clickwage compare: " + why + "\n");
      return ExitCode.COULD_NOT_READ_OR_WRITE;
    }
  }
}
