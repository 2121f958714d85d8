package org.clickwage.statement;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.profile.ActivityState;
import org.clickwage.profile.PaymentType;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.Stamp;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.reference.FloorTerm;
import org.clickwage.reference.LegalFloor;
import org.clickwage.table.Chunk;
import org.clickwage.table.Chunker;
import org.clickwage.table.RecordCursor;
import org.clickwage.work.Expected;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;

/** Reads the tables of a worker's own data, of one export or of several, into one ledger. */
public final class StatementReader {
  private static final int CHUNK_SIZE = 1 << 18;

  private final Optional<ZoneId> asked;
  private final StatementLedger ledger;
  private final StatementTrips trips = new StatementTrips();
  private final List<StatementProblem> problems = new ArrayList<>();
  private final Set<LegalFloor.Work> works = EnumSet.noneOf(LegalFloor.Work.class);
  private final StatementDays days = new StatementDays();
  private final StatementUnknownLines unknown = new StatementUnknownLines();
  private final StatementRepeats repeats = new StatementRepeats();
  private final Set<ZoneId> zones = new LinkedHashSet<>();
  private long unreadEntries;

  /** Whose the first record is that names somebody; null before. */
  private String worker;

  /** The title under which somebody else is named; null where nobody is. */
  private String titleOfOthers;

  /**
   * @param asked the zone that the user names
   * @param days whether a day is among those that the user asks for
   */
  public StatementReader(Optional<ZoneId> asked, Predicate<LocalDate> days) {
    this.asked = asked;
    this.ledger = new StatementLedger(days);
  }

  /** Reads a table to its end; gives how many records it had. */
  public long read(StatementTable table) throws IOException {
    long count = 0;
    table.profile().work().ifPresent(works::add);
    try (Chunker chunker = new Chunker(table.file().read(), table.dialect(), CHUNK_SIZE)) {
      RecordCursor cursor = new RecordCursor(table.dialect());
      StatementRecord record = new StatementRecord(table, cursor, problems);
      for (Chunk chunk = chunker.next(); chunk != null; chunk = chunker.next()) {
        long line = chunker.nextLine();
        cursor.start(chunk, line);
        while (cursor.next()) {
          if (!record.isBlank()) {
            count++;
            take(table.kind(), record, cursor);
          }
        }
        chunker.check(chunk, !cursor.passedOtherThanAscii());
        chunker.giveBack(chunk, cursor.nextLine() - line);
      }
    }
    repeats.endFile();
    return count;
  }

  private void take(StatementKind kind, StatementRecord record, RecordCursor cursor) {
    Optional<Note> fault = cursor.fault(record.filledCells(), record.titles());
    if (fault.isPresent()) {
      record.problem("", fault.get());
      return;
    }
    // Spans of time that overlap are counted once by themselves.
    if (kind != StatementKind.TIMES && repeats.has(record)) {
      return;
    }
    name(record);
    switch (kind) {
      case TRIPS -> trip(record);
      case TIMES -> time(record);
      case PAYMENTS -> payment(record);
      case LOGBOOK ->
          unreadEntries += new StatementEntry(record, ledger, zone()).take(days) ? 0 : 1;
    }
  }

  private void name(StatementRecord record) {
    String named = record.text(RecordField.WORKER);
    worker = worker == null ? named : worker;
    if (named != null && !named.equalsIgnoreCase(worker)) {
      titleOfOthers = record.title(RecordField.WORKER);
    }
  }

  /** What was read, when every table has been. */
  public StatementLedger ledger() {
    List<StatementProblem> impossible = days.settle(zone());
    problems.addAll(impossible);
    unreadEntries += impossible.size();
    ledger.complete();
    if (ledger.knowsTripsOnly()) {
      trips.giveTimes(ledger);
    }
    return ledger;
  }

  public List<StatementProblem> problems() {
    return Stream.concat(problems.stream(), unknown.problems().stream()).toList();
  }

  /** Entries of a logbook that could not be read whole, and are in no figure. */
  public long unreadEntries() {
    return unreadEntries;
  }

  /** The title of a column that names another worker than the first; empty where none does. */
  public Optional<String> titleOfOthers() {
    return Optional.ofNullable(titleOfOthers);
  }

  /** Payments, trips and entries of a logbook that two files both have, taken once. */
  public long repeatedRecords() {
    return repeats.count();
  }

  /**
   * The zone that was asked for, else the one that the trips name; empty where neither says it, or
   * the trips name several.
   */
  public Optional<ZoneId> zone() {
    return asked.or(() -> zones.size() == 1 ? zones.stream().findFirst() : Optional.empty());
  }

  /** The zones that the trips name, in the order they are met. */
  public List<ZoneId> zonesOfTrips() {
    return List.copyOf(zones);
  }

  /** The kinds of platform work that the tables speak of. */
  public Set<LegalFloor.Work> works() {
    return Set.copyOf(works);
  }

  private void payment(StatementRecord record) {
    Optional<LocalDate> day = record.day();
    Optional<StatementRecord.Signed> money = record.signed(RecordField.PAY);
    if (day.isEmpty() || money.isEmpty()) {
      if (record.text(RecordField.PAY) == null) {
        record.problem(record.title(RecordField.PAY), NotationException.absent(Expected.MONEY));
      } else if (record.text(RecordField.DATE) == null) {
        record.problem(record.title(RecordField.DATE), NotationException.absent("expected.date"));
      }
      return;
    }
    String word = record.other("line");
    Optional<PaymentType> line = record.profile().line(word == null ? "" : word);
    Rational amount = money.get().amount();
    if (line.isEmpty()) {
      unknown.add(record, word == null ? "" : word, money.get());
    }
    ledger.pay(day.get(), money.get().currency(), amount, line.orElse(PaymentType.OTHER));
  }

  private void time(StatementRecord record) {
    String word = record.other("state");
    Optional<ActivityState> state = record.profile().state(word == null ? "" : word);
    if (state.isEmpty()) {
      record.problem(
          record.title("state"), Note.of("statement.unknown-state", word == null ? "" : word));
      return;
    }
    StatementSpan span = new StatementSpan(record, zone());
    Optional<LocalDateTime> begin = span.begin();
    Optional<Rational> seconds = span.seconds();
    boolean known = begin.isPresent() && seconds.isPresent();
    if (!known && !state.get().isWork()) {
      // Platforms leave the last span offline open: that is no time of work in any case.
      return;
    }
    if (begin.isEmpty() || seconds.isEmpty()) {
      // A length that does not read is told already, as its own cell.
      if (begin.isEmpty() || !span.isMeasured()) {
        record.problem("", Note.of("statement.no-span"));
      }
    } else if (seconds.get().isNegative()) {
      record.problem(
          span.endTitle(), Note.of("problem.clock-back", span.writtenEnd(), span.writtenBegin()));
    } else if (state.get().isWork() && StatementSpan.isTooLong(seconds.get())) {
      span.refuse();
    } else {
      ledger.spend(state.get(), begin.get(), span.moment(begin.get()), seconds.get());
    }
  }

  private void trip(StatementRecord record) {
    record.readOther("zone", Notation::zone).ifPresent(zones::add);
    boolean done = record.other("local-end") != null || record.text(RecordField.END) != null;
    boolean counted =
        Optional.ofNullable(record.other("trip-status"))
            .flatMap(word -> record.profile().statuses().read(word))
            .map(status -> status == TaskOutcome.APPROVED)
            .orElse(done);
    Optional<LocalDate> day = counted ? record.day() : Optional.empty();
    if (day.isEmpty()) {
      return;
    }
    ledger.drive(day.get(), Rational.ONE, kilometres(record));
    StatementSpan span = new StatementSpan(record, zone());
    Optional<LocalDateTime> begin = span.begin();
    Optional<Rational> lasted = begin.flatMap(from -> span.seconds()).filter(Rational::isPositive);
    if (lasted.isPresent() && StatementSpan.isTooLong(lasted.get())) {
      span.refuse();
    } else {
      lasted.ifPresent(seconds -> trips.add(begin.get(), seconds, approach(record, begin.get())));
    }
  }

  /**
   * Seconds from the request to the beginning of the trip, where both are known. A ride that was
   * ordered weeks ahead had no way of weeks.
   */
  private Rational approach(StatementRecord record, LocalDateTime begin) {
    Optional<Stamp> requested = record.stampOfOther("requested");
    Optional<Rational> before =
        requested.isPresent()
            ? record.stamp(RecordField.ACCEPT).map(at -> at.secondsSince(requested.get()))
            : record.localRequest().map(from -> StatementTrips.between(from, begin, zone()));
    return before
        .filter(lasted -> lasted.isPositive() && !StatementSpan.isTooLong(lasted))
        .orElse(Rational.ZERO);
  }

  private static Rational kilometres(StatementRecord record) {
    return record
        .read(RecordField.DISTANCE_KM, text -> record.notation().kilometres(text).amount().low())
        .or(
            () ->
                record.readOther(
                    "miles",
                    text ->
                        record.notation().number(text).low().times(FloorTerm.KILOMETRES_PER_MILE)))
        .orElse(Rational.ZERO);
  }
}
