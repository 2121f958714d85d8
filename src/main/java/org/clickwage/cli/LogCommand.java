package org.clickwage.cli;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.clickwage.cli.Options.Option;
import org.clickwage.csv.InputOutputException;
import org.clickwage.csv.StatementLogbook;
import org.clickwage.csv.StatementLogbookText.Entry;
import org.clickwage.csv.StatementLogbookText.RefusedException;
import org.clickwage.money.Rational;
import org.clickwage.note.Note;
import org.clickwage.reference.IsoDay;
import org.clickwage.report.LogReport;
import org.clickwage.report.Tone;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.Per;
import org.clickwage.work.Stated;
import org.clickwage.work.StatedMoney;

/**
 * A logbook of work, kept as a plain table that any program reads and {@code statement} reckons.
 */
final class LogCommand extends Subcommand {
  private static final String ACTION = "start|stop|add|show";

  /** What can be done with a logbook. */
  enum Action {
    START,
    STOP,
    ADD,
    SHOW
  }

  private static final List<Option> OWN =
      List.of(
          Option.file("--file", "FILE"),
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
  String[] argument() {
    return new String[] {ACTION, "log-action"};
  }

  @Override
  ExitCode run(Typed typed, Session session) throws IOException {
    Problems problems = session.problems();
    Optional<Action> action = problems.choice(ACTION, typed.argument().orElse(null), Action.class);
    if (typed.argument().isEmpty()) {
      problems.add(ACTION, "problem.no-log-action");
    }
    problems.throwIfAny();
    LogPlace place = LogPlace.of(typed, session.surroundings());
    try {
      return switch (action.orElseThrow()) {
        case START -> start(typed, session, place.logbook());
        case STOP -> stop(typed, session, place.logbook());
        case ADD -> add(typed, session, place.logbook());
        case SHOW -> show(typed, session, place);
      };
    } catch (RefusedException e) {
      return StatementCommand.refuse(session, "log", List.of(Note.of(e.key(), e.values())));
    } catch (InputOutputException e) {
      return StatementCommand.refuse(session, "log", e.reasons());
    }
  }

  private ExitCode start(Typed typed, Session session, StatementLogbook logbook)
      throws IOException {
    LocalDateTime begin = moment(typed, session);
    String note = note(typed, session.problems());
    session.problems().throwIfAny();
    logbook.change(
        text -> {
          text.open().ifPresent(open -> refuse("problem.log-open", open.date(), open.start()));
          text.add(
              new Entry(
                  begin.toLocalDate().toString(),
                  begin.toLocalTime().toString(),
                  "",
                  "",
                  "",
                  note));
        });
    said(session, logbook, "logbook.started", begin.toLocalDate(), begin.toLocalTime().toString());
    return ExitCode.FINE;
  }

  private ExitCode stop(Typed typed, Session session, StatementLogbook logbook) throws IOException {
    LocalDateTime end = moment(typed, session);
    Entry rest = rest(typed, session.problems());
    session.problems().throwIfAny();
    Duration[] lasted = new Duration[1];
    logbook.change(
        text -> {
          Optional<Entry> open = text.open();
          if (open.isEmpty()) {
            refuse("problem.log-not-open");
          }
          LocalDateTime begin = begin(open.orElseThrow());
          LocalDateTime ended = afterBegin(begin, end, typed);
          lasted[0] = Duration.between(begin, ended);
          text.end(new Entry("", "", written(begin, ended), rest.pay(), rest.tasks(), rest.note()));
        });
    said(session, logbook, "logbook.stopped", shown(lasted[0]));
    return ExitCode.FINE;
  }

  private static LocalDateTime begin(Entry open) {
    try {
      return IsoDay.parse(open.date()).atTime(LocalTime.parse(padded(open.start())));
    } catch (DateTimeException e) {
      throw refusal("problem.log-unreadable", open.date(), open.start());
    }
  }

  /** {@code 9:05} as it is written by hand; {@code 9h05} and {@code 9h} too. */
  private static String padded(String time) {
    String text = time.strip().replace('h', ':').replace('H', ':');
    String whole = text.endsWith(":") ? text + "00" : text;
    return whole.indexOf(':') == 1 ? "0" + whole : whole;
  }

  /**
   * A time of the day alone, {@code --at 01:30}, is of the day after where the work began later.
   */
  private static LocalDateTime afterBegin(LocalDateTime begin, LocalDateTime end, Typed typed) {
    boolean timeAlone = typed.has("--at") && !typed.has("--date");
    LocalDateTime ended =
        timeAlone && end.isBefore(begin) && Duration.between(end, begin).toHours() < 24
            ? end.plusDays(1)
            : end;
    if (ended.isBefore(begin)) {
      refuse(
          "problem.log-clock-back", begin.toLocalDate().toString(), begin.toLocalTime().toString());
    }
    return ended;
  }

  /** The end as a time of day, which is of the day after where it is earlier; else with its day. */
  private static String written(LocalDateTime begin, LocalDateTime end) {
    return Duration.between(begin, end).compareTo(Duration.ofDays(1)) < 0
        ? end.toLocalTime().toString()
        : end.toLocalDate() + " " + end.toLocalTime();
  }

  private static String shown(Duration lasted) {
    long minutes = lasted.toMinutes();
    return minutes / 60 + ":" + (minutes % 60 < 10 ? "0" : "") + minutes % 60;
  }

  private ExitCode add(Typed typed, Session session, StatementLogbook logbook) throws IOException {
    Problems problems = session.problems();
    LocalDate day = problems.date("--date", typed.text("--date")).orElseGet(session::today);
    Optional<LocalTime> start = time("--start", typed, problems);
    Optional<LocalTime> end = time("--end", typed, problems);
    if (start.isPresent() != end.isPresent()) {
      problems.add(start.isPresent() ? "--end" : "--start", "problem.log-one-end");
    }
    if (!typed.has("--pay") && !typed.has("--start") && !typed.has("--end")) {
      problems.add("", "problem.log-nothing");
    }
    Entry rest = rest(typed, problems);
    problems.throwIfAny();
    logbook.change(
        text ->
            text.add(
                new Entry(
                    day.toString(),
                    start.map(LocalTime::toString).orElse(""),
                    end.map(LocalTime::toString).orElse(""),
                    rest.pay(),
                    rest.tasks(),
                    rest.note())));
    said(session, logbook, "logbook.added", day);
    return ExitCode.FINE;
  }

  private static ExitCode show(Typed typed, Session session, LogPlace place) throws IOException {
    if (!place.logbook().exists()) {
      session.say(Tone.PLAIN, session.wording().say("logbook.none", place.shown()));
      return ExitCode.FINE;
    }
    if (typed.has("--by")) {
      return StatementCommand.run(List.of(place.shown()), "log", typed, session);
    }
    List<LogReport.Line> lines =
        place.logbook().entries().stream()
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

  /** The day and time that were given, else those of the clock. */
  private LocalDateTime moment(Typed typed, Session session) {
    Optional<LocalTime> at = time("--at", typed, session.problems());
    Optional<LocalDate> date = session.problems().date("--date", typed.text("--date"));
    LocalDate today = session.today();
    LocalTime now = clock.get().truncatedTo(ChronoUnit.SECONDS);
    if (!today.equals(session.today())) {
      // Midnight passed between the two readings.
      today = session.today();
      now = LocalTime.MIDNIGHT;
    }
    return date.orElse(today).atTime(at.orElse(now));
  }

  private static Optional<LocalTime> time(String option, Typed typed, Problems problems) {
    return problems.read(
        option,
        typed.text(option),
        text -> {
          try {
            return LocalTime.parse(padded(text)).truncatedTo(ChronoUnit.SECONDS);
          } catch (DateTimeException e) {
            throw new NotationException(text, "expected.time-of-day");
          }
        });
  }

  private static Entry rest(Typed typed, Problems problems) {
    String pay = problems.read("--pay", typed.text("--pay"), LogCommand::pay).orElse("");
    String tasks = problems.read("--tasks", typed.text("--tasks"), LogCommand::tasks).orElse("");
    return new Entry("", "", "", pay, tasks, note(typed, problems));
  }

  /** Money as every program reads it: digits with a point, and the code of its currency. */
  private static String pay(String text) {
    StatedMoney money = Notation.PLAIN.money(text);
    if (!money.stated().amount().isPoint() || money.stated().per() != Per.Each.WORK) {
      throw new NotationException(text, "expected.single-amount");
    }
    String amount = money.stated().amount().low().toDecimal().stripTrailingZeros().toPlainString();
    return money.currency().map(currency -> amount + " " + currency).orElse(amount);
  }

  private static String tasks(String text) {
    Stated count = Notation.PLAIN.count(text);
    if (!count.amount().isPoint() || count.per() != Per.Each.WORK) {
      throw new NotationException(text, "expected.single-count");
    }
    Rational tasks = count.amount().low();
    return tasks.toDecimal().stripTrailingZeros().toPlainString();
  }

  private static String note(Typed typed, Problems problems) {
    String note = typed.has("--note") ? typed.text("--note").strip() : "";
    if (note.chars().anyMatch(Character::isISOControl)) {
      problems.add("--note", "problem.notation", note, Note.of("expected.one-line"));
    }
    return note;
  }

  private static void refuse(String key, Object... values) {
    throw refusal(key, values);
  }

  private static UsageException refusal(String key, Object... values) {
    return new UsageException(List.of(new Problem("", Note.of(key, values))));
  }

  private static void said(Session session, StatementLogbook logbook, String key, Object... values)
      throws IOException {
    String said = session.wording().say(key, values);
    session.say(
        Tone.PLAIN, said + " " + session.wording().say("logbook.in", logbook.file().toString()));
  }
}
