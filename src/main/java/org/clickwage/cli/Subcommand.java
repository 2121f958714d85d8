package org.clickwage.cli;

import java.io.IOException;
import java.util.List;
import org.clickwage.cli.Options.Option;
import picocli.CommandLine.Model.CommandSpec;

/** One command of the program: it reads what was typed, reckons, and writes one result. */
abstract class Subcommand {
  private final String name;
  private final List<Option> options;

  Subcommand(String name, List<Option> options) {
    this.name = name;
    this.options = options;
  }

  final String name() {
    return name;
  }

  abstract ExitCode run(Typed typed, Session session) throws IOException;

  /** The label and key of the argument that stands without an option, where there is one. */
  String[] argument() {
    return new String[0];
  }

  final CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(name);
    Options.OUTPUT.forEach(option -> spec.addOption(Options.spec(option)));
    options.forEach(option -> spec.addOption(Options.spec(option)));
    spec.addOption(Options.help());
    String[] argument = argument();
    if (argument.length > 0) {
      Options.addArgument(spec, argument[0], argument[1]);
    }
    return spec;
  }
}
