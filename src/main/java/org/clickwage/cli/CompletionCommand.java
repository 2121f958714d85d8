package org.clickwage.cli;

import java.io.IOException;
import java.util.Optional;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A script that completes the program's commands and options in a shell. */
@Command(name = "completion")
final class CompletionCommand extends Subcommand {
  /** The shells that can be served. */
  enum Shell {
    BASH,
    ZSH
  }

  @Parameters(index = "0", arity = "0..1", paramLabel = "bash|zsh", descriptionKey = "parameter.shell")
  private String shell;

  @Override
  ExitCode run(Session session) throws IOException {
    Problems problems = session.problems();
    Optional<Shell> chosen = problems.choice("bash|zsh", shell, Shell.class);
    if (shell == null) {
      problems.add("bash|zsh", "problem.no-shell");
    }
    problems.throwIfAny();
    String script = AutoComplete.bash("clickwage", Commands.all(session.wording()));
    session.print(chosen.orElseThrow() == Shell.ZSH ? forZsh(script) : script);
    return ExitCode.FINE;
  }

  /** zsh runs the bash script through its own compatibility layer. */
  private static String forZsh(String script) {
    return "autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n"
        + script;
  }
}
