package org.clickwage.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.document.Tone;
import org.clickwage.message.Note;
import org.clickwage.reference.IsoDay;
import org.clickwage.statement.StatementLogbook;
import org.clickwage.statement.StatementLogbookClock;
import org.clickwage.statement.StatementLogbookText;
import org.clickwage.statement.StatementLogbookText.Entry;
import org.clickwage.work.NotationException;

/** What a worker writes into a logbook: that work begins, that it ends, or an entry as a whole. */
final class LogChange {
  private final LogEntryReader reader;
  private final CommandContext session;
  private final StatementLogbook logbook;

  /** That pay took the currency of the logbook. */
  private Optional<Note> currency = Optional.empty();

  LogChange(LogEntryReader reader, CommandContext session, StatementLogbook logbook) {
    this.reader = reader;
    this.session = session;
    this.logbook = logbook;
  }

  ExitCode start() throws IOException {
    LocalDateTime begin = reader.moment();
    String note = reader.note();
    session.problems().throwIfAny();
    String day = begin.toLocalDate().toString();
    String time = begin.toLocalTime().toString();
    logbook.change(
        text -> {
          text.open().ifPresent(open -> refuse("problem.log-open", open.date(), open.start()));
          text.add(new Entry(day, time, "", "", "", note));
        });
    return said("logbook.started", begin.toLocalDate(), time);
  }

  ExitCode stop() throws IOException {
    LocalDateTime end = reader.moment();
    Entry rest = reader.rest();
    session.problems().throwIfAny();
    Duration[] lasted = new Duration[1];
    logbook.change(
        text -> {
          Optional<Entry> open = text.open();
          if (open.isEmpty()) {
            refuse("problem.log-not-open");
          }
          LocalDateTime begin = begin(text, open.orElseThrow());
          LocalDateTime ended = afterBegin(begin, end);
          lasted[0] = Duration.between(begin, ended);
          String written = written(begin, ended);
          text.end(
              new Entry("", "", written, inCurrency(text, rest.pay()), rest.tasks(), rest.note()));
        });
    return said("logbook.stopped", shown(lasted[0]));
  }

  ExitCode add() throws IOException {
    Entry entry = reader.whole();
    session.problems().throwIfAny();
    logbook.change(text -> text.add(entry.withPay(inCurrency(text, entry.pay()))));
    return said("logbook.added", IsoDay.parse(entry.date()));
  }

  /** Pay that names no currency is in the one of the logbook; refused where that has not one. */
  private String inCurrency(StatementLogbookText text, String pay) {
    Set<Currency> named = text.currencies();
    if (pay.isEmpty() || LogEntryReader.namesCurrency(pay)) {
      return pay;
    } else if (named.size() != 1) {
      session.problems().add("--pay", "problem.no-currency", pay, pay, "");
      session.problems().throwIfAny();
    }
    String taken = pay + " " + named.iterator().next();
    currency = Optional.of(Note.of("logbook.currency", taken));
    return taken;
  }

  private static LocalDateTime begin(StatementLogbookText text, Entry open) {
    try {
      return text.begin(open);
    } catch (NotationException e) {
      throw refusal("problem.log-unreadable", open.date(), open.start());
    }
  }

  /**
   * A time of the day alone, {@code --at 01:30}, is of the day after where the work began later.
   */
  private LocalDateTime afterBegin(LocalDateTime begin, LocalDateTime end) {
    boolean overnight =
        reader.hasTimeAlone() && end.isBefore(begin) && Duration.between(end, begin).toHours() < 24;
    LocalDateTime ended = overnight ? end.plusDays(1) : end;
    String day = begin.toLocalDate().toString();
    String time = begin.toLocalTime().toString();
    if (ended.isBefore(begin)) {
      refuse("problem.log-clock-back", day, time);
    } else if (StatementLogbookClock.isTooLong(begin, ended)) {
      refuse("problem.log-too-long", day, time);
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

  private static void refuse(String key, Object... values) {
    throw refusal(key, values);
  }

  private static UsageException refusal(String key, Object... values) {
    return new UsageException(List.of(new Problem("", Note.of(key, values))));
  }

  private ExitCode said(String key, Object... values) throws IOException {
    String where = session.wording().say("logbook.in", logbook.file().toString());
    String taken = currency.map(note -> session.wording().say(note) + " ").orElse("");
    session.say(Tone.PLAIN, session.wording().say(key, values) + " " + taken + where);
    return ExitCode.FINE;
  }
}
