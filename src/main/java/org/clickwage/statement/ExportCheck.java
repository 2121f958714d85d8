package org.clickwage.statement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.message.WordList;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.profile.ActivityState;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.reference.AskedColumn;

/** Which of the columns that were asked for the tables of an export have. */
public final class ExportCheck {
  /** What became of a column that was asked for. */
  public enum Presence {
    THERE,
    /** A title that may be of it, in words that no profile knows. */
    OTHER_NAME,
    PARTLY_EMPTY,
    MISSING
  }

  /**
   * A column that was asked for.
   *
   * @param where the files and titles that have it, else what titles may be of it
   * @param empty of its rows, those without it
   */
  public record Found(AskedColumn column, Presence presence, List<String> where, Share empty) {
    public boolean isGap() {
      return presence == Presence.MISSING || presence == Presence.PARTLY_EMPTY;
    }
  }

  /** Columns of one table that give an asked one together, counted row by row. */
  private static final class Given {
    private final AskedColumn column;
    private final StatementTable table;
    private final List<String> fields;
    private long rows;
    private long empty;

    Given(AskedColumn column, StatementTable table, List<String> fields) {
      this.column = column;
      this.table = table;
      this.fields = fields;
    }

    void count(StatementRecord record) {
      rows++;
      empty += fields.stream().anyMatch(field -> cell(record, field).isEmpty()) ? 1 : 0;
    }

    Share share() {
      return Share.ofPercent(
          rows == 0 ? Rational.of(100) : Rational.of(empty).times(100).dividedBy(rows));
    }

    String where() {
      Stream<String> titles =
          fields.stream()
              .map(field -> table.mapping().nameOf(place(table.mapping(), field)))
              .distinct();
      return table.fileName() + ": " + titles.collect(Collectors.joining(", "));
    }
  }

  private final List<AskedColumn> asked;
  private final List<List<String>> headers;
  private final List<Given> given = new ArrayList<>();

  /**
   * @param headers the titles of all files, those that are none of a statement too
   */
  public ExportCheck(List<AskedColumn> asked, List<List<String>> headers) {
    this.asked = asked;
    this.headers = headers;
  }

  /** Reads a table to its end. */
  public void read(StatementTable table) throws IOException {
    List<Given> own =
        asked.stream()
            .flatMap(column -> column.givenBy().stream().flatMap(by -> given(column, table, by)))
            .toList();
    given.addAll(own);
    table.read(
        new ArrayList<>(),
        record -> {
          if (record.fault().isEmpty() && isOfWork(record)) {
            own.forEach(each -> each.count(record));
          }
        });
  }

  private static Stream<Given> given(AskedColumn column, StatementTable table, String by) {
    String[] parts = by.split(":", 2);
    List<String> fields = parts.length == 2 ? List.of(parts[1].split("\\+")) : List.of();
    boolean isIn = Note.word(table.kind()).equals(parts[0]) && !fields.isEmpty();
    return isIn && fields.stream().allMatch(field -> place(table.mapping(), field) != Mapping.NONE)
        ? Stream.of(new Given(column, table, fields))
        : Stream.empty();
  }

  /** The last span offline has no end, and a trip that was cancelled need not have one. */
  private static boolean isOfWork(StatementRecord record) {
    return switch (record.table.kind()) {
      case TIMES -> record.state().filter(state -> state == ActivityState.OFFLINE).isEmpty();
      case TRIPS ->
          Optional.ofNullable(record.cell("trip-status").text())
              .flatMap(word -> record.table.mapping().statuses().read(word))
              .filter(status -> status != TaskOutcome.APPROVED)
              .isEmpty();
      default -> true;
    };
  }

  private static int place(Mapping mapping, String field) {
    int other = mapping.other(field);
    return other != Mapping.NONE
        ? other
        : RecordField.named(field).map(mapping::column).orElse(Mapping.NONE);
  }

  private static StatementRecord.Cell cell(StatementRecord record, String field) {
    return record.table.mapping().other(field) != Mapping.NONE
        ? record.cell(field)
        : record.cell(RecordField.named(field).orElseThrow());
  }

  /** What became of each column, when every table has been read. */
  public List<Found> found() {
    return asked.stream().map(this::found).toList();
  }

  /** The table that has the most of it answers for a column. */
  private Found found(AskedColumn column) {
    Optional<Given> fullest =
        given.stream()
            .filter(each -> each.column == column)
            .min(Comparator.comparing(each -> each.share().percent()));
    if (fullest.isPresent() && fullest.get().empty < fullest.get().rows) {
      Presence presence = fullest.get().empty == 0 ? Presence.THERE : Presence.PARTLY_EMPTY;
      List<String> where = List.of(fullest.get().where());
      return new Found(column, presence, where, fullest.get().share());
    }
    List<String> titles =
        fullest.isPresent() ? List.of() : column.titles().map(this::titles).orElse(List.of());
    Presence presence = titles.isEmpty() ? Presence.MISSING : Presence.OTHER_NAME;
    return new Found(column, presence, titles, Share.ofPercent(Rational.ZERO));
  }

  private List<String> titles(Pattern words) {
    return headers.stream()
        .flatMap(List::stream)
        .filter(title -> words.matcher(title.replace('_', ' ')).find())
        .distinct()
        .toList();
  }

  /** The titles of columns that are of customers. */
  public List<String> ofCustomers() {
    return titles(WordList.named("customers").beginnings("person"));
  }
}
