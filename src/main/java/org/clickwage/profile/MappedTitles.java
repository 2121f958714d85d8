package org.clickwage.profile;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.source.CellText;

/**
 * What a file's titles are read as, for the reader: as a key, as none, or overruled.
 *
 * @param asked the keys whose columns the user named
 * @param inOtherLanguages the keys whose columns have titles in another language
 * @param overruled the titles of columns that are not read, since the user sets their key for every
 *     record, or leaves it out
 */
public record MappedTitles(
    Mapping mapping,
    Set<RecordField> asked,
    Set<RecordField> inOtherLanguages,
    Map<RecordField, String> overruled) {
  /** The titles that are read as a key though they are in another language. */
  public Map<RecordField, String> translated() {
    Map<RecordField, String> titles = new EnumMap<>(RecordField.class);
    inOtherLanguages.forEach(key -> titles.put(key, mapping.title(key)));
    return titles;
  }

  /** The titles that are read as a key though they are spelled otherwise: {@code Pay period}. */
  public Map<RecordField, String> respelled() {
    Map<RecordField, String> respelled = new EnumMap<>(RecordField.class);
    for (RecordField key : RecordField.values()) {
      String title = mapping.title(key);
      boolean own = CellText.plain(title).equals(key.columnName());
      if (!own && !asked.contains(key) && RecordField.named(title).equals(Optional.of(key))) {
        respelled.put(key, title);
      }
    }
    return respelled;
  }

  /** The titles of the columns that give no key. */
  public List<String> unread() {
    return unreadPlaces().mapToObj(mapping.header()::get).toList();
  }

  /** The places of these columns. */
  public IntStream unreadPlaces() {
    return IntStream.range(0, mapping.header().size()).filter(this::isUnread);
  }

  /**
   * The place of a column that gives no key and has this title, which is no key's, or else one that
   * is a word for it in another language; {@link Mapping#NONE} where there is none.
   */
  public int columnNamed(String name) {
    List<String> header = mapping.header();
    return unreadPlaces()
        .filter(at -> TranslatedTitles.isWordFor(name, header.get(at)))
        .boxed()
        .min(Comparator.comparing(at -> !header.get(at).equals(name)))
        .orElse(Mapping.NONE);
  }

  /**
   * The columns that are not read though their titles are words for keys in other languages, with
   * these keys: several, or one that would change the figures.
   */
  public Map<String, Set<RecordField>> translatable() {
    Map<String, Set<RecordField>> translatable = new LinkedHashMap<>();
    for (String title :
        mapping.profile().records().mayBeTranslated() ? unread() : List.<String>of()) {
      Set<RecordField> open = EnumSet.noneOf(RecordField.class);
      TranslatedTitles.fields(title).stream().filter(mapping::isOpen).forEach(open::add);
      if (open.size() > 1 || open.stream().anyMatch(RecordField::changesFigures)) {
        translatable.put(title, open);
      }
    }
    return translatable;
  }

  /**
   * The columns that are not read, by their places, though their titles are words for keys that
   * nothing gives, or a letter away from one, with these keys.
   */
  public Map<Integer, Set<RecordField>> nearKeys() {
    Map<Integer, Set<RecordField>> columns = new LinkedHashMap<>();
    unreadPlaces()
        .forEach(place -> columns.put(place, TranslatedTitles.near(mapping.header().get(place))));
    columns.values().forEach(near -> near.removeIf(key -> !mapping.isOpen(key)));
    columns.values().removeIf(Set::isEmpty);
    return columns;
  }

  /**
   * Titles that begin with the name of a key which nothing gives, or in an export are that name,
   * and are not read, by the key.
   */
  public Map<RecordField, String> nearlyRead() {
    Map<RecordField, String> nearly = new EnumMap<>(RecordField.class);
    ProfileRecords records = mapping.profile().records();
    for (String title : unread()) {
      (records.sameNames() ? RecordField.beginning(title) : RecordField.added(title))
          .filter(key -> !records.leave().contains(CellText.plain(title)))
          .filter(mapping::isOpen)
          .ifPresent(key -> nearly.putIfAbsent(key, title));
    }
    return nearly;
  }

  /** Whether a column, by its place, has a title and gives no key. */
  public boolean isUnread(int place) {
    return !mapping.header().get(place).isBlank()
        && !mapping.composed().reads(place)
        && Stream.of(RecordField.values()).noneMatch(key -> mapping.column(key) == place);
  }
}
