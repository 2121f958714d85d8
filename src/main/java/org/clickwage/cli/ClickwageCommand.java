package org.clickwage.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program itself, before a command is named. */
@Command(
    name = "clickwage",
    subcommands = {
      CalcCommand.class,
      TargetCommand.class,
      CasesCommand.class,
      MinimumCommand.class,
      ChargesCommand.class,
      CompletionCommand.class
    })
final class ClickwageCommand {
  @Option(names = "--lang", paramLabel = "en|fr", descriptionKey = "option.lang")
  String lang;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "option.version")
  private boolean version;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "option.help")
  private boolean help;
}
