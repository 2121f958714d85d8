package org.clickwage.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.LongAdder;
import org.clickwage.number.BinaryForm;
import org.clickwage.source.Record;

/**
 * Counts the records in which the text of a hidden cell can still be read in another one: a code of
 * the survey in an answer, a name in a comment. It may be shared between threads.
 */
final class HiddenElsewhere {
  /** A number with fewer digits is found in other cells by chance. */
  private static final int FEWEST_DIGITS = 4;

  private static final int FEWEST_LETTERS = 2;

  private final LongAdder records = new LongAdder();
  private final Set<Integer> columns = new ConcurrentSkipListSet<>();

  /** Takes them, or adds those that were written. */
  void exchange(BinaryForm form) {
    records.add(form.more(records.sum()));
    form.each(columns(), column -> form.count(column), () -> columns.add((int) form.count(0)));
  }

  long records() {
    return records.sum();
  }

  /** The places of the columns in which it was found, in their order. */
  List<Integer> columns() {
    return List.copyOf(columns);
  }

  /**
   * Looks through the cells of a record that leave as they came.
   *
   * @param shown how many of its cells, from the first, are written at all
   */
  void look(Record record, int shown, ColumnRedaction hiding) {
    List<SearchedText> texts = new ArrayList<>();
    for (int hidden : hiding.columns()) {
      SearchedText text = SearchedText.of(record.text(hidden));
      if (isRevealing(text.letters())) {
        texts.add(text);
      }
    }
    boolean found = false;
    for (int cell = 0; cell < shown && !texts.isEmpty(); cell++) {
      if (!hiding.hides(cell) && hasAny(SearchedText.of(record.text(cell)), texts)) {
        columns.add(cell);
        found = true;
      }
    }
    if (found) {
      records.increment();
    }
  }

  private static boolean isRevealing(String text) {
    long digits = text.chars().filter(Character::isDigit).count();
    boolean letters = text.chars().anyMatch(Character::isLetter);
    return letters ? text.length() >= FEWEST_LETTERS : digits >= FEWEST_DIGITS;
  }

  private static boolean hasAny(SearchedText cell, List<SearchedText> texts) {
    return texts.stream().anyMatch(cell::has);
  }
}
