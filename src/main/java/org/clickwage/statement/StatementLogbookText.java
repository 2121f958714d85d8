package org.clickwage.statement;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.MappingException;
import org.clickwage.profile.Profiles;
import org.clickwage.profile.RecordField;
import org.clickwage.source.CellText;
import org.clickwage.stamp.StampReader;
import org.clickwage.table.Chunk;
import org.clickwage.table.Dialect;
import org.clickwage.table.RecordCursor;
import org.clickwage.table.UnreadableInputException;
import org.clickwage.work.Notation;
import org.clickwage.work.NumberNotation;

/**
 * The text of a logbook: what a person wrote there by hand stays as it is, columns of their own
 * among it.
 */
public final class StatementLogbookText {
  private static final List<String> TITLES =
      List.of("date", "start", "end", "pay", "tasks", "note");
  private static final Entry NOTHING = new Entry("", "", "", "", "", "");
  private static final String MARK = "\uFEFF";
  private static final String PROFILE = "logbook";

  /** An entry's cells; empty ones are not written yet. */
  public record Entry(
      String date, String start, String end, String pay, String tasks, String note) {
    List<String> cells() {
      return List.of(date, start, end, pay, tasks, note);
    }

    /** The same with its end and what is known now; a note is put after the one it has. */
    public Entry ended(String at, Entry rest) {
      String between = note.isEmpty() || rest.note.isEmpty() ? "" : "; ";
      return new Entry(
          date,
          start,
          at,
          rest.pay.isEmpty() ? pay : rest.pay,
          rest.tasks.isEmpty() ? tasks : rest.tasks,
          note + between + rest.note);
    }

    public Entry withPay(String other) {
      return new Entry(date, start, end, other, tasks, note);
    }

    /** Whether work was begun and not ended. */
    public boolean isOpen() {
      return !start.isBlank() && end.isBlank();
    }
  }

  /** An entry that is there: its cells as they are written, and between which bytes. */
  private record Written(Entry entry, List<String> cells, int from, int to) {}

  private final String mark;
  private final byte[] bytes;
  private final Dialect dialect;
  private final Mapping mapping;
  private final List<Integer> columns;
  private final List<Written> records = new ArrayList<>();
  private final Set<Currency> currencies = new LinkedHashSet<>();

  private StatementLogbookText(String file, String all) {
    this.mark = all.startsWith(MARK) ? MARK : "";
    String text = all.substring(mark.length());
    this.bytes = (text.isBlank() ? titles() : text).getBytes(StandardCharsets.UTF_8);
    this.dialect = dialect(text.lines().findFirst().orElse(titles()), text.contains("\r\n"));
    RecordCursor record = new RecordCursor(dialect);
    record.start(Chunk.of(bytes));
    next(file, record);
    this.mapping = mapping(file, record.texts());
    this.columns =
        List.of(
            mapping.column(RecordField.DATE),
            mapping.other("local-begin"),
            mapping.other("local-end"),
            mapping.column(RecordField.PAY),
            mapping.column(RecordField.TASKS),
            mapping.other("note"));
    if (columns.subList(0, 3).contains(Mapping.NONE)) {
      throw new UnreadableInputException("logbook.other-columns", file, titles());
    }
    while (next(file, record)) {
      take(record);
    }
  }

  private static String titles() {
    return String.join(",", TITLES);
  }

  private static Dialect dialect(String titles, boolean windows) {
    Comparator<Character> byCount =
        Comparator.comparingLong(mark -> titles.chars().filter(c -> c == mark).count());
    return Dialect.of(
        StandardCharsets.UTF_8,
        Stream.of(',', ';', '\t').max(byCount).orElseThrow(),
        NumberNotation.EITHER,
        TITLES,
        windows ? "\r\n" : "\n");
  }

  private static boolean next(String file, RecordCursor record) {
    boolean isThere = record.next();
    if (isThere && record.isBroken()) {
      throw new UnreadableInputException("logbook.broken", file, Long.toString(record.line()));
    }
    return isThere;
  }

  private static Mapping mapping(String file, List<String> header) {
    try {
      return Mapping.of(header, Profiles.tables(PROFILE).get(0), Map.of(), Map.of());
    } catch (MappingException e) {
      String twice =
          e.problems().stream()
              .map(MappingException.Problem::found)
              .collect(Collectors.joining(", "));
      throw new UnreadableInputException("logbook.title-twice", file, twice);
    }
  }

  static StatementLogbookText empty() {
    return new StatementLogbookText("", "");
  }

  static StatementLogbookText of(String file, String text) {
    return new StatementLogbookText(file, text);
  }

  private void take(RecordCursor record) {
    List<String> texts = record.texts();
    List<String> cells = columns.stream().map(column -> cell(texts, column)).toList();
    Entry entry =
        new Entry(
            cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
    int last = record.fields() - 1;
    List<String> written =
        IntStream.rangeClosed(0, last)
            .mapToObj(i -> text(record.rawStart(i), record.rawEnd(i)))
            .toList();
    records.add(new Written(entry, written, record.rawStart(0), record.rawEnd(last)));
    Optional<Currency> ofRecord =
        Notation.currency(cell(texts, mapping.column(RecordField.CURRENCY)));
    Notation.PLAIN.currencyOf(entry.pay(), ofRecord).ifPresent(currencies::add);
  }

  private String text(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  private static String cell(List<String> texts, int column) {
    return column >= 0 && column < texts.size() ? texts.get(column).strip() : "";
  }

  /** The currencies that its pay is in, as far as it names them. */
  public Set<Currency> currencies() {
    return currencies;
  }

  public List<Entry> entries() {
    return filledRecords().map(Written::entry).toList();
  }

  private Stream<Written> filledRecords() {
    return records.stream().filter(each -> !text(each.from(), each.to()).isBlank());
  }

  /** The entries from the first day to the last; at the end those whose day does not read. */
  public List<Entry> entriesByDay() {
    return entries().stream().sorted(Comparator.comparing(this::beginOrDay)).toList();
  }

  private LocalDateTime beginOrDay(Entry entry) {
    return begin(entry).or(() -> day(entry).map(LocalDate::atStartOfDay)).orElse(LocalDateTime.MAX);
  }

  /** The last entry. */
  public Optional<Entry> last() {
    return lastRecord().map(Written::entry);
  }

  private Optional<Written> lastRecord() {
    return filledRecords().reduce((older, newer) -> newer);
  }

  /** The whole file without the last entry. */
  public String withoutLast() {
    Written last = lastRecord().orElseThrow();
    int next = last.to();
    while (next < bytes.length && (bytes[next] == '\r' || bytes[next] == '\n')) {
      next++;
    }
    return mark + text(0, last.from()) + text(next, bytes.length);
  }

  /** The entry that was begun and not ended, the newest one. */
  public Optional<Entry> open() {
    return openRecord().map(Written::entry);
  }

  private Optional<Written> openRecord() {
    return records.stream().filter(each -> each.entry().isOpen()).reduce((older, newer) -> newer);
  }

  /** The day of an entry; empty where it can't be read. */
  public Optional<LocalDate> day(Entry entry) {
    return Notation.ifReads(entry.date(), stamps()::day);
  }

  /** When an entry began; empty where that can't be read. */
  public Optional<LocalDateTime> begin(Entry entry) {
    return entry.date().isEmpty()
        ? Notation.ifReads(entry.start(), stamps()::local)
        : day(entry).flatMap(day -> time(day, entry.start()));
  }

  /** From when to when an entry was; empty where it has no end, or its times can't be read. */
  public Optional<WorkSpan> span(Entry entry) {
    return begin(entry)
        .flatMap(
            begin ->
                time(begin.toLocalDate(), entry.end())
                    .map(end -> WorkSpan.onTheWall(begin, end, entry.end())));
  }

  private Optional<LocalDateTime> time(LocalDate day, String text) {
    return Notation.ifReads(text, each -> stamps().local(day, each));
  }

  /** An entry that is equal to another one, or was worked at the same time. */
  public Optional<Entry> clash(Entry entry) {
    Optional<WorkSpan> own = span(entry);
    return entries().stream()
        .filter(
            other ->
                other.equals(entry)
                    || own.flatMap(span -> span(other).filter(span::overlaps)).isPresent())
        .findFirst();
  }

  private StampReader stamps() {
    return new StampReader(mapping.profile().stamps(), Optional.empty(), Optional.empty());
  }

  /** The whole file with another entry after all others. */
  public String with(Entry entry) {
    Written none = new Written(NOTHING, List.of(), bytes.length, bytes.length);
    return file(none, filled(none, entry, records.size() + 2));
  }

  /** The whole file with the entry that is open as it is now. */
  public String withOpen(Entry entry) {
    Written open = openRecord().orElseThrow();
    return file(open, filled(open, entry, records.indexOf(open) + 2));
  }

  /** The file with a record in place of the one it has. */
  private String file(Written old, String entry) {
    String before = text(0, old.from());
    boolean isNew = old.from() == bytes.length && !before.endsWith("\n");
    String after = text(old.to(), bytes.length);
    String end = after.endsWith("\n") ? "" : dialect.lineEnd();
    return mark + before + (isNew ? dialect.lineEnd() : "") + entry + after + end;
  }

  /** The cells of a record with those that are new. */
  private String filled(Written old, Entry entry, int line) {
    List<String> written = new ArrayList<>(old.cells());
    while (written.size() < mapping.header().size()) {
      written.add("");
    }
    for (int i = 0; i < TITLES.size(); i++) {
      String text = entry.cells().get(i);
      boolean isGiven = !text.equals(old.entry().cells().get(i));
      if (isGiven && columns.get(i) == Mapping.NONE) {
        throw new UnreadableInputException(
            "logbook.no-column", TITLES.get(i), Integer.toString(line));
      } else if (isGiven) {
        written.set(columns.get(i), CellText.of(text, dialect.delimiter()));
      }
    }
    return String.join(String.valueOf(dialect.delimiter()), written);
  }
}
