package org.clickwage.cli;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.clickwage.cli.Options.Option;
import org.clickwage.output.InputFile;

/** Cases of a table beside each other and beside the minimum wages: a table, a page, a picture. */
final class CompareCommand extends TableCommand {
  /** Each record is a case of its own, told in full: there is nothing to count or to sum. */
  private static final Set<String> OF_BATCH =
      Set.of("--status", "--count", "--pending", "--per", "--rate", "--threads", "--force");

  private static final List<Option> OWN =
      List.of(
          Option.value("--in", "CURRENCY"),
          Option.value("--ppp", "CC"),
          Option.value("--sort", "ratio|hourly|name|file"),
          Option.list("--by", "KEY,…").described("by-group"),
          Option.list("--only", "KEY=VALUE"),
          Option.value("--workers", "N").described("people"),
          Options.FLOOR.described("floor-of-cases"));

  CompareCommand() {
    super(
        "compare",
        "CASES.csv|-",
        Options.both(
            OWN,
            Options.both(ResultFiles.OPTIONS, Options.without(OF_BATCH, Options.TABLE_INPUT))));
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext session, InputFile file) throws IOException {
    return new CompareJob(typed, session, file).run();
  }
}
