package org.clickwage.cli;

import java.io.IOException;
import org.clickwage.message.Audience;
import org.clickwage.options.Options;
import org.clickwage.options.ParsedOptions;
import org.clickwage.output.InputFiles;

/** A command that reads tables: files, folders and archives of them, or the standard input. */
abstract class TableCommand extends Subcommand {
  TableCommand(String name, String label, Options... options) {
    super(name, new Argument(label, "input", "problem.no-input"), options);
  }

  @Override
  Audience audience() {
    return Audience.OF_RECORD;
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext context) throws IOException {
    argument.orElseThrow().required(typed, context.problems());
    try (InputFiles inputs = context.open(typed.arguments())) {
      return run(typed, context, inputs);
    }
  }

  abstract ExitCode run(ParsedOptions typed, CommandContext context, InputFiles inputs)
      throws IOException;
}
