package org.clickwage.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.document.Tone;
import org.clickwage.message.Audience;
import org.clickwage.message.Note;
import org.clickwage.options.MappingOptions;
import org.clickwage.options.Option;
import org.clickwage.options.OptionGroup;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.StatementSettings;
import org.clickwage.report.LogReport;
import org.clickwage.statement.StatementLogbook;
import org.clickwage.statement.StatementLogbookText;

/**
 * A logbook of work, kept as a plain table that any program reads and {@code statement} calculates.
 */
final class LogCommand extends Subcommand {
  private static final Argument ACTION =
      new Argument("start|stop|add|undo|show|profile", "log-action", "problem.no-log-action");

  private static final OptionGroup OF_SHOW =
      OptionGroup.of(StatementSettings.ALL, MappingOptions.TIMES);

  /** What can be done with a logbook, and the options that say more about it. */
  enum Action {
    START(LogChange.OF_START),
    STOP(LogChange.OF_STOP),
    ADD(LogChange.OF_ADD),
    UNDO(new OptionGroup()),
    SHOW(OF_SHOW),
    PROFILE(StatementSettings.REPEATED);

    private final OptionGroup options;

    Action(OptionGroup options) {
      this.options = options;
    }

    boolean hasAny(ParsedOptions typed) {
      return typed.given().keySet().stream().anyMatch(options::has);
    }
  }

  LogCommand() {
    super("log", ACTION, LogChange.ALL, OF_SHOW);
  }

  @Override
  Audience audience() {
    return Audience.OF_DAYS;
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext context) throws IOException {
    Problems problems = context.problems();
    Optional<Action> action = ACTION.choice(typed, problems, Action.class);
    action.ifPresent(known -> refuseOthers(known, typed, problems));
    if (action.isEmpty()) {
      problems.throwIfAny();
    }
    Path file = typed.value(LogChange.FILE).orElseGet(() -> usualFile(context.environment()));
    StatementLogbook logbook = new StatementLogbook(file);
    LogChange change = new LogChange(typed, context, logbook);
    return switch (action.orElseThrow()) {
      case START -> change.start();
      case STOP -> change.stop();
      case ADD -> change.add();
      case UNDO -> change.undo();
      case SHOW -> show(typed, context, logbook, file.toString());
      case PROFILE -> profile(typed, context, LogProfile.of(file.toString()));
    };
  }

  /**
   * Where a user's logbook lies: in the folder that the system has for a user's data, {@code
   * %APPDATA%} on Windows, else {@code $XDG_DATA_HOME} where it is an absolute path, as the <a
   * href="https://specifications.freedesktop.org/basedir-spec/latest/">specification</a> asks, else
   * {@code ~/.local/share}.
   */
  static Path usualFile(Environment environment) {
    Map<String, String> variables = environment.variables();
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    String asked = variables.getOrDefault(windows ? "APPDATA" : "XDG_DATA_HOME", "");
    String home = variables.getOrDefault("HOME", System.getProperty("user.home", "."));
    boolean isUsable = !asked.isEmpty() && Path.of(asked).isAbsolute();
    Path folder = isUsable ? Path.of(asked) : Path.of(home, ".local", "share");
    return folder.resolve("clickwage").resolve("log.csv");
  }

  /** An option of another action would have no effect. */
  private static void refuseOthers(Action action, ParsedOptions typed, Problems problems) {
    for (Option<?> option : OptionGroup.of(LogChange.ALL, OF_SHOW).options()) {
      boolean isOfAction = option.equals(LogChange.FILE) || action.options.has(option.name());
      if (typed.given().containsKey(option.name()) && !isOfAction) {
        problems.add(option, "problem.log-option", Note.word(action));
      }
    }
  }

  private static ExitCode show(
      ParsedOptions typed, CommandContext context, StatementLogbook logbook, String file)
      throws IOException {
    context.problems().throwIfAny();
    if (!logbook.exists()) {
      context.say(Tone.PLAIN, context.wording().say("logbook.none", file));
      return ExitCode.FINE;
    }
    // What is no logbook is refused as one, whatever is asked of it.
    StatementLogbookText text = logbook.read();
    if (Action.SHOW.hasAny(typed)) {
      return new StatementJob(List.of(file), typed, context).run();
    }
    Optional<Note> profile = LogProfile.of(file).note("logbook.profile");
    LogReport report = new LogReport(text, file, profile, context.wording());
    context.write(report.result(), context.facts());
    return ExitCode.FINE;
  }

  /** Keeps what was given, and says what is kept. */
  private static ExitCode profile(ParsedOptions typed, CommandContext context, LogProfile before)
      throws IOException {
    LogProfile profile = before.with(typed);
    new StatementSettings(profile.addedTo(typed), context.problems(), context.facts());
    context.problems().throwIfAny();
    if (Action.PROFILE.hasAny(typed)) {
      profile.write();
    }
    Note kept = profile.note("logbook.profile").orElse(Note.of("logbook.no-profile"));
    context.say(Tone.PLAIN, context.wording().say(kept));
    return ExitCode.FINE;
  }
}
