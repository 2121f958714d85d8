package org.clickwage.cli;

import java.io.IOException;
import java.util.Optional;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import picocli.AutoComplete;

/** A script that completes the program's commands and options in a shell. */
final class CompletionCommand extends Subcommand {
  private static final String SHELL = "bash|zsh";

  /** The shells that can be served. */
  enum Shell {
    BASH,
    ZSH
  }

  CompletionCommand() {
    super("completion");
  }

  @Override
  String[] argument() {
    return new String[] {SHELL, "shell"};
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext session) throws IOException {
    Problems problems = session.problems();
    String shell = typed.argument().orElse(null);
    Optional<Shell> chosen = problems.choice(SHELL, shell, Shell.class);
    if (shell == null) {
      problems.add(SHELL, "problem.no-shell");
    }
    problems.throwIfAny();
    String script = AutoComplete.bash("clickwage", Commands.all(session.wording()));
    session.print(chosen.orElseThrow() == Shell.ZSH ? forZsh(script) : script);
    return ExitCode.FINE;
  }

  /** zsh runs the bash script through its own compatibility layer. */
  private static String forZsh(String script) {
    return "#compdef clickwage\nautoload -U +X bashcompinit && bashcompinit\n" + script;
  }
}
