package org.clickwage.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.clickwage.message.Note;
import org.clickwage.statement.StatementLogbookClock;
import org.clickwage.statement.StatementLogbookText.Entry;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.Per;
import org.clickwage.work.Stated;

/** What was typed for one entry of a logbook, as it is written there. */
final class LogEntryReader {
  private final ParsedOptions typed;
  private final CommandContext session;
  private final Problems problems;
  private final Supplier<LocalTime> clock;

  /**
   * @param clock the time of the clock, read only when it is needed
   */
  LogEntryReader(ParsedOptions typed, CommandContext session, Supplier<LocalTime> clock) {
    this.typed = typed;
    this.session = session;
    this.problems = session.problems();
    this.clock = clock;
  }

  /** The day and time that were given, else those of the clock. */
  LocalDateTime moment() {
    Optional<LocalDate> date = problems.date("--date", typed.text("--date"));
    LocalDate today = session.today();
    LocalTime now = clock.get().truncatedTo(ChronoUnit.SECONDS);
    if (!today.equals(session.today())) {
      // Midnight passed between the two readings.
      today = session.today();
      now = LocalTime.MIDNIGHT;
    }
    LocalDate day = date.orElse(today);
    return time("--at", day).orElse(day.atTime(now));
  }

  /** An entry that is whole already: what was worked on a day, or what was paid for it. */
  Entry whole() {
    LocalDate day = problems.date("--date", typed.text("--date")).orElseGet(session::today);
    Optional<LocalDateTime> start = time("--start", day);
    Optional<LocalDateTime> end = time("--end", day);
    if (typed.has("--start") != typed.has("--end")) {
      problems.add(typed.has("--start") ? "--end" : "--start", "problem.log-one-end");
    }
    if (!typed.has("--pay") && !typed.has("--start") && !typed.has("--end")) {
      problems.add("", "problem.log-nothing");
    }
    Entry rest = rest();
    return new Entry(
        day.toString(),
        start.map(time -> StatementLogbookClock.written(day, time)).orElse(""),
        end.map(time -> StatementLogbookClock.written(day, time)).orElse(""),
        rest.pay(),
        rest.tasks(),
        rest.note());
  }

  /** What stands beside the times: pay, tasks and a note. */
  Entry rest() {
    String pay = problems.read("--pay", typed.text("--pay"), LogEntryReader::pay).orElse("");
    String tasks =
        problems.read("--tasks", typed.text("--tasks"), LogEntryReader::tasks).orElse("");
    return new Entry("", "", "", pay, tasks, note());
  }

  String note() {
    String note = typed.has("--note") ? typed.text("--note").strip() : "";
    if (note.chars().anyMatch(Character::isISOControl)) {
      problems.add("--note", "problem.notation", note, Note.of("expected.one-line"));
    }
    return note;
  }

  /** Whether a time of the day was given without its day. */
  boolean hasTimeAlone() {
    return typed.has("--at") && !typed.has("--date");
  }

  private Optional<LocalDateTime> time(String option, LocalDate day) {
    return problems.read(
        option, typed.text(option), text -> StatementLogbookClock.timeOfDay(day, text.strip()));
  }

  /** Money as every program reads it: digits with a point, and the code of its currency. */
  private static String pay(String text) {
    DeclaredMoney money = Notation.PLAIN.money(text);
    if (!money.stated().amount().isPoint() || money.stated().per() != Per.Each.WORK) {
      throw new NotationException(text, "expected.single-amount");
    }
    String amount = digits(money.stated());
    return money.currency().map(currency -> amount + " " + currency).orElse(amount);
  }

  /** Whether {@link #pay} found one. */
  static boolean namesCurrency(String pay) {
    return pay.indexOf(' ') >= 0;
  }

  private static String tasks(String text) {
    Stated count = Notation.PLAIN.count(text);
    if (!count.amount().isPoint() || count.per() != Per.Each.WORK) {
      throw new NotationException(text, "expected.single-count");
    }
    return digits(count);
  }

  /** Three decimals have a fourth, which is a zero: 12.345 may be read as thousands. */
  private static String digits(Stated stated) {
    BigDecimal plain = stated.amount().low().toDecimal().stripTrailingZeros();
    return plain.setScale(plain.scale() == 3 ? 4 : Math.max(plain.scale(), 0)).toPlainString();
  }
}
