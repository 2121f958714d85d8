package org.clickwage.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clickwage.message.Note;
import org.clickwage.message.Suggestions;
import org.clickwage.output.InputFile;
import org.clickwage.profile.ColumnNames;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;

/**
 * The columns of a file that options name: by the key that they give, by their own title, or by
 * their place.
 */
public final class TableColumns {
  public static final OptionGroup HIDDEN = new OptionGroup();
  public static final Option PSEUDONYMISE = HIDDEN.list("--pseudonymise", "COLUMN");
  public static final Option KEY = HIDDEN.value("--key", "FILE");
  public static final Option DROP = HIDDEN.list("--drop", "COLUMN");

  private final ParsedOptions typed;
  private final Problems problems;
  private final ResolvedInput input;
  private final ColumnNames columns;

  /** The columns that have the very cells of others, where these are hidden. */
  private Map<Integer, Set<Integer>> identical = Map.of();

  TableColumns(ParsedOptions typed, Problems problems, ResolvedInput input) {
    this.typed = typed;
    this.problems = problems;
    this.input = input;
    this.columns = new ColumnNames(input.dialect().header());
  }

  /** The names that an option lists, however often it is given. */
  List<String> names(Option option) {
    List<String> names = new ArrayList<>();
    for (String text : typed.texts(option)) {
      problems.read(option, text, ColumnNames::listed).ifPresent(names::addAll);
    }
    return names;
  }

  /** The column of each name in an option's list; one that is named twice is a problem. */
  List<Integer> each(Option option) {
    List<Integer> each = new ArrayList<>();
    for (String name : names(option)) {
      if (isDayOfStamp(name)) {
        reportUnknown(option, name);
        continue;
      }
      int column = one(option, name);
      if (column != Mapping.NONE && each.contains(column)) {
        problems.add(option.of(name), "problem.given-twice");
      }
      each.add(column);
    }
    return each;
  }

  /** Whether a name means a day that no column holds: a group for each second is none for a day. */
  private boolean isDayOfStamp(String name) {
    return columns.titled(name).isEmpty()
        && input.mapping().isDayOfStamp()
        && RecordField.named(name).filter(RecordField.DATE::equals).isPresent();
  }

  /** The only column that a name can mean, by its place; none, or one of several, is a problem. */
  int one(Option option, String name) {
    List<Integer> meant = meant(name);
    if (meant.isEmpty()) {
      reportUnknown(option, name);
      return Mapping.NONE;
    }
    if (meant.size() > 1) {
      String numbers = Suggestions.titles(ColumnNames.numbers(meant));
      problems.add(option, "columns.several", name, numbers);
    }
    return meant.get(0);
  }

  /** Whether any are to be hidden, so that no cell is quoted. */
  public static boolean areHidden(ParsedOptions typed) {
    return typed.has(DROP) || typed.has(PSEUDONYMISE);
  }

  /** The file that keeps the key of pseudonyms. */
  public Optional<Path> key() {
    return Optional.ofNullable(typed.text(KEY)).map(Path::of);
  }

  public void checkKey(boolean isRequired) {
    if (isRequired && (!typed.has(KEY) || typed.text(KEY).equals(InputFile.STANDARD))) {
      problems.add(KEY, "problem.no-key-file");
    } else if (typed.has(KEY) && !typed.has(PSEUDONYMISE)) {
      problems.add(KEY, "problem.no-pseudonyms");
    }
  }

  /**
   * Which columns are to be hidden. Whoever names one wants nobody to see it: everything that the
   * name can mean is hidden, and whatever has the same title or the same cells.
   */
  public boolean[] hidden(Option option) {
    boolean[] hidden = new boolean[typed.has(option) ? input.dialect().header().size() : 0];
    for (String name : names(option)) {
      List<Integer> all = all(name);
      all.forEach(column -> hidden[column] = true);
      if (all.isEmpty()) {
        reportUnknown(option, name);
      }
    }
    return hidden;
  }

  /** From here on columns are hidden together with those that have the same cells. */
  public void hideToo(Map<Integer, Set<Integer>> sameCells) {
    identical = sameCells;
  }

  /** Groups of a column that is left out of the records would tell what stood there. */
  public void checkGroups(boolean[] dropped, boolean[] renamed) {
    for (String name : names(TableSettings.BY)) {
      for (int column : meant(name)) {
        boolean isDropped = column < dropped.length && dropped[column];
        if (isDropped && !(column < renamed.length && renamed[column])) {
          problems.add(TableSettings.BY, "columns.dropped", name);
        }
      }
    }
  }

  /** What is said of names of which several columns were hidden. */
  public List<Note> hiddenTogether(Option option) {
    List<Note> notes = new ArrayList<>();
    for (String name : names(option)) {
      List<Integer> all = all(name);
      if (all.size() > 1) {
        String numbers = Suggestions.titles(ColumnNames.numbers(all));
        notes.add(Note.of("columns.hidden-together", option.name(), name, numbers));
      }
    }
    return notes;
  }

  private List<Integer> all(String name) {
    TreeSet<Integer> all = new TreeSet<>(meant(name));
    all.addAll(columns.numbered(name));
    addTitled(all);
    List.copyOf(all).forEach(column -> all.addAll(identical.getOrDefault(column, Set.of())));
    addTitled(all);
    return List.copyOf(all);
  }

  private void addTitled(Set<Integer> places) {
    List.copyOf(places).stream()
        .map(input.dialect().header()::get)
        .filter(title -> !title.isBlank())
        .forEach(title -> places.addAll(columns.titled(title)));
  }

  private List<Integer> meant(String name) {
    if (name.isEmpty()) {
      return List.of();
    }
    TreeSet<Integer> meant = new TreeSet<>(columns.titled(name));
    RecordField.named(name)
        .map(input.mapping()::column)
        .filter(column -> column != Mapping.NONE)
        .ifPresent(meant::add);
    return meant.isEmpty() ? columns.numbered(name) : List.copyOf(meant);
  }

  private void reportUnknown(Option option, String name) {
    if (MappingOptions.isMapped(typed, name)) {
      return;
    }
    Optional<String> constant = RecordField.named(name).flatMap(input.mapping()::constant);
    if (constant.isPresent()) {
      problems.add(option, "columns.constant", name, constant.get());
      return;
    }
    Note hint = Suggestions.titles(name, input.dialect().header(), ColumnNames::list);
    problems.add(option, "mapping.no-such-column", name, hint);
  }
}
