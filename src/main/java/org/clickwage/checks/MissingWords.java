package org.clickwage.checks;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clickwage.message.Wording;
import org.clickwage.table.RecordProblem;
import org.clickwage.work.Expected;

/** Words in the place of numbers, in many cells: {@code n/a} or {@code -99} may mean no answer. */
public final class MissingWords {
  private static final int LEAST_CELLS = 3;
  private static final int LONGEST = 20;
  private static final int MOST_KEPT = 1_000;
  private static final int MOST_SHOWN = 5;

  /** -99, and what a column with decimals makes of it. */
  private static final Pattern NEGATIVE = Pattern.compile("-\\d{1,5}(?:\\.0+)?");

  /** Where what was found is the whole cell, which could have been left empty. */
  private static final Set<Expected> KINDS =
      EnumSet.of(
          Expected.MONEY,
          Expected.AMOUNT_FROM_ZERO,
          Expected.DURATION,
          Expected.COUNT,
          Expected.DISTANCE,
          Expected.PERCENT,
          Expected.NUMBER);

  private final Map<String, Long> cells = new TreeMap<>();

  public void add(RecordProblem problem) {
    if (KINDS.contains(problem.kind().of())
        && problem.what().values().get(0) instanceof String text
        && isWords(text)
        && (cells.size() < MOST_KEPT || cells.containsKey(text))) {
      cells.merge(text, 1L, Long::sum);
    }
  }

  /**
   * A number is a slip, unless it is one that statistical programs have for no answer; and what a
   * profile would have to quote is no usual word for nothing.
   */
  private static boolean isWords(String text) {
    return text.length() <= LONGEST
        && (NEGATIVE.matcher(text).matches()
            || text.chars().noneMatch(c -> Character.isDigit(c) || c == ',' || c == '"'));
  }

  /** How such cells may be read as empty; empty where few cells have words. */
  public Optional<String> hint(Wording wording) {
    List<Map.Entry<String, Long>> often =
        cells.entrySet().stream()
            .filter(each -> each.getValue() >= LEAST_CELLS)
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(MOST_SHOWN)
            .toList();
    String words =
        often.stream()
            .map(each -> wording.say("batch.words", each.getKey(), each.getValue().toString()))
            .collect(Collectors.joining(", "));
    String listed = often.stream().map(Map.Entry::getKey).collect(Collectors.joining(", "));
    return often.isEmpty()
        ? Optional.empty()
        : Optional.of(wording.say("batch.same-words", words, listed));
  }
}
