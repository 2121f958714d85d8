package org.clickwage.cli;

import java.io.IOException;
import java.util.Optional;
import org.clickwage.options.ParsedOptions;
import picocli.AutoComplete;

/** A script that completes the program's commands and options in a shell. */
final class CompletionCommand extends Subcommand {
  private static final Argument SHELL = new Argument("bash|zsh", "shell", "problem.no-shell");

  /** The shells that can be served. */
  enum Shell {
    BASH,
    ZSH
  }

  CompletionCommand() {
    super("completion", SHELL);
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext context) throws IOException {
    Optional<Shell> chosen = SHELL.choice(typed, context.problems(), Shell.class);
    context.problems().throwIfAny();
    String script =
        OptionNames.addedTo(AutoComplete.bash("clickwage", Commands.all(context.wording())));
    context.print(chosen.orElseThrow() == Shell.ZSH ? forZsh(script) : script);
    return ExitCode.FINE;
  }

  /** zsh runs the bash script through its own compatibility layer. */
  private static String forZsh(String script) {
    return "#compdef clickwage\nautoload -U +X bashcompinit && bashcompinit\n" + script;
  }
}
