package org.clickwage.cli;

import java.io.IOException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.clickwage.cli.Options.Option;
import org.clickwage.document.Tone;
import org.clickwage.message.Audience;
import org.clickwage.message.Note;
import org.clickwage.output.InputOutputException;
import org.clickwage.report.LogReport;
import org.clickwage.statement.StatementLogbookText.Entry;
import org.clickwage.statement.StatementLogbookText.RefusedException;

/**
 * A logbook of work, kept as a plain table that any program reads and {@code statement} calculates.
 */
final class LogCommand extends Subcommand {
  private static final String ACTION = "start|stop|add|show";

  private static final String FILE = "--file";

  /** What can be done with a logbook, and the options that say more about it. */
  enum Action {
    START("--at", "--date", "--note"),
    STOP("--at", "--date", "--pay", "--tasks", "--note"),
    ADD("--date", "--start", "--end", "--pay", "--tasks", "--note"),
    SHOW(StatementCommand.RECKONING.stream().map(Option::name).toArray(String[]::new));

    private final List<String> options;

    Action(String... options) {
      this.options = List.of(options);
    }

    boolean hasAny(ParsedOptions typed) {
      return options.stream().anyMatch(typed::has);
    }
  }

  private static final List<Option> OWN =
      List.of(
          Option.file(FILE, "FILE"),
          Option.value("--at", "TIME"),
          Option.value("--date", "YYYY-MM-DD"),
          Option.value("--start", "TIME"),
          Option.value("--end", "TIME"),
          Option.value("--pay", "MONEY").described("pay-of-entry"),
          Option.value("--tasks", "N").described("tasks-of-entry"),
          Option.value("--note", "TEXT"));

  private final Supplier<LocalTime> clock;

  LogCommand() {
    this(LocalTime::now);
  }

  /**
   * @param clock the time of the clock, read only when it is needed
   */
  LogCommand(Supplier<LocalTime> clock) {
    super("log", Options.both(OWN, StatementCommand.RECKONING));
    this.clock = clock;
  }

  @Override
  Audience audience() {
    return Audience.OF_DAYS;
  }

  @Override
  String[] argument() {
    return new String[] {ACTION, "log-action"};
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext session) throws IOException {
    Problems problems = session.problems();
    Optional<Action> action = problems.choice(ACTION, typed.argument().orElse(null), Action.class);
    if (typed.argument().isEmpty()) {
      problems.add(ACTION, "problem.no-log-action");
    }
    action.ifPresent(known -> refuseOthers(known, typed, problems));
    problems.throwIfAny();
    LogPlace place = LogPlace.of(typed, session.surroundings());
    LogEntryReader reader = new LogEntryReader(typed, session, clock);
    LogChange change = new LogChange(reader, session, place.logbook());
    try {
      return switch (action.orElseThrow()) {
        case START -> change.start();
        case STOP -> change.stop();
        case ADD -> change.add();
        case SHOW -> show(typed, session, place);
      };
    } catch (RefusedException e) {
      return StatementCommand.refuse(session, "log", List.of(Note.of(e.key(), e.values())));
    } catch (InputOutputException e) {
      return StatementCommand.refuse(session, "log", e.reasons());
    }
  }

  /** An option of another action would say something that nobody writes down. */
  private static void refuseOthers(Action action, ParsedOptions typed, Problems problems) {
    for (Option option : Options.both(OWN, StatementCommand.RECKONING)) {
      String name = option.name();
      if (typed.has(name) && !name.equals(FILE) && !action.options.contains(name)) {
        problems.add(name, "problem.log-option", Note.word(action));
      }
    }
  }

  private static ExitCode show(ParsedOptions typed, CommandContext session, LogPlace place)
      throws IOException {
    if (!place.logbook().exists()) {
      session.say(Tone.PLAIN, session.wording().say("logbook.none", place.shown()));
      return ExitCode.FINE;
    }
    // What is no logbook is refused as one, whatever is asked of it.
    List<Entry> entries = place.logbook().entries();
    if (Action.SHOW.hasAny(typed)) {
      return StatementCommand.run(List.of(place.shown()), "log", typed, session);
    }
    List<LogReport.Line> lines =
        entries.stream()
            .map(
                entry ->
                    new LogReport.Line(
                        entry.date(),
                        entry.start(),
                        entry.end(),
                        entry.pay(),
                        entry.tasks(),
                        entry.note()))
            .toList();
    session.write(LogReport.of(lines, place.shown(), session.wording()), session.facts(typed));
    return ExitCode.FINE;
  }
}
