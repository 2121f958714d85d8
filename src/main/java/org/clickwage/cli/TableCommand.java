package org.clickwage.cli;

import java.io.IOException;
import org.clickwage.message.Audience;
import org.clickwage.options.OptionGroup;
import org.clickwage.options.ParsedOptions;
import org.clickwage.output.InputFile;
import org.clickwage.table.UnreadableInputException;

/** A command that reads one table, from a file or the standard input. */
abstract class TableCommand extends Subcommand {
  TableCommand(String name, String label, OptionGroup... options) {
    super(name, new Argument(label, "input", "problem.no-input"), options);
  }

  @Override
  Audience audience() {
    return Audience.OF_RECORD;
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext context) throws IOException {
    String input = argument.orElseThrow().required(typed, context.problems());
    try (InputFile file = InputFile.open(input, context.in())) {
      return run(typed, context, file);
    } catch (UnreadableInputException e) {
      throw new UnreadableInputException("io.refused", input, e.reason());
    }
  }

  abstract ExitCode run(ParsedOptions typed, CommandContext context, InputFile file)
      throws IOException;
}
