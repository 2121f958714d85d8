package org.clickwage.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.profile.MappingException.Fault;
import org.clickwage.profile.MappingException.Problem;

/**
 * Finds the column of a key by its title, and keeps what is wrong with those that were asked for.
 */
final class ColumnSearch {
  private final List<String> header;
  private final Profile profile;
  private final ColumnNames names;

  /** The first title that is a key's own name, with spaces or hyphens in it, by the key. */
  private final Map<Key, String> spelledOtherwise = new EnumMap<>(Key.class);

  private final List<Problem> problems = new ArrayList<>();

  ColumnSearch(List<String> header, Profile profile) {
    this.header = header;
    this.profile = profile;
    this.names = new ColumnNames(header);
    for (String title : header) {
      Key.named(title).ifPresent(key -> spelledOtherwise.putIfAbsent(key, title));
    }
  }

  void refuse(Fault fault, Key key, String found, List<String> known) {
    problems.add(new Problem(fault, key, found, known));
  }

  /** Throws {@link MappingException} with everything that was refused. */
  void throwIfWrong() {
    if (!problems.isEmpty()) {
      throw new MappingException(problems);
    }
  }

  /** The place of the column that the user means. */
  int asked(Key key, String title) {
    List<Integer> titled = names.titled(title);
    List<Integer> found = titled.isEmpty() ? names.numbered(title) : titled;
    if (found.isEmpty()) {
      refuse(Fault.NO_SUCH_COLUMN, key, title, header);
      return Mapping.NONE;
    }
    return single(key, title, found);
  }

  /** The place of the column under a title that the profile knows for a key, or none. */
  int fromProfile(Key key) {
    Optional<String> title = titleOfProfile(key);
    return title.isEmpty() ? Mapping.NONE : single(key, title.get(), names.titled(title.get()));
  }

  /**
   * The first title of the profile, or else the key's own name, however it is spelled, that stands
   * over a column.
   */
  private Optional<String> titleOfProfile(Key key) {
    List<String> titles = new ArrayList<>(profile.columns().getOrDefault(key, List.of()));
    String own = key.columnName();
    if (profile.rows().sameNames() && !profile.rows().leave().contains(own)) {
      titles.add(own);
      titles.addAll(Optional.ofNullable(spelledOtherwise.get(key)).stream().toList());
    }
    return titles.stream().filter(title -> !names.titled(title).isEmpty()).findFirst();
  }

  /** The place of the first column under that title, whose own may be in capitals. */
  Optional<Integer> firstOfProfile(Key key) {
    return titleOfProfile(key).map(title -> Collections.min(names.titled(title)));
  }

  private int single(Key key, String title, List<Integer> found) {
    if (found.size() > 1) {
      refuse(Fault.REPEATED_COLUMN, key, title, ColumnNames.numbers(found));
    }
    return Collections.min(found);
  }

  /**
   * The place of a column that is no key, by the profile's name for it, or {@link Mapping#NONE}.
   */
  int other(String name) {
    for (String title : profile.others().getOrDefault(name, List.of())) {
      List<Integer> found = names.titled(title);
      if (!found.isEmpty()) {
        return found.get(0);
      }
    }
    return Mapping.NONE;
  }
}
