package org.clickwage.profile;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clickwage.message.WordList;
import org.clickwage.source.CellText;
import org.clickwage.source.Record;
import org.clickwage.source.RecordSample;
import org.clickwage.work.Notation;

/** Finds the column of which all cells are codes of currencies, whatever its title is. */
final class CurrencyColumn {
  private static final int CODE_LENGTH = 3;

  /** Codes that are words too: a column of nothing else may say something else. */
  private static final Set<String> WORDS =
      Set.copyOf(WordList.named("currency-codes").plain("words"));

  /** The codes in the columns that nothing else reads, by their places. */
  private final Map<Integer, Set<String>> codes = new TreeMap<>();

  private final Mapping mapping;

  private CurrencyColumn(Mapping mapping) {
    this.mapping = mapping;
    mapping.titles().unreadPlaces().forEach(place -> codes.put(place, new HashSet<>()));
  }

  /** The place of the only one in the first records of a file, or {@link Mapping#NONE}. */
  static int in(RecordSample sample, Mapping mapping) {
    CurrencyColumn search = new CurrencyColumn(mapping);
    sample.forEach(() -> search.look(sample.records()));
    return search.found();
  }

  /** Whether more records are worth a look. */
  private boolean look(Record record) {
    codes.entrySet().removeIf(each -> !isCode(record.text(each.getKey()), each.getValue()));
    return !codes.isEmpty();
  }

  private static boolean isCode(String cell, Set<String> found) {
    String text = CellText.stripped(cell).toLowerCase(Locale.ROOT);
    if (text.length() == CODE_LENGTH && Notation.currency(text).isPresent()) {
      found.add(text);
      return true;
    }
    return text.isEmpty();
  }

  private int found() {
    codes.values().removeIf(Set::isEmpty);
    boolean isTitled = codes.keySet().stream().anyMatch(this::isTitled);
    codes
        .entrySet()
        .removeIf(each -> isTitled ? !isTitled(each.getKey()) : WORDS.containsAll(each.getValue()));
    return codes.size() == 1 ? codes.keySet().iterator().next() : Mapping.NONE;
  }

  private boolean isTitled(int place) {
    return TranslatedTitles.isWordFor("currency", mapping.header().get(place));
  }
}
