package org.clickwage.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.message.Note;
import org.clickwage.message.Suggestions;
import org.clickwage.output.InputFile;
import org.clickwage.profile.ColumnNames;

/**
 * Which columns of a file are hidden: left out, or put under pseudonyms. Whoever names one wants no
 * one to see it: everything that the name can mean is hidden, and whatever has the same title or
 * the same cells.
 *
 * @param identical the columns that have the very cells of others, where these are hidden
 */
public record RedactionOptions(TableColumns columns, Map<Integer, Set<Integer>> identical) {
  public static final Option<String> KEY =
      new OptionGroup()
          .value(
              "--key",
              "FILE",
              new Values.FileNames(name -> !name.equals(InputFile.STANDARD), "expected.key-file"));
  private static final Option<List<String>> PSEUDONYMISE =
      new OptionGroup().list("--pseudonymise", "COLUMN", ColumnNames::listed, Condition.needs(KEY));
  private static final Option<List<String>> DROP =
      new OptionGroup().list("--drop", "COLUMN", ColumnNames::listed);
  public static final OptionGroup ALL =
      OptionGroup.of(PSEUDONYMISE, KEY.where(Condition.needs(PSEUDONYMISE)), DROP);

  /** Whether any columns are to be hidden, so that no cell is quoted. */
  static boolean areGiven(ParsedOptions typed) {
    return typed.has(DROP) || typed.has(PSEUDONYMISE);
  }

  /** The columns that are hidden, as far as the options are right. */
  public ColumnRedaction redaction(UnaryOperator<String> pseudonym) {
    return new ColumnRedaction(hidden(DROP), hidden(PSEUDONYMISE), pseudonym);
  }

  private boolean[] hidden(Option<List<String>> option) {
    boolean[] hidden = new boolean[columns.typed().has(option) ? header().size() : 0];
    for (String name : columns.names(option)) {
      List<Integer> all = all(name);
      all.forEach(column -> hidden[column] = true);
      if (all.isEmpty()) {
        columns.reportUnknown(option, name);
      }
    }
    return hidden;
  }

  private List<String> header() {
    return columns.input().dialect().header();
  }

  private List<Integer> all(String name) {
    TreeSet<Integer> all = new TreeSet<>(columns.meant(name));
    all.addAll(columns.titles().numbered(name));
    addTitled(all);
    List.copyOf(all).forEach(column -> all.addAll(identical.getOrDefault(column, Set.of())));
    addTitled(all);
    return List.copyOf(all);
  }

  private void addTitled(Set<Integer> places) {
    ColumnNames titles = columns.titles();
    List.copyOf(places).stream()
        .map(header()::get)
        .filter(title -> !title.isBlank())
        .forEach(title -> places.addAll(titles.titled(title)));
  }

  /** Groups of a column that is left out of the records would show its cells. */
  public void check(ColumnRedaction hiding) {
    for (String name : columns.names(TableSettings.BY)) {
      for (int column : columns.meant(name)) {
        if (hiding.drops(column) && !hiding.renames(column)) {
          columns.problems().add(TableSettings.BY, "columns.dropped", name);
        }
      }
    }
  }

  /** The file that keeps the key of pseudonyms. */
  public Optional<Path> key() {
    return columns.typed().value(KEY).map(Path::of);
  }

  /** Names of which several columns were hidden. */
  public List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    for (Option<List<String>> option : List.of(DROP, PSEUDONYMISE)) {
      for (String name : columns.names(option)) {
        List<Integer> all = all(name);
        if (all.size() > 1) {
          String numbers = Suggestions.titles(ColumnNames.numbers(all));
          notes.add(Note.of("columns.hidden-together", option.name(), name, numbers));
        }
      }
    }
    return notes;
  }
}
