package org.clickwage.profile;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clickwage.message.WordList;
import org.clickwage.source.CellText;
import org.clickwage.source.RecordSample;
import org.clickwage.work.Notation;

/** Finds the column of which all cells are codes of currencies, whatever its title is. */
final class CurrencyColumn {
  private static final int CODE_LENGTH = 3;

  /** Codes that are words too: a column of nothing else may say something else. */
  private static final Set<String> WORDS =
      Set.copyOf(WordList.named("currency-codes").plain("words"));

  private CurrencyColumn() {}

  /** The place of the only one in the first records of a file, or {@link Mapping#NONE}. */
  static int in(RecordSample sample, Mapping mapping) {
    Map<Integer, Set<String>> codes = new TreeMap<>();
    mapping.titles().unreadPlaces().forEach(place -> codes.put(place, new HashSet<>()));
    sample.forEach(
        () -> {
          codes
              .entrySet()
              .removeIf(each -> !isCode(sample.records().text(each.getKey()), each.getValue()));
          return !codes.isEmpty();
        });
    codes.values().removeIf(Set::isEmpty);
    List<Integer> titled =
        codes.keySet().stream()
            .filter(at -> TranslatedTitles.isWordFor("currency", mapping.header().get(at)))
            .toList();
    codes.values().removeIf(WORDS::containsAll);
    List<Integer> found = titled.isEmpty() ? List.copyOf(codes.keySet()) : titled;
    return found.size() == 1 ? found.get(0) : Mapping.NONE;
  }

  private static boolean isCode(String cell, Set<String> found) {
    String text = CellText.stripped(cell).toLowerCase(Locale.ROOT);
    if (text.length() == CODE_LENGTH && Notation.currency(text).isPresent()) {
      found.add(text);
      return true;
    }
    return text.isEmpty();
  }
}
