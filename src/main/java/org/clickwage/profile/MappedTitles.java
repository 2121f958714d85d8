package org.clickwage.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a file's titles are read as, for the reader: as a key, as none, or overruled. */
public final class MappedTitles {
  private final Mapping mapping;
  private final Set<RecordField> asked;
  private final Map<RecordField, String> overruled;

  /**
   * @param asked the keys whose columns the user named
   * @param overruled the titles of columns that an option stands for
   */
  MappedTitles(Mapping mapping, Set<RecordField> asked, Map<RecordField, String> overruled) {
    this.mapping = mapping;
    this.asked = asked;
    this.overruled = overruled;
  }

  /**
   * The titles of columns that are not read, since the user sets their key for every record, or
   * leaves it out.
   */
  public Map<RecordField, String> overruled() {
    return Collections.unmodifiableMap(overruled);
  }

  /** The titles that are read as a key though they are spelled otherwise: {@code Pay period}. */
  public Map<RecordField, String> respelled() {
    Map<RecordField, String> respelled = new EnumMap<>(RecordField.class);
    for (RecordField key : RecordField.values()) {
      String title = mapping.title(key);
      boolean own = Profile.plain(title).equals(key.columnName());
      if (!own && !asked.contains(key) && RecordField.named(title).equals(Optional.of(key))) {
        respelled.put(key, title);
      }
    }
    return respelled;
  }

  /** The titles of the columns that give no key. */
  public List<String> unread() {
    List<String> unread = new ArrayList<>();
    for (int place = 0; place < mapping.header().size(); place++) {
      if (isUnread(place)) {
        unread.add(mapping.header().get(place));
      }
    }
    return unread;
  }

  /**
   * Titles that begin with the name of a key which nothing gives, or in an export are that name,
   * and are not read, by the key.
   */
  public Map<RecordField, String> nearlyRead() {
    Map<RecordField, String> nearly = new EnumMap<>(RecordField.class);
    ProfileRows rows = mapping.profile().rows();
    for (String title : unread()) {
      (rows.sameNames() ? RecordField.beginning(title) : RecordField.added(title))
          .filter(key -> !rows.leave().contains(Profile.plain(title)))
          .filter(key -> !mapping.gives(key) && !overruled.containsKey(key))
          .ifPresent(key -> nearly.putIfAbsent(key, title));
    }
    return nearly;
  }

  /** Whether a column, by its place, has a title and gives no key. */
  public boolean isUnread(int place) {
    return !mapping.header().get(place).isBlank()
        && Stream.of(RecordField.values()).noneMatch(key -> mapping.column(key) == place);
  }
}
