package org.clickwage.cli;

import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One command of the program: it reads its options, reckons, and writes one result. */
abstract class Subcommand {
  @Mixin final OutputOptions output = new OutputOptions();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "option.help")
  private boolean help;

  abstract ExitCode run(Session session) throws IOException;
}
