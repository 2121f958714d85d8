package org.clickwage.profile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clickwage.reference.Places;
import org.clickwage.reference.UnknownNameException;
import org.clickwage.source.CellText;
import org.clickwage.work.NotationException;

/** Which records count, by what their cells say; the others are left out. */
public final class RecordFilter {
  /** All of them. */
  public static final RecordFilter ALL = new RecordFilter(List.of(), List.of(), null);

  /**
   * What a column must say, or must not.
   *
   * @param text as the user writes it: {@code Status!=Spam}
   * @param column its place; none until a file is known
   */
  public record Condition(String text, String name, int column, boolean isWanted, String value) {
    private static final Pattern FORM = Pattern.compile("(.+?)(!?=)(.*)", Pattern.DOTALL);

    /** Throws {@link NotationException} for what is none. */
    public static Condition of(String text) {
      Matcher form = FORM.matcher(text);
      if (!form.matches()) {
        throw new NotationException(text, "expected.where");
      }
      String name = form.group(1).strip();
      return new Condition(text, name, Mapping.NONE, form.group(2).equals("="), form.group(3));
    }

    /** The same on the column of its name in a file. */
    public Condition in(ToIntFunction<String> columns) {
      return new Condition(text, name, columns.applyAsInt(name), isWanted, value);
    }

    /** The text without the word, which a hidden cell says. */
    private String withoutValue() {
      return text.substring(0, text.length() - value.length()) + "…";
    }
  }

  private final List<Condition> conditions;
  private final List<Integer> ofCountries;
  private final Places places;

  /** By column, the words of which it must say one, and those that it must not say. */
  private final Map<Integer, Set<String>> wanted = new HashMap<>();

  private final Map<Integer, Set<String>> unwanted = new HashMap<>();

  private RecordFilter(List<Condition> conditions, List<Integer> ofCountries, Places places) {
    this.conditions = conditions;
    this.ofCountries = ofCountries;
    this.places = places;
    for (Condition each : conditions) {
      (each.isWanted() ? wanted : unwanted)
          .computeIfAbsent(each.column(), none -> new HashSet<>())
          .add(plain(each.column(), each.value()));
    }
  }

  /** The records that fulfil the conditions on each column: any wanted word, no unwanted one. */
  public static RecordFilter of(List<Condition> conditions, Mapping mapping, Places places) {
    List<Integer> ofCountries =
        List.of(mapping.column(RecordField.COUNTRY), mapping.column(RecordField.CLIENT_COUNTRY));
    return new RecordFilter(conditions, ofCountries, places);
  }

  public boolean takesAll() {
    return conditions.isEmpty();
  }

  /**
   * Whether a record counts.
   *
   * @param cells what it says in a column
   */
  public boolean takes(IntFunction<String> cells) {
    return wanted.entrySet().stream().allMatch(each -> says(each, cells))
        && unwanted.entrySet().stream().noneMatch(each -> says(each, cells));
  }

  private boolean says(Map.Entry<Integer, Set<String>> words, IntFunction<String> cells) {
    int column = words.getKey();
    return words.getValue().contains(plain(column, cells.apply(column)));
  }

  /** A text in small letters; of a country its code, which others may write as a name. */
  private String plain(int column, String text) {
    String plain = CellText.stripped(text);
    if (ofCountries.contains(column)) {
      try {
        plain = places.parse(plain).toString();
      } catch (UnknownNameException e) {
        // The cell's own problem reports it.
      }
    }
    return plain.toLowerCase(Locale.ROOT);
  }

  /** Whether a condition is on any of these columns, by their places. */
  public boolean isOn(IntPredicate columns) {
    return conditions.stream().mapToInt(Condition::column).anyMatch(columns);
  }

  /** The conditions as the user writes them, those on hidden columns without their words. */
  public List<String> published(IntPredicate isHidden) {
    return conditions.stream()
        .map(each -> isHidden.test(each.column()) ? each.withoutValue() : each.text())
        .toList();
  }

  /** The conditions as the user writes them. */
  @Override
  public String toString() {
    return conditions.stream().map(Condition::text).collect(Collectors.joining(", "));
  }
}
