package org.clickwage.statement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
import org.clickwage.reference.AskedPart;

/** Which of the columns that were asked for the tables of an export have. */
public final class ExportCheck {
  /** What became of a column that was asked for. */
  public enum Presence {
    THERE,
    /** What is not known to be there may be under a title in words that no profile knows. */
    OTHER_NAME,
    PARTLY_EMPTY,
    /** Some of its parts. */
    IN_PART,
    MISSING
  }

  /**
   * A part of a column that was asked for.
   *
   * @param file that gives it; empty where none does
   * @param titles that give it, else those that may be of it
   * @param empty of its rows, those without it
   */
  public record FoundPart(
      AskedPart part, Optional<String> file, List<String> titles, Share empty) {}

  /** A column that was asked for, part by part. */
  public record Found(AskedColumn column, List<FoundPart> parts) {
    public boolean isGap() {
      return presence() != Presence.THERE && presence() != Presence.OTHER_NAME;
    }

    public Presence presence() {
      if (lacking().stream().anyMatch(each -> each.titles().isEmpty())) {
        boolean isPart = parts.stream().anyMatch(each -> !each.titles().isEmpty());
        return isPart ? Presence.IN_PART : Presence.MISSING;
      } else if (!empty().equals(Share.NONE)) {
        return Presence.PARTLY_EMPTY;
      }
      return lacking().isEmpty() ? Presence.THERE : Presence.OTHER_NAME;
    }

    /** The parts that no file is known to give. */
    public List<FoundPart> lacking() {
      return parts.stream().filter(each -> each.file().isEmpty()).toList();
    }

    /** Of the rows of the emptiest part. */
    public Share empty() {
      return parts.stream().map(FoundPart::empty).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** The titles that have it by their files, and what titles may be of it by no file. */
    public Map<String, Set<String>> where() {
      Map<String, Set<String>> files = new LinkedHashMap<>();
      for (FoundPart each : parts) {
        files
            .computeIfAbsent(each.file().orElse(""), file -> new LinkedHashSet<>())
            .addAll(each.titles());
      }
      files.values().removeIf(Set::isEmpty);
      return files;
    }
  }

  /**
   * A part of an asked column in one table, counted row by row: a row has it by all columns of one
   * of several ways to give it.
   */
  private static final class Given {
    private final AskedPart part;
    private final StatementTable table;
    private final List<List<String>> ways;
    private final long[] without;
    private long rows;
    private long empty;
    private boolean standsApart;

    Given(AskedPart part, StatementTable table, List<List<String>> ways) {
      this.part = part;
      this.table = table;
      this.ways = ways;
      this.without = new long[ways.size()];
    }

    /** Counts a row of work; of others, whether one has it. */
    void count(StatementRecord record, boolean isOfWork) {
      boolean isEmpty = true;
      for (int way = 0; way < without.length; way++) {
        boolean lacks = ways.get(way).stream().anyMatch(each -> cell(record, each).isEmpty());
        without[way] += lacks ? 1 : 0;
        isEmpty &= lacks;
      }
      if (isOfWork) {
        rows++;
        empty += isEmpty ? 1 : 0;
      }
      standsApart |= !isOfWork && !isEmpty;
    }

    /** How many rows of work lack it; none, where it stands in rows of its own alone. */
    Share share() {
      if (standsApart && empty == rows) {
        return Share.ofPercent(Rational.ZERO);
      }
      return Share.ofPercent(
          rows == 0 ? Rational.of(100) : Rational.of(empty).times(100).dividedBy(rows));
    }

    /** With the titles of the way that most rows have. */
    FoundPart found() {
      int most =
          IntStream.range(0, without.length)
              .boxed()
              .min(Comparator.comparing(way -> without[way]))
              .orElseThrow();
      List<String> titles =
          ways.get(most).stream()
              .map(field -> table.mapping().nameOf(place(table.mapping(), field)))
              .distinct()
              .toList();
      return new FoundPart(part, Optional.of(table.fileName()), titles, share());
    }
  }

  private final List<AskedColumn> asked;
  private final List<List<String>> headers;
  private final List<Given> given = new ArrayList<>();
  private final Set<Note> secondTables = new LinkedHashSet<>();

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
            .flatMap(column -> column.parts().stream())
            .flatMap(part -> given(part, table))
            .toList();
    given.addAll(own);
    Note second = Note.of("check.second-table", table.fileName());
    table.read(
        new ArrayList<>(),
        record -> {
          if (record.isOfTitles()) {
            secondTables.add(second);
          } else if (record.fault().isEmpty() && !secondTables.contains(second)) {
            own.forEach(each -> each.count(record, isOfWork(record)));
          }
        });
  }

  private static Stream<Given> given(AskedPart part, StatementTable table) {
    String kind = Note.word(table.kind()) + ":";
    List<List<String>> ways =
        part.givenBy().stream()
            .filter(by -> by.startsWith(kind))
            .map(by -> List.of(by.substring(kind.length()).split("\\+")))
            .filter(way -> way.stream().allMatch(each -> isIn(table.mapping(), each)))
            .toList();
    return ways.isEmpty() ? Stream.empty() : Stream.of(new Given(part, table, ways));
  }

  private static boolean isIn(Mapping mapping, String field) {
    return place(mapping, field) != Mapping.NONE;
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

  /** Which files have a table below another, so that a machine reads only one. */
  public List<Note> secondTables() {
    return List.copyOf(secondTables);
  }

  /** What became of each column, when every table has been read. */
  public List<Found> found() {
    return asked.stream().map(this::found).toList();
  }

  /**
   * A title that gives something may be of nothing else, any other of the first part of a column
   * that fits it.
   */
  private Found found(AskedColumn column) {
    Set<String> taken = new HashSet<>();
    given.forEach(each -> taken.addAll(each.found().titles()));
    List<FoundPart> parts = new ArrayList<>();
    for (AskedPart part : column.parts()) {
      FoundPart found = found(part, taken);
      taken.addAll(found.titles());
      parts.add(found);
    }
    return new Found(column, parts);
  }

  /** The table that has the most of it answers for a part; an empty column has none of it. */
  private FoundPart found(AskedPart part, Set<String> taken) {
    Optional<Given> fullest =
        given.stream().filter(each -> each.part == part).min(Comparator.comparing(Given::share));
    if (fullest.isPresent() && !fullest.get().share().equals(Share.WHOLE)) {
      return fullest.get().found();
    }
    Stream<String> titles =
        fullest.isPresent() ? Stream.of() : part.titles().map(this::titles).orElse(Stream.of());
    List<String> free = titles.filter(title -> !taken.contains(title)).toList();
    return new FoundPart(part, Optional.empty(), free, Share.NONE);
  }

  private Stream<String> titles(Pattern words) {
    return headers.stream()
        .flatMap(List::stream)
        .filter(title -> words.matcher(inWords(title)).find())
        .distinct();
  }

  /** A title in small letters and with spaces: {@code vehicleType}, {@code vehicle_type}. */
  private static String inWords(String title) {
    return title.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})|[_.-]", " ").toLowerCase(Locale.ROOT);
  }

  /** The titles of columns that are of customers. */
  public List<String> ofCustomers() {
    return titles(WordList.named("customers").beginnings("person")).toList();
  }
}
