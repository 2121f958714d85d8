package org.clickwage;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import org.clickwage.cli.App;
import org.clickwage.cli.Environment;
import org.fusesource.jansi.AnsiConsole;

/** Starts the program in a process of its own. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String... args) {
    Environment environment = Environment.ofProcess();
    return App.run(System.in, out(environment), System.err, environment, args);
  }

  /** Jansi sits between us and a terminal; a pipe gets our bytes as they are, and errors back. */
  private static OutputStream out(Environment environment) {
    if (environment.terminal()) {
      AnsiConsole.systemInstall();
      return AnsiConsole.out();
    }
    return new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
  }
}
