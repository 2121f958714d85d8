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
    try (InputFiles inputs = opened(typed, context)) {
      return run(typed, context, inputs);
    }
  }

  /** What seems to be a file that is not there may be of an option that is wrong. */
  private static InputFiles opened(ParsedOptions typed, CommandContext context) throws IOException {
    try {
      return InputFiles.open(typed.arguments(), context.in());
    } catch (IOException e) {
      context.problems().throwIfAny();
      throw e;
    }
  }

  abstract ExitCode run(ParsedOptions typed, CommandContext context, InputFiles inputs)
      throws IOException;
}
