package org.clickwage.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clickwage.document.Tone;
import org.clickwage.message.Note;
import org.clickwage.number.MoneyRange;
import org.clickwage.number.Range;
import org.clickwage.options.Condition;
import org.clickwage.options.Option;
import org.clickwage.options.OptionGroup;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problem;
import org.clickwage.options.Problems;
import org.clickwage.options.SpokenDay;
import org.clickwage.options.TypedMoney;
import org.clickwage.options.UsageException;
import org.clickwage.options.Values;
import org.clickwage.options.WorkOptions;
import org.clickwage.report.ShownEntry;
import org.clickwage.stamp.TimeOfDay;
import org.clickwage.statement.EndedWork;
import org.clickwage.statement.StatementLogbook;
import org.clickwage.statement.StatementLogbookText;
import org.clickwage.statement.StatementLogbookText.Entry;
import org.clickwage.statement.WorkSpan;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.Per;
import org.clickwage.work.ShellSign;
import org.clickwage.work.Stated;

/** What a worker writes into a logbook: that work begins, that it ends, or an entry as a whole. */
final class LogChange {
  static final OptionGroup ALL = new OptionGroup();
  static final Option<Path> FILE = ALL.file("--file", "FILE", Values.PATH);
  private static final Option<LocalDateTime> AT = ALL.value("--at", "TIME", LogChange::time);
  private static final Option<LocalDate> DATE = ALL.value("--date", "YYYY-MM-DD", SpokenDay::read);
  private static final Option<LocalDateTime> END =
      new OptionGroup().value("--end", "TIME", LogChange::time);
  private static final Option<LocalDateTime> START =
      ALL.value("--start", "TIME", LogChange::time, Condition.needs(END));

  static {
    ALL.add(END.where(Condition.needs(START)));
  }

  private static final Option<String> PAY =
      ALL.add(
          new OptionGroup()
              .value(WorkOptions.PAY.name(), "MONEY", LogChange::pay)
              .described("pay-of-entry"));
  private static final Option<String> TASKS =
      ALL.add(
          new OptionGroup()
              .value(WorkOptions.TASKS.name(), "N", LogChange::tasks)
              .described("tasks-of-entry"));
  private static final Option<String> NOTE = ALL.value("--note", "TEXT", LogChange::note);
  private static final Option<?> AGAIN = ALL.flag("--again");
  private static final Option<?> PLANNED = ALL.flag("--planned");

  static final OptionGroup OF_START = OptionGroup.of(AT, DATE, NOTE, PLANNED);
  static final OptionGroup OF_STOP = OptionGroup.of(AT, DATE, PAY, TASKS, NOTE, AGAIN, PLANNED);
  static final OptionGroup OF_ADD =
      OptionGroup.of(DATE, START, END, PAY, TASKS, NOTE, AGAIN, PLANNED);

  private final ParsedOptions typed;
  private final CommandContext context;
  private final Problems problems;
  private final StatementLogbook logbook;

  /** What must be said of the entry. */
  private final List<Note> remarks = new ArrayList<>();

  LogChange(ParsedOptions typed, CommandContext context, StatementLogbook logbook) {
    this.typed = typed;
    this.context = context;
    this.problems = context.problems();
    this.logbook = logbook;
  }

  ExitCode start() throws IOException {
    LocalDateTime begin = moment();
    String day = begin.toLocalDate().toString();
    String time = begin.toLocalTime().toString();
    Entry entry = new Entry(day, time, "", "", "", typed.value(NOTE).orElse(""));
    problems.throwIfAny();
    refuseFuture(begin);
    logbook.change(
        text -> {
          text.open()
              .map(open -> shown(text, open))
              .ifPresent(open -> refuse("problem.log-open", open.date(), open.start()));
          return text.with(entry);
        });
    return print("logbook.started", begin.toLocalDate(), begin.toLocalTime());
  }

  ExitCode stop() throws IOException {
    LocalDateTime end = moment();
    Entry rest = rest("", "", "");
    problems.throwIfAny();
    Entry[] whole = new Entry[1];
    logbook.change(
        text -> {
          Entry open = text.open().orElseThrow(() -> refusal("problem.log-not-open"));
          LocalDateTime begin = begin(text, open);
          LocalDateTime ended = afterBegin(begin, end);
          refuseFuture(ended);
          whole[0] = open.ended(written(begin, ended), inCurrency(text, rest));
          refuseAgain(text, whole[0]);
          return text.withOpen(whole[0]);
        });
    WorkSpan work = logbook.read().span(whole[0]).orElseThrow();
    Optional<DeclaredMoney> pay =
        Notation.ifReads(whole[0].pay(), Notation.PLAIN::money)
            .filter(money -> money.stated().per() == Per.Each.WORK);
    StatementJob all = new StatementJob(List.of(logbook.file().toString()), typed, context);
    return print(new EndedWork(work, pay, all.facts()).note());
  }

  /** An entry that is whole already: what was worked on a day, or what was paid for it. */
  ExitCode add() throws IOException {
    LocalDate day = day();
    String start = written(START);
    String end = written(END);
    problems.addIf(
        !typed.has(PAY) && !typed.has(START) && !typed.has(END), "", "problem.log-nothing");
    Entry entry = rest(day.toString(), start, end);
    problems.throwIfAny();
    logbook.change(
        text -> {
          Entry whole = inCurrency(text, entry);
          refuseFuture(text.span(whole).map(WorkSpan::ended).orElse(day.atStartOfDay()));
          refuseAgain(text, whole);
          return text.with(whole);
        });
    return print("logbook.added", day);
  }

  /** The last entry, as if it had never been written. */
  ExitCode undo() throws IOException {
    problems.throwIfAny();
    String[] taken = new String[1];
    logbook.change(
        text -> {
          Entry last = text.last().orElseThrow(() -> refusal("problem.log-empty"));
          taken[0] = shown(text, last).sentence();
          return text.withoutLast();
        });
    return print("logbook.undone", taken[0]);
  }

  private ShownEntry shown(StatementLogbookText text, Entry entry) {
    return new ShownEntry(entry, text, context.wording());
  }

  private void refuseFuture(LocalDateTime time) {
    if (!typed.has(PLANNED) && time.isAfter(context.now())) {
      refuse("problem.log-future", time.toLocalDate(), time.toLocalTime());
    }
  }

  /**
   * An entry that is there already, or work at the same time, is one too many unless it is said; of
   * two that are equal, times and all, a statement takes one alone.
   */
  private void refuseAgain(StatementLogbookText text, Entry entry) {
    Optional<Entry> other = text.clash(entry);
    if (other.isPresent() && !typed.has(AGAIN)) {
      refuse("problem.log-again", shown(text, other.get()).sentence());
    } else if (!entry.start().isEmpty() && text.entries().contains(entry)) {
      remarks.add(Note.of("logbook.equal"));
    }
  }

  /** The day and time that were given, else those of the clock. */
  private LocalDateTime moment() {
    LocalDateTime now = context.now().truncatedTo(ChronoUnit.SECONDS);
    return typed.value(AT).orElseGet(() -> day().atTime(now.toLocalTime()));
  }

  private LocalDate day() {
    return typed.value(DATE).orElseGet(context::today);
  }

  /** A time of the day that was given, else of that of the clock. */
  private static LocalDateTime time(String text, ParsedOptions typed) {
    return TimeOfDay.on(typed.value(DATE).orElseGet(typed::today), text.strip());
  }

  private String written(Option<LocalDateTime> option) {
    return typed.value(option).map(time -> TimeOfDay.text(day(), time)).orElse("");
  }

  /** An entry of these times with its pay, its tasks and a note. */
  private Entry rest(String day, String start, String end) {
    return new Entry(
        day,
        start,
        end,
        typed.value(PAY).orElse(""),
        typed.value(TASKS).orElse(""),
        typed.value(NOTE).orElse(""));
  }

  private static String note(String text) {
    String note = text.strip();
    if (note.chars().anyMatch(Character::isISOControl)) {
      throw new NotationException(note, "expected.one-line");
    }
    return note;
  }

  /** Money as every program reads it: digits with a point, and the code of its currency. */
  private static String pay(String text, ParsedOptions typed) {
    DeclaredMoney money = TypedMoney.read(text, typed);
    String amount = digits(text, money.stated(), "expected.single-amount");
    return money.currency().map(currency -> amount + " " + currency).orElse(amount);
  }

  private static String tasks(String text) {
    return digits(text, Notation.PLAIN.count(text), "expected.single-count");
  }

  /** Three decimals have a fourth, which is a zero: 12.345 may be read as thousands. */
  private static String digits(String text, Stated stated, String expected) {
    BigDecimal plain = stated.single(text, expected).toDecimal().stripTrailingZeros();
    return plain.setScale(plain.scale() == 3 ? 4 : Math.max(plain.scale(), 0)).toPlainString();
  }

  /** Pay that names no currency is in the one of the logbook; refused where that has not one. */
  private Entry inCurrency(StatementLogbookText text, Entry entry) {
    String pay = entry.pay();
    Set<Currency> named = text.currencies();
    if (pay.isEmpty() || pay.indexOf(' ') >= 0) {
      return entry;
    } else if (named.size() != 1) {
      problems.add(PAY, "problem.no-currency", pay, pay, "");
      problems.throwIfAny();
    }
    Currency own = named.iterator().next();
    ShellSign.lost(typed.text(PAY), own).ifPresent(what -> problems.add(PAY, what));
    problems.throwIfAny();
    Range amount = Notation.PLAIN.money(pay).stated().amount();
    remarks.add(Note.of("logbook.currency", new MoneyRange(amount, own)));
    return entry.withPay(pay + " " + own);
  }

  private static LocalDateTime begin(StatementLogbookText text, Entry open) {
    return text.begin(open)
        .orElseThrow(() -> refusal("problem.log-unreadable", open.date(), open.start()));
  }

  /**
   * A time of the day alone, {@code --at 01:30}, is of the day after where the work began later.
   */
  private LocalDateTime afterBegin(LocalDateTime begin, LocalDateTime end) {
    boolean hasTimeAlone = typed.has(AT) && !typed.has(DATE);
    LocalDateTime ended = hasTimeAlone && end.isBefore(begin) ? end.plusDays(1) : end;
    if (ended.isBefore(begin)) {
      refuse("problem.log-clock-back", begin.toLocalDate(), begin.toLocalTime());
    } else if (WorkSpan.isTooLong(begin, ended)) {
      refuse("problem.log-too-long", begin.toLocalDate(), begin.toLocalTime());
    }
    return ended;
  }

  /** The end as a time of day, which is of the day after where it is earlier; else with its day. */
  private static String written(LocalDateTime begin, LocalDateTime end) {
    String time = end.toLocalTime().toString();
    boolean isClear = Duration.between(begin, end).compareTo(Duration.ofDays(1)) < 0;
    return isClear ? time : end.toLocalDate() + " " + time;
  }

  private static void refuse(String key, Object... values) {
    throw refusal(key, values);
  }

  private static UsageException refusal(String key, Object... values) {
    return new UsageException(List.of(new Problem("", Note.of(key, values))));
  }

  private ExitCode print(String key, Object... values) throws IOException {
    return print(Note.of(key, values));
  }

  private ExitCode print(Note done) throws IOException {
    remarks.add(0, done);
    remarks.add(Note.of("logbook.in", logbook.file().toString()));
    String all = remarks.stream().map(context.wording()::say).collect(Collectors.joining(" "));
    context.say(Tone.PLAIN, all);
    return ExitCode.FINE;
  }
}
