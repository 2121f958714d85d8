package org.clickwage.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.clickwage.message.Note;
import org.clickwage.message.Suggestions;
import org.clickwage.profile.ColumnNames;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.survey.FileColumn;

/**
 * The columns of a file that options name: by the key that they give, by their own title, or by
 * their place.
 */
public record TableColumns(ParsedOptions typed, Problems problems, ResolvedInput input) {
  ColumnNames titles() {
    return new ColumnNames(input.dialect().header());
  }

  /** The names that an option lists, however often it is given. */
  List<String> names(Option<List<String>> option) {
    return typed.values(option).stream().flatMap(List::stream).toList();
  }

  /** The column that names the file, where one is asked for; its title must be free. */
  Optional<FileColumn> ofFile() {
    Optional<String> title = typed.value(TableSettings.FILE_COLUMN);
    if (title.filter(name -> name.isEmpty() || !meant(name).isEmpty()).isPresent()) {
      problems.add(TableSettings.FILE_COLUMN, "columns.taken", title.get());
    }
    return title.map(name -> new FileColumn(name, input.file().label()));
  }

  /** The column of each name in an option's list; one that is named twice is a problem. */
  List<Integer> each(Option<List<String>> option) {
    List<Integer> each = new ArrayList<>();
    for (String name : names(option)) {
      if (isDayOfStamp(name)) {
        reportUnknown(option, name);
        continue;
      }
      boolean isOfFile = typed.value(TableSettings.FILE_COLUMN).filter(name::equals).isPresent();
      int column = isOfFile ? Mapping.FILE : one(option, name);
      problems.addIf(
          column != Mapping.NONE && each.contains(column), option.of(name), "problem.given-twice");
      each.add(column);
    }
    return each;
  }

  /** Whether a name means a day that no column holds: a group for each second is none for a day. */
  private boolean isDayOfStamp(String name) {
    return titles().titled(name).isEmpty()
        && input.mapping().isDayOfStamp()
        && RecordField.named(name).filter(RecordField.DATE::equals).isPresent();
  }

  /** The only column that a name can mean, by its place; none, or one of several, is a problem. */
  int one(Option<?> option, String name) {
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

  /** The columns that a name can mean, by their places. */
  List<Integer> meant(String name) {
    if (name.isEmpty()) {
      return List.of();
    }
    TreeSet<Integer> meant = new TreeSet<>(titles().titled(name));
    RecordField.named(name)
        .map(input.mapping()::column)
        .filter(column -> column != Mapping.NONE)
        .ifPresent(meant::add);
    return meant.isEmpty() ? titles().numbered(name) : List.copyOf(meant);
  }

  void reportUnknown(Option<?> option, String name) {
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
