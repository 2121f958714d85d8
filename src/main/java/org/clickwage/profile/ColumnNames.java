package org.clickwage.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clickwage.source.CellText;
import org.clickwage.work.NotationException;

/**
 * What the columns of a file are called: by their titles, without regard to capitals and to spaces
 * around them, or by their place, {@code #3}, for titles that occur twice.
 */
public final class ColumnNames {
  private static final char QUOTE = '"';
  private static final char COMMA = ',';

  private final int columns;
  private final Map<String, List<Integer>> places = new LinkedHashMap<>();

  public ColumnNames(List<String> header) {
    this.columns = header.size();
    for (int i = 0; i < columns; i++) {
      places.computeIfAbsent(CellText.plain(header.get(i)), title -> new ArrayList<>()).add(i);
    }
  }

  /** The places of all columns of this title, from 0. */
  public List<Integer> titled(String title) {
    return places.getOrDefault(CellText.plain(title), List.of());
  }

  /** The places of the columns under the first title that one of a profile fits. */
  List<Integer> fitting(String listed) {
    return TitlePattern.first(listed, places.keySet()).map(places::get).orElse(List.of());
  }

  /** The place of the column that {@code #3} means; empty for a name that is no such thing. */
  public List<Integer> numbered(String name) {
    String number = name.strip();
    if (!number.matches("#[0-9]{1,6}")) {
      return List.of();
    }
    int place = Integer.parseInt(number.substring(1));
    return place >= 1 && place <= columns ? List.of(place - 1) : List.of();
  }

  /** How columns are distinguished whatever their titles: {@code #2, #4}. */
  public static List<String> numbers(List<Integer> places) {
    return places.stream().map(place -> "#" + (place + 1)).toList();
  }

  /**
   * The names in a list that is parted by commas; a name with a comma in it is quoted, as in CSV.
   * Throws {@link NotationException} where a quote is not closed.
   */
  public static List<String> listed(String text) {
    QuotedList list = QuotedList.read(text);
    if (!list.isClosed()) {
      throw new NotationException(text, "expected.column-list");
    }
    return list.parts();
  }

  /** Names as they are written in such a list. */
  public static String list(List<String> names) {
    return names.stream().map(ColumnNames::written).collect(Collectors.joining(", "));
  }

  private static String written(String name) {
    boolean plain = name.indexOf(COMMA) < 0 && !name.startsWith("\"");
    return plain ? name : QUOTE + name.replace("\"", "\"\"") + QUOTE;
  }
}
