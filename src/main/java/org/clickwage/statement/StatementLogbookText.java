package org.clickwage.statement;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.MappingException;
import org.clickwage.profile.Profiles;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.StampReader;
import org.clickwage.source.CellText;
import org.clickwage.table.Chunk;
import org.clickwage.table.Dialect;
import org.clickwage.table.RecordCursor;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.NumberNotation;

/**
 * The text of a logbook, row by row: what a person wrote there by hand stays as it is, columns of
 * their own among it.
 */
public final class StatementLogbookText {
  /** An entry's cells; empty ones are not written yet. */
  public record Entry(
      String date, String start, String end, String pay, String tasks, String note) {
    Entry withNote(String other) {
      return new Entry(date, start, end, pay, tasks, other);
    }

    public Entry withPay(String other) {
      return new Entry(date, start, end, other, tasks, note);
    }

    /** Whether work was begun and not ended. */
    public boolean isOpen() {
      return !start.isBlank() && end.isBlank();
    }
  }

  /** A logbook that can't be changed without harm: its file, and why. */
  public static final class RefusedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String[] values;

    RefusedException(String key, String... values) {
      super(key);
      this.key = key;
      this.values = values.clone();
    }

    public String key() {
      return key;
    }

    public Object[] values() {
      return values.clone();
    }
  }

  private static final String TITLES = "date,start,end,pay,tasks,note";
  private static final String MARK = "\uFEFF";
  private static final String PROFILE = "logbook";

  private final String mark;
  private final char delimiter;
  private final String lineEnd;
  private final Mapping mapping;

  /** The rows as they are written, the row of titles first, each without its line end. */
  private final List<String> rows = new ArrayList<>();

  private final List<List<String>> cells = new ArrayList<>();
  private final List<List<String>> raw = new ArrayList<>();

  private StatementLogbookText(String file, String all) {
    this.mark = all.startsWith(MARK) ? MARK : "";
    String text = all.substring(mark.length());
    String titles = text.lines().findFirst().orElse(TITLES);
    this.delimiter = delimiter(titles);
    this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    split(file, text.isBlank() ? TITLES : text);
    this.mapping = mapping(file, cells.get(0));
    boolean usable =
        mapping.gives(RecordField.DATE)
            && mapping.other("local-begin") != Mapping.NONE
            && mapping.other("local-end") != Mapping.NONE;
    if (!usable) {
      throw new RefusedException("logbook.other-columns", file, TITLES);
    }
  }

  private static Mapping mapping(String file, List<String> header) {
    try {
      return Mapping.of(header, Profiles.tables(PROFILE).get(0), Map.of(), Map.of());
    } catch (MappingException e) {
      String twice =
          e.problems().stream()
              .map(MappingException.Problem::found)
              .collect(Collectors.joining(", "));
      throw new RefusedException("logbook.title-twice", file, twice);
    }
  }

  static StatementLogbookText empty() {
    return new StatementLogbookText("", TITLES);
  }

  static StatementLogbookText of(String file, String text) {
    return new StatementLogbookText(file, text);
  }

  private static char delimiter(String titles) {
    char best = ',';
    for (char each : new char[] {',', ';', '\t'}) {
      best = count(titles, each) > count(titles, best) ? each : best;
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private void split(String file, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Dialect dialect =
        new Dialect(
            StandardCharsets.UTF_8,
            0,
            delimiter,
            NumberNotation.EITHER,
            0,
            1,
            List.of(),
            lineEnd,
            List.of());
    RecordCursor record = new RecordCursor(dialect);
    record.start(Chunk.of(bytes));
    while (record.next()) {
      if (record.isBroken()) {
        throw new RefusedException("logbook.broken", file, Long.toString(record.line()));
      }
      take(record);
    }
  }

  private void take(RecordCursor record) {
    List<String> written = new ArrayList<>();
    for (int i = 0; i < record.fields(); i++) {
      int start = record.rawStart(i);
      written.add(
          new String(record.bytes(), start, record.rawEnd(i) - start, StandardCharsets.UTF_8));
    }
    rows.add(String.join(String.valueOf(delimiter), written));
    cells.add(record.texts());
    raw.add(written);
  }

  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      if (!rows.get(i).isBlank()) {
        entries.add(entry(i));
      }
    }
    return entries;
  }

  private Entry entry(int row) {
    return new Entry(
        cell(row, mapping.column(RecordField.DATE)),
        cell(row, mapping.other("local-begin")),
        cell(row, mapping.other("local-end")),
        cell(row, mapping.column(RecordField.PAY)),
        cell(row, mapping.column(RecordField.TASKS)),
        cell(row, mapping.other("note")));
  }

  private String cell(int row, int column) {
    List<String> texts = cells.get(row);
    return column >= 0 && column < texts.size() ? texts.get(column).strip() : "";
  }

  /** The currencies that its pay is in, as far as it names them. */
  public Set<Currency> currencies() {
    Set<Currency> named = new LinkedHashSet<>();
    for (int i = 1; i < rows.size(); i++) {
      currency(
              cell(i, mapping.column(RecordField.PAY)),
              cell(i, mapping.column(RecordField.CURRENCY)))
          .ifPresent(named::add);
    }
    return named;
  }

  private static Optional<Currency> currency(String pay, String column) {
    Optional<Currency> ofRow = Notation.currency(column);
    try {
      return Notation.PLAIN.money(pay, ofRow).beside(ofRow).currency().or(() -> ofRow);
    } catch (NotationException e) {
      return Optional.empty(); // an entry that says no pay, or can't be read
    }
  }

  /** The entry that was begun and not ended, the newest one. */
  public Optional<Entry> open() {
    return openRow().map(this::entry);
  }

  /** When an entry began; throws {@link NotationException} where that can't be read. */
  public LocalDateTime begin(Entry entry) {
    StampReader stamps = new StampReader(mapping.profile(), Optional.empty(), Optional.empty());
    return new StatementLogbookClock(stamps).begin(entry.date(), entry.start());
  }

  private Optional<Integer> openRow() {
    for (int i = rows.size() - 1; i > 0; i--) {
      if (!rows.get(i).isBlank() && entry(i).isOpen()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** Adds an entry behind all others. */
  public void add(Entry entry) {
    List<String> written = new ArrayList<>();
    for (int i = 0; i < cells.get(0).size(); i++) {
      written.add("");
    }
    fill(written, entry, rows.size() + 1);
    rows.add(String.join(String.valueOf(delimiter), written));
    cells.add(written);
    raw.add(written);
  }

  /** Fills what is given into the entry that is open; a note is put behind the one it has. */
  public void end(Entry entry) {
    int row = openRow().orElseThrow();
    List<String> written = new ArrayList<>(raw.get(row));
    while (written.size() < cells.get(0).size()) {
      written.add("");
    }
    String before = entry(row).note();
    boolean both = !before.isEmpty() && !entry.note().isEmpty();
    fill(written, both ? entry.withNote(before + "; " + entry.note()) : entry, row + 1);
    rows.set(row, String.join(String.valueOf(delimiter), written));
  }

  private void fill(List<String> written, Entry entry, int line) {
    put(written, mapping.column(RecordField.DATE), entry.date(), "date", line);
    put(written, mapping.other("local-begin"), entry.start(), "start", line);
    put(written, mapping.other("local-end"), entry.end(), "end", line);
    put(written, mapping.column(RecordField.PAY), entry.pay(), "pay", line);
    put(written, mapping.column(RecordField.TASKS), entry.tasks(), "tasks", line);
    put(written, mapping.other("note"), entry.note(), "note", line);
  }

  private void put(List<String> written, int column, String text, String title, int line) {
    if (text.isEmpty()) {
      return;
    }
    if (column == Mapping.NONE) {
      throw new RefusedException("logbook.no-column", title, Integer.toString(line));
    }
    written.set(column, CellText.of(text, delimiter));
  }

  /** The whole file as it is to be written. */
  @Override
  public String toString() {
    return mark + String.join(lineEnd, rows) + lineEnd;
  }
}
