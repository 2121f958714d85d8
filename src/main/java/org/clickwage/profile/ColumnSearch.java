package org.clickwage.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.profile.MappingException.Fault;
import org.clickwage.profile.MappingException.Problem;
import org.clickwage.source.CellText;
import org.clickwage.work.TimeForm;

/**
 * Finds the column of a key by its title, and keeps what is wrong with those that were asked for.
 */
final class ColumnSearch {
  /** Between the titles of columns that are added up. */
  static final String PLUS = " + ";

  private final List<String> header;
  private final Profile profile;
  private final ColumnNames names;

  /** The columns that the user names for what is added up; for another such key they hold none. */
  private final Set<Integer> taken = new HashSet<>();

  /** Those that the profile lists for it, and that another such key does not hold by its name. */
  private final Set<Integer> listed = new HashSet<>();

  /** The first title that is a key's own name, with spaces or hyphens in it, by the key. */
  private final Map<RecordField, String> spelledOtherwise = new EnumMap<>(RecordField.class);

  /** The columns of what is no key, by the profile's name for it: each record asks for them. */
  private final Map<String, Integer> others = new HashMap<>();

  private final List<Problem> problems = new ArrayList<>();

  ColumnSearch(List<String> header, Profile profile) {
    this.header = header;
    this.profile = profile;
    this.names = new ColumnNames(header);
    for (String title : header) {
      RecordField.named(title).ifPresent(key -> spelledOtherwise.putIfAbsent(key, title));
    }
    profile
        .others()
        .forEach(
            (name, titles) ->
                titles.stream()
                    .flatMap(title -> names.titled(title).stream())
                    .findFirst()
                    .ifPresent(column -> others.put(name, column)));
  }

  /**
   * @param map the titles that the user names by their keys
   */
  void take(Map<RecordField, String> map) {
    map.forEach((key, title) -> taken.addAll(key.isSummed() ? named(title) : List.of()));
    profile.columns().keySet().stream()
        .filter(key -> key.isSummed() && !map.containsKey(key))
        .forEach(key -> listed(key).ifPresent(title -> listed.addAll(titled(key, title))));
  }

  void refuse(Fault fault, RecordField key, String found, List<String> known) {
    problems.add(new Problem(fault, key, found, known));
  }

  /** Throws {@link MappingException} with everything that was refused. */
  void throwIfWrong() {
    if (!problems.isEmpty()) {
      throw new MappingException(problems);
    }
  }

  /** The place of the column that the user means. */
  int asked(RecordField key, String title) {
    List<Integer> found = named(title);
    if (found.isEmpty()) {
      refuse(Fault.NO_SUCH_COLUMN, key, title, header);
      return Mapping.NONE;
    }
    return single(key, title, found);
  }

  /** The form of times that is written after a title: {@code Time@dd:hh:mm}. */
  Optional<TimeForm> form(RecordField key, String title) {
    int mark = names.titled(title).isEmpty() ? title.lastIndexOf(TimeForm.MARK) : -1;
    return mark < 0 || key.wholeTime().isEmpty()
        ? Optional.empty()
        : TimeForm.named(title.substring(mark + 1));
  }

  String withoutForm(RecordField key, String title) {
    return form(key, title).isPresent()
        ? title.substring(0, title.lastIndexOf(TimeForm.MARK))
        : title;
  }

  private List<Integer> named(String title) {
    List<Integer> titled = names.titled(title);
    return titled.isEmpty() ? names.numbered(title) : titled;
  }

  /** The columns under a title, except those that the user names for something else. */
  private List<Integer> titled(RecordField key, String title) {
    String name = withoutForm(key, title);
    List<Integer> named = named(name);
    boolean isListed = profile.columns().getOrDefault(key, List.of()).contains(title);
    List<Integer> titled = named.isEmpty() && isListed ? fitting(name) : named;
    return key.isSummed()
        ? titled.stream().filter(place -> !taken.contains(place)).toList()
        : titled;
  }

  /** The columns of a title by its words or its shape, or the first of those that are added up. */
  private List<Integer> fitting(String title) {
    List<Integer> added = added(title);
    return added.isEmpty() ? names.fitting(title) : added.subList(0, 1);
  }

  /** The places of columns that are added up, {@code Open + On the way}; empty for one, or none. */
  List<Integer> added(String title) {
    List<String> titles = List.of(title.split(Pattern.quote(PLUS)));
    List<Integer> places =
        titles.stream().flatMap(each -> names.fitting(each).stream().limit(1)).toList();
    return titles.size() > 1 && places.size() == titles.size() ? places : List.of();
  }

  /** The place of the column under a title that the profile knows for a key, or none. */
  int fromProfile(RecordField key) {
    Optional<String> title = titleOfProfile(key);
    return title.isEmpty() ? Mapping.NONE : single(key, title.get(), titled(key, title.get()));
  }

  /**
   * The first title of the profile, or else the key's own name, however it is spelled, that is over
   * a column.
   */
  private Optional<String> titleOfProfile(RecordField key) {
    return listed(key).or(() -> own(key));
  }

  /** The first title that the profile lists for a key and that is over a column. */
  Optional<String> listed(RecordField key) {
    return profile.columns().getOrDefault(key, List.of()).stream()
        .filter(title -> !titled(key, title).isEmpty())
        .findFirst();
  }

  private Optional<String> own(RecordField key) {
    String name = key.columnName();
    return profile.records().sameNames()
        ? Stream.concat(Stream.of(name), Optional.ofNullable(spelledOtherwise.get(key)).stream())
            .filter(title -> !isLeft(title))
            .filter(title -> titled(key, title).stream().anyMatch(place -> isFree(key, place)))
            .findFirst()
        : Optional.empty();
  }

  /**
   * The place of the single column whose title is a word for a key in another language, and for no
   * other key, or {@link Mapping#NONE}.
   *
   * @param unread the columns that give nothing yet, by their places
   */
  int translated(RecordField key, IntStream unread) {
    int[] places =
        unread
            .filter(place -> !isLeft(header.get(place)))
            .filter(place -> TranslatedTitles.fields(header.get(place)).equals(Set.of(key)))
            .toArray();
    return places.length == 1 ? places[0] : Mapping.NONE;
  }

  private boolean isLeft(String title) {
    return profile.records().leave().contains(CellText.plain(title));
  }

  private boolean isFree(RecordField key, int place) {
    return !key.isSummed() || !listed.contains(place);
  }

  /** The place of the first column under that title, whose own may be in capitals. */
  Optional<Integer> firstOfProfile(RecordField key) {
    return titleOfProfile(key).map(title -> Collections.min(titled(key, title)));
  }

  private int single(RecordField key, String title, List<Integer> found) {
    if (found.size() > 1) {
      refuse(Fault.REPEATED_COLUMN, key, title, ColumnNames.numbers(found));
    }
    return Collections.min(found);
  }

  /**
   * The place of a column that is no key, by the profile's name for it, or {@link Mapping#NONE}.
   */
  int other(String name) {
    return others.getOrDefault(name, Mapping.NONE);
  }
}
