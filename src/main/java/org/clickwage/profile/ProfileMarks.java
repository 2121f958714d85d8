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

  public ProfileMarks {
    together = together.stream().map(List::copyOf).toList();
    first = List.copyOf(first);
  }

  /** How many headers speak for this export; 0 where it is another one. */
  int strength(String firstHeader, Set<String> headers) {
    int strength = first.contains(firstHeader) ? 1 : 0;
    for (List<String> marks : together) {
      if (headers.containsAll(marks)) {
        strength = Math.max(strength, 1 + marks.size());
      }
    }
    return strength;
  }
}
