package org.clickwage.cli;

import java.util.List;
import org.clickwage.message.Wording;
import org.clickwage.options.OutputOptions;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The commands by name. A run builds only the command it asks for: building all of them would be a
 * third of the time a short call takes.
 */
final class Commands {
  static final String HELP = "--help";

  static final List<String> NAMES =
      List.of(
          "calc",
          "target",
          "compare",
          "page",
          "batch",
          "sessions",
          "statement",
          "claim",
          "log",
          "ask",
          "template",
          "verify",
          "cases",
          "minimum",
          "charges",
          "published",
          "completion");

  static {
    // The parser would prepare to read dates, paths and database types, and we give it texts, and
    // names of files with a reader of our own.
    System.setProperty("picocli.converters.excludes", "java.*");
  }

  private Commands() {}

  static Subcommand named(String name) {
    return switch (name) {
      case "calc" -> new CalcCommand();
      case "target" -> new TargetCommand();
      case "compare" -> new CompareCommand();
      case "page" -> new PageCommand();
      case "batch" -> new BatchCommand();
      case "sessions" -> new SessionsCommand();
      case "statement" -> new StatementCommand();
      case "claim" -> new ClaimCommand();
      case "log" -> new LogCommand();
      case "ask" -> new AskCommand();
      case "template" -> new TemplateCommand();
      case "verify" -> new VerifyCommand();
      case "cases" -> new CasesCommand();
      case "minimum" -> new MinimumCommand();
      case "charges" -> new ChargesCommand();
      case "published" -> new PublishedCommand();
      case "completion" -> new CompletionCommand();
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** The parser of one command, under its full name. */
  static CommandLine parser(Subcommand command, String[] args, Wording wording) {
    CommandSpec spec = command.specFor(args).orElseGet(command::spec);
    CommandLine parser = new CommandLine(spec.name("clickwage " + command.name()));
    return worded(parser, command.name(), wording);
  }

  /** The program with all its commands, for help, completion and manual pages. */
  static CommandLine all(Wording wording) {
    CommandSpec spec = CommandSpec.create().name("clickwage");
    spec.addOption(Subcommand.spec(OutputOptions.LANG));
    spec.addOption(version());
    spec.addOption(help());
    CommandLine program = new CommandLine(spec);
    for (String name : NAMES) {
      program.addSubcommand(name, new CommandLine(named(name).spec()));
    }
    program.getSubcommands().forEach((name, command) -> worded(command, name, wording));
    worded(program, "clickwage", wording);
    program.setResourceBundle(wording.messages());
    return program;
  }

  private static CommandLine worded(CommandLine command, String name, Wording wording) {
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.description(wording.say("command." + name));
    usage.synopsisHeading(wording.say("usage.synopsis"));
    usage.optionListHeading("%n" + wording.say("usage.options") + "%n");
    usage.parameterListHeading("%n" + wording.say("usage.parameters") + "%n");
    usage.commandListHeading("%n" + wording.say("usage.commands") + "%n");
    usage.synopsisSubcommandLabel(wording.say("usage.command-label"));
    usage.descriptionHeading("%n");
    usage.footerHeading("%n");
    usage.footer(wording.say("usage.footer." + name).split("\n"));
    usage.sortOptions(false);
    usage.abbreviateSynopsis(true);
    command.setUsageHelpAutoWidth(false);
    // A letter and its value in one word: --cost=-hour would be a call for help.
    command
        .getCommandSpec()
        .parser()
        .collectErrors(true)
        .expandAtFiles(false)
        .posixClusteredShortOptionsAllowed(false);
    return command;
  }

  static OptionSpec help() {
    return OptionSpec.builder("-h", HELP)
        .type(boolean.class)
        .usageHelp(true)
        .descriptionKey("option.help")
        .build();
  }

  static OptionSpec version() {
    return OptionSpec.builder("-V", "--version")
        .type(boolean.class)
        .versionHelp(true)
        .descriptionKey("option.version")
        .build();
  }
}
