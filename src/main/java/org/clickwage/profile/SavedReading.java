package org.clickwage.profile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.reference.Basis;
import org.clickwage.source.CellText;
import org.clickwage.stamp.StampForms;
import org.clickwage.work.TimeForm;

/**
 * How the columns of a file were read, as a profile that reads them so again: the file's own, with
 * what was found, and what the user maps, sets and states, in the place of what it says of that.
 *
 * @param basis whether pay is compared before or after charges; empty where nothing says it
 */
public record SavedReading(ResolvedInput input, Optional<Basis> basis) {
  private static final Set<String> WRITTEN_ANEW =
      Set.of("leave", "zone", "date-order", "date-format", "basis");

  /** The lines of the profile. */
  public String text() {
    ProfileText own = ProfileText.read(input.profile().name(), input.profile().text());
    List<String> lines = new ArrayList<>();
    own.section(ProfileText.TOP).stream()
        .filter(entry -> !WRITTEN_ANEW.contains(entry.name()))
        .forEach(entry -> lines.add(line(entry.name(), entry.value())));
    found(own.list("leave")).forEach(lines::add);
    for (String section : ProfileFile.SECTIONS) {
      List<String> entries = section(section, own).toList();
      if (!entries.isEmpty()) {
        lines.addAll(List.of("", "[" + section + "]"));
        lines.addAll(entries);
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private Stream<String> found(List<String> left) {
    StampForms stamps = input.stamps().forms();
    List<String> titles =
        Stream.concat(left.stream(), header().filter(this::isLeft)).distinct().toList();
    return Stream.of(
            Optional.of(ColumnNames.list(titles))
                .filter(list -> !list.isEmpty())
                .map(list -> line("leave", list)),
            stamps.zone().map(zone -> line("zone", zone.getId())),
            stamps.dateOrder().map(order -> line("date-order", Note.word(order))),
            stamps.dateFormat().map(pattern -> line("date-format", pattern)),
            basis.map(known -> line("basis", Note.word(known))))
        .flatMap(Optional::stream);
  }

  private Stream<String> header() {
    return input.mapping().header().stream().map(SavedReading::onOneLine);
  }

  /** Whether a title names a key that it doesn't give, and might give where it is read again. */
  private boolean isLeft(String title) {
    Set<RecordField> keys = EnumSet.noneOf(RecordField.class);
    keys.addAll(TranslatedTitles.fields(title));
    RecordField.named(title).ifPresent(keys::add);
    return input.profile().records().sameNames()
        && keys.stream().anyMatch(key -> input.mapping().column(key) == Mapping.NONE);
  }

  private Stream<String> section(String name, ProfileText own) {
    return switch (name) {
      case "columns" -> byKey(this::column);
      case "constants" -> byKey(this::constant);
      case "statuses" -> statuses();
      default -> own.section(name).stream().map(entry -> line(entry.name(), entry.value()));
    };
  }

  private static Stream<String> byKey(Function<RecordField, Optional<String>> value) {
    return Stream.of(RecordField.values())
        .flatMap(key -> value.apply(key).map(text -> line(key.columnName(), text)).stream());
  }

  private Optional<String> column(RecordField key) {
    int column = input.mapping().column(key);
    String form = input.mapping().form(key).map(each -> TimeForm.MARK + each.written()).orElse("");
    return column == Mapping.NONE
        ? Optional.empty()
        : Optional.of(ColumnNames.list(List.of(names(key) + form)));
  }

  private String names(RecordField key) {
    return input.mapping().composed().columns(key, input.mapping().column(key)).stream()
        .map(this::name)
        .collect(Collectors.joining(ColumnSearch.PLUS));
  }

  /** A title that is no other column's, and that a line of text can hold; else its place. */
  private String name(int column) {
    String title = onOneLine(input.mapping().header().get(column));
    boolean isSingle = new ColumnNames(input.mapping().header()).titled(title).size() == 1;
    return isSingle && !title.isEmpty() && !ProfileText.isOtherEncoding(title)
        ? title
        : ColumnNames.numbers(List.of(column)).get(0);
  }

  private Optional<String> constant(RecordField key) {
    Mapping mapping = input.mapping();
    return mapping.column(key) == Mapping.NONE ? mapping.constant(key) : mapping.ofEmptyCell(key);
  }

  private Stream<String> statuses() {
    Map<String, TaskOutcome> words = new TreeMap<>(input.mapping().statuses().words());
    return words.keySet().stream()
        .map(word -> line(word.isEmpty() ? ProfileFile.EMPTY_CELL : word, words.get(word).word()));
  }

  /** A line as {@link ProfileText} reads it. */
  private static String line(String name, String value) {
    boolean isQuoted = name.indexOf('=') >= 0 || name.startsWith("#") || name.startsWith("\"");
    String written = isQuoted ? '"' + name.replace("\"", "\"\"") + '"' : name;
    return written + " = " + onOneLine(value);
  }

  private static String onOneLine(String text) {
    return CellText.stripped(text.replaceAll("\\s+", " "));
  }
}
