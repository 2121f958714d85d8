package org.clickwage.profile;

import java.util.List;
import java.util.Set;

/**
 * The headers that identify an export.
 *
 * @param together alternatives, each a list of headers of which none is missing in such an export
 * @param first names of its first column, any of which identifies it where nothing better does
 */
public record ProfileMarks(List<List<String>> together, List<String> first) {

  /** Of fewer headers too few are left where one is missing. */
  private static final int LEAST_MARKS = 4;

  public ProfileMarks {
    together = together.stream().map(List::copyOf).toList();
    first = List.copyOf(first);
  }

  /** How many headers speak for this export; 0 where it is another one. */
  int strength(String firstHeader, Set<String> headers) {
    int strength = first.contains(firstHeader) ? 1 : 0;
    for (List<String> marks : together) {
      if (marks.stream().allMatch(mark -> isIn(headers, mark))) {
        strength = Math.max(strength, 1 + marks.size());
      }
    }
    return strength;
  }

  private static boolean isIn(Set<String> headers, String mark) {
    return headers.contains(mark)
        || TitlePattern.isPattern(mark) && TitlePattern.first(mark, headers).isPresent();
  }

  /** Whether one header alone is missing from those that are together in such an export. */
  boolean isNear(Set<String> headers) {
    return together.stream()
        .anyMatch(
            marks ->
                marks.size() >= LEAST_MARKS
                    && marks.stream().filter(mark -> isIn(headers, mark)).count()
                        == marks.size() - 1);
  }
}
