package org.clickwage.statement;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.profile.ActivityState;
import org.clickwage.profile.PaymentType;
import org.clickwage.profile.Profile;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.stamp.StampReader;
import org.clickwage.statement.StatementRecord.Cell;
import org.clickwage.work.Expected;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.PerDistance;

/** Reads the tables of a worker's own data, of one export or of several, into one ledger. */
public final class StatementReader {
  /** In which time zone days begin. */
  public static final Note.Kind ZONE = Note.Kind.of("statement.zone");

  /** That records after the first ones name others than these do. */
  public static final Note.Kind SEVERAL_PEOPLE = Note.Kind.of("statement.several-people");

  private final Optional<ZoneId> asked;
  private final StatementExchange exchange;
  private final LocalDateTime now;
  private final StatementLedger ledger;
  private final List<StatementProblem> problems = new ArrayList<>();
  private final Set<Profile> profiles = new LinkedHashSet<>();
  private final StatementDays days = new StatementDays();
  private final LinesApart unknown = new LinesApart();
  private final StatementRepeats repeats = new StatementRepeats();
  private final Set<ZoneId> zones = new LinkedHashSet<>();
  private long unreadEntries;

  /** The person of the first record that names one; null before. */
  private String worker;

  /** The title under which another person is named; null where none is. */
  private String titleOfOthers;

  /**
   * @param asked the zone that the user names
   * @param plan what the user asks for
   * @param exchange how money comes into another currency
   * @param now what the clock shows
   */
  public StatementReader(
      Optional<ZoneId> asked, StatementPlan plan, StatementExchange exchange, LocalDateTime now) {
    this.asked = asked;
    this.exchange = exchange;
    this.now = now;
    boolean byHour = plan.by() == StatementPlan.By.HOUR;
    this.ledger = new StatementLedger(plan::asksFor, new StatementClock(byHour));
  }

  /** Reads a table to its end; gives how many records it had. */
  public long read(StatementTable table) throws IOException {
    long[] count = {0};
    profiles.add(table.profile());
    table.read(
        problems,
        record -> {
          count[0]++;
          take(record);
        });
    repeats.endFile();
    return count[0];
  }

  private void take(StatementRecord record) {
    StatementKind kind = record.table.kind();
    Optional<Note> fault = record.fault();
    if (fault.isPresent()) {
      record.problem(fault.get());
      return;
    }
    // Spans of time that overlap are counted once by themselves.
    if (kind != StatementKind.TIMES && repeats.has(record)) {
      return;
    }
    name(record.cell(RecordField.WORKER));
    switch (kind) {
      case TRIPS -> trip(record);
      case TIMES -> time(record);
      case PAYMENTS -> payment(record);
      case LOGBOOK ->
          unreadEntries += new StatementEntry(record, ledger, zone()).take(days, now) ? 0 : 1;
    }
  }

  private void name(Cell named) {
    worker = worker == null ? named.text() : worker;
    if (!named.isEmpty() && !named.text().equalsIgnoreCase(worker)) {
      titleOfOthers = named.title();
    }
  }

  /** What was read, when every table has been; nothing can be read after it. */
  public StatementRecords records() {
    List<StatementProblem> impossible = days.settle(zone());
    unreadEntries += impossible.size();
    ledger.complete(exchange);
    return new StatementRecords(
        zone(),
        profiles,
        new ClockChanges(ledger.stretches),
        ledger.facts(),
        ledger.others(),
        ledger.rates(),
        ledger.missingRate(),
        notes(),
        Stream.of(problems, impossible, unknown.problems()).flatMap(List::stream).toList());
  }

  /** What could not be read so far. */
  public List<StatementProblem> problems() {
    return Stream.concat(problems.stream(), unknown.problems().stream()).toList();
  }

  private Optional<ZoneId> zone() {
    return asked.or(() -> zones.size() == 1 ? zones.stream().findFirst() : Optional.empty());
  }

  private List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    zone().ifPresent(zone -> notes.add(Note.of(ZONE, zone.getId())));
    if (zone().isEmpty() && !zones.isEmpty()) {
      String all = zones.stream().map(ZoneId::getId).collect(Collectors.joining(", "));
      notes.add(Note.of("statement.several-zones", all));
    }
    if (titleOfOthers != null) {
      notes.add(Note.of(SEVERAL_PEOPLE, titleOfOthers));
    }
    if (!ledger.timeAtOnce().isZero()) {
      notes.add(Note.of("statement.at-once", ledger.timeAtOnce()));
    }
    count(notes, "statement.repeated-records", repeats.count());
    ledger.takenCurrency().ifPresent(notes::add);
    if (!ledger.hoursApart().isZero()) {
      notes.add(
          Note.of("statement.hours-apart", WorkSpan.duration(ledger.hoursApart().times(3600))));
    }
    count(notes, "statement.unread-entries", unreadEntries);
    count(notes, "statement.planned", ledger.planned());
    ledger.entriesApart.problems().forEach(each -> notes.add(each.problem().what()));
    count(notes, "statement.both-times", ledger.daysCountedTwice());
    if (ledger.knowsTripsOnly()) {
      notes.add(Note.of("statement.trips-only"));
    }
    for (LocalDateTime begin : ledger.open) {
      notes.add(Note.of("statement.open", begin.toLocalDate(), begin.toLocalTime()));
    }
    return notes;
  }

  /** How many there are, if any. */
  private static void count(List<Note> notes, String key, long count) {
    if (count > 0) {
      notes.add(Note.of(key, Rational.of(count)));
    }
  }

  private void payment(StatementRecord record) {
    Optional<LocalDate> day = record.day();
    Optional<StatementRecord.Signed> money = record.signed(record.cell(RecordField.PAY));
    Cell pay = record.cell(RecordField.PAY);
    Cell date = record.cell(RecordField.DATE);
    if (pay.isEmpty()) {
      record.problem(pay, NotationException.absent(Expected.MONEY));
    } else if (date.isEmpty() && day.isEmpty()) {
      record.problem(date, NotationException.absent("expected.date"));
    } else if (day.isPresent() && money.isPresent()) {
      String word = record.cell("line").written();
      Optional<PaymentType> line = record.table.profile().line(word);
      if (line.isEmpty()) {
        Note what = Note.of("statement.unknown-line", word);
        unknown.add(
            record.asProblem(record.cell("line"), what),
            money.get().currency(),
            money.get().amount());
      }
      Optional<Currency> currency = money.get().currency();
      PaymentType type = line.orElse(PaymentType.OTHER);
      Payment paid = new Payment(day.get(), currency, money.get().amount(), type);
      ledger.pay(paid);
      ledger.clock.pay(record, paid);
      ledger.takeRates(currency).add(paid, record.table.profile().fares());
    }
  }

  private void time(StatementRecord record) {
    Cell word = record.cell("state");
    Optional<ActivityState> state = record.state();
    if (state.isEmpty()) {
      record.problem(word, Note.of("statement.unknown-state", word.written()));
      return;
    }
    StatementSpan span = new StatementSpan(record, zone());
    Optional<Rational> seconds = span.seconds();
    boolean known = span.begin().isPresent() && seconds.isPresent();
    if (!known && state.get().isWork()) {
      // A length that does not read is reported already, as its own cell.
      if (span.begin().isEmpty() || !span.isMeasured()) {
        record.problem(Note.of("statement.no-span"));
      }
    } else if (known && seconds.get().isNegative()) {
      span.refuseBackwards();
    } else if (known && state.get().isWork() && WorkSpan.isTooLong(seconds.get())) {
      span.refuse();
    } else if (known) {
      ledger.spend(state.get(), span.lasting(Rational.ZERO, seconds.get()));
    }
    // Platforms leave the last span offline open: that is no time of work in any case.
  }

  private void trip(StatementRecord record) {
    record.read(record.cell("zone"), Notation::zone).ifPresent(zones::add);
    boolean counted =
        Optional.ofNullable(record.cell("trip-status").text())
            .flatMap(word -> record.table.mapping().statuses().read(word))
            .map(status -> status == TaskOutcome.APPROVED)
            .orElse(!record.end().isEmpty());
    takeFare(record, counted);
    Optional<LocalDate> day = counted ? record.day() : Optional.empty();
    if (day.isEmpty()) {
      return;
    }
    ledger.drive(day.get(), Rational.ONE, kilometres(record));
    StatementSpan span = new StatementSpan(record, zone());
    Optional<Rational> seconds =
        span.begin().flatMap(from -> span.seconds()).filter(Rational::isPositive);
    if (seconds.isPresent() && WorkSpan.isTooLong(seconds.get())) {
      span.refuse();
    } else if (seconds.isPresent()) {
      Rational approach = approach(record, span.begin().get());
      ledger.driveFor(ActivityState.ON_TRIP, span.lasting(Rational.ZERO, seconds.get()));
      ledger.driveFor(ActivityState.EN_ROUTE, span.lasting(approach, seconds.get()));
    }
  }

  /** What customers paid, for a trip that was cancelled on the day of its request. */
  private void takeFare(StatementRecord record, boolean isDone) {
    record
        .day()
        .or(() -> record.local(record.cell("requested")).map(LocalDateTime::toLocalDate))
        .ifPresent(
            day ->
                ledger
                    .takeRates(record.namedCurrency())
                    .add(day, TripFare.of(record, day, isDone), record.table.profile().fares()));
  }

  /**
   * Seconds from the request to the beginning of the trip, where both are known. A ride that was
   * ordered weeks ahead had no way of weeks.
   */
  private Rational approach(StatementRecord record, LocalDateTime begin) {
    Cell request = record.cell("requested");
    Optional<Instant> requested = record.stamp(request);
    Optional<Rational> before =
        requested.isPresent()
            ? record
                .stamp(record.cell(RecordField.ACCEPT))
                .map(at -> StampReader.seconds(requested.get(), at))
            : record.local(request).map(from -> WorkSpan.secondsBetween(from, begin, zone()));
    return before
        .filter(lasted -> lasted.isPositive() && !WorkSpan.isTooLong(lasted))
        .orElse(Rational.ZERO);
  }

  private static Rational kilometres(StatementRecord record) {
    Notation notation = record.notation;
    return record
        .read(RecordField.DISTANCE_KM, text -> notation.kilometres(text).amount().low())
        .or(
            () ->
                record.read(
                    record.cell("miles"),
                    text -> notation.number(text).low().times(PerDistance.KILOMETRES_PER_MILE)))
        .orElse(Rational.ZERO);
  }
}
