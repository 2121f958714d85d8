package org.clickwage.cli;

import java.nio.file.Path;
import java.util.Map;
import org.clickwage.statement.StatementLogbook;

/** Where a user's logbook lies: in the folder that the system has for a user's data. */
record LogPlace(Path file) {
  private static final String FOLDER = "clickwage";
  private static final String FILE = "log.csv";

  /**
   * {@code %APPDATA%} on Windows, else {@code $XDG_DATA_HOME} where it is an absolute path, as the
   * <a href="https://specifications.freedesktop.org/basedir-spec/latest/">specification</a> asks,
   * else {@code ~/.local/share}.
   */
  static LogPlace of(Environment surroundings) {
    Map<String, String> environment = surroundings.environment();
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    String asked = environment.getOrDefault(windows ? "APPDATA" : "XDG_DATA_HOME", "");
    String home = environment.getOrDefault("HOME", System.getProperty("user.home", "."));
    Path folder =
        !asked.isEmpty() && Path.of(asked).isAbsolute()
            ? Path.of(asked)
            : Path.of(home, ".local", "share");
    return new LogPlace(folder.resolve(FOLDER).resolve(FILE));
  }

  /** The file that was asked for, else the usual one. */
  static LogPlace of(ParsedOptions typed, Environment surroundings) {
    return typed.has("--file") ? new LogPlace(Path.of(typed.text("--file"))) : of(surroundings);
  }

  StatementLogbook logbook() {
    return new StatementLogbook(file);
  }

  String shown() {
    return file.toString();
  }
}
